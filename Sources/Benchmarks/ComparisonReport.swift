import Articles
import Foundation

/// `duidu-benchmark comparison`: how long comparing takes on texts made anew each time, as they grow, beside git's
/// word diff of the same pair, and on texts that would be hard for a comparison without bounds.
enum ComparisonReport {
    private static let million = 1_000_000
    private static let rounds = 3

    /// Prints the tables.
    static func run() {
        let seed = UInt64(Date().timeIntervalSince1970)
        print("texts made from seed \(seed); seconds of processor time, the least of \(rounds) rounds\n")
        reportMillion(seed)
        reportGrowth(seed)
        reportHostile(seed)
    }

    /// The size that is asked for, first, so that its memory is what the process held at most.
    private static func reportMillion(_ seed: UInt64) {
        let text = RevisedText(characters: million, seed: seed)
        let pair = versions(text.before, text.after)
        let before = ProcessorTime.peakMegabytes
        let time = seconds(pair)
        print("1 M characters a side: \(shown(time)) s, \(ProcessorTime.peakMegabytes - before) MB beside the texts\n")
    }

    private static func reportGrowth(_ seed: UInt64) {
        print("characters   order      seconds   per character   regions   git seconds   git regions")
        for isShuffled in [false, true] {
            var first = 0.0
            for factor in [1, 4, 16, 64] {
                var text = RevisedText(characters: million / 64 * factor, seed: seed + 1)
                if isShuffled { text = text.shuffled() }
                let pair = versions(text.before, text.after)
                let time = seconds(pair)
                if factor == 1 { first = time }
                let git = GitWordDiff.run(RevisedText.bytes(text.before), RevisedText.bytes(text.after))
                let cells = [
                    padded("\(million / 64 * factor)", 10), padded(isShuffled ? "shuffled" : "kept", 8),
                    padded(shown(time), 12), padded(shown(time / first / Double(factor)), 15),
                    padded("\(regions(pair))", 9), padded(git.map { shown($0.seconds) } ?? "(no git)", 13),
                    padded(git.map { "\($0.regions)" } ?? "", 13),
                ]
                print(cells.joined(separator: " "))
            }
        }
        print("")
    }

    private static func reportHostile(_ seed: UInt64) {
        print("hostile texts, 0.25 M and 1 M characters a side   seconds   seconds   growth")
        for (name, make) in hostile(seed) {
            let times = [million / 4, million].map { count in
                let (a, b) = make(count)
                return seconds(versions(a, b))
            }
            print(
                name.padding(toLength: 47, withPad: " ", startingAt: 0), padded(shown(times[0]), 9),
                padded(shown(times[1]), 9), padded(shown(times[1] / max(times[0], 0.000_1)), 8))
        }
    }

    /// Pairs of texts that have about as many characters as asked for.
    private static func hostile(_ seed: UInt64) -> [(String, (Int) -> ([String], [String]))] {
        func text(_ count: Int, _ number: UInt64) -> [String] {
            RevisedText(characters: count, seed: seed + number).before
        }
        func same(_ count: Int) -> String { String(repeating: "水", count: count) }
        return [
            ("all the same character", { ([same($0)], [same($0 - 1000)]) }),
            (
                "the same character in paragraphs",
                { count in
                    (Array(repeating: same(100), count: count / 100), Array(repeating: same(99), count: count / 99))
                }
            ),
            ("unrelated texts", { (text($0, 2), text($0, 3)) }),
            ("one nearly empty", { (text($0, 2), ["水。"]) }),
            (
                "one passage over and over",
                { count in
                    let passage = text(200, 4).joined()
                    let times = count / passage.count
                    return (Array(repeating: passage, count: times), Array(repeating: passage, count: times + 7))
                }
            ),
            (
                "two passages in turn, in the other order",
                { count in
                    let (one, two) = (text(200, 4).joined(), text(200, 5).joined())
                    let times = count / (one.count + two.count)
                    return (
                        Array(repeating: [one, two], count: times).flatMap(\.self),
                        Array(repeating: [two, one], count: times).flatMap(\.self)
                    )
                }
            ),
            (
                "paragraphs in reverse order",
                { count in
                    let paragraphs = text(count, 6)
                    return (paragraphs, paragraphs.reversed())
                }
            ),
            (
                "the text twice",
                { count in
                    let paragraphs = text(count / 2, 7)
                    return (paragraphs + paragraphs, paragraphs)
                }
            ),
        ]
    }

    private static func versions(_ a: [String], _ b: [String]) -> (Version, Version) {
        (ComparisonBenchmarks.version(RevisedText.bytes(a)), ComparisonBenchmarks.version(RevisedText.bytes(b)))
    }

    private static func seconds(_ pair: (Version, Version)) -> Double {
        ProcessorTime.own(rounds: rounds) { keep(Comparison.compare(pair.0, pair.1)) }
    }

    /// How many changes a person would be shown.
    private static func regions(_ pair: (Version, Version)) -> Int {
        Comparison.compare(pair.0, pair.1)?.changes.count { !$0.kind.isNoise } ?? 0
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
