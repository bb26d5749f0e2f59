import Articles
import Reading
import Testing

/// Any action, with any argument and count, on any document and in any view, gives a state whose frame can be drawn.
struct AnyActionTests {
    private static let arguments = [
        "", "-1", "0", "7", "-50", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "x",
        "兆兆兆兆兆兆兆兆兆",
    ]
    private static let texts = ["", "\n\n", "一行诗", Fixture.english]
    /// Keys that lead to each view from the first one.
    private static let views = ["", "C", "?", "<Tab>", "r", "c"]

    @Test(arguments: texts, views)
    func nothingIsOutOfRange(text: String, view: String) {
        var session = Session(("a.txt", text), ("b.txt", "# 题\n\n一句话。\n"), rows: 6, columns: 40, start: .article(0))
        session.press(view)
        for name in ActionName.allCases {
            // Actions that take nothing are tried with a count alone.
            let arguments = name.description.argument == .none ? Self.arguments.prefix(2) : Self.arguments[...]
            for argument in arguments {
                session.press(":")
                session.send(.paste(name.rawValue + " " + argument))
                session.press("<Enter>")
                expectSound(session.state.frame)
            }
        }
    }

    @Test func keysWithLargeCountsReturn() {
        for key in [
            "j", "k", "d", "u", "f", "b", "h", "l", ")", "(", "}", "{", "n", "]q", "]h", "<Ctrl-E>", "<Ctrl-O>",
        ] {
            var session = Session(("a.txt", Fixture.english), rows: 8, columns: 50, language: .english)
            session.press("99999999" + key)
            expectSound(session.state.frame)
        }
    }

    /// The caret stands on a row that is shown.
    private func expectSound(_ frame: Frame) {
        guard case .reading(let pane) = frame.body, let caret = pane.text.caret, !pane.text.rows.isEmpty else { return }
        #expect(pane.text.rows.indices.contains(caret.row))
    }
}
