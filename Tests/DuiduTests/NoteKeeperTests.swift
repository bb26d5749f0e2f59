import Articles
import Keeping
import Reading
import Testing

@testable import duidu

/// Two readers of one text, each with a keeper of its own.
@Suite struct NoteKeeperTests {
    private let id = DocumentID(0)
    private let text = SourceText("堤岸每年修两次。守堤的人记得清楚，哪一段容易漏水。\n")
    private let folder: Files

    init() throws { folder = try Files([:]) }

    private func keeper() -> NoteKeeper {
        NoteKeeper(NoteStore(folder: folder.path + "/notes", language: .chinese))
    }

    private func note(_ id: String, _ text: String = "") -> Note {
        let quote = TextQuote(start: Offset(0), end: Offset(6), exact: "堤岸", prefix: "", suffix: "")
        return Note(id: id, quote: quote, colour: .yellow, text: text, made: 1)
    }

    private func wish(_ notes: [Note], base: [Note]) -> NotesWish {
        NotesWish(text: text, path: "/x/堤岸.txt", notes: notes, base: base)
    }

    @Test func whatAReaderHasNotSeenItDoesNotTakeAway() async {
        let (mine, theirs) = (keeper(), keeper())
        _ = await mine.keep(wish([note("a")], base: []), for: id)
        _ = await theirs.keep(wish([note("t")], base: []), for: id)
        // Two wishes before the answer to the first comes, the second of which changes what the first had.
        let first = await mine.keep(wish([note("a"), note("b")], base: [note("a")]), for: id)
        #expect(first.notes == [note("a"), note("b"), note("t")])
        let second = await mine.keep(wish([note("b", "changed")], base: [note("a")]), for: id)
        #expect(second.notes == [note("b", "changed"), note("t")])
        // What it has seen it may take away.
        let third = await mine.keep(wish([note("b", "changed")], base: second.notes), for: id)
        #expect(third.notes == [note("b", "changed")])
    }
}
