import Foundation
import Testing

/// What a person decides in the comparison is kept, and written by the commands.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ProofRunTests {
    @Test func whatWasDecidedIsReportedAndPutIntoTheText() throws {
        let folder = try Files([
            "甲.txt": Array(RunFixtures.article.utf8), "乙.txt": Array(RunFixtures.otherVersion.utf8),
        ])
        let (a, b) = (folder.path + "/甲.txt", folder.path + "/乙.txt")
        let environment = [
            "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "XDG_STATE_HOME": folder.path + "/state", "LC_ALL": "C.UTF-8",
        ]
        let reader = try PseudoTerminal(
            [PseudoTerminal.program, "compare", a, b], rows: 30, columns: 100, environment: environment)
        #expect(reader.wait { $0.text.contains("0/2") }, "\(reader.screen.text)")
        reader.type("]c>]c=nwhy\r")
        #expect(reader.wait { $0.text.contains("1 of 2 decided") }, "\(reader.screen.text)")
        reader.type("q")
        reader.settle()
        reader.type("q")
        #expect(reader.waitForEnd() == .exited(0))

        let report = try Run("compare", "--report", a, b, environment: environment)
        #expect(
            report.output == """
                \(a):5:25: wording (number): ‹三百› → ‹五百› [b]
                \(a):13:15: wording (number): ‹八十二› → ‹八十多› [undecided; why]

                """)
        #expect(report.status == 1)
        let mirrored = try Run("compare", "--report", b, a, environment: environment)
        #expect(mirrored.output.contains("‹五百› → ‹三百› [a]"))

        let patched = try Run("compare", "--patched", "-", a, b, environment: environment)
        #expect(patched.output == RunFixtures.article.replacing("三百亩", with: "五百亩"))
        #expect(
            patched.errors
                == "duidu: 1 put in; 1 undecided or unsure, left as the first version has them\n")
        #expect(patched.status == 0)
        let refused = try Run("compare", "--patched", a, a, b, environment: environment)
        #expect(refused.errors == "duidu: \(a): is one of the files compared and stays as it is; name another file\n")
        #expect(refused.status == 2)
    }

    @Test(arguments: [["--patched", "out.txt"], ["--output", "out.txt"]])
    func aFileThatExistsIsWrittenOverOnlyIfAskedTo(_ option: [String]) throws {
        let folder = try Files([
            "甲.txt": Array(RunFixtures.article.utf8), "乙.txt": Array(RunFixtures.otherVersion.utf8),
            "out.txt": Array("mine".utf8),
        ])
        let (a, b, out) = (folder.path + "/甲.txt", folder.path + "/乙.txt", folder.path + "/out.txt")
        let environment = ["XDG_DATA_HOME": folder.path + "/data", "LC_ALL": "C.UTF-8"]
        let refused = try Run("compare", option[0], out, a, b, environment: environment)
        #expect(
            refused.errors
                == "duidu: \(out): exists already and stays as it is; --force writes over it, or name another file\n")
        #expect(refused.status == 2)
        #expect(try String(contentsOfFile: out, encoding: .utf8) == "mine")
        let forced = try Run("compare", "--force", option[0], out, a, b, environment: environment)
        #expect(forced.status != 2)
        #expect(try String(contentsOfFile: out, encoding: .utf8) != "mine")
        let own = try Run("compare", "--force", option[0], b, a, b, environment: environment)
        #expect(own.errors == "duidu: \(b): is one of the files compared and stays as it is; name another file\n")
        #expect(own.status == 2)
        let alone = try Run("compare", "--force", a, b, environment: environment)
        #expect(alone.status == 2)
    }
}
