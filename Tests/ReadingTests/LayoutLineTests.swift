import Articles
import Testing

@testable import Reading

@Suite struct LayoutLineTests {
    @Test func hanTextFillsTheLine() {
        #expect(lines("溪水从山里来经过三座石桥流到村口", 12) == ["溪水从山里来", "经过三座石桥", "流到村口"])
    }

    @Test func aLineOfOurOwnShowsControlsAsTheyAreMeasured() {
        let line = Glyph.line("a\u{1B}[\u{202E}山\t", at: nil, settings: LayoutSettings(width: 14))
        #expect(line.map(\.symbol) == ["a", "^[", "[", "<U+202E>", "山"])
        #expect(line.map(\.column) == [0, 1, 3, 4, 12])
    }

    @Test func closingMarksTakeTheCharacterBeforeThemAlong() {
        #expect(lines("溪水从山里来，经过三座桥。", 12) == ["溪水从山里", "来，经过三座", "桥。"])
        #expect(lines("他们去看（旧）桥。", 12) == ["他们去看", "（旧）桥。"])
        #expect(lines("他说：“去看桥。”然后走了", 14) == ["他说：“去看", "桥。”然后走了"])
    }

    @Test func aNarrowMarkSharesTheLastCell() {
        #expect(lines("溪水从山里来”经过", 13) == ["溪水从山里来”", "经过"])
    }

    @Test func openingMarksNeverEndALine() {
        #expect(lines("溪水从山里“来", 11) == ["溪水从山里", "“来"])
        #expect(lines("溪水从山《水经》", 10) == ["溪水从山", "《水经》"])
    }

    @Test func asciiMarksInHanTextAreAlike() {
        #expect(lines("溪水从山里来,经过三座桥.", 12) == ["溪水从山里", "来,经过三座", "桥."])
        #expect(lines("溪水从山(里)来", 9) == ["溪水从山", "(里)来"])
        #expect(lines("溪水从\"山里\"来", 7) == ["溪水从", "\"山里\"", "来"])
    }

    @Test func dashesAndDotsStayInPairs() {
        #expect(lines("溪水从山里——来", 11) == ["溪水从山里", "——来"])
        #expect(lines("溪水从山里——来", 11, ambiguousIsWide: true) == ["溪水从山里", "——来"])
        #expect(lines("溪水从山里……来", 11) == ["溪水从山", "里……来"])
    }

    @Test func numbersStayWhole() {
        #expect(lines("全长3.25公里", 6) == ["全长", "3.25公", "里"])
        #expect(lines("约占百分之12.5%多", 14) == ["约占百分之", "12.5%多"])
        #expect(lines("花了￥1,250元", 10) == ["花了", "￥1,250元"])
        #expect(lines("共有２０２４块", 10) == ["共有", "２０２４块"])
    }

    @Test func wordsStayWhole() {
        #expect(
            lines("The river runs past three stone bridges", 16) == ["The river runs", "past three stone", "bridges"])
        #expect(lines("我们don't走", 8) == ["我们", "don't走"])
        #expect(lines("it’s “well known” here", 12) == ["it’s “well", "known” here"])
    }

    @Test func namesStayTogetherWhereThatCostsLittle() {
        #expect(lines("we went on to New York by sea", 18) == ["we went on to", "New York by sea"])
        #expect(lines("a boat to Nordstrand Harbour", 23) == ["a boat to Nordstrand", "Harbour"])
        #expect(lines("an old boat lies at Pier 12", 24) == ["an old boat lies at", "Pier 12"])
    }

    @Test func dotsThatLeadToAPageLeaveTheWordsBeforeThemTogether() {
        #expect(lines("Introduction ..........4", 16) == ["Introduction ...", ".......4"])
        #expect(lines("2. HTTP Overview ..................5", 20) == ["2. HTTP Overview ...", "...............5"])
        #expect(lines("第一章 总则…………………………3", 16) == ["第一章 总则…………", "………………3"])
        // An ellipsis stays whole.
        #expect(lines("he waited ... and came", 11) == ["he", "waited ...", "and came"])
    }

    @Test func longWordsBreakAtTheMargin() {
        #expect(lines("abcdefghijklm", 5) == ["abcde", "fghij", "klm"])
        #expect(lines("见 https://river.example/bridges", 12) == ["见 https://", "river.", "example/", "bridges"])
    }

    @Test func firstLineOfAHanParagraphIsIndented() {
        #expect(lines("溪水从山里来经过三座石桥", 16, indented: true) == ["    溪水从山里来", "经过三座石桥"])
        #expect(lines("The river runs past", 16, indented: true) == ["The river runs", "past"])
    }

    @Test func versesBreakWhereTheSourceDoes() {
        #expect(lines("溪水清清\n山路弯弯", 40, kind: .verse) == ["    溪水清清", "    山路弯弯"])
    }

    @Test func controlsAreShown() {
        #expect(lines("a\u{1B}[31m\u{202E}b\u{7F}\u{85}", 40) == ["a^[[31m<U+202E>b^?<U+0085>"])
    }
}
