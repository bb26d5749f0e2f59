import Articles
import Reading
import Testing

@Suite struct NotesStateTests {
    private static let text = """
        渡口

        渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。船板是杉木的，三年换一次。

        撑船的柳师傅说：“灯还在，油就得添。”后来灯换成了电的。
        """
    private static let other = """
        渡口

        渡船每天走七趟,清早一趟,晌午两趟,天黑以前再走四趟。船板是杉木的,三年换一次。

        撑船的柳师傅说:“灯还在,油就得添。”后来没有灯了。
        """

    private func session(_ files: (name: String, text: String)..., holds: @escaping (Effect) -> Bool = { _ in false })
        -> Session
    {
        var session = Session(language: .chinese, rows: 16, columns: 60, files: files)
        session.holds = holds
        session.state.now = 1_795_635_600
        if files.count > 1 { session.press("<Enter>") }
        return session
    }

    private func session() -> Session { session(("渡口.txt", Self.text)) }

    @Test func theSentenceUnderTheCaretIsSetApart() {
        var session = session()
        session.press("}S")
        #expect(session.message == "已着黄色，存好了")
        #expect(session.effects == ["keepNotes 0 1"])
        session.press("G")
        #expect(session.marks(of: "渡船") == "|")
    }

    @Test func notesAreDrawnInAComparison() {
        var session = session(("渡口.txt", Self.text), ("渡口-识别.txt", Self.other))
        session.press("]qSc")
        guard case .comparison(let pane) = session.state.frame.body else {
            Issue.record("no comparison: \(session.text)")
            return
        }
        let drawn = pane.left.rows.flatMap { row in
            row.decorations.compactMap { decoration -> String? in
                guard case .highlight(.yellow, isNoted: false) = decoration.kind else { return nil }
                return row.glyphs[decoration.glyphs].map(\.symbol).joined()
            }
        }
        #expect(drawn.joined() == "“灯还在，油就得添。”")
    }

    @Test func theStatementUnderTheCaretGoesBeforeTheSentence() {
        var session = session()
        session.press("]qS")
        #expect(session.noted == ["“灯还在，油就得添。” yellow"])
        #expect(session.status.contains("✎黄 1/1"))
        // Again: the next colour; with a number: that one.
        session.press("S")
        #expect(session.noted == ["“灯还在，油就得添。” green"])
        session.press("4S")
        #expect(session.noted == ["“灯还在，油就得添。” red"])
        session.press("7S")
        #expect(session.message == "不认识的颜色“7”，应为 1 黄，2 绿，3 蓝，4 红")
    }

    @Test func theSelectionGoesBeforeAll() {
        var session = session()
        session.press("}vlll2S")
        #expect(session.noted == ["渡船每天 green"])
        #expect(session.state.mode == .reading)
        session.command("highlight blue")
        #expect(session.noted == ["渡船每天 blue"])
    }

    @Test func wordsAreWrittenInSeveralLines() {
        var session = session()
        session.press("]qi")
        session.type("谁说的")
        session.press("<Alt-Enter>")
        session.type("问柳师傅")
        #expect(session.state.frame.prompt?.text == "谁说的\n问柳师傅")
        #expect(session.state.frame.prompt?.keys == "Enter 记下  Alt-Enter 换行  Ctrl-X 用编辑器写  Esc 放弃")
        session.press("<Up><Left>")
        session.type("话")
        session.press("<Enter>")
        #expect(session.message == "注已记下，存好了")
        #expect(session.noted == ["“灯还在，油就得添。” yellow 谁说话的\n问柳师傅"])
        session.press("gg")
        #expect(session.marks(of: "撑船的柳") == "✎")
        session.press("]nK")
        #expect(session.peek == "注 · 黄 · \n谁说话的\n问柳师傅")
        session.press("<Esc>i")
        #expect(session.state.frame.prompt?.text == "谁说话的\n问柳师傅")
        session.press("<Esc>y")
        #expect(session.effects.last == "copy “灯还在，油就得添。”——《渡口》，articles/渡口.txt:5:9\n谁说话的\n问柳师傅")
    }

    @Test func theEditorWritesToo() {
        var session = session()
        session.press("]qi")
        session.type("一")
        session.press("<Ctrl-x>")
        #expect(session.effects == ["editText #3 一"])
        session.send(.textEdited(RequestID(2), "旧"))
        #expect(session.noted == [])
        session.send(.textEdited(RequestID(3), "一\u{1B}\r\n二\n"))
        #expect(session.noted == ["“灯还在，油就得添。” yellow 一\n二"])
    }

