import Reading
import Testing

@Suite struct InputNameTests {
    @Test func filesOfOneNameAreToldApartByTheirFolders() {
        func names(_ paths: [String]) -> [String] {
            InputName.distinguished(
                paths.map { InputName(path: $0, name: $0.split(separator: "/").last.map(String.init) ?? $0) }
            ).map(\.name)
        }
        #expect(names(["a/law.txt", "b/note.txt"]) == ["law.txt", "note.txt"])
        #expect(names(["x/old/law.txt", "x/new/law.txt"]) == ["old/law.txt", "new/law.txt"])
        #expect(names(["law.txt", "old/law.txt"]) == ["law.txt", "old/law.txt"])
        #expect(names(["1/a/law.txt", "2/a/law.txt", "b/law.txt"]) == ["1/a/law.txt", "2/a/law.txt", "b/law.txt"])
        #expect(names(["a/law.txt", "a/law.txt"]) == ["law.txt", "law.txt"])
        #expect(names(["HEAD~1:law.txt", "law.txt"]) == ["HEAD~1:law.txt", "law.txt"])
    }
}
