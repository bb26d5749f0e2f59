import Articles
import Foundation
import Reading
import Views

/// `duidu-benchmark shapes [NAME]`: how the time of understanding, layout and comparison grows on pathological texts as
/// they become two, four and eight times as long, and how long the slowest key takes on the longest.
enum ShapesReport {
    /// How many units the shortest text has.
    private static let smallest = 25_000
    private static let factors = [1, 2, 4, 8]
    private static let columns = [
        ("structure", 12), ("quotations", 12), ("layout", 12), ("comparison", 12), ("key ms", 8),
    ]

    /// Prints a line for each shape: seconds for the longest text, and by how much more than its length it grew.
    static func run(_ arguments: [String]) {
        print("seconds of processor time at \(smallest * 8) units, in brackets the growth from 1 to 8 divided by 8;")
        print("key: the slowest of a few keys on the longest text, understood and not, in milliseconds\n")
        print("shape".padded(to: 40) + "MB".leading(6) + columns.map { $0.0.leading($0.1) }.joined())
        let wanted = arguments.first
        for shape in PathologicalText.all where wanted.map({ shape.name.contains($0) }) ?? true { report(shape) }
    }

    /// Prints the line of a shape; each length is measured in a process of its own, as a person opens it.
    private static func report(_ shape: PathologicalText) {
        let lengths = factors.compactMap { factor in
            OwnProcess.numbers(["shape-once", shape.name, "\(smallest * factor)"], count: columns.count + 1)
        }
        guard lengths.count == factors.count, let last = lengths.last else {
            return print("\(shape.name): not measured")
        }
        let series = columns.indices.dropLast().map { column in lengths.map { $0[column] } }
        let cells = series.map { cell($0).leading(12) } + [digits(last[4], 1).leading(8)]
        print(shape.name.padded(to: 40) + digits(last[5] / 1e6, 1).leading(6) + cells.joined())
        fflush(nil)
    }

    /// `duidu-benchmark shape-once NAME COUNT`: prints the seconds of each stage, the slowest key and the bytes of a shape.
    static func printOne(_ arguments: [String]) {
        guard arguments.count == 2, let shape = PathologicalText.all.first(where: { $0.name == arguments[0] }),
            let count = Int(arguments[1])
        else { return print("shape-once NAME COUNT") }
        let bytes = shape.make(count)
        let source = FormattedText(text: SourceText(bytes))
        // What is made once, such as tables of characters, is no matter of the text.
        _ = measureStages(FormattedText(text: SourceText("水桥\n\n“水”")))
        guard let (document, times) = measureStages(source) else { return }
        let key = count == smallest * 8 ? slowestKey(source, document) : 0
        print(times.map { "\($0)" }.joined(separator: " "), key, bytes.count)
    }

    private static func measureStages(_ source: FormattedText) -> (Document, seconds: [Double])? {
        var structured: Document?
        let structure = ProcessorTime.own(rounds: 2) { structured = Understanding.structure(source) }
        guard let structured else { return nil }
        var document: Document?
        let quotations = ProcessorTime.own(rounds: 2) { document = Understanding.requote(structured) }
        guard let document else { return nil }
        let settings = LayoutSettings(width: 80)
        let layout = ProcessorTime.own(rounds: 1) {
            for block in document.blocks.indices {
                keep(BlockLayout(block: block, of: document, settings: settings))
            }
        }
        // The other version lacks the last third.
        let bytes = source.text.withBytes { Array($0[0..<$0.count * 2 / 3]) }
        let shorter = ComparisonBenchmarks.version(bytes)
        let whole = Version(wholeOf: document)
        let comparison = ProcessorTime.own(rounds: 2) { keep(Comparison.compare(whole, shorter)) }
        return (document, [structure, quotations, layout, comparison])
    }

    /// Milliseconds of the slowest key, press to grid.
    private static func slowestKey(_ source: FormattedText, _ document: Document) -> Double {
        var state = ReaderState(size: ScreenSize(rows: 30, columns: 100))
        _ = state.reduce(.found([InputName(path: "shape.txt", name: "shape.txt")]))
        _ = state.reduce(.opened(DocumentID(0), source))
        let theme = ResolvedTheme(.builtIn, depth: .direct)
        var slowest = walk(&state, theme)
        _ = state.reduce(.understood(DocumentID(0), document, DocumentIndex(document)))
        slowest = max(slowest, walk(&state, theme))
        return slowest
    }

    private static let keys = [
        "j", " ", "G", "k", "b", "5", "0", "%", ")", "(", "}", "{", "]", "h", "[", "q", "r", "j", "G", "r",
    ]

    private static func walk(_ state: inout ReaderState, _ theme: ResolvedTheme) -> Double {
        // What the first key alone pays for, such as the keymap, is no matter of the text.
        _ = state.reduce(.key(KeyPress("l")))
        let clock = ContinuousClock()
        return keys.map { key in
            let time = clock.measure {
                _ = state.reduce(.key(KeyPress(Character(key))))
                keep(Screen.draw(state.frame, theme: theme))
            }
            return time / .milliseconds(1)
        }.max() ?? 0
    }

    /// The last of some times, with what it grew by beyond the length; no growth is told of times too short to measure.
    private static func cell(_ times: [Double]) -> String {
        guard let first = times.first, let last = times.last else { return "" }
        let growth = last < 0.02 ? "" : " (" + digits(last / max(first, 0.000_1) / 8, 1) + ")"
        return digits(last, 2) + growth
    }

    private static func digits(_ value: Double, _ count: Int) -> String {
        String(format: "%.\(count)f", value)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + Self(repeating: " ", count: max(0, width - count)) }

    fileprivate func leading(_ width: Int) -> String { Self(repeating: " ", count: max(0, width - count)) + self }
}
