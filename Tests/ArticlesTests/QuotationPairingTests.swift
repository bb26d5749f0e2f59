import Articles
import Testing

@Suite struct QuotationPairingTests {
    private func drawn(_ text: String) -> [String] { Document.paragraphs(text).quoted.drawnQuotations }

    private func issues(_ text: String) -> [String] {
        let document = Document.paragraphs(text).quoted
        return document.issues.map { "\($0.kind.rawValue): \($0.ranges)" }
    }

    @Test func nestedMarksKeepTheirDepth() {
        #expect(
            drawn("老馆长说：“这盏灯叫‘长明’，点了四十年。”") == [
                "statement “这盏灯叫‘长明’，点了四十年。” ← 老馆长 explicit · 说", "  term ‘长明’",
            ])
    }

    @Test func cornerBracketsPairWithinAndWithoutEachOther() {
        #expect(
            drawn("船長說：「水手們都叫牠『小白』，牠聽得懂。」") == [
                "statement 「水手們都叫牠『小白』，牠聽得懂。」 ← 船長 explicit · 說", "  term 『小白』",
            ])
    }

    @Test func paragraphsThatOpenAgainAreOneQuotation() {
        #expect(
            drawn("校长宣布：“第一件事，修好屋顶。\n\n“第二件事，种下果树。\n\n“第三件事，请大家回家吃饭。”\n\n掌声响了起来。") == [
                "statement “第一件事，修好屋顶。⏎“第二件事，种下果树。⏎“第三件事，请大家回家吃饭。” ← 校长 explicit · 宣布"
            ])
    }

    @Test func englishParagraphsThatOpenAgainAreOneQuotation() {
        let text = "The keeper said, \"We lit the lamp at six.\n\n\"We put it out at dawn.\"\n\nNobody answered."
        #expect(
            drawn(text) == [
                "statement \"We lit the lamp at six.⏎\"We put it out at dawn.\" ← The keeper explicit · said"
            ])
    }

    @Test func aClosingMarkWithoutAnOpeningOneTakesNothing() {
        let text = "他读过灯塔手册”这本小书。后来他说：“书里没有写风。”"
        #expect(
            drawn(text) == ["term ” (unbalanced)", "statement “书里没有写风。” ← 他 pronoun · 说"])
        #expect(issues(text) == ["closing quotation mark without an opening one: [[21, 24)]"])
    }

    @Test func damageEndsWithItsParagraph() {
        let text = "木匠说：“板子要晒三天。\n\n铁匠说：“钉子要打两百枚。”"
        #expect(
            drawn(text) == [
                "statement “板子要晒三天。 (unbalanced) ← 木匠 explicit · 说", "statement “钉子要打两百枚。” ← 铁匠 explicit · 说",
            ])
        #expect(issues(text) == ["opening quotation mark without a closing one: [[12, 36)]"])
    }

    @Test func aClosingMarkPushedToTheNextParagraphStillCloses() {
        #expect(
            drawn("渔夫说：“今晚有雾，\n\n谁也别出海。”") == ["statement “今晚有雾，⏎谁也别出海。” ← 渔夫 explicit · 说"])
    }

    @Test func marksTypedForEachOther() {
        #expect(
            drawn("守塔人说：“灯要亮到天明。“众人听了都点头。阿娟又说：“我去取油。”门上刻着”老灯”二字。") == [
                "statement “灯要亮到天明。“ ← 守塔人 explicit · 说", "statement “我去取油。” ← 阿娟 explicit · 说", "term ”老灯”",
            ])
    }

    @Test func apostrophesAreNoMarks() {
        #expect(
            drawn("'Tis the sailors' song, and they'd sing it if the wind didn't rise. \"It's late,\" said Marta.") == [
                "statement \"It's late,\" ← Marta explicit · said"
            ])
    }

    @Test func britishSinglesStandOutermost() {
        let text = """
            'I can't see the boat,' said Anna.

            'It's behind the sailors' hut,' said Tom.

            'Who painted "Gannet" on it?' asked Anna.

            'Nobody knows,' said Tom.

            'Then we'll ask,' said Anna.
            """
        #expect(
            drawn(text) == [
                "statement 'I can't see the boat,' ← Anna explicit · said",
                "statement 'It's behind the sailors' hut,' ← Tom explicit · said",
                "statement 'Who painted \"Gannet\" on it?' ← Anna explicit · asked", "  term \"Gannet\"",
                "statement 'Nobody knows,' ← Tom explicit · said", "statement 'Then we'll ask,' ← Anna explicit · said",
            ])
    }

    @Test func germanMarksCloseWithWhatOpensInEnglish() {
        #expect(
            drawn("„Das Boot ist nicht zurück“, sagte die Wirtin und zeigte auf das ‚Alte Tor‘.") == [
                "statement „Das Boot ist nicht zurück“ ← die Wirtin explicit · sagte", "term ‚Alte Tor‘",
            ])
    }

    @Test func guillemetsThatPointInward() {
        #expect(
            drawn("»Wir warten bis morgen«, sagte der Lotse. »Dann fahren wir.«") == [
                "statement »Wir warten bis morgen« ← der Lotse explicit · sagte",
                "statement »Dann fahren wir.« ← der Lotse inherited",
            ])
    }

    @Test func codeIsNotRead() {
        #expect(drawn("") == [])
        #expect(
            drawn("””““") == [
                "term ” (unbalanced)", "term ” (unbalanced)", "term “ (unbalanced)", "term “ (unbalanced)",
            ])
    }

    /// Marks that never close, in all shapes: each is found once, none is paired, and the damage ends with its block.
    @Test(arguments: ["“", "「", "« ", "“‘「『«‹", "“a ", "他说：“灯"])
    func marksThatNeverClose(unit: String) {
        let text = String(repeating: unit, count: 20_000) + "\n\n守塔人说：“灯要亮到天明。”"
        let document = Document.paragraphs(text).quoted
        let marks = unit.unicodeScalars.count { "“「『«‹".unicodeScalars.contains($0) }
        let isBalanced = document.quotations.count(where: \.isBalanced)
        #expect(isBalanced == 1)
        #expect(document.quotations.count >= 20_000 * marks)
        #expect(document.issues.count == document.quotations.count - 1)
        #expect(document.quotations.last.map { document.string(of: $0.span) } == "“灯要亮到天明。”")
    }

    /// A line of speech that ends inside a passage with a mark of its own; found by random texts.
    @Test func aLineOfSpeechMayReachOverAPassage() {
        let document = understood("—)…\n—说“()*\n—#2")
        let quoted = Understanding.requote(document).map { quoted in
            quoted.quotations.map { quoted.string(of: $0.span) }
        }
        #expect(quoted == ["—)…", "—说“", "*", "“()*", "—#2"])
    }
}
