import Articles

// What was searched for before.
extension ReaderState {
    /// Keeps a search; one that was made before is the latest again.
    mutating func rememberSearch(_ search: TypedSearch) {
        guard !search.text.isEmpty else { return }
        searches.removeAll { $0 == search }
        searches.append(search)
        if searches.count > Self.mostSearches { searches.removeFirst() }
    }

    private static let mostSearches = 100

    /// Puts an earlier search into the line, or (`step` 1) a later one; after the latest comes what had been typed.
    mutating func recallSearch(step: Int) {
        guard var line = prompt, !searches.isEmpty else { return }
        let present = line.recalled ?? searches.count
        let next = (present + step).clamped(to: 0...searches.count)
        guard next != present else { return }
        if line.recalled == nil { line.typed = line.search }
        let recalled = next == searches.count ? line.typed : searches[next]
        line.replace(with: recalled.text)
        line.syntax = recalled.syntax
        line.recalled = next == searches.count ? nil : next
        prompt = line
        promptChanged()
    }

    /// Searches for the selection, else for the word under the caret, and goes to its next place.
    mutating func searchSelection(backward: Bool, count: Int) {
        guard let document = reading.document else { return }
        guard let span = selection() ?? wordAtHand() else { return tell(say(Wording.noWordHere)) }
        let text = document.string(of: span).replacingLineEnds
        guard text.utf8.count <= Self.longestSearched else { return tell(say(Wording.tooMuchToSearch), .error) }
        reading.anchor = nil
        // From its beginning the next place on either side is another one.
        setCaret(span.start)
        let typed = TypedSearch(text, .plain)
        rememberSearch(typed)
        let pattern = pattern(typed)
        lastSearch = pattern
        search(pattern, from: nil, steps: backward ? -count : count)
    }

    private static let longestSearched = 400

    /// The word of letters and digits under the caret; nil in text that is written without blanks.
    private func wordAtHand() -> TextSpan? {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret) else {
            return nil
        }
        let joined = document.joinedText(ofBlock: position.block)
        let bytes = joined.utf8
        let isLetter = { (byte: UInt8) in
            byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte < 0xE1
        }
        // Letters of two bytes: the second byte belongs to the first.
        let belongs = { (at: Int) in
            isLetter(bytes[at])
                || bytes[at] & 0xC0 == 0x80 && at > 0 && isLetter(bytes[at - 1]) && bytes[at - 1] >= 0xC3
        }
        guard position.index < bytes.count, belongs(position.index) else { return nil }
        var (low, high) = (position.index, position.index)
        while low > 0, belongs(low - 1) { low -= 1 }
        while high < bytes.count, belongs(high) { high += 1 }
        return document.span(low..<high, inBlock: position.block, joined: joined)
    }
}