    @Test func whatWasTypedOutlivesAnEditorThatFails() {
        var session = session()
        session.press("]qi")
        session.type("一")
        session.press("<Ctrl-x>")
        session.send(.textNotEdited(RequestID(3), Message("没有写成", .error)))
        #expect(session.state.frame.prompt?.text == "一")
        session.type("二")
        session.press("<Enter>")
        #expect(session.noted == ["“灯还在，油就得添。” yellow 一二"])
    }

    @Test func aNoteIsOfTheWordsThatWereChosenWhateverTheTextBecame() throws {
        var session = session()
        session.press("]qi")
        session.type("谁")
        for text in ["短。\n", "前言。\n\n" + Self.text] {
            let document = try #require(Understanding.understand(FormattedText(text: SourceText(text))))
            session.send(.understood(DocumentID(0), document, DocumentIndex(document)))
        }
        session.press("<Enter>")
        #expect(session.noted == ["“灯还在，油就得添。” yellow 谁"])
        session.press("gg]nK")
        #expect(session.peek.hasSuffix("谁"), "\(session.peek)")
    }

    @Test func aNoteOfWordsThatAreGoneIsKeptAsLost() throws {
        var session = session()
        session.press("]qi")
        session.type("谁")
        let document = try #require(Understanding.understand(FormattedText(text: SourceText("短。\n"))))
        session.send(.understood(DocumentID(0), document, DocumentIndex(document)))
        session.press("<Enter>")
        #expect(session.ownNotes.map(\.quote.exact) == ["“灯还在，油就得添。”"])
    }

    @Test func whatIsDoneIsTakenBackInTurn() {
        var session = session()
        session.press("}S=2")
        session.press("]qS")
        session.press("X")
        #expect(session.message == "批注已删（U 恢复）")
        #expect(session.noted == ["渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。 yellow"])
        session.press("U")
        #expect(session.noted.count == 2)
        session.press("U")
        #expect(session.noted.count == 1)
        session.press("U")
        #expect(session.message.hasPrefix("已撤销"), "\(session.message)")
        session.press("U")
        #expect(session.noted == [])
        session.press("<Ctrl-r><Ctrl-r><Ctrl-r><Ctrl-r>")
        #expect(session.noted == ["渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。 yellow"])
    }

    @Test func jumpsGoFromNoteToNote() {
        var session = session()
        session.press("]n")
        #expect(session.message == "后面没有批注了", "\(session.message)")
        session.press("}S]qi")
        session.type("注")
        session.press("<Enter>gg]n")
        #expect(session.line.hasPrefix("渡船每天"))
        session.press("]n")
        #expect(session.line.hasPrefix("“灯还在"))
        #expect(session.message == "✎ 注")
        session.press("[n")
        #expect(session.line.hasPrefix("渡船每天"))
    }

