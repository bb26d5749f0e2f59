import Articles
import Testing

@testable import Reading

/// A window's rows as text, the caret's row marked with `>`.
private func draw(_ viewport: inout Viewport, _ layout: inout TextLayout) -> [String] {
    let rows = viewport.rows(in: &layout)
    return rows.enumerated().map { index, row in
        let text = row.place.map { place in
            let block = layout.layout(ofBlock: place.block)
            return block.text(ofLine: place.line)
        }
        return (index == viewport.caretRow ? ">" : " ") + (text ?? "")
    }
}

private let orchard: [(kind: BlockKind, text: String)] = [
    (.title, "果园的四季"),
    (.heading, "一、春天"),
    (.paragraph, "清明前后，老陈把修下来的枝条\n捆成一捆一捆，靠在墙边晒着。"),
    (.paragraph, "他说：“枝条不晒透，冬天烧起来全是烟。”"),
    (.heading, "二、夏天"),
    (.paragraph, "蝉叫得最响的那几天，果子一夜之间就红了。"),
]

@Suite struct LayoutViewportTests {
    @Test func rowsRunFromTheTop() {
        var layout = TextLayout(makeDocument(orchard), settings: LayoutSettings(width: 24))
        var viewport = Viewport(caret: Offset(0), height: 9)
        let drawn1 = draw(&viewport, &layout)
        #expect(
            drawn1 == [
                ">果园的四季", " ", " 一、春天", " ", "     清明前后，老陈把修下", " 来的枝条捆成一捆一捆，靠",
                " 在墙边晒着。", "     他说：“枝条不晒透，", " 冬天烧起来全是烟。”",
            ])
    }

    @Test func movingDownScrollsAtTheEdge() {
        var layout = TextLayout(makeDocument(orchard), settings: LayoutSettings(width: 24))
        var viewport = Viewport(caret: Offset(0), height: 4)
        viewport.moveLines(by: 3, in: &layout)
        let drawn2 = draw(&viewport, &layout)
        #expect(
            drawn2 == [" 一、春天", " ", "     清明前后，老陈把修下", ">来的枝条捆成一捆一捆，靠"])
        viewport.moveLines(by: -2, in: &layout)
        let drawn3 = draw(&viewport, &layout)
        #expect(
            drawn3 == [">一、春天", " ", "     清明前后，老陈把修下", " 来的枝条捆成一捆一捆，靠"])
    }

    @Test func movesKeepTheColumn() {
        let document = makeDocument([(.code, "let a = 1\n{}\nlet b = 2")])
        var layout = TextLayout(document, settings: LayoutSettings(width: 40))
        var viewport = Viewport(caret: Offset(8), height: 5)
        viewport.moveLines(by: 1, in: &layout)
        #expect(viewport.caret == Offset(11))
        viewport.moveLines(by: 1, in: &layout)
        #expect(viewport.caret == Offset(21))
    }

    @Test func emptyLinesOfCodeAreGoneOver() {
        let document = makeDocument([(.code, "a\n\n\nb")])
        var layout = TextLayout(document, settings: LayoutSettings(width: 40))
        var viewport = Viewport(caret: Offset(0), height: 5)
        viewport.moveLines(by: 1, in: &layout)
        let drawn4 = draw(&viewport, &layout)
        #expect(
            drawn4 == ["   a", " ", " ", ">  b"])
        viewport.moveLines(by: -1, in: &layout)
        #expect(viewport.caret == Offset(0))
    }

    @Test func pagesAreTurnedToTheEndAndBack() {
        let numbers = (1...30).map { (kind: BlockKind.listItem, text: "item \($0)") }
        var layout = TextLayout(makeDocument(numbers), settings: LayoutSettings(width: 40))
        var viewport = Viewport(caret: Offset(0), height: 10)
        var tops: [Int?] = []
        for _ in 0..<5 {
            viewport.turn(by: 9, in: &layout)
            tops.append(viewport.rows(in: &layout).first?.place?.block)
        }
        #expect(tops == [9, 18, 20, 20, 20])
        #expect(viewport.caretRow == 9)
        for _ in 0..<5 {
            viewport.turn(by: -9, in: &layout)
            tops.append(viewport.rows(in: &layout).first?.place?.block)
        }
        #expect(tops.suffix(5) == [11, 2, 0, 0, 0])
        #expect(viewport.caret == Offset(0))
    }

    @Test func scrollingDragsTheCaretOnlyAtTheEdge() {
        let numbers = (1...30).map { (kind: BlockKind.listItem, text: "item \($0)") }
        var layout = TextLayout(makeDocument(numbers), settings: LayoutSettings(width: 40))
        var viewport = Viewport(caret: Offset(0), height: 10)
        viewport.moveLines(by: 2, in: &layout)
        let third = viewport.caret
        viewport.scroll(by: 2, in: &layout)
        #expect(viewport.caret == third && viewport.caretRow == 0)
        viewport.scroll(by: 1, in: &layout)
        let dragged = layout.place(of: viewport.caret)?.block
        #expect(dragged == 3 && viewport.caretRow == 0)
        viewport.scroll(by: 100, in: &layout)
        let rows5 = viewport.rows(in: &layout)
        #expect(rows5.compactMap { $0.place?.block } == Array(20..<30))
        viewport.scroll(by: -100, in: &layout)
        let rows6 = viewport.rows(in: &layout)
        #expect(rows6.compactMap { $0.place?.block } == Array(0..<10))
        #expect(viewport.caretRow == 9)
    }

    @Test func jumpsKeepTheWindowWhereTheyCan() {
        let numbers = (1...30).map { (kind: BlockKind.listItem, text: "item \($0)") }
        let document = makeDocument(numbers)
        var layout = TextLayout(document, settings: LayoutSettings(width: 40))
        var viewport = Viewport(caret: Offset(0), height: 9)
        viewport.jump(to: document.start(ofBlock: 5) ?? Offset(0), in: &layout)
        #expect(viewport.caretRow == 5)
        viewport.jump(to: document.start(ofBlock: 20) ?? Offset(0), in: &layout)
        let rows7 = viewport.rows(in: &layout)
        #expect(rows7.first?.place?.block == 17)
        viewport.moveToEnd(in: &layout)
        let rows8 = viewport.rows(in: &layout)
        #expect(rows8.last?.place?.block == 29)
    }

    @Test func resizesNeverMoveThePlace() {
        let document = makeDocument(orchard)
        var layout = TextLayout(document, settings: LayoutSettings(width: 80))
        var generator = SystemRandomNumberGenerator()
        for start in stride(from: 0, to: document.text.count, by: 7) {
            guard let block = document.block(at: Offset(start)) else { continue }
            let joined = document.joinedText(ofBlock: block)
            guard let place = joined.index(of: Offset(start)) else { continue }
            var viewport = Viewport(caret: Offset(start), row: 3, height: 10)
            for _ in 0..<100 {
                layout.settings.width = Int.random(in: 1...200, using: &generator)
                viewport.height = Int.random(in: 1...40, using: &generator)
                let shown = viewport.rows(in: &layout)
                let caret = shown[viewport.caretRow].place.map { layout.line($0) }
                #expect(viewport.caret == Offset(start))
                #expect(caret?.block == block)
                #expect((caret?.range.lowerBound ?? .max) <= place || place == 0)
            }
        }
    }

    @Test func rawLinesStandAsInTheFile() {
        let text = SourceText("# 标题\r\n\r\n正文第一行\n  正文第二行很长很长\n")
        var raw = RawLayout(text, around: Offset(0), settings: LayoutSettings(width: 12))
        var viewport = Viewport(caret: Offset(12), height: 8)
        let drawn = draw(&viewport, &raw.layout)
        #expect(drawn == [" # 标题", " ", ">正文第一行", "   正文第二行", " 很长很长"])
        let hasFetched = raw.follow(Offset(12))
        #expect(!hasFetched)
    }

    @Test func rawLinesFollowThePlaceThroughALongFile() {
        let text = SourceText(String(repeating: "a line of forty characters and a few more\n", count: 20_000))
        var raw = RawLayout(text, around: Offset(0), settings: LayoutSettings(width: 60))
        let place = Offset(42 * 12_345)
        let hasFetched = raw.follow(place)
        #expect(hasFetched)
        var viewport = Viewport(caret: place, row: 1, height: 3)
        let rows = viewport.rows(in: &raw.layout).compactMap(\.place)
        var starts: [Offset] = []
        for row in rows { starts.append(raw.layout.start(of: row)) }
        #expect(starts == [place + -42, place, place + 42])
    }

    @Test func percentCountsInReadingOrder() {
        let document = makeDocument([(.paragraph, "aaaa"), (.paragraph, "bbbb"), (.paragraph, "cccccccc")])
        #expect(document.fraction(at: Offset(0)) == 0)
        #expect(document.fraction(at: document.start(ofBlock: 2) ?? Offset(0)) == 0.5)
        #expect(document.offset(atFraction: 0.3) == document.start(ofBlock: 1))
        #expect(document.offset(atFraction: 1) == (document.start(ofBlock: 2) ?? Offset(0)) + 7)
    }
}
