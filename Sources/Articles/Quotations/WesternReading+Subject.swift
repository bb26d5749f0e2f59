extension WesternReading {
    /// The subject of the verb at `at` in the words before a passage.
    ///
    /// A noun that stands right before its verb; in German, where something else opens the clause, the noun behind it;
    /// else the nearest noun before it that opens a clause.
    func subject(of at: Int, in tokens: [Token]) -> Range<Int>? {
        if words.language == "de" { return germanSubject(of: at, in: tokens) }
        if let inverted = inverted(at, in: tokens) { return inverted }
        if let before = nounBefore(at, in: tokens[...]) {
            if isPossessive(before) { return withoutPossessive(before) }
            if isSubject(before, in: tokens) { return relative(before, in: tokens) ?? before }
        }
        if words.language != "en", let after = nounAfter(tokens[(at + 1)...]), isSubject(after, in: tokens) {
            return after
        }
        return clauseSubject(before: at, in: tokens)
    }

    /// Thus spoke Tom.
    private func inverted(_ at: Int, in tokens: [Token]) -> Range<Int>? {
        guard words.language == "en", at > 0, ["thus", "so", "Thus", "So"].contains(string(tokens[at - 1].range)),
            let noun = nounAfter(tokens[(at + 1)...]), noun.upperBound == tokens.last(where: \.isWord)?.range.upperBound
        else { return nil }
        return noun
    }

    /// Whether a noun can be a subject: no preposition before it, no article of another case.
    func isSubject(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.range.lowerBound == noun.lowerBound }) else { return true }
        if tokens[at].kind.contains(.oblique) || tokens[at].kind.contains(.opener) && tokens[at].isCapital {
            return false
        }
        guard at > 0, tokens[at - 1].isWord else { return true }
        return !tokens[at - 1].kind.contains(.preposition)
    }

    /// The noun that a relative pronoun stands for: Tom, who said.
    private func relative(_ pronoun: Range<Int>, in tokens: [Token]) -> Range<Int>? {
        guard let at = tokens.firstIndex(where: { $0.range == pronoun }), at > 1, string(pronoun) == "who" else {
            return nil
        }
        let end = tokens[at - 1].punctuation == 0x2C ? at - 1 : at
        return nounBefore(end, in: tokens[...])
    }

    /// The nearest noun before the verb at `at` that opens a clause and has a verb or a comma behind it.
    ///
    /// Nouns in clauses that are a part of another one are passed over where a comma ends their clause.
    func clauseSubject(before at: Int, in tokens: [Token]) -> Range<Int>? {
        var passed: Range<Int>?
        var hasComma = false
        for index in stride(from: at - 1, through: 0, by: -1) {
            if tokens[index].punctuation == 0x2C { hasComma = true }
            guard let noun = clauseNoun(at: index, before: at, in: tokens) else { continue }
            let isPart = index > 0 && tokens[index - 1].kind.contains(.subordinator)
            if words.classOf(bytes, noun).contains(.relative) {
                guard let meant = relative(noun, in: tokens) else { continue }
                return meant
            }
            guard isPart, hasComma, !isFollowedByComma(noun, in: tokens) else { return noun }
            passed = passed ?? noun
        }
        return passed
    }

    private func isFollowedByComma(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let next = tokens.first(where: { $0.range.lowerBound >= noun.upperBound }) else { return false }
        return next.punctuation == 0x2C
    }

    /// The noun that begins at `index` where a clause may begin.
    private func clauseNoun(at index: Int, before at: Int, in tokens: [Token]) -> Range<Int>? {
        let first = tokens[index]
        guard first.isWord, opensClause(index, in: tokens), !first.kind.contains(.opener) else { return nil }
        guard !first.kind.contains(.link) || first.kind.contains(.pronoun), !first.kind.contains(.oblique) else {
            return nil
        }
        guard let noun = nounAfter(tokens[index..<at]), noun.lowerBound == first.range.lowerBound,
            let end = tokens.firstIndex(where: { $0.range.lowerBound >= noun.upperBound })
        else { return nil }
        return isClauseSubject(index..<end, before: at, in: tokens) ? noun : nil
    }

    private func opensClause(_ index: Int, in tokens: [Token]) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        if before.isWord { return before.kind.contains(.clauseOpener) }
        return before.punctuation != 0x28 && before.punctuation != 0x27
    }

    private func isClauseSubject(_ noun: Range<Int>, before at: Int, in tokens: [Token]) -> Bool {
        let last = tokens[noun.upperBound - 1]
        if isPossessive(last.range) { return false }
        // What opens a story's sentence is as often a thing as a person: The sight of it moved him, and he said.
        if noun.lowerBound == 0, !isReport, tokens[0].kind.contains(.determiner) { return false }
        // Tom came in, his face red, and said.
        if tokens[noun.lowerBound].kind.contains(.possessive) { return false }
        // A capital that only opens its sentence is no name: Quickly he said.
        if noun.count == 1, noun.lowerBound == 0, isAdverbial(lower: last) { return false }
        let next = tokens[noun.upperBound]
        let isNamed = !tokens[noun.lowerBound].kind.contains(.determiner)
        let followsComma = noun.lowerBound > 0 && tokens[noun.lowerBound - 1].punctuation == 0x2C
        if next.isWord {
            if last.kind.contains(.pronoun) { return next.kind.isDisjoint(with: [.preposition, .particle]) }
            return !next.kind.contains(.preposition) || isNamed && !followsComma
        }
        guard next.punctuation == 0x2C || next.punctuation == 0x28, !last.kind.contains(.pronoun) else { return false }
        // Dayton, Ohio, said; Tom, a friend, said; the bread and the wine, said.
        if followsComma { return isNamed && noun.upperBound + 1 < at }
        return isNamed || noun.lowerBound == 0 || !tokens[noun.lowerBound - 1].kind.contains(.nounLink)
    }

    private func isAdverbial(lower token: Token) -> Bool {
        let range = token.range
        return range.count > 4 && bytes[range.upperBound - 1] == 0x79 && bytes[range.upperBound - 2] == 0x6C
    }

    /// Whether a word ends in 's.
    func isPossessive(_ range: Range<Int>) -> Bool { withoutPossessive(range) != range }

    // MARK: - German

    /// The subject of a German verb: what opens its clause, or else what stands behind it; the verb is second.
    private func germanSubject(of at: Int, in tokens: [Token]) -> Range<Int>? {
        if let source = germanSource(of: at, in: tokens) { return source.isEmpty ? nil : source }
        if let before = nounBefore(at, in: tokens[...]), isSubject(before, in: tokens), !isGenitive(before, in: tokens)
        {
            return before
        }
        let behind = tokens[(at + 1)...].drop { isReflexive($0) }
        let after = nounAfter(behind)
        // Besorgt äußerte sich der Sprecher.
        if behind.startIndex > at + 1, let after, isSurelySubject(after, in: tokens) { return after }
        if let opening = openingNoun(before: at, in: tokens) {
            guard let after, isSurelySubject(after, in: tokens), !isSurelySubject(opening, in: tokens) else {
                return opening
            }
            return after
        }
        if let after, isSubject(after, in: tokens) { return after }
        return nearestNominative(before: at, in: tokens)
    }

    /// heißt es in der Erklärung: the words are the declaration's; empty where the text does not say whose they are.
    private func germanSource(of at: Int, in tokens: [Token]) -> Range<Int>? {
        guard at + 1 < tokens.count, string(tokens[at + 1].range) == "es" else { return nil }
        let verb = tokens[at].range.lowerBound
        return placeNoun(tokens[...]) ?? verb..<verb
    }

    /// The noun behind the first preposition that may stand before a source: in der Erklärung, vom Ministerium.
    func placeNoun(_ tokens: ArraySlice<Token>) -> Range<Int>? {
        let places = ["in", "im", "auf", "von", "vom", "bei", "beim", "aus"]
        guard let at = tokens.firstIndex(where: { $0.isWord && places.contains(string($0.range).lowercased()) })
        else { return nil }
        return nounAfter(tokens[(at + 1)...])
    }

    /// The subject of a German sentence whose verb is not known: what opens it, else its first noun that can be one.
    func germanColonSubject(_ tokens: [Token]) -> Range<Int>? {
        let end = tokens.count - 1
        if let opening = openingNoun(before: end, in: tokens) { return opening }
        for index in 0..<end where tokens[index].isWord && tokens[index].kind.isDisjoint(with: [.opener, .link]) {
            guard index > 0, tokens[index - 1].isWord, !tokens[index - 1].kind.contains(.determiner),
                !tokens[index - 1].isCapital || index == 1,
                let noun = nounAfter(tokens[index..<end]), noun.lowerBound == tokens[index].range.lowerBound,
                isSubject(noun, in: tokens)
            else { continue }
            return noun
        }
        return nil
    }

    private func isReflexive(_ token: Token) -> Bool { token.isWord && string(token.range) == "sich" }

    /// The noun that opens the sentence of the verb at `at`.
    private func openingNoun(before at: Int, in tokens: [Token]) -> Range<Int>? {
        var start = 0
        if let first = tokens.first, !first.isWord { start = 1 }
        // Auch der Trainer sagte.
        while start + 1 < at, tokens[start].kind.contains(.opener), opensNoun(tokens[start + 1]) { start += 1 }
        guard start < at else { return nil }
        let first = tokens[start]
        guard first.isWord, first.kind.isDisjoint(with: [.preposition, .opener, .oblique, .clauseOpener]) else {
            return nil
        }
        return nounAfter(tokens[start..<at])
    }

    private func opensNoun(_ token: Token) -> Bool {
        guard token.isWord, token.kind.isDisjoint(with: [.oblique, .preposition]) else { return false }
        return token.isCapital || token.kind.contains(.determiner)
    }

    /// Whether a noun can be nothing but a subject: er, der before the noun of a clause, a name without an article.
    private func isSurelySubject(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let first = tokens.first(where: { $0.range.lowerBound == noun.lowerBound }) else { return false }
        if first.kind.contains(.pronoun) { return string(first.range).lowercased() == "er" }
        if first.kind.contains(.determiner) { return string(first.range).lowercased() == "der" }
        return first.isCapital
    }

    private func isGenitive(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.range.lowerBound == noun.lowerBound }), at > 0 else {
            return false
        }
        return tokens[at].kind.contains(.determiner) && tokens[at - 1].isWord && tokens[at - 1].isCapital
    }

    private func nearestNominative(before at: Int, in tokens: [Token]) -> Range<Int>? {
        for index in stride(from: at - 1, through: 0, by: -1) where tokens[index].isWord {
            let first = tokens[index]
            guard first.kind.contains(.determiner) || first.kind.contains(.pronoun),
                let noun = nounAfter(tokens[index..<at]), noun.lowerBound == first.range.lowerBound,
                isSubject(noun, in: tokens), !isGenitive(noun, in: tokens)
            else { continue }
            return noun
        }
        return nil
    }
}
