import Foundation

/// Texts that the tests read, from the fixtures folder.
enum Fixture {
    static let page = text("第三版.txt")
    static let recognised = text("第三版-识别.md")
    static let english = text("english.txt")

    static func text(_ name: String) -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures")
        return (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }
}
