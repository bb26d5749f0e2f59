import Articles
import Dispatch
import Glibc
import Importing
import Keeping
import Reading

/// Has the open files read and understood in tasks whose results come back through the mailbox, and looks whether they
/// change on the disk.
///
/// Used from the main thread; the tasks run elsewhere.
struct FileTasks {
    /// Where texts are read from and posted to.
    private let opening: FileOpening
    /// The encoding that the command line asks for; nil for each file's own.
    private let encoding: TextEncoding?
    /// What was begun for each file last.
    private var tasks = ByDocument<Task<Void, Never>>()
    /// The files that `openEarly` began with and the state has not asked for yet.
    private var early = ByDocument<Bool>()
    /// The text of the only file, read on the spot and not understood yet, and the state in which the file was then.
    private var waiting: (id: DocumentID, text: FormattedText, signature: FileWatch.Signature?)?
    /// Whether the memory of large files is given back from time to time.
    private var releasesPages = false
    /// The files' paths.
    private(set) var paths = ByDocument<String>()
    private let watch = FileWatch()

    /// How often files are looked at.
    private static let watchInterval = Duration.seconds(1)

    init(_ opening: FileOpening, encoding: TextEncoding?) {
        self.opening = opening
        self.encoding = encoding
    }

    private var mailbox: Mailbox<Event> { opening.mailbox }
    private var scholar: Scholar { opening.scholar }

    /// Begins with what the state will ask for first, so that it is under way while the terminal is being taken.
    ///
    /// A single text that is short, or so long that it is only mapped, is read on the spot, and understood behind the first
    /// screen: up to that the program has one thread, which saves more than another one could do meanwhile.
    mutating func openEarly(_ inputs: [InputName]) {
        for index in inputs.indices { early[DocumentID(index)] = true }
        if inputs.count == 1, openAtOnce(DocumentID(0), inputs[0].path) { return }
        for (index, input) in inputs.enumerated() { begin(DocumentID(index), input.path) }
    }

    private mutating func openAtOnce(_ id: DocumentID, _ path: String) -> Bool {
        let signature = FileWatch.Signature(path: path)
        guard let text = opening.openAtOnce(id, path, in: encoding) else { return false }
        paths[id] = path
        waiting = (id, text, signature)
        return true
    }

    /// Begins with what the first screen did not wait for.
    mutating func beginBackgroundWork() {
        defer { watchFiles() }
        let read = waiting
        waiting = nil
        // What was asked for meanwhile knows better.
        guard let (id, text, signature) = read, let path = paths[id], tasks[id] == nil else { return }
        watch.watch(.document(id), path: path, from: signature)
        guard text.text.count <= FileOpening.quicklyUnderstood else { return understand(id, text) }
        tasks[id] = Task.detached { [opening] in await opening.understand(text, of: id, path) }
    }

    /// Carries out an effect that is about one file.
    mutating func run(_ effect: Effect) {
        switch effect {
        case .open(let id, let path): open(id, path)
        case .openAgain(let id, let path, let name): openAgain(id, path, in: name)
        case .understand(let id, let text): understand(id, text)
        case .understandAnew(let id, let text, let corrections, let continuations):
            understandAnew(id, text, by: Guidance(corrections: corrections, continuations: continuations))
        case .reread(let id, let path, let text, let places): reread(id, path, text, places)
        case .cancelUnderstanding(let id):
            tasks[id]?.cancel()
            tasks[id] = nil
        default: break
        }
    }

    /// Opens a file, unless that was begun early.
    private mutating func open(_ id: DocumentID, _ path: String) {
        if early[id] == nil { begin(id, path) }
        early[id] = nil
    }

    private mutating func begin(_ id: DocumentID, _ path: String) {
        paths[id] = path
        tasks[id] = Task.detached { [opening, encoding, watch] in
            watch.watch(.document(id), path: path, from: FileWatch.Signature(path: path))
            await opening.open(id, path, in: encoding)
        }
    }

    /// Reads a file in the encoding of a name.
    private mutating func openAgain(_ id: DocumentID, _ path: String, in name: String) {
        guard let encoding = TextEncoding(named: name) else {
            return mailbox.post(.told(Message(Messages.unknownEncoding(opening.language, name), .error)))
        }
        let before = tasks[id]
        tasks[id] = Task.detached { [opening] in
            // What is under way for the text at hand goes on until there is another, and can be given up meanwhile.
            await withTaskCancellationHandler {
                if await !opening.openAgain(id, path, in: encoding, inPlaceOf: before) { await before?.value }
            } onCancel: {
                before?.cancel()
            }
        }
    }

