public import Articles

/// What an article tells of itself, each in one line.
public struct ArticleDetails: Hashable, Sendable {
    /// Its title and the rest of what it says above or below its text.
    public var title, author, date, publication: String?
    /// Its first words, where it has no title.
    public var opening: String?

    /// How many characters stand for the title of an article that has none.
    private static let firstWords = 64

    /// Makes details.
    public init(
        title: String? = nil, author: String? = nil, date: String? = nil, publication: String? = nil,
        opening: String? = nil
    ) {
        self.title = title
        self.author = author
        self.date = date
        self.publication = publication
        self.opening = opening
    }

    /// What an article of a document tells.
    public init(_ article: Article, of document: Document) {
        func string(_ span: TextSpan?) -> String? { span.map { Self.line(document, $0) } }
        title = string(article.title)
        author = document.authorName(of: article)
        date = string(article.date)
        publication = string(article.publication)
        opening = article.title == nil ? Self.opening(of: article, document) : nil
    }

    private static func opening(of article: Article, _ document: Document) -> String? {
        article.blocks.first.map { block in
            String(document.string(ofBlock: block).prefix(firstWords).map { $0.isNewline ? " " : $0 })
        }
    }

    /// The text of a span in one line.
    static func line(_ document: Document, _ span: TextSpan) -> String {
        var text = document.string(of: span)
        let isOneLine = text.withUTF8 { unsafe !$0.contains(0x0A) }
        return isOneLine ? text : text.split(separator: "\n").joined(separator: " ")
    }
}
