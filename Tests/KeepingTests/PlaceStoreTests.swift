import Articles
import Glibc
import Reading
import Testing

@testable import Keeping

@Suite struct PlaceStoreTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { folder.path + "/duidu/places" }
    private let river = SourceText("河岸的四季\n\n开春以后。\n")
    private let bridge = SourceText(String(repeating: "石桥。\n", count: 1000))

    @Test func whatIsKeptIsFoundAgain() throws {
        let store = PlaceStore(path: path)
        #expect(store.place(of: river) == nil)
        let place = ReadPlace(offset: Offset(17), row: 3, marks: [.init("b", Offset(3)), .init("a", Offset(0))])
        try store.keep([(river, place), (bridge, ReadPlace(offset: Offset(5000), row: 0))])
        #expect(
            SmallFile.read(path).map { $0.split(separator: "\n").map { $0.split(separator: " ").dropFirst(2) } }
                == .success([["17", "3", "a=0", "b=3"], ["5000", "0"]]))
        let sorted = ReadPlace(offset: Offset(17), row: 3, marks: [.init("a", Offset(0)), .init("b", Offset(3))])
        #expect(store.place(of: SourceText("河岸的四季\n\n开春以后。\n")) == sorted)
        #expect(store.place(of: bridge)?.offset == Offset(5000))
        #expect(store.place(of: SourceText("河岸的四季\n\n入夏以后。\n")) == nil)
    }

    @Test func aLaterPlaceTakesTheEarlierOnesAndTheBeginningIsForgotten() throws {
        let store = PlaceStore(path: path)
        try store.keep([(river, ReadPlace(offset: Offset(3), row: 0))])
        try store.keep([(river, ReadPlace(offset: Offset(6), row: 1))])
        #expect(store.place(of: river) == ReadPlace(offset: Offset(6), row: 1))
        try store.keep([(river, ReadPlace(offset: Offset(0), row: 0))])
        #expect(store.place(of: river) == nil)
    }

    @Test func onlyItsOwnerCanReadIt() throws {
        try PlaceStore(path: path).keep([(river, ReadPlace(offset: Offset(3), row: 0))])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test(arguments: ["", "x", "-1 0", "99999 0", "3", "3 -4 a b= =3 c=99999 d=4"])
    func whatIsNotUnderstoodIsLeftOut(rest: String) throws {
        let store = PlaceStore(path: path)
        try store.keep([(river, ReadPlace(offset: Offset(3), row: 0))])
        let line = try SmallFile.read(path).get()
        let key = line.split(separator: " ").prefix(2).joined(separator: " ")
        try SmallFile.write("\(key) \(rest)\n\u{0}\n", to: path)
        let expected = ReadPlace(offset: Offset(3), row: 0, marks: [.init("d", Offset(4))])
        #expect(store.place(of: river) == (rest.hasPrefix("3 ") ? expected : nil))
    }
}
