import Testing

@testable import Articles

/// Sentences that break off, and another text that shows where they go on.
struct ContinuationTests {
    /// Two articles of a page; the end of the first one stands behind the second.
    private static let page = """
        第三个街区

        去年夏天，市里在三个街区试种雨水花园，老街窄，树又大，只能沿着屋檐做浅沟；新区宽，地下却埋满了管线。第三个街区在学校旁边，
        施工队白天不能进场，工期一拖再拖，最后是几位家长出面，把周末的两个半天让了出来，大家商定先把操场北面的

        渡口的灯

        渡口的灯是守塔人点的。他说，河上有雾的晚上，灯比钟准。后来桥修好了，渡船停了，灯还每天亮到天明，一天也没有断过。

        旧水池改成花园，等秋天雨水少了再动南面。花园里种的是本地的草，三年不用浇水。
        """

    /// The first article as it was printed elsewhere.
    private static let witness = """
        第三个街区

        第三个街区在学校旁边，施工队白天不能进场，工期一拖再拖，最后是几位家长出面，把周末的两个半天让了出来，大家商定先把操场北面的旧水池改成花园，等秋天雨水少了再动南面。花园里种的是本地的草，三年不用浇水。
        """

    private func understand(_ text: String, by continuations: [Continuation] = []) throws -> Document {
        try #require(
            Understanding.understand(
                FormattedText(text: SourceText(text)), by: Guidance(continuations: continuations)))
    }

    private func drawn(_ document: Document) -> [String] {
        document.articles.map { article in
            article.blocks.map { String(document.string(ofBlock: $0).prefix(12)) }.joined(separator: " | ")
        }
    }

    @Test func anotherTextShowsWhereASentenceGoesOn() throws {
        let (page, witness) = (try understand(Self.page), try understand(Self.witness))
        let links = VersionLink.find(among: [page, witness])
        let found = VersionLink.continuations(of: [page, witness], names: ["甲.txt", "乙.txt"], links)
        let end = try #require(Self.page.utf8Offset(after: "操场北面的"))
        let start = try #require(Self.page.utf8Offset(after: "没有断过。\n\n"))
        #expect(found == [[Continuation(end: Offset(end), start: Offset(start), witness: "乙.txt")], []])

        let anew = try understand(Self.page, by: found[0])
        #expect(
            drawn(anew) == ["第三个街区 | 去年夏天，市里在三个街区 | 渡口的灯 | 渡口的灯是守塔人点的。他"])
        #expect(
            drawn(page) == [
                "第三个街区 | 去年夏天，市里在三个街区 | 渡口的灯 | 渡口的灯是守塔人点的。他 | 旧水池改成花园，等秋天雨"
            ])
        #expect(anew.string(ofBlock: 1).contains("操场北面的旧水池改成花园"))
        #expect(
            anew.issues.filter { $0.kind == .joinedPieces }.map(\.evidence) == [
                "the first breaks off in mid-sentence; it goes on so in 乙.txt"
            ])
    }

    @Test func aTextAloneShowsNothing() throws {
        let page = try understand(Self.page)
        #expect(Continuation.find(in: page, witnesses: []) == [])
        #expect(Continuation.find(in: page, witnesses: [(page, 1, "甲.txt")]) == [])
    }

    @Test func whatPointsAtNoParagraphIsLeft() throws {
        let page = try understand(Self.page)
        let wrong = Continuation(end: Offset(5), start: Offset(9), witness: "乙.txt")
        #expect(drawn(try understand(Self.page, by: [wrong])) == drawn(page))
    }
}

extension String {
    fileprivate func utf8Offset(after part: String) -> Int? {
        let (all, wanted) = (Array(utf8), Array(part.utf8))
        return (0...all.count - wanted.count).first { all[$0...].starts(with: wanted) }.map { $0 + wanted.count }
    }
}
