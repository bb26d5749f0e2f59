import Articles
import Keeping
import LibraryStore
import Reading

/// Keeps what the reader noted, corrected and decided, one thing after the other, and finds again what was kept.
///
/// Used from the main thread; the tasks run elsewhere. What cannot be kept is told at once, and again at the end.
struct KeepingTasks {
    private let mailbox: Mailbox<Event>
    private let language: Language
    /// Corrections, which understanding asks for too.
    let keeper: Keeper
    /// Notes; likewise.
    let noteKeeper: NoteKeeper
    private let proofKeeper: ProofKeeper
    private let desk: LibraryDesk
    /// Where texts were left; nil where that is not kept.
    let places: PlaceStore?
    /// Where marks with capitals are kept; likewise.
    private let marks: MarkStore?
    private var queue = KeepingQueue()
    /// What is still to be kept; only the latest of each document is.
    private lazy var wishes = LatestWishes<DocumentID, KeepingWish>()
    private lazy var markWishes = LatestWishes<[DocumentID], MarksWish>()
    private lazy var noteWishes = LatestWishes<DocumentID, NotesWish>()

    /// How many seconds a slow disk is waited for at the end.
    private static let patience = 10

    init(mailbox: Mailbox<Event>, settings: Settings, desk: LibraryDesk) {
        let language = settings.language
        self.mailbox = mailbox
        self.language = language
        self.desk = desk
        keeper = Keeper(CorrectionStore(folder: Folders.corrections, language: language))
        noteKeeper = NoteKeeper(NoteStore(folder: Folders.notes, language: language))
        proofKeeper = ProofKeeper(VerdictStore(folder: Folders.verdicts, language: language))
        places = settings.remembersPlaces ? Folders.places.map { PlaceStore(path: $0) } : nil
        marks = settings.remembersPlaces ? Folders.marks.map { MarkStore(path: $0) } : nil
    }

    private func tell(_ message: String?) {
        if let message { mailbox.post(.told(Message(message, .error))) }
    }

    // MARK: Of one text

    /// Keeps the corrections of a text.
    mutating func keep(_ corrections: [Correction], of text: FormattedText, _ id: DocumentID, at path: String) {
        wishes.put(KeepingWish(text: text.text, path: path, corrections: corrections), for: id)
        queue.add { [self, wishes] failure in
            // A later wish for the same document may have been served in this one's place.
            guard let wish = wishes.take(id) else { return failure }
            let message = await keeper.keep(wish, for: id)
            tell(message)
            return message
        }
    }

    /// Keeps the notes of a text at once: one that is told of is on the disk.
    mutating func keep(_ notes: [Note], base: [Note], of text: FormattedText, _ id: DocumentID, at path: String) {
        noteWishes.put(NotesWish(text: text.text, path: path, notes: notes, base: base), for: id)
        queue.add { [self, noteWishes] failure in
            guard let wish = noteWishes.take(id) else { return failure }
            let kept = await noteKeeper.keep(wish, for: id)
            tell(kept.failure)
            if kept.failure == nil { mailbox.post(.notesKept(id, sent: wish.notes, kept: kept.notes)) }
            return kept.failure ?? failure
        }
    }

    /// Keeps where texts stand while they are read.
    mutating func keepBehind(_ read: [(text: SourceText, place: ReadPlace)]) {
        guard let places else { return }
        queue.add { failure in
            try? places.keep(read)
            return failure
        }
    }

    /// Posts the marks with capitals of files that are not open.
    func recallCapitals(openFiles paths: [String]) {
        guard let marks else { return }
        Task.detached { [mailbox] in
            let kept = marks.marks(named: paths)
            if !kept.isEmpty { mailbox.post(.keptMarks(kept)) }
        }
    }

    /// Keeps everything that is left at the end: what was begun with first, since two that write at once leave a file of
    /// one that was cut off; then where texts were left, and marks with capitals. Gives what went wrong, or that the wait was
    /// given up; places that cannot be written are no reason to complain.
    func finish(_ read: [(text: SourceText, place: ReadPlace)], _ capitals: [KeptMark]) -> String? {
        let message = queue.finish(
            patience: Self.patience, givenUp: Messages.keepingGivenUp(language, String(Self.patience)))
        try? places?.keep(read)
        try? marks?.keep(capitals)
        return message
    }

    // MARK: Of comparisons

    /// The task that posts what was decided of two texts.
    func recallMarks(_ id: RequestID, of texts: ComparedTexts, at paths: (String, String)) -> Task<Void, Never> {
        // What is still to be kept is said, too.
        Task.detached { [self, settled = queue.settled] in
            await settled()
            let found = await proofKeeper.marks(of: texts, at: paths)
            tell(found.message)
            if !Task.isCancelled { mailbox.post(.marks(id, found.marks)) }
        }
    }

    /// Keeps what was decided of two texts.
    mutating func keepMarks(_ marks: ComparisonMarks, of texts: ComparedTexts, at paths: (String, String)) {
        let pair = [texts.a.id, texts.b.id]
        markWishes.put(MarksWish(texts: texts, marks: marks), for: pair)
        queue.add { [self, markWishes] failure in
            guard let wish = markWishes.take(pair) else { return failure }
            let message = await proofKeeper.keep(wish.marks, of: wish.texts, at: paths)
            tell(message)
            return message ?? failure
        }
    }

    /// Posts which kinds of changes were hidden last.
    func recallHiddenKinds() {
        Task.detached { [mailbox] in
            let kinds = HiddenKinds(folder: Folders.state).recalled()
            if let kinds { mailbox.post(.hiddenKinds(kinds)) }
        }
    }

    /// Keeps which kinds of changes are hidden.
    mutating func keepHiddenKinds(_ kinds: Set<ChangeKind>) {
        queue.add { [self] failure in
            let message = HiddenKinds(folder: Folders.state).keep(kinds, language: language)
            tell(message)
            return message ?? failure
        }
    }

    // MARK: Of the library

    /// Notes that a file was opened, for the library; where that cannot be, reading goes on without it.
    mutating func noteOpened(_ document: Document, at path: String) {
        guard places != nil, let record = Folders.opened, path != Input.standardInput else { return }
        queue.add { [self] failure in
            do throws(LibraryFailure) {
                try Library.note(document, at: path, in: record)
            } catch  where error != .absent {
                tell(LibraryMessages.textOfRecord(for: error, path: record, language))
            } catch {}
            return failure
        }
    }

    /// Keeps something that the reader said of a text in the library.
    mutating func note(_ work: @escaping @Sendable (LibraryDesk) async throws(LibraryFailure) -> Void) {
        queue.add { [self] failure in
            do throws(LibraryFailure) {
                try await work(desk)
                return failure
            } catch {
                let text = LibraryMessages.textOfNotes(for: error, path: Folders.shelf ?? "", language)
                tell(text)
                return text
            }
        }
    }
}
