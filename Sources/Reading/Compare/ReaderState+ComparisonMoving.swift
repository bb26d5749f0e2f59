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
        /// Whether titles stand over the panes.
        let hasTitles: Bool
        /// The rows of text, under the titles and above the status line.
        var rows: Int
        /// The columns of the screen.
        private var columns: Int
        /// The columns before the text of the left pane.
        let gutter: Int

        /// The columns that a pane's signs and the blank after them take.
        static let gutter = 2
        /// The fewest columns of text in which two panes are readable: 17 Han characters.
        static let narrowest = 34

        /// Makes the geometry of a screen; a plain one has one pane and no signs, for a screen reader.
        init(_ size: ScreenSize, isPlain: Bool = false) {
            gutter = isPlain ? 0 : Self.gutter
            let half = (size.columns - 1) / 2
            hasTwoPanes = !isPlain && half - Self.gutter - 1 >= Self.narrowest
            ruleColumn = half
            textWidth = max(1, (hasTwoPanes ? half : size.columns) - gutter - 1)
            rightColumn = half + 1 + Self.gutter
            hasTitles = size.rows > 6
            rows = max(1, size.rows - (hasTitles ? 2 : 1))
            columns = size.columns
        }

        /// The columns of text of one version alone, which stands in the middle.
        func widthAlone(_ measure: Int) -> Int {
            min(measure, max(1, columns - gutter - 1))
        }

        /// The first column of one version alone.
        func columnAlone(_ measure: Int) -> Int {
            gutter == 0 ? 0 : gutter + max(0, columns - gutter - 1 - widthAlone(measure)) / 2
        }
    }

    /// Where the parts of a comparison stand.
    var comparisonGeometry: ComparisonGeometry {
        ComparisonGeometry(size, isPlain: settings.screenReader)
    }

    /// How a comparison is shown on a screen of the present size.
    func comparisonStyle(_ state: ComparisonState) -> ComparisonStyle {
        let geometry = comparisonGeometry
        var style = ComparisonStyle(
            layout: LayoutSettings(
                width: geometry.textWidth, indentsFirstLine: settings.indentsFirstLine,
                strictness: settings.strictness, ambiguousIsWide: settings.ambiguousIsWide),
            inlineSide: geometry.hasTwoPanes ? nil : state.side, hidden: state.hidden, language: settings.language)
        if settings.screenReader { style.layout.readForVoice(settings.language) }
        let arrangement = arrangement(state)
        guard arrangement != .together else { return style }
        style.inlineSide = nil
        style.ownSide = state.side
        if arrangement == .alone { style.layout.width = geometry.widthAlone(settings.measure) }
        return style
    }

    /// How the versions stand on a screen of the present size: a narrow one has room for one pane only.
    func arrangement(_ state: ComparisonState) -> Arrangement {
        state.arrangement == .apart && !comparisonGeometry.hasTwoPanes ? .alone : state.arrangement
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
        let page = comparisonGeometry.rows
        let times = min(count ?? 1, Self.mostSteps)
        switch action {
        case .moveDown: moveInComparison(rows: times)
        case .moveUp: moveInComparison(rows: -times)
        case .halfPageDown: moveInComparison(rows: max(1, page / 2) * times)
        case .halfPageUp: moveInComparison(rows: -max(1, page / 2) * times)
        case .pageDown: moveInComparison(rows: max(1, page - 2) * times)
        case .pageUp: moveInComparison(rows: -max(1, page - 2) * times)
        case .scrollDown: scrollComparison(times)
        case .scrollUp: scrollComparison(-times)
        case .goTop: goInComparison(toPair: 0)
        case .goEnd: goInComparison(toPair: comparisonRows(state, index).count - 1, atEnd: true)
        case .goPercent:
            if count == nil { tell(say(Wording.noPercent)) }
            let last = comparisonRows(state, index).count - 1
            if let count { goInComparison(toPair: last * min(count, 100) / 100) }
        case .nextParagraph: stepToPair(times)
        case .previousParagraph: stepToPair(-times)
        case .nextSentence: stepToComparedSentence(times)
        case .previousSentence: stepToComparedSentence(-times)
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

    /// Moves the caret by rows; a row on which its side has no text is a place to stand beside what the other has.
    private mutating func moveInComparison(rows distance: Int) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        let from = rows.row(of: state)
        let column = state.wishedColumn ?? column(of: state, on: from, &rows)
        var target = rows.row(distance, from: from)
        while !rows.hasText(target) {
            // Blank rows between passages are gone over.
            let next = rows.row(distance.signum(), from: target)
            guard next != target else { return }
            target = next
        }
        guard target != from else { return }
        let page = comparisonGeometry.rows
        let moved = rows.signedDistance(from: from, to: target, limit: page)
        state.stand(on: target, column: column, &rows)
        state.caretRow = (state.caretRow + (abs(distance) > 2 ? 0 : moved)).clamped(to: 0...max(0, page - 1))
        state.wishedColumn = column
        comparison = state
    }

    private func column(of state: ComparisonState, on row: ComparisonRows.Row, _ rows: inout ComparisonRows) -> Int {
        guard state.beside == nil, let glyphs = rows.layout(row.pair).row(row.row, state.side)?.glyphs else { return 0 }
        return (glyphs.first { $0.offset == state.caret } ?? glyphs.last { $0.offset <= state.caret })?.column ?? 0
    }

    /// Moves the window, and the caret only where it would leave it.
    private mutating func scrollComparison(_ distance: Int) {
        guard let state = comparison else { return }
        let row = state.caretRow - distance
        let kept = row.clamped(to: 0...comparisonGeometry.rows - 1)
        if kept != row { moveInComparison(rows: kept - row) }
        comparison?.caretRow = kept
    }

    /// Goes to the beginning of a pair or, at the end, to its last row with text.
    private mutating func goInComparison(toPair pair: Int, atEnd: Bool = false) {
        guard comparison?.result != nil else { return }
        leavePlace()
        standInComparison(onPair: pair, atEnd: atEnd)
    }

    /// Puts the caret on the first row of a pair, which becomes the first on the screen, or on its last row.
    mutating func standInComparison(onPair pair: Int, atEnd: Bool = false) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        var target = rows.firstRow(ofPair: pair)
        if atEnd { target.row = rows.layout(pair).count - 1 }
        while atEnd, target.row > 0, !rows.hasText(target) { target.row -= 1 }
        state.stand(on: target, column: 0, &rows)
        state.wishedColumn = nil
        state.caretRow = atEnd ? comparisonGeometry.rows - 1 : 0
        comparison = state
    }

    private mutating func stepToPair(_ distance: Int) {
        guard var state = comparison, let index = state.result else { return }
        var rows = comparisonRows(state, index)
        let from = rows.row(of: state)
        // Backward, the beginning of the passage itself comes first.
        let own = distance < 0 && from.row > rows.firstRow(ofPair: from.pair).row ? 1 : 0
        let pair = (from.pair + distance + own).clamped(to: 0...rows.count - 1)
        state.stand(on: rows.firstRow(ofPair: pair), column: 0, &rows)
        state.wishedColumn = nil
        comparison = state
    }

    private mutating func stepToComparedSentence(_ distance: Int) {
        for _ in 0..<abs(distance) {
            guard var state = comparison, let index = state.result,
                let target = index.document(state.side).sentence(distance.signum(), from: state.caret),
                index.pair(at: target, state.side) != nil
            else { return }
            state.caret = target
            state.wishedColumn = nil
            state.caretRow = rowOnScreen(of: state, index)
            comparison = state
        }
    }

    private mutating func moveInComparison(characters distance: Int) {
        guard var state = comparison, let index = state.result, state.beside == nil else { return }
        var rows = comparisonRows(state, index)
        let row = rows.row(of: state)
        let glyphs = rows.layout(row.pair).row(row.row, state.side)?.glyphs ?? []
        // What the other version has stands at one place of this one: it is stepped over.
        let own = glyphs.enumerated().filter { $0.offset == 0 || glyphs[$0.offset - 1].offset != $0.element.offset }
            .map(\.element.offset)
        guard !own.isEmpty else { return }
        let place = own.firstIndex(of: state.caret) ?? own.lastIndex { $0 <= state.caret } ?? 0
        state.caret = own[(place + distance).clamped(to: 0...own.count - 1)]
        state.wishedColumn = nil
        comparison = state
    }

    private mutating func setComparisonColumn(_ column: Int) {
        guard var state = comparison, let index = state.result, state.beside == nil else { return }
        var rows = comparisonRows(state, index)
        let row = rows.row(of: state)
        let glyphs = rows.layout(row.pair).row(row.row, state.side)?.glyphs ?? []
        guard let glyph = column == 0 ? glyphs.first : glyphs.last else { return }
        state.caret = glyph.offset
        state.wishedColumn = column
        comparison = state
    }
}

