import Articles

/// Searching in the version that the caret is on.
extension ReaderState {
    mutating func openComparedSearch(_ argument: String?) {
        guard let state = comparison else { return }
        guard let argument, !argument.isEmpty else {
            return openPrompt(.search(origin: state.caret, row: state.caretRow, scope: .text, label: "/"))
        }
        guard let pattern = pattern(argument: argument) else { return }
        leavePlace()
        lastSearch = pattern
        searchCompared(pattern, from: state.caret)
    }

    mutating func searchComparisonWhileTyping(_ pattern: SearchPattern, origin: Offset, row: Int) {
        returnInComparison(to: origin, row: row)
        guard !pattern.text.isEmpty else { return cancelInComparison() }
        searchCompared(pattern, from: origin)
    }

    mutating func giveUpComparedSearch(origin: Offset, row: Int) {
        cancelInComparison()
        returnInComparison(to: origin, row: row)
    }

    private mutating func returnInComparison(to origin: Offset, row: Int) {
        guard comparison?.caret != origin else { return }
        comparison?.caret = origin
        comparison?.caretRow = row
    }

    mutating func acceptComparedSearch(_ pattern: SearchPattern, origin: Offset) {
        guard !pattern.text.isEmpty else { return stepToComparedMatch(1) }
        lastSearch = pattern
        if let state = comparison { jumps.leave(Place(state.side.place(state).document, origin)) }
        tellIfNothingMatches(comparison?.search)
    }

    private mutating func searchCompared(_ pattern: SearchPattern, from origin: Offset?, steps: Int? = nil) {
        guard let state = comparison, let index = state.result else { return }
        if let request = state.search?.request { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        comparison?.search = Search(pattern: pattern, request: request, origin: origin, awaitedSteps: steps)
        wanted.append(.search(request, index.document(state.side), pattern))
    }

    /// Takes the matches in the version that the caret is on; those in other articles of its file are left out.
    mutating func takeComparedMatches(_ request: RequestID, _ matches: [TextSpan]) {
        guard let state = comparison, var search = state.search, search.request == request, let index = state.result
        else { return }
        search.matches = matches.filter { index.pair(ofBlock: $0.firstBlock, state.side) != nil }
        search.request = nil
        let (origin, steps) = (search.origin, search.awaitedSteps)
        search.origin = nil
        search.awaitedSteps = nil
        comparison?.search = search
        if let match = origin.flatMap({ search.firstMatch(from: $0, in: index.document(state.side)) }) {
            showCompared(match.start)
        }
        if prompt == nil { tellIfNothingMatches(search) }
        if let steps { stepToComparedMatch(steps) }
    }

    /// Goes `steps` matches on, back where it is negative, round the ends of the version.
    mutating func stepToComparedMatch(_ steps: Int) {
        guard let state = comparison, let index = state.result else { return }
        guard let search = state.search else {
            guard let pattern = lastSearch else { return tell(say(Wording.noSearch)) }
            return searchCompared(pattern, from: nil, steps: steps)
        }
        guard let matches = search.matches else {
            comparison?.search?.awaitedSteps = steps
            return
        }
        let document = index.document(state.side)
        guard let position = document.readingPosition(of: state.caret),
            let found = search.match(steps, from: position, in: document)
        else { return tellIfNothingMatches(search) }
        if found.isRound { tell(say(steps > 0 ? Wording.wrappedToTop : Wording.wrappedToEnd)) }
        leavePlace()
        showCompared(matches[found.number].start)
    }

    private mutating func showCompared(_ offset: Offset) {
        guard var state = comparison, let index = state.result else { return }
        state.caret = offset
        state.wishedColumn = nil
        state.caretRow = rowOnScreen(of: state, index)
        comparison = state
    }

    /// The search of a comparison with the number of the match at or before the caret.
    func comparedSearchStatus(_ state: ComparisonState) -> Counted? {
        guard let search = state.search, let document = state.result?.document(state.side),
            let position = document.readingPosition(of: state.caret)
        else { return nil }
        let number = search.matches?.countBefore { document.start(of: $0) <= position } ?? 0
        return Counted(name: search.pattern.text, number: number, count: search.matches?.count)
    }
}
