import Articles
import Testing

@testable import Reading

/// What was joined, reordered or repeated of itself: marked, told, and undone.
@Suite struct JoinTests {
    private static let scattered = """
        茶树要在清明以前修剪一次，剪下的枝条堆在茶园边上沤肥。采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天，过了谷雨，茶叶的味道就淡了，茶园里的人也散了。

        （作者为山村茶厂的技师）
        （原载于三月九日《山乡周报》）

        灯塔立在礁石上已经一百年，守灯塔的人换了五代。每到起雾的夜里，灯塔的光照不远，守灯塔的人就敲钟，让船上的人听见礁石在哪里。

        船长们都认得这座灯塔的钟声。有一年台风，灯塔的玻璃全碎了，守灯塔的人用船帆围住灯火，整整守了三夜，没有一条船触上礁石。（执笔人：林海）

        山里的茶园

        □ 周小禾

        我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚，采茶的时候要比南坡晚十天。山里人靠茶园过日子，一年的收成全看春茶。
        """

    @Test func theFilesOrderIsHadAgain() {
        var session = Session(("茶.txt", Self.scattered), rows: 30, columns: 100)
        session.press("/茶树要在清明<Enter>")
        #expect(session.text.contains("▌    茶树要在清明") || session.line.hasPrefix("茶树要在清明"))
        session.press("W")
        #expect(session.text.contains("换序 | 与文件中的次序不同："))
        #expect(session.text.contains("=o 照文件的次序"))
        session.press("q=o")
        #expect(session.message == "已改：照文件的次序（U 撤销）")
        let starts = session.state.documents[0].document?.pieces.map(\.range.start.value) ?? []
        #expect(starts == starts.sorted())
        #expect(session.line.hasPrefix("茶树要在清明"))
        session.press("=o")
        #expect(session.message == "这里本来就照文件的次序")
    }

    @Test func joinsAreWalkedThrough() {
        var session = Session(("茶.txt", Self.scattered), rows: 30, columns: 100)
        session.press("gg]j")
        #expect(session.line.hasPrefix("山里的茶园"))
        #expect(
            session.message
                == "与文件中的次序不同：用词相近；一处有题无尾，一处有尾无题（=o 照文件的次序）")
        session.press("]j")
        #expect(session.line.hasPrefix("茶树要在清明"))
        session.press("]j")
        #expect(session.message == "后面没有拼接、换序、重复处了")
        session.press("[j")
        #expect(session.line.hasPrefix("山里的茶园"))
    }

    /// A join is undone before an order is.
    @Test func aJoinIsUndoneAtItsSeam() {
        let text = SourceText("前半句没有说完，\n\n别的一段。\n\n后半句在这里。\n")
        let bytes = text.string(in: SourceRange(Offset(0), text.end))
        let second = bytes.utf8.count - "别的一段。\n\n后半句在这里。\n".utf8.count
        let third = bytes.utf8.count - "后半句在这里。\n".utf8.count
        var parts = Document.Parts()
        let ranges = [
            SourceRange(0, second - 2), SourceRange(third, bytes.utf8.count - 1), SourceRange(second, third - 2),
        ]
        parts.pieces = ranges.map { Piece($0) }
        parts.blocks = [Block(kind: .paragraph, pieces: 0..<2), Block(kind: .paragraph, pieces: 2..<3)]
        parts.articles = [Article(blocks: 0..<2)]
        parts.issues = [
            DocumentIssue(.joinedPieces, [ranges[0], ranges[1]], evidence: "the first breaks off in mid-sentence"),
            DocumentIssue(.repeatedPassage, [ranges[0], ranges[2]]),
        ]
        let document = Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
            parts: parts)
        var session = Session([document], rows: 10, columns: 100) {
            if case .understandAnew = $0 { true } else { false }
        }
        #expect(session.text == "▌    前半句没有说完，后半句在这里。\n=    别的一段。" || session.text.contains("\n=    别的一段。"))
        session.press("/后半句<Enter>W")
        #expect(session.text.contains("拼接 | 与文件中别处的一段拼接：前一段在句子中间断开 | =o 照文件的次序"))
        session.press("q=o")
        #expect(session.state.documents[0].corrections.done.map(\.change) == [.split])
        #expect(session.state.documents[0].corrections.done.map(\.anchor.offset) == [Offset(third)])
    }
}
