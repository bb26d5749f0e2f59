import Foundation
import Testing

/// Names of files that hold what ends lines, or begin like options.
@Suite struct FileNameRunTests {
    private let files: Files
    private let name = "x\n2\u{1B}[m.txt"
    private let shown = "x^J2^[[m.txt"

    init() throws {
        files = try Files([
            name: Array("周宁说：“雨水花园要慢慢养，急不得。”\n".utf8),
            "b.txt": Array("周宁说：“雨水花园要快快养，急不得。”\n".utf8),
            "-a 稿.txt": Array("周宁说：“好。”\n".utf8),
        ])
    }

    private func run(_ arguments: String...) throws -> Run {
        try Run(arguments, folder: files.path)
    }

    @Test func aPlaceIsOneLineWhateverTheFileIsCalled() throws {
        #expect(
            try run("compare", "--text", name, "b.txt").output
                == "\(shown)@1 b.txt@1: 86 % alike; wording 1\n\(shown):1:11: wording: ‹慢慢› → ‹快快›\n")
        #expect(
            try run("compare", "--report", name, "b.txt").output
                == "\(shown):1:11: wording: ‹慢慢› → ‹快快› [undecided]\n")
        #expect(
            try run("compare", "--apparatus", "text", name, "b.txt").output
                == "A\t\(shown)\nB\tb.txt\n\n\(shown):1:11: 慢慢] 快快 B\n")
        let table = try run("quotations", name).output.split(separator: "\n").last?.split(separator: "\t")
        #expect(table?.first == shown[...] && table?.last == "\(shown):1:5")
        let csv = try run("quotations", "--format", "csv", name).output
        #expect(csv.hasSuffix(",\(shown):1:5\r\n"))
        let markdown = try run("quotations", "--format", "markdown", name).output
        #expect(markdown.split(separator: "\n").count == 3 && markdown.hasPrefix("## x^J2"))
        // For programs the name is what it is.
        #expect(try run("quotations", "--format", "json", name).output.contains(#""file":"x\n2\u001b[m.txt""#))
    }

    #if HAS_SQLITE
        @Test func theLibraryListsAndFindsInOneLineEach() throws {
            let home = try Files([:])
            let environment = [
                "XDG_CACHE_HOME": home.path, "XDG_STATE_HOME": home.path, "XDG_DATA_HOME": home.path,
            ]
            let folder = URL(fileURLWithPath: files.path).resolvingSymlinksInPath().path
            _ = try Run(["add", files.path], environment: environment)
            #expect(
                try Run(["search", "慢慢养"], environment: environment).output
                    == "\(folder)/\(shown):1:11: 周宁说：“雨水花园要慢慢养，急不得。”\n")
            let listed = try Run(["library"], environment: environment).output.split(separator: "\n")
            #expect(listed.count == 3 && listed.last == "\t\t\t\t\t\(folder)/\(shown):1")
        }
    #endif

    @Test func aFileThatIsTakenForAnOptionIsToldHowToBeNamed() throws {
        let told =
            "-a 稿.txt: begins with - and is taken for an option; "
            + "to read the file of that name write ./-a 稿.txt, or -- before it"
        for arguments in [["-a 稿.txt"], ["text", "-a 稿.txt"]] {
            let run = try Run(arguments, folder: files.path)
            #expect(run.errors == "duidu: \(told)\n" && run.status == 2)
        }
        #expect(try run("text", "--", "-a 稿.txt").output == "周宁说：“好。”\n")
        #expect(try run("text", "./-a 稿.txt").output == "周宁说：“好。”\n")
        #expect(try run("-b").errors == "duidu: Unknown option '-b' (duidu --help)\n")
    }
}
