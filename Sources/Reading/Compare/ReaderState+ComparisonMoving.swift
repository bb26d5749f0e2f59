import Articles

extension ReaderState {
    /// How a comparison stands on the screen.
    struct ComparisonGeometry: Hashable {
        /// Whether there are two panes; else one with both readings.
        var hasTwoPanes: Bool
        /// The columns of text in a pane.
        var textWidth: Int
        /// The first column of text of the right pane.
        var rightColumn: Int
        /// The column of the rule between the panes.
        var ruleColumn: Int
        /// The rows of text, under the titles and above the status line.
        var rows: Int

        /// The columns that a pane's signs and the blank after them take.
        static let gutter = 2
        /// The fewest columns of text in which two panes are readable: 17 Han characters.
        static let narrowest = 34

        init(_ size: ScreenSize) {
            let half = (size.columns - 1) / 2
            hasTwoPanes = half - Self.gutter - 1 >= Self.narrowest
            ruleColumn = half
            textWidth = max(1, (hasTwoPanes ? half : size.columns) - Self.gutter - 1)
            rightColumn = half + 1 + Self.gutter
            rows = max(1, size.rows - (size.rows > 6 ? 2 : 1))
        }
    }

    /// How a comparison is shown on a screen of the present size.
    func comparisonStyle(_ state: ComparisonState) -> ComparisonStyle {
        let geometry = ComparisonGeometry(size)
        return ComparisonStyle(
            layout: LayoutSettings(
                width: geometry.textWidth, indentsFirstLine: settings.indentsFirstLine,
                strictness: settings.strictness, ambiguousIsWide: settings.ambiguousIsWide),
            inlineSide: geometry.hasTwoPanes ? nil : state.side, hidden: state.hidden)
    }

    /// The rows of the comparison: those laid out before, where they still fit.
    func comparisonRows(_ state: ComparisonState, _ index: ComparisonIndex) -> ComparisonRows {
        let style = comparisonStyle(state)
        if let rows = state.rows, rows.style == style { return rows }
        return ComparisonRows(index, style: style)
    }

    /// Moves the caret of a comparison; false for an action that moves nothing.
    mutating func moveInComparison(_ action: ActionName, count: Int?) -> Bool {
        guard let state = comparison, let index = state.result, !index.comparison.pairs.isEmpty else { return false }
        let page = ComparisonGeometry(size).rows
        let times = count ?? 1
        switch action {
        case .moveDown: moveInComparison(rows: times)
        case .moveUp: moveInComparison(rows: -times)
        case .halfPageDown: moveInComparison(rows: max(1, page / 2) * times)
        case .halfPageUp: moveInComparison(rows: -max(1, page / 2) * times)
        case .pageDown: moveInComparison(rows: max(1, page - 2) * times)
        case .pageUp: moveInComparison(rows: -max(1, page - 2) * times)
        case .scrollDown: scrollComparison(times)
        case .scrollUp: scrollComparison(-times)
        case .goTop: setComparisonCaret(pair: 0, atEnd: false)
        case .goEnd: setComparisonCaret(pair: index.comparison.pairs.count - 1, atEnd: true)
        case .goPercent:
            setComparisonCaret(pair: (index.comparison.pairs.count - 1) * min(times, 100) / 100, atEnd: false)
        case .nextParagraph: stepToPair(times)
        case .previousParagraph: stepToPair(-times)
        case .moveLeft: moveInComparison(characters: -times)
        case .moveRight: moveInComparison(characters: times)
        case .lineStart: setComparisonColumn(0)
        case .lineEnd: setComparisonColumn(.max)
        case .centre: comparison?.caretRow = page / 2
        case .caretToTop: comparison?.caretRow = 0
        case .caretToBottom: comparison?.caretRow = page - 1
        default: return false
        }
        return true
    }

