import Testing

@testable import Articles
@testable import duidu

@Suite struct CommandLinkTests {
    /// A file of articles, each with the statements given.
    private func file(_ articles: [[String]], chosen: Range<Int>? = nil) -> OpenedFile {
        let text = SourceText(articles.joined().joined(separator: "\n"))
        var parts = Document.Parts()
        var start = 0
        for statements in articles {
            let first = parts.blocks.count
            for statement in statements {
                let block = parts.blocks.count
                let range = SourceRange(start, start + statement.utf8.count)
                start = range.end.value + 1
                parts.pieces.append(Piece(range))
                parts.blocks.append(Block(kind: .paragraph, pieces: block..<block + 1))
                let span = TextSpan(firstBlock: block, start: range.start, lastBlock: block, end: range.end)
                parts.quotations.append(Quotation(kind: .statement, span: span, rule: .quotation(.sentence)))
            }
            parts.articles.append(
                Article(blocks: first..<parts.blocks.count, quotations: first..<parts.quotations.count))
        }
        let document = Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
            parts: parts)
        let all = document.articles.indices
        return OpenedFile(file: "x", document: document, articles: chosen ?? all, isWhole: chosen == nil)
    }

    private let river = "“每一条街道都是一条河床，只在于水流得快慢。”"
    private let grass = "“河边的青草三年不割，也完全不要紧。”"

    private func drawn(_ links: StatementLinks, _ quotation: Int, _ file: Int) -> [String] {
        links.links(of: quotation, inFile: file).map { "\($0.article)/\($0.quotation) \($0.relation)" }
    }

    @Test func articlesAreCountedOverAllFiles() {
        let links = StatementLinks(among: [file([[grass], [], [river]]), file([[river, grass]])])
        #expect(drawn(links, 0, 0) == ["3/1 same"])
        #expect(drawn(links, 1, 0) == ["3/0 same"])
        #expect(drawn(links, 0, 1) == ["2/1 same"])
        #expect(links.group(of: 1, inFile: 0) == links.group(of: 0, inFile: 1))
        #expect(links.group(of: 0, inFile: 0) != links.group(of: 1, inFile: 0))
    }

    @Test func articlesThatAreNotPrintedAreLeftOut() {
        let links = StatementLinks(among: [file([[grass], [river]], chosen: 1..<2), file([[river, grass]])])
        #expect(drawn(links, 0, 1) == ["0/1 same"])
        #expect(drawn(links, 1, 1) == [])
    }
}
