import Articles
import Testing

@testable import Reading

/// A file that was read before is opened where it was left.
@Suite struct LeftPlaceTests {
    private func opened(
        _ place: ReadPlace, start: ReaderState.Start = .automatic, message: Message? = nil
    ) -> ReaderState {
        var settings = Settings()
        settings.language = .chinese
        var state = ReaderState(
            size: ScreenSize(rows: 12, columns: 60), settings: settings, start: start, message: message)
        let source = FormattedText(text: MadeDocument.river.text)
        let document = MadeDocument.river
        _ = state.reduce(.found([InputName(path: "a.txt", name: "a.txt")]))
        _ = state.reduce(.remembered(DocumentID(0), place))
        _ = state.reduce(.opened(DocumentID(0), source))
        _ = state.reduce(.shown)
        #expect(state.reading.caret == (start == .automatic ? place.offset : Offset(0)))
        _ = state.reduce(.understood(DocumentID(0), document, DocumentIndex(document)))
        return state
    }

    private let left = ReadPlace(offset: MadeDocument.river.start(ofBlock: 6) ?? Offset(0), row: 4)

    @Test func itIsOpenedThereAtOnceOnTheSameRow() {
        let state = opened(left)
        #expect(state.reading.caret == left.offset)
        #expect(state.reading.viewport.caretRow == 4)
        #expect(state.frame.message == Message("接着上次读的地方（gg 回到开头）"))
        #expect(state.readPlaces.map(\.place) == [left])
    }

    @Test func itsMarksAreThereAgain() {
        var place = left
        place.marks = [.init("a", Offset(0)), .init("Z", Offset(0)), .init("?", Offset(0))]
        let state = opened(place)
        #expect(state.readPlaces.map(\.place.marks) == [[.init("a", Offset(0))]])
    }

    @Test func whatTheCommandLineNamesGoesBefore() {
        #expect(opened(left, start: .line(1, column: 1)).reading.caret == Offset(0))
    }

    @Test func aComplaintIsNotWrittenOver() {
        let complaint = Message("settings:1: …", .error)
        #expect(opened(left, message: complaint).frame.message == complaint)
    }
}
