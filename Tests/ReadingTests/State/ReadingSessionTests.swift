import Reading
import Testing

@Test func aPageOpensAtItsBeginning() {
    let session = Session(("lamp.txt", Fixture.english), rows: 12, columns: 60, language: .english)
    #expect(session.state.mode == .reading)
    #expect(session.character == "T")
}
