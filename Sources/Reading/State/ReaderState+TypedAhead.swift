// Keys pressed while a text is being opened: as a program that cannot answer yet leaves them to the terminal, they are taken
// as soon as there is something that they can mean.
extension ReaderState {
    /// Keeps a key that the text is needed for until it is open; false where the key is to be taken at once.
    ///
    /// Esc and Ctrl-C give up what was kept. The first key that is kept takes all others with it: what follows `/` is to be
    /// sought, not done.
    mutating func keepsForText(_ press: KeyPress) -> Bool {
        guard views.last == .reading, peek == nil, pending.isEmpty, reading.document == nil,
            case .opening = document(reading.id)?.stage
        else { return false }
        if typedAhead.isEmpty {
            guard needsText(press) else { return false }
        } else if press.key == .escape || press == KeyPress("c", .control) {
            typedAhead = []
            return true
        }
        typedAhead.append(press)
        return true
    }

    private func needsText(_ press: KeyPress) -> Bool {
        var found = keymap.lookUp([press], in: mode)
        if found == .notFound { found = keymap.lookUp([KeyNotation.folded(press)], in: mode) }
        guard case .matched(let action) = found else { return true }
        return !Self.needNoText.contains(action.name)
    }

    /// What can be done with no text open.
    private static let needNoText: Set<ActionName> = [
        .nothing, .quit, .leave, .cancel, .redraw, .suspend, .command, .help, .contents, .pick, .library, .mouse,
        .screenReader, .theme, .language,
    ]

    /// Takes the keys that were kept, once there is a text.
    mutating func takeTypedAhead() {
        guard !typedAhead.isEmpty, reading.document != nil else { return }
        let keys = typedAhead
        typedAhead = []
        for key in keys { handleKey(key) }
    }
}
