import Articles
import Reading
import Testing

@testable import Keeping

@Suite struct NoteStoreTests {
    private static let first = "堤岸每年修两次。守堤的人记得清楚，哪一段容易漏水。石头要青的，不要白的。钟到了第九级就敲。\n"
    private static let other = "山上的路修了三年。石料一车一车往上运，后来才通了车。\n"

    private func identity(_ text: String) -> TextIdentity { TextIdentity(SourceText(text)) }

    private func note(_ id: String, _ text: String = "", _ colour: Note.Colour = .yellow) -> Note {
        let quote = TextQuote(
            start: Offset(24), end: Offset(48), exact: "守堤的人\n记得", prefix: "修两次。", suffix: "清楚 \\ ，")
        return Note(
            id: id, quote: quote, colour: colour, text: text, made: 1_795_635_600, changed: 1_795_635_700, title: "堤岸",
            section: "一、修堤")
    }

    private func store(_ folder: TemporaryFolder) -> NoteStore {
        NoteStore(folder: folder.path + "/data/notes", language: .chinese)
    }

    @Test func aFileOfNotesIsReadByPeople() throws {
        let folder = try TemporaryFolder()
        let kept = store(folder).keep(
            [note("a", "问作者\n两行", .red)], of: identity(Self.first), at: "/x/堤岸.txt", in: nil, base: [])
        #expect(kept.failure == nil)
        let name = try #require(kept.home?.split(separator: "/").last.map(String.init))
        let text = folder.text(of: "data/notes/" + name)
        #expect(
            text.split(separator: "\n").filter { !$0.hasPrefix("sketch ") && !$0.hasPrefix("kin ") }.joined(
                separator: "\n")
                    == """
                    # duidu: highlights and notes
                    format 1
                    file /x/堤岸.txt
                    length 136
                    states \(name.dropLast(4))
                    note a
                    colour red
                    made 2026-11-25T19:40:00Z
                    changed 2026-11-25T19:41:40Z
                    at 24
                    to 48
                    quote 守堤的人\\u{a}记得
                    prefix 修两次。
                    suffix 清楚 \\\\ ，
                    title 堤岸
                    section 一、修堤
                    words 问作者\\u{a}两行
                    """)
        #expect(folder.listing.map { $0.prefix(3) } == ["700", "700", "600"])
    }

    @Test func whatIsKeptIsFound() throws {
        let folder = try TemporaryFolder()
        let (store, text) = (store(folder), identity(Self.first))
        #expect(store.notes(of: text, at: "/x/a.txt") == NoteStore.Found())
        let notes = [note("a"), note("b", "注", .blue)]
        let kept = store.keep(notes, of: text, at: "/x/a.txt", in: nil, base: [])
        #expect(kept.notes == notes)
        // Wherever it stands.
        #expect(store.notes(of: text, at: "/y/b.txt").notes == KeptNotes(own: notes))
        #expect(store.notes(of: identity(Self.other), at: "/x/a.txt").notes == KeptNotes())
        #expect(store.all().files.map(\.notes) == [notes])
    }

    @Test func aTextThatChangedKeepsItsFile() throws {
        let folder = try TemporaryFolder()
        let (store, notes) = (store(folder), [note("a")])
        let home = store.keep(notes, of: identity(Self.first), at: "/x/a.txt", in: nil, base: []).home
        let edited = identity(Self.first + "后来装了电话，钟很少敲了。\n")
        let found = store.notes(of: edited, at: "/y/a.txt")
        #expect(found.home == home && found.notes.own == notes)
        let kept = store.keep([], of: edited, at: "/y/a.txt", in: found.home, base: found.notes.own)
        #expect(kept == NoteStore.Kept(notes: [], home: home, failure: nil))
        // The state before has the same notes: none by now.
        #expect(store.notes(of: identity(Self.first), at: "/z/c.txt").notes == KeptNotes())
        #expect(folder.listing.count == 3)
    }

    @Test func versionsShowTheNotesOfEachOther() throws {
        let folder = try TemporaryFolder()
        let (store, notes) = (store(folder), [note("a")])
        _ = store.keep(notes, of: identity(Self.first), at: "/x/a.txt", in: nil, base: [])
        let version = identity(Self.first.replacing("，", with: ",").replacing("两次", with: "三次"))
        #expect(
            store.notes(of: version, at: "/x/b.md").notes == KeptNotes(guests: [GuestNote(notes[0], of: "/x/a.txt")]))
    }

    @Test func textsThatHaveLittleMoreThanTheirTitlesInCommonKeepTheirNotesApart() throws {
        let folder = try TemporaryFolder()
        let store = store(folder)
        let steel = identity("第三季度全市工业生产情况通报\n\n钢产量比上年多了两成，化肥少了些，原因是停电。\n")
        let cloth = identity("第四季度全市工业生产情况通报\n\n水泥厂开了新窑，布匹卖得慢，库里积了不少。\n")
        _ = store.keep([note("a")], of: steel, at: "/x/三季度.txt", in: nil, base: [])
        _ = store.keep([note("b")], of: cloth, at: "/x/四季度.txt", in: nil, base: [])
        #expect(store.notes(of: steel, at: "/x/三季度.txt").notes == KeptNotes(own: [note("a")]))
        #expect(store.notes(of: cloth, at: "/x/四季度.txt").notes == KeptNotes(own: [note("b")]))
    }

    @Test func whatAnotherReaderWroteStays() throws {
        let folder = try TemporaryFolder()
        let (store, text) = (store(folder), identity(Self.first))
        let base = [note("a")]
        let home = store.keep(base, of: text, at: "/x/a.txt", in: nil, base: []).home
        _ = store.keep(base + [note("theirs")], of: text, at: "/x/a.txt", in: home, base: base)
        let kept = store.keep(base + [note("mine")], of: text, at: "/x/a.txt", in: home, base: base)
        #expect(kept.notes == [note("a"), note("mine"), note("theirs")])
    }

    @Test func aFileThatIsNotUnderstoodIsSetAside() throws {
        let folder = try TemporaryFolder()
        let (store, text) = (store(folder), identity(Self.first))
        let kept = store.keep([note("a")], of: text, at: "/x/a.txt", in: nil, base: [])
        let name = try #require(kept.home?.split(separator: "/").last.map(String.init))
        let path = "data/notes/" + name
        let broken = folder.text(of: path) + "\nnote b\ncolour puce\n"
        try folder.write(broken, to: path)
        let found = store.notes(of: text, at: "/x/a.txt")
        #expect(found.notes.own == [note("a")])
        let line = broken.split(separator: "\n", omittingEmptySubsequences: false).count - 2
        #expect(
            found.message?.hasSuffix("\(name):\(line): 这条批注不全，应有 colour、made、at、to、quote") == true,
            "\(found.message ?? "")")
        _ = store.keep([note("a", "注")], of: text, at: "/x/a.txt", in: found.home, base: found.notes.own)
        #expect(folder.text(of: path + ".broken") == broken)
        #expect(store.notes(of: text, at: "/x/a.txt").notes.own == [note("a", "注")])
    }

    @Test func withoutAFolderThatIsTold() {
        let store = NoteStore(folder: nil, language: .english)
        let kept = store.keep([note("a")], of: identity(Self.first), at: "/x/a.txt", in: nil, base: [])
        #expect(
            kept
                == NoteStore.Kept(
                    notes: [note("a")], home: nil,
                    failure: "notes are not kept and are gone when you leave: neither HOME nor XDG_DATA_HOME is set"))
    }
}
