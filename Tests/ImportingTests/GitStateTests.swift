import Articles
import Testing

@testable import Importing

/// Names of states that git keeps, and the program that is asked for them.
@Suite struct GitStateTests {
    @Test(
        arguments: [
            ("HEAD:a.txt", ["HEAD", "a.txt"]), ("HEAD~2:卷 一/a:b.md", ["HEAD~2", "卷 一/a:b.md"]), ("a.txt", nil),
            (":a.txt", nil),
            ("HEAD:", nil), ("-x:a.txt", nil), ("--output=x:a.txt", nil),
        ] as [(String, [String]?)])
    func revisionAndFile(_ name: String, _ parts: [String]?) {
        #expect(GitState(name).map { [$0.revision, $0.file] } == parts)
    }

    @Test func outputErrorsAndStatusOfAProgram() throws {
        let result = try HelperProgram(name: "sh", seconds: 10).run(["-c", "cat; echo 甲; echo 乙 >&2; exit 3"])
        #expect(String(decoding: result.output, as: UTF8.self) == "甲\n")
        #expect(String(decoding: result.errors, as: UTF8.self) == "乙\n")
        #expect(result.status == 3)
    }

    @Test func longOutputIsTakenWhole() throws {
        let result = try HelperProgram(name: "sh", seconds: 10).run(["-c", "head -c 300000 /dev/zero; kill -9 $$"])
        #expect(result.output.count == 300_000)
        #expect(result.status == nil)
    }

    @Test func aProgramThatIsMissingOrDoesNotEndIsAFailure() {
        #expect(throws: HelperProgram.Failure.missing) {
            try HelperProgram(name: "no-such-program-here", seconds: 10).run([])
        }
        #expect(throws: HelperProgram.Failure.slow) {
            try HelperProgram(name: "sh", seconds: 1).run(["-c", "sleep 60 & wait"])
        }
        // It goes on though nothing can come from it any more.
        #expect(throws: HelperProgram.Failure.slow) {
            try HelperProgram(name: "sh", seconds: 1).run(["-c", "exec >&- 2>&-; sleep 60"])
        }
    }

    @Test func outputHasALimit() {
        #expect(throws: HelperProgram.Failure.tooMuch) {
            try HelperProgram(name: "sh", seconds: 60, limit: 1000).run(["-c", "cat /dev/zero"])
        }
    }

    @Test func nobodyIsAskedAndNothingFetched() throws {
        let script = "echo $GIT_TERMINAL_PROMPT $GIT_NO_LAZY_FETCH $LC_ALL; test -n \"$PATH\" && echo path"
        let result = try HelperProgram(name: "sh", seconds: 10).run(["-c", script])
        #expect(String(decoding: result.output, as: UTF8.self) == "0 1 C\npath\n")
    }
}
