extension WesternReading {
    func attributedAfter(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
        var tokens = around.after[...]
        let hasDash = tokens.first?.punctuation == 0xFF
        while let first = tokens.first, isBeforeIncise(first) { tokens = tokens.dropFirst() }
        let clause = tokens.prefix { !isClauseEnd($0) }
        guard let first = clause.first else { return nil }
        if first.kind.contains(.cue) || first.kind.contains(.cueBehind) && !first.isCapital
            || isUnknownCue(clause, inner)
        {
            guard let subject = subjectBehind(first, clause.dropFirst()) else {
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

    /// A mark, a closing bracket or a small word of French that may stand before the verb of an incise.
    private func isBeforeIncise(_ token: Token) -> Bool {
        [0x2C, 0x2D, 0x29, 0xFF].contains(token.punctuation) || token.kind.contains(.clitic) && !token.isCapital
    }

    /// The subject behind a verb and the small word that belongs to it: broke in the old man, burst from Tom.
    private func subjectBehind(_ verb: Token, _ rest: ArraySlice<Token>) -> Range<Int>? {
        if let speaker = invertedPronoun(verb.range) { return speaker }
        if words.language == "de", let es = rest.first, string(es.range) == "es" { return placeNoun(rest) }
        guard let next = rest.first, next.kind.contains(.verbParticle), !next.isCapital else {
            return nounAfter(rest.drop { isAside($0) })
        }
        // said in a low voice: only verbs that need the word have it.
        return verb.kind.contains(.particleVerb) || string(next.range) == "out" ? nounAfter(rest.dropFirst()) : nil
    }

    /// sagte dazu; dit doucement.
    private func isAside(_ token: Token) -> Bool {
        guard words.language != "en", token.isWord, !token.isCapital else { return false }
        return token.kind.contains(.filler) || string(token.range).hasSuffix("ment")
    }

    /// The pronoun of dit-il, répondit-elle, demanda-t-on.
    func invertedPronoun(_ word: Range<Int>) -> Range<Int>? {
        guard words.language == "fr", let hyphen = word.last(where: { bytes[$0] == 0x2D }) else { return nil }
        return hyphen + 1 < word.upperBound ? hyphen + 1..<word.upperBound : nil
    }

    /// “…” Tom said; “…,” Tom, a friend of the house, said.
    func subjectFirst(_ clause: ArraySlice<Token>, _ inner: Range<Int>, _ around: Surroundings) -> Finding? {
        let reach = followsComma(inner, around) ? 28 : around.startsBlock || isReport ? 6 : 3
        guard let first = clause.first else { return nil }
        if let at = clause.prefix(reach).firstIndex(where: { $0.kind.contains(.cue) && !$0.isCapital }) {
            if let subject = nounBefore(at, in: clause),
                subject.lowerBound == first.range.lowerBound || first.kind.contains(.filler)
                    || isHeard(subject, in: clause)
            {
                return finding(.cueAfter, cue: clause[at].range, speaker: subject)
            }
            guard followsComma(inner, around), let subject = nounAfter(clause),
                isNear(subject, at - clause.startIndex, around, in: clause)
            else { return nil }
            return isReply(subject, in: clause) ? nil : finding(.cueAfter, cue: clause[at].range, speaker: subject)
        }
        // “…,” Tom counted: after a comma the verb need not be known.
        guard let subject = nounAfter(clause), first.isCapital || first.kind.contains(.pronoun) else { return nil }
        guard endsWithComma(inner) || around.startsBlock && exclaims(inner) && isActing(subject, in: clause) else {
            return nil
        }
        return finding(.cueAfter, cue: nil, speaker: subject)
    }

    /// Whether a verb stands near enough to what would be its subject: words between commas may part them, few others.
    private func isNear(
        _ subject: Range<Int>, _ distance: Int, _ around: Surroundings, in clause: ArraySlice<Token>
    ) -> Bool {
        let next = clause.first { $0.range.lowerBound >= subject.upperBound }
        return next?.punctuation == 0x2C || distance <= (around.followsWord ? 3 : 8)
    }

    /// “…?” Tom wondered: a name and a verb of the past right behind a new turn.
    private func isActing(_ noun: Range<Int>, in clause: ArraySlice<Token>) -> Bool {
        guard words.language == "en", !isReport, clause.first?.kind.contains(.pronoun) == false,
            let verb = clause.first(where: { $0.range.lowerBound >= noun.upperBound }), verb.isWord, !verb.isCapital
        else { return false }
        return isPastVerb(verb.range)
    }

    /// Whether a noun calls words an answer and so says none: the first words.
    private func isReply(_ noun: Range<Int>, in clause: ArraySlice<Token>) -> Bool {
        clause.contains { $0.range.upperBound == noun.upperBound && $0.kind.contains(.reply) }
    }

    private func isPastVerb(_ range: Range<Int>) -> Bool {
        range.count > 3 && bytes[range.upperBound - 1] == 0x64 && bytes[range.upperBound - 2] == 0x65
    }

    /// “…,” he heard Tom say.
    private func isHeard(_ subject: Range<Int>, in clause: ArraySlice<Token>) -> Bool {
        guard words.language == "en", let at = clause.firstIndex(where: { $0.range.lowerBound == subject.lowerBound }),
            at > clause.startIndex, at <= clause.startIndex + 3
        else { return false }
        return ["heard", "hear", "hears"].contains(string(clause[at - 1].range))
    }

    /// A verb of the past that stands between a passage that does not end its sentence and a name.
    func isUnknownCue(_ clause: ArraySlice<Token>, _ inner: Range<Int>) -> Bool {
        guard words.language == "en", let verb = clause.first, !verb.isCapital, verb.kind.isEmpty, clause.count > 1
        else { return false }
        let next = clause[clause.startIndex + 1]
        return isPastVerb(verb.range) && next.isWord && (next.isCapital || next.kind.contains(.pronoun))
    }

    /// “…” was Tom's answer; “…” had been Tom's reply.
    func answer(_ clause: ArraySlice<Token>) -> Finding? {
        guard words.language == "en", let verb = clause.first, clause.count > 2, verb.range.count <= 4,
            ["was", "is", "had", "were"].contains(string(verb.range))
        else { return nil }
        let rest = clause.dropFirst(string(verb.range) == "had" ? 2 : 1).prefix(7)
        guard let at = rest.firstIndex(where: { $0.kind.contains(.reply) }) else { return nil }
        guard let noun = nounAfter(rest), noun.upperBound < clause[at].range.lowerBound else { return nil }
        return finding(.cueAfter, cue: clause[at].range, speaker: withoutPossessive(noun))
    }

    /// Tom's answer was, “…”; Tom's reply: “…”.
    private func answerBefore(_ tokens: [Token]) -> Finding? {
        guard words.language == "en", let at = tokens.lastIndex(where: { $0.kind.contains(.reply) }),
            tokens.count - at <= 6
        else { return nil }
        for index in stride(from: at - 1, through: max(0, at - 3), by: -1) where isPossessive(tokens[index].range) {
            guard let noun = nounBefore(index + 1, in: tokens[...]) else { return nil }
            return finding(.cueBefore, cue: tokens[at].range, speaker: withoutPossessive(noun))
        }
        return nil
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
        let tokens = before(around)
        guard let last = tokens.last else { return nil }
        let hasColon = last.punctuation == 0x3A
        let hasComma = last.punctuation == 0x2C
        if let answer = answerBefore(tokens) { return answer }
        if let according = accordingTo(tokens) { return according }
        guard let at = tokens.indices.last(where: { tokens[$0].kind.contains(.cue) && !beginsDeed($0, in: tokens) }),
            tokens.count - at <= (hasColon ? 40 : hasComma ? 16 : 9)
        else {
            return hasColon ? colon(tokens) : according(tokens)
        }
        if isUnreal(at, in: tokens) { return Finding(.unsaid) }
        var result = Finding(hasColon ? .colon : .cueBefore)
        result.cue = tokens[at].range
        result.speaker = subject(of: at, in: tokens)
        if let speaker = result.speaker { result.attribution = attribution(of: speaker) }
        return result
    }

    /// began to sing: a verb that says how speech goes on says so of other deeds too.
    private func beginsDeed(_ at: Int, in tokens: [Token]) -> Bool {
        guard words.language == "en", at + 2 < tokens.count, string(tokens[at + 1].range) == "to" else { return false }
        return ["began", "begin", "begins", "continued", "continues", "proceeded"].contains(string(tokens[at].range))
    }

    /// Whether a verb of saying is one of words that nobody says: as if to say, as though he had said, nearly exclaimed,
    /// never said. The first verb of saying of a sentence decides.
    private func isUnreal(_ at: Int, in tokens: [Token]) -> Bool {
        guard words.language == "en", let unreal = unrealWord(before: at, in: tokens) else { return false }
        return string(tokens[unreal].range) == "much" || !tokens[..<unreal].contains { $0.kind.contains(.cue) }
    }

    private func unrealWord(before at: Int, in tokens: [Token]) -> Int? {
        (max(0, at - 5)..<at).first { index in
            let token = tokens[index]
            guard token.isWord else { return false }
            if token.kind.contains(.unreal) { return true }
            // could not help saying
            if token.kind.contains(.negation) {
                return index + 2 >= at && !["help", "but", "avoid", "only"].contains(string(tokens[at - 1].range))
            }
            guard index > 0, ["if", "though", "much", "from"].contains(string(token.range)) else { return false }
            return ["as", "far"].contains(string(tokens[index - 1].range))
        }
    }

    /// Whether the words before a passage lead over to it: a colon, or a comma or dash behind a verb
    /// of saying.
    func leadsOver(_ around: Surroundings) -> Bool {
        guard let last = around.last else { return false }
        switch last.punctuation {
        case 0x3A: return before(around).contains { $0.kind.contains(.cue) || $0.kind.contains(.reply) }
        case 0x2C: return before(around).suffix(16).contains { $0.kind.contains(.cue) }
        case 0x2D, 0xFF: return before(around).suffix(4).last(where: \.isWord)?.kind.contains(.cue) ?? false
        default: return last.kind.contains(.cue)
        }
    }

    func colon(_ tokens: [Token]) -> Finding {
        var finding = Finding(.colon)
        finding.speaker =
            words.language == "de" ? germanColonSubject(tokens) : clauseSubject(before: tokens.count - 1, in: tokens)
        if let speaker = finding.speaker { finding.attribution = attribution(of: speaker) }
        return finding
    }

    /// laut Zeugen “…”: the source stands right before the passage.
    private func accordingTo(_ tokens: [Token]) -> Finding? {
        guard words.language != "en",
            let at = tokens.lastIndex(where: { !$0.kind.isDisjoint(with: [.according, .cueBehind]) }),
            let speaker = nounAfter(tokens[(at + 1)...])
        else { return nil }
        let isAside = tokens.last?.punctuation == 0x3A && at > 0 && tokens[at - 1].punctuation == 0x2C
        guard isAside || speaker.upperBound == tokens.last?.range.upperBound, !tokens[at].isCapital || !isAside else {
            return nil
        }
        return finding(isAside ? .colon : .cueBefore, cue: tokens[at].range, speaker: speaker)
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
