import Articles
import Dispatch
import Glibc
import Importing
import Keeping
import LibraryStore
import Reading
import Synchronization

/// Carries out effects: starts tasks whose results come back through the mailbox, and passes on what needs the terminal.
///
/// Used from the main thread; the tasks run elsewhere.
struct EffectRunner {
    private let mailbox: Mailbox<Event>
    private let encoding: TextEncoding?
    private let language: Language
    private let scholar: Scholar
    private let opening: FileOpening
    private let keeper: Keeper
    private let proofKeeper: ProofKeeper
    private let noteKeeper: NoteKeeper
    private let desk: LibraryDesk
    /// What takes the folders that were named into the library.
    private let indexing: BackgroundIndexing?
    /// Where texts were left; nil where that is not kept.
    private let places: PlaceStore?
    /// Where marks with capitals are kept; likewise.
    private let marks: MarkStore?
    private var requests: [RequestID: Task<Void, Never>] = [:]
    private var understanding = ByDocument<Task<Void, Never>>()
    /// What is still to be kept.
    private lazy var wishes = LatestWishes<DocumentID, KeepingWish>()
    private lazy var markWishes = LatestWishes<[DocumentID], MarksWish>()
    private lazy var noteWishes = LatestWishes<DocumentID, NotesWish>()
    /// The keeping of corrections that was begun last.
    private var keeping: Task<String?, Never>?
    /// The copying that was begun last.
    private var copying: Task<Void, Never>?
    /// The files that `openEarly` began with and the state has not asked for yet.
    private var early = ByDocument<Bool>()
    /// What waits until the first screen stands; nil from then on.
    private var background: [Effect]? = []
    /// Which files change on the disk.
    private let watch = FileWatch()
    /// The encodings in which files are read by the reader's wish.
    private var encodings = ByDocument<TextEncoding>()
    /// The files' paths, for messages.
    private var paths = ByDocument<String>()

    /// Makes a runner that posts into `mailbox`; files are decoded from `encoding`, or from their own where it is nil.
    ///
    /// Texts are understood by the user's own `rules` and names of `speakers` too, and with what was corrected of them
    /// before.
    init(
        mailbox: Mailbox<Event>, encoding: TextEncoding?, settings: Settings, rules: UserRules, speakers: SpeakerNames,
        folders: [String] = []
    ) {
        let language = settings.language
        marks = settings.remembersPlaces ? Folders.marks.map { MarkStore(path: $0) } : nil
        desk = LibraryDesk(settings.remembersPlaces ? .own : LibraryPaths(index: Folders.libraryIndex))
        indexing =
            folders.isEmpty || !settings.indexesFolders
            ? nil
            : BackgroundIndexing(
                folders: folders, mailbox: mailbox, language: language, rules: rules, speakers: speakers,
                encoding: encoding)
        places = settings.remembersPlaces ? Folders.places.map { PlaceStore(path: $0) } : nil
        keeper = Keeper(CorrectionStore(folder: Folders.corrections, language: language))
        proofKeeper = ProofKeeper(VerdictStore(folder: Folders.verdicts, language: language))
        noteKeeper = NoteKeeper(NoteStore(folder: Folders.notes, language: language))
        scholar = Scholar(rules: rules, speakers: speakers, keeper: keeper, noteKeeper: noteKeeper)
        opening = FileOpening(
            mailbox: mailbox, language: language, scholar: scholar, places: places,
            encodings: settings.remembersPlaces ? Folders.encodings.map { EncodingStore(path: $0) } : nil)
        self.language = language
        self.mailbox = mailbox
        self.encoding = encoding
    }

    /// Begins with what the state will ask for first, so that it is under way while the terminal is being taken.
    mutating func openEarly(_ inputs: [InputName]) {
        for (index, input) in inputs.enumerated() {
            open(DocumentID(index), input.path)
            early[DocumentID(index)] = true
        }
    }

