import Foundation
import Testing

/// The built program on hostile files, its raw output held against the list of what it may send.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct HostileRunTests {
    private let files: HostileFiles

    init() throws {
        files = try HostileFiles()
    }

    /// Keys that lead through the views: text, outline, raw lines, lists, help, prompts, selections, the clipboard.
    private static let tour = [
        " ", "G", "gg", "]q", "K", "q", "]h", "o", "jj\r", "Q", "j", "q", "?", "q", "r", " ", "r", "F", "q", ":marks\r",
        "q",
        "/31337\r", "n", "W", "q", "v$y", "Y", ":nothing \u{16}31337\r", "M", "M", "C", "j",
    ]

    private func strangers(_ arguments: [String], keys: [String], isReader: Bool = true) throws -> [String] {
        let run = try PseudoTerminal(
            [PseudoTerminal.program] + arguments, rows: 24, columns: 80, environment: ["LC_ALL": "C.UTF-8"])
        run.settle(milliseconds: 300)
        for key in keys {
            run.type(key)
            run.settle(milliseconds: 40)
        }
        if isReader { run.type("\u{1B}\u{1B}:quit\r") }
        let ending = run.waitForEnd(seconds: 30)
        let found = AllowedOutput.strangers(in: run.output, isReader: isReader)
        return found + (ending.map { if case .exited = $0 { [] } else { ["\($0)"] } } ?? ["no end"])
    }

    @Test func theReaderSendsOnlyItsOwnSequences() throws {
        for path in files.paths { #expect(try strangers([path], keys: Self.tour) == [], "\(path.debugDescription)") }
    }

    @Test func soDoLists() throws {
        #expect(try strangers(files.paths, keys: ["jjj", "Q", "j", "q", "G", "\r"] + Self.tour) == [])
    }

    @Test func soDoComparisons() throws {
        let pair = [files.paths[0], files.paths[6]]
        let keys = ["]c", "]c", "K", "q", "L", "j", "q", "o", "q", "s", "s", "tt", "tP", "y"]
        #expect(try strangers(["compare"] + pair, keys: keys) == [])
    }

    @Test func commandsThatPrintSendNoSequenceAtAll() throws {
        let all = files.paths
        let commands = [
            ["text"], ["text", "--raw"], ["text", "--width", "40"], ["outline"], ["quotations"],
            ["quotations", "--format", "json"], ["quotations", "--format", "csv"],
            ["quotations", "--format", "markdown"],
            ["export"],
        ]
        for command in commands { #expect(try strangers(command + all, keys: [], isReader: false) == [], "\(command)") }
        let pair = [all[0], all[6]]
        for form in [["--json"], ["--text"], ["--report"], ["--patched", "-"]] {
            #expect(try strangers(["compare"] + pair + form, keys: [], isReader: false) == [], "\(form)")
        }
        for form in ["text", "markdown", "json", "tei", "html"] {
            #expect(try strangers(["compare", "--apparatus", form] + pair, keys: [], isReader: false) == [], "\(form)")
        }
    }

    @Test func messagesSendNoSequenceEither() throws {
        let name = "\u{1B}]0;31337\u{7}\u{9B}31337m\u{202E}\nx"
        let article = files.paths[6]
        for arguments in [
            ["text", name], ["text", "--encoding", name, "x"], ["open", "--" + name],
            ["compare", "--kinds", name, "a", "b"], ["compare", "--text", name, name],
        ] {
            #expect(try strangers(arguments, keys: [], isReader: false) == [], "\(arguments)")
        }
        for arguments in [
            [name], [name, name], [name + ":" + name], ["--theme", name, article], ["compare", name, article],
            ["compare", "--git", name, article],
        ] {
            #expect(try strangers(arguments, keys: ["j", "k"], isReader: true) == [], "\(arguments)")
        }
    }

    /// The user's own files are texts as well: what they hold that is wrong is told.
    @Test func faultsOfOwnFilesSendNoSequence() throws {
        let fault = "\u{1B}]0;31337\u{7} \u{9B}31337m\u{202E}\n[\u{1B}[31337m]\nx = \u{1B}\n"
        let home = try Files([:])
        let folder = home.path + "/duidu"
        try FileManager.default.createDirectory(atPath: folder + "/themes", withIntermediateDirectories: true)
        for name in ["settings", "keymap", "rules.toml", "speakers.toml", "themes/x.toml"] {
            try Data(fault.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        for arguments in [["rules"], ["keys"], ["themes"]] {
            let run = try PseudoTerminal(
                [PseudoTerminal.program] + arguments, environment: ["XDG_CONFIG_HOME": home.path])
            _ = run.waitForEnd()
            #expect(AllowedOutput.strangers(in: run.output, isReader: false) == [], "\(arguments)")
        }
        let run = try PseudoTerminal(
            [PseudoTerminal.program, files.paths[0]], environment: ["XDG_CONFIG_HOME": home.path])
        run.settle(milliseconds: 300)
        run.type(":theme x\r")
        run.settle()
        run.type("\u{1B}:quit\r")
        #expect(run.waitForEnd() != nil)
        // What was told stands on standard error once the screen is gone, after the reader's own sequences.
        #expect(AllowedOutput.strangers(in: run.output, isReader: true) == [])
    }
}
