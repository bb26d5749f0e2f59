import Foundation
import Testing

/// The program as a person starts it, its output caught.
struct Run {
    var output: String
    var errors: String
    var status: Int32

    init(
        _ arguments: String..., input: String = "", locale: String = "C.UTF-8", environment: [String: String] = [:]
    ) throws {
        try self.init(arguments, input: input, locale: locale, environment: environment)
    }

    /// A run of the program that stands at `path`.
    init(of path: String, _ arguments: String..., environment: [String: String] = [:]) throws {
        try self.init(arguments, environment: environment, program: path)
    }

    /// What the sanitizers are told, where the tests run under one: the program is then, too.
    static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
        ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }

    /// Where the program stands: beside the bundle of the tests.
    static var program: URL {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? tests ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("duidu")
    }

    init(
        _ arguments: [String], input: String = "", locale: String = "C.UTF-8", environment: [String: String] = [:],
        folder: String? = nil, program path: String? = nil
    ) throws {
        let program = Process()
        program.executableURL = path.map { URL(fileURLWithPath: $0) } ?? Self.program
        if let folder { program.currentDirectoryURL = URL(fileURLWithPath: folder) }
        program.arguments = arguments
        program.environment = Self.sanitizerOptions.merging(environment) { $1 }.merging(["LC_ALL": locale]) { $1 }
        let (inPipe, outPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
        program.standardInput = inPipe
        program.standardOutput = outPipe
        program.standardError = errorPipe
        try program.run()
        inPipe.fileHandleForWriting.write(Data(input.utf8))
        try inPipe.fileHandleForWriting.close()
        output = String(decoding: outPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.waitUntilExit()
        status = program.terminationStatus
    }
}

/// A folder with a few files.
final class Files {
    let path = NSTemporaryDirectory() + "duidu-test-" + UUID().uuidString

    init(_ files: [String: [UInt8]]) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

@Suite struct CommandRunTests {
    @Test func rawTextIsTheFileByteForByte() throws {
        let run = try Run("text", "--raw", "-", input: "\u{FEFF}甲\r\n\u{1B}[31m\0乙")
        #expect(run.output == "\u{FEFF}甲\r\n\u{1B}[31m\0乙")
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
    }

    @Test func anEncodingThatWasChosenInTheReaderHolds() throws {
        // Bytes that are Windows-1252 as well as KOI8-R.
        let files = try Files(["a.txt": [0xCD, 0xCF, 0xD3, 0xD4, 0x0A]])
        let environment = ["XDG_STATE_HOME": files.path + "/state"]
        let reader = try PseudoTerminal(
            [PseudoTerminal.program, files.path + "/a.txt"], columns: 80, environment: environment)
        reader.settle(milliseconds: 1000)
        reader.type(":encoding KOI8-R\r")
        #expect(reader.wait { $0.text.contains("мост") }, "\(reader.screen.text)")
        reader.settle()
        reader.type(":quit\r")
        #expect(reader.waitForEnd() == .exited(0))
        for command in ["text", "export"] {
            #expect(try Run(command, files.path + "/a.txt", environment: environment).output.contains("мост"))
        }
        let named = try Run("text", "--encoding", "windows-1252", files.path + "/a.txt", environment: environment)
        #expect(named.output.contains("ÍÏÓÔ"))
    }

    @Test func whatCannotBeOpenedIsSaidAndTheRestOpens() throws {
        let files = try Files(["a.txt": Array("河水。\n".utf8), "b.txt": [], "c.txt": [0x89, 0x50, 0x4E, 0x47]])
        let run = try Run(
            "text", "--raw", "\(files.path)/a.txt", "\(files.path)/b.txt", "\(files.path)/c.txt", "\(files.path)/none")
        #expect(run.output == "河水。\n")
        #expect(
            run.errors == """
                duidu: \(files.path)/b.txt: the file is empty; there is nothing to read
                duidu: \(files.path)/c.txt: this is an image, not a text; convert it to text first
                duidu: \(files.path)/none: no such file; check the name

                """)
        #expect(run.status == 0)
    }

    @Test func nothingOpenedIsAFailure() throws {
        let files = try Files(["x.png": [1]])
        let run = try Run("export", files.path, locale: "zh_CN.UTF-8")
        #expect(run.output.isEmpty)
        #expect(run.errors == "duidu: \(files.path)：文件夹里没有能读的文件；能读文本、Markdown、网页、EPUB、PDF 与 DOCX\n")
        #expect(run.status == 2)
    }

    @Test(arguments: [
        (["text", "--width", "0", "x"], "duidu: a width lies between 1 and 10000 (duidu --help)\n"),
        (
            ["text", "--encoding", "no-such", "x"],
            "duidu: no encoding is called no-such; iconv -l lists them (duidu --help)\n"
        ),
        (["compare", "--kinds", "word", "a", "b"], "duidu: word names no kinds of change: "),
        (
            ["quotations", "--kind", "statement,word", "a"],
            "duidu: statement,word names no kinds of quotation: statement, term, title, slogan (duidu --help)\n"
        ),
        (["quotations", "--format", "xml", "a"], "duidu: xml is no format: tsv, csv, json, markdown (duidu --help)\n"),
        (["open", "--no-such"], "duidu: Unknown option '--no-such'"),
    ])
    func wrongArgumentsAreSaidInOneLine(_ arguments: [String], _ message: String) throws {
        let run = try Run(arguments)
        #expect(run.errors.hasPrefix(message))
        #expect(run.errors.filter { $0 == "\n" }.count == 1)
        #expect(run.status == 2)
    }

    @Test func theOutputOfOpeningIsTheTextWhereNobodyLooks() throws {
        let files = try Files(["a.txt": Array("河水。\n".utf8)])
        #expect(try Run("\(files.path)/a.txt").output == Run("text", "\(files.path)/a.txt").output)
    }

    @Test func quotationsAreChosenBySpeakerKindAndSameness() throws {
        let files = try Files([
            "a.txt": Array("老陈说：“江水退了以后人才敢睡。”这句“老话”人人会讲。阿秀说：“今天轮班休息。”\n".utf8),
            "b.txt": Array("阿秀说：“江水退了以后，人才敢睡。”\n".utf8),
        ])
        func cells(_ arguments: String...) throws -> [[String]] {
            try Run(["quotations", files.path] + arguments).output.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                return [cells[6], cells[10], cells[11], cells[12]]
            }
        }
        let same = [
            ["老陈", "statement", "0", "“江水退了以后人才敢睡。”"], ["阿秀", "statement", "0", "“江水退了以后，人才敢睡。”"],
        ]
        let rest = ["阿秀", "statement", "", "“今天轮班休息。”"]
        #expect(try cells("--kind", "statement") == [same[0], rest, same[1]])
        #expect(try cells("--kind", "term,title") == [["", "term", "", "“老话”"]])
        #expect(try cells("--same") == same)
        #expect(try cells("--speaker", "阿秀") == [rest, same[1]])
        #expect(try cells("--speaker", "阿秀", "--same") == [same[1]])
        #expect(try Run("quotations", files.path, "--format", "json", "--speaker", "无人").output == "[\n]\n")
    }

    @Test func versionAndHelp() throws {
        #expect(try Run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        let help = try Run("--help")
        #expect(help.status == 0)
        for command in [
            "open", "export", "text", "outline", "quotations", "compare", "add", "search", "library", "install",
        ] {
            #expect(help.output.contains("\n  \(command) "))
        }
    }
}
