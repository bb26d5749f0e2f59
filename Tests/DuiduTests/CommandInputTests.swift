import Testing

@testable import duidu

@Suite struct CommandInputTests {
    private func read(_ argument: String, existing: Set<String> = ["a.txt", "b@2", "c:3"]) -> String {
        let input = Input(argument) { existing.contains($0) }
        return [
            input.path, input.article.map { "article \($0)" }, input.line.map { "line \($0)" },
            input.column.map { "column \($0)" },
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }

    @Test(arguments: [
        ("a.txt", "a.txt"),
        ("a.txt@2", "a.txt, article 2"),
        ("a.txt:12", "a.txt, line 12"),
        ("a.txt:12:3", "a.txt, line 12, column 3"),
        ("b@2", "b@2"),
        ("b@2@3", "b@2, article 3"),
        ("c:3", "c:3"),
        ("c:3:4", "c:3, line 4"),
        ("c:3:4:5", "c:3, line 4, column 5"),
        ("a.txt@0", "a.txt@0"),
        ("a.txt:x", "a.txt:x"),
        ("none@2", "none@2"),
        ("none:3:4", "none:3:4"),
        (":3", ":3"),
        ("@1", "@1"),
        ("-", "-"),
        ("", ""),
    ])
    func placesInArguments(_ argument: String, _ expected: String) {
        #expect(read(argument) == expected)
    }

    @Test(arguments: [
        (["--language", "zh", "compare", "a", "b"], ["compare", "a", "b", "--language", "zh"]),
        (
            ["--language=zh", "--encoding", "Big5", "text", "--", "a"],
            ["text", "--language=zh", "--encoding", "Big5", "--", "a"]
        ),
        (["--language", "compare", "a"], ["--language", "compare", "a"]),
        (["--language", "zh", "a", "compare"], ["--language", "zh", "a", "compare"]),
        (["--language"], ["--language"]), (["--help", "compare"], ["--help", "compare"]),
        (["compare", "a", "b"], ["compare", "a", "b"]), ([], []),
    ])
    func optionsBeforeACommand(_ arguments: [String], _ expected: [String]) {
        #expect(DuiduCommand.commandFirst(arguments) == expected)
    }
}
