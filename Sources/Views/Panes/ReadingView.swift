import Reading

/// The text with the outline beside or over it.
struct ReadingView {
    let pane: ReadingPane

    /// Draws outline, rule and text.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        TextPaneView(pane: pane.text).draw(in: rect, on: &canvas)
        canvas.cells.cursor = TextPaneView(pane: pane.text).caret(in: rect)
        guard let outline = pane.outline else { return }
        let (side, rest) = rect.split(left: outline.width)
        OutlineView(pane: outline).draw(in: side, on: &canvas)
        canvas.drawRule(in: rest.split(left: 1).left)
        if outline.isFocused { canvas.cells.cursor = cursor(of: outline, in: side) }
    }

    /// Draws what is not as it was on the screen that holds `old`, whose parts stand in the same places.
    func draw(in rect: Rect, on canvas: inout Canvas, over old: ReadingPane) {
        let (side, rest) = rect.split(left: pane.outline?.width ?? 0)
        let ground = pane.outline == nil ? rect : rest.split(left: 1).rest
        TextPaneView(pane: pane.text).draw(in: rect, on: &canvas, over: old.text, ground: ground)
        canvas.cells.cursor = TextPaneView(pane: pane.text).caret(in: rect)
        guard let outline = pane.outline else { return }
        OutlineView(pane: outline).draw(in: side, on: &canvas, over: old.outline)
        if outline.isFocused { canvas.cells.cursor = cursor(of: outline, in: side) }
    }

    /// The first column of the entry that the keys act on.
    private func cursor(of outline: OutlinePane, in side: Rect) -> ScreenPosition? {
        guard let index = outline.rows.firstIndex(where: \.isSelected), index < side.rows else { return nil }
        return ScreenPosition(
            row: side.row + index, column: max(side.column, min(outline.rows[index].textColumn, side.endColumn - 1)))
    }
}

extension Canvas {
    /// Draws the line between two panes; box drawing is of ambiguous width.
    mutating func drawRule(in rect: Rect) {
        let style = theme.style(.rule)
        for row in rect.row..<rect.endRow {
            cells.put(
                symbol: symbols.ambiguousIsWide ? "|" : "│", width: 1, row: row, column: rect.column, style: style)
        }
    }
}