    /// Begins with what the first screen did not wait for.
    mutating func beginBackgroundWork() {
        let waiting = background ?? []
        background = nil
        watchFiles()
        for effect in waiting { _ = run(effect) }
        if let marks {
            let paths = paths.all
            Task.detached { [mailbox] in
                let kept = marks.marks(named: paths)
                if !kept.isEmpty { mailbox.post(.keptMarks(kept)) }
            }
        }
        if let indexing { DispatchQueue.global(qos: .utility).async { indexing.run() } }
    }

    /// Starts an effect; gives what only the holder of the terminal can do, if it is that.
    mutating func run(_ effect: Effect) -> LoopRequest<Event>? {
        switch effect {
        case .open(let id, let path):
            if early[id] == nil { open(id, path) }
            early[id] = nil
        case .openAgain(let id, let path, let name): openAgain(id, path, in: name)
        case .understand(let id, let text): understand(id, text)
        case .findVersions where background != nil, .listStatements where background != nil: background?.append(effect)
        case .understandAnew(let id, let text, let corrections, let continuations):
            understandAnew(id, text, Guidance(corrections: corrections, continuations: continuations))
        case .reread(let id, let path, let text, let places): reread(id, path, text, places)
        case .pick(let id, let table, let text):
            start(id) { report in
                table.picks(for: text) { _ in report(nil) }.map { .picked(id, $0) }
            }
        case .keepCorrections(let id, let text, let corrections): keep(id, text, corrections)
        case .keepNotes(let id, let text, let notes, let base): keepNotes(id, text, notes, base: base)
        case .placeNotes(let id, let document, let quotes):
            start(id) { _ in .notesPlaced(id, document.places(of: quotes)) }
        case .editText(let id, let text):
            return .lend { [language] in
                switch Editor.write(text) {
                case .success(let written): .textEdited(id, written)
                case .failure(let failure):
                    .textNotEdited(id, Message(Messages.notWritten(language, failure.text), .error))
                }
            }
        case .findVersions(let id, let documents):
            start(id) { report in
                VersionLink.find(among: documents) { _ in report(nil) }.map { .versionsFound(id, $0) }
            }
        case .findContinuations(let id, let documents, let names, let links):
            start(id) { report in
                VersionLink.continuations(of: documents, names: names, links) { _ in report(nil) }
                    .map { .continuationsFound(id, $0) }
            }
        case .listStatements(let id, let documents, let files):
            start(id) { report in
                StatementTable(documents, files: files) { _ in report(nil) }.map { .statementsListed(id, $0) }
            }
        case .arrangeStatements(let id, let table, let order):
            start(id) { report in
                table.arranged(by: order) { _ in report(nil) }.map { .statementsArranged(id, $0) }
            }
        case .export(let export): write(export)
        case .recallHiddenKinds: recallHiddenKinds()
        case .keepHiddenKinds(let kinds): keepHiddenKinds(kinds)
        case .recallMarks(let id, let texts): recallMarks(id, texts)
        case .keepMarks(let texts, let marks): keepMarks(texts, marks)
        case .filterChanges(let id, let table, let filter):
            start(id) { report in
                table.changes(matching: filter) { _ in report(nil) }.map { .changesFiltered(id, $0) }
            }
        case .compare(let id, let a, let b, let pins):
            start(id) { report in
                Comparison.compare(a, b, pins: pins) { report(.comparing(id, $0)) }.map { .compared(id, $0) }
            }
        case .collate(let id, let plan):
            start(id) { report in
                Collation(plan) { _ in report(nil) }.map { .collated(id, $0) }
            }
        case .search(let id, let document, let pattern):
            start(id) { report in
                document.matches(of: pattern) { _ in report(nil) }.map { .matched(id, $0) }
            }
        case .listLibrary(let id):
            ask(id) { (desk) throws(LibraryFailure) in .libraryListed(id, try await desk.table()) }
        case .arrangeLibrary(let id, let table, let order):
            start(id) { report in
                LibraryArrangement(table, by: order) { report(nil) }.map { .libraryArranged(id, $0) }
            }
        case .askLibrary(let id, let question):
            ask(id) { (desk) throws(LibraryFailure) in .libraryFound(id, try await desk.answer(question)) }
        case .tagText(let content, let tag, let isOn):
            note { (desk) throws(LibraryFailure) in try await desk.tag(content, tag, isOn: isOn) }
        case .markRead(let content, let isRead):
            note { (desk) throws(LibraryFailure) in try await desk.mark(content, isRead: isRead) }
        case .cancelRequest(let id): requests.removeValue(forKey: id)?.cancel()
        case .cancelUnderstanding(let id):
            understanding[id]?.cancel()
            understanding[id] = nil
        case .wait(let id, let milliseconds): wait(id, milliseconds)
        case .edit(let path, let line, let column):
            guard Editor.isFile(path) else {
                mailbox.post(.told(Message(Messages.notEditable(language, path), .error)))
                return nil
            }
            return .lend { [mailbox, watch] in
                let failure = Editor.edit(path, line: line, column: column)
                for file in watch.changes(atOnce: true) { mailbox.post(Self.event(of: file)) }
                return failure.map { .told(Message($0, .error)) }
            }
        case .openAddress(let address): openAddress(address)
        case .copy(let text): return copy(text, Clipboard.find())
        case .copyByTerminal(let text): return copy(text, nil)
        case .useMouse(let isUsed): return .useMouse(isUsed)
        case .redraw: return .redraw
        case .suspend: return .suspend
        case .quit: return .quit
        case .useTheme, .previewTheme, .listThemes: break
        }
        return nil
    }

