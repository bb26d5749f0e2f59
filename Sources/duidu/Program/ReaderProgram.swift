import Articles
import Curses
import Glibc
import Importing
import Reading
import Views

/// The reader on a terminal: its state, its theme, and the work that goes on behind.
struct ReaderProgram: LoopProgram {
    static let firstScreenPatience = Duration.milliseconds(60)
    /// A screen that has stood for less was not read yet: what a text is understood to be meanwhile takes its place.
    private static let glance = Duration.milliseconds(100)
    /// So many files the first screen waits for.
    private static let fewFiles = 64

    private var state: ReaderState
    private var runner: EffectRunner
    private var theme: ResolvedTheme
    /// The name of the theme that is chosen; nil for the built-in one.
    private var themeName: String?
    /// The theme that is chosen, while another one is looked at.
    private var chosenTheme: ResolvedTheme?
    /// What was drawn last, with the present theme.
    private var drawn: (frame: Frame, cells: CellBuffer)?
    /// Whether that is what the state looks like.
    private var isDrawn = false
    /// The key that is likely to be pressed next: the one that was pressed last, or at first the one that goes down a line;
    /// nil where nobody can tell.
    private lazy var likelyPress: KeyPress? = state.press(for: .moveDown)
    /// What it would come to.
    private var foresight: Foresight?
    /// What it came to, to be let go of when there is time.
    private var usedForesight: Foresight?
    private let shelf: ThemeShelf
    /// What was asked for when the theme was chosen last.
    private var choice: ThemeChoice?
    /// What was not understood in the user's files; the screen has room for the first line only.
    private let complaints: [String]
    private let mailbox: Mailbox<Event>
    /// How many losses of open files the reader was told of.
    private var losses = 0
    /// The files of which it was noted that they were opened; nil until the first screen stands, and in the guide.
    private var noted: Set<DocumentID>?
    private let isGuide: Bool
    /// Whether it was asked for that where texts stand is kept in a moment.
    private var isKeepingDue = false
    /// What was kept of the text at hand last.
    private var kept: ReadPlace?

    /// Runs the reader until it is left; gives the program's exit status, 2 where nothing could be opened.
    static func run(_ request: ReaderRequest) -> Int32 {
        let choices = UserChoices(request)
        var request = request
        request.resume(choices.settings)
        let (inputs, folders, complaints) = request.files(choices.settings.language)
        for complaint in complaints { Output.report(complaint) }
        guard !inputs.isEmpty || request.showsLibrary else { return Status.failed }
        var options = TerminalOptions()
        options.ambiguousIsWide = choices.settings.ambiguousIsWide
        switch choices.settings.hyperlinks {
        case .auto: break
        case .on: options.takesHyperlinks = true
        case .off: options.takesHyperlinks = false
        }
        let preparation = Terminal.prepare(options)
        let mailbox = Mailbox<Event>()
        var runner = EffectRunner(
            mailbox: mailbox, encoding: request.encoding, settings: choices.settings,
            rules: choices.rules, speakers: choices.speakers, folders: folders)
        mailbox.post(.found(inputs))
        runner.openEarly(inputs)
        do throws(TerminalError) {
            let terminal = try Terminal(preparation)
            Importer.guardMappedFiles()
            let program = ReaderProgram(
                request, choices, runner: runner, depth: terminal.depth, size: terminal.size, mailbox: mailbox)
            let (end, last) = EventLoop(terminal: terminal, mailbox: mailbox, program: program).run()
            return last.status(after: end)
        } catch {
            Output.report(error.message)
            return Status.failed
        }
    }

    private init(
        _ request: ReaderRequest, _ choices: UserChoices, runner: EffectRunner, depth: ColorDepth,
        size: (rows: Int, columns: Int), mailbox: Mailbox<Event>
    ) {
        let shelf = ThemeShelf(language: choices.settings.language)
        var complaints = choices.complaints
        choice = choices.theme.map { ThemeChoice($0) }
        let isDark = ThemeChoice.isDark(colours: TerminalOptions.environmentVariable("COLORFGBG"))
        themeName = choice?.name(isDark: isDark)
        let chosen = themeName.flatMap { name in
            let loaded = shelf.theme(named: name)
            complaints +=
                loaded?.warnings.map(\.description)
                ?? [
                    Messages.noSuchTheme(
                        choices.settings.language, name, shelf.names.joined(separator: " "), at: choices.themePlace)
                ]
            return loaded?.theme
        }
        theme = ResolvedTheme(chosen ?? .builtIn, depth: depth)
        state = ReaderState(
            size: ScreenSize(rows: size.rows, columns: size.columns), settings: choices.settings,
            keymap: choices.keymap, start: request.start,
            message: complaints.first.map { Message($0, .error) }
                ?? (request.inputs.isEmpty || request.comparesInputs ? nil : Self.greeting(choices)))
        state.workingFolder = Folders.working
        self.runner = runner
        self.shelf = shelf
        self.complaints = complaints
        self.mailbox = mailbox
        isGuide = request.inputs.isEmpty && !request.showsLibrary
    }

