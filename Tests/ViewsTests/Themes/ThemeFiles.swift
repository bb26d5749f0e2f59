import Foundation
import Testing

@testable import Views

/// The theme files of the project.
enum ThemeFiles {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "themes")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func file(_ name: String) -> ThemeFile? {
        let url = folder.appending(path: name + ".toml")
        return (try? String(contentsOf: url, encoding: .utf8)).map { ThemeFile(path: name + ".toml", text: $0) }
    }

    static func load(_ name: String) throws -> LoadedTheme {
        Theme.load(try #require(file(name)), named: file)
    }
}

extension Color {
    /// The colour as a terminal with xterm's palette shows it; nil for the terminal's own.
    var shown: RGB? {
        switch self {
        case .standard: nil
        case .palette(let index): XtermPalette.rgb(index)
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }
}

extension Style {
    /// The contrast of the symbol with its ground, reversed or not; nil where either is the terminal's own colour.
    var contrast: Double? {
        guard let front = foreground.shown, let back = background.shown else { return nil }
        return front.contrast(with: back)
    }
}
