import Articles
import Testing

@testable import Reading

/// Texts that ask much of a layout, put together from pieces of many scripts.
private struct HardText {
    static let pieces: [String] = [
        "山", "桥头", "溪水清清", "，", "。", "：“", "”", "（", "）", "《", "》", "——", "……", "·", "、", "！？", "％", "３",
        "word", "Ｗｉｄｅ", "don’t", "it's", "\"so\"", "1,250.5", "$30", "50%", "-7", "/", "(a)", "[b]",
        "https://a.example/b?c=d",
        " ", "  ", "\t", "\u{3000}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2060}", "\n", "\u{2028}",
        "e\u{301}", "\u{301}", "が", "か\u{3099}", "キャー", "ッ", "한국어", "\u{1112}\u{1161}\u{11AB}", "ภาษาไทย", "क्षि",
        "👩‍👩‍👧", "🇨🇳", "🇨", "👍🏽", "❤️", "1️⃣", "☎", "𠮷", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{202E}", "\u{FFFD}", "שלום",
        "العربية",
        "\u{0600}", "\u{E0001}", "\u{10FFFF}", "①", "─", "㎏", "♥",
    ]

    static func make(_ generator: inout SystemRandomNumberGenerator) -> String {
        (0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }
            .joined()
    }
}

/// Lays out one block whose text is `bytes`.
private func makeLayout(_ bytes: [UInt8], kind: BlockKind = .paragraph, settings: LayoutSettings) -> BlockLayout {
    var parts = Document.Parts()
    parts.pieces = [Piece(SourceRange(0, bytes.count))]
    parts.blocks = [Block(kind: kind, pieces: 0..<1)]
    let text = SourceText(bytes)
    let document = Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
        parts: parts)
    return BlockLayout(block: 0, of: document, settings: settings)
}

private func randomSettings(_ generator: inout SystemRandomNumberGenerator) -> LayoutSettings {
    LayoutSettings(
        width: Int.random(in: 1...90, using: &generator), indentsFirstLine: Bool.random(using: &generator),
        strictness: BreakStrictness.allCases.randomElement(using: &generator) ?? .basic,
        ambiguousIsWide: Bool.random(using: &generator))
}

@Suite struct LayoutPropertyTests {
    @Test func linesHoldTheWholeTextInOrder() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            let text = HardText.make(&generator)
            let layout = makeLayout(Array(text.utf8), settings: randomSettings(&generator))
            var end = 0
            for line in layout.lines {
                #expect(line.range.lowerBound >= end, "\(text.debugDescription)")
                let between = String(decoding: layout.joined.utf8[end..<max(end, line.range.lowerBound)], as: UTF8.self)
                #expect(between.allSatisfy { $0.isWhitespace || $0 == "\u{3000}" }, "\(text.debugDescription)")
                end = line.range.upperBound
            }
            let rest = String(decoding: layout.joined.utf8[end...], as: UTF8.self)
            #expect(rest.allSatisfy { $0.isWhitespace }, "\(text.debugDescription)")
        }
    }

    @Test func linesFitUnlessAGraphemeDoesNot() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            let text = HardText.make(&generator)
            let settings = randomSettings(&generator)
            let kind: BlockKind = Bool.random(using: &generator) ? .paragraph : .code
            let layout = makeLayout(Array(text.utf8), kind: kind, settings: settings)
            for (index, line) in layout.lines.enumerated() {
                let glyphs = layout.glyphs(ofLine: index)
                let end = glyphs.last.map { $0.column + $0.width } ?? line.indent
                #expect(end == line.width, "\(text.debugDescription) \(settings) \(index)")
                let visible = glyphs.filter { $0.symbol != " " }
                #expect(line.width <= settings.width || visible.count <= 1, "\(text.debugDescription) \(settings)")
            }
        }
    }

    @Test func graphemesAreNeverSplit() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            let text = HardText.make(&generator)
            let layout = makeLayout(Array(text.utf8), settings: randomSettings(&generator))
            var boundaries: Set<Int> = [0]
            for character in text { boundaries.insert((boundaries.max() ?? 0) + character.utf8.count) }
            for line in layout.lines where !line.range.isEmpty {
                #expect(boundaries.contains(line.range.lowerBound), "\(text.debugDescription)")
                #expect(boundaries.contains(line.range.upperBound), "\(text.debugDescription)")
            }
        }
    }

    /// The scalars of each symbol on the lines of a text.
    private func symbols(_ text: String, width: Int) -> [[String]] {
        let layout = makeLayout(Array(text.utf8), settings: LayoutSettings(width: width, indentsFirstLine: false))
        return layout.lines.indices.map { layout.glyphs(ofLine: $0).map(\.symbol) }
    }

    @Test func marksWithoutEndGoOnAsGraphemesOfTheirOwn() {
        func marks(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }
        let (first, second, third) = ("a" + marks(31), "\u{25CC}" + marks(32), "\u{25CC}" + marks(7))
        #expect(symbols("a" + marks(70) + "b", width: 80) == [[first, second, third, "b"]])
        #expect(symbols("a" + marks(70) + "b", width: 2) == [[first, second], [third, "b"]])
        #expect(symbols("a" + marks(31) + "b", width: 80) == [[first, "b"]])
    }

    @Test(arguments: ["🇨🇳", "👍🏽", "👩‍👩‍👧", "か\u{3099}", "क्षि", "\u{1112}\u{1161}\u{11AB}", "e\u{301}"])
    func longRunsOfJoiningScalarsAreCutAtGraphemesAlone(_ grapheme: String) {
        for count in [31, 32, 33, 100] {
            for start in ["", "x", "👍🏽"] {
                let text = start + String(repeating: grapheme, count: count)
                #expect(symbols(text, width: 1000) == [text.map { String($0) }])
            }
        }
    }

    @Test func symbolsAreVisibleWhateverTheBytes() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            var bytes = Array(HardText.make(&generator).utf8)
            for _ in 0..<5 {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            }
            let layout = makeLayout(bytes, settings: randomSettings(&generator))
            for index in layout.lines.indices {
                for glyph in layout.glyphs(ofLine: index) {
                    #expect(!glyph.symbol.isEmpty && glyph.width > 0)
                    let isClean = glyph.symbol.unicodeScalars.allSatisfy {
                        CharacterWidth.of($0, ambiguousIsWide: false) >= 0
                    }
                    #expect(isClean, "\(glyph.symbol.debugDescription)")
                    #expect(layout.line(at: glyph.offset) == index, "\(bytes)")
                }
            }
        }
    }

    @Test func longLinesAreLaidOutInOneGo() {
        // One line of 400 KB: a layout that went back to its beginning would not end.
        let text = String(repeating: "溪水从山里来,经过三座石桥abc ", count: 10_000)
        let layout = makeLayout(Array(text.utf8), settings: LayoutSettings(width: 80))
        #expect(layout.lines.count == 3637)
        let unbroken = [UInt8](repeating: 0x61, count: 1 << 18)
        #expect(makeLayout(unbroken, settings: LayoutSettings(width: 80)).lines.count == (1 << 18) / 80 + 1)
    }
}
