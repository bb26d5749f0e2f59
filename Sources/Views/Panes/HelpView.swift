import Reading

/// The keys of a mode, by group.
struct HelpView {
    let pane: HelpPane

    /// The most columns of a line, so that the eye finds from the keys to the name.
    private static let widest = 92

    /// Draws the title where there is room for it, and the rows.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, .help)
        let rows = canvas.drawTitle(pane.title, in: rect, over: pane.rows.count, .helpTitle)
        // Keys take a fixed share, so that nothing moves sideways while the rows scroll.
        let keys = min(24, max(8, rows.columns / 4))
        for (index, row) in pane.rows.prefix(rows.rows).enumerated() {
            let line = rows.line(index).split(left: Self.widest).left
            draw(row, keys: keys, in: line.inset(columns: 1), on: &canvas)
        }
    }

    private func draw(_ row: HelpRow, keys: Int, in line: Rect, on canvas: inout Canvas) {
        switch row {
        case .blank: break
        case .heading(let text): canvas.put(text, in: line, .helpTitle)
        case .binding(let text, let summary, let name):
            canvas.put(text, in: line.split(left: keys).left, column: 1, .helpKey)
            var rest = line.split(left: keys + 2).rest
            if rest.columns >= 40 {
                let column = canvas.putRight(name, in: rest, style: canvas.theme.style(.helpName))
                rest = rest.split(left: column - 2).left
            }
            canvas.put(summary, in: rest, .help)
        }
    }
}

extension Canvas {
    /// Draws a title, with a note at its right end, over rows that leave it a line; gives what is left for the rows.
    mutating func drawTitle(
        _ title: String, note: String = "", in rect: Rect, over rows: Int, _ scope: Scope
    ) -> Rect {
        guard rows < rect.rows, !title.isEmpty else { return rect }
        let (top, rest) = rect.split(top: 1)
        var room = top.inset(columns: 1)
        if !note.isEmpty {
            let shown = cut(note, to: room.columns / 2)
            putRight(shown, in: room, style: theme.style(scope))
            room = room.split(right: width(of: shown) + 2).rest
        }
        put(title, in: room, scope)
        return rest
    }
}
