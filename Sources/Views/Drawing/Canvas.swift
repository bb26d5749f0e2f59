import Reading

/// What views draw on: cells, and how text becomes cells.
struct Canvas {
    /// The cells.
    var cells: CellBuffer
    /// How scopes look.
    let theme: ResolvedTheme
    /// The language of the interface.
    let language: Language
    /// How text is cut into symbols.
    let symbols: SymbolReader

    /// Puts text on one line of a rectangle from `column`, counted from the rectangle's left, on; gives the next column.
    ///
    /// What does not fit ends with `…`; control characters are shown, never drawn.
    @discardableResult
    mutating func put(_ text: String, in rect: Rect, row: Int = 0, column: Int = 0, style: Style) -> Int {
        let rect = rect.line(row)
        guard !rect.isEmpty, column >= 0 else { return column }
        var at = column
        // Where the ellipsis would go: the last place with room for it.
        var last = column
        for symbol in symbols.symbols(of: text) {
            guard at + symbol.width <= rect.columns else {
                return putEllipsis(in: rect, from: last, style: style)
            }
            put(symbol: symbol.text, width: symbol.width, row: rect.row, column: rect.column + at, style: style)
            at += symbol.width
            if at + symbols.ellipsisWidth <= rect.columns { last = at }
        }
        return at
    }

    /// Puts text in a scope; see `put(_:in:row:column:style:)`.
    @discardableResult
    mutating func put(_ text: String, in rect: Rect, row: Int = 0, column: Int = 0, _ scope: Scope) -> Int {
        put(text, in: rect, row: row, column: column, style: theme.style(scope))
    }

    /// Puts text at the right end of a line of a rectangle; gives the column where it begins.
    @discardableResult
    mutating func putRight(_ text: String, in rect: Rect, row: Int = 0, style: Style) -> Int {
        let column = max(0, rect.columns - width(of: text))
        put(text, in: rect, row: row, column: column, style: style)
        return column
    }

    /// Puts one symbol of any width into as many cells as it takes.
    @inline(__always)
    mutating func put(symbol: String, width: Int, row: Int, column: Int, style: Style) {
        let whole = CellSymbol(symbol)
        if width <= 2, whole.onlyScalar != nil {
            cells.put(symbol: whole, width: width, row: row, column: column, style: style)
        } else {
            putParts(of: symbol, width: width, row: row, column: column, style: style)
        }
    }

    private mutating func putParts(of symbol: String, width: Int, row: Int, column: Int, style: Style) {
        var at = column
        for part in symbols.cells(of: symbol, width: width) {
            cells.put(symbol: part.symbol, width: part.width, row: row, column: at, style: style)
            at += part.width
        }
    }

    private mutating func putEllipsis(in rect: Rect, from column: Int, style: Style) -> Int {
        let end = column + symbols.ellipsisWidth
        guard end <= rect.columns else { return column }
        cells.fill(Rect(row: rect.row, column: rect.column + column, rows: 1, columns: rect.columns - column), style)
        cells.put(
            symbol: "…", width: symbols.ellipsisWidth, row: rect.row, column: rect.column + column, style: style)
        return end
    }

    /// Blanks a rectangle in the style of a scope.
    mutating func fill(_ rect: Rect, _ scope: Scope) {
        cells.fill(rect, theme.style(scope))
    }

    /// The columns that a text takes.
    func width(of text: String) -> Int {
        symbols.width(of: text)
    }

    /// The text without its end, so that it takes at most `columns`, with `…` where something was cut off.
    ///
    /// `（无题：…）`, which ends with an ellipsis in brackets, keeps that end where there is room for words before it.
    func cut(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        let bracket = text.hasSuffix("…）") || text.hasSuffix("…)") ? String(text.suffix(1)) : ""
        let ending = columns >= Self.leastForBracket ? "…" + bracket : "…"
        let room = columns - width(of: ending)
        var result = ""
        var at = 0
        for symbol in symbols.symbols(of: bracket.isEmpty ? text : String(text.dropLast(2))) {
            guard at + symbol.width <= room else { break }
            result += symbol.text
            at += symbol.width
        }
        return room >= 0 ? result + ending : result
    }

    /// The fewest columns of a text that keeps the bracket at its end.
    private static let leastForBracket = 12
}

extension Style {
    /// The style of blanks beside text in this style: the same ground without lines through it.
    var ofBlanks: Style {
        Style(foreground, on: background, attributes.subtracting([.underline, .strikethrough]))
    }
}
