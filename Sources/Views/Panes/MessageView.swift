import Reading

/// What tells the reader something: in the place of the status line, and of rows above it where it is long.
struct MessageView {
    let message: Message
    /// The message broken into lines.
    let lines: [String]

    /// Draws the lines over `line` and the rows of `body` above it.
    func draw(in line: Rect, body: Rect, on canvas: inout Canvas) {
        let scope: Scope =
            switch message.kind {
            case .plain, .greeting: .message
            case .error: .messageError
            }
        for (distance, text) in lines.reversed().enumerated() where distance <= body.rows {
            let row = distance == 0 ? line : body.line(body.rows - distance)
            canvas.fill(row, scope)
            canvas.put(text, in: row.columns > 2 ? row.inset(columns: 1) : row, scope)
        }
    }
}
