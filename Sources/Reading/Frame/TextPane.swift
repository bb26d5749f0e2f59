public import Articles

/// Rows of text, as they stand in a pane.
public struct TextPane: Hashable, Sendable {
    /// The first column of the text on the screen; the margin mark stands two columns before it.
    public var column: Int
    /// The columns that the text may take.
    public var width: Int
    /// The rows from the top; fewer than the screen's where the text ends.
    public var rows: [TextRow]
    /// The row of the caret, as an index of `rows`, and its column on the screen; nil where it is not in this pane.
    public var caret: PaneCaret?
    /// Whether the keys go to this pane.
    public var isFocused: Bool
}

/// Where the caret stands in a pane.
public struct PaneCaret: Hashable, Sendable {
    /// The row, as an index of the pane's rows.
    public var row: Int
    /// The column, from the pane's first text column.
    public var column: Int
}

/// A row of a text pane.
public struct TextRow: Hashable, Sendable {
    /// The kind of the block that it shows; nil for a blank row.
    public var kind: BlockKind?
    /// The level of a heading.
    public var level: Int
    /// What is drawn, from left to right; columns count from the pane's first text column.
    public var glyphs: [Glyph]
    /// Runs of `glyphs` that are set apart, in the order in which they are laid over each other.
    public var decorations: [Decoration]
    /// What stands in the margin: where pieces were joined, or a change's sign.
    public var margin: MarginSign?
    /// The links to addresses outside.
    public var links: [RowLink] = []
    /// How many glyphs at the beginning are no text of the file: the bullet of a list item.
    var signCount = 0
    /// Whether it stands back behind the paragraph that is read.
    public var isAway = false

    /// A row with nothing on it.
    public static let blank = TextRow(kind: nil, level: 0, glyphs: [], decorations: [], margin: nil)
}

/// What a sign in the margin says.
public enum MarginSign: String, Hashable, Sendable {
    /// Pieces that stand apart in the file were joined here, or reordered.
    case joined = "⋮"
    /// The row repeats an earlier passage.
    case repeated = "="
    /// Words on the row are set apart by the reader.
    case highlighted = "|"
    /// A note of the reader's begins on the row.
    case noted = "✎"
    case changed = "~"
    case inserted = "+"
    case deleted = "-"
    case movedAway = "↧"
    case movedHere = "↥"
    /// There is a note on a change of the row, and nothing else is said of it.
    case changeNoted = "*"
    /// All changes on the row are decided.
    case decided = "✓"
    /// A change on the row was left open.
    case unsure = "?"
}

/// A run of a row that is set apart.
public struct Decoration: Hashable, Sendable {
    /// Why it is set apart.
    public enum Kind: Hashable, Sendable {
        case runIn
        case statement
        case term
        /// The statement under the caret.
        case currentStatement
        case strong
        case emphasis
        case code
        case strikethrough
        /// Text that a program coloured.
        case colour(TextColour)
        case link
        /// A character that stands for something that is not shown as it is: a control character, an invalid byte.
        case replacedCharacter
        /// Words that the reader set apart; `isNoted` where something was written of them.
        case highlight(Note.Colour, isNoted: Bool)
        case match
        /// The match that the search stands on.
        case currentMatch
        case selection
        /// Wording of this version that the other has otherwise or lacks.
        case change(ChangeKind)
        /// The change that the reader stands on.
        case currentChange(ChangeKind)
        /// In one pane with both readings: what the other version has.
        case otherReading(ChangeKind)
        /// A note that the program puts into the text (“moved to …”).
        case remark
        /// In raw lines: what is a part of no article.
        case furniture
        /// In raw lines: characters that the reading view does not show.
        case mark
    }

    /// The glyphs, as indices of the row's.
    public var glyphs: Range<Int>
    /// Why they are set apart.
    public var kind: Kind
}

/// The reading view.
public struct ReadingPane: Hashable, Sendable {
    /// The outline; nil while it is hidden.
    public var outline: OutlinePane?
    /// The text.
    public var text: TextPane
}

/// The outline beside or over the text.
public struct OutlinePane: Hashable, Sendable {
    /// The columns that it takes, from column 0; the rule stands after them unless it is a sheet.
    public var width: Int
    /// Whether it lies over the text because the window is narrow.
    public var isSheet: Bool
    /// The rows from the top.
    public var rows: [OutlineRow]
    /// Whether the keys go to it.
    public var isFocused: Bool
}

/// A row of the outline: an entry, or a further line of a long one.
public struct OutlineRow: Hashable, Sendable {
    /// What the entry stands for.
    public var kind: OutlineKind
    /// How deep it is set in, in steps from 0.
    public var depth: Int
    /// The text of the row, cut to the room that there is.
    public var text: String
    /// Whether the row goes on with the entry of the row before it.
    public var isContinuation: Bool
    /// Whether entries under it are shown; nil where there are none.
    public var isOpen: Bool?
    /// How many statements lie hidden under it.
    public var hiddenStatements: Int
    /// Who says it, named only where it changes.
    public var speaker: String?
    /// Whether the reader is in it.
    public var isLit: Bool
    /// Whether the outline's own selection is on it.
    public var isSelected: Bool
    /// Whether it is a quotation of another kind than a statement.
    public var isTerm = false
    /// What it shows, as an index of the tree's items.
    var item = 0

