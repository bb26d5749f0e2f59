/// A strip of small bars that shows where the changes lie along a whole text.
struct DensityStrip {
    /// How many changes lie in each of equal parts of the text.
    let counts: [Int]
    /// The part in which the reader is.
    let place: Int

    /// The columns that the strip takes of a line of so many, in which `others` are wanted for what stands beside it: a
    /// quarter at most, an eighth at least, 0 where that is too little to tell anything.
    func columns(in available: Int, beside others: Int) -> Int {
        guard available >= 48, !counts.isEmpty else { return 0 }
        let left = min(max(available - others - 2, available / 8), available / 4)
        return min(counts.count, left, 40)
    }

    /// Draws the strip over the whole of `line`; each column stands for an equal share of the parts.
    func draw(in line: Rect, on canvas: inout Canvas) {
        let heights = heights(columns: line.columns)
        let style = canvas.theme.style(.changeStrip, over: canvas.theme.style(.status))
        let here = counts.isEmpty ? -1 : place * line.columns / counts.count
        for (column, height) in heights.enumerated() {
            let isHere = column == here
            canvas.cells.put(
                symbol: Self.bars[height], width: 1, row: line.row, column: line.column + column,
                style: isHere ? canvas.theme.style(.changeCurrent, over: style) : style)
        }
    }

    /// The height of each column, from 0 for none to 8 for the most changes of any.
    func heights(columns: Int) -> [Int] {
        guard columns > 0, !counts.isEmpty else { return [] }
        let sums = (0..<columns).map { column -> Int in
            let low = column * counts.count / columns
            let high = max(low + 1, (column + 1) * counts.count / columns)
            return counts[low..<min(high, counts.count)].reduce(0, +)
        }
        let most = max(1, sums.max() ?? 1)
        // A single change must not vanish beside many.
        return sums.map { $0 == 0 ? 0 : 1 + ($0 * 7 + most - 1) / most }.map { min($0, 8) }
    }

    private static let bars = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
