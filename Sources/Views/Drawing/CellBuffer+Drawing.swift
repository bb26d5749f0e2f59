extension CellBuffer {
    /// The whole screen.
    public var bounds: Rect { Rect(rows: rows, columns: columns) }

    /// Makes the cells of a rectangle blank; what lies outside the screen is left out.
    public mutating func fill(_ rect: Rect, _ style: Style) {
        let rect = rect.intersection(bounds)
        let blank = Cell(.blank, style)
        for row in rect.row..<rect.endRow {
            guard !rect.isEmpty else { return }
            mend(row, rect.column)
            mend(row, rect.endColumn)
            for column in rect.column..<rect.endColumn { self[row, column] = blank }
        }
    }

    /// Puts one symbol of one or two columns into the cells from `column` on.
    ///
    /// A symbol that the edge of the screen would cut is left out; half of a wide symbol that is overwritten becomes a blank.
    @inline(__always)
    public mutating func put(symbol: CellSymbol, width: Int, row: Int, column: Int, style: Style) {
        guard row >= 0, row < rows, column >= 0, column + width <= columns, width > 0 else { return }
        mend(row, column)
        mend(row, column + width)
        self[row, column] = Cell(symbol, style)
        if width > 1 { self[row, column + 1] = Cell(.empty, style) }
    }

    /// Puts the symbol of a text; see `put(symbol:width:row:column:style:)`.
    public mutating func put(symbol: String, width: Int, row: Int, column: Int, style: Style) {
        put(symbol: CellSymbol(symbol), width: width, row: row, column: column, style: style)
    }

    /// Makes a wide symbol blank that would be cut by writing up to or from `column`.
    @inline(__always)
    private mutating func mend(_ row: Int, _ column: Int) {
        guard column > 0, column < columns, self[row, column].symbol.isEmpty else { return }
        self[row, column - 1].symbol = .blank
        self[row, column].symbol = .blank
    }
}
