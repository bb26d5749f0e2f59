extension WesternReading {
    /// The noun that begins the tokens: a pronoun, a name with its titles, or an article with what follows it.
    func nounAfter(_ tokens: ArraySlice<Token>) -> Range<Int>? {
        var rest = tokens
        while let first = rest.first, first.kind.contains(.filler), first.isWord, !first.isCapital {
            rest = rest.dropFirst()
        }
        guard let first = rest.first, first.isWord else { return nil }
        if first.kind.contains(.pronoun), !first.kind.contains(.determiner) { return first.range }
        guard first.isCapital || first.kind.contains(.determiner) || first.kind.contains(.title) else { return nil }
        var end = first.range.upperBound
        var isNamed = first.isCapital && !first.kind.contains(.determiner)
        for (position, token) in zip(1..., rest.dropFirst()) {
            guard token.isWord, position < 9,
                continues(token, isNamed: isNamed, next: rest.dropFirst(position + 1).first)
            else { break }
            isNamed = isNamed || token.isCapital
            end = token.range.upperBound
        }
        return first.kind.contains(.determiner) && end == first.range.upperBound ? nil : first.range.lowerBound..<end
    }

    func continues(_ token: Token, isNamed: Bool, next: Token?) -> Bool {
        if token.isCapital { return true }
        if token.kind.contains(.particle) { return next.map { $0.isCapital || $0.kind.contains(.determiner) } ?? false }
        if token.kind.contains(.link) || token.kind.contains(.cue) || token.kind.contains(.filler) { return false }
        if token.kind.contains(.pronoun) || token.kind.contains(.determiner) { return false }
        return !isNamed
    }

    /// The noun that ends before the verb at `at`, with adverbs and auxiliaries between them.
    func nounBefore(_ at: Int, in tokens: ArraySlice<Token>) -> Range<Int>? {
        var end = at
        while end > tokens.startIndex, tokens[end - 1].isWord, isAdverbial(tokens[end - 1]) { end -= 1 }
        guard end > tokens.startIndex, tokens[end - 1].isWord else { return nil }
        let last = tokens[end - 1]
        if last.kind.contains(.pronoun) { return last.range }
        var start = end
        while start > tokens.startIndex, tokens[start - 1].isWord, precedes(tokens[start - 1]) { start -= 1 }
        if start > tokens.startIndex, tokens[start - 1].kind.contains(.determiner) { start -= 1 }
        while start < end, tokens[start].kind.contains(.link) { start += 1 }
        guard start < end, !last.kind.contains(.particle) || last.isCapital else { return nil }
        // he heard Tom say: a verb before a name is no part of it.
        if words.language == "en", !tokens[start].kind.contains(.determiner),
            let name = nameStart(start..<end, in: tokens)
        {
            start = name
        }
        guard tokens[start..<end].contains(where: \.isCapital) || tokens[start].kind.contains(.determiner) else {
            return nil
        }
        return tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    }

    private func nameStart(_ range: Range<Int>, in tokens: ArraySlice<Token>) -> Int? {
        range.first { tokens[$0].isCapital || tokens[$0].kind.contains(.title) }
    }

    func isAdverbial(_ token: Token) -> Bool {
        guard !token.isCapital else { return false }
        if token.kind.contains(.filler) { return true }
        let range = token.range
        return range.count > 4 && bytes[range.upperBound - 1] == 0x79 && bytes[range.upperBound - 2] == 0x6C
    }

    func precedes(_ token: Token) -> Bool {
        if token.isCapital { return !token.kind.contains(.link) }
        return token.kind.isDisjoint(with: [.link, .cue, .pronoun, .determiner, .filler])
            || token.kind.contains(.particle)
    }

    func firstNoun(_ tokens: ArraySlice<Token>) -> Range<Int>? {
        var rest = tokens
        while let first = rest.first {
            if first.isWord, !first.kind.contains(.link), let noun = nounAfter(rest) { return noun }
            rest = rest.dropFirst()
        }
        return nil
    }
}
