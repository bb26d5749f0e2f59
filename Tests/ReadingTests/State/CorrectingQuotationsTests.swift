import Articles
import Testing

@testable import Reading

/// Speakers and kinds of quotations corrected by keys, kept and reapplied.
@Suite struct CorrectingQuotationsTests {
    private static let page = """
        江堤上的一夜

        夜里十点，水位到了警戒线。镇长梁远说：“今晚谁也不许离开江堤，水退一尺我们再睡。”大家都没有说话。这句“老话”人人会讲。

        老船工郑大海指出：“江水涨得快，退得也快。”
        """

    private func session() -> Session { Session(("堤.txt", Self.page), rows: 30, columns: 100) }

    /// Each quotation with its kind, its speaker and how it was found.
    private func quotations(_ session: Session) -> [String] {
        guard let document = session.state.documents[0].document else { return [] }
        return document.quotations.map {
            [
                $0.kind.rawValue, document.speakerName(of: $0) ?? "-", $0.attribution.rawValue, $0.rule.name,
                String(document.string(of: $0.span).prefix(4)),
            ].joined(separator: " ")
        }
    }

    @Test func aSpeakerIsCorrectedTakenBackAndDoneAgain() {
        var session = session()
        let before = quotations(session)
        session.press("]q=p")
        #expect(session.state.frame.prompt?.text == "set-speaker ")
        session.type("值班员小何")
        session.press("<Enter>")
        #expect(session.message == "已改：讲话人是值班员小何（U 撤销）")
        #expect(session.effects == ["keepCorrections 0 1"])
        #expect(quotations(session)[0].contains("statement 值班员小何 explicit"))
        #expect(session.status.contains("❝值班员小何 1/2"))
        #expect(session.outline.contains("值班员小何"))
        session.command("set-speaker 值班员小何")
        #expect(session.message == "这里已是：讲话人是值班员小何")
        session.press("U")
        #expect(quotations(session) == before)
        session.press("<Ctrl-R>=P")
        #expect(session.message == "已改：没有说是谁讲的（U 撤销）")
        #expect(quotations(session)[0].contains("statement - none"))
        session.press("=P")
        #expect(session.message == "这里已是：没有说是谁讲的")
        session.press("]p")
        #expect(session.message == "原文没有说这句话是谁讲的")
    }

    @Test func aKindIsCorrectedAndTheOutlineFollows() {
        var session = session()
        session.press("/老话<Enter>")
        session.command("set-kind statement")
        #expect(session.message == "已改：这是引语（U 撤销）")
        #expect(quotations(session)[1] == "statement - none hand “老话”")
        #expect(session.outline.contains("“老话”"))
        session.command("set-kind statement")
        #expect(session.message == "这里已是：这是引语")
        session.command("set-speaker 乡亲")
        #expect(quotations(session)[1] == "statement 乡亲 inferred hand “老话”")
        session.command("set-kind verse")
        #expect(session.message == "没有 verse 这类引文：statement term title slogan")
        session.press("gg=q")
        #expect(session.message == "先移到引文上（]q）")
        session.press("]q")
        session.command("set-kind slogan")
        #expect(session.status.contains("/2"))
        session.press("Q")
        #expect(session.text.contains("乡亲 | “老话”"))
    }

    @Test func namesAreCompleted() {
        var session = session()
        session.press("]q=p")
        session.type("老")
        #expect(session.state.frame.prompt?.completions.map(\.text) == ["set-speaker 老船工郑大海"])
        session.press("<Tab><Enter>")
        #expect(session.message == "已改：讲话人是老船工郑大海（U 撤销）")
        session.press("]p")
        #expect(session.rest.hasPrefix("“江水涨得快"))
    }
}
