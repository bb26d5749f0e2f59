import Articles

// The text narrowed to the paragraphs that hold a match.
extension ReaderState {
    /// Asks for what the paragraphs are to hold, or narrows to those that hold `argument`.
    mutating func openNarrowing(_ argument: String?) {
        guard let argument, !argument.isEmpty else {
            let isNarrowed = reading.layout?.shownBlocks != nil
            return openPrompt(
                .narrow(origin: reading.caret, row: reading.viewport.caretRow, again: isNarrowed))
        }
        acceptNarrowing(argument, origin: reading.caret, again: false)
    }

    /// Narrows the text to the paragraphs that hold `text`; with nothing typed to those of the present search, or shows the
    /// whole text again where it was narrowed before.
    mutating func acceptNarrowing(_ text: String, origin: Offset, again: Bool) {
        if text.isEmpty {
            guard !again else { return showWholeText() }
            guard let pattern = reading.search?.pattern ?? lastSearch else { return tell(say(Wording.noSearch)) }
            search(pattern, from: origin)
        } else {
            rememberSearch(text)
            lastSearch = pattern(text)
            // What was typed is being searched for, or was found already.
            if reading.search?.pattern != lastSearch { search(pattern(text), from: origin) }
        }
        leavePlace()
        reading.raw = nil
        reading.search?.narrows = true
        if reading.search?.matches != nil { narrowToMatches() }
    }

    /// Shows the paragraphs with matches only; the caret goes to the first match from it on.
    mutating func narrowToMatches() {
        guard let search = reading.search, let matches = search.matches else { return }
        var blocks: [Int] = []
        for block in matches.lazy.flatMap({ $0.firstBlock...$0.lastBlock }) where block > blocks.last ?? -1 {
            blocks.append(block)
        }
        guard !blocks.isEmpty else {
            reading.search?.narrows = false
            return tellIfNothingMatches(search)
        }
        reading.layout?.shownBlocks = blocks
        guard let document = reading.document, let here = document.block(at: reading.caret),
            reading.layout?.shows(block: here) == false,
            let match = search.firstMatch(from: reading.caret, in: document)
        else { return }
        setCaret(match.start)
    }

    /// Shows the whole text again.
    mutating func showWholeText() {
        reading.layout?.shownBlocks = nil
        reading.search?.narrows = false
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
