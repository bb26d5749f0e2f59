internal import Articles
import Glibc
internal import Importing
internal import LibraryStore
internal import Reading
internal import Synchronization

/// `duidu add`: folders and files put into the library, those that changed only.
struct IndexedFolders {
    let paths: [String]
    /// Whether what is gone is taken out.
    var forgetsGone = false
    let opener: FileOpener

    func write() -> Int32 {
        Library.withIndex(opener.language) { (index) throws(LibraryFailure) in
            let (candidates, folders) = candidates()
            guard !candidates.isEmpty || !folders.isEmpty else { return Status.failed }
            Interruption.listen()
            var line = ProgressLine(language: opener.language, total: candidates.count)
            let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
            let tally = try Indexer(index, reader: reader).run(candidates, folders: folders, threads: threads) {
                tally in
                line.show(tally)
                return !Interruption.came
            }
            line.clear()
            if forgetsGone { try index.forgetGone(under: folders) }
            let numbers = [tally.added, tally.changed, tally.unchanged, tally.gone, tally.failed].map(String.init)
            Output.write(
                LibraryMessages.tally(opener.language, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
                    + "\n")
            if tally.isStopped { Output.report(LibraryMessages.stopped(opener.language)) }
            return tally.isStopped || tally.failed == candidates.count && tally.gone == 0
                ? Status.failed : Status.done
        }
    }

    /// The files, and the folders that were named, all from the root on; what is not there is said.
    private func candidates() -> (files: [Indexer.Candidate], folders: [String]) {
        var (files, folders) = ([Indexer.Candidate](), [String]())
        var seen: Set<String> = []
        for path in paths {
            let path = Self.absolute(path)
            do throws(ImportFailure) {
                let found = try Importer.files(at: path)
                if found != [path] { folders.append(path) }
                for file in found where seen.insert(file).inserted {
                    guard let stamp = IndexedFile.Stamp(ofFile: file) else { throw .missing }
                    files.append(Indexer.Candidate(path: file, stamp: stamp))
                }
            } catch {
                // Of a folder that is empty by now, what it held is taken out.
                if error == .noReadableFiles { folders.append(path) }
                Output.report(Messages.text(for: error, path: path, opener.language))
            }
        }
        return (files, folders)
    }

    private var reader: Indexer.Reader {
        { [opener] candidate, content in
            guard let source = opener.source(Input(path: candidate.path)) else { return .failed }
            if let content, TextHash.of(source.text) == content { return .same }
            guard let document = opener.document(of: source, at: candidate.path, tellsRepeats: false) else {
                return .failed
            }
            return .understood(IndexedFile(document, path: candidate.path, stamp: candidate.stamp))
        }
    }

    /// The path from the root on, links followed; the path itself where nothing is there.
    static func absolute(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}

extension IndexedFile.Stamp {
    /// The state of the file at `path`; nil where there is none.
    init?(ofFile path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(
            size: Int(status.st_size), modified: status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec)
    }
}

/// Ctrl-C, taken as the wish to stop at a good place; a second one ends the program.
private enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var came: Bool { flag.load(ordering: .relaxed) }

    static func listen() {
        signal(SIGINT) { _ in
            Interruption.flag.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }
}

/// How far the work is, in one line of standard error where that is a terminal.
private struct ProgressLine {
    let language: Language
    let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1
    private var last = ContinuousClock.now

    init(language: Language, total: Int) {
        self.language = language
        self.total = total
    }

    mutating func show(_ tally: IndexingTally) {
        let now = ContinuousClock.now
        guard isShown, last.duration(to: now) > .milliseconds(200) else { return }
        last = now
        let filled = total == 0 ? 0 : tally.done * 20 / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
        let text = LibraryMessages.progress(
            language, String(tally.done), String(total), String(tally.bytes / 1_000_000))
        _ = Output.write(Array("\r\u{1B}[K[\(bar)] \(text)".utf8), to: STDERR_FILENO)
    }

    func clear() {
        if isShown { _ = Output.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }
}
