internal import Articles

/// The links among all files, and the number of the file that is being written.
private typealias FileLinks = (all: StatementLinks, file: Int)

/// Writes documents as `duidu export` prints them.
struct DocumentExport {
    /// Where it writes.
    private(set) var json = JSONWriter()

    /// Writes file number `number` of those that `links` knows as one line.
    mutating func write(_ file: OpenedFile, links: StatementLinks, number: Int) {
        let document = file.document
        json.object { json in
            json.field("file", file.file)
            json.field("format", document.format.rawValue)
            json.field("encoding", document.encoding)
            json.field("language", document.language)
            json.list("articles") { json in
                for article in document.articles[file.articles] {
                    json.article(article, of: document, links: (links, number))
                }
            }
            json.list("furniture") { json in
                for range in document.furniture { json.furniture(range, of: document) }
            }
            json.ranges("marks", document.marks)
            json.list("issues") { json in
                for issue in document.issues { json.issue(issue) }
            }
        }
        json.endLine()
    }

    /// Takes what has been written since the last time.
    mutating func take() -> [UInt8] {
        defer { json.removeAll() }
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func article(_ article: Article, of document: Document, links: FileLinks) {
        func text(_ span: TextSpan?) -> String? { span.map(document.string(of:)) }
        object { json in
            json.field("title", text(article.title))
            json.field("byline", text(article.byline))
            json.field("source_note", text(article.sourceNote))
            json.field("author_note", text(article.authorNote))
            json.field("date", text(article.date))
            json.field("publication", text(article.publication))
            json.field("page", text(article.page))
            json.blocks(article.blocks, of: document)
            json.list("outline") { json in
                for entry in document.outline[article.outline] { json.outlineEntry(entry, of: document) }
            }
            json.list("quotations") { json in
                for index in article.quotations { json.quotation(index, of: document, links: links) }
            }
        }
    }

    mutating func blocks(_ blocks: Range<Int>, of document: Document) {
        list("blocks") { json in
            for block in blocks { json.block(block, of: document) }
        }
    }

    fileprivate mutating func block(_ index: Int, of document: Document) {
        let block = document.blocks[index]
        let pieces = document.pieces[block.pieces]
        object { json in
            json.field("kind", block.kind.rawValue)
            json.field("level", Int(block.level))
            json.field("number", document.number(ofFirst: Int(block.numberCount), at: pieces.first?.range.start))
            json.field("text", utf8: document.joinedText(ofBlock: index).utf8)
            json.ranges("source", pieces.lazy.map(\.range))
            if pieces.contains(where: { $0.join != .none }) {
                json.list("joins") { json in
                    for piece in pieces.dropFirst() { json.string(piece.join.text) }
                }
            }
            let replaced = document.replacements(inBlock: index)
            guard !replaced.isEmpty else { return }
            json.list("replaced") { json in
                for replacement in replaced { json.replacement(replacement) }
            }
        }
    }

    fileprivate mutating func replacement(_ replacement: Replacement) {
        list { json in
            json.integer(replacement.range.start.value)
            json.integer(replacement.range.end.value)
            json.string(replacement.text)
        }
    }

    fileprivate mutating func outlineEntry(_ entry: OutlineEntry, of document: Document) {
        object { json in
            json.field("kind", entry.kind.rawValue)
            json.field("level", Int(entry.level))
            json.field("number", document.number(ofFirst: Int(entry.numberCount), at: entry.span.start))
            json.field("text", document.string(of: entry.span))
            json.ranges("source", document.sourceRanges(of: entry.span))
            json.field("quotation", entry.quotation)
            json.field("by", entry.rule.name)
        }
    }

    fileprivate mutating func furniture(_ range: SourceRange, of document: Document) {
        object { json in
            json.ranges("source", CollectionOfOne(range))
            json.field("text", document.text.string(in: range))
        }
    }

    fileprivate mutating func issue(_ issue: DocumentIssue) {
        object { json in
            json.ranges("source", issue.ranges)
            json.field(
                "message", issue.evidence.isEmpty ? issue.kind.rawValue : "\(issue.kind.rawValue): \(issue.evidence)")
        }
    }

    /// Writes `"key": [[start, end], …]`.
    mutating func ranges(_ key: StaticString, _ ranges: some Sequence<SourceRange>) {
        list(key) { json in
            for range in ranges { json.range(range) }
        }
    }

    mutating func ranges(_ ranges: some Sequence<SourceRange>) {
        list { json in
            for range in ranges { json.range(range) }
        }
    }

    fileprivate mutating func range(_ range: SourceRange) {
        list { json in
            json.integer(range.start.value)
            json.integer(range.end.value)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func quotation(_ index: Int, of document: Document, links: FileLinks) {
        let quotation = document.quotations[index]
        object { json in
            json.field("id", index)
            json.field("kind", quotation.kind.rawValue)
            json.field("text", document.string(of: quotation.span))
            json.ranges("source", document.sourceRanges(of: quotation.span))
            json.field("depth", Int(quotation.depth))
            json.field("balanced", quotation.isBalanced)
            json.speaker(of: quotation, in: document)
            json.field("attribution", quotation.attribution.rawValue)
            json.field("by", quotation.rule.name)
            json.links(of: index, links)
        }
    }

    fileprivate mutating func speaker(of quotation: Quotation, in document: Document) {
        field("speaker", quotation.speaker.map(document.string(of:)))
        if let speaker = quotation.speaker {
            ranges("speaker_source", document.sourceRanges(of: speaker))
        } else {
            field("speaker_source", nil as Int?)
        }
        field("speaker_resolved", quotation.resolvedSpeaker.map { document.names[$0] })
        field("cue", quotation.cue.map(document.string(of:)))
    }

    fileprivate mutating func links(of quotation: Int, _ links: FileLinks) {
        field("group", links.all.group(of: quotation, inFile: links.file))
        list("same_as") { json in
            for link in links.all.links(of: quotation, inFile: links.file) {
                json.object { json in
                    json.field("article", link.article)
                    json.field("quotation", link.quotation)
                    json.field("relation", link.relation)
                    json.field("similarity", share: link.similarity)
                }
            }
        }
    }
}

extension Document {
    /// The section number that takes the first `count` bytes from `start` on; nil where there is none.
    func number(ofFirst count: Int, at start: Offset?) -> String? {
        guard count > 0, let start else { return nil }
        return text.string(in: SourceRange(start, start + count))
    }

    /// The replacements that lie in the pieces of a block, in the order of the pieces.
    func replacements(inBlock block: Int) -> [Replacement] {
        guard !replacements.isEmpty else { return [] }
        return blocks[block].pieces.flatMap { replacements(in: pieces[$0].range) }
    }

    private func replacements(in range: SourceRange) -> ArraySlice<Replacement> {
        var (low, high) = (0, replacements.count)
        while low < high {
            let middle = (low + high) / 2
            if replacements[middle].range.start < range.start { low = middle + 1 } else { high = middle }
        }
        let end = replacements[low...].firstIndex { $0.range.start >= range.end } ?? replacements.count
        return replacements[low..<end]
    }
}
