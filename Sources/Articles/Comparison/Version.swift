/// One article of a document, as a version to compare.
public struct Version: Sendable {
    /// The document.
    public var document: Document
    /// The article, as an index of `Document.articles`.
    public var article: Int

    /// Makes a version of article number `article` of `document`.
    public init(_ document: Document, article: Int) {
        self.document = document
        self.article = article
    }

    /// Makes a version of all of `document`, read as one article with the first article's title.
    ///
    /// Its `document` has that one article; blocks, pieces and places are those of the document given.
    public init(wholeOf document: Document) {
        var parts = document.parts
        var whole = document.articles.first ?? Article(blocks: 0..<0)
        whole.blocks = document.blocks.indices
        whole.outline = document.outline.indices
        whole.quotations = document.quotations.indices
        parts.articles = [whole]
        let read = Document(
            text: document.text, coverage: document.coverage, isComplete: document.isComplete,
            format: document.format, encoding: document.encoding, parts: parts)
        self.init(read, article: 0)
    }

    /// The blocks of the version, as indices of `Document.blocks`; none where the document has no such article.
    public var blocks: Range<Int> {
        document.articles[safe: article]?.blocks ?? 0..<0
    }
}
