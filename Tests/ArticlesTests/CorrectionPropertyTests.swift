import Foundation
import Testing

@testable import Articles

/// Whatever is corrected, in whatever order and place, every character keeps one place.
struct CorrectionPropertyTests {
    /// Numbers that look random and are the same in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

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

    private static func change(_ dice: inout Dice, _ other: TextAnchor) -> Correction.Change {
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

    private static func anchor(_ dice: inout Dice, _ text: SourceText) -> TextAnchor {
        TextAnchor(Offset(Int.random(in: 0...text.count, using: &dice)), in: text)
    }

    @Test(arguments: texts)
    func everyCharacterKeepsOnePlace(_ string: String) {
        let text = SourceText(string)
        var dice = Dice(state: UInt64(text.count))
        for round in 0..<60 {
            var corrections: [Correction] = []
            for _ in 0..<(round % 12 + 1) {
                let other = Self.anchor(&dice, text)
                let change = Self.change(&dice, other)
                corrections.append(Correction(change, at: Self.anchor(&dice, text)))
            }
            let guidance = Guidance(corrections: corrections)
            guard let document = Understanding.understand(FormattedText(text: text), by: guidance) else {
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