    /// The line of the first run, which names three keys: of one that has left nothing behind yet. Nil where nothing is kept,
    /// since it would come every time.
    private static func greeting(_ choices: UserChoices) -> Message? {
        guard choices.settings.remembersPlaces, let places = Folders.places, !Editor.isFile(places) else {
            return nil
        }
        // The standard keymap is read at the first key, not before the first screen.
        let key = { (name: ActionName, standard: String) in
            choices.keymap?.keys(for: name, in: .reading).first ?? standard
        }
        return Message(
            Messages.greeting(
                choices.settings.language, key(.help, "?"), key(.nextQuotation, "]q"), key(.leave, "q")),
            .greeting)
    }

    /// Whether what the first screen shows is there: the one text, open; of several, what each of them is, where it is
    /// soon known.
    var isReadyToShow: Bool {
        if state.showsLibrary { return true }
        guard state.documents.count != 1 else { return state.documents[0].source != nil || !failures.isEmpty }
        // What hundreds of files are is not soon known.
        return state.documents.count > Self.fewFiles
            || !state.documents.isEmpty
                && state.documents.allSatisfy { document in
                    switch document.stage {
                    case .opening: false
                    case .understanding: (document.source?.text.count ?? 0) > FileOpening.quicklyUnderstood
                    case .failed, .understood: true
                    }
                }
    }

    static func event(for input: TerminalInput) -> Event? {
        switch input {
        case .key(let press): .key(press)
        case .paste(let text): .paste(text)
        case .resized(let rows, let columns): .resized(ScreenSize(rows: rows, columns: columns))
        case .mouse(let press): .mouse(press)
        case .answer(.background(let isDark)): .backgroundTold(isDark: isDark)
        case .answer(.ambiguousWidth(let isWide)): .ambiguousWidthTold(isWide: isWide)
        case .stopRequested, .terminated, .hungUp, .woken: nil
        }
    }

    var questions: [TerminalQuestion] {
        let background: [TerminalQuestion] = if case .automatic? = choice { [.background] } else { [] }
        return background + (state.settings.asksAmbiguousWidth ? [.ambiguousWidth] : [])
    }

    static func news(of event: Event) -> DrawingPace.News {
        switch event {
        case .understanding, .comparing: .progress
        case .placesDue: .none
        default: .result
        }
    }

    mutating func take(_ event: Event) -> [LoopRequest<Event>] {
        if case .key = event { state.now = time(nil) }
        var requests = effects(of: event).compactMap { perform($0) }
        if case .backgroundTold(let isDark) = event, case .automatic? = choice, let name = choice?.name(isDark: isDark)
        {
            use(shelf.theme(named: name), name)
        }
        if case .themeChanged = event, let name = themeName, let loaded = shelf.theme(named: name) {
            use(loaded, name)
        }
        noteWhatIsRead()
        keepPlaces(after: event)
        if case .failed = event, failures.count == state.documents.count, !state.showsLibrary { requests.append(.quit) }
        return requests
    }

    /// Changes the state; what was foreseen is there already.
    private mutating func effects(of event: Event) -> [Effect] {
        switch event {
        case .key(let press): likelyPress = press
        case .mouse, .paste: likelyPress = nil
        // The state is not asked: what was foreseen stays true.
        case .placesDue: return []
        default: break
        }
        if isDrawn, let foreseen = foresight?.takePlace(of: &state, after: event) {
            drawn = foreseen.drawn
            usedForesight = foresight
            foresight = nil
            return foreseen.effects
        }
        foresight = nil
        isDrawn = false
        return state.take(event)
    }

    mutating func foresee() -> CellBuffer? {
        usedForesight = nil
        foresight = nil
        guard let likelyPress else { return nil }
        // Progress that is not shown yet is drawn for this alone, and shown with the next key or when it is due.
        _ = draw()
        guard let drawn else { return nil }
        foresight = Foresight(of: likelyPress, in: state, theme: theme, drawn: drawn)
        return foresight?.cells
    }

    /// Has everything drawn anew, with another theme.
    private mutating func forgetDrawn() {
        drawn = nil
        isDrawn = false
        foresight = nil
    }

