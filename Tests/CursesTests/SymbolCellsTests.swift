import Reading
import Testing

@testable import Curses

@Suite struct SymbolCellsTests {
    private func split(_ symbol: String, columns: Int) -> [String] {
        SymbolCells.split(symbol, columns: columns) { CharacterWidth.of($0, ambiguousIsWide: false) }
            .map { String(String.UnicodeScalarView($0)) }
    }

    @Test func aSymbolThatFits() {
        #expect(split("a", columns: 1) == ["a"])
        #expect(split("雨", columns: 2) == ["雨"])
        #expect(split("e\u{301}", columns: 1) == ["e\u{301}"])
    }

    @Test func oneThatDoesNotFillItsColumns() {
        #expect(split("a", columns: 2) == ["a", " "])
        #expect(split("", columns: 1) == [" "])
    }

    @Test func oneThatIsTooWide() {
        #expect(split("雨", columns: 1) == [" "])
    }

    @Test func severalSpacingCharactersShareTheColumns() {
        #expect(split("ab", columns: 2) == ["a", "b"])
    }

    @Test func aJoinedEmojiShowsItsFirst() {
        #expect(split("👨\u{200D}👩\u{200D}👧", columns: 2) == ["👨"])
    }

    @Test func marksBeyondFourAreLeftOut() {
        #expect(split("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", columns: 1) == ["e\u{301}\u{302}\u{303}\u{304}"])
    }

    @Test func marksWithoutABaseAreLeftOut() {
        #expect(split("\u{301}a", columns: 1) == ["a"])
        #expect(split("\u{301}", columns: 1) == [" "])
    }

    @Test(arguments: [
        "\u{1B}", "\u{0}", "\u{7F}", "\u{9B}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{061C}", "\u{2028}",
        "\n", "\t",
    ])
    func whatCouldActOnATerminalIsReplaced(symbol: String) {
        #expect(split(symbol, columns: 1) == ["\u{FFFD}"])
    }

    @Test func anEscapeInsideASymbolIsReplaced() {
        #expect(split("a\u{1B}", columns: 2) == ["a", "\u{FFFD}"])
    }
}
