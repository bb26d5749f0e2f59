import Reading

/// What may follow the keys pressed so far, above the status line.
struct HintBox {
    let hints: [Hint]

    /// Draws the hints into the last rows of `body`, in as many columns as have room, filled from top to bottom.
    func draw(in body: Rect, on canvas: inout Canvas) {
        guard !hints.isEmpty, body.columns > 2 else { return }
        let keys = min(hints.map { canvas.width(of: $0.keys) }.max() ?? 0, body.columns / 3)
        let words = hints.map { canvas.width(of: $0.summary) }.max() ?? 0
        let width = min(keys + 1 + words + 3, body.columns - 2)
        let across = max(1, (body.columns - 2) / width)
        let down = min((hints.count + across - 1) / across, max(1, body.rows * 2 / 3))
        let box = body.split(bottom: down).bottom
        canvas.fill(box, .hint)
        let room = across * down
        // Where not all have room, the last place says how many are left out.
        let isCut = hints.count > room
        let shown = hints.prefix(isCut ? room - 1 : room) + (isCut ? [more(hints.count - room + 1)] : [])
        for (index, hint) in shown.enumerated() {
            let line = box.inset(columns: 1).line(index % down)
            let cell = line.split(left: index / down * width).rest.split(left: width).left
            draw(hint, keys: keys, in: cell, on: &canvas)
        }
    }

    private func more(_ count: Int) -> Hint {
        var hint = hints[0]
        hint.keys = "…"
        hint.summary = "+\(count)"
        return hint
    }

    private func draw(_ hint: Hint, keys: Int, in cell: Rect, on canvas: inout Canvas) {
        let ground = canvas.theme.style(.hint)
        let column = max(0, keys - canvas.width(of: hint.keys))
        canvas.put(
            hint.keys, in: cell.split(left: keys).left, column: column,
            style: canvas.theme.style(.hintKey, over: ground))
        canvas.put(hint.summary, in: cell.split(left: keys + 1).rest, style: ground)
    }
}
