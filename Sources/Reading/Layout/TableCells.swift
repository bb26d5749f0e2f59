import Articles

/// The blanks between the cells of a table whose cells the file's form tells apart.
///
/// Where the rows fit, the columns stand under one another, two blanks between them; where they do not, two blanks divide
/// the cells of a row and the rows are broken as text is.
struct TableCells: Sendable {
    /// The columns left blank before the first row, where its first cell is empty.
    private(set) var indentOfHead = 0
    /// The columns of each blank, by its place in the joined text.
    private var blanks: [Int: Int] = [:]

    private static let gap = 2

    /// Whether there is nothing to tell apart.
    var isEmpty: Bool { blanks.isEmpty }

    /// The columns of the blank at a joined index; nil where it divides no cells.
    @inline(__always)
    func blank(at index: Int) -> Int? {
        blanks.isEmpty ? nil : blanks[index]
    }

    /// The blanks of block number `block`, whose joined text is at hand; none where it is no table.
    init(block: Int, of document: Document, joined: JoinedText, settings: LayoutSettings) {
        guard document.blocks[block].kind == .table else { return }
        let breaks = document.cellBreaks(inTable: block)
        guard !breaks.isEmpty else { return }
        var rows = Self.rows(joined, breaks: breaks, ambiguousIsWide: settings.ambiguousIsWide)
        let most = rows.map(\.count).max() ?? 0
        // A head's first cell that is empty leaves no trace in the text.
        let missing = most - (rows.first?.count ?? 0)
        if missing > 0 { rows[0].insert(contentsOf: repeatElement(Cell(start: 0, width: 0), count: missing), at: 0) }
        let widths = (0..<most).map { column in rows.map { $0.count > column ? $0[column].width : 0 }.max() ?? 0 }
        let fits = widths.reduce(Self.gap * (most - 1), +) <= settings.width
        for row in rows {
            for (column, cell) in row.enumerated().dropFirst() where cell.start > 0 {
                blanks[cell.start - 1] = Self.gap + (fits ? widths[column - 1] - row[column - 1].width : 0)
            }
        }
        if fits && missing > 0 {
            indentOfHead = widths.prefix(missing).reduce(0) { $0 + $1 + Self.gap }
            if let first = rows[0].dropFirst(missing).first, first.start > 0 { blanks[first.start - 1] = nil }
        }
    }

    /// A cell: where its text begins, and the columns that it takes.
    private struct Cell {
        var start: Int
        var width: Int
    }

    private static func rows(_ joined: JoinedText, breaks: [Int], ambiguousIsWide: Bool) -> [[Cell]] {
        joined.withBytes { bytes in
            var reader = GraphemeReader(bytes, range: 0..<bytes.count, ambiguousIsWide: ambiguousIsWide)
            var rows = [[Cell(start: 0, width: 0)]]
            var next = 0
            while let grapheme = reader.read() {
                if next < breaks.count, grapheme.start == breaks[next] {
                    next += 1
                    rows[rows.count - 1].append(Cell(start: grapheme.end, width: 0))
                } else if grapheme.lineBreakClass == .mandatory {
                    rows.append([Cell(start: grapheme.end, width: 0)])
                } else {
                    rows[rows.count - 1][rows[rows.count - 1].count - 1].width += grapheme.width
                }
            }
            return rows
        }
    }
}
