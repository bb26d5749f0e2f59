import Testing

@testable import Articles

/// A document of paragraphs, each hard-wrapped where its text has a line end.
private func makeDocument(_ paragraphs: [String], replacing replacements: [(String, String)] = []) -> Document {
    var source = ""
    var parts = Document.Parts()
    for paragraph in paragraphs {
        let first = parts.pieces.count
        for line in paragraph.split(separator: "\n") {
            let start = source.utf8.count
            source += line
            let isLatin = line.utf8.first.map { $0 < 0x80 } ?? false
            let join: Join = parts.pieces.count > first && isLatin ? .space : .none
            parts.pieces.append(Piece(SourceRange(start, source.utf8.count), join: join))
            source += "\n   "
        }
        parts.blocks.append(Block(kind: .paragraph, pieces: first..<parts.pieces.count))
        source += "\n"
    }
    let text = SourceText(source)
    text.withBytes { bytes in
        for (entity, character) in replacements {
            guard let start = bytes.firstIndex(of: Array(entity.utf8), in: 0..<bytes.count) else { continue }
            let range = SourceRange(start, start + entity.utf8.count)
            parts.replacements.append(Replacement(range, character))
        }
    }
    parts.articles = [Article(blocks: parts.blocks.indices)]
    return Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
        parts: parts)
}

/// The matches as they stand in the file.
private func found(_ pattern: String, in document: Document) -> [String] {
    (document.matches(of: SearchPattern(pattern)) ?? []).map {
        document.text.string(in: SourceRange($0.start, $0.end))
    }
}

@Suite struct SearchTests {
    @Test func matchesRunOverSourceLines() {
        let document = makeDocument(["渡口的船工说，河\n床又高了一尺。", "The old ferry\nman laughed; a ferry man knows."])
        #expect(found("河床", in: document) == ["河\n   床"])
        #expect(found("ferry man", in: document) == ["ferry\n   man", "ferry man"])
        #expect(found("渡口说", in: document) == [])
    }

    @Test func caseCountsOnlyWithACapital() {
        let document = makeDocument(["Ferry FERRY ferry Ärger ärger"])
        #expect(found("ferry", in: document) == ["Ferry", "FERRY", "ferry"])
        #expect(found("Ferry", in: document) == ["Ferry"])
        #expect(found("ärger", in: document) == ["Ärger", "ärger"])
    }

    @Test func widthsAreAlike() {
        let document = makeDocument(["型号ＡＢ－１２，又作ab-12,不同。"])
        #expect(found("ab-12", in: document) == ["ＡＢ－１２", "ab-12"])
        #expect(found("１２，", in: document) == ["１２，", "12,"])
    }

    @Test func blanksAreAlike() {
        let document = makeDocument(["渡口　东岸", "渡口  东岸", "渡口\u{A0}东岸", "渡口东岸"])
        #expect(found("渡口 东岸", in: document).count == 3)
    }

    @Test func replacedCharactersAreFound() {
        let document = makeDocument(["渡船 A&amp;B 号", "没有"], replacing: [("&amp;", "&")])
        #expect(found("a&b", in: document) == ["A&amp;B"])
        #expect(found("amp", in: document) == [])
    }

    @Test func matchesDoNotOverlap() {
        #expect(found("哈哈", in: makeDocument(["哈哈哈哈哈"])) == ["哈哈", "哈哈"])
    }

    @Test func anEmptyPatternFindsNothing() {
        #expect(found("", in: makeDocument(["渡口"])) == [])
    }

    @Test func cancellingGivesNothing() {
        #expect(makeDocument(["渡口"]).matches(of: SearchPattern("渡"), monitor: { _ in false }) == nil)
    }

    @Test func nextMatchStopsAtTheFirst() {
        let document = makeDocument(["甲乙甲", "丙", "甲丁"])
        let all = document.matches(of: SearchPattern("甲")) ?? []
        #expect(all.map(\.start) == [Offset(0), Offset(6), Offset(22)])
        func next(_ place: Int?, _ forward: Bool, including: Bool = false) -> Int? {
            let match = document.nextMatch(
                of: SearchPattern("甲"), from: place.map { Offset($0) }, forward: forward, includingPlace: including)
            return match.flatMap { all.firstIndex(of: $0) }
        }
        #expect(next(nil, true) == 0)
        #expect(next(0, true) == 1)
        #expect(next(0, true, including: true) == 0)
        #expect(next(6, true) == 2)
        #expect(next(22, true) == nil)
        #expect(next(nil, false) == 2)
        #expect(next(22, false) == 1)
        #expect(next(3, false) == 0)
        #expect(next(0, false) == nil)
    }

    @Test func matchesAreNumberedByBinarySearch() {
        let document = makeDocument(["甲乙甲", "丙", "甲丁"])
        let all = document.matches(of: SearchPattern("甲")) ?? []
        let numbers = [0, 3, 6, 13, 22, 25].map { document.matchNumber(at: Offset($0), in: all) }
        #expect(numbers == [1, 1, 2, 2, 3, 3])
        #expect(document.matchNumber(at: Offset(0), in: []) == 0)
    }

    @Test func theAnchorSkipsNoBlock() {
        let words = ["东岸", "西岸", "渡口", "the", "Ferry", "Ｆｅｒｒｙ", "，", "船"]
        var generator = SystemRandomNumberGenerator()
        let paragraphs = (0..<400).map { _ in
            (0..<Int.random(in: 1...8, using: &generator)).compactMap { _ in words.randomElement(using: &generator) }
                .joined()
        }
        let document = makeDocument(paragraphs)
        for pattern in ["渡口", "ferry", "Ferry", "船，", "东岸the"] {
            let matcher = SearchMatcher(SearchPattern(pattern))
            var expected = 0
            for paragraph in paragraphs {
                SourceText(paragraph).withBytes { bytes in
                    matcher?.forEachMatch(in: bytes) { _ in
                        expected += 1
                        return true
                    }
                }
            }
            #expect(found(pattern, in: document).count == expected)
        }
    }
}
