import Curses
import Views

/// What an event loop runs: a state that events change, and what it looks like.
protocol LoopProgram {
    /// Something that happened.
    associatedtype Event: Sendable

    /// How long the first drawing may wait for `isReadyToShow`.
    static var firstScreenPatience: Duration { get }

    /// Whether the screen would show what the reader came for.
    var isReadyToShow: Bool { get }

    /// The event that an input of the terminal is; nil for one that means nothing to the program.
    static func event(for input: TerminalInput) -> Event?

    /// What the terminal is asked once the first screen stands.
    var questions: [TerminalQuestion] { get }

    /// What an event may change on the screen.
    static func news(of event: Event) -> DrawingPace.News

    /// Changes the state and starts what follows from it; gives what only the holder of the terminal can do.
    mutating func take(_ event: Event) -> [LoopRequest<Event>]

    /// Takes note that the first screen is drawn from here on.
    mutating func beginShowing()

    /// Takes note that the first screen stands: what it did not need begins now.
    mutating func beginBackgroundWork()

    /// What the state looks like.
    mutating func draw() -> CellBuffer

    /// Gets ready for the next key while there is time; gives what the state is likely to look like after it.
    mutating func foresee() -> CellBuffer?
}

/// Something that only the holder of the terminal can do.
enum LoopRequest<Event: Sendable> {
    /// End the loop.
    case quit
    /// Paint everything anew.
    case redraw
    /// Stop until the shell continues the job.
    case suspend
    /// Ask the terminal something.
    case ask(TerminalQuestion)
    /// Take the mouse from the terminal, or give it back.
    case useMouse(Bool)
    /// Put a text on the clipboard.
    case copy(String)
    /// Hand the terminal to another program while the closure runs; what it gives is an event.
    case lend(() -> Event?)
}

/// Why a loop ended.
enum LoopEnd: Hashable, Sendable {
    /// The program wanted it.
    case quit
    /// A signal asked for it.
    case terminated(Int32)
    /// The terminal went away.
    case hungUp
}
