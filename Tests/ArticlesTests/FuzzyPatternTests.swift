import Articles
import Testing

@Suite struct FuzzyPatternTests {
    private func match(_ pattern: String, _ text: String) -> [Int]? {
        FuzzyPattern(pattern).match(text)?.scalars
    }

    @Test func charactersStandInOrderNearEachOther() {
        #expect(match("雨园", "城市里的雨水花园") == [4, 7])
        #expect(match("园雨", "城市里的雨水花园") == nil)
        #expect(match("pvh", "previous-heading") == [0, 3, 9])
        #expect(match("ph", String(repeating: "x", count: 40) + "p" + String(repeating: "x", count: 40) + "h") == nil)
    }

    @Test func wordsAreLookedForEachByItself() {
        #expect(match("head prev", "previous-heading") == [0, 1, 2, 3, 9, 10, 11, 12])
        #expect(match("head none", "previous-heading") == nil)
    }

    @Test func formsOfACharacterAreAlike() {
        #expect(match("发展", "發展的路") == [0, 1])
        #expect(match("ab", "ＡＢ型") == [0, 1])
        #expect(match("Ab", "ab") == nil)
    }

    @Test func whatStandsTogetherGoesFirst() {
        let together = FuzzyPattern("河床").match("河床又高了")?.score ?? 0
        let apart = FuzzyPattern("河床").match("河上的床")?.score ?? 0
        #expect(together > apart)
        #expect(FuzzyPattern("  ").isEmpty)
    }
}
