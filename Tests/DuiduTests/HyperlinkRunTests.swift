import Foundation
import Importing
import Testing

/// Links as the terminal is told of them, in runs of the built program; the files are of Markdown.
@Suite(.serialized, .timeLimit(.minutes(5)), .enabled(if: Importer.readsMarkdown))
struct HyperlinkRunTests {
    /// Links that wrap, stand in bold and beside Latin letters, of two files and of other kinds.
    private static let text =
        "# 水渠\n\n"
        + (0..<30).map { number in
            "第\(number)段：渠水从[山口 the gate of the **old canal** 一路绕过三道坡，灌着坡下的三百亩地](https://example.org/\(number))"
                + "流来，见[图](map.png)与[a](http://a/)[b](http://b/)，问<reader@example.org>。\n\n"
        }.joined()

    private func open(
        _ text: String, name: String = "page.md", environment: [String: String] = [:], arguments: [String] = [],
        rows: Int = 16, columns: Int = 44
    ) throws -> (run: PseudoTerminal, file: TemporaryFile) {
        let file = try TemporaryFile(name, text)
        let run = try PseudoTerminal(
            [PseudoTerminal.program] + arguments + [file.path], rows: rows, columns: columns, environment: environment)
        #expect(run.wait { $0.text.contains("水渠") }, "\(run.screen.text)")
        run.settle(milliseconds: 300)
        return (run, file)
    }

    /// The words of the screen's links in brackets before their targets, row by row.
    private func linked(_ screen: PseudoTerminalScreen, ofRows count: Int? = nil) -> [String] {
        (0..<(count ?? screen.rows)).compactMap { row in
            var result = ""
            var last = ""
            for column in 0..<screen.columns {
                let link = screen.links[row * screen.columns + column]
                if link != last { result += (last.isEmpty ? "" : "](\(last))") + (link.isEmpty ? "" : "[") }
                if !link.isEmpty { result += screen.cells[row * screen.columns + column] }
                last = link
            }
            return result.isEmpty ? nil : result + (last.isEmpty ? "" : "](\(last))")
        }
    }

    @Test func addressesAreSentWithTheirWords() throws {
        let (run, _) = try open(
            "# 水渠\n\n渠水从[山口](https://example.org/河)流来，见[图](map.png)，问<reader@example.org>。\n")
        #expect(
            linked(run.screen) == [
                "[山口](id=0;https://example.org/%E6%B2%B3)", "[reader@example.org](id=2;mailto:reader@example.org)",
            ])
        #expect(AllowedOutput.strangers(in: run.output, isReader: true) == [])
    }

    /// Whatever was pressed, the links on the screen are those of a screen that is drawn anew.
    @Test func linksStayWhereTheyAre() throws {
        let (run, _) = try open(Self.text)
        let keys = [
            "j", "jj", " ", "b", "d", "llll", "l", "lllllll", "h", "w", "]l", "]l", "v", "lll", "\u{1B}", "/the\r", "n",
            "n", "\u{1B}", "zf", "j", "jjjj", "zf", "o", "o", "\u{5}", "\u{5}", "\u{19}", "?", "q", "zz", "r", "j", "r",
            "G", "gg", ":", "\u{1B}", "S", "jj", "X", "L", "q", "]q", "zt", ":screen-reader\r", "jjj", "G",
        ]
        for key in keys {
            run.type(key)
            run.settle(milliseconds: 60)
            // A message, which the next key takes away, may lie over the last rows.
            let rows = linked(run.screen, ofRows: run.screen.rows - 3)
            run.type("\u{C}")
            run.settle(milliseconds: 60)
            #expect(linked(run.screen, ofRows: run.screen.rows - 3) == rows, "\(key.debugDescription)")
        }
        #expect(!linked(run.screen).isEmpty)
        #expect(AllowedOutput.strangers(in: run.output, isReader: true) == [])
    }

    @Test func aKeyThatChangesNoRowSendsNoLink() throws {
        let (run, _) = try open(Self.text, rows: 12)
        run.type("jjj")
        run.settle(milliseconds: 100)
        let before = run.output.count
        for _ in 0..<5 { run.type("l") }
        run.settle(milliseconds: 100)
        let sent = String(decoding: run.output[before...], as: UTF8.self)
        #expect(!sent.isEmpty)
        #expect(!sent.contains("\u{1B}]8;"), "\(sent.debugDescription)")
    }

    @Test func terminalsThatMayNotCopeAndReadersWhoDoNotWantThemAreSentNone() throws {
        let home = try TemporaryFile("settings", "hyperlinks off\n", inFolder: "duidu")
        for environment in [["TERM": "vt100"], ["TERM": "linux"], ["XDG_CONFIG_HOME": home.parent]] {
            let (run, _) = try open(Self.text, environment: environment)
            #expect(!String(decoding: run.output, as: UTF8.self).contains("\u{1B}]8;"), "\(environment)")
        }
        let wanted = try TemporaryFile("settings", "hyperlinks on\n", inFolder: "duidu")
        let (run, _) = try open(Self.text, environment: ["TERM": "linux", "XDG_CONFIG_HOME": wanted.parent])
        #expect(!linked(run.screen).isEmpty)
    }

    @Test func hostileTargetsAreNotSent() throws {
        let hidden = [
            "javascript:alert(31337)", "JavaScript:x", "file:///31337", "data:text/html,x", "vbscript:x",
            "http://a/\u{1B}]0;31337\u{7}", "http://a/\u{1B}\\x", "http://a/\u{7}", "http://a/\u{9C}x",
            "http://a/\u{9B}31337m", "http://a/\u{202E}x", "http://例/",
            "http://a/" + String(repeating: "x", count: 3000),
            "http://a/" + String(repeating: "河", count: 900), "http:", "http://", "mailto:", "x;y", "&#27;]0;31337&#7;",
            "http://a/&#27;\\&#7;x", "http://a/&#x9c;x",
        ]
        let shown = ["http://a/;id=31337;x", "http://a/%1B%07", "http://a/\\\\x", "http://a/'\"`{}"]
        let page =
            "# 水渠\n\n" + (hidden + shown).map { "[渠](<\($0)>)\n\n<a href=\"\($0)\">水</a>\n\n" }.joined()
        var files = [("page.md", page)]
        #if HAS_LIBXML2
            files.append(
                ("page.html", "<h1>水渠</h1>" + hidden.map { "<p><a href='\($0)'>渠水</a>。</p>" }.joined()))
        #endif
        for (name, text) in files {
            let (run, _) = try open(text, name: name, rows: 100, columns: 60)
            #expect(AllowedOutput.strangers(in: run.output, isReader: true) == [], "\(name)")
            run.type("r")
            run.settle(milliseconds: 200)
            run.type("r")
            run.settle(milliseconds: 200)
            #expect(AllowedOutput.strangers(in: run.output, isReader: true) == [], "\(name)")
            let targets = Set(
                run.screen.links.compactMap { $0.split(separator: ";", maxSplits: 1).last.map(String.init) })
            // The reader of pages gives attributes up at a control character.
            let expected: Set<String> =
                name == "page.md"
                ? [
                    "http://a/;id=31337;x", "http://a/%1B%07", "http://a/%5Cx", "http://a/'%22%60%7B%7D",
                    "http://a/%5C%5Cx",
                    // What is no link at all is an address that stands in the text, up to the character that ends it.
                    "http://a/",
                ] : ["http://a/"]
            #expect(targets == expected, "\(name)")
        }
    }
}