    /// Has it kept where the text at hand stands: a mark at once, a place within a second, so that a program that is killed
    /// loses no more.
    private mutating func keepPlaces(after event: Event) {
        switch event {
        case .placesDue:
            isKeepingDue = false
            keepPlaceAtHand()
        case .key, .mouse:
            let place = state.placeAtHandToKeep?.place
            if let place, place.marks != kept?.marks ?? [] { keepPlaceAtHand() }
            guard !isKeepingDue, place != kept || place == nil else { return }
            isKeepingDue = true
            Task.detached { [mailbox] in
                try? await Task.sleep(for: Self.keepingPace)
                mailbox.post(.placesDue)
            }
        default: break
        }
    }

    /// A place is kept no oftener than this.
    private static let keepingPace = Duration.seconds(1)

    private mutating func keepPlaceAtHand() {
        guard let read = state.placeAtHandToKeep, read.place != kept else { return }
        kept = read.place
        runner.keepBehind([read])
    }

    private mutating func perform(_ effect: Effect) -> LoopRequest<Event>? {
        switch effect {
        case .useTheme(let name):
            choice = ThemeChoice(name)
            guard let name = choice?.name(isDark: nil) else { return .ask(.background) }
            use(shelf.theme(named: name), name)
            return nil
        case .previewTheme(let name):
            preview(name)
            return nil
        case .listThemes:
            mailbox.post(.themes([ThemeChoice.automaticName] + shelf.names))
            return nil
        default: return runner.run(effect)
        }
    }

    /// Draws with a theme that is only looked at, or with the chosen one again.
    private mutating func preview(_ name: String?) {
        let chosen = chosenTheme ?? theme
        let loaded = name.flatMap { shelf.theme(named: $0) }
        theme = loaded.map { ResolvedTheme($0.theme, depth: theme.depth) } ?? chosen
        chosenTheme = name == nil ? nil : chosen
        forgetDrawn()
    }

    private mutating func use(_ loaded: LoadedTheme?, _ name: String) {
        guard let loaded else {
            return mailbox.post(
                .told(
                    Message(
                        Messages.noSuchTheme(
                            state.settings.language, name, shelf.names.joined(separator: " "), at: nil),
                        .error)
                ))
        }
        theme = ResolvedTheme(loaded.theme, depth: theme.depth)
        chosenTheme = nil
        forgetDrawn()
        themeName = name
        runner.watchTheme(at: loaded.files)
        if let warning = loaded.warnings.first { mailbox.post(.told(Message(warning.description, .error))) }
    }

    mutating func beginShowing() {
        _ = state.take(.shown)
    }

    mutating func beginBackgroundWork() {
        // The first key needs it; the first screen does not.
        Task.detached { _ = Keymap.standard }
        Task.detached { [mailbox] in
            try? await Task.sleep(for: Self.glance)
            mailbox.post(.watched)
        }
        if let loaded = themeName.flatMap({ shelf.theme(named: $0) }) { runner.watchTheme(at: loaded.files) }
        runner.beginBackgroundWork()
        if !isGuide { noted = [] }
        noteWhatIsRead()
        state.hasLibrary = Library.exists
        isDrawn = false
    }

    private mutating func noteWhatIsRead() {
        guard noted != nil, let (id, path, document) = state.documentAtHand, noted?.insert(id).inserted == true else {
            return
        }
        runner.noteOpened(document, at: path)
    }

    mutating func draw() -> CellBuffer {
        if isDrawn, let drawn {
            tellLosses()
            return drawn.cells
        }
        state.layOut()
        tellLosses()
        let cells = Screen.draw(state.frame, theme: theme, before: drawn)
        drawn = (state.frame, cells)
        isDrawn = true
        return cells
    }

    /// Says of which files a part is missing since they were opened, once for each part: laying out may have come upon it.
    private mutating func tellLosses() {
        guard Importer.lossCount > losses else { return }
        losses = Importer.lossCount
        for document in state.documents where document.source.map({ Importer.hasShrunk($0.text) }) == true {
            let text = Messages.shrank(state.settings.language, document.input.path)
            mailbox.post(.told(Message(text, .error)))
        }
    }

    /// Why files could not be opened, one line each.
    private var failures: [String] {
        state.documents.compactMap { if case .failed(let message) = $0.stage { message } else { nil } }
    }

    /// The exit status; says on standard error what a screen that is gone cannot say any more.
    private func status(after end: LoopEnd) -> Int32 {
        if let message = runner.finishKeeping(state.readPlaces, state.marksToKeep) { Output.report(message) }
        let isHopeless =
            !state.documents.isEmpty && failures.count == state.documents.count && !state.showsLibrary
        if complaints.count > 1 { for complaint in complaints { Output.report(complaint) } }
        if isHopeless { for failure in failures { Output.report(failure) } }
        switch end {
        case .quit: return isHopeless ? 2 : 0
        case .terminated(let signal): Terminal.end(bySignal: signal)
        case .hungUp: return Status.failed
        }
    }
}
