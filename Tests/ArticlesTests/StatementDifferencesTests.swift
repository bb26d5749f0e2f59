import Articles
import Testing

@Suite struct StatementDifferencesTests {
    /// The second text beside the first: `[its own|the other's]`, and the bytes that differ.
    private func differences(_ other: String, _ text: String) -> String {
        let (a, b) = (document(other), document(text))
        let differences = StatementDifferences(span(b), of: b, from: span(a), of: a)
        let parts = differences.parts.map { part in part.other.map { "[\(part.text)|\($0)]" } ?? part.text }
        #expect(differences.parts.map(\.text).joined() == b.string(of: span(b)))
        let own = differences.spans.map { b.string(of: $0) }
        #expect(own == differences.parts.filter { $0.other != nil && !$0.text.isEmpty }.map(\.text))
        return parts.joined()
    }

    /// A document in which each line is a block.
    private func document(_ text: String) -> Document {
        var parts = Document.Parts()
        var start = 0
        for line in text.split(separator: "\n") {
            parts.pieces.append(Piece(SourceRange(start, start + line.utf8.count)))
            parts.blocks.append(
                Block(kind: .paragraph, pieces: parts.pieces.count - 1..<parts.pieces.count))
            start += line.utf8.count + 1
        }
        parts.articles = [Article(blocks: parts.blocks.indices)]
        let source = SourceText(text)
        return Document(
            text: source, coverage: SourceRange(Offset(0), source.end), isComplete: true, format: .text,
            encoding: "UTF-8", parts: parts)
    }

    private func span(_ document: Document) -> TextSpan {
        TextSpan(
            firstBlock: 0, start: Offset(0), lastBlock: document.blocks.count - 1, end: document.text.end)
    }

    @Test(arguments: [
        ("“水涨一尺，心提一丈。”", "“水涨一尺,心提一丈.”", "“水涨一尺,心提一丈.”"),
        ("“水涨一尺，心提一丈。”", "“水涨一尺，心提两丈。”", "“水涨一尺，心提[两|一]丈。”"),
        ("请它坐一坐", "请它坐坐", "请它坐[|一]坐"), ("请它坐坐", "请它坐一坐", "请它坐[一|]坐"),
        ("甲", "乙", "[乙|甲]"), ("。", "乙", "[乙|]"),
        ("the old bridge", "The very old bridges", "The [very|] old [bridges|bridge]"),
        ("漢語", "汉语", "汉语"), ("退水", "天亮以后退水，才敢睡", "[天亮以后|]退水，[才敢睡|]"),
        ("一段\n二段", "一段\n三段", "一段\n[三|二]段"),
    ])
    func wordsThatDiffer(_ other: String, _ text: String, _ expected: String) {
        #expect(differences(other, text) == expected)
    }

    @Test func whatIsLongAndUnlikeIsOneDifference() {
        let other = (0..<900).map { "a\($0)" }.joined(separator: " ")
        let text = (0..<900).map { "b\($0)" }.joined(separator: " ")
        #expect(differences("x \(other) y", "x \(text) y") == "x [\(text)|\(other)] y")
    }
}
