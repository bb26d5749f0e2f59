import Foundation
import Glibc
import Testing

/// Runs of the built program on a terminal: what a person sees, and what is left of the terminal afterwards.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ReaderRunTests {
    private let article: TemporaryFile
    private let other: TemporaryFile

    init() throws {
        article = try TemporaryFile("水渠.txt", RunFixtures.article)
        other = try TemporaryFile("水渠-重印.txt", RunFixtures.otherVersion)
    }

    private func open(
        _ files: TemporaryFile..., rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        let run = try PseudoTerminal(
            [PseudoTerminal.program] + files.map(\.path), rows: rows, columns: columns, environment: environment)
        #expect(run.wait { $0.text.contains("水渠") }, "\(run.screen.text)")
        return run
    }

    /// Whether a terminal is as it was before the program took it.
    private func expectRestored(_ run: PseudoTerminal, _ location: SourceLocation = #_sourceLocation) {
        #expect(run.screen.modes == PseudoTerminalScreen.Modes(), sourceLocation: location)
        #expect(!run.screen.hasRendition, sourceLocation: location)
        #expect(run.modes == run.modesBefore, sourceLocation: location)
        #expect(run.modes.isCooked, sourceLocation: location)
        #expect(run.screen.strangers == [], sourceLocation: location)
    }

    private func quit(_ run: PseudoTerminal, _ location: SourceLocation = #_sourceLocation) {
        run.type("q")
        #expect(run.waitForEnd() == .exited(0), sourceLocation: location)
        expectRestored(run, location)
    }

    @Test func aFileIsReadAndLeft() throws {
        let run = try open(article)
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") })
        #expect(run.screen.modes.alternateScreen)
        #expect(run.screen.modes.bracketedPaste)
        #expect(!run.modes.isCooked)
        quit(run)
    }

    @Test func theEndIsReachedAndLeftAgain() throws {
        let run = try open(article)
        run.type("G")
        #expect(run.wait { $0.text.contains("第四十个春天") })
        run.type("gg")
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") })
        quit(run)
    }

    @Test func anEncodingThatDoesNotFitLeavesTheText() throws {
        let run = try open(article)
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") })
        run.settle()
        run.type(":encoding nosuch\r")
        #expect(run.wait { $0.text.contains("nosuch") && !$0.text.contains(":encoding") }, "\(run.screen.text)")
        #expect(run.screen.text.contains("老渠从村东的山口引水"))
        run.type(":encoding Big5\r")
        let isTold = { (text: String) in
            text.contains("Big5") && text.contains(":encoding") && !text.contains(":encoding Big5")
        }
        #expect(run.wait { isTold($0.text) }, "\(run.screen.text)")
        #expect(run.screen.text.contains("老渠从村东的山口引水"))
        run.type("EEEE")
        run.settle()
        run.type(":encoding UTF-8\r")
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") }, "\(run.screen.text)")
        run.settle()
        quit(run)
    }

    @Test func severalFilesGiveAList() throws {
        let run = try open(article, other)
        #expect(run.wait { $0.text.contains("水渠.txt") && $0.text.contains("水渠-重印.txt") })
        quit(run)
    }

    @Test func twoVersionsAreCompared() throws {
        let run = try open(article, other)
        // The sign of an article with another version.
        #expect(run.wait { $0.text.contains("≠") }, "\(run.screen.text)")
        run.type("c")
        #expect(run.wait { $0.text.contains("三百亩") && $0.text.contains("五百亩") }, "\(run.screen.text)")
        run.type("q")
        #expect(run.wait { $0.text.contains("水渠-重印.txt") })
        quit(run)
    }

    @Test func aPhraseIsFound() throws {
        let run = try open(article)
        run.settle()
        run.type("/第四十个春天\r")
        #expect(run.wait { $0.text.contains("1/1") }, "\(run.screen.text)")
        quit(run)
    }

    @Test func theOutlineLeadsToASection() throws {
        let run = try open(article, columns: 100)
        #expect(run.wait { $0.text.contains("三、谁来守渠") })
        run.settle()
        run.type("]s]s]s")
        #expect(run.wait { ($0.lines.last ?? "").contains("三、谁来守渠") }, "\(run.screen.text)")
        quit(run)
    }

    @Test func helpComesAndGoes() throws {
        let run = try open(article)
        run.settle()
        run.type("?")
        #expect(run.wait { $0.text.contains("move-down") })
        run.type("q")
        #expect(run.wait { !$0.text.contains("move-down") && $0.text.contains("水渠.txt") })
        quit(run)
    }

    @Test func aResizeKeepsThePlace() throws {
        let run = try open(article)
        run.settle()
        run.type("/谁来守渠\r")
        run.settle()
        run.resize(rows: 12, columns: 50)
        #expect(run.wait { $0.text.contains("谁来守渠") }, "\(run.screen.text)")
        run.resize(rows: 30, columns: 110)
        #expect(run.wait { $0.text.contains("谁来守渠") }, "\(run.screen.text)")
        run.settle()
        quit(run)
    }

    /// Rows that the terminal scrolled, the outline that stayed beside them, and rows that were sent before ncurses was told of
    /// them stand as if they were drawn anew, and so does the cursor.
    @Test(arguments: [("j", 16), ("k", 16), ("\u{5}", 16), ("d", 2), (" ", 1), ("o", 1)])
    func whatChangedLooksAsIfDrawnAnew(key: String, times: Int) throws {
        let run = try open(article, rows: 14, columns: 100)
        #expect(run.wait { $0.text.contains("三、谁来守渠") })
        if key == "k" { run.type("G") }
        run.settle()
        let start = run.screen.text
        for _ in 0..<times {
            run.type(key)
            run.settle(milliseconds: 30)
        }
        let changed = run.screen
        #expect(changed.text != start)
        #expect(!changed.hasRendition)
        run.type("\u{C}")
        run.settle()
        #expect(run.screen.text == changed.text)
        #expect(run.screen.row == changed.row)
        #expect(run.screen.column == changed.column)
        quit(run)
    }

    /// What a key comes to is worked out before it is pressed again, where there is time: it makes no difference.
    @Test func keysOneByOneComeToTheSameAsAllAtOnce() throws {
        let keys = Array("jjjjjkkjjjjjddubjj}}jj")
        let (slow, fast) = (try open(article, rows: 14, columns: 100), try open(article, rows: 14, columns: 100))
        for run in [slow, fast] {
            #expect(run.wait { $0.text.contains("三、谁来守渠") })
            run.settle()
        }
        for key in keys {
            slow.type(String(key))
            slow.settle(milliseconds: 20)
        }
        fast.type(String(keys))
        for run in [slow, fast] { run.settle() }
        #expect(slow.screen.text == fast.screen.text)
        for run in [slow, fast] { quit(run) }
    }

    @Test func aPasteIsNotTakenForKeys() throws {
        let run = try open(article)
        run.settle()
        run.type("\u{1B}[200~qqq:q\r\u{1B}[201~")
        run.settle()
        #expect(run.screen.modes.alternateScreen)
        quit(run)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
    func aSignalEndsItAndTheTerminalComesBack(signal: Int32) throws {
        let run = try open(article)
        run.settle()
        run.send(signal)
        #expect(run.waitForEnd() == .signalled(signal))
        expectRestored(run)
    }

    @Test func aClosedWindowEndsIt() throws {
        let run = try open(article)
        run.settle()
        run.hangUp()
        let ending = run.waitForEnd()
        // The signal and the end of the terminal race each other.
        #expect(ending == .signalled(SIGHUP) || ending == .exited(2), "\(String(describing: ending))")
    }

    @Test func controlCDoesNotEndIt() throws {
        let run = try open(article)
        run.settle()
        run.type("\u{3}")
        run.settle()
        #expect(run.screen.modes.alternateScreen)
        quit(run)
    }

    /// A shell with job control gets the terminal on Ctrl-Z and gives it back on `fg`.
    @Test(.enabled(if: access("/bin/bash", X_OK) == 0)) func itStopsAndGoesOn() throws {
        let command = "'\(PseudoTerminal.program)' '\(article.path)'"
        let run = try PseudoTerminal(["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
        #expect(run.wait { $0.text.contains("shell>") })
        run.type(command + "\r")
        #expect(run.wait { $0.modes.alternateScreen && $0.text.contains("老渠从村东的山口引水") })
        run.settle()
        run.type("\u{1A}")
        #expect(run.wait { !$0.modes.alternateScreen && $0.text.contains("Stopped") }, "\(run.screen.text)")
        // The shell switches bracketed paste on itself, right before its prompt.
        #expect(run.wait { !$0.modes.bracketedPaste || $0.text.contains("shell>") })
        run.type("fg\r")
        #expect(run.wait { $0.modes.alternateScreen && $0.text.contains("老渠从村东的山口引水") })
        run.type("q")
        #expect(run.wait { !$0.modes.alternateScreen })
        #expect(run.screen.strangers == [])
        run.type("exit\r")
        #expect(run.waitForEnd() == .exited(0))
    }

    /// The editor gets a terminal as a shell would give it, at the reader's line, and the reader takes it back.
    @Test func theEditorGetsTheTerminal() throws {
        let told = try TemporaryFile("told", "")
        let editor = "sh -c 'stty -a > \(told.path); echo \"$0 $1\" >> \(told.path); echo EDITING; sleep 0.3'"
        let run = try open(article, environment: ["EDITOR": editor])
        run.settle()
        run.type("/每个月由三户\r")
        run.settle()
        run.type("e")
        #expect(run.wait { !$0.modes.alternateScreen && $0.text.contains("EDITING") })
        #expect(run.wait { $0.modes.alternateScreen && $0.text.contains("每个月由三户") })
        let answer = told.text
        #expect(answer.contains(" icanon") && answer.contains(" echo "))
        #expect(answer.contains("+30 \(article.path)"), "\(answer)")
        quit(run)
    }

    @Test func aStatementIsFollowedToItsOtherPlaceAndBack() throws {
        let run = try open(article, other)
        #expect(run.wait { $0.text.contains("≠") }, "\(run.screen.text)")
        run.type("\r]q")
        // The sign of a statement that stands elsewhere too.
        #expect(run.wait { ($0.lines.last ?? "").contains("≡") }, "\(run.screen.text)")
        #expect(run.screen.text.contains("水渠.txt"))
        run.type("gs")
        #expect(run.wait { $0.text.contains("水渠-重印.txt") }, "\(run.screen.text)")
        run.type("\r")
        #expect(run.wait { ($0.lines.last ?? "").contains("水渠-重印.txt") }, "\(run.screen.text)")
        run.type("\u{F}")
        #expect(run.wait { ($0.lines.last ?? "").contains("水渠.txt") }, "\(run.screen.text)")
        run.type("K")
        #expect(run.wait { $0.text.contains("水渠-重印.txt") }, "\(run.screen.text)")
        run.type("q")
        run.settle()
        run.type("q")
        run.settle()
        quit(run)
    }

    @Test func whatIsListedIsCopiedAndExported() throws {
        let run = try open(article)
        run.settle()
        let target = try TemporaryFile("引语.tsv", "old\n")
        run.type("Q")
        #expect(run.wait { $0.lines.count > 1 && $0.lines[1].hasPrefix("▸") }, "\(run.screen.text)")
        run.type("y")
        #expect(run.wait { !$0.clipboard.isEmpty })
        let copied = Data(base64Encoded: run.screen.clipboard.first ?? "").map { String(decoding: $0, as: UTF8.self) }
        #expect(copied?.hasPrefix("“渠和人一样，一年不看，就要生病。”") == true)
        #expect(copied?.contains("一条水渠的四十年") == true && copied?.hasSuffix("水渠.txt:6:22") == true)
        run.type("e\(target.path)\r")
        #expect(run.wait { $0.text.contains("覆盖") || $0.text.contains("overwrites") }, "\(run.screen.text)")
        run.type("y\r")
        #expect(run.wait { $0.text.contains("已导出") || $0.text.contains("exported") }, "\(run.screen.text)")
        #expect(target.text.hasPrefix("file\ttitle\t") && target.text.contains("何满仓"))
        run.type("q")
        run.settle()
        quit(run)
    }

    @Test func aSelectionReachesTheClipboard() throws {
        let run = try open(article)
        run.settle()
        run.type("/第四十个春天\r")
        run.settle()
        run.type("vl")
        run.settle()
        run.type("y")
        #expect(run.wait { !$0.clipboard.isEmpty }, "\(run.screen.text)")
        // Base 64 of "第四".
        #expect(run.screen.clipboard == ["56ys5Zub"])
        quit(run)
    }

    @Test func aFloodOfKeysIsFollowedToItsEnd() throws {
        let run = try open(article)
        run.settle()
        run.type(String(repeating: "jk", count: 150) + "G")
        #expect(run.wait { $0.text.contains("第四十个春天") })
        quit(run)
    }

    @Test func standardInputIsReadAndKeysComeFromTheTerminal() throws {
        let command = "cat '\(article.path)' | '\(PseudoTerminal.program)' -"
        let run = try PseudoTerminal(["/bin/sh", "-c", command])
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") }, "\(run.screen.text)")
        run.type("G")
        #expect(run.wait { $0.text.contains("第四十个春天") })
        quit(run)
    }

    @Test func theCommandLineComparesTwoFiles() throws {
        let run = try PseudoTerminal(
            [PseudoTerminal.program, "compare", article.path, other.path], rows: 30, columns: 100)
        #expect(run.wait { $0.text.contains("三百亩") && $0.text.contains("五百亩") }, "\(run.screen.text)")
        run.type("]c]c")
        run.settle()
        run.type("q")
        run.settle()
        quit(run)
    }

    @Test func aComparisonKeepsToTheSettings() throws {
        for (language, word) in [("zh", "对读"), ("en", "comparison")] {
            let settings = try TemporaryFile("settings", "language \(language)\n", inFolder: "duidu")
            let run = try PseudoTerminal(
                [PseudoTerminal.program, "compare", article.path, other.path], rows: 30, columns: 100,
                environment: ["XDG_CONFIG_HOME": settings.parent])
            #expect(run.wait { $0.text.contains("三百亩") && $0.lines.last?.contains(word) == true }, "\(run.screen.text)")
            run.type("q")
            run.settle()
            quit(run)
        }
    }

    @Test func aMissingFileIsNamedAndNothingIsTaken() throws {
        let run = try PseudoTerminal([PseudoTerminal.program, "/nonexistent/没有.txt"])
        #expect(run.waitForEnd() == .exited(2))
        #expect(run.screen.text.contains("没有.txt"))
        expectRestored(run)
    }

    @Test func anUnknownTerminalIsNamed() throws {
        let run = try PseudoTerminal([PseudoTerminal.program, article.path], environment: ["TERM": "no-such-terminal"])
        #expect(run.waitForEnd() == .exited(2))
        #expect(run.screen.text.contains("no-such-terminal"))
        expectRestored(run)
    }

    @Test(arguments: ["vt100", "xterm", "linux", "screen"])
    func otherTerminalsShowTheText(type: String) throws {
        let run = try open(article, environment: ["TERM": type])
        run.settle()
        quitAnywhere(run)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["COLORTERM": "truecolor"], ["LC_ALL": "C"], ["LC_ALL": "", "LANG": ""]])
    func otherEnvironmentsShowTheText(environment: [String: String]) throws {
        let run = try open(article, environment: environment)
        #expect(run.wait { $0.text.contains("老渠从村东的山口引水") })
        let colours = Array("\u{1B}[38;2;".utf8)
        let hasDirectColours = run.output.indices.contains { run.output[$0...].starts(with: colours) }
        if environment["NO_COLOR"] != nil { #expect(!hasDirectColours) }
        quit(run)
    }

    @Test func hostileTextIsShownAndNeverSent() throws {
        let hostile = try TemporaryFile("hostile.txt", RunFixtures.hostile)
        let run = try PseudoTerminal([PseudoTerminal.program, hostile.path], rows: 30, columns: 100)
        #expect(run.wait { $0.text.contains("末行") }, "\(run.screen.text)")
        run.type("jjjjGgg?q:\u{1B}")
        run.settle()
        #expect(run.screen.text.contains("^["))
        #expect(run.screen.clipboard == [])
        quit(run)
    }

    /// The built program with settings of its own.
    private func open(settings: String, environment: [String: String] = [:]) throws -> (PseudoTerminal, TemporaryFile) {
        let file = try TemporaryFile("settings", settings, inFolder: "duidu")
        let run = try open(article, environment: environment.merging(["XDG_CONFIG_HOME": file.parent]) { $1 })
        return (run, file)
    }

    @Test func theTerminalsGroundChoosesTheTheme() throws {
        let (run, settings) = try open(settings: "theme auto\n", environment: ["COLORTERM": "truecolor"])
        defer { _ = settings }
        #expect(run.wait { $0.questions == ["11;?"] })
        #expect(run.screen.text.contains("老渠从村东的山口引水"))
        // Keys do not wait for the answer.
        run.type("j")
        run.settle()
        run.type("\u{1B}]11;rgb:1111/1111/1111\u{1B}\\")
        run.settle()
        // The ink of the dark theme.
        #expect(String(decoding: run.output, as: UTF8.self).contains("38;2;216;211;199"))
        quit(run)
    }

    @Test func theTerminalIsAskedHowWideItDraws() throws {
        let (run, settings) = try open(settings: "ambiguous-width auto\n")
        defer { _ = settings }
        #expect(run.wait { $0.questions == ["6n"] })
        run.settle()
        #expect(run.screen.text.contains("老渠从村东的山口引水"))
        let before = run.screen.lines
        // What was written over is there again.
        #expect(before[1].hasPrefix("  “渠和人一样"))
        run.type("\u{1B}[2;2R")
        run.settle()
        #expect(run.screen.lines == before)
        run.type("\u{1B}[2;3R")
        run.settle()
        quit(run)
    }

    @Test func aFileIsReadOnWhereItWasLeft() throws {
        let settings = try TemporaryFile("settings", "language zh\n", inFolder: "duidu")
        let places = settings.parent + "/duidu/places"
        defer { unlink(places) }
        let environment = ["XDG_STATE_HOME": settings.parent]
        let first = try open(article, rows: 12, environment: environment)
        first.settle()
        first.type("/谁来守渠\rma")
        first.settle()
        quit(first)
        let second = try open(article, rows: 12, environment: environment)
        #expect(second.wait { $0.text.contains("谁来守渠") })
        // Nothing of the beginning was painted before.
        #expect(!String(decoding: second.output, as: UTF8.self).contains("老渠从村东"))
        second.settle()
        second.type("gg'a")
        #expect(second.wait { $0.text.contains("谁来守渠") })
        second.type("gg")
        second.settle()
        quit(second)
    }

    @Test func theFirstRunNamesThreeKeysAndTheSecondNone() throws {
        let settings = try TemporaryFile("settings", "language zh\n", inFolder: "duidu")
        defer { unlink(settings.parent + "/duidu/places") }
        let environment = ["XDG_STATE_HOME": settings.parent, "XDG_CONFIG_HOME": settings.parent]
        let greeting = "第一次用：? 看有哪些键，]q 到下一条引语，q 离开"
        let first = try open(article, environment: environment)
        #expect(first.wait { $0.text.contains(greeting) }, "\(first.screen.text)")
        first.type("j")
        first.settle()
        #expect(!first.screen.text.contains(greeting))
        quit(first)
        let second = try open(article, environment: environment)
        second.settle()
        #expect(!second.screen.text.contains("第一次用"))
        quit(second)
    }

    @Test func aMarkWithACapitalLeadsToItsFileInALaterSession() throws {
        let settings = try TemporaryFile("settings", "language zh\n", inFolder: "duidu")
        defer { for name in ["places", "marks"] { unlink(settings.parent + "/duidu/" + name) } }
        let environment = ["XDG_STATE_HOME": settings.parent]
        let first = try open(article, rows: 12, environment: environment)
        first.settle()
        first.type("/谁来守渠\rmA")
        first.settle()
        quit(first)
        let second = try open(other, rows: 12, environment: environment)
        second.settle()
        second.type("'A")
        #expect(second.wait { $0.text.contains("谁来守渠") }, "\(second.screen.text)")
        second.type("gg\u{0F}")
        second.settle()
        quit(second)
    }

    @Test func aTerminalThatDoesNotAnswerDelaysNothing() throws {
        let (run, settings) = try open(settings: "theme auto\nambiguous-width auto\n")
        defer { _ = settings }
        run.type("G")
        #expect(run.wait { $0.text.contains("第四十个春天") })
        quit(run)
    }

    @Test func theMouseIsTakenByAKeyAndGivenBack() throws {
        let run = try open(article)
        run.settle()
        #expect(run.screen.modes.alternateScroll && !run.screen.modes.mouse && !run.screen.modes.reordersText)
        run.type("M")
        #expect(run.wait { $0.modes.mouse })
        run.settle()
        run.type("\u{1B}[<0;40;5M")
        run.settle()
        #expect(run.screen.row == 4)
        quit(run)
    }

    /// What other terminals send is not followed by the screen of these tests; their modes are.
    private func quitAnywhere(_ run: PseudoTerminal) {
        run.type("q")
        #expect(run.waitForEnd() == .exited(0))
        #expect(run.modes == run.modesBefore)
    }
}
