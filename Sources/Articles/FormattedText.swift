/// A decoded text with what the form of its file says about it: what `Importing` gives and understanding starts from.
public struct FormattedText: Sendable {
    /// A block that the file's own form names.
    public struct FormatBlock: Hashable, Sendable {
        /// What it is; a paragraph unless the form says otherwise.
        public var kind: BlockKind
        /// The level of a heading or the depth of a list item, from 1.
        public var level: UInt8
        /// Its text in reading order.
        public var pieces: [Piece]

        /// Makes a block.
        public init(kind: BlockKind, level: UInt8 = 1, pieces: [Piece]) {
            self.kind = kind
            self.level = level
            self.pieces = pieces
        }
    }

    /// The decoded text.
    public var text: SourceText
    /// The form of the file.
    public var format: Format
    /// The encoding as IANA names it.
    public var encoding: String
    /// The blocks that the form names, in order; nil for plain text, whose blocks are to be found.
    public var blocks: [FormatBlock]?
    /// Emphasis and links, ordered by range.
    public var inlines: [Inline] = []
    /// The places that links of the text itself lead to, by the names that the form gives them.
    public var anchors: [String: Offset] = [:]
    /// Characters read in place of others, ordered by range.
    public var replacements: [Replacement] = []
    /// What the form sets apart from the text: navigation, running heads, page numbers; ordered.
    public var furniture: [SourceRange] = []
    /// Whether the form says that all of it is one article; where it does not, articles are looked for.
    public var isOneArticle = false
    /// Where the form names the publication, inside a block; nil where it names none.
    public var publication: SourceRange?
    /// Whether the form keeps changes that somebody made, so that the text before them can be read too.
    public var hasTrackedChanges = false
    /// What was found odd while decoding.
    public var issues: [DocumentIssue] = []

    /// Whether the form has headings of its own and this text uses them; in Markdown many writers make lines bold instead.
    var namesHeadings: Bool {
        guard format != .text, format != .markdown, let blocks else { return false }
        return blocks.contains { $0.kind == .heading }
    }

    /// Whether the form has an outline of all headings beside the text: the bookmarks of a PDF file.
    var hasOutline: Bool { format == .pdf && isOneArticle && namesHeadings }

    /// Makes a text in a form that names blocks, or plain text where `blocks` is nil.
    public init(text: SourceText, format: Format = .text, encoding: String = "UTF-8", blocks: [FormatBlock]? = nil) {
        self.text = text
        self.format = format
        self.encoding = encoding
        self.blocks = blocks
    }
}
