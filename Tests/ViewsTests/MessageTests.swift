import Reading
import Testing

@testable import Reading
@testable import Views

@Suite struct MessageTests {
    private func rows(_ message: String, rows: Int = 6, columns: Int = 20) -> [String] {
        var state = ReaderState(size: ScreenSize(rows: rows, columns: columns))
        state.layOut()
        var frame = state.frame
        frame.message = Message(message, .error)
        let screen = Screen.draw(frame, theme: ResolvedTheme(.builtIn, depth: .indexed))
        return (0..<screen.rows).map { screen.text(ofRow: $0) }
    }

    @Test func aShortOneTakesTheLastRow() {
        #expect(rows("没有找到河床") == ["", "", "", "", "", " 没有找到河床"])
    }

    @Test func aLongOneTakesRowsAboveIt() {
        #expect(
            rows("settings:3: theme dusk is not there; paper, ink and lamp are") == [
                "", "", " settings:3: theme", " dusk is not there;", " paper, ink and", " lamp are",
            ])
    }

    @Test func whatIsLongerStillEndsWithAnEllipsis() {
        #expect(rows(String(repeating: "一", count: 50), rows: 2) == [" 一一一一一一一一一", " 一一一一一一一一…"])
    }
}
