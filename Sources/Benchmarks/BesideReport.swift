import Articles
import Foundation
import Importing

/// `duidu-benchmark beside [PART…] [MEGABYTES] [PROGRAM]`: what is promised of speed beside the programs that people know:
/// opening, scrolling and memory beside `less`, understanding beside `wc -l`, `grep -c` and `cmark`, comparing beside git.
///
/// Without a part (reading, understanding, comparison) all are measured. The largest text has 1,000 MB, or as many as asked
/// for; the reader is the one that was built beside this program, or the one that is named by a path.
enum BesideReport {
    private static let rounds = 5
    private static let less = "/usr/bin/less"
    /// Words that stand on the first screen of every text.
    private static let words = "第1节"
    private static var parts: [(name: String, report: (_ program: String, _ largest: Int) -> Void)] {
        [
            ("reading", reportReading), ("understanding", { _, _ in reportUnderstanding() }),
            ("comparison", { _, _ in reportComparison() }),
        ]
    }

    /// Prints the tables.
    static func run(_ arguments: [String]) {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let built = own.deletingLastPathComponent().appendingPathComponent("duidu").path
        let program = arguments.first { $0.contains("/") } ?? built
        let wanted = parts.filter { arguments.contains($0.name) }
        for part in wanted.isEmpty ? parts : wanted {
            part.report(program, arguments.compactMap { Int($0) }.first ?? 1000)
            print("")
        }
    }

    private static func reportUnderstanding() {
        StructureReport.run([])
        print("")
        reportMarkdown()
    }

    private static func reportComparison() {
        print("seconds of processor time, each comparison in a process of its own")
        ComparisonReport.reportBesideGit([.kept, .shuffled], UInt64(Date().timeIntervalSince1970))
    }

    // MARK: Reading

    private static func reportReading(_ program: String, _ largest: Int) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-beside-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard FileManager.default.isExecutableFile(atPath: program) else { return print("\(program) is not built") }
        let hasLess = FileManager.default.isExecutableFile(atPath: less)
        print(
            "milliseconds of the reader and of less\(hasLess ? "" : ", which is not installed"), in turn, \(rounds) runs each;"
        )
        print(
            "memory: megabytes at most, opened and scrolled (reader, less), and of the reader when all is understood\n")
        print(
            "text                     MB   first screen         line: half     line: 99 %          G            memory")
        for text in texts(largest) {
            let path = folder + "/text.txt"
            guard let size = write(text.make, times: text.times, to: path) else {
                print("\(path) cannot be written")
                continue
            }
            report(text.name, Double(size) / 1e6, [program, path], hasLess ? [less, path] : nil, home: folder)
        }
    }

    private struct Text {
        var name: String
        /// What is written, so many times one after the other.
        var make: () -> [UInt8]
        var times = 1
    }

    private static func texts(_ largest: Int) -> [Text] {
        let line = { SampleText.chinese(3_200_000).filter { $0 != 0x0A } }
        return [
            Text(name: "20 KB", make: { SampleText.chinese(20_000) }),
            Text(name: "3.2 MB in lines", make: { SampleText.chinese(3_200_000) }),
            Text(name: "3.2 MB in one line", make: line),
            Text(name: "100 MB", make: { SampleText.chinese(4 * megabyte) }, times: 25),
            Text(name: "\(largest) MB", make: { SampleText.chinese(4 * megabyte) }, times: max(1, largest / 4)),
        ]
    }

    /// Writes a text to a new file; its size in bytes, nil where that is not possible.
    private static func write(_ make: () -> [UInt8], times: Int, to path: String) -> Int? {
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { return nil }
        let part = Data(make())
        do {
            for _ in 0..<times { try file.write(contentsOf: part) }
            try file.close()
        } catch {
            return nil
        }
        return times * part.count
    }

    private static func report(_ name: String, _ size: Double, _ reader: [String], _ peer: [String]?, home: String) {
        var (ours, theirs) = (TerminalTrial(), TerminalTrial())
        for round in 0..<rounds {
            // What is remembered of a run is forgotten with it.
            let home = home + "/\(round)"
            defer { try? FileManager.default.removeItem(atPath: home) }
            guard ours.run(reader, showing: words, home: home) else { return print("\(name): not shown") }
            if let peer { _ = theirs.run(peer, showing: words, home: home) }
        }
        let cells = [
            compared(ours.paint, theirs.paint, hasRatio: true), compared(ours.key, theirs.key),
            compared(ours.slowKey, theirs.slowKey, hasRatio: true), compared(ours.end, theirs.end),
            String(format: "%.0f %.0f → %.0f", ours.peak, theirs.peak, understood(reader, home: home + "/all")),
        ]
        print(
            name.padding(toLength: 20, withPad: " ", startingAt: 0) + String(format: "%7.1f   ", size)
                + cells.joined(separator: "   "))
        fflush(nil)
    }

    /// The most memory that the reader holds until it has understood a text, in megabytes.
    private static func understood(_ reader: [String], home: String) -> Double {
        guard let terminal = TimedTerminal(reader, home: home) else { return 0 }
        defer { terminal.end() }
        terminal.waitUntilIdle()
        return terminal.peakMegabytes
    }

    private static func compared(_ ours: Double, _ theirs: Double, hasRatio: Bool = false) -> String {
        let times = String(format: "%5.1f %5.1f", ours, theirs)
        return hasRatio ? times + (theirs > 0 ? String(format: " ×%.2f", ours / theirs) : "      ") : times
    }

    // MARK: Markdown

    private static func reportMarkdown() {
        print("MB/s of processor time          MB   opened   understood   cmark")
        let bytes = SampleText.markdown(20 * megabyte)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-benchmark.md")
        defer { try? FileManager.default.removeItem(at: file) }
        do { try Data(bytes).write(to: file) } catch { return print("\(file.path) cannot be written: \(error)") }
        var text: FormattedText?
        let opened = ProcessorTime.own(rounds: 3) {
            text = (try? Importer.open(file.path)).map { Importer.complete($0) }
        }
        guard let text else { return print("Markdown cannot be read") }
        let understood = ProcessorTime.own(rounds: 3) { keep(Understanding.understand(text)) }
        let cmark = (0..<3).compactMap { _ in ProcessorTime.other("cmark", [file.path]) }.min()
        let size = Double(bytes.count) / 1e6
        print(
            "Markdown".padding(toLength: 29, withPad: " ", startingAt: 0),
            String(format: "%4.0f %8.0f %12.0f", size, size / opened, size / understood),
            cmark.map { String(format: "%7.0f", size / max($0, 0.001)) } ?? "  (no cmark)")
    }
}
