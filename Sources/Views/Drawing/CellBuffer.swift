/// One place of the screen.
public struct Cell: Hashable, Sendable {
    /// The grapheme that is drawn; empty in the second column of a wide one. Never a control character.
    public var symbol: CellSymbol
    /// How it is drawn.
    public var style: Style

    /// Makes a cell.
    @inline(__always)
    public init(_ symbol: CellSymbol, _ style: Style = Style()) {
        self.symbol = symbol
        self.style = style
    }

    /// Makes a cell of text.
    public init(_ symbol: String = " ", _ style: Style = Style()) {
        self.init(CellSymbol(symbol), style)
    }
}

/// A place on the screen; the top left one is row 0, column 0.
public struct ScreenPosition: Hashable, Sendable {
    /// The row, from the top.
    public var row: Int
    /// The column, from the left.
    public var column: Int

    /// Makes a place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A screen's worth of cells, drawn by views and shown by a terminal.
public struct CellBuffer: Hashable, Sendable {
    /// How many rows.
    public let rows: Int
    /// How many columns.
    public let columns: Int
    /// The cells, row by row.
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands; nil hides it.
    public var cursor: ScreenPosition?

    /// Makes a buffer of blank cells.
    public init(rows: Int, columns: Int, style: Style = Style()) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
        cells = Array(repeating: Cell(.blank, style), count: self.rows * self.columns)
    }

    /// The cell at a place, which must lie on the screen.
    public subscript(row: Int, column: Int) -> Cell {
        get { cells[row * columns + column] }
        set { cells[row * columns + column] = newValue }
    }

    /// Whether a row looks as it does in another buffer of the same size.
    public func hasRow(_ row: Int, asIn other: CellBuffer) -> Bool {
        for index in row * columns..<(row + 1) * columns where cells[index] != other.cells[index] { return false }
        return true
    }

    /// Makes columns of a row look as they do in a row of another buffer with as many columns.
    mutating func copyRow(_ source: Int, of other: CellBuffer, into row: Int, columns range: Range<Int>) {
        let from = source * columns
        let to = row * columns
        for column in range { cells[to + column] = other.cells[from + column] }
    }

    /// The symbols of a row put together, blanks at the end left out.
    public func text(ofRow row: Int) -> String {
        let symbols = cells[row * columns..<(row + 1) * columns].map(\.symbol.text).joined()
        return String(symbols.reversed().drop { $0 == " " }.reversed())
    }
}
