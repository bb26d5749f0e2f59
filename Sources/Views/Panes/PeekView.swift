import Reading

/// A small window on another place: a line that says where it is, and the text around it.
struct PeekView {
    let pane: PeekPane

    /// Draws the window over the lower or the upper part of `rect`.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        let rows = min(pane.text.rows.count + 1, rect.rows)
        let box = pane.isAtTop ? rect.split(top: rows).top : rect.split(bottom: rows).bottom
        // The title stands between the window and what it lies over.
        let (title, text) = pane.isAtTop ? swapped(box.split(bottom: 1)) : box.split(top: 1)
        canvas.fill(text, .text)
        TextPaneView(pane: pane.text).draw(in: text, on: &canvas)
        canvas.fill(title, .hint)
        let room = title.inset(columns: 1)
        let note = canvas.width(of: pane.note)
        canvas.put(pane.note, in: room.split(right: note).right, .hint)
        let name = note > 0 ? room.split(right: note + 2).rest : room
        canvas.put(pane.title, in: name, style: canvas.theme.style(.hintKey, over: canvas.theme.style(.hint)))
    }

    private func swapped(_ parts: (bottom: Rect, rest: Rect)) -> (top: Rect, rest: Rect) {
        (parts.bottom, parts.rest)
    }
}