extension ComparisonState {
    /// Puts the caret on a row, at `column` or left of it; beside the row where this side has no text on it.
    mutating func stand(on row: ComparisonRows.Row, column: Int, _ rows: inout ComparisonRows) {
        if let own = rows.layout(row.pair).row(row.row, side), own.isOwn,
            let glyph = own.glyphs.last(where: { $0.column <= column }) ?? own.glyphs.first
        {
            caret = glyph.offset
            return
        }
        caret = rows.lastPlace(notAfter: row, side) ?? caret
        beside = row
    }
}

extension ComparisonRows {
    /// The beginning of the last row of one side at or above a row, else of its first passage; nil where it has none.
    mutating func lastPlace(notAfter row: Row, _ side: ComparisonSide) -> Offset? {
        let layout = layout(row.pair)
        for number in stride(from: row.row, through: 0, by: -1) {
            if let own = layout.row(number, side), own.isOwn, let glyph = own.glyphs.first { return glyph.offset }
        }
        let before = (0..<row.pair).last { !index.blocks(ofPair: $0, side).isEmpty }
        let after = (row.pair..<index.comparison.pairs.count).first { !index.blocks(ofPair: $0, side).isEmpty }
        guard let pair = before ?? after else { return nil }
        return index.blocks(ofPair: pair, side).first.flatMap { index.document(side).start(ofBlock: $0) }
    }

    /// How many rows down (negative: up) `target` lies from `row`, up to `limit` either way.
    mutating func signedDistance(from row: Row, to target: Row, limit: Int) -> Int {
        (row.pair, row.row) <= (target.pair, target.row)
            ? distance(from: row, to: target, limit: limit) : -distance(from: target, to: row, limit: limit)
    }
}
