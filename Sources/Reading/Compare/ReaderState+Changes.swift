import Articles

extension ReaderState {
    /// The number of the change that the caret stands on, else how many of those shown begin before it.
    func changesUpToCaret(_ state: ComparisonState) -> Int {
        if let standing = state.standing { return standing + 1 }
        guard let index = state.result else { return 0 }
        let pair = pair(of: state, index)
        return state.shown.countBefore { change in
            let owner = index.comparison.changes[change].pair
            guard owner == pair, state.beside == nil else { return owner <= pair }
            let start = index.ranges(change, state.side).first?.start ?? state.caret
            return index.isAtOrBefore(start, state.caret, state.side)
        }
    }

    /// Goes `steps` changes on, back where it is negative; changes that begin at one place are gone through one by one.
    mutating func stepToChange(_ steps: Int) {
        guard let state = comparison, let index = state.result else { return }
        lastJump = steps > 0 ? .nextChange : .previousChange
        let shown = state.shown
        guard !shown.isEmpty else { return tellNoChangeShown() }
        let target = numberOfChange(steps, state, index)
        guard shown.indices.contains(target), let start = index.ranges(shown[target], state.side).first?.start else {
            let phrase = steps > 0 ? Wording.noNext : Wording.noPrevious
            return tell(phrase(settings.language, say(Wording.change)))
        }
        leavePlace()
        stand(onChange: target, at: start)
    }

    /// Puts the caret on change number `target` of those shown, which begins at `start` on the caret's side.
    private mutating func stand(onChange target: Int, at start: Offset) {
        guard var state = comparison, let index = state.result else { return }
        let pair = index.comparison.changes[state.shown[target]].pair
        state.caret = start
        // What this side lacks as a whole passage has a row of its own beside the other's.
        if index.comparison.pairs.indices.contains(pair), index.blocks(ofPair: pair, state.side).isEmpty {
            state.beside = ComparisonRows.Row(pair: pair, row: 0)
        }
        state.standing = target
        state.wishedColumn = nil
        state.caretRow = rowOnScreen(of: state, index)
        comparison = state
    }

    /// Goes to a change, by its place among those of the comparison.
    mutating func showChange(_ number: Int) {
        guard let state = comparison, let index = state.result, let target = state.shown.firstIndex(of: number),
            let start = index.ranges(number, state.side).first?.start
        else { return }
        leavePlace()
        stand(onChange: target, at: start)
    }

    private func numberOfChange(_ steps: Int, _ state: ComparisonState, _ index: ComparisonIndex) -> Int {
        if let standing = state.standing { return standing + steps }
        let before = changesUpToCaret(state)
        guard steps < 0 else { return before + steps - 1 }
        let isOn = before > 0 && index.ranges(state.shown[before - 1], state.side).first?.start == state.caret
        return before + steps - (isOn ? 1 : 0)
    }

    /// The row of the window for a caret that has moved: where it stands on the screen already, else a third down.
    func rowOnScreen(of state: ComparisonState, _ index: ComparisonIndex) -> Int {
        guard let before = comparison else { return state.caretRow }
        let page = ComparisonGeometry(size).rows
        var rows = comparisonRows(state, index)
        let distance = rows.signedDistance(from: rows.row(of: before), to: rows.row(of: state), limit: page)
        let row = before.caretRow + distance
        return (0..<page).contains(row) ? row : page / 3
    }
}
