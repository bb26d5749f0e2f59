import Reading

/// Cuts text of the interface and of file names into symbols with their widths, control characters made visible.
struct SymbolReader {
    /// Whether characters of ambiguous width take two columns.
    let ambiguousIsWide: Bool

    /// The columns that `…` takes.
    var ellipsisWidth: Int { ambiguousIsWide ? 2 : 1 }

    /// The symbols of a text from left to right, as they are drawn in one line.
    func symbols(of text: String) -> [VisibleSymbol] {
        VisibleSymbol.symbols(of: text, ambiguousIsWide: ambiguousIsWide)
    }

    /// The columns that a text takes.
    func width(of text: String) -> Int {
        CharacterWidth.of(text, ambiguousIsWide: ambiguousIsWide)
    }

    /// The parts of a symbol that stand in cells of their own: a base with its marks, or one of the characters that
    /// stand for a control character.
    ///
    /// A terminal's cell holds one character that takes room; a sequence that makes one picture of several, such as an
    /// emoji with joiners, keeps to the two cells that it takes.
    func cells(of symbol: String, width: Int) -> [(symbol: String, width: Int)] {
        var parts: [(symbol: String, width: Int)] = []
        var sum = 0
        for scalar in symbol.unicodeScalars {
            let columns = max(0, CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide))
            sum += columns
            if columns == 0, !parts.isEmpty {
                parts[parts.count - 1].symbol.unicodeScalars.append(scalar)
            } else {
                parts.append((String(scalar), max(1, columns)))
            }
        }
        return sum == width ? parts : [(symbol, min(2, width))]
    }
}
