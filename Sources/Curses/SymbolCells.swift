internal import Reading
internal import Views

/// Fits the characters of a symbol into ncurses's cells: one spacing character and at most four marks in each.
enum SymbolCells {
    /// The most marks that ncurses keeps beside a spacing character (CCHARW_MAX less one).
    static let markLimit = 4

    /// What stands in the cells of a symbol that takes `columns` columns: one entry for each spacing character.
    ///
    /// A spacing character for which there is no room is left out (the rest of a joined emoji), lacking columns are
    /// filled with blanks. What could move the cursor, end a sequence or reorder the line becomes U+FFFD: the last
    /// guard of "visible characters only".
    static func split(
        _ symbol: String, columns: Int, width: (Unicode.Scalar) -> Int
    ) -> [[Unicode.Scalar]] {
        var cells: [[Unicode.Scalar]] = []
        var taken = 0
        for original in symbol.unicodeScalars where !isInvisible(original) {
            let isSafe = !isUnsafe(original) && width(original) >= 0
            let scalar: Unicode.Scalar = isSafe ? original : "\u{FFFD}"
            let wide = isSafe ? width(scalar) : 1
            if wide == 0 {
                if let last = cells.indices.last, cells[last].count <= markLimit { cells[last].append(scalar) }
                continue
            }
            guard taken + wide <= columns else { break }
            cells.append([scalar])
            taken += wide
        }
        return cells + Array(repeating: [" "], count: max(0, columns - taken))
    }

    /// The one character of a symbol that is safe and as wide as its cells; nil for any other symbol.
    static func plainScalar(_ symbol: CellSymbol, columns: Int, ambiguousIsWide: Bool) -> Unicode.Scalar? {
        guard let scalar = symbol.onlyScalar, !isUnsafe(scalar), !isInvisible(scalar),
            CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide) == columns
        else { return nil }
        return scalar
    }

    /// Whether a character could do something to a terminal: control characters, bidirectional controls (UAX #9),
    /// line and paragraph separators.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether a character has no form of its own and only changes its neighbours' width or joining, on which
    /// terminals do not agree: zero-width space and joiners, the emoji variation selectors, a byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: true
        default: false
        }
    }
}
