import Foundation

/// What a person before a terminal waits for while a program shows a file.
struct TerminalTrial {
    /// Milliseconds from the start to the first screen, of each run.
    private var paints: [Double] = []
    /// Milliseconds from a key that scrolls by a line to the end of the answer, of all keys of all runs.
    private var keys: [Double] = []
    /// Milliseconds from `G` to the end of the text on the screen, of each run.
    private var ends: [Double] = []
    /// The most memory held before `G`, in megabytes, of each run.
    private var peaks: [Double] = []

    var paint: Double { Self.share(0.5, of: paints) }
    var key: Double { Self.share(0.5, of: keys) }
    var slowKey: Double { Self.share(0.99, of: keys) }
    var end: Double { Self.share(0.5, of: ends) }
    var peak: Double { Self.share(0.5, of: peaks) }

    /// How many lines are scrolled down in a run, and up again.
    private static let scrolled = 100
    /// Ctrl-E and Ctrl-Y scroll by a line in either program.
    private static let scroll = (down: "\u{5}", up: "\u{19}")

    /// Runs the program once more on a file that shows `words` on its first screen; whether it did.
    mutating func run(_ arguments: [String], showing words: String, home: String) -> Bool {
        guard let terminal = TimedTerminal(arguments, home: home) else { return false }
        defer { terminal.end() }
        guard let paint = terminal.milliseconds(untilShown: words) else { return false }
        paints.append(paint)
        terminal.settle()
        for key in [Self.scroll.down, Self.scroll.up] {
            keys += (0..<Self.scrolled).compactMap { _ in terminal.milliseconds(ofAnswerTo: key) }
        }
        peaks.append(terminal.peakMegabytes)
        if let end = terminal.milliseconds(ofAnswerTo: "G", silence: 20, limit: 60_000) { ends.append(end) }
        return true
    }

    /// The value that a share of some others does not exceed; 0 of none.
    private static func share(_ share: Double, of values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[min(values.count - 1, Int(share * Double(values.count)))]
    }
}
