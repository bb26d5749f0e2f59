import Articles
import Testing

@testable import Reading

@Suite struct LinkTests {
    private func session(_ targets: [String], anchors: [String: Offset] = [:]) -> Session {
        var (source, parts) = ("", Document.Parts())
        for (number, target) in targets.enumerated() {
            let start = source.utf8.count
            source += "见第\(number)条"
            parts.inlines.append(Inline(SourceRange(start + 3, source.utf8.count), .link(target)))
            source += "。"
            parts.pieces.append(Piece(SourceRange(start, source.utf8.count)))
            parts.blocks.append(Block(kind: .paragraph, pieces: number..<number + 1))
            source += "\n"
        }
        parts.articles = [Article(blocks: parts.blocks.indices)]
        parts.anchors = anchors
        let text = SourceText(source)
        let document = Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .markdown,
            encoding: "UTF-8", parts: parts)
        return Session([document], rows: 12, columns: 60)
    }

    @Test func linksAreFollowed() {
        var session = session(["https://example.org/a", "other.md#b", "javascript:alert(1)", "#nowhere"])
        session.onDisk["articles/other.md"] = "别的文章\n\n　　河水流得很慢。\n"
        session.press("gx")
        #expect(session.message == "这里没有链接（]l 到下一个）")
        session.press("]l<Enter>")
        #expect(session.effects.last == "openAddress https://example.org/a")
        session.press("]l]lgx")
        #expect(session.message == "不能打开这种链接：javascript:alert(1)")
        session.press("]lgx")
        #expect(session.message == "这个文件里没有 #nowhere")
        session.press("[l[lgx")
        #expect(session.state.frame.status.file == "other.md")
        session.press("<Ctrl-o>")
        #expect(session.line == "第1条。")
        session.press("gx")
        #expect(session.state.documents.count == 2)
    }

    @Test func placesWithANameAreGoneTo() {
        var session = session(["#甲", "b", "c"], anchors: ["甲": Offset(28)])
        session.press("]lgx")
        #expect(session.line == "见第2条。")
        session.press("<Ctrl-o>")
        #expect(session.line == "第0条。")
        session.press("K")
        #expect(session.peek == "注 第0条 · \n见第2条。")
    }

    @Test func aFileThatIsNotThereIsLeftAgain() {
        var session = session(["gone.md"])
        session.press("]lgx")
        #expect(session.effects.last == "open 1 articles/gone.md")
        session.send(.failed(DocumentID(1), "没有这个文件"))
        #expect(session.message == "没有这个文件")
        #expect(session.line == "第0条。")
    }

    @Test func aFileThatCouldNotBeOpenedIsAskedForAgainWhateverAsksForIt() {
        var session = session(["gone.md"])
        session.press("]lgx")
        session.send(.failed(DocumentID(1), "没有这个文件"))
        session.onDisk["articles/gone.md"] = "又在了\n\n　　河水流得很慢。\n"
        session.press("gx")
        #expect(session.state.documents.count == 2)
        #expect(session.state.frame.status.file == "gone.md")
        #expect(session.text.contains("河水流得很慢"))
    }

    @Test func aFileIsOpenedOnceByWhateverPathItIsNamed() {
        var session = session(["other.md", "/here/articles/other.md", "../articles/./other.md"])
        session.onDisk["articles/other.md"] = "别的文章\n\n　　河水流得很慢。\n"
        for _ in 1...3 {
            session.press("]lgx")
            #expect(session.state.frame.status.file == "other.md")
            session.press("<Ctrl-o>")
        }
        #expect(session.state.documents.count == 2)
        // A mark of an earlier session leads to it too, at its place.
        session.send(.keptMarks([KeptMark("B", path: "/here/articles/other.md", Offset(20))]))
        session.press("'B")
        #expect(session.state.documents.count == 2)
        #expect(session.rest.hasPrefix("河水流得很慢"))
    }

    @Test func targetsAreRead() {
        #expect(LinkTarget("HTTP://a.b/%E6#x") == .address("HTTP://a.b/%E6#x"))
        #expect(LinkTarget("file:///etc/passwd") == .unknown)
        #expect(LinkTarget("#%E6%B2%B3") == .part("河"))
        #expect(LinkTarget("a%20b.md?x#y") == .file("a b.md"))
        #expect(LinkTarget("") == .unknown)
        #expect(LinkTarget.path("../x/./y.md", from: "a/b/c.md") == "a/x/y.md")
        #expect(LinkTarget.path("../y.md", from: "c.md") == "../y.md")
        #expect(LinkTarget.path("/y.md", from: "c.md") == "/y.md")
        #expect(LinkTarget.slug("一、雨水 Garden's End!") == "一雨水-gardens-end")
    }
}
