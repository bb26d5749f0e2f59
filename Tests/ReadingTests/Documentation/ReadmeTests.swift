import Foundation
import Testing

@testable import Reading

/// What the README says is what the code does. `DUIDU_RECORD=1` writes the tables anew, to be read in the diff.
@Suite(.serialized) struct ReadmeTests {
    @Test func keysAreThoseOfTheKeymap() throws {
        try Readme.expect(Self.keyTable, under: "keys")
    }

    @Test func settingsAreThoseOfTheSettingsFile() throws {
        try Readme.expect(Self.settingsTable, under: "settings")
    }

    /// What a key does is told by help in its mode, by the README's table and by `duidu keys`.
    @Test(arguments: Mode.allCases) func everyKeyIsListedInAllThree(mode: Mode) throws {
        let bindings = Keymap.standard.bindings(in: mode)
        let listed = KeyList.text(of: .standard, .english)
        let section = listed.components(separatedBy: "\n\n").first { $0.hasPrefix("[\(mode.rawValue)]") } ?? ""
        let help = HelpRows.text(of: mode)
        let readme = Self.keyTable
        for binding in bindings {
            let name = binding.action.name.rawValue
            let keys = KeyNotation.text(of: binding.sequence)
            let isListed = section.split(separator: "\n").contains { line in
                let words = line.split(separator: " ")
                return words.contains { $0 == name } && words.contains { $0 == keys || $0.hasPrefix(keys + "(") }
            }
            #expect(isListed, "\(mode) \(keys)")
            #expect(help.contains { $0.hasSuffix("| \(name)") && $0.contains(keys) }, "\(mode) \(keys)")
            let isInReadme = mode == .prompt || readme.contains("`\(name)`")
            #expect(isInReadme, "\(name)")
        }
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

/// The rows of help for a mode, as text.
enum HelpRows {
    static func text(of mode: Mode) -> [String] {
        var state = ReaderState(size: ScreenSize(rows: 24, columns: 80))
        state.help = HelpState(mode: mode)
        return state.helpRows().compactMap { row in
            if case .binding(let keys, let summary, let name) = row { "\(keys) | \(summary) | \(name)" } else { nil }
        }
    }
}
