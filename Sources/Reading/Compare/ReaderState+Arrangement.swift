import Articles

// How the versions stand beside each other, and the way from a move to its other place.
extension ReaderState {
    /// Lets each pane be scrolled by itself, in its own order, or puts what answers each other on the same rows again.
    mutating func toggleLock() {
        guard var state = comparison, let index = state.result else { return }
        guard comparisonGeometry.hasTwoPanes else { return tell(say(Wording.needsTwoPanes)) }
        if state.arrangement == .apart {
            state.arrange(.together)
        } else {
            let partner = index.partner(of: state.caret, state.side)
            state.arrange(.apart)
            state.otherPane = ComparisonState.PanePlace(caret: partner, row: state.caretRow)
        }
        comparison = state
        tell(say(state.arrangement == .apart ? Wording.nowUnlocked : Wording.nowLocked))
    }

    /// Shows only the version of the caret, or both again.
    mutating func toggleOneVersion() {
        guard var state = comparison else { return }
        state.arrange(state.arrangement == .alone ? .together : .alone)
        comparison = state
    }

    /// Brings the other place of the move at hand beside it, or goes back to how the panes stood before.
    mutating func bringMovePartner() {
        guard var state = comparison, let index = state.result else { return }
        guard comparisonGeometry.hasTwoPanes else { return goToMovePartner(state, index) }
        if let place = state.broughtFrom, state.arrangement == .apart {
            state.arrange(.together)
            state.caret = place.caret
            state.caretRow = place.row
            comparison = state
            return
        }
        guard let move = moveAtHand(state, index), let own = index.ranges(move, state.side).first?.start,
            let other = index.ranges(move, state.side.other).first?.start
        else { return tell(Wording.notOnMove(settings.language, key(of: .nextMove))) }
        leavePlace()
        let before = ComparisonState.PanePlace(caret: state.caret, row: state.caretRow)
        state.arrange(.apart)
        state.caret = own
        state.standing = state.shown.firstIndex(of: move)
        bringOther(to: other, &state, index)
        state.broughtFrom = before
        comparison = state
    }

    /// Brings a place of the version without the caret onto the caret's row, where each pane is scrolled by itself.
    func bringOther(to place: Offset, _ state: inout ComparisonState, _ index: ComparisonIndex) {
        guard arrangement(state) == .apart else { return }
        // Near the beginning of the other version its place cannot stand so far down: both stand where it can.
        var rows = rowsInOwnOrder(state.side.other, state, index)
        let there = rows.row(of: place, state.side.other)
        state.caretRow = rows.window(around: there, caretRow: state.caretRow, height: 1).caretRow
        state.otherPane = ComparisonState.PanePlace(caret: place, row: state.caretRow)
        state.broughtFrom = nil
    }

    /// In one pane: goes to the other place of the move, in the other version.
    private mutating func goToMovePartner(_ state: ComparisonState, _ index: ComparisonIndex) {
        guard let move = moveAtHand(state, index), let other = index.ranges(move, state.side.other).first?.start else {
            return tell(Wording.notOnMove(settings.language, key(of: .nextMove)))
        }
        var state = state
        leavePlace()
        state.side = state.side.other
        state.caret = other
        state.wishedColumn = nil
        comparison = state
    }

    /// The move that the caret stands in; nil where it stands in none.
    private func moveAtHand(_ state: ComparisonState, _ index: ComparisonIndex) -> Int? {
        let number = state.standing.map { state.shown[$0] }
        if let number, index.comparison.changes[number].kind == .move { return number }
        return state.shown.first { number in
            index.comparison.changes[number].kind == .move
                && index.ranges(number, state.side).contains { $0.contains(state.caret) }
        }
    }

    /// Goes to the other pane where each keeps to its own order; what is read alone becomes the other version.
    mutating func switchOwnOrder(_ state: ComparisonState, _ index: ComparisonIndex) {
        var state = state
        let here = ComparisonState.PanePlace(caret: state.caret, row: state.caretRow)
        let there =
            arrangement(state) == .apart
            ? state.otherPane
            : ComparisonState.PanePlace(caret: index.partner(of: state.caret, state.side), row: state.caretRow)
        state.side = state.side.other
        state.caret = there.caret
        state.caretRow = there.row
        state.otherPane = here
        state.broughtFrom = nil
        state.search = nil
        state.wishedColumn = nil
        comparison = state
    }

    /// Lists the headings of the version that the caret is on, with how many changes are shown under each.
    mutating func listSections() {
        guard let state = comparison, let index = state.result else { return }
        let document = index.document(state.side)
        let place = state.side.place(state)
        let entries = index.sections(state.side)
        guard !entries.isEmpty else { return tell(say(Wording.noOutline)) }
        var counts = [Int](repeating: 0, count: entries.count + 1)
        for change in state.shown {
            guard let start = index.ranges(change, state.side).first?.start else { continue }
            counts[index.sectionsUpTo(start, state.side)] += 1
        }
        let items = entries.enumerated().map { number, entry in
            let entry = document.outline[entry]
            let count = counts[number + 1]
            return ListState.Item(
                target: .place(Place(place.document, entry.span.start)),
                text: String(repeating: "  ", count: max(0, Int(entry.level) - 1))
                    + document.string(of: entry.span).replacingLineEnds,
                note: count > 0 ? "≠ \(count)" : "")
        }
        let title = documents[place.document.index].input.name
        showList(
            Wording.sectionsTitle(settings.language, title), .items(items),
            selection: max(0, index.sectionsUpTo(state.caret, state.side) - 1))
    }
}

extension ComparisonState {
    /// Has the versions stand in another way; the caret stays on its own text.
    mutating func arrange(_ arrangement: Arrangement) {
        let (kept, place) = (standing.map { shown[$0] }, beside)
        self.arrangement = arrangement
        broughtFrom = nil
        wishedColumn = nil
        // Beside what this side lacks there is no row in its own order.
        if place != nil, arrangement != .together { beside = nil }
        standing = kept.flatMap { shown.firstIndex(of: $0) }
    }
}
