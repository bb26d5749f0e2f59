/// Finds the quotations of a document whose blocks are known, their kinds and their speakers.
enum Quoting {
    /// How many bytes are read together.
    static let reach = 1 << 18

    /// The document with its quotations, the names they resolve to, issues of unbalanced marks, and statements in its outline.
    ///
    /// Nil only where `monitor` answered false.
    static func addQuotations(
        to document: Document, by guidance: Guidance = Guidance(), with workforce: Workforce = .alone,
        monitor: Understanding.Monitor
    ) -> Document? {
        let cues = UserCues(guidance.rules.cues)
        var articles = document.articles
        var found = FoundQuotations()
        var next = articles.startIndex
        while next < articles.endIndex {
            let groups = document.groups(ofArticlesFrom: next, count: workforce.portion)
            next = groups[groups.count - 1].upperBound
            if groups.count == 1 {
                for index in groups[0] {
                    let first = found.quotations.count
                    var quoting = ArticleQuoting(document, blocks: articles[index].blocks, cues: cues)
                    guard quoting.run(into: &found, monitor: monitor) else { return nil }
                    articles[index].quotations = first..<found.quotations.count
                }
            } else {
                let parts = workforce.map(groups.count) { part(of: document, articles: groups[$0], cues: cues) }
                for (group, part) in zip(groups, parts) { found.append(part, of: group, to: &articles) }
                guard monitor(document.share(before: next)) else { return nil }
            }
        }
        found.correct(by: guidance.corrections, in: document)
        let outline = QuotationOutline.merge(document.outline, of: &articles, with: found.quotations)
        return Document(
            document, articles: articles, outline: outline, quotations: found.quotations, names: found.names,
            issues: document.issues + found.issues)
    }
}

extension Quoting {
    /// The quotations of some articles, found without the others.
    private static func part(of document: Document, articles: Range<Int>, cues: UserCues) -> FoundQuotations.Part {
        var part = FoundQuotations.Part()
        for index in articles {
            var quoting = ArticleQuoting(document, blocks: document.articles[index].blocks, cues: cues)
            _ = quoting.run(into: &part.found) { _ in true }
            part.ends.append(part.found.quotations.count)
        }
        return part
    }
}

extension Document {
    /// Articles that are read together have about this many bytes; a longer one is read with nothing beside it, so that it
    /// can be given up midway.
    private static let groupLength = 1 << 20
    private static let longestTogether = 1 << 23

    /// The next articles in groups that can be read apart, at most `count` groups, at least one.
    fileprivate func groups(ofArticlesFrom first: Int, count: Int) -> [Range<Int>] {
        var (groups, start, length) = ([Range<Int>](), first, 0)
        for index in first..<articles.count where groups.count < count {
            let own = byteCount(ofArticle: index)
            if own > Self.longestTogether {
                if start < index { groups.append(start..<index) }
                return groups.isEmpty ? [index..<index + 1] : groups
            }
            length += own
            if length >= Self.groupLength || index + 1 == articles.count {
                groups.append(start..<index + 1)
                (start, length) = (index + 1, 0)
            }
        }
        return groups
    }

    private func byteCount(ofArticle article: Int) -> Int {
        let blocks = articles[article].blocks
        return textBeforeBlocks.bytes(before: blocks.upperBound, in: self)
            - textBeforeBlocks.bytes(before: blocks.lowerBound, in: self)
    }

    /// The share of the blocks that stands before an article.
    fileprivate func share(before article: Int) -> Double {
        guard article < articles.count else { return 1 }
        return Double(articles[article].blocks.lowerBound) / Double(max(1, blocks.count))
    }
}

/// What has been found so far, over all articles of a document.
struct FoundQuotations: Sendable {
    var quotations: [Quotation] = []
    private(set) var names: [String] = []
    var issues: [DocumentIssue] = []
    private var numbers: [String: Int] = [:]

    /// What was found in some articles that follow each other.
    struct Part: Sendable {
        var found = FoundQuotations()
        /// How many quotations there are up to the end of each article.
        var ends: [Int] = []
    }

    /// Takes what was found in a group of articles after those before it.
    mutating func append(_ part: Part, of group: Range<Int>, to articles: inout [Article]) {
        let shift = quotations.count
        let meant = part.found.names.map { number(ofName: $0) }
        if quotations.capacity < shift + part.found.quotations.count {
            quotations.reserveCapacity(expected(after: group.upperBound, of: articles.count, part))
        }
        for var quotation in part.found.quotations {
            quotation.resolvedSpeaker = quotation.resolvedSpeaker.map { meant[$0] }
            quotations.append(quotation)
        }
        issues += part.found.issues
        var start = shift
        for (index, end) in zip(group, part.ends) {
            articles[index].quotations = start..<shift + end
            start = shift + end
        }
    }

    /// How many quotations there will be where the articles after the first `done` hold as many as those.
    private func expected(after done: Int, of count: Int, _ part: Part) -> Int {
        let present = quotations.count + part.found.quotations.count
        return max(present + present * (count - done) / max(1, done), 2 * quotations.count)
    }

    /// The number of a name in `names`, which it joins where it is new.
    mutating func number(ofName name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
