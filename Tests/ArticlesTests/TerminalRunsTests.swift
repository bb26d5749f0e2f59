import Testing

@testable import Articles

@Suite struct TerminalRunsTests {
    private func read(_ text: String) throws -> (text: String, runs: [String], marks: Int) {
        let document = try #require(Understanding.understand(FormattedText(text: SourceText(text))))
        let said = document.blocks.indices.map { document.string(ofBlock: $0) }.joined(separator: "\n")
        let runs = document.inlines.map { "\($0.kind) \(document.text.string(in: $0.range))" }
        return (said, runs, document.marks.count)
    }

    @Test func coloursAndWeightAreStyles() throws {
        let found = try read(
            "The \u{1B}[1mford\u{1B}[0m is \u{1B}[38;5;208mlow\u{1B}[m and \u{1B}[4;9mslow\u{1B}[24m er\u{1B}[0m today.\n"
        )
        #expect(found.text == "The ford is low and slow er today.")
        #expect(
            found.runs == [
                "strong ford", "colour(Articles.TextColour.yellow) low", "strikethrough slow", "emphasis slow",
                "strikethrough  er",
            ])
        #expect(found.marks == 7)
    }

    @Test(arguments: [
        ("31", TextColour.red), ("92", .green), ("33", .yellow), ("1;34", .blue), ("35;22", .magenta), ("36", .cyan),
        ("37", nil), ("38;5;9", .red), ("38;5;27", .blue), ("38;5;240", nil), ("38;2;20;160;60", .green),
        ("38;2;128;128;130", nil), ("48;5;9", nil), ("38;5", nil), ("31;39", nil), ("38;2;1", nil),
    ])
    func coloursAreHues(numbers: String, colour: TextColour?) throws {
        let text = FormattedText(text: SourceText("a \u{1B}[\(numbers)mb\u{1B}[0m c\n"))
        let document = try #require(Understanding.understand(text))
        let found = document.inlines.compactMap { if case .colour(let colour) = $0.kind { colour } else { nil } }
        #expect(found == [colour].compactMap(\.self))
    }

    @Test func lettersStruckOver() throws {
        let found = try read("N\u{8}NA\u{8}AM\u{8}ME\u{8}E is _\u{8}a_\u{8}b and 水\u{8}水.\n")
        #expect(found.text == "NAME is ab and 水.")
        #expect(found.runs == ["strong NA\u{8}AM\u{8}ME\u{8}E", "emphasis a_\u{8}b", "strong 水"])
    }

    /// Of what stands before a window nothing is read, whether it is a screen or a gigabyte.
    @Test func aWindowBeginsWithItself() {
        let text =
            "\u{1B}[1mFar before.\n\n" + String(repeating: "Between.\n\n", count: 400)
            + "The \u{1B}[3mford\u{1B}[0m here.\n"
        let end = text.utf8.count
        let document = Structure.provisional(
            FormattedText(text: SourceText(text)), around: Offset(end), reach: 40)
        #expect(document.inlines.map { "\($0.kind) \(document.text.string(in: $0.range))" } == ["emphasis ford"])
        #expect(document.inlines.allSatisfy { $0.range.start >= document.coverage.start })
    }

    @Test func otherSequencesStayVisible() throws {
        let found = try read("a \u{1B}]0;title\u{7} b \u{1B}[2J c\n")
        #expect(found.text == "a \u{1B}]0;title\u{7} b \u{1B}[2J c")
        #expect(found.runs == [])
    }
}
