public import Reading

/// Something that a wait on the terminal ended with.
public enum TerminalInput: Hashable, Sendable {
    /// A key was pressed.
    case key(KeyPress)
    /// Text was pasted; its line ends are `\n`.
    case paste(String)
    /// Something was done with the mouse.
    case mouse(MousePress)
    /// The terminal answered a question.
    case answer(TerminalAnswer)
    /// The window changed its size, or came back with unknown contents.
    case resized(rows: Int, columns: Int)
    /// Somebody asked the program to stop (SIGTSTP).
    case stopRequested
    /// Somebody asked the program to end; the number of the signal.
    case terminated(Int32)
    /// The terminal is gone.
    case hungUp
    /// The bell that was waited on beside the terminal has rung.
    case woken
}
