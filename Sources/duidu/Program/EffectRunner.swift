import Articles
import Dispatch
import Importing
import Keeping
import LibraryStore
import Reading

/// Carries out effects: starts tasks whose results come back through the mailbox, and passes on what needs the terminal.
///
/// Used from the main thread; the tasks run elsewhere.
struct EffectRunner {
    private let mailbox: Mailbox<Event>
    private let language: Language
    private var files: FileTasks
    private var keeping: KeepingTasks
    private let desk: LibraryDesk
    /// What takes the folders that were named into the library.
    private let indexing: BackgroundIndexing?
    private var requests: [RequestID: Task<Void, Never>] = [:]
    /// The copying that was begun last.
    private var copying: Task<Void, Never>?
    /// What waits until the first screen stands; nil from then on.
    private var background: [Effect]? = []

    /// Makes a runner that posts into `mailbox`; files are decoded from `encoding`, or from their own where it is nil.
    ///
    /// Texts are understood by the user's own `rules` and names of `speakers` too, and with what was corrected of them
    /// before.
    init(
        mailbox: Mailbox<Event>, encoding: TextEncoding?, settings: Settings, rules: UserRules, speakers: SpeakerNames,
        folders: [String] = []
    ) {
        let language = settings.language
        self.mailbox = mailbox
        self.language = language
        let home = LibraryHome(path: Folders.libraryIndex)
        let encodings = settings.remembersPlaces ? Folders.encodings.map { EncodingStore(path: $0) } : nil
        desk = LibraryDesk(settings.remembersPlaces ? .own : LibraryPaths(), home: home)
        keeping = KeepingTasks(mailbox: mailbox, settings: settings, desk: desk)
        let scholar = Scholar(
            rules: rules, speakers: speakers, keeper: keeping.keeper, noteKeeper: keeping.noteKeeper)
        let opening = FileOpening(
            mailbox: mailbox, language: language, scholar: scholar, places: keeping.places,
            encodings: encodings)
        files = FileTasks(opening, encoding: encoding)
        indexing =
            folders.isEmpty || !settings.indexesFolders
            ? nil
            : BackgroundIndexing(
                folders: folders, mailbox: mailbox, settings: settings, rules: rules, speakers: speakers,
                encoding: encoding, encodings: encodings, home: home)
    }

    /// Begins with what the state will ask for first, so that it is under way while the terminal is being taken.
    mutating func openEarly(_ inputs: [InputName]) {
        files.openEarly(inputs)
    }

    /// Begins with what the first screen did not wait for.
    mutating func beginBackgroundWork() {
        let waiting = background ?? []
        background = nil
        files.beginBackgroundWork()
        for effect in waiting { _ = run(effect) }
        keeping.recallCapitals(openFiles: files.paths.all)
        guard let indexing else { return }
        files.releasePages()
        DispatchQueue.global(qos: .utility).async { indexing.run() }
    }

    /// Watches the files of the theme, its own and those that it builds on.
    func watchTheme(at paths: [String]) {
        files.watchTheme(at: paths)
    }

    /// Notes that a file was opened, for the library.
    mutating func noteOpened(_ document: Document, at path: String) {
        keeping.noteOpened(document, at: path)
    }

    /// Keeps where texts stand while they are read.
    mutating func keepBehind(_ read: [(text: SourceText, place: ReadPlace)]) {
        keeping.keepBehind(read)
    }

    /// Waits until everything is kept; what went wrong, or nil.
    func finishKeeping(_ read: [(text: SourceText, place: ReadPlace)], _ capitals: [KeptMark]) -> String? {
        keeping.finish(read, capitals)
    }
}

extension EffectRunner {
    /// Starts an effect; gives what only the holder of the terminal can do, if it is that.
    ///
    /// Every effect stands here once, under whoever carries it out.
    mutating func run(_ effect: Effect) -> LoopRequest<Event>? {
        switch effect {
        case .findVersions where background != nil, .listStatements where background != nil: background?.append(effect)
        case .placeNotes, .findVersions, .findContinuations, .compare, .collate, .search, .pick, .listStatements,
            .arrangeStatements, .filterChanges, .arrangeLibrary:
            if let computation = Computation(effect) { start(computation) }
        case .open, .openAgain, .understand, .understandAnew, .reread, .cancelUnderstanding: files.run(effect)
        case .keepCorrections, .keepNotes, .recallHiddenKinds, .keepHiddenKinds, .recallMarks, .keepMarks, .tagText,
            .markRead:
            keep(effect)
        case .listLibrary(let id):
            ask(id) { (desk) throws(LibraryFailure) in .libraryListed(id, try await desk.table()) }
        case .askLibrary(let id, let question):
            ask(id) { (desk) throws(LibraryFailure) in .libraryFound(id, try await desk.answer(question)) }
        case .stopIndexing: indexing?.stop()
        case .cancelRequest(let id): requests.removeValue(forKey: id)?.cancel()
        case .wait(let id, let milliseconds): wait(id, milliseconds)
        case .export(let export): write(export)
        case .openAddress(let address): openAddress(address)
        case .edit(let path, let line, let column): return files.edit(path, line: line, column: column)
        case .editText(let id, let text): return edit(text, for: id)
        case .copy(let text): return copy(text, Clipboard.find())
        case .copyByTerminal(let text): return copy(text, nil)
        case .useMouse(let isUsed): return .useMouse(isUsed)
        case .redraw: return .redraw
        case .suspend: return .suspend
        case .quit: return .quit
        // Whoever holds the theme does these.
        case .useTheme, .previewTheme, .listThemes: break
        }
        return nil
    }

