import Articles
import Reading
import Testing

@Suite struct ProofingTests {
    private func session(rows: Int = 24, columns: Int = 100) -> Session {
        var session = Session([ChangeListTests.first, ChangeListTests.second], rows: rows, columns: columns)
        session.press("c")
        return session
    }

    private func change(_ session: Session) -> String {
        session.state.frame.status.change.map { "\($0.name) \($0.number)/\($0.count ?? 0)" } ?? ""
    }

    /// The signs in the margin of the first pane, those of blank rows left out.
    private func signs(_ session: Session) -> String {
        guard case .comparison(let pane) = session.state.frame.body else { return "" }
        return pane.left.rows.compactMap(\.margin?.rawValue).joined()
    }

    @Test func aReadingIsTakenAtEachChange() {
        var session = session()
        session.press("<lt>")
        #expect(session.message == "先到一处异文上（]c）")
        session.press("]c>")
        #expect(session.message == "取右；已定 1/4")
        #expect(change(session) == "用字 取右 1/4")
        session.press("]u<lt>;=u")
        #expect(session.message == "存疑；已定 2/4")
        #expect(session.state.frame.status.decided?.number == 2)
        session.press(";=w")
        #expect(session.state.frame.prompt?.label == "改作：")
        #expect(session.state.frame.prompt?.text == "后来灯换成了电的。")
        session.press("<Ctrl-u>")
        session.type("灯油贵了。")
        session.press("<Enter>")
        #expect(session.message == "改作“灯油贵了。”；已定 3/4")
        #expect(change(session) == "删 改作“灯油贵了。” 4/4")
        #expect(signs(session) == "✓?✓")
        session.press("]u")
        #expect(session.message == "后面没有未定的异文了")
        #expect(
            session.effects.suffix(4) == [
                "keepMarks 0 1 1", "keepMarks 0 1 2", "keepMarks 0 1 3", "keepMarks 0 1 4",
            ])
        session.press("L")
        #expect(
            session.text == """
                  用字 | 渡船每天走[六][⟨七⟩]趟，清早一趟，晌午两趟，天黑以前再走三趟。 | 一、船 · ✓右
                  增 | [⟨撑船的人姓柳，左手少一根指头。⟩] | 一、船 · ✓左
                  用字 | 家轮流添，一家添[一][⟨半⟩]个月。 | 二、灯 · ?
                ▸ 删 | [后来灯换成了电的。] | 二、灯 · ✎
                """)
        session.press("/")
        session.type("存疑")
        #expect(session.text == "▸ 用字 | 家轮流添，一家添[一][⟨半⟩]个月。 | 二、灯 · ?")
    }

    @Test func aNoteStandsBesideAVerdictOrAlone() {
        var session = session()
        session.press("]c=n")
        session.type("问作者")
        session.press("<Enter>")
        #expect(session.message == "未定 “问作者”；已定 0/4")
        #expect(change(session) == "用字 1/4")
        #expect(session.state.frame.status.changeNote == "注：问作者")
        #expect(signs(session).contains("*"))
        session.press("L")
        #expect(session.text.hasPrefix("▸ 用字 | 渡船每天走[六][⟨七⟩]趟") && session.text.contains("*问作者"))
        session.press("q")
        session.press("[u")
        #expect(session.message == "前面没有未定的异文了")
        session.press("=a=c")
        #expect(session.message == "未定；已定 0/4")
        session.press("=c")
        #expect(session.message == "这一处还没有判断")
        #expect(session.state.frame.status.decided == nil)
    }

    @Test func aVerdictIsTakenBackAndGivenAgain() {
        var session = session()
        session.press("U")
        #expect(session.message == "没有可撤销的判断或手工对应")
        session.press("]c>U")
        #expect(session.message == "已撤销判断")
        #expect(change(session) == "用字 1/4")
        session.press("<Ctrl-r>")
        #expect(change(session) == "用字 取右 1/4")
        session.press("<Ctrl-r>")
        #expect(session.message == "没有可重做的判断")
    }

    @Test func whatWasDecidedIsThereAgainWhicheverSideIsFirst() {
        var session = session()
        session.press("]c>]c=w")
        session.press("<Ctrl-u>")
        session.type("无")
        session.press("<Enter>qc]c")
        #expect(change(session) == "用字 取右 1/4")
        session.marks = session.marks.mirrored
        session.press("xgg]c")
        #expect(change(session) == "用字 取左 1/4")
        session.press("]c")
        #expect(change(session) == "删 改作“无” 2/4")
    }
}
