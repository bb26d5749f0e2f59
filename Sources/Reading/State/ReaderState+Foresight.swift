extension ReaderState {
    /// Whether a key, pressed now, would only move the reader: nothing is asked for, written down or timed by it.
    ///
    /// What such a key comes to may be worked out before it is pressed.
    public func onlyMoves(_ press: KeyPress) -> Bool {
        guard prompt == nil, awaitedMark == nil, pending.isEmpty else { return false }
        guard case .matched(let action) = keymap.lookUp([press], in: mode) else { return false }
        return action.name.description.group == .moving
    }

    /// The key that does `name` in the present mode without an argument, the shortest first in the alphabet; nil where it
    /// takes several keys, or none does.
    public func press(for name: ActionName) -> KeyPress? {
        guard let keys = keymap.keys(for: name, in: mode).first, let sequence = try? KeyNotation.sequence(keys[...])
        else {
            return nil
        }
        return sequence.count == 1 ? sequence[0] : nil
    }
}
