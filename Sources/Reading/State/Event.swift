public import Articles

/// Something that happened: a key, or the result of an effect.
public enum Event: Sendable {
    case key(KeyPress)
    /// Text pasted into the terminal.
    case paste(String)
    case resized(ScreenSize)
    /// Something was done with the mouse.
    case mouse(MousePress)
    /// The terminal told how wide it draws characters of ambiguous width.
    case ambiguousWidthTold(isWide: Bool)
    /// A text was put on the clipboard by a program, or by the terminal's own sequence.
    case copied(by: String)
    /// The program for it did not take a text.
    case notCopied(String)
    /// The terminal told its ground.
    case backgroundTold(isDark: Bool)
    /// The files that were found among what was named, in order; each is opened under its place in the list.
    case found([InputName])
    /// A file is open: its text can be read, though it is not understood yet.
    case opened(DocumentID, FormattedText)
    /// A file is another one on the disk than it was.
    case changedOnDisk(DocumentID)
    /// A file that changed was read anew; comes before it is understood.
    case reread(DocumentID, Rereading)
    /// What answers a line of the picker.
    case picked(RequestID, PickTable.Picks)
    /// Where a file was left the last time; comes before it is open.
    case remembered(DocumentID, ReadPlace)
    /// A file was read again in another encoding; comes before what `open` answers, which is another text from here on.
    case openedAgain(DocumentID)
    /// A file could not be opened; the message says why and what to do.
    case failed(DocumentID, String)
    /// What was corrected of a file before, the oldest first; comes before the file is understood.
    case corrected(DocumentID, [Correction])
    /// The notes that are kept for a file and for versions of it.
    case notes(DocumentID, KeptNotes)
    /// Notes of a file were kept: those that were sent, and what the file has now, with what other readers wrote.
    case notesKept(DocumentID, sent: [Note], kept: [Note])
    /// Where notes stand; nil for those that were not found.
    case notesPlaced(RequestID, [TextSpan?])
    /// A text as it came back from the user's editor.
    case textEdited(RequestID, String)
    /// The user's editor gave nothing back; the message says why.
    case textNotEdited(RequestID, Message)
    /// How far understanding has come, from 0 to 1.
    case understanding(DocumentID, Double)
    /// A file is understood; the index is made where the document is, off the path of any key.
    case understood(DocumentID, Document, DocumentIndex)
    /// The articles among the open documents that are versions of each other; documents are numbered by their IDs.
    case versionsFound(RequestID, [VersionLink])
    /// What was said of two texts before.
    case marks(RequestID, ComparisonMarks)
    /// Of each document where its sentences that break off go on, as its versions show it.
    case continuationsFound(RequestID, [[Continuation]])
    /// How far a comparison has come, from 0 to 1.
    case comparing(RequestID, Double)
    case compared(RequestID, Comparison)
    /// Several witnesses compared with their base.
    case collated(RequestID, Collation)
    /// The marks with capitals of earlier sessions.
    case keptMarks([KeptMark])
    /// The kinds of change that were not shown the last time.
    case hiddenKinds(Set<ChangeKind>)
    /// The changes that a filter leaves, as indices of `Comparison.changes`.
    case changesFiltered(RequestID, [Int])
    /// The matches of a search in reading order.
    case matched(RequestID, [TextSpan])
    /// The statements of the open documents; documents are numbered by their IDs.
    case statementsListed(RequestID, StatementTable)
    /// Statements put together.
    case statementsArranged(RequestID, StatementArrangement)
    /// All articles of the library.
    case libraryListed(RequestID, LibraryTable)
    /// The articles of the library put together.
    case libraryArranged(RequestID, LibraryArrangement)
    /// The places of the library that answer a question.
    case libraryFound(RequestID, LibraryFindings)
    /// The library could not answer; why, and what to do.
    case libraryFailed(RequestID, String)
    /// How far files are being taken into the library behind; nil where that is over.
    case indexing(IndexingProgress?)
    /// A file that was to be written stands already, and was left as it is.
    case exportStands(String)
    /// A while has passed since the reader moved: where texts stand is to be kept.
    case placesDue
    /// The file of the theme changed on the disk.
    case themeChanged
    /// The names of the themes that there are.
    case themes([String])
    /// The screen is drawn from here on.
    case shown
    /// The screen has stood long enough for an eye to settle on it: from now on nothing on it may move of itself.
    case watched
    /// A wait is over.
    case waited(RequestID)
    /// An effect was carried out or failed, and this is to be said of it.
    case told(Message)
}

/// A file among those that were named.
public struct InputName: Hashable, Sendable {
    /// The path as it was found; `-` for standard input.
    public var path: String
    /// The name for people: the last part of the path.
    public var name: String

    /// Makes a name.
    public init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}

/// An open file, by its number in the order in which files were named.
public struct DocumentID: Hashable, Comparable, Sendable {
    /// The number, from 0.
    public var index: Int

    /// Makes an ID.
    public init(_ index: Int) {
        self.index = index
    }

    /// Orders files as they were named.
    public static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.index < right.index
    }
}

/// Which request an answer belongs to; answers to older requests are dropped.
public struct RequestID: Hashable, Sendable {
    /// A number that is used once.
    public var number: Int

    /// Makes an ID.
    public init(_ number: Int) {
        self.number = number
    }
}
