import Curses
import Views

/// Waits on the terminal and on a mailbox at once, feeds what comes to a state, and shows what the state looks like.
///
/// Each turn takes every key that is there before it draws once, so that a key held down never runs ahead of the screen; of
/// the letters only what fits into a few milliseconds, so that none of thousands makes a key wait.
struct EventLoop<Program: LoopProgram>: ~Copyable {
    private var terminal: Terminal
    private let mailbox: Mailbox<Program.Event>
    private var program: Program
    /// What came through the mailbox and was not taken yet, since keys would have waited for it.
    private var letters: ArraySlice<Program.Event> = []
    private var pace = DrawingPace()
    /// Whether what may come next is foreseen, as far as it can be, since something came that may show.
    private var isNextForeseen = true
    private var end: LoopEnd?

    /// How many milliseconds nothing comes before time is taken to foresee.
    private static var moment: Int { 1 }

    /// For how long letters are taken before keys are looked for again.
    private static var lettersPatience: Duration { .milliseconds(2) }

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
            waitForNext()
        }
        return (end ?? .quit, program)
    }

    private mutating func showIfDue() {
        guard pace.takeTurn(at: .now) else { return }
        terminal.show(program.draw())
    }

    /// Waits until something comes. What may come next is foreseen once nothing has come for a moment: before, the terminal
    /// may need the processor to show what it was sent.
    private mutating func waitForNext() {
        let patience = pace.patience(at: .now)
        guard !isNextForeseen, patience ?? Self.moment >= Self.moment else {
            _ = turn(milliseconds: patience)
            return
        }
        guard !turn(milliseconds: Self.moment), end == nil else { return }
        isNextForeseen = true
        if let next = program.foresee() { terminal.foresee(next) }
    }

    /// Gives what the first screen shows a moment to arrive, so that a small file is never painted twice.
    private mutating func awaitFirstScreen() {
        let deadline = Moment.now + Program.firstScreenPatience
        pace.note(.result)
        while end == nil, !program.isReadyToShow, Moment.now < deadline {
            _ = turn(milliseconds: Moment.now.milliseconds(to: deadline) + 1)
        }
    }

    /// Waits, then takes every key that has come, and of the letters what does not hold the keys up; whether there was any.
    private mutating func turn(milliseconds: Int?) -> Bool {
        let inputs = terminal.wait(alsoOn: mailbox.bell, milliseconds: letters.isEmpty ? milliseconds : 0)
        if inputs.contains(.woken) { letters += mailbox.collect() }
        let hasNews = !inputs.isEmpty || !letters.isEmpty
        takeLetters()
        for input in inputs where end == nil { take(input) }
        return hasNews
    }

    /// Takes letters, the oldest first, for as long as a key may wait.
    private mutating func takeLetters() {
        let limit = Moment.now + Self.lettersPatience
        while end == nil, let letter = letters.popFirst() {
            take(letter)
            if Moment.now >= limit { return }
        }
        // What was taken is held until the storage goes.
        letters = []
    }

    private mutating func take(_ input: TerminalInput) {
        switch input {
        case .terminated(let signal): end = .terminated(signal)
        case .hungUp: end = .hungUp
        case .stopRequested: suspend()
        case .woken: break
        case .key, .paste, .resized, .mouse, .answer:
            let now = Moment.now
            pace.noteKey(at: now)
            KeyTime.note(at: now)
            if let event = Program.event(for: input) { take(event) }
        }
    }

    private mutating func take(_ event: Program.Event) {
        guard end == nil else { return }
        let news = Program.news(of: event)
        if news != .none { isNextForeseen = false }
        pace.note(news)
        for request in program.take(event) { perform(request) }
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
            if let event = terminal.lend(during: body) { take(event) }
        }
    }

    /// Where no shell is there to continue the job nothing stops, and the screen is wanted again at once.
    private mutating func suspend() {
        terminal.suspend()
        pace.note(.result)
    }
}
