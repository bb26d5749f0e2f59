public import Articles

/// What is on the screen, laid out and ready to be painted; the last thing that `ReaderState.reduce` makes.
///
/// Views paint it and decide only styles; rows and columns count from 0 at the top left of the screen.
public struct Frame: Hashable, Sendable {
    /// The main part, all rows but the last.
    public enum Body: Hashable, Sendable {
        /// Nothing is open yet.
        case empty
        case contents(ContentsPane)
        case reading(ReadingPane)
        case comparison(ComparisonPane)
        case list(ListPane)
        case help(HelpPane)
    }

    /// The size of the screen.
    public var size: ScreenSize
    /// The main part.
    public var body: Body
    /// The last row, unless a message or a prompt takes its place.
    public var status: StatusLine
    /// Takes the status line's place until the next key, and rows above it where it is long.
    public var message: Message?
    /// Takes the status line's place while a line is typed; its completions stand above it.
    public var prompt: PromptLine?
    /// What may follow the pending keys, shown above the status line after a moment.
    public var hints: [Hint]
    /// The language of the interface.
    public var language: Language
    /// Whether characters of ambiguous width take two columns.
    public var ambiguousIsWide = false
    /// A small window on another place, over the main part.
    public var peek: PeekPane?
}

extension Frame {
    /// The most rows that a message takes; what is longer ends with `…`.
    private static let mostMessageRows = 4

    /// The message in lines that leave a blank on either side; empty where there is none.
    public var messageLines: [String] {
        guard let message else { return [] }
        return TextWrapping.lines(
            message.text.replacingLineEnds, width: max(1, size.columns - 2), most: Self.mostMessageRows,
            ambiguousIsWide: ambiguousIsWide)
    }
}

/// The size of a screen.
public struct ScreenSize: Hashable, Sendable {
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// Makes a size.
    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// A line that tells the reader something.
public struct Message: Hashable, Sendable {
    /// How grave it is.
    public enum Kind: Hashable, Sendable {
        case plain
        case error
        /// Says how to begin, as soon as there is something to read.
        case greeting
    }

    /// What it says.
    public var text: String
    /// How grave it is.
    public var kind: Kind

    /// Makes a message.
    public init(_ text: String, _ kind: Kind = .plain) {
        self.text = text
        self.kind = kind
    }
}

/// A line being typed.
public struct PromptLine: Hashable, Sendable {
    /// What stands before the text: `:` or `/`.
    public var label: String
    /// What has been typed.
    public var text: String
    /// The insertion point, in characters of `text`.
    public var insertion: Int
    /// What may be meant, best first; empty where nothing is offered.
    public var completions: [Completion]
    /// The completion that Tab chose, as an index of `completions`.
    public var chosen: Int?
    /// What is said of the line at its end: how much it finds, or what is wrong with it.
    public var remark: Message?
    /// What may be pressed, where the text may have several lines, which stand above it; nil where it has one.
    public var keys: String?
}

/// Something that a prompt offers.
public struct Completion: Hashable, Sendable {
    /// What would be typed.
    public var text: String
    /// What it is.
    public var summary: String
}

/// A key that may follow those pressed, and what it does.
public struct Hint: Hashable, Sendable {
    /// The keys that are still to be pressed, as they are written.
    public var keys: String
    /// What they do.
    public var summary: String
}

/// The parts of the status line; the views drop them from the right by importance where there is no room.
public struct StatusLine: Hashable, Sendable {
    /// The mode's name, where it is not plain reading.
    public var mode: String?
    /// The file, by its last name.
    public var file: String = ""
    /// The heading or section under which the reader is.
    public var section: String?
    /// The statement under the reader: who says it, its number and how many there are.
    public var statement: Counted?
    /// In how many other places the statement under the reader stands.
    public var elsewhere = 0
    /// How many other versions of the article are open.
    public var versions: Int = 0
    /// The live search with the number of the match at or before the reader, and how many there are.
    public var search: Counted?
    /// In a comparison: the change under or before the reader, and how many are shown.
    public var change: Counted?
    /// In a comparison: the note on that change; nil where there is none.
    public var changeNote: String?
    /// In a comparison: whether the mode tells of a selection.
    public var isSelecting = false
    /// In a comparison: how many changes there are of each kind, shown and hidden, in a fixed order.
    public var kinds: [KindCount] = []
    /// In a comparison: how many of the changes shown are decided; nil while nothing was said of any.
    public var decided: Counted?
    /// In a comparison: how the versions stand beside each other.
    public var arrangement: String?
    /// The place in percent of the text before it.
    public var percent: Int?
    /// The note under the reader: its first words, its number and how many there are.
    public var note: Counted?
    /// What is going on behind, with the share that is done.
    public var progress: String?
    /// The keys pressed so far, and a count typed before them.
    public var pendingKeys: String = ""
    /// A summary, as under a list.
    public var summary: String?
    /// A few keys that a newcomer needs here, each with a word: `c 对读  / 找`; nil where the text itself is read.
    public var keys: String?

    init() {}
}

/// A thing with its number among how many.
public struct Counted: Hashable, Sendable {
    /// The thing: a speaker, a search text, a kind.
    public var name: String
    /// Its number, from 1; 0 where the reader is before the first.
    public var number: Int
    /// How many there are; nil while they are still being counted.
    public var count: Int?
}

/// How many changes of a kind there are.
public struct KindCount: Hashable, Sendable {
    /// The kind.
    public var kind: ChangeKind
    /// Its name in the interface's language.
    public var name: String
    /// The name where there is less room.
    public var short: String
    /// A character that stands for it where there is little room.
    public var sign: String
    /// How many.
    public var count: Int
    /// Whether they are shown.
    public var isShown: Bool
}
