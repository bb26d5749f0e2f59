import Foundation
import Reading
import Testing

/// What the README says is what the code does. `DUIDU_RECORD=1` writes the tables anew, to be read in the diff.
@Suite(.serialized) struct ReadmeTests {
    @Test func keysAreThoseOfTheKeymap() throws {
        try Readme.expect(Self.keyTable, under: "keys")
    }

    @Test func settingsAreThoseOfTheSettingsFile() throws {
        try Readme.expect(Self.settingsTable, under: "settings")
    }

    /// A row for each action: its keys with the modes that have them, its name, what it does.
    private static var keyTable: String {
        var lines = ["| keys | action | |", "|---|---|---|"]
        for group in ActionGroup.allCases {
            lines.append("| **\(group.title.english)** | | |")
            for name in ActionName.allCases where name.description.group == group {
                lines.append("| \(keys(of: name)) | `\(name.rawValue)` | \(name.description.summary.english) |")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func keys(of name: ActionName) -> String {
        var keys: [String] = []
        for mode in Mode.allCases where mode != .prompt {
            for key in Keymap.standard.keys(for: name, in: mode) where !keys.contains(key) { keys.append(key) }
        }
        let shown = keys.isEmpty ? [":" + name.rawValue] : keys
        return shown.map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: " ")
    }

    private static var settingsTable: String {
        let rows = SettingsFile.names.map { "| `\($0.name)` | \($0.values) | \($0.summary.english) |" }
        return (["| setting | takes | |", "|---|---|---|"] + rows).joined(separator: "\n")
    }
}

/// The README, whose tables stand between `<!-- NAME -->` and `<!-- /NAME -->`.
enum Readme {
    private static var url: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    }

    static func expect(_ table: String, under name: String) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- \(name) -->\n"))
        let end = try #require(text.range(of: "\n<!-- /\(name) -->"))
        if ProcessInfo.processInfo.environment["DUIDU_RECORD"] != nil {
            let new = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: table)
            try new.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(String(text[start.upperBound..<end.lowerBound]) == table)
    }
}
