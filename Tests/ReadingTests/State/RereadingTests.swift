import Reading
import Testing

@Suite struct RereadingTests {
    private static let path = "articles/渡口.txt"
    private static let before = """
        渡口的早晨

        雾没有散，船已经开了三趟，撑船的人把竹篙靠在肩上。

        对岸的人说，水比去年高了一尺，石阶淹到第七级。

        傍晚的时候灯点起来，两岸都看得见。

        """
    private static let after = """
        渡口的早晨

        后来加在前面的一段，说的是渡口怎样开的。

        雾没有散，船已经开了五趟，撑船的人把竹篙靠在肩上。

        对岸的人说，水比去年高了一尺，石阶淹到第七级。

        傍晚的时候灯点起来，两岸都看得见。

        """

    private func changed() -> Session {
        var session = Session(("渡口.txt", Self.before), rows: 20, columns: 80)
        session.press("/石阶<Enter>mbgg/傍晚<Enter>")
        session.onDisk[Self.path] = Self.after
        session.send(.changedOnDisk(DocumentID(0)))
        return session
    }

    @Test func thePlaceAndTheMarksAreKept() {
        var session = changed()
        #expect(session.message == "渡口.txt 变了，已重新读入（gc 看变了什么）")
        #expect(session.line == "傍晚的时候灯点起来，两岸都看得见。")
        #expect(session.text.contains("后来加在前面的一段"))
        session.press("'b")
        #expect(session.line == "石阶淹到第七")
        session.press("<Ctrl-o>")
        #expect(session.line == "傍晚的时候灯点起来，两岸都看得见。")
        #expect(session.search == "傍晚 1/1")
    }

    @Test func whatChangedIsReadAsAComparison() {
        var session = changed()
        session.press("gc")
        #expect(session.state.mode == .comparison)
        Golden.expect("changed-on-disk", session.text)
        session.press("q")
        session.press("gc")
        #expect(session.state.documents.count == 2)
    }

    @Test func whereNothingChangedThereIsNothingToLookAt() {
        var session = Session(("渡口.txt", Self.before), rows: 20, columns: 80)
        session.press("gc")
        #expect(session.message == "打开以后，这个文件没有变过")
    }
}
