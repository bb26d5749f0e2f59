extension WesternReading {
    func attributedAfter(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
        var tokens = around.after[...]
        let hasDash = tokens.first?.punctuation == 0xFF
        while let first = tokens.first, [0x2C, 0x2D, 0xFF].contains(first.punctuation) { tokens = tokens.dropFirst() }
        let clause = tokens.prefix { !isClauseEnd($0) }
        guard let first = clause.first else { return nil }
        if first.kind.contains(.cue) || isUnknownCue(clause, inner) {
            guard let subject = nounAfter(clause.dropFirst()) else {
                var finding = Finding(.cueAfter)
                finding.cue = first.range
                return followsComma(inner, around) && first.kind.contains(.cue) ? finding : nil
            }
            return finding(.cueAfter, cue: first.range, speaker: subject)
        }
        if leadsOn(clause, of: around.after) { return nil }
        if let answered = answer(clause) { return answered }
        if hasDash, let name = nounAfter(clause), first.isCapital, name.upperBound == clause.last?.range.upperBound {
            return finding(.cueAfter, cue: nil, speaker: name)
        }
        return subjectFirst(clause, inner, around)
    }

    /// “…” Tom said; “…,” Tom, a friend of the house, said.
    func subjectFirst(_ clause: ArraySlice<Token>, _ inner: Range<Int>, _ around: Surroundings) -> Finding? {
        let reach = followsComma(inner, around) ? 28 : 6
        guard let first = clause.first else { return nil }
        if let at = clause.prefix(reach).firstIndex(where: { $0.kind.contains(.cue) && !$0.isCapital }) {
            if let subject = nounBefore(at, in: clause),
                subject.lowerBound == first.range.lowerBound || first.kind.contains(.filler)
            {
                return finding(.cueAfter, cue: clause[at].range, speaker: subject)
            }
            guard followsComma(inner, around), let subject = nounAfter(clause) else { return nil }
            return finding(.cueAfter, cue: clause[at].range, speaker: subject)
        }
        // “…,” Tom counted: after a comma the verb need not be known.
        guard endsWithComma(inner), let subject = nounAfter(clause) else { return nil }
        guard first.isCapital || first.kind.contains(.pronoun) else { return nil }
        return finding(.cueAfter, cue: nil, speaker: subject)
    }

    /// A verb of the past that stands between a passage that does not end its sentence and a name.
    func isUnknownCue(_ clause: ArraySlice<Token>, _ inner: Range<Int>) -> Bool {
        guard words.language == "en", let verb = clause.first, !verb.isCapital, verb.kind.isEmpty, clause.count > 1
        else { return false }
        let next = clause[clause.startIndex + 1]
        let range = verb.range
        return range.count > 3 && bytes[range.upperBound - 1] == 0x64 && bytes[range.upperBound - 2] == 0x65
            && next.isWord && (next.isCapital || next.kind.contains(.pronoun))
    }

    /// “…” was Tom's answer.
    func answer(_ clause: ArraySlice<Token>) -> Finding? {
        guard words.language == "en", let verb = clause.first, clause.count > 2 else { return nil }
        guard verb.range.count <= 4, verb.kind.contains(.filler),
            string(verb.range) == "was" || string(verb.range) == "is"
        else { return nil }
        let rest = clause.dropFirst().prefix(7)
        guard let at = rest.firstIndex(where: { $0.kind.contains(.reply) }) else { return nil }
        guard let noun = nounAfter(clause.dropFirst()), noun.upperBound < clause[at].range.lowerBound else {
            return nil
        }
        return finding(.cueAfter, cue: clause[at].range, speaker: withoutPossessive(noun))
    }

    func withoutPossessive(_ noun: Range<Int>) -> Range<Int> {
        let end = noun.upperBound
        if noun.count > 2, bytes[end - 1] == 0x73, bytes[end - 2] == 0x27 { return noun.lowerBound..<end - 2 }
        if noun.count > 4, bytes[end - 1] == 0x73, bytes[end - 2] == 0x99 { return noun.lowerBound..<end - 4 }
        return noun
    }

    func string(_ range: Range<Int>) -> String { passage.string(range) }

    /// Whether a clause ends in a colon that leads to the next passage.
    func leadsOn(_ clause: ArraySlice<Token>, of tokens: [Token]) -> Bool {
        clause.endIndex == tokens.count - 1 && tokens.last?.punctuation == 0x3A
    }

    func endsWithComma(_ inner: Range<Int>) -> Bool {
        inner.last.map { bytes[$0] == 0x2C } ?? false
    }

    func attributedBefore(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
        let tokens = around.before
        guard let last = tokens.last else { return nil }
        let hasColon = last.punctuation == 0x3A
        let hasComma = last.punctuation == 0x2C
        guard let at = tokens.lastIndex(where: { $0.kind.contains(.cue) }),
            tokens.count - at <= (hasColon ? 40 : hasComma ? 12 : 9)
        else {
            return hasColon ? colon(tokens) : according(tokens)
        }
        var result = Finding(hasColon ? .colon : .cueBefore)
        result.cue = tokens[at].range
        result.speaker = subject(of: at, in: tokens)
        if let speaker = result.speaker { result.attribution = attribution(of: speaker) }
        return result
    }

    /// The subject of the verb at `at` in the words before a passage.
    func subject(of at: Int, in tokens: [Token]) -> Range<Int>? {
        let before = nounBefore(at, in: tokens[...])
        if let before, isSubject(before, in: tokens) { return before }
        // Where something else opens a German clause, the subject stands behind the verb.
        if words.language != "en", let after = nounAfter(tokens[(at + 1)...]), isSubject(after, in: tokens) {
            return after
        }
        return firstNoun(tokens[..<at]) ?? before
    }

    /// Whether a noun can be a subject: no preposition before it, no article of another case.
    func isSubject(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.range.lowerBound == noun.lowerBound }) else { return true }
        if tokens[at].kind.contains(.oblique) { return false }
        guard at > 0, tokens[at - 1].isWord else { return true }
        return !tokens[at - 1].kind.contains(.preposition)
    }

    func colon(_ tokens: [Token]) -> Finding {
        var finding = Finding(.colon)
        finding.speaker = firstNoun(tokens[...])
        if let speaker = finding.speaker { finding.attribution = attribution(of: speaker) }
        return finding
    }

    func according(_ tokens: [Token]) -> Finding? {
        guard let at = tokens.firstIndex(where: { $0.kind.contains(.according) }) else { return nil }
        var rest = tokens[(at + 1)...]
        if let first = rest.first, first.kind.contains(.link) { rest = rest.dropFirst() }
        guard let speaker = nounAfter(rest) else { return nil }
        return finding(.cueBefore, cue: tokens[at].range, speaker: speaker)
    }

    func finding(_ rule: QuotationRule, cue: Range<Int>?, speaker: Range<Int>) -> Finding {
        var finding = Finding(rule)
        finding.cue = cue
        finding.speaker = speaker
        finding.attribution = attribution(of: speaker)
        return finding
    }

    func attribution(of speaker: Range<Int>) -> Attribution {
        words.classOf(bytes, speaker).contains(.pronoun) ? .pronoun : .explicit
    }

    func followsComma(_ inner: Range<Int>, _ around: Surroundings) -> Bool {
        guard let last = inner.last else { return false }
        switch bytes[last] {
        case 0x21, 0x2C, 0x2D, 0x3B, 0x3F, 0xA6, 0x93, 0x94: return true
        default: return around.after.first?.punctuation == 0x2C
        }
    }

    func isClauseEnd(_ token: Token) -> Bool {
        switch token.punctuation {
        case 0x21, 0x2E, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }
}
