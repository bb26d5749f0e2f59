import Articles
import Testing

@testable import Reading

@Suite struct OutlineTests {
    private func session() -> Session { Session([MadeDocument.river], rows: 40, columns: 100) }

    @Test func theOutlineIsATree() {
        Golden.expect("outline", session().outline)
    }

    @Test func theLitEntryIsWholeAndTheOthersTakeThreeRows() {
        var session = session()
        session.press("G[q")
        Golden.expect("outline-lit", session.outline)
    }

    @Test func foldsAreCountedAndFollowed() {
        var session = session()
        session.press("zM")
        #expect(session.outline == "▌▸ 河岸的四季 3\n ▸ （无题：渡口已经没有船 1\n   了。摆渡的…）")
        session.press("zo")
        #expect(
            session.outline
                == "▌▾ 河岸的四季\n   ▸ 一、春天的水位 3\n   ▸ 二、夏天的堤\n     第二百六十四条 堤上不得放\n     牧\n ▸ （无题：渡口已经没有船 1\n   了。摆渡的…）")
        session.press("]q")
        #expect(session.outline.contains("▌  ▸ 一、春天的水位 3"))
        session.press("zR")
        #expect(session.outline.contains("▌      “水涨一尺，心提一丈。”\n▌        堤人"))
        session.press("zc")
        #expect(session.outline.contains("▌  ▸ 一、春天的水位 3"))
        session.press("za")
        #expect(session.outline.contains("▌      “水涨一尺，心提一丈。”\n▌        堤人"))
    }

    /// A heading that is set lower than a statement's place stands under its section, not under the statement.
    @Test func nothingStandsUnderAStatement() {
        let text = "# 河\n\n周宁说：“水退了，人也回来了。”\n\n#### 小标题\n\n水位每天量三次，早中晚各一次，写在门上。\n"
        var session = Session(("a.md", text))
        session.press("zR")
        let tree = session.state.reading.index?.outline ?? OutlineTree()
        for item in tree.items.indices {
            guard case .entry(let entry) = tree.items[item],
                session.state.reading.document?.outline[entry].kind == .quotation
            else { continue }
            #expect(!tree.hasChildren(item))
        }
        #expect(tree.items.count > 2)
    }

    @Test func theOutlineTakesTheKeys() {
        var session = session()
        session.press("<Tab>")
        #expect(session.state.mode == .outline)
        session.press("jjj")
        #expect(session.outline.contains(">    ▾ （一）怎样量水位") == false)
        #expect(session.outline.contains(">      （一）怎样量水位"))
        #expect(session.line == "河岸的四季")
        session.press("k<Left>")
        #expect(session.outline.contains(">  ▸ 一、春天的水位 3"))
        session.press("jza<Enter>")
        #expect(session.state.mode == .reading)
        #expect(session.line == "二、夏天的堤")
        session.press("<Ctrl-o>")
        #expect(session.line == "河岸的四季")
        session.press("<Tab>G")
        #expect(session.outline.contains(">"))
        session.press("/牧<Enter>")
        #expect(session.outline.contains(">    第二百六十四条"))
        session.press("q")
        #expect(session.state.mode == .reading)
        #expect(session.effects.isEmpty)
    }

    @Test func overANarrowWindowItIsASheet() {
        var session = Session([MadeDocument.river], rows: 20, columns: 60)
        #expect(session.outline.isEmpty)
        session.press("o")
        #expect(session.state.mode == .outline)
        #expect(session.outline.hasPrefix(">▾ 河岸的四季"))
        session.press("<Esc>")
        #expect(session.outline.isEmpty)
        #expect(session.state.mode == .reading)
    }

    @Test func itIsHiddenNarrowedAndWidened() {
        var session = session()
        let width = { (session: Session) -> Int in
            guard case .reading(let pane) = session.state.frame.body else { return -1 }
            return pane.outline?.width ?? 0
        }
        session.press("<lt><lt>")
        #expect(width(session) == 26)
        session.press(">")
        #expect(width(session) == 28)
        session.press("o")
        #expect(width(session) == 0)
        session.press("<Tab>")
        #expect(width(session) == 28)
    }

    @Test func aSpeakerIsNamedOnlyWhereItChanges() {
        var session = session()
        session.press("]q")
        #expect(session.outline.ranges(of: "老陈").count == 1)
    }

    @Test func aTextWithoutOutlineSaysSo() {
        var session = Session([MadeDocument.make(["只有一段。", "又一段。"])], columns: 100)
        session.press("<Tab>")
        #expect(session.message == "这篇没有提纲")
    }
}
