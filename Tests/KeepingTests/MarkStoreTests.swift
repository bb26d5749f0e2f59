import Articles
import Reading
import Testing

@testable import Keeping

@Suite struct MarkStoreTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func marksAreKeptByLetter() throws {
        let store = MarkStore(path: folder.path + "/duidu/marks")
        #expect(store.marks(named: []) == [])
        try store.keep([
            KeptMark("A", path: "/nowhere/no such.txt", Offset(5)), KeptMark("B", path: "/b.txt", Offset(1)),
        ])
        try store.keep([KeptMark("B", path: "/c.txt", Offset(7))])
        try store.keep([])
        #expect(
            store.marks(named: ["/c.txt"]) == [
                KeptMark("A", path: "/nowhere/no such.txt", Offset(5)), KeptMark("B", path: "/c.txt", Offset(7)),
            ])
    }

    @Test func aFileIsNamedAsItIsOpen() throws {
        let store = MarkStore(path: folder.path + "/duidu/marks")
        let file = folder.path + "/a.txt"
        try SmallFile.write("河岸", to: file)
        try store.keep([KeptMark("A", path: folder.path + "/./a.txt", Offset(3))])
        #expect(store.marks(named: [folder.path + "//a.txt"]).map(\.path) == [folder.path + "//a.txt"])
        #expect(store.marks(named: []).map(\.path) == [SmallFile.absolute(file)])
    }

    @Test func whatIsNotUnderstoodIsLeftOut() throws {
        let path = folder.path + "/marks"
        try SmallFile.write("A x /a\nAB 3 /a\nC 4\nD -1 /d\nE 2 /e f\n", to: path)
        #expect(MarkStore(path: path).marks(named: []) == [KeptMark("E", path: "/e f", Offset(2))])
    }
}
