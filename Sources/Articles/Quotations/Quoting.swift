/// Finds the quotations of a document whose blocks are known, their kinds and their speakers.
enum Quoting {
    /// How many bytes are read together.
    static let reach = 1 << 19

    /// The document with its quotations, the names they resolve to, issues of unbalanced marks, and statements in its outline.
    ///
    /// Nil only where `monitor` answered false.
    static func addQuotations(to document: Document, monitor: Understanding.Monitor) -> Document? {
        var parts = document.parts
        parts.quotations = []
        var found = FoundQuotations()
        for index in parts.articles.indices {
            let first = found.quotations.count
            var quoting = ArticleQuoting(document, blocks: parts.articles[index].blocks)
            guard quoting.run(into: &found, monitor: monitor) else { return nil }
            parts.articles[index].quotations = first..<found.quotations.count
        }
        parts.quotations = found.quotations
        parts.names = found.names
        parts.issues += found.issues
        QuotationOutline.merge(into: &parts)
        return Document(
            text: document.text, coverage: document.coverage, isComplete: document.isComplete,
            format: document.format, encoding: document.encoding, parts: parts)
    }
}

/// What has been found so far, over all articles of a document.
struct FoundQuotations {
    var quotations: [Quotation] = []
    var names: [String] = []
    var issues: [DocumentIssue] = []
}
