import Testing

@testable import Articles

@Suite struct ScopedSearchTests {
    private func found(_ text: String, _ pattern: SearchPattern) -> [String] {
        let source = SourceText(text)
        guard let document = Understanding.understand(FormattedText(text: source)) else { return [] }
        return (document.matches(of: pattern) ?? []).map { document.string(of: $0) }
    }

    private static let text = """
        渡口的水

        一、水从哪里来

        水从山上来。船工周宁说：“水是从雪里来的。”何田说：“雪是去年的水。”

        二、船

        船不怕水。周宁说：“船怕的是石头。”

        """

    @Test func headingsStatementsAndSpeakers() {
        #expect(found(Self.text, SearchPattern("水", in: .headings)) == ["水", "水"])
        #expect(found(Self.text, SearchPattern("水", in: .statements)) == ["水", "水"])
        #expect(found(Self.text, SearchPattern("周宁", in: .speakers)) == ["“水是从雪里来的。”", "“船怕的是石头。”"])
        #expect(found(Self.text, SearchPattern("石", in: .headings)) == [])
    }

    @Test func formsAreAlikeWhereTheSettingSaysSo() {
        let text = "髮廊與發展，发展与发廊，ＡＢ与AB。\n"
        #expect(found(text, SearchPattern("发展")) == ["發展", "发展"])
        let exact = CharacterLikeness(ignoresWidth: false, ignoresScript: false)
        #expect(found(text, SearchPattern("发展", likeness: exact)) == ["发展"])
        #expect(found(text, SearchPattern("ab")) == ["ＡＢ", "AB"])
        #expect(found(text, SearchPattern("ab", likeness: exact)) == ["AB"])
    }
}
