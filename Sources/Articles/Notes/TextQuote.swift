/// Words of a text with what stood around them, so that they are found again in a text that changed, or in another version.
///
/// The model is the TextQuoteSelector of the W3C's Web Annotation Data Model (4.2.4), with the place as a hint.
public struct TextQuote: Hashable, Sendable {
    /// The first byte of the words when they were quoted.
    public var start: Offset
    /// One past their last byte; pieces may be read in another order than the file's, so that it may stand before `start`.
    public var end: Offset
    /// The words as they are read.
    public var exact: String
    /// The characters before them in their paragraph.
    public var prefix: String
    /// The characters after them in their paragraph.
    public var suffix: String

    /// How many characters around the words are kept.
    public static let contextCount = 40

    /// Makes a quote of its parts.
    public init(start: Offset, end: Offset, exact: String, prefix: String, suffix: String) {
        self.start = start
        self.end = end
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }

    /// Quotes a span of a document; what begins or ends its paragraph takes its context from the neighbours.
    public init(_ span: TextSpan, in document: Document) {
        start = span.start
        end = span.end
        exact = document.string(of: span)
        prefix = document.text(before: span, count: Self.contextCount)
        suffix = document.text(after: span, count: Self.contextCount)
        if prefix.isEmpty, span.firstBlock > 0 {
            prefix = String(document.string(ofBlock: span.firstBlock - 1).suffix(Self.contextCount))
        }
        if suffix.isEmpty, span.lastBlock + 1 < document.blocks.count {
            suffix = String(document.string(ofBlock: span.lastBlock + 1).prefix(Self.contextCount))
        }
    }

    /// Where the words are if they stand where they stood, with the same around them; nil where they do not.
    public func unchangedPlace(in document: Document) -> TextSpan? {
        guard end.value > 0, start < document.text.end, end <= document.text.end,
            let first = document.block(at: start), let last = document.block(at: Offset(end.value - 1)), first <= last
        else { return nil }
        let span = TextSpan(firstBlock: first, start: start, lastBlock: last, end: end)
        return TextQuote(span, in: document) == self ? span : nil
    }
}
