import Articles
import Testing

@testable import Reading
@testable import Views

/// Drawing over the screen before gives what drawing anew gives.
struct ScreenReuseTests {
    private static func pane(_ texts: [String], lit: Int, outline: Bool) -> Frame.Body {
        let rows = texts.map { text in
            TextRow(
                kind: .paragraph, level: 1,
                glyphs: text.enumerated().map {
                    Glyph(symbol: String($0.element), offset: Offset($0.offset), column: $0.offset * 2, width: 2)
                }, decorations: text.isEmpty ? [] : [Decoration(glyphs: 0..<1, kind: .statement)], margin: nil,
                links: text.hasPrefix("河")
                    ? [RowLink(glyphs: 0..<2, link: WebLink("http://a/\(texts.count)", number: 1)!)] : [])
        }
        let entries = texts.indices.map {
            OutlineRow(
                kind: .heading, depth: 0, text: "节\($0)", isContinuation: false, isOpen: nil, hiddenStatements: 0,
                speaker: nil, isLit: $0 == lit, isSelected: false)
        }
        let side = outline ? OutlinePane(width: 12, isSheet: false, rows: entries, isFocused: false) : nil
        let text = TextPane(
            column: outline ? 15 : 2, width: 20, rows: rows, caret: PaneCaret(row: 0, column: 0), isFocused: true)
        return .reading(ReadingPane(outline: side, text: text))
    }

    private static let bodies: [Frame.Body] = [
        pane(["雨水花园", "一公顷", "河床"], lit: 0, outline: true),
        pane(["一公顷", "河床", "水泥"], lit: 1, outline: true),
        pane(["一公顷"], lit: 0, outline: true),
        pane(["", "河床", "水泥"], lit: 2, outline: true),
        pane(["雨水花园", "一公顷"], lit: 0, outline: false),
        pane(["一公顷"], lit: 0, outline: false),
        .empty,
    ]

    @Test(arguments: bodies.indices, bodies.indices)
    func itMakesNoDifference(first: Int, second: Int) {
        let theme = ResolvedTheme(.builtIn, depth: .indexed)
        var state = ReaderState(size: ScreenSize(rows: 6, columns: 40))
        state.layOut()
        var before = state.frame
        before.body = Self.bodies[first]
        before.message = Message("before")
        var after = state.frame
        after.body = Self.bodies[second]
        let cells = Screen.draw(before, theme: theme)
        #expect(Screen.draw(after, theme: theme, before: (before, cells)) == Screen.draw(after, theme: theme))
    }
}
