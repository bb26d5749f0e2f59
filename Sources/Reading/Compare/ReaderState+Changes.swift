import Articles

extension ReaderState {
    /// The number of the change that the caret stands on, else how many of those shown begin before it.
    func changesUpToCaret(_ state: ComparisonState) -> Int {
        if let standing = state.standing { return standing + 1 }
        guard let index = state.result else { return 0 }
        guard state.arrangement == .together else {
            return state.shown.countBefore { change in
                let start = index.ranges(change, state.side).first?.start ?? state.caret
                return index.isAtOrBefore(start, state.caret, state.side)
            }
        }
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
        lastJump = steps > 0 ? .nextChange : .previousChange
        step(steps, name: Wording.change) { _ in true }
    }

    /// Goes `steps` moved passages on, back where it is negative.
    mutating func stepToMove(_ steps: Int) {
        lastJump = steps > 0 ? .nextMove : .previousMove
        guard let index = comparison?.result else { return }
        step(steps, name: Wording.move) { index.comparison.changes[$0].kind == .move }
    }

    /// Goes `steps` changes of a sort on among those shown.
    mutating func step(_ steps: Int, name: Phrase, where isWanted: (Int) -> Bool) {
        guard let state = comparison, let index = state.result else { return }
        guard !state.shown.isEmpty else { return tellNoChangeShown() }
        var target = numberOfChange(steps.signum(), state, index)
        var rest = abs(steps)
        while state.shown.indices.contains(target) {
            if isWanted(state.shown[target]) { rest -= 1 }
            if rest == 0 { break }
            target += steps.signum()
        }
        guard state.shown.indices.contains(target),
            let start = index.ranges(state.shown[target], state.side).first?.start
        else {
            let phrase = steps > 0 ? Wording.noNext : Wording.noPrevious
            return tell(phrase(settings.language, say(name)))
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
        if state.arrangement == .together, index.comparison.pairs.indices.contains(pair),
            index.blocks(ofPair: pair, state.side).isEmpty
        {
            state.beside = ComparisonRows.Row(pair: pair, row: 0)
        }
        state.standing = target
        state.wishedColumn = nil
        state.caretRow = rowOnScreen(of: state, index)
        if let other = index.ranges(state.shown[target], state.side.other).first?.start {
            bringOther(to: other, &state, index)
        }
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
        let page = comparisonGeometry.rows
        guard let before = comparison, before.arrangement == state.arrangement,
            state.arrangement == .together || before.side == state.side
        else { return page / 3 }
        var rows = comparisonRows(state, index)
        let distance = rows.signedDistance(from: rows.row(of: before), to: rows.row(of: state), limit: page)
        let row = before.caretRow + distance
        return (0..<page).contains(row) ? row : page / 3
    }
}
