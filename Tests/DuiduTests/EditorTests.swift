import Testing

@testable import duidu

@Suite struct EditorTests {
    @Test(arguments: [
        ("vim", ["+call cursor(12,3)", "a.txt"]), ("nano", ["+12,3", "a.txt"]), ("hx", ["a.txt:12:3"]),
        ("kak", ["+12:3", "a.txt"]), ("code", ["--goto", "a.txt:12:3"]), ("something", ["+12", "a.txt"]),
    ])
    func everyEditorFindsThePlace(program: String, expected: [String]) {
        #expect(Editor.arguments(for: program, path: "a.txt", line: 12, column: 3) == expected)
    }

    @Test func wordsReachTheShellUnchanged() {
        #expect(Editor.quoted("城市 'b' $(x)") == "'城市 '\\''b'\\'' $(x)'")
        #expect(Editor.quoted("") == "''")
    }
}
