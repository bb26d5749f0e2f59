import Reading

/// A list of places to go to, such as the quotations.
struct ListView {
    let pane: ListPane

    /// Draws the title where there is room for it, and the rows.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, .list)
        let rows = canvas.drawTitle(pane.title, in: rect, over: pane.rows.count, .listHeader)
        let widest = pane.rows.map { canvas.width(of: $0.label) }.max() ?? 0
        let label = min(widest, max(4, rect.columns / 5))
        for (index, row) in pane.rows.prefix(rows.rows).enumerated() {
            draw(row, label: label, in: rows.line(index), on: &canvas)
            if row.isSelected { canvas.cells.cursor = ScreenPosition(row: rows.row + index, column: rows.column) }
        }
    }

    private func draw(_ row: ListRow, label: Int, in line: Rect, on canvas: inout Canvas) {
        let painter = ListLinePainter(isSelected: row.isSelected, isMarked: false)
        var room = painter.begin(line, on: &canvas)
        if label > 0 {
            painter.put(row.label, in: room.split(left: label).left, .listSpeaker, on: &canvas)
            room = room.split(left: label + 2).rest
        }
        if line.columns >= 60, !row.detail.isEmpty {
            let detail = canvas.cut(row.detail, to: line.columns / 4)
            let width = canvas.width(of: detail)
            painter.put(detail, in: room.split(right: width).right, .listDetail, on: &canvas)
            room = room.split(right: width + 2).rest
        }
        painter.put(row.text, in: room, .list, on: &canvas)
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

    /// Draws one part from the left of `rect` on.
    func put(_ text: String, in rect: Rect, _ scope: Scope, on canvas: inout Canvas) {
        canvas.put(text, in: rect, style: style(scope, canvas.theme))
    }

    private func style(_ scope: Scope, _ theme: ResolvedTheme) -> Style {
        let style = theme.style(scope)
        return isSelected ? theme.style(.listCurrent, over: style) : style
    }
}