    private mutating func openAgain(_ id: DocumentID, _ path: String, in name: String) {
        guard let encoding = TextEncoding(named: name) else {
            return mailbox.post(.told(Message(Messages.unknownEncoding(language, name), .error)))
        }
        let before = understanding[id]
        encodings[id] = encoding
        understanding[id] = Task.detached { [opening] in
            // What is under way for the text at hand goes on until there is another, and can be given up meanwhile.
            await withTaskCancellationHandler {
                if await !opening.openAgain(id, path, in: encoding, inPlaceOf: before) { await before?.value }
            } onCancel: {
                before?.cancel()
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

    private mutating func open(_ id: DocumentID, _ path: String) {
        paths[id] = path
        understanding[id] = Task.detached { [opening, encoding, watch] in
            watch.watch(.document(id), path: path, from: FileWatch.Signature(path: path))
            await opening.open(id, path, in: encoding)
        }
    }

    /// Reads a file anew that changed; one that is gone or cannot be read is told, and what was read of it stays.
    private mutating func reread(_ id: DocumentID, _ path: String, _ old: FormattedText, _ places: [Offset]) {
        let before = understanding[id]
        let encoding = encodings[id] ?? encoding
        understanding[id] = Task.detached { [mailbox, encoding, language, scholar] in
            do throws(ImportFailure) {
                let text = try Importer.open(path, encoding: encoding)
                let keepsOld = !Importer.isMapped(old.text)
                guard !keepsOld || !old.text.hasSameBytes(as: text.text) else { return }
                // A file that was only touched is understood on.
                before?.cancel()
                mailbox.post(.reread(id, Rereading(text, in: old, places: places, keepsOld: keepsOld)))
                if text.text.count <= FileOpening.quicklyUnderstood {
                    await scholar.understand(id, text, at: path, Messages.shrank(language, path), mailbox: mailbox)
                }
            } catch {
                mailbox.post(.told(Message(Messages.text(for: error, path: path, language), .error)))
            }
        }
    }

    /// Looks every second whether a file changed.
    private func watchFiles() {
        Task.detached { [mailbox, watch] in
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.watchInterval)
                for file in watch.changes() { mailbox.post(Self.event(of: file)) }
            }
        }
    }

    private static func event(of file: FileWatch.Key) -> Event {
        switch file {
        case .document(let id): .changedOnDisk(id)
        case .theme(_): .themeChanged
        }
    }

    /// Watches the files of the theme, its own and those that it builds on.
    func watchTheme(at paths: [String]) {
        watch.forget { if case .theme = $0 { true } else { false } }
        for (number, path) in paths.enumerated() {
            watch.watch(.theme(number), path: path, from: FileWatch.Signature(path: path))
        }
    }

    /// How often files are looked at.
    private static let watchInterval = Duration.seconds(1)

    private mutating func understand(_ id: DocumentID, _ text: FormattedText) {
        guard text.text.count > FileOpening.quicklyUnderstood else { return }
        let path = paths[id] ?? ""
        let message = Messages.shrank(language, path)
        understanding[id] = Task.detached { [mailbox, scholar] in
            await scholar.understand(id, text, at: path, message, mailbox: mailbox)
        }
    }

    private mutating func understandAnew(_ id: DocumentID, _ text: FormattedText, _ guidance: Guidance) {
        understanding[id]?.cancel()
        let path = paths[id] ?? ""
        let message = Messages.shrank(language, path)
        understanding[id] = Task.detached { [mailbox, scholar] in
            await scholar.understand(id, text, at: path, by: guidance, message, mailbox: mailbox)
        }
    }

    /// Keeping goes on one after the other; of what waits for its turn only the latest of each document is kept.
    private mutating func keep(_ id: DocumentID, _ text: FormattedText, _ corrections: [Correction]) {
        let before = keeping
        wishes.put(KeepingWish(text: text.text, path: paths[id] ?? "", corrections: corrections), for: id)
        keeping = Task.detached { [mailbox, keeper, wishes] in
            let failure = await before?.value
            // A later wish for the same document may have been served in this one's place.
            guard let wish = wishes.take(id) else { return failure }
            let message = await keeper.keep(wish, for: id)
            if let message { mailbox.post(.told(Message(message, .error))) }
            return message
        }
    }

    /// Keeps notes at once: one that is told of is on the disk.
    private mutating func keepNotes(_ id: DocumentID, _ text: FormattedText, _ notes: [Note], base: [Note]) {
        let before = keeping
        noteWishes.put(NotesWish(text: text.text, path: paths[id] ?? "", notes: notes, base: base), for: id)
        keeping = Task.detached { [mailbox, noteKeeper, noteWishes] in
            let failure = await before?.value
            guard let wish = noteWishes.take(id) else { return failure }
            let kept = await noteKeeper.keep(wish, for: id)
            if let message = kept.failure {
                mailbox.post(.told(Message(message, .error)))
            } else {
                mailbox.post(.notesKept(id, sent: wish.notes, kept: kept.notes))
            }
            return kept.failure ?? failure
        }
    }

    /// Notes that a file was opened, for the library; where that cannot be, reading goes on without it.
    mutating func noteOpened(_ document: Document, at path: String) {
        guard places != nil, let record = Folders.opened, path != Input.standardInput else { return }
        let before = keeping
        keeping = Task.detached { [mailbox, language] in
            let failure = await before?.value
            do throws(LibraryFailure) {
                try Library.note(document, at: path, in: record)
            } catch  where error != .absent {
                let message = LibraryMessages.textOfRecord(for: error, path: record, language)
                mailbox.post(.told(Message(message, .error)))
            } catch {}
            return failure
        }
    }

    /// Keeps where texts stand while they are read, after what was to be kept before.
    mutating func keepBehind(_ read: [(text: SourceText, place: ReadPlace)]) {
        guard let places else { return }
        let before = keeping
        keeping = Task.detached {
            let failure = await before?.value
            try? places.keep(read)
            return failure
        }
    }

    /// Keeps where texts were left, and marks with capitals; what cannot be written is no reason to complain at the end.
    func keep(_ read: [(text: SourceText, place: ReadPlace)], _ capitals: [KeptMark]) {
        try? places?.keep(read)
        try? marks?.keep(capitals)
    }

    /// Waits until everything is kept that was asked to be, since a program that ends takes its tasks with it; what went
    /// wrong the last time, or that the wait was given up, or nil.
    func finishKeeping() -> String? {
        guard let keeping else { return nil }
        let done = DispatchSemaphore(value: 0)
        let outcome = Outcome()
        Task.detached {
            let text = await keeping.value
            outcome.message.withLock { $0 = text }
            done.signal()
        }
        guard done.wait(timeout: .now() + .seconds(Self.patience)) == .success else {
            return Messages.keepingGivenUp(language, String(Self.patience))
        }
        return outcome.message.withLock { $0 }
    }

    /// What a task leaves for the thread that waits for it.
    private final class Outcome: Sendable {
        let message = Mutex<String?>(nil)
    }

    /// How many seconds a slow disk is waited for at the end.
    private static let patience = 10

    /// Starts a task for a request; `work` gives its answer, and asks `report` from time to time whether to go on.
    private mutating func start(
        _ id: RequestID, _ work: @escaping @Sendable ((Event?) -> Bool) -> Event?
    ) {
        requests[id] = Task.detached { [mailbox] in
            var pace = ReportPace()
            let answer = work { event in
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

    /// Keeps something that the reader noted, after what was to be kept before.
    private mutating func note(_ work: @escaping @Sendable (LibraryDesk) async throws(LibraryFailure) -> Void) {
        let before = keeping
        keeping = Task.detached { [mailbox, desk, language] in
            let failure = await before?.value
            do throws(LibraryFailure) {
                try await work(desk)
                return failure
            } catch {
                let text = LibraryMessages.textOfNotes(for: error, path: Folders.shelf ?? "", language)
                mailbox.post(.told(Message(text, .error)))
                return text
            }
        }
    }

    private mutating func recallMarks(_ id: RequestID, _ texts: ComparedTexts) {
        let paths = (paths[texts.a.id] ?? "-", paths[texts.b.id] ?? "-")
        // What is still to be kept is said, too.
        let before = keeping
        requests[id] = Task.detached { [mailbox, proofKeeper] in
            _ = await before?.value
            let found = await proofKeeper.marks(of: texts, at: paths)
            if let message = found.message { mailbox.post(.told(Message(message, .error))) }
            if !Task.isCancelled { mailbox.post(.marks(id, found.marks)) }
        }
    }

    private mutating func keepMarks(_ texts: ComparedTexts, _ marks: ComparisonMarks) {
        let before = keeping
        let paths = (paths[texts.a.id] ?? "-", paths[texts.b.id] ?? "-")
        let pair = [texts.a.id, texts.b.id]
        markWishes.put(MarksWish(texts: texts, marks: marks), for: pair)
        keeping = Task.detached { [mailbox, proofKeeper, markWishes] in
            let failure = await before?.value
            guard let wish = markWishes.take(pair) else { return failure }
            let message = await proofKeeper.keep(wish.marks, of: wish.texts, at: paths)
            if let message { mailbox.post(.told(Message(message, .error))) }
            return message ?? failure
        }
    }

    private func recallHiddenKinds() {
        Task.detached { [mailbox] in
            let kinds = HiddenKinds(folder: Folders.state).recalled()
            if let kinds { mailbox.post(.hiddenKinds(kinds)) }
        }
    }

    private mutating func keepHiddenKinds(_ kinds: Set<ChangeKind>) {
        let before = keeping
        keeping = Task.detached { [mailbox, language] in
            let failure = await before?.value
            let message = HiddenKinds(folder: Folders.state).keep(kinds, language: language)
            if let message { mailbox.post(.told(Message(message, .error))) }
            return message ?? failure
        }
    }

    private func write(_ export: StatementExport) {
        Task.detached { [mailbox, language] in mailbox.post(ExportedFile.write(export, language)) }
    }

    private mutating func wait(_ id: RequestID, _ milliseconds: Int) {
        requests[id] = Task.detached { [mailbox] in
            try? await Task.sleep(for: .milliseconds(milliseconds))
            if !Task.isCancelled { mailbox.post(.waited(id)) }
        }
    }
}
