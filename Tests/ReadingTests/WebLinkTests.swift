import Articles
import Testing

@testable import Reading

@Suite struct WebLinkTests {
    private func address(_ target: String) -> String? { WebLink(target, number: 7)?.address }

    @Test func onlyAddressesOfTheWebAndOfMailAreSent() {
        #expect(address("HTTPS://example.org/a?b=c#d") == "https://example.org/a?b=c#d")
        #expect(address("mailto:reader@example.org") == "mailto:reader@example.org")
        for target in [
            "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/", "data:text/html,x", "other.md", "#part",
            "", ":", "http:", "http://", "http:///path", "https:example.org", "mailto:", "//example.org/",
        ] {
            #expect(address(target) == nil, "\(target)")
        }
    }

    @Test func whatIsNotASCIIIsEncodedOutsideTheHost() {
        #expect(address("https://example.org/河?水=|浅") == "https://example.org/%E6%B2%B3?%E6%B0%B4=%7C%E6%B5%85")
        #expect(address("http://a/%E6%b2%zz%") == "http://a/%E6%b2%25zz%25")
        #expect(address("https://例.org/") == nil)
        #expect(address("https://a\\b/") == nil)
    }

    @Test func controlCharactersAndBlanksAreRefused() {
        for scalar: Unicode.Scalar in [
            "\u{0}", "\u{7}", "\u{A}", "\u{1B}", " ", "\u{7F}", "\u{85}", "\u{9B}", "\u{9C}", "\u{A0}", "\u{200B}",
            "\u{200E}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{3000}", "\u{FEFF}", "\u{E0041}",
        ] {
            #expect(address("http://a/\(scalar)b") == nil, "\(scalar.value)")
        }
    }

    @Test func longAddressesAreRefused() {
        let start = "http://a/"
        let rest = String(repeating: "x", count: WebLink.longest - start.utf8.count)
        #expect(address(start + rest) == start + rest)
        #expect(address(start + rest + "x") == nil)
        // Encoded, it is too long.
        #expect(address(start + String(repeating: "河", count: 500)) == nil)
    }

    @Test func linksAreToldApartByAddressAndNumber() {
        let keys = Set((0..<100).map { WebLink("http://a/\($0 / 2)", number: $0 % 2)?.key })
        #expect(keys.count == 100)
        #expect(WebLink("http://a/", number: 31337)?.number == 1337)
    }

    /// A link with bold words in it is one on all its rows.
    @Test func linksOfSeveralRowsAreFoundWhateverStandsInThem() throws {
        let source = "0123456789abcdefghij"
        var parts = Document.Parts()
        parts.pieces = [Piece(SourceRange(0, 20))]
        parts.blocks = [Block(kind: .paragraph, pieces: 0..<1)]
        parts.articles = [Article(blocks: 0..<1)]
        parts.inlines = [
            Inline(SourceRange(2, 18), .link("http://a/")), Inline(SourceRange(3, 5), .strong),
            Inline(SourceRange(19, 20), .link("other.md")),
        ]
        let document = Document(
            text: SourceText(source), coverage: SourceRange(0, 20), isComplete: true, format: .markdown,
            encoding: "UTF-8", parts: parts)
        var layout = TextLayout(document, settings: LayoutSettings(width: 8))
        let painter = TextPainter(document, seams: [], repeats: [], runs: [])
        let link = try #require(WebLink("http://a/", number: 0))
        let rows = (0..<3).map { line in
            painter.row(block: 0, glyphs: layout.glyphs(LinePlace(block: 0, line: line)), runs: [])
        }
        #expect(rows.map { $0.links.map(\.link) } == [[link], [link], [link]])
        #expect(rows.map { $0.links.map(\.glyphs) } == [[2..<8], [0..<8], [0..<2]])
        #expect(
            rows.map(\.decorations) == [
                [Decoration(glyphs: 2..<8, kind: .link), Decoration(glyphs: 3..<5, kind: .strong)],
                [Decoration(glyphs: 0..<8, kind: .link)],
                [Decoration(glyphs: 0..<2, kind: .link), Decoration(glyphs: 3..<4, kind: .link)],
            ])
    }
}
