import Articles
import Testing

@testable import Reading

/// The reader's place is an offset: whatever changes about the window, the caret stays on its character.
@Suite struct PlaceTests {
    /// Texts of every kind that the tests know, as sessions that have just been opened.
    private static func sessions() -> [Session] {
        let figures = makeDocument([
            (.title, "图与表"), (.paragraph, String(repeating: "溪水从山里来，经过三座石桥。", count: 30)),
            (.code, String(repeating: "0123456789", count: 25) + "\nshort\n" + String(repeating: "fgh ", count: 40)),
            (.verse, "溪水清清\n山路弯弯"), (.listItem, String(repeating: "an item of a list ", count: 20)),
            (.table, "a  b  c\nd  e  f"), (.paragraph, String(repeating: "Past three stone bridges. ", count: 30)),
        ])
        return [Fixture.page, Fixture.recognised, Fixture.english].map { Session(("a.txt", $0)) }
            + [MadeDocument.river, MadeDocument.shuffled, figures].map { Session([$0]) }
    }

    /// Some places of a text, spread over it; each the beginning of a character that is read.
    private static func places(in session: Session) -> [Offset] {
        guard let document = session.state.reading.document else { return [] }
        return stride(from: 0, to: document.text.count, by: max(1, document.text.count / 9)).compactMap { byte in
            let start = document.text.startOfCharacter(at: Offset(byte))
            guard let block = document.block(at: start) else { return nil }
            let joined = document.joinedText(ofBlock: block)
            return joined.offset(at: joined.index(nearest: start)).map { document.text.startOfCharacter(at: $0) }
        }
    }

    @Test func aHundredResizesLeaveTheReaderWhereTheyWere() {
        var generator = SystemRandomNumberGenerator()
        for opened in Self.sessions() {
            for place in Self.places(in: opened) {
                var session = opened
                session.state.setCaret(place)
                for _ in 0..<100 {
                    let size = ScreenSize(
                        rows: Int.random(in: 5...100, using: &generator),
                        columns: Int.random(in: 20...200, using: &generator))
                    session.send(.resized(size))
                    expectSeen(session, at: place, "\(size)")
                }
            }
        }
    }

    @Test(arguments: [
        "o", "r", "zM", "zR", "za", "T", ":theme ink<Enter>", ":language<Enter>", "<Tab><Tab>", "<lt>", ">",
    ])
    func noViewOrChoiceMovesIt(keys: String) {
        for opened in Self.sessions() {
            for place in Self.places(in: opened) {
                var session = opened
                session.state.setCaret(place)
                session.state.layOut()
                let row = session.row
                for _ in 0..<2 {
                    session.press(keys)
                    expectSeen(session, at: place, keys)
                }
                // There and back the line stands on the row where it stood.
                if ["o", "r", "T", ":language<Enter>"].contains(keys) { #expect(session.row == row, "\(keys)") }
            }
        }
    }

    @Test func theRowStaysWhereTheTextHasRoom() {
        var session = Session(("a.txt", Fixture.page), rows: 10, columns: 100)
        session.press("4d5j")
        let row = session.row
        let line = session.line
        for keys in ["o", "o", "r", "r"] {
            session.press(keys)
            #expect(session.row == row, "\(keys)")
        }
        for columns in [60, 140, 100] {
            session.send(.resized(ScreenSize(rows: 10, columns: columns)))
            #expect(session.row == row, "\(columns)")
        }
        #expect(session.line == line)
    }

    /// The caret stands at `place`, on the screen, under the cursor.
    private func expectSeen(
        _ session: Session, at place: Offset, _ why: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(session.state.reading.caret == place, "\(why)", sourceLocation: location)
        guard case .reading(let pane) = session.state.frame.body, let caret = pane.text.caret else {
            Issue.record("no text: \(why)", sourceLocation: location)
            return
        }
        let rows = pane.text.rows
        #expect(
            rows.indices.contains(caret.row) && caret.column < max(1, pane.text.width), "\(why)",
            sourceLocation: location)
        guard rows.indices.contains(caret.row),
            let glyph = rows[caret.row].glyphs.first(where: { $0.column == caret.column })
        else { return }
        // A place that shows nothing of its own stands on what is read before it.
        #expect(glyph.offset <= place || rows[caret.row].glyphs.first == glyph, "\(why)", sourceLocation: location)
    }
}
