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
        let own =
            (0..<rounds).map { _ in seconds(RUSAGE_SELF.rawValue) { keep(Understanding.structure(text)) } }.min() ?? 0
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
        let path = ["/usr/bin/", "/usr/local/bin/"].map { $0 + program }.first(
            where: FileManager.default.isExecutableFile)
        guard let path else { return "  (no \(program))" }
        let time = (0..<rounds).map { _ in
            seconds(RUSAGE_CHILDREN.rawValue) {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: path)
                process.arguments = arguments
                process.standardOutput = FileHandle.nullDevice
                guard (try? process.run()) != nil else { return }
                process.waitUntilExit()
            }
        }
        return column(size / max(time.min() ?? 0, 0.001), width)
    }

    /// Seconds of processor time, of this process or of those that it started, that `body` takes.
    private static func seconds(_ who: Int32, _ body: () -> Void) -> Double {
        let before = used(who)
        body()
        return used(who) - before
    }

    private static func used(_ who: Int32) -> Double {
        var usage = rusage()
        getrusage(who, &usage)
        let (user, system) = (usage.ru_utime, usage.ru_stime)
        return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
    }
}
