/// A pattern of units laid against a stretch of text where it costs least: all of the pattern, any part of the stretch
/// (approximate matching by dynamic programming: Sellers, The theory and computation of evolutionary distances, 1980).
struct QuoteAlignment {
    /// For each unit of the pattern the unit of the text that stands in its place, from the stretch's first one; -1 for none.
    private(set) var partners: [Int32]
    /// Whether the partner is the same unit.
    private(set) var isSame: [Bool]

    private enum Step: UInt8 { case both, patternOnly, textOnly }

    /// Lays `pattern` against `text`; takes time and memory with the product of their lengths.
    init(_ pattern: ArraySlice<UInt64>, against text: ArraySlice<UInt64>) {
        partners = [Int32](repeating: -1, count: pattern.count)
        isSame = [Bool](repeating: false, count: pattern.count)
        guard !pattern.isEmpty, !text.isEmpty else { return }
        let (steps, end) = Self.steps(Array(pattern), Array(text))
        walkBack(steps, Array(pattern), Array(text), from: end)
    }

    private static func steps(_ pattern: [UInt64], _ text: [UInt64]) -> (steps: [Step], end: Int) {
        let width = text.count + 1
        var steps = [Step](repeating: .textOnly, count: (pattern.count + 1) * width)
        var row = [Int32](repeating: 0, count: width)
        for line in 1...pattern.count {
            var diagonal = row[0]
            row[0] = Int32(line)
            steps[line * width] = .patternOnly
            for column in 1..<width {
                let above = row[column]
                var (best, step) = (diagonal + (pattern[line - 1] == text[column - 1] ? 0 : 1), Step.both)
                if above + 1 < best { (best, step) = (above + 1, .patternOnly) }
                if row[column - 1] + 1 < best { (best, step) = (row[column - 1] + 1, .textOnly) }
                row[column] = best
                steps[line * width + column] = step
                diagonal = above
            }
        }
        return (steps, row.indices.min { row[$0] < row[$1] } ?? 0)
    }

    private mutating func walkBack(_ steps: [Step], _ pattern: [UInt64], _ text: [UInt64], from end: Int) {
        let width = text.count + 1
        var (line, column) = (pattern.count, end)
        while line > 0 {
            switch steps[line * width + column] {
            case .both:
                line -= 1
                column -= 1
                partners[line] = Int32(column)
                isSame[line] = pattern[line] == text[column]
            case .patternOnly: line -= 1
            case .textOnly: column -= 1
            }
        }
    }

    /// How many units of a part of the pattern stand in the text.
    func sameCount(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (isSame[$1] ? 1 : 0) }
    }

    /// The units of the text that answer a part of the pattern, from the stretch's first one; nil where none does.
    func partners(of range: Range<Int>) -> ClosedRange<Int>? {
        guard let first = range.first(where: { partners[$0] >= 0 }), let last = range.last(where: { partners[$0] >= 0 })
        else { return nil }
        return Int(partners[first])...Int(partners[last])
    }
}
