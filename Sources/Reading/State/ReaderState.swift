import Articles

/// Everything that the reader sees and can change; `reduce` is the only thing that changes it.
public struct ReaderState: Sendable {
    /// A view that can stand on the screen; leaving one shows the one below it.
    enum View: Hashable, Sendable {
        case contents
        case reading
        case comparison
        case list
        case quotations
        case library
        case help
    }

    /// The size of the screen.
    public internal(set) var size: ScreenSize
    /// What the reader has chosen.
    public internal(set) var settings: Settings
    /// What the keys mean.
    public var keymap: Keymap { ownKeymap ?? .standard }
    /// The keymap with a user's file laid over it; nil where the standard one holds, which is read at the first key.
    private let ownKeymap: Keymap?
    /// The files, in the order in which they were named.
    public internal(set) var documents: [OpenDocument] = []
    /// What is on the screen.
    public internal(set) var frame: Frame

    var views: [View] = []
    var contents = ContentsState()
    var reading = ReadingState()
    var comparison: ComparisonState?
    /// The versions of a comparison of several; nil where two are compared.
    var witnesses: Witnesses?
    /// The kinds of change that are not shown; nil until they are recalled or chosen.
    var hiddenKinds: Set<ChangeKind>?
    var list = ListState()
    var quotations = QuotationsState()
    var library = LibraryState()
    /// How far files are being taken into the library; nil while none are.
    var indexing: IndexingProgress?
    /// Whether that was given up, and what is still told of it does not count.
    var stopsIndexing = false
    /// Whether there is a library that may know more than the open files.
    public var hasLibrary = false
    /// The folder in which the program was started, by which paths are told that lead to the same file.
    public var workingFolder = ""
    /// The small window on another place, over the view on top.
    var peek: PeekState?
    /// The statements of all open files; nil while they are being listed.
    var table: StatementTable?
    var tableRequest: RequestID?
    var help = HelpState()
    var prompt: Prompt?
    /// What stands behind the list of everything; nil while it is not there.
    var picker: Picker?
    var pending = PendingKeys()
    /// The keys that wait for the text to be open.
    var typedAhead: [KeyPress] = []
    /// The wait after which the hints are shown.
    var hintRequest: RequestID?
    var showsHints = false
    var message: Message?
    var jumps = JumpList()
    var lastJump: ActionName?
    /// The articles that are versions of each other, the most alike first.
    var versions: [VersionLink] = []
    var versionsRequest: RequestID?
    /// The places with a letter.
    var marks = Marks()
    /// Those of earlier sessions whose files are not open.
    var keptMarks: [Character: KeptMark] = [:]
    /// The action that waits for the letter of a mark.
    var awaitedMark: ActionName?
    /// What was searched for, the latest last.
    var searches: [TypedSearch] = []
    /// The time in seconds since 1970, as whoever has a clock told it before the event at hand.
    public var now = 0
    /// The colour that was chosen last for a note.
    var noteColour = Note.Colour.yellow
    /// The note whose words are open in the user's editor.
    var editedNote: (request: RequestID, target: NoteTarget, text: String)?
    /// What is said of a copy, until it is known what took it.
    var copyMessage: Message?
    var continuationsRequest: RequestID?
    /// What was searched for last, for a search with nothing typed.
    var lastSearch: SearchPattern?
    /// The words last looked for among the rows of a list.
    var lastFound: String?
    var themes: [String] = []
    /// Whether a theme is shown that was not chosen yet.
    var previewsTheme = false
    /// Whether the mouse is the reader's; else it is the terminal's own.
    var usesMouse = false
    /// Whether the screen is drawn: a text that is not understood yet is shown as it stands.
    var isShown = false
    /// Whether somebody has looked at the screen or pressed a key: what is on it must not move of itself any more.
    var isWatched = false
    /// What the command line asked for beside files.
    var start: Start
    /// The effects that the event at hand wants.
    var wanted: [Effect] = []
    private var lastRequest = 0

    /// What to show first.
    public enum Start: Hashable, Sendable {
        /// The text where one file was named, else the list of articles.
        case automatic
        /// The first two files side by side; the articles, from 0, where they were named.
        case comparison(Int?, Int?)
        /// The first file beside each of the others in turn, with their sigla; the articles, from 0, where they were named.
        case witnesses([String], [Int?])
        /// A place in the first file, by line and column from 1.
        case line(Int, column: Int)
        /// An article of the first file, from 0.
        case article(Int)
        /// The library.
        case library

        /// Whether files are to be shown side by side.
        var comparesFiles: Bool {
            switch self {
            case .comparison, .witnesses: true
            case .automatic, .line, .article, .library: false
            }
        }
    }

    /// Makes the state of a reader that has not opened anything yet.
    public init(
        size: ScreenSize, settings: Settings = Settings(), keymap: Keymap? = nil, start: Start = .automatic,
        message: Message? = nil
    ) {
        self.size = size
        self.settings = settings
        ownKeymap = keymap
        self.start = start
        self.message = message
        frame = Frame(
            size: size, body: .empty, status: StatusLine(), message: message, prompt: nil, hints: [],
            language: settings.language)
    }

