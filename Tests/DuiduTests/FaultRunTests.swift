import Foundation
import Glibc
import Testing

/// Runs of the built program while something around it breaks: it says so, and keeps what was marked and written.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct FaultRunTests {
    private let home: Files
    private var path: String { home.path + "/水渠.txt" }
    private var environment: [String: String] {
        ["XDG_DATA_HOME": home.path + "/data", "XDG_STATE_HOME": home.path + "/state"]
    }

    init() throws {
        home = try Files(["水渠.txt": Array(RunFixtures.article.utf8)])
    }

    private func open(_ path: String? = nil, environment: [String: String] = [:]) throws -> PseudoTerminal {
        let run = try PseudoTerminal(
            [PseudoTerminal.program, path ?? self.path], columns: 100,
            environment: self.environment.merging(environment) { $1 })
        #expect(run.wait { $0.text.contains("水渠") }, "\(run.screen.text)")
        run.settle()
        return run
    }

    /// Goes to a passage and types keys there.
    private func type(_ keys: String, at passage: String, in run: PseudoTerminal) {
        run.type("/" + passage + "\r")
        run.settle()
        run.type(keys)
    }

    private func quit(_ run: PseudoTerminal) {
        run.type("\u{1B}:quit\r")
        #expect(run.waitForEnd() == .exited(0))
        #expect(run.modes == run.modesBefore)
    }

    // MARK: The file

    /// A file that is large enough to be mapped.
    private func large() throws -> String {
        let line = "水渠的水，一年一年地流过去，没有人数过。\n\n"
        let path = home.path + "/大.txt"
        try String(repeating: line, count: 3 << 20 / line.utf8.count).write(
            toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func aMappedFileThatIsCutShortIsReadOnAndTold() throws {
        let path = try large()
        let run = try open(path)
        #expect(truncate(path, 4096) == 0)
        run.type("G")
        #expect(run.wait { $0.text.contains("became shorter") }, "\(run.screen.text)")
        run.type("gg")
        #expect(run.wait { $0.text.contains("没有人数过") }, "\(run.screen.text)")
        quit(run)
    }

    @Test func aFileThatIsEmptiedAtOnceIsSurvived() throws {
        let path = try large()
        let run = try open(path)
        #expect(truncate(path, 0) == 0)
        run.type("50%/水\r]hGgg")
        run.settle()
        quit(run)
    }

    @Test func aFileThatIsRemovedOrReplacedIsReadOn() throws {
        let path = try large()
        let run = try open(path)
        try "别的。\n".write(toFile: path, atomically: true, encoding: .utf8)
        run.type("G")
        #expect(run.wait { $0.text.contains("没有人数过") && $0.text.contains("100%") }, "\(run.screen.text)")
        try FileManager.default.removeItem(atPath: path)
        run.type("gg")
        #expect(run.wait { $0.text.contains("没有人数过") && $0.text.contains("0%") }, "\(run.screen.text)")
        quit(run)
    }

    // MARK: The disk

    /// Whether this may mount a file system of its own.
    private static let mayMount = system("unshare -m true 2> /dev/null") == 0

    /// A file system of a few pages, full to the last: what was kept stays, and that no more is kept is told.
    @Test(.enabled(if: mayMount)) func aFullDiskIsToldAndWhatWasThereStays() throws {
        let first = try open()
        type("=3", at: "水怎么分", in: first)
        #expect(first.wait { $0.text.contains("corrected") }, "\(first.screen.text)")
        quit(first)
        let kept = try contents(of: home.path + "/data/duidu/corrections")
        #expect(kept.count == 1)
        let script = """
            cd '\(home.path)' && cp -r data saved && mount -t tmpfs -o size=64k none data && cp -r saved/. data
            cat /dev/zero > data/fill 2> /dev/null
            '\(PseudoTerminal.program)' '\(path)'
            cp -r data/duidu/corrections after
            """
        let run = try PseudoTerminal(
            ["/usr/bin/env", "unshare", "-m", "/bin/sh", "-c", script], columns: 100, environment: environment)
        #expect(run.wait { $0.text.contains("水渠") }, "\(run.screen.text)")
        run.settle()
        type("=4", at: "谁来守渠", in: run)
        #expect(run.wait { $0.text.contains("No space left on device") }, "\(run.screen.text)")
        quit(run)
        #expect(try contents(of: home.path + "/after") == kept)
    }

    @Test func aFullStandardOutputIsAFailure() throws {
        let command = "'\(PseudoTerminal.program)' text '\(path)' > /dev/full"
        let run = try PseudoTerminal(["/bin/sh", "-c", command])
        #expect(run.waitForEnd() == .exited(2))
        #expect(run.screen.text.contains("No space left on device"))
    }

    /// A state folder that cannot be written is told where something was to be kept, and nothing else suffers.
    @Test func aStateFolderThatCannotBeMadeIsNoObstacle() throws {
        let run = try open(environment: ["XDG_STATE_HOME": "/dev/null", "XDG_DATA_HOME": "/dev/null"])
        run.type("Gma:goto 三\r'a=3")
        #expect(run.wait { $0.text.contains("/dev/null/duidu") }, "\(run.screen.text)")
        quit(run)
    }

    private func contents(of folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) })
    }

    // MARK: What was kept

    @Test func filesAndFoldersAreForTheirOwnerOnly() throws {
        let run = try open()
        type("ma=3", at: "水怎么分", in: run)
        #expect(run.wait { $0.text.contains("corrected") }, "\(run.screen.text)")
        quit(run)
        var modes: Set<String> = []
        for root in ["data", "state"] {
            let names =
                FileManager.default.enumerator(atPath: home.path + "/" + root)?.compactMap { $0 as? String } ?? []
            for name in [""] + names {
                var status = stat()
                #expect(stat("\(home.path)/\(root)/\(name)", &status) == 0)
                let isFolder = status.st_mode & S_IFMT == S_IFDIR
                modes.insert((isFolder ? "folder " : "file ") + String(status.st_mode & 0o777, radix: 8))
            }
        }
        #expect(modes == ["folder 700", "file 600"])
    }

    /// What a damaged or a newer program left in the state files neither stops the reader nor is thrown away unseen.
    @Test(arguments: [
        "", "\u{0}\u{0}\u{0}", "{\"version\": 99}\n", "duidu 99\nx = [\n", "\u{FFFD}\n9999999999999999999999 0 0\n",
    ])
    func damagedOrNewerStateIsSurvived(text: String) throws {
        let first = try open()
        type("=3", at: "水怎么分", in: first)
        #expect(first.wait { $0.text.contains("corrected") }, "\(first.screen.text)")
        quit(first)
        let kept = try contents(of: home.path + "/data/duidu/corrections")
        for folder in ["data", "state"] {
            let names =
                FileManager.default.enumerator(atPath: home.path + "/" + folder)?.compactMap { $0 as? String } ?? []
            for name in names {
                let file = "\(home.path)/\(folder)/\(name)"
                var status = stat()
                guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
                try text.write(toFile: file, atomically: false, encoding: .utf8)
            }
        }
        let run = try open()
        #expect(run.screen.text.contains("水渠"))
        type("=4", at: "谁来守渠", in: run)
        #expect(run.wait { $0.text.contains("corrected") }, "\(run.screen.text)")
        quit(run)
        // The new correction is kept, and the damaged file stands beside it, unless there was nothing in it.
        let now = try contents(of: home.path + "/data/duidu/corrections")
        #expect(now.values.contains { String(decoding: $0, as: UTF8.self).contains("谁来守渠") })
        if !text.isEmpty { #expect(now.count > kept.count, "\(now.keys)") }
    }

    @Test func twoReadersOfOneFileKeepWhatBothCorrected() throws {
        let (first, second) = (try open(), try open())
        type("=3", at: "水怎么分", in: first)
        #expect(first.wait { $0.text.contains("corrected") })
        type("=4", at: "谁来守渠", in: second)
        #expect(second.wait { $0.text.contains("corrected") })
        quit(first)
        quit(second)
        let text = try contents(of: home.path + "/data/duidu/corrections").values.map {
            String(decoding: $0, as: UTF8.self)
        }.joined()
        #expect(text.contains("水怎么分") && text.contains("谁来守渠"))
    }

    @Test func twoReadersOfTwoFilesKeepBothPlaces() throws {
        let other = home.path + "/水渠二.txt"
        try RunFixtures.otherVersion.write(toFile: other, atomically: true, encoding: .utf8)
        let (first, second) = (try open(), try open(other))
        first.type("Gma")
        second.type("Gmb")
        first.settle()
        second.settle()
        first.type("q")
        second.type("q")
        #expect(first.waitForEnd() == .exited(0))
        #expect(second.waitForEnd() == .exited(0))
        let places = try String(contentsOfFile: home.path + "/state/duidu/places", encoding: .utf8)
        #expect(places.contains(" a=") && places.contains(" b="), "\(places)")
    }

    /// A terminal that goes away takes nothing with it: the signal ends the reader as the key would.
    @Test func aTerminalThatIsGoneLosesNothing() throws {
        let run = try open()
        type("ma=4", at: "谁来守渠", in: run)
        #expect(run.wait { $0.text.contains("corrected") }, "\(run.screen.text)")
        run.hangUp()
        #expect(run.waitForEnd() != nil)
        let places = try String(contentsOfFile: home.path + "/state/duidu/places", encoding: .utf8)
        #expect(places.contains(" a="), "\(places)")
        let kept = try contents(of: home.path + "/data/duidu/corrections")
        #expect(kept.values.contains { String(decoding: $0, as: UTF8.self).contains("谁来守渠") })
    }

    // MARK: Other programs

    /// A program that does nothing for as long as it is let.
    private func idle(_ name: String) throws -> TemporaryFile {
        let file = try TemporaryFile(name, "#!/bin/sh\nexec sleep 600\n")
        chmodExecutable(file.path)
        return file
    }

    @Test func aClipboardProgramThatHangsIsGivenUp() throws {
        let tmux = try idle("tmux")
        let path = try large()
        let run = try open(path, environment: ["TMUX": "x", "PATH": tmux.parent + ":/usr/bin:/bin"])
        // More than a socket holds.
        run.type("v80%y")
        run.settle()
        run.type("j")
        #expect(run.wait(seconds: 15) { !$0.clipboard.isEmpty }, "\(run.screen.text)")
        quit(run)
    }

    @Test func aGitThatIsMissingIsTold() throws {
        let run = try Run("compare", "--git", "HEAD", path, environment: ["PATH": "/nonexistent"])
        #expect(run.status == 2)
        #expect(run.errors.contains("git was not found"))
    }

    @Test func anEditorThatIsMissingOrFailsIsTold() throws {
        let missing = try open(environment: ["EDITOR": "no-such-editor"])
        missing.type("e")
        #expect(missing.wait { $0.text.contains("no-such-editor was not found") }, "\(missing.screen.text)")
        quit(missing)
        let failing = try open(environment: ["EDITOR": "false"])
        failing.type("e")
        #expect(failing.wait { $0.text.contains("false ended with an error") }, "\(failing.screen.text)")
        quit(failing)
    }
}
