internal import CNcurses

extension Terminal {
    /// The columns that ncurses takes a character to have. For tests.
    static func columnsForNcurses(_ scalar: Unicode.Scalar) -> Int {
        Int(wcwidth(wchar_t(scalar.value)))
    }

    /// The characters that ncurses holds at a place; empty in the second column of a wide one. For tests.
    func heldCharacters(row: Int, column: Int) -> String {
        var result = String.UnicodeScalarView()
        withCell(row: row, column: column) { characters, _, _ in
            for character in characters.prefix(while: { $0 != 0 }) {
                if let scalar = Unicode.Scalar(UInt32(bitPattern: character)) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// The colours and attributes that ncurses holds at a place; colours are its numbers, −1 the terminal's own. For tests.
    func heldRendition(row: Int, column: Int) -> (foreground: Int32, background: Int32, attributes: attr_t) {
        var result: (Int32, Int32, attr_t) = (-1, -1, 0)
        withCell(row: row, column: column) { _, attributes, pair in
            unsafe curses_pair_colors(pair, &result.0, &result.1)
            result.2 = attributes
        }
        return result
    }

    private func withCell(row: Int, column: Int, _ body: ([wchar_t], attr_t, Int32) -> Void) {
        var characters = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)
        var pair: Int32 = 0
        let attributes = unsafe curses_get(Int32(row), Int32(column), &characters, &pair)
        body(characters, attributes, pair)
    }
}
