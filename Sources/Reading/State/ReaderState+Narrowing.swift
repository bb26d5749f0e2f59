import Articles

/// To what the text is narrowed.
struct Narrowing: Sendable {
    var pattern: SearchPattern
    /// The request whose answer tells the paragraphs, while it is awaited.
    var request: RequestID?
}

// The text narrowed to the paragraphs that hold a match.
extension ReaderState {
    /// Asks for what the paragraphs are to hold, or narrows to those that hold `argument`.
    mutating func openNarrowing(_ argument: String?) {
        guard let argument, !argument.isEmpty else {
            let isNarrowed = reading.layout?.shownBlocks != nil
            return openPrompt(
                .narrow(origin: reading.caret, row: reading.viewport.caretRow, again: isNarrowed))
        }
        guard let pattern = pattern(argument: argument) else { return }
        narrow(to: pattern, origin: reading.caret)
    }

    /// Narrows the text to the paragraphs that hold what was typed; with nothing typed to those of the present search, or
    /// shows the whole text again where it was narrowed before.
    mutating func acceptNarrowing(_ typed: TypedSearch, origin: Offset, again: Bool) {
        guard typed.text.isEmpty else {
            rememberSearch(typed)
            return narrow(to: pattern(typed), origin: origin)
        }
        guard !again else { return showWholeText() }
        guard let pattern = reading.search?.pattern ?? lastSearch else { return tell(say(Wording.noSearch)) }
        narrow(to: pattern, origin: origin)
    }

    private mutating func narrow(to pattern: SearchPattern, origin: Offset) {
        lastSearch = pattern
        leavePlace()
        reading.raw = nil
        reading.narrowing = Narrowing(pattern: pattern)
        // What was typed is being searched for, or was found already.
        if reading.search?.pattern == pattern, let matches = reading.search?.matches { return show(only: matches) }
        if reading.search?.pattern != pattern { search(pattern, from: origin) }
        reading.narrowing?.request = reading.search?.request
    }

    /// Takes the matches to whose paragraphs the text is narrowed; false where the request was for something else.
    mutating func takeNarrowing(_ request: RequestID, _ matches: [TextSpan]) -> Bool {
        guard reading.narrowing?.request == request else { return false }
        reading.narrowing?.request = nil
        show(only: matches)
        return true
    }

    /// Shows the paragraphs with matches only; the caret goes to the first match from it on.
    private mutating func show(only matches: [TextSpan]) {
        var blocks: [Int] = []
        for block in matches.lazy.flatMap({ $0.firstBlock...$0.lastBlock }) where block > blocks.last ?? -1 {
            blocks.append(block)
        }
        guard !blocks.isEmpty, let pattern = reading.narrowing?.pattern else {
            let text = reading.narrowing?.pattern.text ?? ""
            showWholeText()
            return tell(Wording.noMatch(settings.language, text), .error)
        }
        reading.layout?.shownBlocks = blocks
        if let search = reading.search, search.pattern != pattern, let all = search.matches {
            let shown = shownMatches(all)
            reading.search?.matches = shown
        }
        guard let document = reading.document, let here = document.block(at: reading.caret),
            reading.layout?.shows(block: here) == false,
            let match = Search(pattern: pattern, matches: matches).firstMatch(from: reading.caret, in: document)
        else { return }
        setCaret(match.start)
    }

    /// Those of `matches` that stand in paragraphs that are shown.
    func shownMatches(_ matches: [TextSpan]) -> [TextSpan] {
        guard let layout = reading.layout, layout.shownBlocks != nil else { return matches }
        return matches.filter { layout.shows(block: $0.firstBlock) }
    }

    /// Narrows the document that took the place of another as that was.
    mutating func narrowAgain() {
        guard let narrowing = reading.narrowing, let document = reading.document else { return }
        if let search = reading.search, search.pattern == narrowing.pattern {
            reading.narrowing?.request = search.request
        } else {
            let request = nextRequest()
            reading.narrowing?.request = request
            wanted.append(.search(request, document, narrowing.pattern))
        }
    }

    /// Shows the whole text again.
    mutating func showWholeText() {
        let isSearchedBeside = reading.narrowing != nil && reading.narrowing?.pattern != reading.search?.pattern
        reading.layout?.shownBlocks = nil
        reading.narrowing = nil
        // What was found elsewhere was left out.
        if isSearchedBeside { searchAgain() }
    }

    /// Shows the whole text where a place is gone to that the narrowed one lacks.
    mutating func showWholeText(for offset: Offset) {
        guard reading.layout?.shownBlocks != nil, let block = reading.document?.block(at: offset),
            reading.layout?.shows(block: block) == false
        else { return }
        showWholeText()
        tell(say(Wording.wholeTextAgain))
    }

    /// What the status line says of a narrowed text: how many paragraphs are shown.
    var narrowingStatus: String? {
        reading.layout?.shownBlocks.map { Wording.narrowed(settings.language, String($0.count)) }
    }

    /// The first paragraph shown `distance` on from a block, in the direction of its sign; nil where none is.
    func shownBlock(_ distance: Int, from block: Int) -> Int? {
        guard let shown = reading.layout?.shownBlocks else { return block + distance }
        let number = shown.countBefore { $0 < block } + distance
        return shown.indices.contains(number) ? shown[number] : nil
    }
}

extension SearchScope {
    /// What stands before the line that is typed; nil for the whole text.
    var title: Phrase? {
        switch self {
        case .text: nil
        case .headings: Phrase("标题", "headings")
        case .statements: Phrase("引语", "statements")
        case .speakers: Phrase("讲话人", "speakers")
        }
    }
}
