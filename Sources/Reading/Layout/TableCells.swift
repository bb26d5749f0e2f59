import Articles

/// The blanks between the cells of a table whose cells the file's form tells apart.
///
/// The columns stand under one another, two blanks between them. Where the widest cells do not leave room for all, the
/// wide columns get equal shares of what there is: a cell that is wider pushes those after it aside in its own row only,
/// and its lines go on under its beginning. Where there is no room for columns at all, two blanks divide the cells.
struct TableCells: Sendable {
    /// The columns left blank before the first row, where its first cell is empty.
    private(set) var indentOfHead = 0
    /// The columns of each blank, by its place in the joined text.
    private var blanks: [Int: Int] = [:]

    /// The columns left blank before the lines with which a row goes on.
    private(set) var continuation = 2

    private static let gap = 2
    /// A column narrower than this is none.
    private static let narrowest = 4

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
        let widest = (0..<most).map { column in rows.map { $0.count > column ? $0[column].width : 0 }.max() ?? 0 }
        let widths = Self.widths(of: widest, within: settings.width - Self.gap * (most - 1))
        for row in rows {
            for (column, cell) in row.enumerated().dropFirst() where cell.start > 0 {
                blanks[cell.start - 1] = Self.gap + max(0, (widths?[column - 1] ?? 0) - row[column - 1].width)
            }
        }
        if let widths, widths != widest, let wide = widest.indices.max(by: { widest[$0] < widest[$1] }) {
            continuation = max(2, widths.prefix(wide).reduce(0) { $0 + $1 + Self.gap })
        }
        if let widths, missing > 0 {
            indentOfHead = widths.prefix(missing).reduce(0) { $0 + $1 + Self.gap }
            if let first = rows[0].dropFirst(missing).first, first.start > 0 { blanks[first.start - 1] = nil }
        }
    }

    /// The columns of each column of the table where all have `room` together: those that are wider than an equal share get
    /// as much as the others leave. Nil where some would be too narrow.
    private static func widths(of widest: [Int], within room: Int) -> [Int]? {
        var (left, open) = (room, widest.sorted())
        var share = room
        while let narrowest = open.first {
            share = left / open.count
            guard narrowest <= share else { break }
            left -= narrowest
            open.removeFirst()
        }
        guard open.isEmpty || share >= Self.narrowest else { return nil }
        return open.isEmpty ? widest : widest.map { min($0, max(share, 1)) }
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
