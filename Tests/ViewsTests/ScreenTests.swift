import Articles
import Foundation
import Testing

@testable import Reading
@testable import Views

/// Screens as text: the symbols of all rows, then the scope of every cell as a letter, then what the letters mean.
enum GoldenScreens {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    /// Whether the screens are to be written anew instead of compared: `DUIDU_RECORD=1 swift test`.
    static let records = ProcessInfo.processInfo.environment["DUIDU_RECORD"] != nil

    /// A theme in which every scope has a colour of its own, so that a cell tells what it shows.
    static let theme: ResolvedTheme = {
        var theme = Theme(name: "scopes")
        for scope in Scope.allCases {
            var style = ThemeStyle()
            style.foreground = ThemeColor(.palette(scope.rawValue))
            theme[scope] = style
        }
        return ResolvedTheme(theme, depth: .direct)
    }()

    static func text(of screen: CellBuffer) -> String {
        var letters: [Scope: Character] = [.text: "."]
        var supply = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".makeIterator()
        var scopes = ""
        for row in 0..<screen.rows {
            for column in 0..<screen.columns {
                guard let scope = scope(of: screen[row, column]) else { return "a cell without a scope" }
                letters[scope] = letters[scope] ?? supply.next() ?? "?"
                scopes.append(letters[scope] ?? "?")
            }
            scopes.append("\n")
        }
        let symbols = (0..<screen.rows).map { row in
            (0..<screen.columns).map { screen[row, $0].symbol.text }.joined() + "|\n"
        }.joined()
        let legend = letters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.name)\n" }.joined()
        let cursor = screen.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
        return "\(screen.columns)x\(screen.rows) \(cursor)\n\(symbols)\n\(scopes)\n\(legend)"
    }

    private static func scope(of cell: Cell) -> Scope? {
        guard case .palette(let number) = cell.style.foreground else { return nil }
        return Scope(rawValue: number)
    }

    /// Compares a screen with what was recorded, or records it.
    static func check(_ screen: CellBuffer, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name + ".txt")
        let text = text(of: screen)
        guard !records else { return try text.write(to: file, atomically: true, encoding: .utf8) }
        let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? "not recorded"
        #expect(text == recorded, "\(name) is not as recorded", sourceLocation: location)
    }
}

@Suite struct ScreenTests {
    static let sizes = [(100, 30), (80, 24), (60, 20), (20, 5)].map { ScreenSize(rows: $0.1, columns: $0.0) }

    static let views: [(name: String, frame: @Sendable (SampleFrames) -> Frame)] = [
        ("reading", { $0.reading }), ("outline", { $0.outline }), ("contents", { $0.contents }), ("list", { $0.list }),
        ("comparison", { $0.comparison }), ("help", { $0.help }), ("prompt", { $0.prompt }), ("hints", { $0.hints }),
        ("quotations", { $0.quotations }), ("statements", { $0.statements }), ("elsewhere", { $0.elsewhere }),
        ("peek", { $0.peek }), ("raw", { $0.raw }), ("message", { $0.message }), ("failure", { $0.failure }),
    ]

    @Test(arguments: sizes, Language.allCases) func everyViewAsRecorded(size: ScreenSize, language: Language) throws {
        for (name, frame) in Self.views {
            let screen = Screen.draw(frame(SampleFrames(size: size, language: language)), theme: GoldenScreens.theme)
            try GoldenScreens.check(screen, "\(name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
        }
    }

    /// Cells hold no control character, wide symbols have their second cell, and nothing else has an empty one.
    static func faults(_ screen: CellBuffer) -> [String] {
        var faults: [String] = []
        for row in 0..<screen.rows {
            for column in 0..<screen.columns {
                let symbol = screen[row, column].symbol.text
                if symbol == " " { continue }
                let width = CharacterWidth.of(symbol, ambiguousIsWide: false)
                let isSecond =
                    column > 0 && CharacterWidth.of(screen[row, column - 1].symbol.text, ambiguousIsWide: false) == 2
                if symbol.isEmpty != isSecond { faults.append("\(row),\(column): empty or cut") }
                let isCut = width == 2 && (column + 1 == screen.columns || !screen[row, column + 1].symbol.text.isEmpty)
                if width > 2 || isCut { faults.append("\(row),\(column): too wide or cut") }
                for scalar in symbol.unicodeScalars where CharacterWidth.of(scalar, ambiguousIsWide: false) < 0 {
                    faults.append("\(row),\(column): U+\(String(scalar.value, radix: 16))")
                }
            }
        }
        return faults
    }

    @Test func everySizeCanBeDrawn() {
        for columns in [1, 2, 7, 41, 300] {
            for rows in [2, 9, 30] {
                for language in Language.allCases {
                    let samples = SampleFrames(size: ScreenSize(rows: rows, columns: columns), language: language)
                    for (name, frame) in Self.views {
                        let screen = Screen.draw(frame(samples), theme: GoldenScreens.theme)
                        #expect(Self.faults(screen) == [], "\(name) at \(columns)x\(rows)")
                        #expect(screen.rows == rows && screen.columns == columns)
                        if let cursor = screen.cursor {
                            #expect(
                                cursor.row >= 0 && cursor.row < rows && cursor.column >= 0 && cursor.column < columns)
                        }
                    }
                }
            }
        }
    }

    @Test func hostileTextIsShownInEveryPlace() {
        let hostile =
            "\u{1B}[31m\u{9B}2J\u{07}\r\n\t\u{202E}\u{2066}\u{0}\u{7F}\u{301}\u{200D}红é\u{1F468}\u{200D}\u{1F469}"
        for size in Self.sizes {
            var frame = SampleFrames(size: size, language: .chinese).contents
            frame.status.summary = hostile
            if case .contents(var pane) = frame.body {
                pane.rows[0].title = hostile
                pane.rows[0].byline = hostile
                pane.rows[0].file = hostile
                frame.body = .contents(pane)
            }
            #expect(Self.faults(Screen.draw(frame, theme: GoldenScreens.theme)) == [])
            frame.prompt = PromptLine(
                label: hostile, text: hostile, insertion: 3, completions: [Completion(text: hostile, summary: hostile)],
                chosen: 0)
            frame.hints = [Hint(keys: hostile, summary: hostile)]
            frame.body = .list(
                ListPane(
                    title: hostile, rows: [ListRow(label: hostile, text: hostile, detail: hostile, isSelected: true)]))
            #expect(Self.faults(Screen.draw(frame, theme: GoldenScreens.theme)) == [])
            frame.prompt = nil
            frame.message = Message(hostile, .error)
            frame.body = .reading(
                ReadingPane(
                    outline: OutlinePane(
                        width: 12, isSheet: true,
                        rows: [
                            OutlineRow(
                                kind: .quotation, depth: 1, text: hostile, isContinuation: false, isOpen: nil,
                                hiddenStatements: 0, speaker: hostile, isLit: true, isSelected: true)
                        ], isFocused: true),
                    text: TextPane(
                        column: 2, width: 40,
                        rows: SampleText(paragraphs: [.init(kind: .paragraph, text: hostile)]).rows(
                            width: 17, limit: 9),
                        caret: nil, isFocused: true)))
            #expect(Self.faults(Screen.draw(frame, theme: GoldenScreens.theme)) == [])
        }
    }
}
