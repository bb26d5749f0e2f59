import Reading

/// A line that tells the reader something, in the place of the status line.
struct MessageView {
    let message: Message

    /// Draws the message over the whole line.
    func draw(in line: Rect, on canvas: inout Canvas) {
        let scope: Scope =
            switch message.kind {
            case .plain: .message
            case .error: .messageError
            }
        canvas.fill(line, scope)
        canvas.put(message.text, in: line.columns > 2 ? line.inset(columns: 1) : line, scope)
    }
}
