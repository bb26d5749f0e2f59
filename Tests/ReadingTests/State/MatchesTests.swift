import Reading
import Testing

@Suite struct MatchesTests {
    @Test func allMatchesAreListedWithTheirSections() {
        var session = Session([MadeDocument.river])
        session.press("g/")
        #expect(session.message == "还没有查找过：/")
        session.press("/敲钟<Enter>g/")
        #expect(session.text == "▸ 1 | 二级，淹到第九级就要[敲钟]。 | （一）怎样量水位")
        session.press("q/老陈<Enter>g/")
        #expect(
            session.text == """
                ▸ 1 | 人跑。后来装了电话，[老陈]说：“电话比腿快，可是电话不会看天。”老陈说：“天要人看。” | （二）怎样报水位
                  2 | 可是电话不会看天。”[老陈]说：“天要人看。” | （二）怎样报水位
                """)
        session.press("j<Enter>")
        #expect(session.line.hasPrefix("老陈说：“天要人"))
        session.press("<Ctrl-o>")
        #expect(session.line.hasPrefix("老陈说：“电话"))
    }

    @Test func whereNothingMatchesThereIsNoList() {
        var session = Session([MadeDocument.river])
        session.press("/没有的字<Enter>g/")
        #expect(session.message == "没有找到 没有的字")
        #expect(session.state.mode == .reading)
    }
}
