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
    /// Whether the first match is sought backward.
    var isBackward = false
}

extension ReaderState {
    mutating func openSearch(_ argument: String?) {
        guard let argument, !argument.isEmpty else { return openPrompt(.search(origin: reading.caret)) }
        leavePlace()
        search(argument, from: reading.caret)
    }

    /// Searches for what has been typed so far and shows the first match from where the search began.
    mutating func searchWhileTyping(_ text: String, origin: Offset) {
        setCaret(origin)
        guard !text.isEmpty else { return cancelSearch() }
        search(text, from: origin)
    }

    private mutating func search(_ text: String, from origin: Offset) {
        guard let document = reading.document else { return }
        cancelSearch()
        let request = nextRequest()
        reading.search = Search(pattern: SearchPattern(text), request: request, origin: origin)
        wanted.append(.search(request, document, SearchPattern(text)))
    }

    private mutating func cancelSearch() {
        if let request = reading.search?.request { wanted.append(.cancelRequest(request)) }
        reading.search = nil
    }

    mutating func giveUpSearch(origin: Offset) {
        cancelSearch()
        setCaret(origin)
    }

    /// Ends an incremental search on the match that it shows.
    mutating func acceptSearch(_ text: String) {
        guard !text.isEmpty else {
            // An empty line repeats the last search.
            guard reading.lastSearch != nil else { return tell(say(Wording.noSearch)) }
            return stepToMatch(forward: true, count: 1)
        }
        reading.lastSearch = text
        if let origin = reading.search?.origin ?? searchOrigin, reading.caret != origin {
            jumps.leave(Place(reading.id, origin))
        }
        tellIfNothingMatches()
    }

    private var searchOrigin: Offset? {
        if case .search(let origin)? = prompt?.purpose { origin } else { nil }
    }

    mutating func takeMatches(_ request: RequestID, _ matches: [TextSpan]) {
        guard reading.search?.request == request else { return }
        reading.search?.request = nil
        reading.search?.matches = matches
        guard let origin = reading.search?.origin else { return }
        reading.search?.origin = nil
        if let match = firstMatch(in: matches, from: origin) { setCaret(match.start) }
        if prompt == nil { tellIfNothingMatches() }
    }

    private mutating func tellIfNothingMatches() {
        guard let search = reading.search, search.matches?.isEmpty == true else { return }
        tell(Wording.noMatch(settings.language, search.pattern.text), .error)
    }

    private func firstMatch(in matches: [TextSpan], from origin: Offset) -> TextSpan? {
        guard let document = reading.document, let position = document.readingPosition(of: origin) else { return nil }
        let number = matches.countBefore { document.start(of: $0) < position }
        return number < matches.count ? matches[number] : matches.first
    }

    /// Goes to the next or previous match, round the ends of the text.
    mutating func stepToMatch(forward: Bool, count: Int) {
        guard let document = reading.document else { return }
        guard let search = reading.search else {
            guard let text = reading.lastSearch else { return tell(say(Wording.noSearch)) }
            leavePlace()
            return self.search(text, from: reading.caret)
        }
        guard let matches = search.matches, let position = document.readingPosition(of: reading.caret) else { return }
        guard !matches.isEmpty else { return tellIfNothingMatches() }
        let before = matches.countBefore { document.start(of: $0) < position }
        let here = before < matches.count && document.start(of: matches[before]) == position ? 1 : 0
        let target = forward ? before + here + count - 1 : before - count
        let wrapped = (target % matches.count + matches.count) % matches.count
        if target != wrapped { tell(say(forward ? Wording.wrappedToTop : Wording.wrappedToEnd)) }
        leavePlace()
        setCaret(matches[wrapped].start)
    }
}

extension RandomAccessCollection where Index == Int {
    /// How many elements from the first on satisfy `predicate`, which holds for a beginning of the array only.
    func countBefore(_ predicate: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
