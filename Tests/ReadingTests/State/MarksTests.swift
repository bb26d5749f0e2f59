import Articles
import Reading
import Testing

@Suite struct MarksTests {
    @Test func aLetterNamesAPlace() {
        var session = Session([MadeDocument.river])
        session.press("]qm")
        #expect(session.state.frame.status.pendingKeys == "m")
        session.press("a")
        #expect(session.message == "这里记为 a")
        let line = session.line
        session.press("gg'a")
        #expect(session.line == line)
        session.press("'b")
        #expect(session.message == "没有书签 b（:marks 看有哪些）")
        session.press("''")
        #expect(session.line == "河岸的四季")
        session.press("''")
        #expect(session.line == line)
    }

    @Test func capitalsReachAcrossFiles() {
        var session = Session([MadeDocument.river, MadeDocument.shuffled])
        session.press("<Enter>]qmAmbqG<Enter>'b")
        #expect(session.message == "没有书签 b（:marks 看有哪些）")
        session.press("'A")
        #expect(session.state.frame.status.file == "1.txt")
    }

    @Test func capitalsAreKeptBetweenSessions() {
        var session = Session([MadeDocument.river])
        session.press("]qmAmb")
        let kept = session.state.marksToKeep
        #expect(kept.map { "\($0.name) \($0.path)" } == ["A articles/1.txt"])
        // The file is open again.
        session = Session([MadeDocument.river])
        session.send(.keptMarks(kept))
        session.press("'A")
        #expect(session.state.marksToKeep == kept)
        // It is not.
        session = Session([MadeDocument.river])
        session.send(.keptMarks([KeptMark("A", path: "/elsewhere/far.txt", kept[0].offset)]))
        #expect(session.state.marksToKeep == [])
        session.command("marks")
        #expect(session.text.contains("/elsewhere/far.txt"))
        session.onDisk["/elsewhere/far.txt"] = "远处的河\n\n　　河水流得很慢。\n"
        session.press("<Esc>'A")
        #expect(session.state.frame.status.file == "far.txt")
        session.press("<Ctrl-o>")
        #expect(session.state.frame.status.file == "1.txt")
        session = Session([MadeDocument.river])
        session.send(.keptMarks([KeptMark("A", path: "/elsewhere/far.txt", kept[0].offset)]))
        session.press("'A")
        #expect(session.effects.last == "open 1 /elsewhere/far.txt")
        session.send(.failed(DocumentID(1), "没有这个文件"))
        #expect(session.message == "没有这个文件")
        #expect(session.state.frame.status.file != "far.txt")
    }

    @Test func whatIsNoLetterIsRefusedAndEscapeGivesUp() {
        var session = Session([MadeDocument.river])
        session.press("m3")
        #expect(session.message == "书签是一个字母：a–z 在本文件，A–Z 在全部文件")
        session.press("m<Esc>j")
        #expect(session.state.frame.status.pendingKeys == "")
        session.command("set-mark x")
        #expect(session.message == "这里记为 x")
        session.command("set-mark")
        #expect(session.message == "set-mark 后面还要写 一个字母")
    }

    @Test func theLettersAreShownWhileOneIsWaitedFor() {
        var session = Session([MadeDocument.river])
        session.press("maG'")
        let wait = session.waits.last?.split(separator: " ")[1].dropFirst() ?? ""
        session.send(.waited(RequestID(Int(wait) ?? 0)))
        #expect(session.state.frame.hints.map { "\($0.keys) \($0.summary)" } == ["' 河岸的四季", "a 河岸的四季"])
    }

    @Test func marksAreListed() {
        var session = Session([MadeDocument.river])
        session.command("marks")
        #expect(session.message == "还没有书签：按 m 再按一个字母")
        session.press("mz]q]qmc")
        session.command("marks")
        #expect(session.text.split(separator: "\n").map { $0.prefix(7) } == ["▸ c | “", "  z | 河"])
        session.press("j<Enter>")
        #expect(session.line == "河岸的四季")
    }
}