    @Test func notesAreListedFilteredAndChanged() {
        var session = session()
        session.press("L")
        #expect(session.message == "还没有批注：S 着色，i 写注（可先用 v 选定）")
        session.press("}S]qi")
        session.type("谁说的")
        session.press("<Enter>L")
        #expect(
            session.text == """
                  黄 | 渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。 | 渡口
                ▸ 黄 | [✎ 谁说的  ]“灯还在，油就得添。” | 渡口
                """)
        session.press("/")
        session.type("谁")
        session.press("<Enter>2S")
        #expect(session.text == "▸ 绿 | [✎ 谁说的  ]“灯还在，油就得添。” | 渡口")
        session.press("X")
        #expect(session.text == "")
        session.press("U")
        #expect(session.noted.count == 2)
        session.press("/<Ctrl-u><Enter>k<Enter>")
        #expect(session.line.hasPrefix("渡船每天"))
    }

    @Test func notesOfAVersionAreShownAndChangedThere() {
        var session = session(("一.txt", Self.text), ("二.txt", Self.other))
        session.press("]qS")
        session.press("Cj<Enter>ggL")
        #expect(session.text == "▸ 黄 | “灯还在，油就得添。” | 渡口 · 二.txt · 自 一.txt", "\(session.text)")
        session.press("<Enter>")
        #expect(session.line.hasPrefix("“灯还在"))
        session.press("X")
        #expect(session.message == "这条批注是在 articles/一.txt 里写的，请在那里改")
    }

    @Test func notesOfATextWithALikeTitleAreNotListed() {
        var session = session(
            ("三季度.txt", "第三季度全市工业生产情况通报\n\n钢产量比上年多了两成，化肥少了些，原因是停电。\n"),
            ("四季度.txt", "第四季度全市工业生产情况通报\n\n水泥厂开了新窑，布匹卖得慢，库里积了不少。\n"))
        session.press("<Enter>jjS")
        session.press("CG<Enter>jjS")
        session.press("CL")
        #expect(
            session.text == """
                ▸ 黄 | 钢产量比上年多了两成，化肥少了些，原因是停电。 | 第三季度全市工业生产情况通报 · 三季度.txt
                  黄 | 水泥厂开了新窑，布匹卖得慢，库里积了不少。 | 第四季度全市工业生产情况通报 · 四季度.txt
                """)
    }

    @Test func whatIsKeptIsPlacedAndWhatIsNotFoundIsTold() {
        var session = session()
        let notes = [("船板是杉木的", "a"), ("山上的石头路", "b")].map { words, id in
            Note(
                id: id,
                quote: TextQuote(start: Offset(1), end: Offset(7), exact: words, prefix: "", suffix: ""), colour: .blue,
                text: "", made: 1)
        }
        session.send(.notes(DocumentID(0), KeptNotes(own: notes)))
        #expect(session.message == "有 1 条批注在文中没有找到原处（L 看，一条也没有丢）")
        session.press("L")
        #expect(
            session.text == """
                ▸ 蓝 | 船板是杉木的 | 渡口
                  蓝? | 山上的石头路 | 没有找到原处
                """)
        session.press("j<Enter>")
        #expect(session.message == "没有找到原处")
    }

    @Test func whatAnotherReaderWroteIsTakenTogetherWithWhatChangedSince() {
        var session = session()
        session.press("]qS")
        let own = session.ownNotes
        let theirs = Note(
            id: "theirs", quote: TextQuote(start: Offset(1), end: Offset(7), exact: "船板是杉木的", prefix: "", suffix: ""),
            colour: .red, text: "", made: 1)
        session.send(.notesKept(DocumentID(0), sent: [], kept: [theirs]))
        #expect(session.ownNotes == own + [theirs])
        session.send(.notesKept(DocumentID(0), sent: own, kept: own + [theirs]))
        #expect(session.noted == ["“灯还在，油就得添。” yellow", "船板是杉木的 red"])
        session.holds = { if case .keepNotes = $0 { true } else { false } }
        session.press("2S")
        guard case .keepNotes(_, _, let notes, let base)? = session.held.last else { return #expect(Bool(false)) }
        #expect(notes.map(\.colour) == [.green, .red])
        #expect(base == own + [theirs])
    }

    @Test func whatIsNotedWhileNotesAreLookedUpIsKeptWithThem() {
        var session = session(("渡口.txt", Self.text), holds: { if case .keepNotes = $0 { true } else { false } })
        session.press("]qS")
        let kept = Note(
            id: "kept", quote: TextQuote(start: Offset(1), end: Offset(7), exact: "船板是杉木的", prefix: "", suffix: ""),
            colour: .red, text: "", made: 1)
        session.send(.notes(DocumentID(0), KeptNotes(own: [kept])))
        #expect(session.noted == ["“灯还在，油就得添。” yellow", "船板是杉木的 red"])
        #expect(session.held.map(\.description) == ["keepNotes 0 1", "keepNotes 0 2"])
        session.release()
        #expect(session.noted.count == 2)
        // What was done before is not taken back: the notes are others.
        session.press("U")
        #expect(session.message == "没有可撤销的改正、批注", "\(session.message)")
    }
}

extension Session {
    /// The notes of the first file: words, colour, what was written.
    fileprivate var noted: [String] {
        ownNotes.map { "\($0.quote.exact) \($0.colour) \($0.text)".trimmingSuffix(" ") }
    }

    fileprivate var ownNotes: [Note] { state.documents[0].ownNotes }

    /// The sign before the row that begins with some words.
    fileprivate func marks(of words: String) -> String {
        let row = text.split(separator: "\n").first { $0.contains(words) }
        return row.map { String($0.prefix(1)) } ?? ""
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
