import Testing

@testable import Reading

@Suite struct LayoutWidthTests {
    @Test(arguments: [
        ("a", 1), ("山", 2), ("，", 2), ("e\u{301}", 1), ("が", 2), ("か\u{3099}", 2), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("🇨🇳", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("𠮷", 2),
        ("\u{301}", 1), ("\u{200B}", 0), ("\u{1B}", 2), ("\u{7F}", 2), ("\u{9B}", 8), ("\u{202E}", 8), ("\u{E0001}", 9),
        ("\u{FFFD}", 1), ("“", 1), ("—", 1), ("①", 1), ("│", 1), ("½", 1),
    ])
    func graphemesTakeTheirColumns(_ grapheme: Character, _ width: Int) {
        #expect(CharacterWidth.of(grapheme, ambiguousIsWide: false) == width)
    }

    @Test func ambiguousCharactersAreWideWhereAsked() {
        let widths = "“”‘’—…·①□│½a山".map { CharacterWidth.of($0, ambiguousIsWide: true) }
        #expect(widths == [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2])
    }

    @Test func scalarsThatAreNeverSentHaveNoWidth() {
        let scalars: [Unicode.Scalar] = [
            "\u{0}", "\u{9}", "\u{A}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200E}", "\u{2028}", "\u{2066}",
        ]
        #expect(scalars.map { CharacterWidth.of($0, ambiguousIsWide: false) } == scalars.map { _ in -1 })
    }

    /// The table is generated from another copy of the Unicode data than the standard library's.
    @Test func theTableAgreesWithTheStandardLibrary() {
        var wrong: [Unicode.Scalar] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = CharacterWidth.of(scalar, ambiguousIsWide: false)
            let properties = scalar.properties
            let expected: ClosedRange<Int> =
                switch properties.generalCategory {
                case .control: -1 ... -1
                case .nonspacingMark, .enclosingMark: 0...0
                case .format, .lineSeparator, .paragraphSeparator: -1...1
                default: properties.isEmojiPresentation && value < 0x1F1E6 ? 2...2 : 0...2
                }
            if !expected.contains(width) { wrong.append(scalar) }
        }
        #expect(wrong.map { String($0.value, radix: 16) } == [])
    }

    @Test func symbolsStandForWhatIsNotSent() {
        let symbols = VisibleSymbol.symbols(of: "a\u{1B}b\u{301}\t\u{200B}山\u{202E}\u{301}", ambiguousIsWide: false)
        #expect(symbols.map(\.text) == ["a", "^[", "b\u{301}", " ", "山", "<U+202E>", "\u{25CC}\u{301}"])
        #expect(symbols.map(\.width) == [1, 2, 1, 1, 2, 8, 1])
    }
}