    /// What the keys mean at the moment.
    public var mode: Mode {
        if prompt != nil { return .prompt }
        if peek != nil { return .peek }
        switch views.last {
        case .contents, nil: return .contents
        case .reading: return reading.outline.isFocused ? .outline : .reading
        case .comparison: return .comparison
        case .list: return list.isOfChanges ? .changes : list.isOfNotes ? .notes : .list
        case .quotations: return .quotations
        case .library: return .library
        case .help: return .help
        }
    }

    /// Takes an event; gives what is to be done outside.
    ///
    /// Synchronous and without I/O: the same state and event give the same state and effects.
    public mutating func reduce(_ event: Event) -> [Effect] {
        defer { layOut() }
        return take(event)
    }

    /// Takes an event as `reduce` does, but leaves the frame as it was: whoever takes several events before anything is
    /// drawn calls `layOut` once after the last.
    public mutating func take(_ event: Event) -> [Effect] {
        wanted = []
        handle(event)
        defer { wanted = [] }
        return wanted
    }

    /// Lays out what is on the screen.
    public mutating func layOut() {
        refreshFrame()
    }

    private mutating func handle(_ event: Event) {
        switch event {
        case .key(let press):
            isWatched = true
            let place = voicePlace
            handleKey(press)
            tellChange(since: place)
        case .paste(let text): handlePaste(text)
        case .resized(let size): self.size = size
        case .mouse(let press):
            isWatched = true
            handleMouse(press)
        case .ambiguousWidthTold(let isWide):
            settings.ambiguousIsWide = isWide
            reading.outline.forgetPainted()
        case .backgroundTold, .themeChanged: break
        case .copied(let name): tellCopied(by: name)
        case .notCopied(let text): wanted.append(.copyByTerminal(text))
        case .found(let inputs): open(inputs)
        case .opened(let id, let source): show(source, of: id)
        case .openedAgain(let id): forget(id)
        case .remembered(let id, let place): remember(id, place)
        case .failed(let id, let message): fail(id, message)
        case .corrected(let id, let corrections): takeCorrections(id, corrections)
        case .notes(let id, let kept): takeNotes(id, kept)
        case .notesKept(let id, let sent, let kept): takeKeptNotes(id, sent: sent, kept: kept)
        case .notesPlaced(let request, let places): takePlaces(request, places)
        case .textEdited(let request, let text): takeEdited(request, text)
        case .textNotEdited(let request, let message): takeUnedited(request, message)
        case .understanding(let id, let fraction): progress(id, fraction)
        case .understood(let id, let document, let index): understand(id, document, index)
        case .versionsFound(let request, let links): takeVersions(request, links)
        case .continuationsFound(let request, let found): takeContinuations(request, found)
        case .statementsListed(let request, let table): takeTable(request, table)
        case .statementsArranged(let request, let arrangement): takeArrangement(request, arrangement)
        case .changedOnDisk(let id): readAnew(id)
        case .libraryListed(let request, let table): takeLibrary(request, table)
        case .libraryArranged(let request, let arrangement): takeLibraryArrangement(request, arrangement)
        case .libraryFound(let request, let findings): takeFindings(request, findings)
        case .libraryFailed(let request, let text): failLibrary(request, text)
        case .indexing(let progress): takeIndexing(progress)
        case .placesDue: break
        case .reread(let id, let rereading): takeRereading(id, rereading)
        case .picked(let request, let picks): takePicks(request, picks)
        case .exportStands(let path): askToReplace(path)
        case .comparing(let request, let fraction): progressComparison(request, fraction)
        case .compared(let request, let result): takeComparison(request, result)
        case .collated(let request, let collation): takeCollation(request, collation)
        case .marks(let request, let marks): takeMarks(request, marks)
        case .keptMarks(let kept): takeKeptMarks(kept)
        case .hiddenKinds(let kinds): takeHiddenKinds(kinds)
        case .changesFiltered(let request, let changes): takeChanges(request, changes)
        case .matched(let request, let matches): takeMatches(request, matches)
        case .themes(let names): takeThemes(names)
        case .shown: beginShowing()
        case .watched: isWatched = true
        case .waited(let request): if request == hintRequest, !pending.isEmpty { showsHints = true }
        case .told(let message): self.message = message
        }
    }

    /// Whether the library stands among what is on the screen, from which more files may be opened.
    public var showsLibrary: Bool { views.contains(.library) }

    /// A request's number, used once.
    mutating func nextRequest() -> RequestID {
        lastRequest += 1
        return RequestID(lastRequest)
    }

    /// A phrase in the interface's language.
    func say(_ phrase: Phrase) -> String {
        phrase(settings.language)
    }

    /// Says that an action means nothing in the present mode, and which key tells what does.
    mutating func tellNotHere(_ name: ActionName) {
        let help = keymap.keys(for: .help, in: mode).first ?? ":help"
        tell(Wording.notHere(settings.language, say(name.description.summary), help))
    }

    mutating func tell(_ text: String, _ kind: Message.Kind = .plain) {
        message = Message(text, kind)
    }
}
