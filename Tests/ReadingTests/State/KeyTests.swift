import Reading
import Testing

@Suite struct KeyTests {
    @Test func countsMultiplyAndSequencesWait() {
        var session = Session([MadeDocument.river], rows: 40)
        session.press("3")
        #expect(session.state.frame.status.pendingKeys == "3")
        session.press("j")
        #expect(session.line == "涨一尺，心提一丈。”这句“老话”人人会讲。")
        session.press("2]")
        #expect(session.state.frame.status.pendingKeys == "2]")
        session.press("h")
        #expect(session.rest.hasPrefix("（二）怎样报水位"))
        session.press("10k0")
        #expect(session.line == "河岸的四季")
    }

    @Test func escapeDropsWhatIsPendingAndNothingElse() {
        var session = Session([MadeDocument.river])
        session.press("/水位<Enter>5]<Esc>")
        #expect(session.state.frame.status.pendingKeys == "")
        #expect(session.state.frame.status.search?.count == 5)
        session.press("<Esc>")
        #expect(session.state.frame.status.search == nil)
    }

    @Test func anUnboundKeyIsNamedWithTheWayToHelp() {
        var session = Session([MadeDocument.river])
        session.press("]z")
        #expect(session.message == "]z 没有动作（? 看能用的键）")
        session.press("j")
        #expect(session.message == "")
    }

    @Test func hintsComeAfterTheWaitOnly() {
        var session = Session([MadeDocument.river])
        session.press("]")
        #expect(session.waits == ["wait #3 500"])
        #expect(session.state.frame.hints.isEmpty)
        session.send(.waited(RequestID(9)))
        #expect(session.state.frame.hints.isEmpty)
        session.send(.waited(RequestID(3)))
        #expect(
            session.state.frame.hints.map { "\($0.keys) \($0.summary)" } == [
                "a 下一篇", "h 下一个标题", "j 下一个拼接、换序、重复处", "l 下一个链接", "n 下一条批注", "p 此人下一条引语", "q 下一条引语", "s 下一个编号的节、条",
            ])
        session.press("q")
        #expect(session.state.frame.hints.isEmpty)
        session.send(.waited(RequestID(3)))
        #expect(session.state.frame.hints.isEmpty)
    }

    @Test func keysOfOneActionShareAHint() {
        var session = Session([MadeDocument.river])
        session.press("=")
        session.send(.waited(RequestID(3)))
        #expect(
            session.state.frame.hints.first.map { "\($0.keys) \($0.summary)" } == "1 2 3 4 h 设为标题，可带级别（=2、5=h）")
    }

    @Test func fullWidthTwinsActAsTheirKeys() {
        var session = Session([MadeDocument.river])
        session.press("】ｑ")
        #expect(session.rest.hasPrefix("“水涨一尺"))
        session.press("；")
        #expect(session.rest.hasPrefix("“电话比腿快"))
        session.press("，")
        #expect(session.rest.hasPrefix("“水涨一尺"))
        session.press("【s")
        #expect(session.rest.hasPrefix("一、春天"))
        session.press("、")
        #expect(session.state.frame.prompt?.label == "/")
        session.press("<Esc>：")
        #expect(session.state.frame.prompt?.label == ":")
        session.press("<Esc>？")
        #expect(session.state.mode == .help)
    }

    @Test func aBindingOfTheFullWidthKeyItselfGoesFirst() {
        var keymap = Keymap.standard
        _ = KeymapFile.load("[reading]\n： contents", named: "keys", over: &keymap)
        var session = Session(("a.txt", Fixture.english), keymap: keymap)
        session.press("：")
        #expect(session.state.mode == .contents)
    }

    @Test func everyModeAnswersEveryKeyItHelpsWith() {
        let contents = Session([MadeDocument.river, MadeDocument.river], rows: 20, columns: 100)
        for mode in Mode.allCases where mode != .prompt {
            var start = contents
            start.enter(mode)
            #expect(start.state.mode == mode)
            for binding in Keymap.standard.bindings(in: mode) where ![.quit, .leave].contains(binding.action.name) {
                var session = start
                for press in binding.sequence { session.send(.key(press)) }
                let keys = KeyNotation.text(of: binding.sequence)
                #expect(!session.message.contains("没有用"), "\(mode) \(keys): \(session.message)")
            }
        }
    }
}

extension Session {
    /// Goes to a mode from the contents of two files that are versions of each other.
    mutating func enter(_ mode: Mode) {
        switch mode {
        case .contents: break
        case .reading: press("<Enter>")
        case .outline: press("<Enter><Tab>")
        case .comparison: press("c")
        case .list: press("<Enter>]q]qgs")
        case .changes:
            self = Session([ChangeListTests.first, ChangeListTests.second], rows: 20, columns: 100)
            press("cL")
        case .notes: press("<Enter>SL")
        case .quotations: press("Q")
        case .peek: press("<Enter>]q]qK")
        case .library: press("B")
        case .help: press("?")
        case .prompt: press(":")
        }
    }
}
