import Reading

/// A list of places to go to, such as the quotations.
struct ListView {
    let pane: ListPane

    /// Draws the title where there is room for it, and the rows.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, .list)
        let rows = canvas.drawTitle(pane.title, note: pane.note, in: rect, over: pane.rows.count, .listHeader)
        if pane.rows.isEmpty {
            let style = canvas.theme.style(.listDetail, over: canvas.theme.style(.list))
            canvas.put(pane.nothing, in: rows.split(top: 1).top.inset(columns: 2), style: style)
        }
        let widest = pane.rows.map { canvas.width(of: $0.label) }.max() ?? 0
        let label = min(widest, max(4, rect.columns / 5))
        let note = pane.rows.map { $0.isHead ? 0 : canvas.width(of: $0.note) }.max() ?? 0
        for (index, row) in pane.rows.prefix(rows.rows).enumerated() {
            ListRowView(row: row, label: label, note: note).draw(in: rows.line(index), on: &canvas)
            if row.isSelected { canvas.cells.cursor = ScreenPosition(row: rows.row + index, column: rows.column) }
        }
    }
}

/// One row of a list.
struct ListRowView {
    let row: ListRow
    /// The columns of the labels of all rows, and of what stands at their right ends.
    let label: Int
    let note: Int

    /// The columns of a step by which a row is set in.
    private static let inset = 2
    /// The fewest columns of a line that has room for details.
    private static let leastForDetail = 60

    func draw(in line: Rect, on canvas: inout Canvas) {
        let painter = ListLinePainter(isSelected: row.isSelected, isMarked: false)
        var room = painter.begin(line, on: &canvas)
        room = room.split(left: row.inset * Self.inset).rest
        room = drawFold(in: room, painter, on: &canvas)
        guard !row.isHead else { return drawHead(in: room, painter, on: &canvas) }
        if label > 0, !row.label.isEmpty {
            painter.put(row.label, in: room.split(left: label).left, .listSpeaker, on: &canvas)
            room = room.split(left: label + 2).rest
        }
        room = drawEnd(in: room, of: line, painter, on: &canvas)
        drawText(in: room, painter, on: &canvas)
    }

    private func drawFold(in room: Rect, _ painter: ListLinePainter, on canvas: inout Canvas) -> Rect {
        guard let isOpen = row.isOpen else { return room }
        painter.put(isOpen ? "▾" : "▸", in: room, .listDetail, on: &canvas)
        return room.split(left: 2).rest
    }

    /// The head of other rows: its name, and how many there are.
    private func drawHead(in room: Rect, _ painter: ListLinePainter, on canvas: inout Canvas) {
        let (count, rest) = room.split(right: canvas.width(of: row.note))
        painter.put(row.note, in: count, .listDetail, on: &canvas)
        painter.put(row.text, in: rest.split(right: 2).rest, .listSpeaker, on: &canvas)
    }

    /// What stands at the right end where there is room for it; gives what is left.
    private func drawEnd(
        in room: Rect, of line: Rect, _ painter: ListLinePainter, on canvas: inout Canvas
    ) -> Rect {
        var room = room
        if note > 0, line.columns >= 40 {
            let cell = room.split(right: note)
            let width = canvas.width(of: row.note)
            painter.put(row.note, in: cell.right.split(right: width).right, .listDetail, on: &canvas)
            room = cell.rest.split(right: 2).rest
        }
        guard line.columns >= Self.leastForDetail, !row.detail.isEmpty else { return room }
        let detail = canvas.cut(row.detail, to: line.columns / 4)
        let width = canvas.width(of: detail)
        painter.put(detail, in: room.split(right: width).right, .listDetail, on: &canvas)
        return room.split(right: width + 2).rest
    }

    /// The text from its beginning, or from a little before the first run that is set apart where that would not be seen.
    private func drawText(in room: Rect, _ painter: ListLinePainter, on canvas: inout Canvas) {
        let characters = Array(row.text)
        var start = 0
        // Marks that joined the character before them leave fewer characters than a run was counted in.
        if let first = row.apart.first?.characters.clamped(to: 0..<characters.count),
            canvas.width(of: String(characters[..<first.upperBound])) > room.columns - 2
        {
            start = max(0, first.lowerBound - room.columns / 6)
        }
        let ground: Scope = row.isTerm ? .listDetail : .list
        var column = 0
        if row.apart.isEmpty {
            painter.put(canvas.cut(row.text, to: room.columns), in: room, ground, on: &canvas)
            return
        }
        if start > 0 { column = painter.put("…", in: room, ground, on: &canvas) }
        for part in parts(of: characters, from: start) {
            let text = shown(String(characters[part.range]), part.scope, on: canvas)
            let end = column + canvas.width(of: text)
            column = painter.put(text, in: room, column: column, part.scope ?? ground, over: ground, on: &canvas)
            // What is cut ends with a sign of its own.
            guard end <= room.columns else { return }
        }
    }

    /// The text of a run; without colours what a version has and the other one has not stands in brackets, as the reading
    /// of the other one does anyway.
    private func shown(_ text: String, _ scope: Scope?, on canvas: Canvas) -> String {
        canvas.theme.depth == .monochrome && scope == .changeWording ? "[\(text)]" : text
    }

    /// The text in runs that look alike.
    private func parts(of characters: [Character], from start: Int) -> [(range: Range<Int>, scope: Scope?)] {
        var parts: [(range: Range<Int>, scope: Scope?)] = []
        var at = start
        for run in row.apart {
            let range = run.characters.clamped(to: at..<max(at, characters.count))
            guard !range.isEmpty else { continue }
            if range.lowerBound > at { parts.append((at..<range.lowerBound, nil)) }
            parts.append((range, run.kind.scope))
            at = range.upperBound
        }
        if at < characters.count { parts.append((at..<characters.count, nil)) }
        return parts
    }
}

extension ListRun.Kind {
    /// How the run looks.
    fileprivate var scope: Scope {
        switch self {
        case .match: .searchMatch
        case .difference: .changeWording
        case .otherReading: .changeOther
        case .written: .listWritten
        }
    }
}

/// Draws the parts of one line of a list on the ground that its place gives it.
struct ListLinePainter {
    let isSelected: Bool
    let isMarked: Bool

    /// Draws ground and signs; gives what is left for the line's parts.
    func begin(_ line: Rect, on canvas: inout Canvas) -> Rect {
        canvas.cells.fill(line, style(.list, canvas.theme).ofBlanks)
        if isSelected { canvas.put("▸", in: line, style: style(.list, canvas.theme)) }
        if isMarked { canvas.put("✓", in: line, column: 1, style: style(.listMarked, canvas.theme)) }
        let signs = line.columns >= 40 ? 3 : 2
        return line.split(left: signs).rest.split(right: 1).rest
    }

    /// Draws one part from a column of `rect` on, in a scope that may be laid over another; gives the next column.
    @discardableResult
    func put(
        _ text: String, in rect: Rect, column: Int = 0, _ scope: Scope, over ground: Scope? = nil,
        on canvas: inout Canvas
    ) -> Int {
        let base = style(ground ?? scope, canvas.theme)
        let style = ground == nil || ground == scope ? base : canvas.theme.style(scope, over: base)
        return canvas.put(text, in: rect, column: column, style: style)
    }

    private func style(_ scope: Scope, _ theme: ResolvedTheme) -> Style {
        let style = theme.style(scope)
        return isSelected ? theme.style(.listCurrent, over: style) : style
    }
}
