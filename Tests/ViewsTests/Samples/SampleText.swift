import Articles

@testable import Reading

/// Lays sample text out in rows: greedily, without the rules of line breaking, so that the screens here hang on
/// nothing but the views.
struct SampleText {
    /// A paragraph with what is set apart in it, each by the words that it covers.
    struct Paragraph {
        var kind: BlockKind
        var text: String
        var level = 1
        var apart: [(words: String, kind: Decoration.Kind)] = []
        var margin: MarginSign?
    }

    let paragraphs: [Paragraph]

    /// The rows at a width, a blank one after titles and before headings.
    func rows(width: Int, limit: Int) -> [TextRow] {
        var rows: [TextRow] = []
        for paragraph in paragraphs {
            if paragraph.kind == .heading { rows.append(.blank) }
            rows += Self.rows(paragraph, width: width)
            if paragraph.kind == .byline || paragraph.kind == .heading { rows.append(.blank) }
        }
        return Array(rows.prefix(limit))
    }

    private static func rows(_ paragraph: Paragraph, width: Int) -> [TextRow] {
        let isHan = paragraph.text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
        var rows: [TextRow] = []
        var glyphs: [Glyph] = []
        var starts: [Int] = []
        var index = 0
        var column = isHan && paragraph.kind == .paragraph ? 4 : 0
        func flush() {
            rows.append(
                TextRow(
                    kind: paragraph.kind, level: paragraph.level, glyphs: glyphs, decorations: [],
                    margin: rows.isEmpty ? paragraph.margin : nil))
            starts.append(glyphs.first?.offset.value ?? index)
            glyphs = []
            column = 0
        }
        for word in words(paragraph.text, isHan: isHan) {
            let symbols = VisibleSymbol.symbols(of: word, ambiguousIsWide: false)
            if column + symbols.reduce(0, { $0 + $1.width }) > width, !glyphs.isEmpty { flush() }
            for symbol in symbols {
                if column == 0, symbol.text == " " {
                    index += 1
                    continue
                }
                if column + symbol.width > width { flush() }
                glyphs.append(
                    Glyph(symbol: symbol.text, offset: Offset(index), column: column, width: symbol.width))
                column += symbol.width
                index += 1
            }
        }
        flush()
        for run in runs(paragraph) {
            for row in rows.indices {
                let low = max(0, run.range.lowerBound - starts[row])
                let high = min(rows[row].glyphs.count, run.range.upperBound - starts[row])
                if low < high { rows[row].decorations.append(Decoration(glyphs: low..<high, kind: run.kind)) }
            }
        }
        return rows
    }

    private static func words(_ text: String, isHan: Bool) -> [String] {
        guard !isHan else { return text.map(String.init) }
        var words: [String] = []
        for part in text.split(separator: " ") { words.append(words.isEmpty ? String(part) : " " + part) }
        return words
    }

    /// What is set apart, in symbols of the paragraph.
    private static func runs(_ paragraph: Paragraph) -> [(range: Range<Int>, kind: Decoration.Kind)] {
        let text = Array(paragraph.text)
        return paragraph.apart.compactMap { words, kind in
            let wanted = Array(words)
            guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { return nil }
            let before = VisibleSymbol.symbols(of: String(text[..<start]), ambiguousIsWide: false).count
            let inside = VisibleSymbol.symbols(of: words, ambiguousIsWide: false).count
            return (before..<before + inside, kind)
        }
    }
}
