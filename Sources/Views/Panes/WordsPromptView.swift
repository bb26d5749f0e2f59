import Reading

/// Several lines being typed above the last row, which says what may be pressed.
struct WordsPromptView {
    let prompt: PromptLine
    let keys: String

    /// Draws the lines into the last rows of `body`, at most half of it, the insertion point among them; gives its place.
    func draw(in line: Rect, body: Rect, on canvas: inout Canvas) -> ScreenPosition? {
        canvas.fill(line, .prompt)
        let style = canvas.theme.style(.prompt)
        let column = canvas.put(
            canvas.cut(prompt.label, to: max(1, line.columns / 2)), in: line,
            style: canvas.theme.style(.promptSign, over: style))
        canvas.put(canvas.cut(keys, to: max(0, line.columns - column)), in: line, column: column, style: style)
        let (rows, place) = lines(width: max(1, body.columns - 2), canvas)
        let count = min(rows.count, max(1, body.rows / 2))
        let first = min(max(0, place.row - count + 1), rows.count - count)
        let box = body.split(bottom: count).bottom
        for (index, row) in rows[first..<first + count].enumerated() {
            canvas.fill(box.line(index), .prompt)
            canvas.put(row, in: box.line(index).inset(columns: 1), style: style)
        }
        guard place.row >= first, place.row - first < box.rows else { return nil }
        return ScreenPosition(
            row: box.row + place.row - first, column: min(box.column + 1 + place.column, box.endColumn - 1))
    }

    /// The text in rows of at most `width` columns, broken anywhere, and where the insertion point is among them.
    private func lines(width: Int, _ canvas: Canvas) -> (rows: [String], place: (row: Int, column: Int)) {
        var rows = [""]
        var (column, place) = (0, (row: 0, column: 0))
        for (index, character) in prompt.text.enumerated() {
            let own = character == "\n" ? 0 : canvas.width(of: String(character))
            if character != "\n", column + own > width {
                rows.append("")
                column = 0
            }
            if index == prompt.insertion { place = (rows.count - 1, column) }
            if character == "\n" {
                rows.append("")
                column = 0
            } else {
                rows[rows.count - 1].append(character)
                column += own
            }
        }
        if prompt.insertion >= prompt.text.count { place = (rows.count - 1, column) }
        return (rows, place)
    }
}
