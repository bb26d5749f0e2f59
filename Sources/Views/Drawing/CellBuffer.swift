public import Reading

/// One place of the screen.
public struct Cell: Hashable, Sendable {
    /// The grapheme that is drawn; empty in the second column of a wide one. Never a control character.
    public var symbol: CellSymbol
    /// How it is drawn.
    public var style: Style
    /// The key of the link in `CellBuffer.links` that it is part of; 0 for none.
    public var link: UInt32 = 0

    /// Makes a cell.
    @inline(__always)
    public init(_ symbol: CellSymbol, _ style: Style = Style()) {
        self.symbol = symbol
        self.style = style
    }

    /// Whether two cells look the same; written out, since thousands are compared at every key.
    @inline(__always)
    public static func == (a: Cell, b: Cell) -> Bool {
        a.symbol == b.symbol && a.style == b.style && a.link == b.link
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
    /// The links that cells may name, in the order of their keys.
    public var links: [WebLink] = []

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
        firstDifference(inRow: row, from: other, row) == nil
    }

    /// Whether a row is as in a buffer in which nothing was drawn.
    public func isBlank(_ row: Int) -> Bool {
        let start = row * columns
        return (start..<start + columns).allSatisfy { cells[$0] == Self.blank }
    }

    /// The column after the last cell of a row in which something was drawn.
    public func end(ofRow row: Int) -> Int {
        let start = row * columns
        return (0..<columns).last { cells[start + $0] != Self.blank }.map { $0 + 1 } ?? 0
    }

    private static let blank = Cell(.blank)

    /// The columns from the first to the last cell of a row that differs from a row of another buffer with as many columns;
    /// wide symbols are whole in it.
    public func difference(inRow row: Int, from other: CellBuffer, _ source: Int) -> Range<Int> {
        guard var first = firstDifference(inRow: row, from: other, source) else { return 0..<0 }
        let (start, from) = (row * columns, source * columns)
        var last = columns - 1
        while cells[start + last] == other.cells[from + last] { last -= 1 }
        // A terminal would make the rest of a wide symbol blank that is cut.
        while first > 0, cells[start + first].symbol.isEmpty || other.cells[from + first].symbol.isEmpty { first -= 1 }
        while last + 1 < columns, cells[start + last + 1].symbol.isEmpty || other.cells[from + last + 1].symbol.isEmpty
        {
            last += 1
        }
        return first..<last + 1
    }

    private func firstDifference(inRow row: Int, from other: CellBuffer, _ source: Int) -> Int? {
        let (start, from) = (row * columns, source * columns)
        for column in 0..<columns where cells[start + column] != other.cells[from + column] { return column }
        return nil
    }

    /// The link that a cell is part of; nil where it is part of none.
    public func link(of cell: Cell) -> WebLink? {
        cell.link == 0 ? nil : links.first { $0.key == cell.link }
    }

    /// Makes columns of a row part of a link, as far as they lie on the screen.
    mutating func setLink(_ key: UInt32, row: Int, columns range: Range<Int>) {
        guard row >= 0, row < rows else { return }
        for column in range.clamped(to: 0..<columns) { cells[row * columns + column].link = key }
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
