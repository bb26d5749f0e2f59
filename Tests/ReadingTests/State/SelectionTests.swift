import Articles
import Testing

@testable import Reading

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

    @Test func aSelectionGrowsByWholeUnits() {
        var session = Session([MadeDocument.river])
        session.press("]qllasy")
        session.press("]qaqy")
        session.press("gg]hj")
        session.press("Vy")
        session.press("ah")
        #expect(session.state.frame.status.mode == "选择 节")
        session.press("y")
        session.press("gg}}as)y")
        #expect(
            session.effects == [
                "copy 守堤人说：“水涨一尺，心提一丈。”", "copy “电话比腿快，可是电话不会看天。”",
                "copy 开春以后，河水一天天涨起来。守堤人说：“水涨一尺，心提一丈。”这句“老话”人人会讲。",
                "copy 一、春天的水位\n开春以后，河水一天天涨起来。守堤人说：“水涨一尺，心提一丈。”这句“老话”人人会讲。\n"
                    + "（一）怎样量水位\n量水位有三种办法，最旧的是看石阶。石阶一共十二级，淹到第九级就要敲钟。\n"
                    + "（二）怎样报水位\n报水位靠人跑。后来装了电话，老陈说：“电话比腿快，可是电话不会看天。”老陈说：“天要人看。”",
                "copy 开春以后，河水一天天涨起来。守堤人说：“水涨一尺，心提一丈。”",
            ])
    }

    @Test func aUnitTakesThePlaceOfAnother() {
        var session = Session([MadeDocument.river])
        session.press("]qv")
        #expect(session.state.frame.status.mode == "选择")
        session.press("ap")
        #expect(session.state.frame.status.mode == "选择 段")
        session.press("V")
        #expect(session.state.frame.status.mode == nil)
    }

    @Test func whatTookTheCopyIsNamed() {
        var session = Session([MadeDocument.river])
        session.press("vly")
        session.send(.copied(by: "tmux"))
        #expect(session.message == "已抄下 2 字（tmux）")
        session.press("j")
        session.send(.copied(by: "tmux"))
        #expect(session.message == "")
        session.send(.notCopied("河"))
        #expect(session.effects == ["copy 河岸", "copyByTerminal 河"])
    }

    @Test func theSourceIsCopiedInTheFormOfATemplate() {
        var session = Session([MadeDocument.river])
        session.press("]qY")
        #expect(session.effects == ["copy “水涨一尺，心提一丈。”\n— 堤人, “河岸的四季”."])
        session = Session([makeDocument([(.paragraph, "溪水从山里来。")])])
        session.press("VY")
        #expect(session.effects == ["copy 溪水从山里来。\n——1.txt[Z]."])
    }

    @Test(arguments: [
        ("{author. }{title}", "某人. 题"), ("{date, }{title}", "题"), ("{title}{, p. =page}", "题, p. 3"),
        ("{nothing}x{", "x{"), ("{}{ }", ""), ("“{title}”\\n", "“题”\n"),
    ])
    func templatesLeaveOutWhatIsNotKnown(template: String, expected: String) {
        let fields = ["author": "某人", "title": "题", "page": "3"]
        #expect(CitationTemplate(text: template).filled { fields[$0] } == expected)
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