    private mutating func moveInComparison(rows distance: Int) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        let from = rows.row(of: state.caret, state.side)
        let column = state.wishedColumn ?? self.column(of: state.caret, on: from, &rows, state.side)
        var target = rows.row(distance, from: from)
        // The caret's side may have nothing on that row: the next row in the same direction that it has.
        while rows.layout(target.pair).row(target.row, state.side)?.isOwn != true {
            let next = rows.row(distance > 0 ? 1 : -1, from: target)
            guard next != target else { return }
            target = next
        }
        guard let glyphs = rows.layout(target.pair).row(target.row, state.side)?.glyphs,
            let glyph = glyphs.last(where: { $0.column <= column }) ?? glyphs.first
        else { return }
        let page = ComparisonGeometry(size).rows
        let moved =
            distance > 0
            ? rows.distance(from: from, to: target, limit: page) : -rows.distance(from: target, to: from, limit: page)
        state.caret = glyph.offset
        state.caretRow = (state.caretRow + (abs(distance) > 2 ? 0 : moved)).clamped(to: 0...max(0, page - 1))
        state.wishedColumn = column
        comparison = state
    }

    private func column(
        of offset: Offset, on row: ComparisonRows.Row, _ rows: inout ComparisonRows, _ side: ComparisonSide
    ) -> Int {
        let glyphs = rows.layout(row.pair).row(row.row, side)?.glyphs ?? []
        return (glyphs.last { $0.offset <= offset } ?? glyphs.first)?.column ?? 0
    }

    /// Moves the window, and the caret only where it would leave it.
    private mutating func scrollComparison(_ distance: Int) {
        guard let state = comparison else { return }
        let page = ComparisonGeometry(size).rows
        let row = state.caretRow - distance
        if (0..<page).contains(row) {
            comparison?.caretRow = row
        } else {
            moveInComparison(rows: distance > 0 ? 1 : -1)
        }
    }

    private mutating func setComparisonCaret(pair: Int, atEnd: Bool) {
        guard let state = comparison, let index = state.result else { return }
        let pairs = atEnd ? Array(stride(from: pair, through: 0, by: -1)) : Array(pair..<index.comparison.pairs.count)
        for number in pairs {
            let blocks = index.blocks(ofPair: number, state.side)
            guard let block = atEnd ? blocks.last : blocks.first else { continue }
            let document = index.document(state.side)
            if let start = document.start(ofBlock: block) { comparison?.caret = start }
            break
        }
        comparison?.wishedColumn = nil
        comparison?.caretRow = atEnd ? ComparisonGeometry(size).rows - 1 : 0
    }

    private mutating func stepToPair(_ distance: Int) {
        guard let state = comparison, let index = state.result,
            let pair = index.pair(at: state.caret, state.side)
        else { return }
        var number = pair
        var rest = abs(distance)
        while rest > 0, index.comparison.pairs.indices.contains(number + distance.signum()) {
            number += distance.signum()
            if !index.blocks(ofPair: number, state.side).isEmpty { rest -= 1 }
        }
        guard let block = index.blocks(ofPair: number, state.side).first,
            let start = index.document(state.side).start(ofBlock: block)
        else { return }
        comparison?.caret = start
        comparison?.wishedColumn = nil
    }

    private mutating func moveInComparison(characters distance: Int) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        let row = rows.row(of: state.caret, state.side)
        let glyphs = rows.layout(row.pair).row(row.row, state.side)?.glyphs ?? []
        // What the other version has stands at one place of this one: it is stepped over.
        let own = glyphs.enumerated().filter { $0.offset == 0 || glyphs[$0.offset - 1].offset != $0.element.offset }
            .map(\.element.offset)
        guard !own.isEmpty else { return }
        let place = own.lastIndex { $0 <= state.caret } ?? 0
        state.caret = own[(place + distance).clamped(to: 0...own.count - 1)]
        state.wishedColumn = nil
        comparison = state
    }

    private mutating func setComparisonColumn(_ column: Int) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        let row = rows.row(of: state.caret, state.side)
        let glyphs = rows.layout(row.pair).row(row.row, state.side)?.glyphs ?? []
        guard let glyph = column == 0 ? glyphs.first : glyphs.last else { return }
        state.caret = glyph.offset
        state.wishedColumn = column
        comparison = state
    }
}
