import Articles
import Testing

@Suite struct ComparisonVersionTests {
    /// A document of several articles, each with a paragraph a line.
    private func document(_ articles: [String]) -> Document {
        var parts = ComparisonFixture.lines(articles.joined(separator: "\n")).parts
        parts.articles = []
        var first = 0
        for article in articles {
            let count = article.split(separator: "\n").count
            parts.articles.append(Article(blocks: first..<first + count))
            first += count
        }
        return ComparisonFixture.document(articles.joined(separator: "\n"), parts)
    }

    @Test func versionsAreFoundAmongArticles() {
        let links = VersionLink.find(among: [
            document([ComparisonTexts.walk, ComparisonTexts.garden]), document([ComparisonTexts.gardenRevised]),
            document([ComparisonTexts.walkRevised, "一篇别的短文，和哪一篇都没有关系，只是放在这里。"]),
        ])
        let places = links.map { [$0.a.document, $0.a.article, $0.b.document, $0.b.article] }
        #expect(Set(places) == [[0, 1, 1, 0], [0, 0, 2, 0]])
        #expect(links.allSatisfy { $0.similarity > 0.3 && $0.similarity < 1 })
    }

    @Test func articlesAreComparedOneByOneWhereTheyAnswerEachOther() {
        let a = document([ComparisonTexts.walk, ComparisonTexts.garden])
        let b = document([ComparisonTexts.gardenRevised, ComparisonTexts.walkRevised])
        let found = Version.counterparts(in: a, and: b).map { [$0.a.article, $0.b.article] }
        #expect(Set(found) == [[0, 1], [1, 0]])
    }

    @Test func wholesAreComparedWhereAnArticleStandsInPieces() {
        let lines = ComparisonTexts.garden.split(separator: "\n").map(String.init)
        let a = document([lines[0...2].joined(separator: "\n"), lines[3...].joined(separator: "\n")])
        let b = document([ComparisonTexts.garden])
        let found = Version.counterparts(in: a, and: b)
        #expect(found.map { [$0.a.blocks, $0.b.blocks] } == [[0..<6, 0..<6]])
        #expect(found.first.flatMap { Comparison.compare($0.a, $0.b) }?.changes == [])
    }

    @Test func passagesThatOnlyTheFilesOrderTellsApartAreMoves() {
        // The second page prints its last paragraph first; both are read in the same order.
        let first = "在建设上，三个街区各有各的难处，老街窄，树又大，挖不了深沟。"
        let second = "在养护上，草是便宜的，人是贵的，何田算过一笔账，说给我们听。每一条街道都是河床。"
        let text = second + "\n" + first + "\n"
        var parts = Document.Parts()
        parts.pieces = [
            Piece(SourceRange(second.utf8.count + 1, text.utf8.count - 1)), Piece(SourceRange(0, second.utf8.count)),
        ]
        parts.blocks = [Block(kind: .paragraph, pieces: 0..<1), Block(kind: .paragraph, pieces: 1..<2)]
        parts.articles = [Article(blocks: 0..<2)]
        let comparison = ComparisonFixture.compare(
            ComparisonFixture.lines(first + "\n" + second), ComparisonFixture.document(text, parts))
        #expect(comparison.changes.map(\.kind) == [.move])
        #expect(ComparisonFixture.pairs(comparison) == ["0=0", "1=1"])
    }
}
