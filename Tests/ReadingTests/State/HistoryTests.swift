import Reading
import Testing

@Suite struct HistoryTests {
    private func typed(_ session: Session) -> String { session.state.frame.prompt?.text ?? "—" }

    @Test func earlierSearchesComeBack() {
        var session = Session([MadeDocument.river])
        session.press("/水位<Enter>/老话<Enter>/水位<Enter>/河")
        session.press("<Up>")
        #expect(typed(session) == "水位")
        session.press("<Up>")
        #expect(typed(session) == "老话")
        session.press("<Up>")
        #expect(typed(session) == "老话")
        session.press("<Down><Down>")
        #expect(typed(session) == "河")
        session.press("<Up><Enter>")
        #expect(session.search.hasPrefix("水位"))
    }

    @Test func theSelectionIsFoundElsewhere() {
        var session = Session([MadeDocument.river])
        session.press("/水位<Enter>gg/水位<Enter>vl*")
        #expect(session.search == "水位 2/5")
        session.press("vl#")
        #expect(session.search == "水位 1/5")
    }

    @Test func aWordOfLettersNeedsNoSelection() {
        var session = Session(("a.txt", "The lamp was lit. A lamp, a wick.\n"), language: .english)
        session.press("5l*")
        #expect(session.search == "lamp 2/2")
        session.press("gg$*")
        #expect(session.message == "there is no word here: select with v first")
    }
}
