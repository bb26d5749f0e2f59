import Articles
import Keeping
import Reading
import Testing

@Suite struct VerdictStoreTests {
    private static let first = "堤岸每年修两次。守堤的人记得清楚，哪一段容易漏水。石头要青的，不要白的。钟到了第九级就敲。\n"
    private static let second = "堤岸每年修三次。守堤的人记得清楚，哪一段容易漏水。石头要青的，不要白的。钟到了第九级就敲。\n"

    private func text(_ text: String, _ path: String) -> VerdictStore.Text {
        VerdictStore.Text(TextIdentity(SourceText(text)), at: path)
    }

    private func record(_ choice: Verdict.Choice?, at offset: Int = 12, note: String = "") -> VerdictRecord {
        VerdictRecord(
            kind: .wording, aText: "两", bText: "三", a: TextAnchor(offset: Offset(offset), text: "两次。", before: "堤岸每年修"),
            b: TextAnchor(offset: Offset(offset), text: "三次。", before: "堤岸每年修"), verdict: Verdict(choice, note: note))
    }

    private func pin(_ a: Int, _ b: Int, _ isTogether: Bool) -> PinRecord {
        PinRecord(
            a: TextAnchor(offset: Offset(a), text: "堤岸", before: ""),
            b: TextAnchor(offset: Offset(b), text: "石头", before: "漏水。"), isTogether: isTogether)
    }

    private var marks: ComparisonMarks {
        ComparisonMarks(
            verdicts: [
                record(.b, note: "问\n作者"), record(.a, at: 20), record(.other("四 \\ 五"), at: 30),
                record(.unsure, at: 40),
                record(nil, at: 50, note: "注"),
            ], pins: [pin(12, 12, true), pin(40, 60, false)])
    }

    @Test func whatIsKeptIsFoundWhicheverTextIsFirst() throws {
        let folder = try TemporaryFolder()
        let store = VerdictStore(folder: folder.path + "/data/verdicts", language: .chinese)
        let (a, b) = (text(Self.first, "/x/甲.txt"), text(Self.second, "/x/乙.txt"))
        #expect(store.marks(of: a, b).marks == ComparisonMarks())
        #expect(store.keep(marks, of: a, b, known: ComparisonMarks()) == nil)
        #expect(store.marks(of: a, b).marks == marks)
        #expect(store.marks(of: b, a).marks == marks.mirrored)
        #expect(folder.listing.map { $0.prefix(3) } == ["700", "700", "600"])
        // Kept the other way round it is the same file.
        #expect(store.keep(ComparisonMarks(), of: b, a, known: marks.mirrored) == nil)
        #expect(store.marks(of: a, b).marks == ComparisonMarks())
        #expect(folder.listing.count == 3)
    }

    @Test func aPairIsKnownAgainAfterSmallEdits() throws {
        let folder = try TemporaryFolder()
        let store = VerdictStore(folder: folder.path, language: .chinese)
        let (a, b) = (text(Self.first, "/x/甲.txt"), text(Self.second, "/x/乙.txt"))
        #expect(store.keep(marks, of: a, b, known: ComparisonMarks()) == nil)
        let edited = text(Self.first + "后来装了电话，钟很少敲了。\n", "/y/甲.txt")
        #expect(store.marks(of: edited, b).marks == marks)
        #expect(store.marks(of: b, edited).marks == marks.mirrored)
        #expect(store.marks(of: text("别的文章，一句也不同。\n", "/x/甲.txt"), b).marks == ComparisonMarks())
        #expect(store.marks(of: text(Self.first + "另加一句，放在最后。\n", "/x/丙.txt"), b).marks == ComparisonMarks())
    }

    @Test func whatAnotherReaderKeptStays() throws {
        let folder = try TemporaryFolder()
        let store = VerdictStore(folder: folder.path, language: .chinese)
        let (a, b) = (text(Self.first, "/x/甲.txt"), text(Self.second, "/x/乙.txt"))
        _ = store.keep(ComparisonMarks(verdicts: [record(.a, at: 20)]), of: a, b, known: ComparisonMarks())
        _ = store.keep(ComparisonMarks(verdicts: [record(.b)]), of: a, b, known: ComparisonMarks())
        #expect(store.marks(of: a, b).marks.verdicts == [record(.a, at: 20), record(.b)])
    }

    @Test func aFileThatIsNotUnderstoodIsToldAndSetAside() throws {
        let folder = try TemporaryFolder()
        let store = VerdictStore(folder: folder.path, language: .chinese)
        let (a, b) = (text(Self.first, "/x/甲.txt"), text(Self.second, "/x/乙.txt"))
        _ = store.keep(ComparisonMarks(verdicts: [record(.a)]), of: a, b, known: ComparisonMarks())
        let name = folder.listing[0].split(separator: " ")[1].description
        try folder.write(folder.text(of: name) + "\nverdict b\nkind colour\n", to: name)
        let found = store.marks(of: a, b)
        #expect(found.marks.verdicts == [record(.a)])
        #expect(found.message?.hasPrefix("有判断读不懂") == true)
        _ = store.keep(ComparisonMarks(verdicts: [record(.b)]), of: a, b, known: found.marks)
        #expect(folder.listing.map { $0.split(separator: " ")[1] }.sorted() == ["\(name)", "\(name).broken"])
    }
}
