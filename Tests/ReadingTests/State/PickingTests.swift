import Reading
import Testing

@Suite struct PickingTests {
    @Test func everythingCanBePicked() {
        var session = Session(("第三版.txt", Fixture.page), rows: 14, columns: 80)
        session.press("ma<Ctrl-p>")
        #expect(session.state.mode == .prompt)
        let seen = ["账怎么", "何田", "prev head", "贵 草", "第三"].map { words in
            session.press("<Ctrl-u>")
            session.type(words)
            return "== \(words)\n" + session.text.split(separator: "\n").prefix(5).joined(separator: "\n")
        }
        Golden.expect("picked", seen.joined(separator: "\n"))
        session.press("<Esc>")
        #expect(session.state.mode == .reading)
    }

    @Test func statementsAreFoundByCharactersThatDoNotStandSideBySide() {
        var session = Session(("第三版.txt", Fixture.page), rows: 14, columns: 80)
        session.press("p")
        session.type("去们水敌")
        #expect(session.text.hasPrefix("▸ 引语 | “过[去]我[们]把雨[水]当作[敌]人，"))
    }

    @Test func whatIsPickedIsGoneTo() {
        var session = Session(("第三版.txt", Fixture.page), rows: 14, columns: 80)
        session.press("p")
        session.type("账该")
        session.press("<Enter>")
        #expect(session.line == "三、账该怎么算")
        #expect(session.state.mode == .reading)
        session.press("<Ctrl-o>p")
        session.type("raw-lines")
        session.press("<Enter>")
        #expect(session.state.frame.status.mode == "原行")
        session.press("p")
        session.type("没有的东西")
        session.press("<Enter>")
        #expect(session.message == "没有合适的")
    }

    @Test func theChoiceMovesWhileTheLineIsTyped() {
        var session = Session(("第三版.txt", Fixture.page), rows: 14, columns: 80)
        session.press("p")
        session.type("何田")
        let rows = { session.text.split(separator: "\n").firstIndex { $0.hasPrefix("▸") } }
        #expect(rows() == 0)
        session.press("<Down><Down>")
        #expect(rows() == 1)
        session.press("<Ctrl-p>")
        #expect(rows() == 0)
    }

    @Test func anActionThatTakesSomethingAsksForIt() {
        var session = Session(("第三版.txt", Fixture.page), rows: 14, columns: 80)
        session.press("p")
        session.type("goto")
        session.press("<Enter>")
        #expect(session.state.frame.prompt?.label == ":")
        #expect(session.state.frame.prompt?.text == "goto ")
    }
}
