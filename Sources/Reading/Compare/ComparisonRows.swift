import Articles

/// The rows of a comparison that a window shows, walked from the caret outward: those of pairs of passages, or those of
/// the blocks of one version in its own order.
struct ComparisonRows {
    /// A row of the window.
    struct Row: Hashable {
        /// The pair; in the order of one version the number of the block, from that of the article's first.
        var pair: Int
        var row: Int
    }

    let index: ComparisonIndex
    let style: ComparisonStyle
    private(set) var layouts: [Int: PairLayout] = [:]

    init(_ index: ComparisonIndex, style: ComparisonStyle) {
        self.index = index
        self.style = style
    }

    /// How many pairs are kept: more than a large window shows.
    private static let mostLayouts = 400

    mutating func layout(_ pair: Int) -> PairLayout {
        if let known = layouts[pair] { return known }
        let layout =
            style.ownSide.map { side in
                PairLayout(block: index.blocks(side).lowerBound + pair, side, of: index, style: style)
            } ?? PairLayout(pair, of: index, style: style)
        if layouts.count >= Self.mostLayouts { layouts.removeAll(keepingCapacity: true) }
        layouts[pair] = layout
        return layout
    }

    /// How many pairs or blocks there are.
    var count: Int { style.ownSide.map { index.blocks($0).count } ?? index.comparison.pairs.count }

    /// The row on which a place stands.
    mutating func row(of offset: Offset, _ side: ComparisonSide) -> Row {
        let pair: Int
        if style.ownSide == nil {
            pair = index.pair(at: offset, side) ?? 0
        } else {
            let blocks = index.blocks(side)
            pair = (index.document(side).block(at: offset) ?? 0) - blocks.lowerBound
        }
        guard pair >= 0, pair < count else { return Row(pair: 0, row: 0) }
        return Row(pair: pair, row: layout(pair).row(of: offset, side, in: index.document(side)))
    }

    /// The row on which the reader is.
    mutating func row(of state: ComparisonState) -> Row {
        guard let beside = state.beside, style.ownSide == nil, index.comparison.pairs.indices.contains(beside.pair)
        else {
            return row(of: state.caret, state.side)
        }
        return Row(pair: beside.pair, row: min(beside.row, layout(beside.pair).count - 1))
    }

    /// Whether either side has text on a row.
    mutating func hasText(_ row: Row) -> Bool {
        let layout = layout(row.pair)
        return [ComparisonSide.a, .b].contains { side in
            layout.row(row.row, side).map { $0.kind != .remark } ?? false
        }
    }

    /// The first row of a pair that has text.
    mutating func firstRow(ofPair pair: Int) -> Row {
        let rows = (0..<layout(pair).count).map { Row(pair: pair, row: $0) }
        for row in rows where hasText(row) { return row }
        return Row(pair: pair, row: 0)
    }

    /// The row `distance` rows further down, or up where it is negative; the first or last one past the ends.
    mutating func row(_ distance: Int, from row: Row) -> Row {
        var result = row
        var rest = distance
        while rest > 0 {
            let left = layout(result.pair).count - 1 - result.row
            if rest <= left { return Row(pair: result.pair, row: result.row + rest) }
            guard result.pair + 1 < count else {
                return Row(pair: result.pair, row: max(0, layout(result.pair).count - 1))
            }
            rest -= left + 1
            result = Row(pair: result.pair + 1, row: 0)
        }
        while rest < 0 {
            if -rest <= result.row { return Row(pair: result.pair, row: result.row + rest) }
            guard result.pair > 0 else { return Row(pair: 0, row: 0) }
            rest += result.row + 1
            result = Row(pair: result.pair - 1, row: layout(result.pair - 1).count - 1)
        }
        return result
    }

    /// How many rows lie between `upper` and `lower`, up to `limit`.
    mutating func distance(from upper: Row, to lower: Row, limit: Int) -> Int {
        var distance = 0
        var at = upper
        while distance < limit, at != lower {
            let next = row(1, from: at)
            if next == at { break }
            at = next
            distance += 1
        }
        return distance
    }

    /// The rows of a window of `height` rows whose caret's row stands `caretRow` rows from the top, where the text allows.
    mutating func window(around caret: Row, caretRow: Int, height: Int) -> (rows: [Row], caretRow: Int) {
        let top = row(-caretRow, from: caret)
        let above = distance(from: top, to: caret, limit: caretRow)
        var rows = [top]
        while rows.count < height {
            let next = row(1, from: rows[rows.count - 1])
            if next == rows[rows.count - 1] { break }
            rows.append(next)
        }
        return (rows, above)
    }
}
