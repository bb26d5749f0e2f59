import Articles
import Foundation

/// `duidu-benchmark structure [FILE]`: how many megabytes a second of processor time on one core the structure of a text
/// takes, beside `wc -l` and `cmark` on the same file.
enum StructureReport {
    /// Texts made for measuring are this long.
    private static let length = 100 * megabyte
    private static let rounds = 3

    /// Prints a line for each text.
    static func run() {
        print("text               MB   structure MB/s   wc -l MB/s   cmark MB/s")
        if CommandLine.arguments.count > 2 {
            let path = CommandLine.arguments[2]
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
        let own = ProcessorTime.own(rounds: rounds) { keep(Understanding.structure(text)) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-benchmark.txt")
        defer { try? FileManager.default.removeItem(at: file) }
        do { try Data(bytes).write(to: file) } catch { return print("\(file.path) cannot be written: \(error)") }
        let lines = [
            name.padding(toLength: 16, withPad: " ", startingAt: 0), column(size, 5), column(size / own, 16),
            other("wc", ["-l", file.path], size, 12), other("cmark", [file.path], size, 12),
        ]
        print(lines.joined(separator: " "))
    }

    private static func column(_ value: Double, _ width: Int) -> String {
        let digits = String(Int(value.rounded()))
        return String(repeating: " ", count: max(0, width - digits.count)) + digits
    }

    /// The speed of another program on the same file; says so where it is not installed.
    private static func other(_ program: String, _ arguments: [String], _ size: Double, _ width: Int) -> String {
        let times = (0..<rounds).compactMap { _ in ProcessorTime.other(program, arguments) }
        guard let best = times.min() else { return "  (no \(program))" }
        return column(size / max(best, 0.001), width)
    }
}
