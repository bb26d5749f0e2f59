import Articles
import Testing

@testable import Reading

@Suite struct RawPainterTests {
    /// Each letter of a line as a glyph, from a place of the source on.
    private func glyphs(_ text: String, from offset: Int) -> [Glyph] {
        text.enumerated().map { index, letter in
            Glyph(symbol: String(letter), offset: Offset(offset + index), column: index, width: 1)
        }
    }

    @Test func whatIsNotReadIsSetApart() {
        var parts = Document.Parts()
        parts.furniture = [SourceRange(0, 6), SourceRange(40, 44)]
        parts.marks = [SourceRange(7, 10), SourceRange(13, 15)]
        let text = SourceText("page 3\n## The *river*\n")
        let painter = RawPainter(
            document: Document(
                text: text, coverage: SourceRange(0, 22), isComplete: true, format: .markdown, encoding: "UTF-8",
                parts: parts))
        #expect(painter.row(glyphs("page 3", from: 0)).decorations == [Decoration(glyphs: 0..<6, kind: .furniture)])
        #expect(
            painter.row(glyphs("## The *river*", from: 7)).decorations == [
                Decoration(glyphs: 0..<3, kind: .mark), Decoration(glyphs: 6..<8, kind: .mark),
            ])
        // A line that begins or ends inside a range has its part of it.
        #expect(painter.row(glyphs("e 3", from: 3)).decorations == [Decoration(glyphs: 0..<3, kind: .furniture)])
        #expect(painter.row(glyphs("abc", from: 20)).decorations == [])
        #expect(painter.row([]).decorations == [])
    }
}
