import Reading
import Testing

@Suite struct ExpressionSearchTests {
    private func prompt(_ session: Session) -> String {
        guard let line = session.state.frame.prompt else { return "" }
        return "\(line.label)\(line.text)  \(line.remark?.text ?? "")"
    }

    @Test func aKeyTakesTheLineForAnExpression() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("/水.<Ctrl-R>")
        #expect(prompt(session).hasPrefix("正则/水.  1/"))
        session.press("<Ctrl-R>")
        #expect(prompt(session) == "/水.  0/0")
        session.press("<Ctrl-R><Enter>n")
        #expect(session.search.hasPrefix("水. 2/"))
        session.press("/<Up>")
        #expect(prompt(session).hasPrefix("正则/水."))
    }

    @Test func whatIsWrongStandsInTheLine() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("/<Ctrl-R>(水")
        #expect(prompt(session) == "正则/(水  缺 )")
        session.press("<Enter>")
        #expect(prompt(session) == "正则/(水  缺 )")
        session.press(")<Enter>")
        #expect(session.search.hasPrefix("(水) 1/"))
        session.press(":search \\v(水<Enter>")
        #expect(session.message == "正则 (水：缺 )")
    }

    @Test func vimsSignsAreKnown() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("/\\v水|船<Enter>")
        let both = session.search
        #expect(both.hasPrefix("水|船 1/"))
        session.press("&\\v水位<Enter>")
        #expect(session.status.contains("只看找到的"))
        session.press(":regular-expressions<Enter>/\\V水.<Enter>")
        #expect(session.message == "没有找到 水.")
    }
}
