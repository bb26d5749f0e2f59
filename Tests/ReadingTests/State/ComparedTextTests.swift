import Articles
import Testing

@testable import Reading

/// What the reading view does with a text, done in the version that the caret is on.
@Suite struct ComparedTextTests {
    private static let first = MadeDocument.make([
        "= 堤岸", "n2 一、修", "堤岸每年修两次，守堤人说：“水涨一尺，心提一丈。”", "一次在汛前，一次在汛后，都由村里的人自己动手。",
        "n2 二、守", "最后一段说的是钟，老陈说：“水到了第九级就要敲钟。”全村都听得见。",
    ])
    private static let second = MadeDocument.make([
        "= 堤岸", "n2 一、修", "堤岸每年修三次，守堤人说：“水涨一尺，心提一丈。”", "新加的一段，说的是装了电话以后的事情。",
        "一次在汛前，一次在汛后，都由村里的人自己动手。", "n2 二、守", "最后一段说的是钟，老陈说：“水到了第八级就要敲钟。”全村都听得见。",
    ])

    private func session(columns: Int = 100) -> Session {
        var session = Session([Self.first, Self.second], columns: columns)
        session.press("c")
        return session
    }

    private func panes(_ session: Session) -> (left: TextPane, right: TextPane)? {
        guard case .comparison(let pane) = session.state.frame.body, let right = pane.right else { return nil }
        return (pane.left, right)
    }

    @Test(arguments: [100, 60])
    func theSelectionIsOfThePaneWithTheCaret(_ columns: Int) {
        var session = session(columns: columns)
        session.press("]cvlly")
        #expect(session.effects.last == "copy 两次，")
        session.press("<Tab>gg]cV")
        #expect(session.state.frame.status.mode == "选择 段")
        session.press("y")
        #expect(session.effects.last == "copy 堤岸每年修三次，守堤人说：“水涨一尺，心提一丈。”")
        #expect(session.state.frame.status.mode == "对读")
        session.press("v<Esc>")
        #expect(session.state.frame.status.mode == "对读")
        session.press("asY")
        #expect(session.effects.last?.contains("\n— ") == true)
    }

    @Test func theSelectionIsSeen() throws {
        var session = session()
        session.press("<Tab>]cvl")
        let panes = try #require(self.panes(session))
        let selected = { (pane: TextPane) in
            pane.rows.map { row in
                row.decorations.filter { $0.kind == .selection }.flatMap { row.glyphs[$0.glyphs] }.map(\.symbol)
                    .joined()
            }.joined()
        }
        #expect(selected(panes.left).isEmpty)
        #expect(selected(panes.right) == "三次")
    }

    @Test func statementsAreGoneToListedAndCopied() {
        var session = session()
        session.press("]q")
        #expect(session.rest.hasPrefix("“水涨一尺"))
        session.press("y")
        #expect(session.effects.last?.hasPrefix("copy “水涨一尺，心提一丈。”——") == true)
        session.press("<Tab>]q")
        #expect(session.rest.hasPrefix("“水到了第八级"))
        session.press("]q")
        #expect(session.message == "后面没有引语了")
        session.press("[q")
        #expect(session.rest.hasPrefix("“水涨一尺"))
        session.press("Q")
        #expect(session.text.contains("水到了第八级"))
        session.press("G<Enter>")
        #expect(session.state.mode == .comparison)
        #expect(session.rest.hasPrefix("“水到了第八级"))
        session.press("]h")
        #expect(session.message == "后面没有标题了")
        session.press("[h")
        #expect(session.rest.hasPrefix("二、守"))
    }

    @Test func whereElseAndWhy() {
        var session = session()
        session.press("]qgs")
        #expect(session.text.contains("2.txt"))
        session.press("<Enter>")
        #expect(session.state.mode == .comparison)
        #expect(panes(session)?.right.isFocused == true)
        session.press("W")
        #expect(session.text.contains("引语"))
        session.press("q")
        #expect(session.state.mode == .comparison)
    }

    @Test func marksLeadBack() {
        var session = session()
        session.press("]cmA<Tab>G'A")
        #expect(session.state.mode == .comparison)
        #expect(panes(session)?.left.isFocused == true)
        #expect(session.rest.hasPrefix("两次"))
        session.press("''")
        #expect(panes(session)?.right.isFocused == true)
    }

    @Test func aClickPutsTheCaretIntoThePane() throws {
        var session = session()
        let panes = try #require(self.panes(session))
        let row = try #require(panes.right.rows.firstIndex { $0.glyphs.map(\.symbol).joined().contains("三次") })
        let glyph = panes.right.rows[row].glyphs[7]
        session.send(.mouse(MousePress(.click, row: row + 1, column: panes.right.column + glyph.column)))
        #expect(self.panes(session)?.right.isFocused == true)
        #expect(self.panes(session)?.right.caret == PaneCaret(row: row, column: glyph.column))
        session.send(.mouse(MousePress(.click, row: row + 1, column: panes.left.column + glyph.column)))
        #expect(self.panes(session)?.left.caret == PaneCaret(row: row, column: glyph.column))
        // Where each keeps to its own order, too.
        session.press("gl")
        session.send(.mouse(MousePress(.click, row: row + 1, column: panes.right.column + glyph.column)))
        #expect(self.panes(session)?.right.caret == PaneCaret(row: row, column: glyph.column))
    }

    @Test func jumpsBringBothPanesWhereTheyAreUnlocked() throws {
        var session = Session([ArrangementTests.first, ArrangementTests.second], rows: 12, columns: 100)
        session.press("cgl")
        for keys in ["]c", "]c", "]m", "[c", "Ljj<Enter>"] {
            session.press(keys)
            let panes = try #require(self.panes(session))
            let change = try #require(panes.left.caret).row
            let isMove = session.state.frame.status.change?.name == "移"
            #expect(isMove || panes.left.rows[change].margin != nil, "\(keys)")
            #expect(!panes.right.rows[change].glyphs.isEmpty, "\(keys)")
        }
        session.press("]m[m")
        let both = try #require(self.panes(session))
        let row = try #require(both.left.caret).row
        let head = { (pane: TextPane) in String(pane.rows[row].glyphs.map(\.symbol).joined().prefix(12)) }
        #expect(head(both.left) == head(both.right))
    }
}
