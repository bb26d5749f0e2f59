/// Finds the quotations of a document whose blocks are known, their kinds and their speakers.
enum Quoting {
    /// How many bytes are read together.
    static let reach = 1 << 18

    /// The document with its quotations, the names they resolve to, issues of unbalanced marks, and statements in its outline.
    ///
    /// Nil only where `monitor` answered false.
    static func addQuotations(
        to document: Document, by guidance: Guidance = Guidance(), monitor: Understanding.Monitor
    ) -> Document? {
        let cues = UserCues(guidance.rules.cues)
        var articles = document.articles
        var found = FoundQuotations()
        for index in articles.indices {
            let first = found.quotations.count
            var quoting = ArticleQuoting(document, blocks: articles[index].blocks, cues: cues)
            guard quoting.run(into: &found, monitor: monitor) else { return nil }
            articles[index].quotations = first..<found.quotations.count
        }
        found.correct(by: guidance.corrections, in: document)
        let outline = QuotationOutline.merge(document.outline, of: &articles, with: found.quotations)
        return Document(
            document, articles: articles, outline: outline, quotations: found.quotations, names: found.names,
            issues: document.issues + found.issues)
    }
}

/// What has been found so far, over all articles of a document.
struct FoundQuotations {
    var quotations: [Quotation] = []
    private(set) var names: [String] = []
    var issues: [DocumentIssue] = []
    private var numbers: [String: Int] = [:]

    /// The number of a name in `names`, which it joins where it is new.
    mutating func number(ofName name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