    /// The columns that a step of depth is set in by.
    static let step = 2

    /// The column of the text: after the fold's sign, or in its place for a statement, whose mark hangs.
    public var textColumn: Int {
        let indent = Self.step * max(0, depth)
        guard kind == .quotation else { return indent + Self.step }
        return isContinuation ? indent + 1 : indent
    }

    /// The columns that the text of an entry may take in an outline of `width` columns; the last one stays blank.
    static func room(kind: OutlineKind, depth: Int, width: Int) -> Int {
        max(4, width - 1 - step * depth - (kind == .quotation ? 1 : step))
    }
}

/// The list of articles.
public struct ContentsPane: Hashable, Sendable {
    /// The rows that fit, from the top.
    public var rows: [ContentsRow]
}

/// A row of the list of articles.
public struct ContentsRow: Hashable, Sendable {
    /// The title, or the first words where there is none, or the file's message.
    public var title: String
    /// Whether the article has no title of its own.
    public var isUntitled: Bool
    /// The author.
    public var byline: String
    /// The length for people, as `4,210 字`.
    public var length: String
    /// How many statements it holds.
    public var statements: Int
    /// How many other versions of it are open.
    public var versions: Int
    /// The file.
    public var file: String
    /// The reader's place in it; nil where it has not been opened.
    public var percent: Int?
    /// Whether it is chosen.
    public var isSelected: Bool
    /// Whether it is marked for comparison.
    public var isMarked: Bool
    /// Whether the file could not be opened, or is not open yet; the title says so.
    public var isNotice: Bool
}

/// A list of places to go to.
public struct ListPane: Hashable, Sendable {
    /// What it is a list of.
    public var title: String
    /// The rows that fit, from the top.
    public var rows: [ListRow]
    /// What stands at the right end of the title: a filter.
    public var note = ""
    /// What is said where there are no rows.
    public var nothing = ""
}

/// A row of a list.
public struct ListRow: Hashable, Sendable {
    /// What stands in the first column: a speaker, a number.
    public var label: String
    /// What it is.
    public var text: String
    /// What stands at the right edge: the section, the file.
    public var detail: String
    /// Whether it is chosen.
    public var isSelected: Bool
    /// Runs of `text` that are set apart, in order.
    public var apart: [ListRun] = []
    /// What stands after the detail: a count.
    public var note = ""
    /// Whether the rows under it are shown; nil where there are none.
    public var isOpen: Bool?
    /// Whether it is the head of the rows that follow.
    public var isHead = false
    /// How many steps it is set in, under a head or beside the signs of others.
    public var inset = 0
    /// Whether it is a quotation of another kind than a statement.
    public var isTerm = false
}

/// A run of a row's text that is set apart.
public struct ListRun: Hashable, Sendable {
    /// Why it is set apart.
    public enum Kind: Hashable, Sendable {
        /// What was looked for.
        case match
        /// Words that the other text has otherwise or lacks.
        case difference
        /// What the other text has in the place.
        case otherReading
        /// What the reader wrote.
        case written
    }

    /// The run, in characters of the text.
    public var characters: Range<Int>
    /// Why it is set apart.
    public var kind: Kind

    /// Makes a run.
    public init(characters: Range<Int>, kind: Kind) {
        self.characters = characters
        self.kind = kind
    }
}

/// A small window on another place.
public struct PeekPane: Hashable, Sendable {
    /// Where it is and who speaks there.
    public var title: String
    /// Its number among how many; empty where it is the only one.
    public var note: String
    /// The text around the place.
    public var text: TextPane
    /// Whether it stands over the upper part of the view, its title under it.
    public var isAtTop: Bool
}

/// The keys of a mode.
public struct HelpPane: Hashable, Sendable {
    /// What it is.
    public var title: String
    /// The rows that fit, from the top.
    public var rows: [HelpRow]
}

/// A row of help.
public enum HelpRow: Hashable, Sendable {
    case heading(String)
    /// Keys, what they do, and the action's name.
    case binding(keys: String, summary: String, name: String)
    case blank
}

/// Two versions side by side, or one with both readings where the window is narrow.
public struct ComparisonPane: Hashable, Sendable {
    /// The first version; in one pane, both readings.
    public var left: TextPane
    /// The second version; nil in one pane. Its rows answer those of `left` one for one.
    public var right: TextPane?
    /// The column of the rule between the panes.
    public var ruleColumn: Int?
    /// The titles over the panes: article and file.
    public var leftTitle: String
    /// The title over the right pane.
    public var rightTitle: String
    /// How many changes lie in each of equal parts of the text, for the strip.
    public var density: [Int]
    /// The part of `density` in which the reader is.
    public var densityPlace: Int
}
