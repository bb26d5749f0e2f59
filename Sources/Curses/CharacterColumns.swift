internal import CNcurses

/// The width of characters, the same for ncurses as for the layout.
enum CharacterColumns {
    /// The columns of a character: 0, 1 or 2; -1 for one that is not shown.
    static func columns(of scalar: Unicode.Scalar, ambiguousIsWide: Bool) -> Int {
        switch scalar.value {
        case ..<0x20, 0x7F..<0xA0: -1
        case 0x300..<0x370, 0x200B..<0x2010, 0xFE00..<0xFE10: 0
        case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
            0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F900..<0x1FA00, 0x20000..<0x3FFFE:
            2
        case 0x2014, 0x2018...0x201D, 0x2026: ambiguousIsWide ? 2 : 1
        default: 1
        }
    }

    /// Makes ncurses ask here; a function that C calls carries no state, so that there is one for each choice.
    static func install(ambiguousIsWide: Bool) {
        if ambiguousIsWide {
            curses_set_width_function { CharacterColumns.forCurses($0, ambiguousIsWide: true) }
        } else {
            curses_set_width_function { CharacterColumns.forCurses($0, ambiguousIsWide: false) }
        }
    }

    private static func forCurses(_ character: wchar_t, ambiguousIsWide: Bool) -> Int32 {
        guard let value = UInt32(exactly: character), let scalar = Unicode.Scalar(value) else { return -1 }
        return Int32(columns(of: scalar, ambiguousIsWide: ambiguousIsWide))
    }
}
