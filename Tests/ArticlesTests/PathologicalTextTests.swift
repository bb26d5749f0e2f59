import Testing

@testable import Articles

/// Texts of shapes that no author would write, too deep or too long for a program that goes down or looks again for each of
/// their units.
struct PathologicalTextTests {
    /// What the texts are called, so that a failure need not print one.
    enum Shape: String, CaseIterable {
        case nestedQuotationMarks, nestedBrackets, listLevels, headings, oneLine, oneWord, noLineEnd, combiningMarks,
            zeroWidthJoiners, alternatingDirections, controlCharacters, overlongBytes, surrogates, numbersWithoutText,
            numbersThatBeginAgain, emptyLines, brokenLines

        private static let count = 50_000

        private static func times(_ text: String) -> String { String(repeating: text, count: count) }

        private static func bytes(_ unit: [UInt8]) -> [UInt8] { (0..<count).flatMap { _ in unit } }

        var bytes: [UInt8] {
            switch self {
            case .overlongBytes: Self.bytes([0xC0, 0xAF, 0xF0, 0x80, 0x80, 0xAF])
            case .surrogates: Self.bytes([0xED, 0xA0, 0x80, 0x61])
            default: Array(text.utf8)
            }
        }

        private var text: String {
            switch self {
            case .nestedQuotationMarks: Self.times("“") + "水" + Self.times("”")
            case .nestedBrackets: Self.times("（") + "水" + Self.times("）")
            case .listLevels: (0..<5000).map { String(repeating: " ", count: $0 % 1000) + "- 水\n" }.joined()
            case .headings: (1...Self.count).map { "第\($0)条　水\n\n" }.joined()
            case .oneLine: Self.times("河水一年年地流过去，没有人数过。")
            case .oneWord: Self.times("river")
            case .noLineEnd: Self.times("水流\r") + "桥"
            case .combiningMarks: Self.times("\u{301}")
            case .zeroWidthJoiners: Self.times("\u{200D}")
            case .alternatingDirections: Self.times("אב ab \u{202E}")
            case .controlCharacters: Self.times("\u{0}\u{1B}[31m水")
            case .numbersWithoutText: Self.times("一、")
            case .numbersThatBeginAgain: (0..<Self.count).map { "\($0 % 2 + 1). 水流\n" }.joined()
            case .emptyLines: "水" + Self.times("\n") + "桥"
            case .brokenLines: Self.times("river-\n")
            case .overlongBytes, .surrogates: ""
            }
        }
    }

    @Test(arguments: Shape.allCases) func everyCharacterKeepsItsPlace(in shape: Shape) {
        let source = FormattedText(text: SourceText(shape.bytes))
        guard let document = Understanding.understand(source) else {
            Issue.record("understanding gave up unasked")
            return
        }
        StructureProperties.expectWhole(document)
        let end = document.text.end
        #expect(document.quotations.allSatisfy { $0.span.start <= $0.span.end && $0.span.end <= end })
    }

    @Test(arguments: [Shape.nestedQuotationMarks, .nestedBrackets, .oneLine, .oneWord, .numbersThatBeginAgain])
    func aComparisonWithItselfIsEmpty(of shape: Shape) {
        guard let document = Understanding.understand(FormattedText(text: SourceText(shape.bytes))) else {
            Issue.record("understanding gave up unasked")
            return
        }
        let version = Version(wholeOf: document)
        #expect(Comparison.compare(version, version)?.changes == [])
    }
}
