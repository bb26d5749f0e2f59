import Reading

/// The list of articles, as a table whose less important columns give way on narrow windows.
struct ContentsView {
    let pane: ContentsPane

    /// Draws the rows.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, .list)
        let table = Table(pane.rows.filter { !$0.isNotice }, columns: rect.columns - 4, canvas)
        for (index, row) in pane.rows.prefix(rect.rows).enumerated() {
            draw(row, table, in: rect.line(index), on: &canvas)
            if row.isSelected { canvas.cells.cursor = ScreenPosition(row: rect.row + index, column: rect.column) }
        }
    }

    private func draw(_ row: ContentsRow, _ table: Table, in line: Rect, on canvas: inout Canvas) {
        let painter = ListLinePainter(isSelected: row.isSelected, isMarked: row.isMarked)
        let room = painter.begin(line, on: &canvas)
        guard !row.isNotice else {
            painter.put(row.title, in: room, .listDetail, on: &canvas)
            return
        }
        var (cell, rest) = room.split(left: table.title)
        let title = canvas.cut(row.title, to: cell.columns)
        painter.put(title, in: cell, row.isUntitled ? .listDetail : .list, on: &canvas)
        for (field, width) in table.fields {
            (cell, rest) = rest.split(left: Table.gap).rest.split(left: width)
            let text = canvas.cut(field.text(row), to: width)
            let shift = field.isNumeric ? width - canvas.width(of: text) : 0
            painter.put(text, in: cell.split(left: shift).rest, .listDetail, on: &canvas)
        }
    }

    /// Which columns there is room for, and how wide they are.
    struct Table {
        /// The columns between two fields.
        static let gap = 2
        /// The columns of the title.
        private(set) var title: Int
        /// The other fields with their columns, from left to right.
        private(set) var fields: [(field: Field, width: Int)]

        /// Fits the fields of some rows into so many columns.
        init(_ rows: [ContentsRow], columns: Int, _ canvas: Canvas) {
            fields = Field.allCases.map { field in
                let widest = rows.map { canvas.width(of: field.text($0)) }.max() ?? 0
                return (field, min(widest, field.most))
            }.filter { $0.width > 0 }
            let widest = rows.map { canvas.width(of: $0.title) }.max() ?? 0
            let wanted = min(widest, 24)
            title = columns
            while true {
                title = columns - fields.reduce(0) { $0 + $1.width + Self.gap }
                guard title < wanted, let least = fields.map(\.field.importance).min() else { break }
                fields.removeAll { $0.field.importance == least }
            }
            // On a wide window the fields stay near the title.
            title = min(title, max(widest, 24) + 4)
        }
    }

    /// What a row says beside its title.
    enum Field: CaseIterable {
        case byline, length, statements, versions, file, percent

        var isNumeric: Bool {
            self == .length || self == .percent || self == .statements
        }

        /// The most columns that it may take.
        var most: Int { self == .file ? 24 : 14 }

        /// Fields of less importance are left out first.
        var importance: Int {
            switch self {
            case .file: 0
            case .length: 1
            case .byline: 2
            case .statements: 3
            case .versions: 4
            case .percent: 5
            }
        }

        func text(_ row: ContentsRow) -> String {
            switch self {
            case .byline: row.byline
            case .length: row.length
            case .statements: row.statements > 0 ? "\(row.statements) ❝" : ""
            case .versions: row.versions > 0 ? "≠ \(row.versions)" : ""
            case .file: row.file
            case .percent: row.percent.map { "\($0)%" } ?? "—"
            }
        }
    }
}
