import Articles
import Foundation

/// One comparison in a process of its own, as it is for a person who compares two files.
struct ComparisonTrial {
    /// Seconds of processor time.
    var seconds: Double
    /// How many changes a person would be shown.
    var regions: Int
    /// The most memory that the process held, beside the texts.
    var megabytes: Int

    private static let rounds = 3

    /// The quickest of some comparisons of a pair; nil where the program could not be run.
    static func quickest(_ pair: ComparedPair, _ count: Int, _ seed: UInt64) -> ComparisonTrial? {
        (0..<rounds).compactMap { _ in run(pair, count, seed) }.min { $0.seconds < $1.seconds }
    }

    private static func run(_ pair: ComparedPair, _ count: Int, _ seed: UInt64) -> ComparisonTrial? {
        OwnProcess.numbers(["compare-once", pair.name, "\(count)", "\(seed)"], count: 3).map {
            ComparisonTrial(seconds: $0[0], regions: Int($0[1]), megabytes: Int($0[2]))
        }
    }

    private static func versions(_ pair: ComparedPair, _ count: Int, _ seed: UInt64) -> (Version, Version) {
        let (before, after) = pair.bytes(count, seed)
        return (ComparisonBenchmarks.version(before), ComparisonBenchmarks.version(after))
    }

    /// `duidu-benchmark compare-once NAME COUNT SEED`: compares a pair and prints seconds, changes and megabytes.
    static func printOne(_ arguments: [String]) {
        guard arguments.count == 3, let pair = ComparedPair.all.first(where: { $0.name == arguments[0] }),
            let count = Int(arguments[1]), let seed = UInt64(arguments[2])
        else { return print("compare-once NAME COUNT SEED") }
        // The tables of characters are made once, which is no matter of the texts.
        let small = versions(.kept, 1000, seed)
        keep(Comparison.compare(small.0, small.1))
        let versions = versions(pair, count, seed)
        let peak = ProcessorTime.peakMegabytes
        var comparison: Comparison?
        let seconds = ProcessorTime.own(rounds: 1) { comparison = Comparison.compare(versions.0, versions.1) }
        let regions = comparison?.changes.count { !$0.kind.isNoise } ?? 0
        print(seconds, regions, ProcessorTime.peakMegabytes - peak)
    }
}