    /// Reads a file anew that changed; one that is gone or cannot be read is told, and what was read of it stays.
    private mutating func reread(_ id: DocumentID, _ path: String, _ old: FormattedText, _ places: [Offset]) {
        let before = tasks[id]
        tasks[id] = Task.detached { [opening, encoding] in
            await opening.reread(id, path, in: encoding, old: old, places: places, inPlaceOf: before)
        }
    }

    /// Understands a text that is so long that it was only opened.
    private mutating func understand(_ id: DocumentID, _ text: FormattedText) {
        // What is read on the spot has its turn behind the first screen.
        guard text.text.count > FileOpening.quicklyUnderstood, waiting?.id != id else { return }
        if text.text.count >= Importer.largeFileSize { releasePages() }
        let (path, message) = told(id)
        tasks[id] = Task.detached { [mailbox, scholar] in
            await scholar.understand(id, text, at: path, message, mailbox: mailbox)
        }
    }

    /// Understands a text anew, by what was corrected of it.
    private mutating func understandAnew(_ id: DocumentID, _ text: FormattedText, by guidance: Guidance) {
        tasks[id]?.cancel()
        let (path, message) = told(id)
        tasks[id] = Task.detached { [mailbox, scholar] in
            await scholar.understand(id, text, at: path, by: guidance, message, mailbox: mailbox)
        }
    }

    /// A file's path, and what is said where the file became shorter.
    private func told(_ id: DocumentID) -> (path: String, shrunk: String) {
        let path = paths[id] ?? ""
        return (path, Messages.shrank(opening.language, path))
    }
}

extension FileTasks {
    /// Looks every second whether a file changed.
    private func watchFiles() {
        Task.detached { [mailbox, watch] in
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.watchInterval)
                Self.tell(watch.changes(), mailbox)
            }
        }
    }

    /// Sees to it that large files that are read from one end to the other do not fill the memory: what was read is given
    /// back soon, and looked for less and less often where nobody reads.
    mutating func releasePages() {
        guard !releasesPages else { return }
        releasesPages = true
        Importer.returnFreedMemory()
        // On a thread of its own: those of the tasks may all be reading.
        DispatchQueue(label: "pages", qos: .utility).async {
            var (pause, used) = (Self.shortestPause, clock())
            while true {
                usleep(pause)
                let isRead = Importer.releaseMappedPages(above: Self.keptPages)
                // A microsecond of processor time in two of the pause: somebody is at work, and may read next.
                let now = clock()
                let isBusy = now - used > clock_t(pause / 2)
                used = now
                pause = isRead || isBusy ? Self.shortestPause : min(pause * 2, Self.longestPause)
            }
        }
    }

    private static let (shortestPause, longestPause): (useconds_t, useconds_t) = (5_000, 320_000)
    /// So many bytes of files may stay in memory: the program itself and what is looked at.
    private static let keptPages = 1 << 25

    /// Watches the files of the theme, its own and those that it builds on.
    func watchTheme(at paths: [String]) {
        watch.forget { if case .theme = $0 { true } else { false } }
        for (number, path) in paths.enumerated() {
            watch.watch(.theme(number), path: path, from: FileWatch.Signature(path: path))
        }
    }

    /// Opens the user's editor at a place, with the terminal lent to it.
    func edit(_ path: String, line: Int, column: Int) -> LoopRequest<Event>? {
        guard Editor.isFile(path) else {
            mailbox.post(.told(Message(Messages.notEditable(opening.language, path), .error)))
            return nil
        }
        if let text = Messages.noText(of: BinaryForm(ofFile: path), opening.language, path) {
            mailbox.post(.told(Message(text, .error)))
            return nil
        }
        return .lend { [mailbox, watch] in
            let failure = Editor.edit(path, line: line, column: column)
            Self.tell(watch.changes(atOnce: true), mailbox)
            return failure.map { .told(Message($0, .error)) }
        }
    }

    private static func tell(_ changes: [FileWatch.Key], _ mailbox: Mailbox<Event>) {
        for file in changes {
            switch file {
            case .document(let id): mailbox.post(.changedOnDisk(id))
            case .theme: mailbox.post(.themeChanged)
            }
        }
    }
}
