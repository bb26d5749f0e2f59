import Articles
import Reading

/// The outline: folds, entries, speakers at the right edge.
struct OutlineView {
    let pane: OutlinePane

    /// Draws the rows into `rect`, which is as wide as the pane.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, .outline)
        for (index, row) in pane.rows.prefix(rect.rows).enumerated() {
            draw(row, in: rect.line(index), on: &canvas)
        }
    }

    /// Draws the rows that are not as they were in `old`.
    func draw(in rect: Rect, on canvas: inout Canvas, over old: OutlinePane?) {
        guard let old, old.isFocused == pane.isFocused else { return draw(in: rect, on: &canvas) }
        for index in 0..<rect.rows {
            let row = index < pane.rows.count ? pane.rows[index] : nil
            guard row != (index < old.rows.count ? old.rows[index] : nil) else { continue }
            canvas.fill(rect.line(index), .outline)
            if let row { draw(row, in: rect.line(index), on: &canvas) }
        }
    }

    private func draw(_ row: OutlineRow, in line: Rect, on canvas: inout Canvas) {
        let style = style(row, row.scope, canvas.theme)
        canvas.cells.fill(line, style.ofBlanks)
        let edge = drawEdge(row, in: line, on: &canvas)
        let room = Rect(row: line.row, column: line.column, rows: 1, columns: edge)
        if let isOpen = row.isOpen, !row.isContinuation {
            canvas.put(
                isOpen ? "▾" : "▸", in: room, column: row.textColumn - 2,
                style: self.style(row, .outlineFold, canvas.theme))
        }
        canvas.put(row.text, in: room, column: row.textColumn, style: style)
    }

    /// Draws what stands at the right edge; gives the columns that are left for the text.
    private func drawEdge(_ row: OutlineRow, in line: Rect, on canvas: inout Canvas) -> Int {
        let (text, scope) = row.edge
        guard !text.isEmpty else { return line.columns }
        // A blank stands between the text, the edge and the rule.
        let used = row.textColumn + canvas.width(of: row.text) + 2
        let shown = canvas.cut(text, to: max(line.columns / 4, line.columns - used))
        let room = line.split(left: line.columns - 1).left
        return max(0, canvas.putRight(shown, in: room, style: style(row, scope, canvas.theme)) - 1)
    }

    /// How a part of a row looks, given where the reader and the outline's own keys are.
    private func style(_ row: OutlineRow, _ scope: Scope, _ theme: ResolvedTheme) -> Style {
        var style = theme.style(scope)
        if row.isLit { style = theme.style(.outlineCurrent, over: style) }
        if row.isSelected && pane.isFocused { style = theme.style(.outlineChosen, over: style) }
        return style
    }
}

extension OutlineRow {
    /// What stands at the row's right edge: who says it, or how many statements are folded away.
    var edge: (text: String, scope: Scope) {
        if let speaker { return (speaker, .outlineSpeaker) }
        return (hiddenStatements > 0 ? String(hiddenStatements) : "", .outlineCount)
    }

    /// How the row looks.
    var scope: Scope {
        switch kind {
        case .title: .outlineTitle
        case .heading: .outlineHeading
        case .numbered: .outlineNumber
        case .runIn: .outlineRunIn
        case .quotation: isTerm ? .outlineTerm : .outlineQuotation
        }
    }
}
