import Articles
import Reading
import Testing

@Suite struct MouseTests {
    private func click(_ session: inout Session, row: Int, column: Int) {
        session.send(.mouse(MousePress(.click, row: row, column: column)))
    }

    @Test func theMouseIsTakenAndGivenBackByAKey() {
        var session = Session([MadeDocument.river])
        session.press("M")
        #expect(session.effects == ["useMouse true"])
        #expect(session.message == "鼠标归阅读器：点击移动光标，按住 Shift 选字")
        session.press("M")
        #expect(session.effects == ["useMouse true", "useMouse false"])
    }

    @Test func aClickMovesTheCaret() {
        var session = Session(("a.txt", Fixture.page), rows: 20, columns: 60)
        guard case .reading(let pane) = session.state.frame.body else { return }
        let (row, glyph) = (9, pane.text.rows[9].glyphs[4])
        click(&session, row: row, column: pane.text.column + glyph.column + 1)
        #expect(session.row == row)
        #expect(session.character == glyph.symbol)
        click(&session, row: row, column: 59)
        #expect(session.character == pane.text.rows[row].glyphs.last?.symbol)
    }

    @Test func aClickInTheOutlineGoesThere() {
        var session = Session([MadeDocument.river], columns: 100)
        let isHeading = { (kind: OutlineKind) in kind == .heading || kind == .numbered }
        guard case .reading(let pane) = session.state.frame.body, let outline = pane.outline,
            let row = outline.rows.lastIndex(where: { !$0.isContinuation && isHeading($0.kind) })
        else {
            Issue.record("no outline")
            return
        }
        click(&session, row: row, column: 4)
        #expect(session.line.hasPrefix(outline.rows[row].text))
        #expect(session.state.mode == .reading)
        session.press("<Ctrl-o>")
        #expect(session.line == outline.rows[0].text)
        #expect(session.state.frame.status.mode == nil)
    }

    @Test func theWheelScrolls() {
        var session = Session(("a.txt", Fixture.page), rows: 10, columns: 60)
        session.press("5j")
        let line = session.line
        let row = session.row
        session.send(.mouse(MousePress(.wheelDown, row: 0, column: 0)))
        #expect(session.row == row - 3)
        #expect(session.line == line)
    }

    @Test func aRowIsChosenByAClickAndOpenedByAnother() {
        var session = Session([MadeDocument.river, MadeDocument.shuffled])
        click(&session, row: 1, column: 3)
        #expect(session.text.split(separator: "\n")[1].hasPrefix("▸"))
        click(&session, row: 1, column: 3)
        #expect(session.state.mode == .reading)
    }
}
