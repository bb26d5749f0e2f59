public import Articles

/// How strictly the rules of where a line may break are kept (CLREQ 3.1.2, JIS X 4051 levels).
public enum BreakStrictness: String, Sendable, CaseIterable {
    case loose
    case basic
    case strict
}

/// What a layout depends on beside the text.
public struct LayoutSettings: Hashable, Sendable {
    /// The columns that a line may take, at least 1.
    public var width: Int
    /// Whether the first line of a Han paragraph is indented by two em.
    public var indentsFirstLine: Bool
    /// Whether that holds for the first paragraph after a heading too.
    public var indentsAfterHeading: Bool
    /// How strictly the line-breaking rules are kept.
    public var strictness: BreakStrictness
    /// Whether characters of ambiguous width (“ ” — … ①) take two columns.
    public var ambiguousIsWide: Bool
    /// Whether lines of code and figures run on beyond `width`, for a window that shows a part of them; else they are cut.
    public var keepsLongLines = false
    /// Whether list items, verse, code and block quotations are set in; not so in raw lines and for screen readers.
    public var setsBlocksIn = true
    /// The language in which blocks that are no running text are announced before their first words; nil where none is.
    public var announces: Language?
    /// The blank rows between blocks.
    public var spacing = Spacing()

    /// Takes away what is for the eye only, and announces in words what the eye would see.
    mutating func readForVoice(_ language: Language) {
        indentsFirstLine = false
        setsBlocksIn = false
        announces = language
    }

    /// Makes settings for lines of at most `width` columns.
    public init(
        width: Int, indentsFirstLine: Bool = true, indentsAfterHeading: Bool = true,
        strictness: BreakStrictness = .basic, ambiguousIsWide: Bool = false
    ) {
        self.width = max(1, width)
        self.indentsFirstLine = indentsFirstLine
        self.indentsAfterHeading = indentsAfterHeading
        self.strictness = strictness
        self.ambiguousIsWide = ambiguousIsWide
    }
}

/// What is drawn in one place of a line: a grapheme, or visible characters that stand for a control character.
public struct Glyph: Hashable, Sendable {
    /// What to draw; never a control character.
    public var symbol: String
    /// Where it stands in the source.
    public var offset: Offset
    /// Its first column, from the beginning of the line, indent included.
    public var column: Int
    /// How many columns it takes: 1 or 2 for a grapheme, more for what stands for a control character.
    public var width: Int

    /// Makes a glyph.
    public init(symbol: String, offset: Offset, column: Int, width: Int) {
        self.symbol = symbol
        self.offset = offset
        self.column = column
        self.width = width
    }
}

/// A line as it is laid out: a run of the joined text of a block.
public struct LayoutLine: Hashable, Sendable {
    /// The block, as an index of `Document.blocks`.
    public var block: Int
    /// The bytes of the block's joined text that it shows, without blanks at its end.
    public var range: Range<Int>
    /// The columns left blank before it.
    public var indent: Int
    /// The columns that it takes, indent included.
    public var width: Int

    /// Makes a line.
    public init(block: Int, range: Range<Int>, indent: Int, width: Int) {
        self.block = block
        self.range = range
        self.indent = indent
        self.width = width
    }
}
