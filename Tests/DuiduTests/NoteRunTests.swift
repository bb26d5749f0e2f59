import Foundation
import Glibc
import Testing

/// What a reader notes is on the disk when they are told so, and comes out of the commands that print.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct NoteRunTests {
    private let folder: Files
    private let environment: [String: String]
    private var path: String { folder.path + "/水渠.txt" }

    init() throws {
        folder = try Files([
            "水渠.txt": Array(RunFixtures.article.utf8), "ed.sh": Array("#!/bin/sh\nprintf 'by hand\\n' > \"$2\"\n".utf8),
        ])
        environment = [
            "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "XDG_STATE_HOME": folder.path + "/state", "LC_ALL": "C.UTF-8", "EDITOR": "sh " + folder.path + "/ed.sh",
            "VISUAL": "",
        ]
    }

    private func open(_ path: String? = nil, editor: String? = nil) throws -> PseudoTerminal {
        var environment = environment
        if let editor { environment["EDITOR"] = editor }
        let run = try PseudoTerminal(
            [PseudoTerminal.program, path ?? self.path], rows: 30, columns: 100, environment: environment)
        #expect(run.wait { $0.text.contains("谁来守渠") }, "\(run.screen.text)")
        run.settle()
        return run
    }

    private func notes() throws -> [[String: Any]] {
        let run = try Run("notes", "export", "--format", "json", environment: environment)
        #expect(run.errors == "")
        return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]] ?? []
    }

    private func fields(_ name: String) throws -> [String] { try notes().map { $0[name] as? String ?? "-" } }

    @Test func whatIsToldToBeKeptOutlivesKilling() throws {
        let run = try open()
        run.type("]qi")
        run.settle()
        run.type("ask the author\r")
        #expect(run.wait { $0.text.contains("noted and kept") }, "\(run.screen.text)")
        kill(run.process, SIGKILL)
        #expect(run.waitForEnd() != nil)
        #expect(try fields("note") == ["ask the author"])
        #expect(try fields("colour") == ["yellow"])
        let again = try open()
        again.type("]n")
        #expect(again.wait { $0.text.contains("✎ ask the author") }, "\(again.screen.text)")
        again.type("q")
        #expect(again.waitForEnd() == .exited(0))
    }

    @Test func twoReadersKeepWhatBothNoted() throws {
        let (first, second) = (try open(), try open())
        first.type("]q2S")
        #expect(first.wait { $0.text.contains("highlighted in green, kept") }, "\(first.screen.text)")
        second.type("G3S")
        #expect(second.wait { $0.text.contains("highlighted in blue, kept") }, "\(second.screen.text)")
        for run in [first, second] {
            run.type("q")
            #expect(run.waitForEnd() == .exited(0))
        }
        #expect(try fields("colour").sorted() == ["blue", "green"])
    }

    @Test func theEditorWritesANote() throws {
        let run = try open()
        run.type("]qI")
        #expect(run.wait { $0.text.contains("noted and kept") }, "\(run.screen.text)")
        run.type("q")
        #expect(run.waitForEnd() == .exited(0))
        #expect(try fields("note") == ["by hand"])
    }

    @Test func anEditorThatFailsLosesNothing() throws {
        let run = try open(editor: "false")
        run.type("]qi")
        run.settle()
        run.type("# who\u{18}")
        #expect(run.wait { $0.text.contains("# who") }, "\(run.screen.text)")
        run.settle()
        run.type(" says\r")
        #expect(run.wait { $0.text.contains("noted and kept") }, "\(run.screen.text)")
        run.type("q")
        #expect(run.waitForEnd() == .exited(0))
        #expect(try fields("note") == ["# who says"])
        let printed = try Run("notes", "export", environment: environment)
        #expect(printed.output.contains("\n\\# who says\n"), "\(printed.output)")
    }

    @Test func notesAreFoundInTheTextAsItBecame() throws {
        let run = try open()
        run.type("]qS")
        #expect(run.wait { $0.text.contains("kept") }, "\(run.screen.text)")
        run.type("q")
        #expect(run.waitForEnd() == .exited(0))
        let before = try notes()
        let changed = "前言一句。\n\n" + RunFixtures.article.replacing("，", with: ",")
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
        let after = try notes()
        #expect(after.map { $0["quote"] as? String } == before.map { $0["quote"] as? String })
        #expect(after.first?["line"] as? Int == (before.first?["line"] as? Int).map { $0 + 2 })
        let list = try Run("notes", "list", path, environment: environment)
        #expect(list.output.hasPrefix("\(path):"))
    }
}
