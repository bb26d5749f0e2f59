import Testing

@testable import Articles

/// Who is meant by a speaker that is named in short.
struct NamedSpeakersTests {
    private func drawn(_ text: String, language: String) -> [String] {
        Document.paragraphs(text, language: language).quoted.drawnQuotations
    }

    @Test func anOfficeStandsForTheOneWhoWasNamedWithIt() {
        let text = """
            周海生馆长说：“灯还亮着，门也开着。”

            馆长指出：“书要有人读。”

            老站长说：“雨停了。”
            """
        #expect(
            drawn(text, language: "zh") == [
                "statement “灯还亮着，门也开着。” ← 周海生馆长 explicit · 说",
                "statement “书要有人读。” ← 馆长 explicit = 周海生馆长 · 指出",
                "statement “雨停了。” ← 老站长 explicit · 说",
            ])
    }

    @Test func aSurnameWithTheOfficeStandsForTheName() {
        let text = """
            市水务局总工程师周宁说：“每一条街道都是河床。”

            周总工程师强调：“水流得快还是慢，要量过才知道。”
            """
        #expect(
            drawn(text, language: "zh") == [
                "statement “每一条街道都是河床。” ← 市水务局总工程师周宁 explicit · 说",
                "statement “水流得快还是慢，要量过才知道。” ← 周总工程师 explicit = 市水务局总工程师周宁 · 强调",
            ])
    }

    @Test func whereTwoHoldAnOfficeNoneIsMeant() {
        let text = """
            周海生馆长说：“灯还亮着，门也开着。”

            何田馆长说：“书要有人读。”

            馆长指出：“雨停了，路还湿着。”
            """
        #expect(
            drawn(text, language: "zh").last == "statement “雨停了，路还湿着。” ← 馆长 explicit · 指出")
    }

    @Test func aWorkStandsForItsAuthorWhereTheTextSaysSo() {
        let text = """
            周海生教授说：“灯还亮着，门也开着。”

            《周海生文集》里有几篇谈到它。比如，《河边的路》指出：“路是人走出来的，也是水冲出来的。”

            《街道志》指出：“老街原来是河。”
            """
        #expect(
            drawn(text, language: "zh") == [
                "statement “灯还亮着，门也开着。” ← 周海生教授 explicit · 说",
                "statement “路是人走出来的，也是水冲出来的。” ← 《河边的路》 explicit = 周海生教授 · 指出",
                "statement “老街原来是河。” ← 《街道志》 explicit · 指出",
            ])
    }

    @Test func aLastNameAndAnOfficeStandForTheFullName() {
        let text = """
            "The harbour will be open by spring," said Governor Ellen Marsh.

            "We have the money and we have the people," Marsh said.

            "Nobody has asked the fishermen," said Tom Reeve.

            "They will be asked," the governor said.

            "I should hope so," Mr. Reeve said.
            """
        #expect(
            drawn(text, language: "en") == [
                "statement \"The harbour will be open by spring,\" ← Governor Ellen Marsh explicit · said",
                "statement \"We have the money and we have the people,\" ← Marsh explicit = Governor Ellen Marsh · said",
                "statement \"Nobody has asked the fishermen,\" ← Tom Reeve explicit · said",
                "statement \"They will be asked,\" ← the governor explicit = Governor Ellen Marsh · said",
                "statement \"I should hope so,\" ← Mr. Reeve explicit = Tom Reeve · said",
            ])
    }

    @Test func twoOfOneNameAreNotConfused() {
        let text = """
            "The harbour will be open by spring," said Ellen Marsh.

            "Nobody has asked the fishermen," said Tom Marsh.

            "They will be asked," Marsh said.
            """
        #expect(
            drawn(text, language: "en").last == "statement \"They will be asked,\" ← Marsh explicit · said")
    }
}
