import Keeping
import Testing

@Suite struct EncodingStoreTests {
    @Test func whatWasChosenIsKnownWhereverTheFileMoves() throws {
        let folder = try TemporaryFolder()
        let store = EncodingStore(path: folder.path + "/state/duidu/encodings")
        try folder.write("北京", to: "a.txt")
        try folder.write("北京", to: "b.txt")
        try folder.write("天津", to: "c.txt")
        #expect(store.encoding(ofFileAt: folder.path + "/a.txt") == nil)
        try store.keep("GB18030", forFileAt: folder.path + "/a.txt")
        try store.keep("Big5", forFileAt: folder.path + "/a.txt")
        #expect(store.encoding(ofFileAt: folder.path + "/b.txt") == "Big5")
        #expect(store.encoding(ofFileAt: folder.path + "/c.txt") == nil)
        #expect(store.encoding(ofFileAt: folder.path + "/none.txt") == nil)
        #expect(folder.text(of: "state/duidu/encodings").split(separator: "\n").count == 1)
        #expect(folder.listing.last { $0.hasSuffix("encodings") }?.hasPrefix("600") == true)
    }
}
