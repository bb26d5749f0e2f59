import Reading

/// Two versions side by side, or one pane with both readings.
struct ComparisonView {
    let pane: ComparisonPane

    /// Draws titles, rule and texts.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        let (top, body) = rect.split(top: rect.rows > Self.fewestRows ? 1 : 0)
        let left = TextPaneView(pane: pane.left)
        guard let second = pane.right, let rule = pane.ruleColumn else {
            drawTitle(pane.leftTitle, in: top, column: pane.left.column, isFocused: true, on: &canvas)
            left.draw(in: body, on: &canvas)
            canvas.cells.cursor = left.caret(in: body)
            return
        }
        let right = TextPaneView(pane: second)
        let (leftBody, rest) = body.split(left: rule)
        let (ruleBody, rightBody) = rest.split(left: 1)
        let (leftTop, rightTop) = top.split(left: rule)
        drawTitle(pane.leftTitle, in: leftTop, column: pane.left.column, isFocused: pane.left.isFocused, on: &canvas)
        drawTitle(
            pane.rightTitle, in: rightTop.split(left: 1).rest, column: second.column - rule - 1,
            isFocused: second.isFocused, on: &canvas)
        left.draw(in: leftBody, on: &canvas)
        right.draw(in: rightBody, on: &canvas)
        canvas.drawRule(in: ruleBody)
        canvas.drawRule(in: rightTop.split(left: 1).left)
        canvas.cells.cursor = second.isFocused ? right.caret(in: rightBody) : left.caret(in: leftBody)
    }

    /// The rows above the status line up to which titles have no room.
    private static let fewestRows = 5

    /// A title over a pane; that of the pane to which the keys go stands out.
    private func drawTitle(
        _ title: String, in line: Rect, column: Int, isFocused: Bool, on canvas: inout Canvas
    ) {
        let room = line.split(left: max(0, column)).rest
        canvas.put(shortened(title, to: room.columns - 1, canvas), in: room, isFocused ? .title : .note)
    }

    /// A title cut before the file's name, which tells two versions apart, as long as that leaves half the room.
    private func shortened(_ title: String, to columns: Int, _ canvas: Canvas) -> String {
        guard canvas.width(of: title) > columns, let dot = title.lastIndex(of: "·") else { return title }
        let name = canvas.cut(String(title[dot...]), to: columns / 2)
        return canvas.cut(String(title[..<dot]), to: columns - canvas.width(of: name) - 1) + " " + name
    }
}
