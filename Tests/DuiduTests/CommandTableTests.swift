import Testing

@testable import Articles
@testable import duidu

@Suite struct CommandTableTests {
    private let file = OpenedFile(file: "a.md", document: sampleDocument(), articles: 0..<1, isWhole: true)

    @Test func outlineAsATree() {
        #expect(PrintedOutline(inputs: []).tree(of: file) == "  一、河\n    乙甲 “好。”\n")
    }

    @Test func quotationsAsATable() {
        let header = [
            "file", "title", "author", "date", "publication", "section", "speaker", "resolved", "cue", "attribution",
            "kind", "group", "text", "context", "place",
        ]
        let fields = [
            "a.md", "河", "", "", "", "一、河", "乙", "乙甲", "说", "explicit", "statement", "", "“好。”", "甲& 乙说：“好。”",
            "a.md:3:4",
        ]
        var output = ""
        PrintedQuotations(inputs: []).write([file]) { output += $0 }
        #expect(output == [header, fields].map { $0.joined(separator: "\t") + "\n" }.joined())
    }

    @Test(
        arguments: [
            (
                ChangeKind.wording, 21..<24, "乙", "丁\n戊", [.name, .lookAlike],
                "a.md:3:1: wording (name, look-alike): ‹乙› → ‹丁 戊›\n"
            ),
            (.insertion, 12..<12, "", "己", [], "a.md:2:1: insertion: + ‹己›\n"),
            (.deletion, 12..<15, "甲", "", [], "a.md:2:1: deletion: - ‹甲›\n"),
            (.move, 12..<15, "甲", "甲", [], "a.md:2:1: move: ‹甲›\n"),
        ] as [(ChangeKind, Range<Int>, String, String, ChangeFlags, String)])
    func aDifferenceAsALine(
        _ kind: ChangeKind, _ place: Range<Int>, _ aText: String, _ bText: String, _ flags: ChangeFlags, _ line: String
    ) {
        let a = SourceRange(place.lowerBound, place.upperBound)
        let change = Change(
            kind: kind, flags: flags, a: [a], b: [SourceRange(0, 0)], aText: aText, bText: bText, pair: 0)
        #expect(ComparisonLines(files: (file, file), kinds: []).line(for: change) == line)
    }

    @Test func aTextBesideItselfHasNoLinesButTheHeading() throws {
        let version = Version(file.document, article: 0)
        let comparison = try #require(Comparison.compare(version, version))
        let printer = ComparisonLines(files: (file, file), kinds: Set(ChangeKind.allCases))
        #expect(printer.lines(of: comparison) == "a.md@1 a.md@1: 100 % alike\n")
    }

    @Test func placesCountLinesAndCharacters() {
        let lines = SourceLines(of: SourceText("甲乙\n\n丙é丁\n"))
        let places = [0, 3, 6, 7, 8, 13, 17].map { lines.place(of: Offset($0)) }
        #expect(places == ["1:1", "1:2", "1:3", "2:1", "3:1", "3:3", "4:1"])
    }
}
