import Curses
import Views

/// Waits on the terminal and on a mailbox at once, feeds what comes to a state, and shows what the state looks like.
///
/// Each turn takes everything that is there before it draws once, so that a key held down never runs ahead of the screen.
struct EventLoop<Program: LoopProgram>: ~Copyable {
    private var terminal: Terminal
    private let mailbox: Mailbox<Program.Event>
    private var program: Program
    private var pace = DrawingPace()
    private var end: LoopEnd?

    /// Makes a loop that draws on `terminal`.
    init(terminal: consuming Terminal, mailbox: Mailbox<Program.Event>, program: consuming Program) {
        self.terminal = terminal
        self.mailbox = mailbox
        self.program = program
    }

    /// Runs until the program or a signal ends it; the terminal is given back when this returns.
    consuming func run() -> (end: LoopEnd, program: Program) {
        let size = terminal.size
        take(.resized(rows: size.rows, columns: size.columns))
        awaitFirstScreen()
        program.beginShowing()
        showIfDue()
        program.beginBackgroundWork()
        for question in program.questions { terminal.ask(question) }
        while end == nil {
            showIfDue()
            turn(milliseconds: pace.patience(at: .now))
        }
        return (end ?? .quit, program)
    }

    private mutating func showIfDue() {
        if pace.takeTurn(at: .now) { terminal.show(program.draw()) }
    }

    /// Gives what the first screen shows a moment to arrive, so that a small file is never painted twice.
    private mutating func awaitFirstScreen() {
        let deadline = Moment.now + Program.firstScreenPatience
        pace.note(.result)
        while end == nil, !program.isReadyToShow, Moment.now < deadline {
            turn(milliseconds: Moment.now.milliseconds(to: deadline) + 1)
        }
    }

    /// Waits, then takes everything that has come.
    private mutating func turn(milliseconds: Int?) {
        let inputs = terminal.wait(alsoOn: mailbox.bell, milliseconds: milliseconds)
        take(inputs.contains(.woken) ? mailbox.collect() : [])
        for input in inputs where end == nil { take(input) }
    }

    private mutating func take(_ input: TerminalInput) {
        switch input {
        case .terminated(let signal): end = .terminated(signal)
        case .hungUp: end = .hungUp
        case .stopRequested: suspend()
        case .woken: break
        case .key, .paste, .resized, .mouse, .answer:
            pace.noteKey(at: .now)
            take([Program.event(for: input)].compactMap(\.self))
        }
    }

    private mutating func take(_ events: [Program.Event]) {
        for event in events where end == nil {
            pace.note(Program.isProgress(event) ? .progress : .result)
            for request in program.take(event) { perform(request) }
        }
    }

    /// Does what only the holder of the terminal can.
    private mutating func perform(_ request: LoopRequest<Program.Event>) {
        switch request {
        case .quit: end = end ?? .quit
        case .redraw: terminal.forgetScreen()
        case .ask(let question): terminal.ask(question)
        case .useMouse(let isUsed): terminal.useMouse(isUsed)
        case .copy(let text): terminal.copyToClipboard(text)
        case .suspend: suspend()
        case .lend(let body):
            let event = terminal.lend(during: body)
            take([event].compactMap(\.self))
        }
    }

    /// Where no shell is there to continue the job nothing stops, and the screen is wanted again at once.
    private mutating func suspend() {
        terminal.suspend()
        pace.note(.result)
    }
}
