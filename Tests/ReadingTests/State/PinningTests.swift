import Articles
import Reading
import Testing

@Suite struct PinningTests {
    private func session() -> Session {
        var session = Session([ChangeListTests.first, ChangeListTests.second], columns: 100)
        session.press("c")
        return session
    }

    private func rows(_ session: Session) -> [String] {
        guard case .comparison(let pane) = session.state.frame.body else { return [] }
        let right = pane.right?.rows ?? []
        return pane.left.rows.indices.map { number in
            [pane.left.rows[number], right[number]].map { String($0.glyphs.map(\.symbol).joined().prefix(6)) }
                .joined(separator: "|")
        }.filter { $0 != "|" }
    }

    @Test func paragraphsArePairedPartedAndForgottenByHand() {
        var session = session()
        #expect(rows(session).contains("船板是杉木的|船板是杉木的"))
        session.press("/船板<Enter>=p")
        #expect(session.message == "再到另一边对应的段落上按 =p")
        session.press("<Tab>/撑船<Enter>=p")
        #expect(session.message == "已定为相对应，重新对读")
        #expect(session.rest.hasPrefix("撑船的人姓柳"))
        #expect(rows(session).contains("手工对应|手工对应"))
        #expect(rows(session).contains("船板是杉木的|撑船的人姓柳"))
        #expect(session.effects.contains("keepMarks 0 1 0"))
        // Kept, it holds when the two are compared again.
        session.press("qc")
        #expect(rows(session).contains("船板是杉木的|撑船的人姓柳"))
        session.press("/船板<Enter>=P")
        #expect(session.message == "已定为不相对应，重新对读")
        #expect(!rows(session).contains("船板是杉木的|撑船的人姓柳"))
        session.press("=x")
        #expect(session.message == "已取消手工对应，重新对读")
        #expect(rows(session).contains("船板是杉木的|船板是杉木的"))
        session.press("=x")
        #expect(session.message == "这一段没有手工对应")
    }

    @Test func pinsAndVerdictsAreTakenBackInTheirOrder() {
        var session = session()
        session.press("]c>/船板<Enter>=P")
        #expect(!rows(session).contains("船板是杉木的|船板是杉木的"))
        session.press("gg]c=u")
        #expect(session.state.frame.status.change?.name == "用字 存疑")
        session.press("U")
        #expect(session.state.frame.status.change?.name == "用字 取右")
        session.press("U")
        #expect(session.message == "已撤销手工对应，重新对读")
        #expect(rows(session).contains("船板是杉木的|船板是杉木的"))
        #expect(session.marks.pins.isEmpty)
        session.press("U")
        #expect(session.message == "已撤销判断")
        #expect(session.marks.isEmpty)
        session.press("U")
        #expect(session.message == "没有可撤销的判断或手工对应")
        session.press("<Ctrl-r>")
        #expect(session.marks.verdicts.map(\.verdict) == [Verdict(.b)])
        session.press("<Ctrl-r>")
        #expect(session.message == "已重做手工对应，重新对读")
        #expect(!rows(session).contains("船板是杉木的|船板是杉木的"))
        // The other way round they are the same steps.
        session.marks = session.marks.mirrored
        session.press("x<Ctrl-r>gg]c")
        #expect(session.state.frame.status.change?.name == "用字 存疑")
        session.press("UU")
        #expect(rows(session).contains("船板是杉木的|船板是杉木的"))
    }

    @Test func whatStandsBesideNothingCannotBeParted() {
        var session = session()
        session.press("<Tab>/撑船<Enter>=P")
        #expect(session.message == "这一段旁边没有相对应的段落")
    }
}
