extension ReaderState {
    /// Whether a key, pressed now, would only move the reader: nothing is asked for, written down or timed by it.
    ///
    /// What such a key comes to may be worked out before it is pressed.
    public func onlyMoves(_ press: KeyPress) -> Bool {
        guard prompt == nil, awaitedMark == nil, pending.isEmpty else { return false }
        guard case .matched(let action) = keymap.lookUp([press], in: mode) else { return false }
        return action.name.description.group == .moving
    }
}
