import Articles
import Testing

@testable import Reading

/// Which file is noted as read.
@Suite struct AtHandTests {
    @Test func aFileIsAtHandOnceItIsUnderstoodAndRead() {
        var state = ReaderState(size: ScreenSize(rows: 12, columns: 60))
        let document = MadeDocument.river
        func paths() -> [String?] { [state.documentAtHand?.path] }
        #expect(paths() == [nil])
        _ = state.reduce(.found([InputName(path: "/x/a.txt", name: "a.txt")]))
        _ = state.reduce(.opened(DocumentID(0), FormattedText(text: document.text)))
        #expect(paths() == [nil])
        _ = state.reduce(.shown)
        _ = state.reduce(.understood(DocumentID(0), document, DocumentIndex(document)))
        #expect(paths() == ["/x/a.txt"])
        _ = state.reduce(.key(KeyPress("C")))
        #expect(state.mode == .contents && paths() == [nil])
    }
}
