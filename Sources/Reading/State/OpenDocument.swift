public import Articles

/// A file that was named, and how far it has come.
public struct OpenDocument: Sendable {
    /// How far a file has come.
    public enum Stage: Sendable {
        /// It is being read.
        case opening
        /// It could not be read; the message says why and what to do.
        case failed(String)
        /// It is being understood; the share that is done.
        case understanding(Double)
        case understood
    }

    /// What it is called.
    public let input: InputName
    /// How far it has come.
    public internal(set) var stage: Stage = .opening
    /// Its decoded text; nil until it is open.
    public internal(set) var source: FormattedText?
    /// The document: provisional around the reader's place until it is understood; nil until it is open.
    public internal(set) var document: Document?
    /// The index over `document`; nil where there is none.
    public internal(set) var index: DocumentIndex?
    /// The reader's place in it; nil until it was read.
    public internal(set) var place: Offset?
    /// The row of the window on which that place stood.
    var row = 0
    /// What was corrected of it.
    public internal(set) var corrections = CorrectionHistory()
    /// Its highlights and notes.
    var notes = NoteBook()
    /// The notes that were made in it, in the order in which they were made.
    public var ownNotes: [Note] { notes.own }
    /// What was done in it by hand, the latest last, and what was taken back.
    var steps: [HandStep] = []
    var undoneSteps: [HandStep] = []
    /// Where its sentences that break off go on, as other open files show it.
    var continuations: [Continuation] = []
    /// What it was before its file changed; nil where that is not known.
    var before: StateBefore?
    /// Where places of the old text are in the new one, until that is understood; nil where the file did not change.
    var moved: [Offset: Offset]?
    /// The encoding that it was to be read in last, whether it could be or not; nil until one was tried.
    var triedEncoding: String?
    /// What is folded of its outline.
    var folds = OutlineFolds()

    /// Forgets what was done to its notes: they are others by now.
    mutating func forgetNoteSteps() {
        (notes.done, notes.undone) = ([], [])
        steps.removeAll { $0 == .note }
        undoneSteps.removeAll { $0 == .note }
    }
}

/// An article among the open files.
public struct ArticlePlace: Hashable, Sendable {
    /// The file.
    public var document: DocumentID
    /// The article, as an index of `Document.articles`.
    public var article: Int

    /// Makes a place.
    public init(_ document: DocumentID, article: Int) {
        self.document = document
        self.article = article
    }
}
