import Testing

@testable import Articles
@testable import duidu

@Suite struct CommandTableTests {
    private let file = OpenedFile(file: "a.md", document: sampleDocument(), articles: 0..<1, isWhole: true)

    @Test func outlineAsATree() {
        #expect(PrintedOutline(inputs: []).tree(of: file) == "  一、河\n    乙甲 “好。”\n")
    }

    @Test func quotationsAsATable() {
        let lines = PrintedQuotations(inputs: []).lines(of: file, links: StatementLinks(among: [file]), number: 0)
        let fields = [
            "a.md", "河", "", "", "", "一、河", "乙", "乙甲", "说", "explicit", "statement", "", "“好。”", "甲& 乙说：“好。”",
            "a.md:3:4",
        ]
        #expect(lines == fields.joined(separator: "\t") + "\n")
    }

    @Test func differencesAsLines() {
        let version = Version(file.document, article: 0)
        func change(_ kind: ChangeKind, _ a: SourceRange, _ aText: String, _ bText: String, _ flags: ChangeFlags = [])
            -> Change
        {
            Change(kind: kind, flags: flags, a: [a], b: [SourceRange(12, 15)], aText: aText, bText: bText, pair: 0)
        }
        let comparison = Comparison(
            a: version, b: version, pairs: [Pair(a: [0], b: [0], isMoved: false)],
            changes: [
                change(.wording, SourceRange(21, 24), "乙", "丁\n戊", [.name, .lookAlike]),
                change(.insertion, SourceRange(12, 12), "", "己"),
                change(.deletion, SourceRange(12, 15), "甲", ""),
                change(.width, SourceRange(12, 15), "甲", "乙"),
            ], similarity: 0.914)
        let printer = ComparisonLines(files: (file, file), kinds: [.wording, .insertion, .deletion])
        #expect(
            printer.lines(of: comparison) == """
                a.md@1 a.md@1: 91 % alike; wording 1, insertion 1, deletion 1, width 1
                a.md:3:1: wording (name, look-alike): ‹乙› → ‹丁 戊›
                a.md:2:1: insertion: + ‹己›
                a.md:2:1: deletion: - ‹甲›

                """)
    }

    @Test func placesCountLinesAndCharacters() {
        let lines = SourceLines(of: SourceText("甲乙\n\n丙é丁\n"))
        let places = [0, 3, 6, 7, 8, 13, 17].map { lines.place(of: Offset($0)) }
        #expect(places == ["1:1", "1:2", "1:3", "2:1", "3:1", "3:3", "4:1"])
    }
}
