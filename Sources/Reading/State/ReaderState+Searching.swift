import Articles

/// What was searched for in a document, and where it was found.
struct Search: Sendable {
    var pattern: SearchPattern
    /// The matches in reading order; nil while they are being found.
    var matches: [TextSpan]?
    /// The request whose answer is awaited.
    var request: RequestID?
    /// Where the jump to the first match starts from; nil once it was made.
    var origin: Offset?
    /// The matches to go on by once they are there, back where it is negative.
    var awaitedSteps: Int?

    /// The number, from 0, of the match `steps` on from `position`, and whether that led round an end of the text; nil
    /// where nothing was found.
    func match(_ steps: Int, from position: ReadingPosition, in document: Document) -> (number: Int, isRound: Bool)? {
        guard let matches, !matches.isEmpty else { return nil }
        let before = matches.countBefore { document.start(of: $0) < position }
        let here = before < matches.count && document.start(of: matches[before]) == position ? 1 : 0
        let target = steps > 0 ? before + here + steps - 1 : before + steps
        let number = (target % matches.count + matches.count) % matches.count
        return (number, number != target)
    }

    /// The first match from `origin` on, round the end of the text.
    func firstMatch(from origin: Offset, in document: Document) -> TextSpan? {
        guard let matches, let position = document.readingPosition(of: origin) else { return nil }
        let number = matches.countBefore { document.start(of: $0) < position }
        return number < matches.count ? matches[number] : matches.first
    }
}

extension ReaderState {
    mutating func openSearch(_ argument: String?, in scope: SearchScope = .text) {
        guard let argument, !argument.isEmpty else {
            let label = scope.title.map(say) ?? ""
            return openPrompt(
                .search(origin: reading.caret, row: reading.viewport.caretRow, scope: scope, label: label + "/"))
        }
        guard let pattern = pattern(argument: argument, in: scope) else { return }
        leavePlace()
        lastSearch = pattern
        search(pattern, from: reading.caret)
    }

    /// Searches for what has been typed so far and shows the first match from where the search began.
    mutating func searchWhileTyping(_ pattern: SearchPattern, origin: Offset, row: Int) {
        returnToOrigin(origin, row: row)
        guard !pattern.text.isEmpty else { return cancelSearch() }
        search(pattern, from: origin)
    }

    /// Searches anew in the document that took the place of another: the matches were spans of other blocks.
    mutating func searchAgain() {
        if let search = reading.search {
            self.search(search.pattern, from: search.origin, steps: search.awaitedSteps)
        }
        narrowAgain()
    }

    mutating func search(_ pattern: SearchPattern, from origin: Offset?, steps: Int? = nil) {
        guard let document = reading.document else { return }
        cancelSearch()
        let request = nextRequest()
        reading.search = Search(pattern: pattern, request: request, origin: origin, awaitedSteps: steps)
        wanted.append(.search(request, document, pattern))
    }

    mutating func cancelSearch() {
        if let request = reading.search?.request { wanted.append(.cancelRequest(request)) }
        reading.search = nil
    }

    mutating func giveUpSearch(origin: Offset, row: Int) {
        cancelSearch()
        returnToOrigin(origin, row: row)
    }

    private mutating func returnToOrigin(_ origin: Offset, row: Int) {
        setCaret(origin)
        reading.viewport.place(at: origin, row: row)
    }

    /// Ends an incremental search on the match that it shows.
    mutating func acceptSearch(_ pattern: SearchPattern, origin: Offset) {
        guard !pattern.text.isEmpty else {
            // An empty line repeats the last search.
            return stepToMatch(1)
        }
        lastSearch = pattern
        jumps.leave(Place(reading.id, origin))
        tellIfNothingMatches(reading.search)
    }

    mutating func takeMatches(_ request: RequestID, _ matches: [TextSpan]) {
        let narrows = takeNarrowing(request, matches)
        guard reading.search?.request == request else {
            return narrows ? () : takeComparedMatches(request, matches)
        }
        reading.search?.request = nil
        let shown = shownMatches(matches)
        if waitsForMore(shown) { return }
        reading.search?.matches = shown
        let origin = reading.search?.origin
        let steps = reading.search?.awaitedSteps
        reading.search?.origin = nil
        reading.search?.awaitedSteps = nil
        if let origin, let document = reading.document {
            if let match = reading.search?.firstMatch(from: origin, in: document) { setCaret(match.start) }
            if prompt == nil { tellIfNothingMatches(reading.search) }
        }
        if let steps { stepToMatch(steps) }
        // What the text may be narrowed to is more than what is shown.
        if prompt?.isNarrowing == true { reading.search?.matches = matches }
    }

    /// Whether a text that is not understood yet may hold more than was found in it, and what was searched for lies behind.
    private func waitsForMore(_ matches: [TextSpan]) -> Bool {
        guard case .understanding = self.document(reading.id)?.stage, let document = reading.document,
            !document.isComplete, let origin = reading.search?.origin,
            let position = document.readingPosition(of: origin)
        else { return false }
        return matches.last.map { document.start(of: $0) < position } ?? true
    }

    /// Keeps the reader where they went by themselves while the text was searched that was not understood yet.
    mutating func forgetAwaitedMatch(for name: ActionName) {
        guard let search = reading.search, search.matches == nil, search.request == nil,
            name != .nextMatch, name != .previousMatch
        else { return }
        reading.search?.origin = nil
    }

    mutating func tellIfNothingMatches(_ search: Search?) {
        guard let search, search.matches?.isEmpty == true else { return }
        tell(Wording.noMatch(settings.language, search.pattern.text), .error)
    }

    /// Goes `steps` matches on, back where it is negative, round the ends of the text.
    mutating func stepToMatch(_ steps: Int) {
        guard let document = reading.document else { return }
        guard let search = reading.search else {
            guard let pattern = lastSearch else { return tell(say(Wording.noSearch)) }
            return self.search(pattern, from: nil, steps: steps)
        }
        guard let matches = search.matches else {
            reading.search?.awaitedSteps = steps
            return
        }
        guard let position = document.readingPosition(of: reading.caret),
            let found = search.match(steps, from: position, in: document)
        else { return tellIfNothingMatches(search) }
        if found.isRound { tell(say(steps > 0 ? Wording.wrappedToTop : Wording.wrappedToEnd)) }
        leavePlace()
        setCaret(matches[found.number].start)
    }
}
