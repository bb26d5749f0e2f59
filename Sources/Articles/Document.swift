/// A parsed file: its articles, blocks, outline and quotations, all as places in the source text.
///
/// Every non-blank character of the text that `coverage` holds is in exactly one piece of a block, furniture range or mark.
public struct Document: Sendable {
    /// The decoded text that every place points into.
    public let text: SourceText
    /// The part of the text that has been looked at; blocks lie inside it. The whole text once `isComplete`.
    public let coverage: SourceRange
    /// Whether the whole text has been understood; a document that is not complete holds provisional paragraphs in file order.
    public let isComplete: Bool
    /// The form of the file.
    public let format: Format
    /// The encoding of the file as IANA names it, `UTF-8` where nothing was converted.
    public let encoding: String
    /// The language of most of the text as BCP 47 names it (`zh`, `zh-Hant`, `en`, `de`, `fr`, `ja`, `ko`, …); `und` when not known.
    public let language: String
    /// The articles in reading order.
    public let articles: [Article]
    /// The blocks in reading order.
    public let blocks: [Block]
    /// The pieces that the blocks are made of.
    public let pieces: [Piece]
    /// Characters that are read in place of a source range (an entity, a dropped hyphen), ordered by range.
    public let replacements: [Replacement]
    /// Emphasis, links and other inline marks of the form, ordered by range.
    public let inlines: [Inline]
    /// The places that links of the text itself lead to, by the names that the form gives them.
    public let anchors: [String: Offset]
    /// The outline in reading order, article by article.
    public let outline: [OutlineEntry]
    /// The lines of tables of contents, ordered by place.
    public let contents: [ContentsLine]
    /// The quotations in reading order, article by article.
    public let quotations: [Quotation]
    /// Names that quotations resolve to, each once.
    public let names: [String]
    /// Running heads, page numbers, rules: text that is not a part of any article.
    public let furniture: [SourceRange]
    /// Characters that are not shown (`# `, `**`, link targets, a byte order mark), ordered.
    public let marks: [SourceRange]
    /// What was found odd.
    public let issues: [DocumentIssue]
    /// What was corrected by hand when the text was understood, the oldest first.
    public let corrections: [Correction]
    /// What other texts showed of it when it was understood.
    public let continuations: [Continuation]
    /// Indices of `pieces` in file order; nil where reading order is file order.
    let piecesInFileOrder: [Int32]?
    /// How much text stands before each block.
    let textBeforeBlocks: TextBeforeBlocks
}

/// The form of a file.
public enum Format: String, Sendable, CaseIterable {
    case text
    case markdown
    case html
    case epub
    case pdf
    case docx
    case odt
    case other
}

/// A text that could stand alone, with what is known about it.
public struct Article: Hashable, Sendable {
    /// Its blocks, as indices of `Document.blocks`.
    public var blocks: Range<Int>
    /// Its outline entries, as indices of `Document.outline`.
    public var outline: Range<Int>
    /// Its quotations, as indices of `Document.quotations`.
    public var quotations: Range<Int>
    /// The title; nil where the text has none.
    public var title: TextSpan?
    /// The author's name as printed, without ornaments.
    public var byline: TextSpan?
    /// Where it was printed first, as the text says it.
    public var sourceNote: TextSpan?
    /// Who the author is, as the text says it.
    public var authorNote: TextSpan?
    /// The date that the text gives for itself.
    public var date: TextSpan?
    /// The publication that the text names for itself.
    public var publication: TextSpan?
    /// The page that the text names for itself.
    public var page: TextSpan?

    /// Makes an article of these blocks, with nothing known about it.
    public init(blocks: Range<Int>, outline: Range<Int> = 0..<0, quotations: Range<Int> = 0..<0) {
        self.blocks = blocks
        self.outline = outline
        self.quotations = quotations
    }
}

/// What an outline entry stands for.
public enum OutlineKind: String, Sendable, CaseIterable {
    case title
    case heading
    case numbered
    case runIn = "run-in"
    case quotation
}

/// A place of the outline.
public struct OutlineEntry: Hashable, Sendable {
    /// What it stands for.
    public var kind: OutlineKind
    /// Its level; 1 is the highest.
    public var level: UInt8
    /// How many bytes at its beginning are the section's number.
    public var numberCount: UInt8
    /// The rule that made it.
    public var rule: Rule
    /// What it covers.
    public var span: TextSpan
    // The number of a quotation, −1 for none: half as long as an optional integer.
    private var quotationNumber: Int32

    /// The quotation that it stands for, as an index of `Document.quotations`.
    public var quotation: Int? {
        get { quotationNumber < 0 ? nil : Int(quotationNumber) }
        set { quotationNumber = newValue.map { Int32($0) } ?? -1 }
    }

    /// Makes an entry.
    public init(
        kind: OutlineKind, level: UInt8, span: TextSpan, numberCount: UInt8 = 0, quotation: Int? = nil, rule: Rule
    ) {
        self.kind = kind
        self.level = level
        self.span = span
        self.numberCount = numberCount
        quotationNumber = quotation.map { Int32($0) } ?? -1
        self.rule = rule
    }
}

/// Characters that are read in place of a source range.
public struct Replacement: Hashable, Sendable {
    /// What stands in the file.
    public var range: SourceRange
    /// What is read instead.
    public var text: String

    /// Makes a replacement.
    public init(_ range: SourceRange, _ text: String) {
        self.range = range
        self.text = text
    }
}

/// A run of text that the file's form sets apart inside a block.
public struct Inline: Hashable, Sendable {
    /// How it is set apart.
    public enum Kind: Hashable, Sendable {
        case strong
        case emphasis
        case code
        case strikethrough
        /// In a colour, as programs write for a terminal.
        case colour(TextColour)
        /// A link with its target as the file writes it.
        case link(String)
        case image(String)
    }

    /// The text that is set apart, without its marks.
    public var range: SourceRange
    /// How it is set apart.
    public var kind: Kind

    /// Makes a run.
    public init(_ range: SourceRange, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

/// The hue of text that a program coloured.
public enum TextColour: String, Hashable, Sendable, CaseIterable {
    case red, yellow, green, cyan, blue, magenta
}

/// Something odd that was found in a file.
public struct DocumentIssue: Hashable, Sendable {
    /// What is odd; the raw value is the English message of the export.
    public enum Kind: String, Sendable, CaseIterable {
        case invalidUTF8 = "bytes that are not valid UTF-8"
        case undecodable = "bytes that do not fit the file's encoding"
        case closingMarkWithoutOpening = "closing quotation mark without an opening one"
        case openingMarkWithoutClosing = "opening quotation mark without a closing one"
        case joinedPieces = "pieces that stand apart in the file were joined"
        case reordered = "pieces were put into another order than the file's"
        case repeatedPassage = "passage that repeats an earlier one"
        case correctedByHand = "corrected by hand"
        case lostCorrection = "a correction by hand whose place is not found any more"
        case truncated = "the file became shorter while it was read"
    }

    /// What is odd.
    public var kind: Kind
    /// Where.
    public var ranges: [SourceRange]
    /// Why it is thought so, in English; empty where the kind says it all.
    public var evidence: String

    /// Makes an issue.
    public init(_ kind: Kind, _ ranges: [SourceRange], evidence: String = "") {
        self.kind = kind
        self.ranges = ranges
        self.evidence = evidence
    }
}
