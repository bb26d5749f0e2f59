import Articles

// The mouse in a comparison.
extension ReaderState {
    /// Puts the caret where was clicked, in the pane that was; beside the row where that version has no text on it.
    mutating func clickComparison(_ pane: ComparisonPane, row: Int, column: Int) {
        guard let state = comparison, let index = state.result else { return }
        // The titles stand in the first row.
        let row = row - (comparisonGeometry.hasTitles ? 1 : 0)
        let isRight = pane.ruleColumn.map { column > $0 } ?? false
        let clicked = isRight ? pane.right ?? pane.left : pane.left
        guard clicked.rows.indices.contains(row) else { return }
        let side: ComparisonSide = pane.right == nil ? state.side : isRight ? .b : .a
        if arrangement(state) == .together {
            stand(state, index, side, row: row, column: column - clicked.column)
        } else if let glyph = clicked.rows[row].glyphs.last(where: { $0.column <= column - clicked.column })
            ?? clicked.rows[row].glyphs.first
        {
            if side != state.side { switchOwnOrder(state, index) }
            comparison?.caret = glyph.offset
            comparison?.caretRow = row
            comparison?.wishedColumn = nil
        }
    }

    /// Stands on a row of the screen on which both versions keep to each other.
    private mutating func stand(
        _ state: ComparisonState, _ index: ComparisonIndex, _ side: ComparisonSide, row: Int, column: Int
    ) {
        var state = state
        var rows = comparisonRows(state, index)
        let window = rows.window(
            around: rows.row(of: state), caretRow: state.caretRow, height: comparisonGeometry.rows)
        guard window.rows.indices.contains(row), rows.hasText(window.rows[row]) else { return }
        if side != state.side { state.search = nil }
        state.side = side
        state.stand(on: window.rows[row], column: column, &rows)
        state.caretRow = row
        state.wishedColumn = nil
        comparison = state
    }
}
