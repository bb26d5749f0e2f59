import Articles
import Testing

@Suite struct QuotationDialogueTests {
    private func drawn(_ text: String) -> [String] { Document.paragraphs(text).quoted.drawnQuotations }

    @Test func twoWhoAreNamedTakeTurnsUntilTheTextNarrates() {
        let text = """
            木匠说：“门要朝南开。”

            铁匠说：“朝南有风。”

            “风也要进门。”

            “进了门就冷。”

            他们都不说话了。

            “那就再等等吧。”
            """
        #expect(
            drawn(text) == [
                "statement “门要朝南开。” ← 木匠 explicit · 说", "statement “朝南有风。” ← 铁匠 explicit · 说",
                "statement “风也要进门。” ← 木匠 inferred", "statement “进了门就冷。” ← 铁匠 inferred",
                "statement “那就再等等吧。”",
            ])
    }

    @Test func oneWhoIsNamedTakesNoTurns() {
        #expect(
            drawn("木匠说：“门要朝南开。”\n\n“朝南有风。”\n\n“风也要进门。”") == [
                "statement “门要朝南开。” ← 木匠 explicit · 说", "statement “朝南有风。”", "statement “风也要进门。”",
            ])
    }
}
