import Articles
import Foundation

/// `duidu-benchmark comparison [NAME [SEED]]`: how long comparing takes on texts made anew each time, as they grow, beside
/// git's word diff of the same pair, and on texts that would be hard for a comparison without bounds.
enum ComparisonReport {
    private static let million = 1_000_000

    /// Prints the tables.
    static func run(_ arguments: [String]) {
        let wanted = arguments.first
        let seed = arguments.dropFirst().first.flatMap(UInt64.init) ?? UInt64(Date().timeIntervalSince1970)
        print("texts made from seed \(seed); seconds of processor time, each comparison in a process of its own\n")
        if wanted == nil { reportMillion(seed) }
        reportBesideGit([ComparedPair.kept, .shuffled].filter { wanted.map($0.name.contains) ?? true }, seed + 1)
        print("\nhostile texts, 0.25 M and 1 M characters a side   seconds   seconds   growth")
        for pair in ComparedPair.hostile where wanted.map(pair.name.contains) ?? true { reportHostile(pair, seed) }
    }

    private static func reportMillion(_ seed: UInt64) {
        guard let trial = ComparisonTrial.quickest(.kept, million, seed) else { return }
        print("1 M characters a side: \(shown(trial.seconds)) s, \(trial.megabytes) MB beside the texts\n")
    }

    /// How the time of comparing grows from 16 k to 1 M characters a side, and git's time and changes.
    static func reportBesideGit(_ pairs: [ComparedPair], _ seed: UInt64) {
        print("characters   order      seconds   per character   regions   git seconds   git regions")
        for pair in pairs { reportGrowth(pair, seed) }
    }

    private static func reportGrowth(_ pair: ComparedPair, _ seed: UInt64) {
        var first: Double?
        for count in [1, 4, 16, 64].map({ million / 64 * $0 }) {
            guard let trial = ComparisonTrial.quickest(pair, count, seed) else { continue }
            let each = trial.seconds / Double(count)
            first = first ?? each
            let bytes = pair.bytes(count, seed)
            let git = GitWordDiff.run(bytes.before, bytes.after)
            let cells = [
                padded("\(count)", 10), padded(pair.name, 8), padded(shown(trial.seconds), 12),
                padded(shown(each / (first ?? each)), 15), padded("\(trial.regions)", 9),
                padded(git.map { shown($0.seconds) } ?? "(no git)", 13), padded(git.map { "\($0.regions)" } ?? "", 13),
            ]
            print(cells.joined(separator: " "))
        }
    }

    private static func reportHostile(_ pair: ComparedPair, _ seed: UInt64) {
        let times = [million / 4, million].compactMap { ComparisonTrial.quickest(pair, $0, seed)?.seconds }
        guard times.count == 2 else { return }
        print(
            pair.name.padding(toLength: 47, withPad: " ", startingAt: 0), padded(shown(times[0]), 9),
            padded(shown(times[1]), 9), padded(shown(times[1] / max(times[0], 0.000_1)), 8))
    }

    private static func shown(_ number: Double) -> String {
        String(format: "%.3f", number)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// Git's comparison of two texts character by character.
enum GitWordDiff {
    /// Its processor time and how many stretches it marks; nil where git is not installed.
    static func run(_ a: [UInt8], _ b: [UInt8]) -> (seconds: Double, regions: Int)? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-benchmark-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["a", "b", "out"].map { folder.appendingPathComponent($0) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(a).write(to: files[0])
            try Data(b).write(to: files[1])
            try Data().write(to: files[2])
            let arguments = [
                "diff", "--no-index", "--word-diff=porcelain", "--word-diff-regex=.", files[0].path, files[1].path,
            ]
            let output = try FileHandle(forWritingTo: files[2])
            guard let seconds = ProcessorTime.other("git", arguments, output: output) else { return nil }
            return (seconds, regions(try Data(contentsOf: files[2])))
        } catch {
            return nil
        }
    }

    /// How many runs of lines begin with `+` or `-`, the header left out.
    private static func regions(_ output: Data) -> Int {
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").drop { !$0.hasPrefix("@@") }
        let isChange = lines.map { $0.hasPrefix("+") || $0.hasPrefix("-") }
        return zip([false] + isChange, isChange).count { !$0 && $1 }
    }
}