    /// Keeps something, or finds what was kept.
    private mutating func keep(_ effect: Effect) {
        switch effect {
        case .keepCorrections(let id, let text, let corrections):
            keeping.keep(corrections, of: text, id, at: files.paths[id] ?? "")
        case .keepNotes(let id, let text, let notes, let base):
            keeping.keep(notes, base: base, of: text, id, at: files.paths[id] ?? "")
        case .recallHiddenKinds: keeping.recallHiddenKinds()
        case .keepHiddenKinds(let kinds): keeping.keepHiddenKinds(kinds)
        case .recallMarks(let id, let texts): requests[id] = keeping.recallMarks(id, of: texts, at: paths(of: texts))
        case .keepMarks(let texts, let marks): keeping.keepMarks(marks, of: texts, at: paths(of: texts))
        case .tagText(let content, let tag, let isOn):
            keeping.note { (desk) throws(LibraryFailure) in try await desk.tag(content, tag, isOn: isOn) }
        case .markRead(let content, let isRead):
            keeping.note { (desk) throws(LibraryFailure) in try await desk.mark(content, isRead: isRead) }
        default: break
        }
    }

    private func paths(of texts: ComparedTexts) -> (String, String) {
        (files.paths[texts.a.id] ?? "-", files.paths[texts.b.id] ?? "-")
    }

    /// Starts a task for a request.
    private mutating func start(_ computation: Computation) {
        requests[computation.request] = Task.detached { [mailbox] in
            var pace = ReportPace()
            let answer = computation.work { event in
                if let event, pace.takeTurn() { mailbox.post(event) }
                return !Task.isCancelled
            }
            if let answer, !Task.isCancelled { mailbox.post(answer) }
        }
    }

    /// Asks the library; what it answers is given up with the request.
    private mutating func ask(
        _ id: RequestID, _ work: @escaping @Sendable (LibraryDesk) async throws(LibraryFailure) -> Event
    ) {
        requests[id] = Task.detached { [mailbox, desk, language] in
            guard !Task.isCancelled else { return }
            do throws(LibraryFailure) {
                let answer = try await work(desk)
                if !Task.isCancelled { mailbox.post(answer) }
            } catch {
                mailbox.post(
                    .libraryFailed(id, LibraryMessages.text(for: error, path: Folders.libraryIndex, language)))
            }
        }
    }

    private mutating func wait(_ id: RequestID, _ milliseconds: Int) {
        requests[id] = Task.detached { [mailbox] in
            try? await Task.sleep(for: .milliseconds(milliseconds))
            if !Task.isCancelled { mailbox.post(.waited(id)) }
        }
    }

    private func write(_ export: StatementExport) {
        Task.detached { [mailbox, language] in mailbox.post(ExportedFile.write(export, language)) }
    }

    /// Has a text written in the user's editor, with the terminal lent to it.
    private func edit(_ text: String, for id: RequestID) -> LoopRequest<Event> {
        .lend { [language] in
            switch Editor.write(text) {
            case .success(let written): .textEdited(id, written)
            case .failure(let failure):
                .textNotEdited(id, Message(Messages.notWritten(language, failure.text), .error))
            }
        }
    }

    private func openAddress(_ address: String) {
        guard let opener = AddressOpener.find() else {
            return mailbox.post(.told(Message(Messages.noOpener(language, address), .error)))
        }
        Task.detached { [mailbox, language] in
            guard !opener.open(address) else { return }
            mailbox.post(.told(Message(Messages.openerFailed(language, opener.name, address), .error)))
        }
    }

    /// Puts a text on the clipboard by a program, or has the terminal do it.
    ///
    /// One copy waits for the one before, so that the last one is what the clipboard holds.
    private mutating func copy(_ text: String, _ clipboard: Clipboard?) -> LoopRequest<Event>? {
        guard let clipboard else {
            mailbox.post(.copied(by: "OSC 52"))
            return .copy(text)
        }
        let before = copying
        copying = Task.detached { [mailbox] in
            await before?.value
            mailbox.post(clipboard.take(text) ? .copied(by: clipboard.name) : .notCopied(text))
        }
        return nil
    }
}
