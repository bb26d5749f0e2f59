import Articles
import Keeping
import Reading
import Testing

@Suite struct HiddenKindsTests {
    @Test func whatWasHiddenIsRecalled() throws {
        let folder = try TemporaryFolder()
        let memory = HiddenKinds(folder: folder.path + "/state/duidu")
        #expect(memory.recalled() == nil)
        #expect(memory.keep([.layout, .width], language: .chinese) == nil)
        #expect(memory.recalled() == [.layout, .width])
        #expect(memory.keep([], language: .chinese) == nil)
        #expect(memory.recalled() == [])
    }
}
