import Reading
import Testing

/// What a key comes to may be worked out before it is pressed where it does no more than move the reader.
@Suite struct ForesightTests {
    private func moving(_ keys: [String], in session: Session) throws -> [String] {
        try keys.filter { key in
            let press = try #require(try KeyNotation.sequence(Substring(key)).first)
            return session.state.onlyMoves(press)
        }
    }

    private let keys = [
        "j", "k", "<Space>", "b", "d", "G", "}", "(", "]", "/", "q", "c", "v", "n", "?", "w", "<Enter>",
    ]

    @Test func keysThatMoveAreForeseen() throws {
        let session = Session([MadeDocument.river])
        #expect(try moving(keys, in: session) == ["j", "k", "<Space>", "b", "d", "G", "}", "("])
    }

    @Test func nothingIsForeseenAmidWhatIsTyped() throws {
        var session = Session([MadeDocument.river])
        session.press("3")
        #expect(try moving(keys, in: session).isEmpty)
        session.press("<Esc>]")
        #expect(try moving(keys, in: session).isEmpty)
        session.press("<Esc>/水")
        #expect(try moving(keys, in: session).isEmpty)
    }

    @Test func anotherViewHasItsOwnKeys() throws {
        var session = Session([MadeDocument.river])
        session.press("?")
        #expect(try moving(["j", "G", "}", "q"], in: session) == ["j", "G"])
    }

    @Test func theFirstKeyIsLikelyToGoDown() {
        var session = Session([MadeDocument.river])
        #expect(session.state.press(for: .moveDown) == KeyPress(.character("j")))
        #expect(session.state.press(for: .nextQuotation) == nil)
        session.press(":")
        #expect(session.state.press(for: .moveDown) == nil)
    }
}
