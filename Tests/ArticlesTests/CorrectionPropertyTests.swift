import Foundation
import Testing

@testable import Articles

/// Whatever is corrected, in whatever order and place, every character keeps one place.
struct CorrectionPropertyTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    /// Every fixture that is a file, and texts that are odd.
    static let texts: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
        let files = names.compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        return files + [
            "一行", "\n\n", "a-\nb\u{AD}\nc\n\n# d\n\n- e\n- f\n\n```\ncode\n```\n", "\u{FEFF}一\u{C}二\u{C}三",
            "甲\r乙\r丙", "| a | b |\n| c | d |\n\n春眠不觉晓，\n处处闻啼鸟。\n夜来风雨声，\n花落知多少。\n",
            "—— 第 1 页 ——\n一句没有说完的话在这里断开了，后面还有\n—— 第 2 页 ——\n几个字。\n—— 第 3 页 ——\n",
        ]
    }()

    private static func change(_ dice: inout SeededDice, _ other: TextAnchor) -> Correction.Change {
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: .heading(level: UInt8.random(in: 0...9, using: &dice))
        case 1: .notHeading
        case 2: .article
        case 3: .notArticle
        case 4, 5: .join(to: other)
        case 6: .split
        case 7: .byline
        case 8: .furniture
        case 9: .notFurniture
        case 10: .fileOrder
        default: .follow(other)
        }
    }

    private static func anchor(_ dice: inout SeededDice, _ text: SourceText) -> TextAnchor {
        TextAnchor(Offset(Int.random(in: 0...text.count, using: &dice)), in: text)
    }

    /// A text as a form would name its blocks: each line one of two pieces, `# ` before headings a mark.
    private static func formatted(_ string: String) -> FormattedText {
        let text = SourceText(string)
        var (blocks, at) = ([FormattedText.FormatBlock](), 0)
        for line in string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let words = Array(line)
            let mark = words.starts(with: "# ".utf8) ? 2 : 0
            let range = text.withBytes { bytes -> Range<Int> in
                let start = bytes.trimmedStart(of: (at + mark)..<(at + words.count))
                return start..<max(start, bytes.trimmedEnd(of: start..<(at + words.count)))
            }
            if !range.isEmpty {
                let middle = text.withBytes { range.lowerBound + $0.scalar(at: range.lowerBound).length }
                let pieces = [
                    Piece(SourceRange(range.lowerBound, middle)), Piece(SourceRange(middle, range.upperBound)),
                ]
                blocks.append(
                    .init(kind: mark > 0 ? .heading : .paragraph, pieces: pieces.filter { !$0.range.isEmpty }))
            }
            at += words.count + 1
        }
        return FormattedText(text: text, format: .markdown, blocks: blocks)
    }

    @Test(arguments: texts, [false, true])
    func whateverARuleTakesOutEveryCharacterKeepsOnePlace(_ string: String, isFormatted: Bool) throws {
        let source = isFormatted ? Self.formatted(string) : FormattedText(text: SourceText(string))
        for pattern in ["*[的二b—]*", "*[!#]", "*[a-m一-水]?", "[!第]*[。.]"] {
            var rules = UserRules()
            rules.furniture = [try LinePattern(pattern)]
            let document = try #require(Understanding.understand(source, by: Guidance(rules: rules)))
            StructureProperties.expectWhole(document)
        }
    }

    @Test(arguments: texts, [false, true])
    func everyCharacterKeepsOnePlace(_ string: String, isFormatted: Bool) {
        let source = isFormatted ? Self.formatted(string) : FormattedText(text: SourceText(string))
        let text = source.text
        var dice = SeededDice(state: UInt64(text.count))
        for round in 0..<60 {
            var corrections: [Correction] = []
            for _ in 0..<(round % 12 + 1) {
                let other = Self.anchor(&dice, text)
                let change = Self.change(&dice, other)
                corrections.append(Correction(change, at: Self.anchor(&dice, text)))
            }
            let guidance = Guidance(corrections: corrections)
            guard let document = Understanding.understand(source, by: guidance) else {
                preconditionFailure("understanding was not cancelled")
            }
            StructureProperties.expectWhole(document)
        }
    }

    @Test(arguments: texts)
    func noCorrectionChangesNothing(_ string: String) {
        let source = FormattedText(text: SourceText(string))
        let plain = Understanding.understand(source)
        let guided = Understanding.understand(source, by: Guidance())
        #expect(plain.map(drawn) == guided.map(drawn))
    }
}
