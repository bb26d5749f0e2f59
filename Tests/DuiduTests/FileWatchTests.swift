import Foundation
import Reading
import Testing

@testable import duidu

@Suite struct FileWatchTests {
    private func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    @Test func aChangeIsToldOnceWhenItHasCome() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("渡口", to: path)
        let watch = FileWatch()
        let key = FileWatch.Key.document(DocumentID(0))
        watch.watch(key, path: path, from: FileWatch.Signature(path: path))
        #expect(watch.changes() == [])
        try write("渡口的早晨", to: path)
        // It may still be written: the next look tells.
        #expect(watch.changes() == [])
        #expect(watch.changes() == [key])
        #expect(watch.changes() == [])
        try write("渡口的早晨和傍晚", to: path)
        #expect(watch.changes(atOnce: true) == [key])
    }

    @Test func whatIsGoneIsNotToldUntilItIsThereAgain() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("渡口", to: path)
        let watch = FileWatch()
        watch.watch(.theme(0), path: path, from: FileWatch.Signature(path: path))
        try FileManager.default.removeItem(atPath: path)
        #expect(watch.changes(atOnce: true) == [])
        try write("渡口的早晨", to: path)
        #expect(watch.changes(atOnce: true) == [.theme(0)])
    }
}
