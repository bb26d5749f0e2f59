import Articles
import Foundation

/// `duidu-benchmark structure [FILE]`: how many megabytes a second of processor time on one core the structure of a text
/// takes, and its quotations with their speakers, and both; how much sooner both are done with two cores; beside `wc -l`,
/// `grep -c “` and `cmark` on the same file.
enum StructureReport {
    /// Texts made for measuring are this long.
    private static let length = 100 * megabyte
    private static let rounds = 3

    /// Prints a line for each text; of the file that is named, or of texts made for measuring.
    static func run(_ arguments: [String]) {
        print("MB/s of processor time")
        print("text               MB   structure   quotations   together   on two   wc -l   grep -c   cmark")
        if let path = arguments.first {
            guard let data = FileManager.default.contents(atPath: path) else { return print("\(path) cannot be read") }
            report(path, [UInt8](data))
        } else {
            report("Chinese, wrapped", repeated(SampleText.chinese(4 * megabyte)))
            report("English, wrapped", repeated(SampleText.english(4 * megabyte)))
        }
    }

    private static func repeated(_ text: [UInt8]) -> [UInt8] {
        var whole: [UInt8] = []
        whole.reserveCapacity(length + text.count)
        while whole.count < length { whole += text }
        return whole
    }

    private static func report(_ name: String, _ bytes: [UInt8]) {
        let size = Double(bytes.count) / Double(megabyte)
        let text = FormattedText(text: SourceText(bytes))
        guard let document = Understanding.structure(text) else { return }
        let structure = ProcessorTime.own(rounds: rounds) { keep(Understanding.structure(text)) }
        let quotations = ProcessorTime.own(rounds: rounds) { keep(Understanding.requote(document)) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-benchmark.txt")
        defer { try? FileManager.default.removeItem(at: file) }
        do { try Data(bytes).write(to: file) } catch { return print("\(file.path) cannot be written: \(error)") }
        let lines = [
            name.padding(toLength: 16, withPad: " ", startingAt: 0), column(size, 5), column(size / structure, 11),
            column(size / quotations, 12), column(size / (structure + quotations), 10),
            gain(text), other("wc", ["-l", file.path], size, 7), other("grep", ["-c", "“", file.path], size, 9),
            other("cmark", [file.path], size, 7),
        ]
        print(lines.joined(separator: " "))
    }

    /// How many times sooner two cores are done than one, by the clock on the wall: 2.0 at best, 1.0 where other programs
    /// keep the second one busy.
    private static func gain(_ text: FormattedText) -> String {
        let two = Workforce(count: 2) { parts, part in DispatchQueue.concurrentPerform(iterations: parts) { part($0) } }
        let times = [Workforce.alone, two].map { workforce in
            (0..<rounds).map { _ in
                let start = ContinuousClock.now
                keep(Understanding.understand(text, with: workforce))
                return start.duration(to: .now) / .seconds(1)
            }.min() ?? 0
        }
        return String(format: "   × %.1f", times[0] / times[1]).padding(toLength: 8, withPad: " ", startingAt: 0)
    }

    private static func column(_ value: Double, _ width: Int) -> String {
        let digits = String(Int(value.rounded()))
        return String(repeating: " ", count: max(0, width - digits.count)) + digits
    }

    /// The speed of another program on the same file; says so where it is not installed.
    private static func other(_ program: String, _ arguments: [String], _ size: Double, _ width: Int) -> String {
        // grep stops at the first match where nobody reads its answer.
        let answer = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-benchmark-answer.txt")
        guard FileManager.default.createFile(atPath: answer.path, contents: nil) else { return "  (no file)" }
        defer { try? FileManager.default.removeItem(at: answer) }
        guard let output = FileHandle(forWritingAtPath: answer.path) else { return "  (no file)" }
        let times = (0..<rounds).compactMap { _ in ProcessorTime.other(program, arguments, output: output) }
        guard let best = times.min() else { return "  (no \(program))" }
        return column(size / max(best, 0.001), width)
    }
}
