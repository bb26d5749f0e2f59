import Reading

/// A line being typed in the place of the status line, with what it may mean above it.
struct PromptView {
    let prompt: PromptLine

    /// Draws the line; the end nearest the insertion point stays in sight. Gives the insertion point's place.
    func draw(in line: Rect, on canvas: inout Canvas) -> ScreenPosition? {
        canvas.fill(line, .prompt)
        let style = canvas.theme.style(.prompt)
        let start = canvas.put(
            canvas.cut(prompt.label, to: max(1, line.columns / 2)), in: line,
            style: canvas.theme.style(.promptSign, over: style))
        let room = roomBesideRemark(line.split(left: start).rest, on: &canvas)
        guard room.columns > 0 else { return nil }
        let before = tail(of: String(prompt.text.prefix(prompt.insertion)), columns: room.columns - 1, canvas)
        let column = canvas.put(before, in: room, style: style)
        canvas.put(String(prompt.text.dropFirst(prompt.insertion)), in: room, column: column, style: style)
        return ScreenPosition(row: line.row, column: min(room.column + column, room.endColumn - 1))
    }

    /// Puts the remark at the line's end where it leaves room for what is typed, else cuts it; gives what is left.
    private func roomBesideRemark(_ room: Rect, on canvas: inout Canvas) -> Rect {
        guard let remark = prompt.remark else { return room }
        let typed = min(canvas.width(of: prompt.text) + 2, room.columns * 2 / 3)
        let text = canvas.cut(remark.text, to: max(0, room.columns - typed))
        let width = canvas.width(of: text)
        guard width > 0 else { return room }
        let scope = remark.kind == .error ? Scope.messageError : .promptSign
        let (right, left) = room.split(right: width + 1)
        canvas.put(text, in: right, style: canvas.theme.style(scope, over: canvas.theme.style(.prompt)))
        return left
    }

    /// The end of a text that fits into so many columns.
    private func tail(of text: String, columns: Int, _ canvas: Canvas) -> String {
        // From the end, since what was pasted may be long.
        var (start, width) = (text.endIndex, 0)
        while start > text.startIndex {
            let before = text.index(before: start)
            width += canvas.width(of: String(text[before]))
            guard width <= columns else { break }
            start = before
        }
        return String(text[start...])
    }

    /// Draws the completions into the last rows of `body`, as many as half of it holds, the chosen one among them.
    func drawCompletions(in body: Rect, on canvas: inout Canvas) {
        let count = min(prompt.completions.count, max(1, body.rows / 2), 10)
        guard count > 0, !prompt.completions.isEmpty else { return }
        let chosen = prompt.chosen ?? 0
        let first = min(max(0, chosen - count / 2), prompt.completions.count - count)
        let box = body.split(bottom: count).bottom
        let shown = prompt.completions[first..<first + count]
        let width = min(shown.map { canvas.width(of: $0.text) }.max() ?? 0, max(8, body.columns / 2))
        for (row, completion) in shown.enumerated() {
            let isChosen = prompt.chosen == first + row
            let style = canvas.theme.style(isChosen ? .promptCompletionCurrent : .promptCompletion)
            let line = box.line(row)
            canvas.cells.fill(line, style.ofBlanks)
            let room = line.inset(columns: 1)
            canvas.put(completion.text, in: room.split(left: width).left, style: style)
            canvas.put(completion.summary, in: room.split(left: width + 2).rest, style: style)
        }
    }
}
