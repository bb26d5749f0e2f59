import Reading
import Testing

@Suite struct PromptTests {
    private func line(_ session: Session) -> String {
        guard let prompt = session.state.frame.prompt else { return "" }
        let text = Array(prompt.text)
        return prompt.label + String(text[..<prompt.insertion]) + "▏" + String(text[prompt.insertion...])
    }

    @Test func aLineIsEdited() {
        var session = Session([MadeDocument.river])
        session.press(":")
        session.type("goto 三 二")
        #expect(line(session) == ":goto 三 二▏")
        session.press("<Ctrl-w>")
        #expect(line(session) == ":goto 三 ▏")
        session.press("<Left><Left><Delete>四<Home>")
        #expect(line(session) == ":▏goto 四 ")
        session.press("<Ctrl-k>ab<Left><Backspace>")
        #expect(line(session) == ":▏b")
        session.press("<End><Ctrl-u>")
        #expect(line(session) == ":▏")
        session.press("<Backspace>")
        #expect(session.state.frame.prompt == nil)
    }

    @Test func tabOffersNamesThenArguments() {
        var session = Session([MadeDocument.river], language: .english)
        session.press(":lang")
        #expect(session.state.frame.prompt?.completions.map(\.text) == ["language"])
        session.press("<Tab><Space>")
        #expect(session.state.frame.prompt?.completions.map(\.text) == ["language zh", "language en"])
        session.press("<BackTab>")
        #expect(line(session) == ":language en▏")
        session.press("<Ctrl-u>theme p")
        session.press("<Ctrl-u>")
        session.type("theme p")
        #expect(session.state.frame.prompt?.completions.map(\.text) == ["theme paper"])
        session.press("<Ctrl-u>")
        session.type("goto 水位")
        #expect(
            session.state.frame.prompt?.completions.map(\.text) == [
                "goto 一、春天的水位", "goto （一）怎样量水位", "goto （二）怎样报水位",
            ])
        session.press("<Tab><Tab><Enter>")
        #expect(session.rest.hasPrefix("（一）怎样量"))
    }

    @Test func pastedTextLosesItsControlCharacters() {
        var session = Session([MadeDocument.river])
        session.send(.paste("水位"))
        #expect(session.message == "先按 : 或 /，再粘贴")
        session.press("/")
        session.send(.paste("水\u{1B}\n位\u{7}"))
        #expect(line(session) == "/水位▏")
        #expect(session.state.frame.status.search?.count == 5)
    }

    @Test func linesThatMeanNothingSayWhatWasExpected() {
        var session = Session([MadeDocument.river], language: .english)
        let said = ["fly", "goto", "page x", "language fr", "toggle-kind mood", "compare", "page 3", "percent"].map {
            line in
            session.command(line)
            return session.message
        }
        #expect(
            said == [
                "no action fly (Tab shows what there is)", "goto needs a number or words of a heading after it",
                "page needs a number after it", "the interface does not speak fr: zh or en",
                "“show or hide a kind of change” means nothing here (? shows the keys)",
                "no other version is open; mark two articles with m in the contents (C), then c",
                "this file has no pages", "percent needs a number after it",
            ])
    }

    @Test func commandsCarryTheirArguments() {
        var session = Session([MadeDocument.river])
        session.command("theme ink")
        session.command("50%")
        #expect(session.state.frame.status.percent.map { (45...50).contains($0) } == true)
        session.command("3")
        #expect(session.rest.hasPrefix("一、春天"))
        session.command("language en")
        #expect(session.state.frame.language == .english)
        session.command("q")
        #expect(session.effects == ["useTheme ink", "quit"])
    }
}
