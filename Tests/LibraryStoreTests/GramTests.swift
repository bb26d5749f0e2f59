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
        ("雨水流", "\"雨水\" AND \"水流\""),
        ("Gar", "\"gar\" *"),
        ("rain gar", "\"rain\" AND \"gar\" *"),
        ("5G水", "\"5g\" AND \"水\" *"),
        ("水，rain", "\"水\" * AND \"rain\" *"),
        ("rain.", "\"rain\""),
        ("a\"b", "\"a\" AND \"b\" *"),
        ("，。", nil),
        ("过去", "(\"过去\" OR \"過去\")"), ("關", "(\"關\" * OR \"关\" * OR \"関\" * OR \"闗\" *)"),
    ])
    func aPatternAsksForWhatATextMustHold(pattern: String, expected: String?) {
        #expect(GramQuery(pattern).expression == expected)
    }
}
