import Foundation
import Testing

/// Texts that were recorded once and are compared ever after; `DUIDU_RECORD=1` records them anew, for the diff to show.
enum Golden {
    private static let records = ProcessInfo.processInfo.environment["DUIDU_RECORD"] != nil

    static func expect(_ name: String, _ actual: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name + ".txt")
        if records { try? (actual + "\n").write(to: file, atomically: true, encoding: .utf8) }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(actual + "\n" == expected, sourceLocation: sourceLocation)
    }
}
