import Articles
import Glibc
import Importing
import Keeping
import LibraryStore
import Reading
import Synchronization

/// Takes the folders that were named on the command line into the library while something is read.
///
/// On one thread, so that the other core stays free for the reader. What is done is kept every two seconds, and the next time
/// goes on from there.
final class BackgroundIndexing: Sendable {
    let folders: [String]
    let mailbox: Mailbox<Event>
    let language: Language
    let rules: UserRules
    let speakers: SpeakerNames
    /// The encoding of all files; nil where it is to be found.
    let encoding: TextEncoding?
    /// The encodings that were chosen for files.
    let encodings: EncodingStore?
    let home: LibraryHome
    private let stopped = Mutex(false)

    init(
        folders: [String], mailbox: Mailbox<Event>, settings: Settings, rules: UserRules, speakers: SpeakerNames,
        encoding: TextEncoding?, encodings: EncodingStore?, home: LibraryHome
    ) {
        self.folders = folders
        self.mailbox = mailbox
        language = settings.language
        self.rules = rules
        self.speakers = speakers
        self.encoding = encoding
        self.encodings = encodings
        self.home = home
    }

    /// Stops at the next file; what is done stays.
    func stop() {
        stopped.withLock { $0 = true }
    }

    /// Takes everything in that is new or changed; ends with the program at the latest.
    func run() {
        let found = candidates()
        guard !found.files.isEmpty else { return }
        do throws(LibraryFailure) {
            let index = try home.openToWrite()
            if home.isInMemory { mailbox.post(.told(Message(LibraryMessages.inMemory(language), .plain))) }
            var pace = ReportPace()
            let total = found.files.count
            _ = try Indexer(index, reader: reader).run(
                found.files, folders: found.folders, threads: 1
            ) { tally in
                if tally.done < total, pace.takeTurn() {
                    mailbox.post(.indexing(IndexingProgress(done: tally.done, total: total)))
                }
                return !stopped.withLock { $0 }
            }
        } catch  where error != .absent {
            mailbox.post(.told(Message(LibraryMessages.text(for: error, path: home.path, language), .error)))
        } catch {}
        mailbox.post(.indexing(nil))
    }

    private func candidates() -> (files: [Indexer.Candidate], folders: [String]) {
        var files: [Indexer.Candidate] = []
        var named: [String] = []
        for folder in folders {
            let folder = IndexedFolders.absolute(folder)
            guard let found = try? Importer.files(at: folder) else { continue }
            named.append(folder)
            files += found.compactMap { file in
                IndexedFile.Stamp(ofFile: file).map { Indexer.Candidate(path: file, stamp: $0) }
            }
        }
        return (files, named)
    }

    /// Reads as `duidu add` does, but says nothing: the screen is the reader's.
    private var reader: Indexer.Reader {
        let remembered = encoding == nil ? encodings?.remembered() : nil
        return { [encoding, rules, speakers, language] candidate, content in
            let path = candidate.path
            guard
                let opened = remembered?.text(ofFileAt: path) ?? (try? Importer.open(path, encoding: encoding))
            else { return .failed }
            let source = Importer.complete(opened)
            if let content, TextHash.of(source.text) == content { return .same }
            let store = CorrectionStore(folder: Folders.corrections, language: language)
            let found = store.corrections(of: TextIdentity(source.text), at: candidate.path)
            var guidance = Guidance(corrections: found.corrections, rules: rules)
            guidance.tellsRepeats = false
            guard
                let document = Understanding.understand(source, by: guidance)?
                    .naming(speakers, path: candidate.path)
            else { return .failed }
            return .understood(IndexedFile(document, path: candidate.path, stamp: candidate.stamp))
        }
    }
}
