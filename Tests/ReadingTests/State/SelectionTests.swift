import Reading
import Testing

@Suite struct SelectionTests {
    @Test func whatIsSelectedIsCopied() {
        var session = Session([MadeDocument.river])
        session.press("jv")
        #expect(session.state.frame.status.mode == "选择")
        session.press("lly")
        #expect(session.effects == ["copy 一、春"])
        #expect(session.message == "已抄下 3 字")
        #expect(session.state.frame.status.mode == nil)
        session.press("vj<Esc>")
        #expect(session.state.frame.status.mode == nil)
    }

    @Test func aSelectionRunsOverParagraphsAsTheyAreRead() {
        var session = Session([MadeDocument.shuffled])
        session.press("]qvjjy")
        #expect(session.effects == ["copy “先读的写在后面。”周平说：“读的人看不出来。”\n二、后读的一节"])
    }

    @Test func withoutOneTheStatementUnderTheCaretIsCopiedWithItsSource() {
        var session = Session([MadeDocument.river])
        session.press("y")
        #expect(session.message == "先用 v 选择，或移到引语上")
        session.press("]qlly")
        #expect(session.effects == ["copy “水涨一尺，心提一丈。”——堤人，《河岸的四季》，articles/1.txt:5:20"])
        #expect(session.message == "已抄下堤人的话和出处，共 44 字")
    }

    @Test func thePlaceIsToldAndEdited() {
        var session = Session([MadeDocument.river])
        session.press("]q<Ctrl-g>")
        #expect(session.message == "articles/1.txt:5:20")
        session.press("e")
        #expect(session.effects == ["edit articles/1.txt:5:20"])
    }

    @Test func rawLinesShowTheSamePlace() {
        var session = Session(("a.txt", Fixture.page), rows: 16)
        session.press("]q")
        let character = session.character
        session.press("r")
        #expect(session.character == character)
        #expect(session.state.frame.status.mode == "原行")
        let line = session.line
        session.press("jk")
        #expect(session.line == line)
        session.press("G")
        #expect(session.state.frame.status.percent == 100)
        session.press("gg]qr")
        #expect(session.character == character)
        #expect(session.state.frame.status.mode == nil)
    }
}
