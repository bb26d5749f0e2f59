import Articles
import Testing

@Suite struct QuotationStatementIndexTests {
    /// One line for each statement: its group and its links.
    private func drawn(_ texts: [String], folding: StatementIndex.ScriptFolding? = nil) -> [String] {
        let documents = texts.map { Document.paragraphs($0).quoted }
        guard let index = StatementIndex(documents, folding: folding) else { return [] }
        return documents.enumerated().flatMap { number, document in
            document.quotations.indices.filter { document.quotations[$0].kind == .statement }.map { quotation in
                let place = StatementIndex.Place(document: number, quotation: quotation)
                let links = index.links(of: place).map {
                    let percent = Int(($0.similarity * 100).rounded())
                    return "\($0.place.document).\($0.place.quotation) \($0.relation.rawValue) \(percent)"
                }
                let group = index.group(of: place).map(String.init) ?? "-"
                return "\(number).\(quotation) group \(group): \(links.joined(separator: ", "))"
            }
        }
    }

    @Test func equalAfterFoldingWidthCaseAndPunctuation() {
        let texts = [
            "守塔人说：“灯要亮到天明，一刻也不能灭。”", "手册写道：“灯要亮到天明,一刻也不能灭”。",
            "He said, \"Keep the Lamp ALIGHT, always.\"", "She said, \"keep the lamp alight always\"",
        ]
        #expect(
            drawn(texts) == [
                "0.0 group 0: 1.0 same 100", "1.0 group 0: 0.0 same 100", "2.0 group 1: 3.0 same 100",
                "3.0 group 1: 2.0 same 100",
            ])
    }

    @Test func alikeByHalfOfTheFourGrams() {
        let texts = [
            "守塔人说：“每天黄昏之前把灯芯剪好，把玻璃擦亮。”", "守塔人说：“每天黄昏之前把灯芯换好，把玻璃擦亮。”",
            "守塔人说：“每个月底之前把账本写好，交给村长。”",
        ]
        #expect(drawn(texts) == ["0.0 group 0: 1.0 same 69", "1.0 group 0: 0.0 same 69", "2.0 group -: "])
    }

    @Test func containedIsNotTheSame() {
        let texts = [
            "他说：“把灯芯剪好再点灯。”",
            "手册写道：“每天黄昏之前先把玻璃擦亮，把灯芯剪好再点灯，然后记下时刻和风向，交给下一班的人。”",
        ]
        #expect(drawn(texts) == ["0.0 group -: 1.0 contained 15", "1.0 group -: 0.0 contains 15"])
    }

    @Test func scriptsAreFoldedByTheTableGiven() {
        let texts = ["他说：“灯塔的门开着，请进来。”", "他說：「燈塔的門開著，請進來。」"]
        #expect(drawn(texts) == ["0.0 group -: ", "1.0 group -: "])
        let table: [Unicode.Scalar: Unicode.Scalar] = [
            "燈": "灯", "門": "门", "開": "开", "著": "着", "請": "请", "進": "进", "來": "来",
        ]
        #expect(
            drawn(texts) { table[$0] ?? $0 } == ["0.0 group 0: 1.0 same 100", "1.0 group 0: 0.0 same 100"])
    }

    @Test func aWordOrTwoIsNotRecognised() {
        #expect(drawn(["他说：“是的。”", "她说：“是的。”"]) == ["0.0 group -: ", "1.0 group -: "])
    }

    @Test func theNearestOfManyRepeatsAreLinksAndAllAreOneGroup() throws {
        let documents = (0..<120).map { _ in Document.paragraphs("守塔人说：“灯要亮到天明，一刻也不能灭。”").quoted }
        let index = try #require(StatementIndex(documents))
        let links = index.links(of: StatementIndex.Place(document: 60, quotation: 0)).map(\.place.document)
        #expect(links == Array(35...59) + Array(61...85))
        #expect(index.links(of: StatementIndex.Place(document: 0, quotation: 0)).map(\.place.document) == Array(1...50))
        let groups = documents.indices.map { index.group(of: StatementIndex.Place(document: $0, quotation: 0)) }
        #expect(groups == Array(repeating: 0, count: 120))
    }
}
