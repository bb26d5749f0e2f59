import Articles
import Testing

@testable import Reading

/// What the keys and the rows of the text do in a comparison, of texts in Markdown.
@Suite struct ComparisonHandsTests {
    /// A text of `source`, a line a block; `- ` begins an item, `[words](target)` a link, `**` is a mark.
    private static func document(_ source: String) -> Document {
        var parts = Document.Parts()
        var start = 0
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            defer { start += line.utf8.count + 1 }
            guard !line.isEmpty else { continue }
            let first = parts.pieces.count
            var at = start
            if line.hasPrefix("- ") {
                parts.marks.append(SourceRange(at, at + 2))
                at += 2
            }
            var link: Int?
            let rest = line.dropFirst(at - start)
            for part in rest.split(separator: #/\*\*|\[|\]\(.*?\)/#, omittingEmptySubsequences: false) {
                let end = start + line[..<part.endIndex].utf8.count
                let from = start + line[..<part.startIndex].utf8.count
                if from > at { parts.marks.append(SourceRange(at, from)) }
                if let begun = link {
                    let mark = line[line.utf8.index(line.startIndex, offsetBy: at - start)..<part.startIndex]
                    if mark.hasPrefix("](") {
                        let target = String(mark.dropFirst(2).dropLast())
                        parts.inlines.append(Inline(SourceRange(begun, at), .link(target)))
                        link = nil
                    }
                }
                if line[..<part.startIndex].hasSuffix("[") { link = from }
                if end > from { parts.pieces.append(Piece(SourceRange(from, end))) }
                at = end
            }
            let kind: BlockKind = parts.blocks.isEmpty ? .title : line.hasPrefix("- ") ? .listItem : .paragraph
            parts.blocks.append(Block(kind: kind, pieces: first..<parts.pieces.count))
        }
        parts.articles = [Article(blocks: parts.blocks.indices)]
        parts.articles[0].title = TextSpan(
            firstBlock: 0, start: parts.pieces[0].range.start, lastBlock: 0, end: parts.pieces[0].range.end)
        let text = SourceText(source)
        return Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .markdown,
            encoding: "UTF-8", parts: parts)
    }

    private static let first = document(
        "渡口\n\n- 渡船每天走六趟，清早一趟，晌午两趟，见[图](https://example.org/)。\n\n"
            + "船板是杉木的，三年换一次，换下来的旧板子做了桥上的栏杆。\n\n- 河对岸挂着一盏灯，灯油由两岸的人家轮流添。\n")
    private static let second = document(
        "渡口\n\n- 渡船每天走七趟，清早一趟，晌午两趟，见[图](https://example.org/)。\n\n"
            + "船板是杉木的，三年换一次，[换下来](z)的**旧板子**做了桥上的栏杆，没有[别的](z)用处。\n\n"
            + "- 河对岸挂着一盏灯，灯油由两岸的人家轮流添。\n")

    private func session(columns: Int = 100) -> Session {
        var session = Session([Self.first, Self.second], rows: 16, columns: columns)
        session.press("c")
        return session
    }

    @Test(arguments: [100, 56])
    func itemsHaveTheirBullets(_ columns: Int) {
        let session = session(columns: columns)
        guard case .comparison(let pane) = session.state.frame.body else {
            Issue.record("no comparison")
            return
        }
        for pane in [pane.left, pane.right].compactMap(\.self) {
            let rows = pane.rows.map { $0.glyphs.map(\.symbol).joined() }
            #expect(rows.filter { $0.hasPrefix("• ") }.map { $0.prefix(4) } == ["• 渡船", "• 河对"])
        }
    }

    @Test func theCaretStandsBehindTheBullet() {
        var session = session()
        session.press("]c0")
        #expect(session.state.frame.comparedCaretColumn == 2)
        session.press("ll")
        #expect(session.state.frame.comparedCaretColumn == 6)
        session.press("hhhh")
        #expect(session.state.frame.comparedCaretColumn == 2)
    }

    @Test func linksAreGoneToAndFollowed() {
        var session = session()
        session.press("]lgx")
        #expect(session.effects.last == "openAddress https://example.org/")
        session.press("<Tab>]l]lgx")
        #expect(session.effects.last == "open 2 articles/z")
    }

    @Test func linksAreOnTheRows() {
        let session = session()
        #expect(session.state.frame.links.map(\.address) == ["https://example.org/"])
    }

    @Test func readingsAreShownWithoutMarks() {
        var session = session()
        session.press("L")
        #expect(
            session.text == """
                ▸ 用字 | 渡船每天走[六][⟨七⟩]趟，清早一趟，晌午两趟，见图。 |\u{20}
                  增 | 子做了桥上的栏杆[⟨，没有别的用处⟩]。 |\u{20}
                """)
    }

    @Test func keysOfTheTextThatDoNothingHereSayWhatTheyDo() {
        var session = session()
        for (keys, words) in [
            ("S", "突出"), ("i", "批注"), ("X", "删"), ("]n", "批注"), ("F", "不属于正文"), ("r", "文件"), ("gS", "引语"),
        ] {
            session.press(keys)
            #expect(session.message.isEmpty == false, "\(keys) \(words)")
            #expect(!session.message.contains("没有动作"), "\(keys)")
            session.press("<Esc>")
        }
    }

    @Test func theLibraryIsAskedForVersions() {
        var session = session()
        session.press("gv")
        #expect(session.state.frame.status.mode == Mode.library.title(.chinese))
    }

    @Test func aNoteOnAChangeMayHaveSeveralLines() {
        var session = session()
        session.press("]c=n")
        session.type("问")
        session.press("<Alt-Enter>")
        session.type("作者")
        #expect(session.state.frame.prompt?.text == "问\n作者")
        #expect(session.state.frame.prompt?.keys == "Enter 记下  Alt-Enter 换行  Esc 放弃")
        session.press("<Up><Ctrl-x>")
        session.type("了")
        session.press("<Enter>")
        #expect(session.state.comparison?.proof.verdicts.values.map(\.note) == ["问了\n作者"])
        #expect(session.state.frame.status.changeNote == "注：问了 作者")
    }

    @Test func anEmptySearchLineNamesTheKeyForExpressions() {
        var session = session()
        session.press("/")
        #expect(session.state.frame.prompt?.remark?.text == "<Ctrl-r> 正则")
        session.press("<Ctrl-r>")
        #expect(session.state.frame.prompt?.remark?.text == "<Ctrl-r> 按原样")
        session.press("<Esc>?/")
        session.type("regular-expressions")
        session.press("<Enter>")
        #expect(session.text.contains("/…<Ctrl-r> |"))
    }
}

extension Frame {
    /// The column of the caret in the pane that has it.
    fileprivate var comparedCaretColumn: Int? {
        guard case .comparison(let pane) = body else { return nil }
        return pane.left.caret?.column ?? pane.right?.caret?.column
    }
}
