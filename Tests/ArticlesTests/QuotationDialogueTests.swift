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

    @Test func whatANarratorPutsInBracketsIsNotSaid() {
        let text = """
            "You would have slept better," said Hester, as the kettle began to sing, "if you had shut the window; but \
            (with a smile) you never listen to anybody, and the cat knows it."

            "No, indeed, I never did. (Laughing heartily.) The cat (poor thing) was at the other door."

            Nobody answered her for a while.
            """
        #expect(
            drawn(text) == [
                #"statement "You would have slept better," ← Hester explicit · said"#,
                #"statement "if you had shut the window; but ← Hester inherited · said"#,
                #"statement you never listen to anybody, and the cat knows it." ← Hester inherited"#,
                #"statement "No, indeed, I never did."#,
                #"statement The cat (poor thing) was at the other door.""#,
            ])
    }

    @Test func whatANamedPersonDoesIsNoPartOfTheName() {
        let text = """
            石磊说：“桥塌了。”

            石磊放下茶碗擦了擦嘴角说：“先去看看。”

            石磊妈说：“等雨停。”

            平时谨慎的石磊说：“雨不会停的。”

            立刻说：“走。”
            """
        #expect(
            drawn(text) == [
                "statement “桥塌了。” ← 石磊 explicit · 说", "statement “先去看看。” ← 石磊 explicit · 说",
                "statement “等雨停。” ← 石磊妈 explicit · 说", "statement “雨不会停的。” ← 石磊 explicit · 说",
                "statement “走。”",
            ])
    }

    @Test func aBracketAtTheEndOfAParagraphOfSpeechIsSpoken() {
        for end in ["(1)", "(b)", "(", "(a", "(laughing"] {
            let text = """
                “There are two parts of this story, \(end)

                “and the second is the longer one,” said Hester, who knew both of them by heart.

                Nobody answered her for a while, and the kettle sang.
                """
            #expect(drawn(text).last?.hasSuffix("← Hester explicit · said") == true, "\(end): \(drawn(text))")
        }
    }
}
