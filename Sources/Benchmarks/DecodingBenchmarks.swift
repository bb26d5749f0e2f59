import Articles
import Foundation
import Importing

/// From a file's bytes to its text and the blocks of its form.
enum DecodingBenchmarks {
    static func register() {
        measure("open, UTF-8, Chinese", "chinese.txt", SampleText.chinese(megabyte))
        measure("open, UTF-8, English", "english.txt", SampleText.english(megabyte))
        measure("open, GB18030", "gb18030.txt", gb18030)
        measure("open, Markdown", "markdown.md", SampleText.markdown(megabyte))
    }

    private static func measure(_ name: String, _ file: String, _ bytes: [UInt8]) {
        let path = NSTemporaryDirectory() + "duidu-benchmark-" + file
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
        Throughput.benchmark(name, bytes: bytes.count) {
            guard let text = try? Importer.open(path) else { fatalError("\(path) cannot be opened") }
            keep(Importer.complete(text))
        }
    }

    /// The Chinese text in GB18030, made by the system's own program.
    private static var gb18030: [UInt8] {
        let converter = Process()
        let (input, output) = (Pipe(), Pipe())
        converter.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        converter.arguments = ["-f", "UTF-8", "-t", "GB18030"]
        converter.standardInput = input
        converter.standardOutput = output
        do { try converter.run() } catch { fatalError("iconv: \(error)") }
        let text = SampleText.chinese(megabyte)
        Thread.detachNewThread {
            input.fileHandleForWriting.write(Data(text))
            try? input.fileHandleForWriting.close()
        }
        return Array(output.fileHandleForReading.readDataToEndOfFile())
    }
}
