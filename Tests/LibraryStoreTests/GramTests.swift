import Articles
import Testing

@testable import LibraryStore

@Suite struct GramTests {
    private func grams(_ text: String) -> String {
        String(decoding: SourceText(text).withBytes { Grams($0).bytes }, as: UTF8.self)
    }

    @Test(arguments: [
        ("雨水花园", "雨水 水花 花园 园 "),
        ("水，水。水", "水 "),
        ("The garden’s GARDEN, garden", "the garden s "),
        ("５Ｇ网络abc", "5g 网络 络 abc "),
        ("Größe été Москва", "größe été москва "),
        ("かな漢字 ไทย", "かな な漢 漢字 字 ไท ทย ย "),
        ("", ""),
    ])
    func aTextIsItsPairsAndWordsEachOnce(text: String, expected: String) {
        #expect(grams(text) == expected)
    }

    @Test(arguments: [
        ("水", "\"水\" *"),
        ("雨水", "\"雨水\""),
        ("雨水花", "\"雨水\" AND \"水花\""),
        ("Gar", "\"gar\" *"),
        ("rain gar", "\"rain\" AND \"gar\" *"),
        ("5G网", "\"5g\" AND \"网\" *"),
        ("水，rain", "\"水\" * AND \"rain\" *"),
        ("rain.", "\"rain\""),
        ("a\"b", "\"a\" AND \"b\" *"),
        ("，。", nil),
    ])
    func aPatternAsksForWhatATextMustHold(pattern: String, expected: String?) {
        #expect(GramQuery(pattern).expression == expected)
    }
}
