import Foundation
import Testing

@testable import Keeping

struct WholeFileTests {
    private let home: TemporaryFolder

    init() throws {
        home = try TemporaryFolder()
    }

    private func failure(_ work: () throws(SystemError) -> Void) -> Int32? {
        do throws(SystemError) {
            try work()
            return nil
        } catch { return error.code }
    }

    @Test func whatStandsIsLeftAloneUnlessItIsToBeOverwritten() throws {
        let path = home.path + "/a.tsv"
        #expect(failure { () throws(SystemError) in try WholeFile.make(path, Array("one".utf8)) } == nil)
        #expect(failure { () throws(SystemError) in try WholeFile.make(path, Array("two".utf8)) } == EEXIST)
        #expect(home.text(of: "a.tsv") == "one")
        #expect(failure { () throws(SystemError) in try WholeFile.overwrite(path, Array("three".utf8)) } == nil)
        #expect(home.text(of: "a.tsv") == "three")
        #expect(failure { () throws(SystemError) in try WholeFile.overwrite(home.path, []) } == EISDIR)
    }

    /// Another name of the old file still has all that it had: nothing was emptied in place.
    @Test func aFileIsNeverEmptiedInPlace() throws {
        try home.write("old", to: "a.tsv")
        chmod(home.path + "/a.tsv", 0o640)
        link(home.path + "/a.tsv", home.path + "/b.tsv")
        symlink("a.tsv", home.path + "/c.tsv")
        let path = home.path + "/c.tsv"
        #expect(failure { () throws(SystemError) in try WholeFile.overwrite(path, Array("new".utf8)) } == nil)
        #expect(home.text(of: "a.tsv") == "new")
        #expect(home.text(of: "b.tsv") == "old")
        #expect(home.text(of: "c.tsv") == "new")
        #expect(home.listing.prefix(2) == ["640 a.tsv", "640 b.tsv"])
        #expect(home.listing.count == 3)
    }
}
