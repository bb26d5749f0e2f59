internal import CNcurses
internal import Reading

/// Makes ncurses ask the layout's own table how wide characters are, so that the two cannot disagree.
enum CharacterColumns {
    /// Installs the table; a function that C calls carries no state, so that there is one for each choice.
    static func install(ambiguousIsWide: Bool) {
        if ambiguousIsWide {
            curses_set_width_function { CharacterColumns.columns(of: $0, ambiguousIsWide: true) }
        } else {
            curses_set_width_function { CharacterColumns.columns(of: $0, ambiguousIsWide: false) }
        }
    }

    /// The columns of a character of C; −1 for what is not a scalar and for what is never sent.
    static func columns(of character: wchar_t, ambiguousIsWide: Bool) -> Int32 {
        guard let value = UInt32(exactly: character), let scalar = Unicode.Scalar(value) else { return -1 }
        return Int32(CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide))
    }
}
