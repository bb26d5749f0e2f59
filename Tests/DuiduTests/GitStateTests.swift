import Foundation
import Testing

/// States of a file that git keeps, in a repository made for the test.
@Suite(.enabled(if: Repository.git != nil)) struct GitStateTests {
    private static let first = RunFixtures.article
    private static let second = RunFixtures.article.replacing("三百亩", with: "五百亩")

    @Test func aStateBesideTheFile() throws {
        let repository = try Repository([Self.first, Self.second])
        let run = try repository.duidu("compare", "--git", "HEAD~1", "卷 一.txt", "--text")
        #expect(
            run.output == """
                HEAD~1:卷 一.txt@1 卷 一.txt@1: 99 % alike; wording 1
                HEAD~1:卷 一.txt:5:25: wording (number): ‹三百› → ‹五百›

                """)
        #expect(run.status == 1)
        let states = try repository.duidu("compare", "--text", "HEAD~1:卷 一.txt", "HEAD:卷 一.txt")
        #expect(states.output == run.output.replacing(" 卷 一.txt@", with: " HEAD:卷 一.txt@"))
        #expect(try repository.duidu("compare", "--git", "HEAD", "卷 一.txt", "--text").status == 0)
        #expect(try repository.duidu("text", "--raw", "HEAD~1:卷 一.txt").output == Self.first)
        let article = try repository.duidu("text", "HEAD~1:卷 一.txt@1")
        #expect(try article.output == repository.duidu("text", "HEAD~1:卷 一.txt").output)
        #expect(
            try repository.duidu("text", "HEAD~1:卷 一.txt@9").errors
                == "duidu: HEAD~1:卷 一.txt: holds only 1 article\n")
    }

    @Test func whatGitDoesNotKnowIsSaidInOneLine() throws {
        let repository = try Repository([Self.first])
        let unknown = try repository.duidu("compare", "--git", "none", "卷 一.txt", "--text")
        #expect(
            unknown.errors
                == "duidu: none:卷 一.txt: no such file, and no such state in git (invalid object name 'none'); git log -- FILE lists the states there are\n"
        )
        #expect(unknown.status == 2)
        let option = try repository.duidu("compare", "--git=--output=x", "卷 一.txt", "--text")
        #expect(option.errors == "duidu: --output=x:卷 一.txt: no such file; check the name\n")
        let without = try repository.duidu("text", "HEAD:卷 一.txt", path: "/nowhere")
        #expect(without.errors == "duidu: HEAD:卷 一.txt: git was not found; install it, or name a file\n")
        let two = try repository.duidu("compare", "--git", "HEAD", "a", "b", "--text")
        #expect(two.errors == "duidu: --git takes one file (duidu --help)\n")
    }

    @Test func itIsADifftool() throws {
        let repository = try Repository([Self.first, Self.second])
        let configuration = "difftool.duidu.cmd=\"\(Run.program.path)\" compare --text \"$LOCAL\" \"$REMOTE\""
        let output = try repository.run(["-c", configuration, "difftool", "-y", "-t", "duidu", "HEAD~1", "HEAD"])
        #expect(output.contains(": wording (number): ‹三百› → ‹五百›\n"))
    }
}

/// A repository whose one file has gone through some states.
final class Repository {
    static let git = ["/usr/bin/git", "/usr/local/bin/git"].first(where: FileManager.default.isExecutableFile)

    private let files: Files

    init(_ states: [String]) throws {
        files = try Files([:])
        _ = try run(["init", "-q"])
        for state in states {
            try Data(state.utf8).write(to: URL(fileURLWithPath: "\(files.path)/卷 一.txt"))
            _ = try run(["add", "."])
            _ = try run(["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "state"])
        }
    }

    /// What git prints.
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.git ?? "")
        process.arguments = ["-C", files.path] + arguments
        process.environment = ["LC_ALL": "C.UTF-8", "HOME": files.path, "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The program run in the repository.
    func duidu(_ arguments: String..., path: String = "/usr/bin:/bin") throws -> Run {
        try Run(arguments, environment: ["PATH": path, "HOME": files.path], folder: files.path)
    }
}
