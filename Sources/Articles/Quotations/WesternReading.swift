/// Finds kind, cue and speaker of a passage in a language with spaces.
struct WesternReading {
    let passage: Passage
    let marked: [MarkedPassage]
    let words: WesternWords
    /// Whether the article is a report, which quotes parts of sentences, rather than a story.
    let isReport: Bool

    private var bytes: [UInt8] { passage.bytes }

    /// A word or a punctuation mark.
    struct Token {
        var range: Range<Int>
        var kind: WordClass
        var isCapital = false
        /// The byte of an ASCII punctuation mark; 0 for a word, 0xFF for another mark.
        var punctuation: UInt8 = 0
        var isWord: Bool { punctuation == 0 }
    }

    /// What stands around a passage.
    private struct Surroundings {
        var before: [Token] = []
        var after: [Token] = []
        var startsBlock = false
        var endsBlock = false
        /// Whether the passage goes on inside a sentence: a word stands before it.
        var followsWord = false
    }

    func read(_ index: Int, after previous: (index: Int, finding: Finding)?, before next: Int?) -> Finding {
        let item = marked[index]
        let inner = item.start + item.openLength..<item.end - item.closeLength
        guard !inner.isEmpty else { return Finding(.loneMark) }
        guard item.depth == 0 else { return Finding(.nested) }
        let block = passage.range(ofBlock: passage.block(at: item.start))
        let sameBlock = previous.flatMap { marked[$0.index].end > block.lowerBound ? $0 : nil }
        let around = surroundings(
            of: item, block, low: sameBlock.map { marked[$0.index].end }, high: next.map { marked[$0].start })
        if let rule = nameRule(inner, around) { return Finding(rule) }
        let leads = around.startsBlock && !around.before.isEmpty
        if leads, let finding = attributedBefore(around, inner) { return finding }
        if let finding = attributedAfter(around, inner) ?? attributedBefore(around, inner) { return finding }
        var finding = Finding(ownRule(item, inner, around))
        guard finding.rule.kind == .statement else { return finding }
        if around.followsWord, let source = sourceOfPart(around) {
            finding.cue = source.cue
            finding.speaker = source.speaker
            finding.attribution = attribution(of: source.speaker)
        } else if let sameBlock, sameBlock.finding.rule.kind == .statement,
            sameBlock.finding.speaker != nil || sameBlock.finding.source != nil
        {
            finding.attribution = .inherited
            finding.source = sameBlock.index
        }
        return finding
    }

    private func surroundings(of item: MarkedPassage, _ block: Range<Int>, low: Int?, high: Int?) -> Surroundings {
        var around = Surroundings()
        let low = max(block.lowerBound, low ?? block.lowerBound)
        let end = passage.range(ofBlock: passage.block(at: max(item.start, item.end - 1))).upperBound
        let high = min(end, high ?? end)
        around.startsBlock = isBlank(block.lowerBound..<item.start)
        around.endsBlock = isBlank(item.end..<max(end, item.end))
        around.before = leading(item, low: low, block: block, startsBlock: around.startsBlock)
        around.followsWord = around.before.last.map { $0.isWord && !around.startsBlock } ?? false
        around.after = item.end < high ? tokens(in: item.end..<high, limit: 40, oneClause: true) : []
        return around
    }

    /// Who says a part of a sentence: the subject of the last verb of saying before it, or of one after a comma.
    private func sourceOfPart(_ around: Surroundings) -> (cue: Range<Int>, speaker: Range<Int>)? {
        let before = around.before
        if let at = before.lastIndex(where: { $0.kind.contains(.cue) }), let speaker = subject(of: at, in: before) {
            return (before[at].range, speaker)
        }
        let after = around.after.prefix { !isClauseEnd($0) }
        for at in after.indices.dropFirst() where after[at].kind.contains(.cue) && after[at - 1].punctuation == 0x2C {
            if let speaker = nounAfter(after[(at + 1)...]) { return (after[at].range, speaker) }
        }
        return nil
    }

    /// The words of the sentence before a passage; those at the end of the block above where they lead over to it.
    private func leading(_ item: MarkedPassage, low: Int, block: Range<Int>, startsBlock: Bool) -> [Token] {
        guard startsBlock, block.lowerBound > 0 else {
            return tokens(in: sentenceStart(before: item.start, low: low)..<item.start, limit: 80)
        }
        let above = passage.range(ofBlock: passage.block(at: block.lowerBound - 1))
        let tokens = tokens(
            in: sentenceStart(before: above.upperBound, low: above.lowerBound)..<above.upperBound, limit: 80)
        guard let last = tokens.last, !last.isWord else { return [] }
        switch last.punctuation {
        // “Lucy continued.” alone leads over too.
        case 0x2E: return tokens.count <= 5 && tokens[max(0, tokens.count - 2)].kind.contains(.cue) ? tokens : []
        case 0x2C, 0x2D, 0x3A, 0x3B: return tokens
        case 0xFF: return bytes[last.range.lowerBound] == 0xE2 && bytes[last.range.upperBound - 1] <= 0x95 ? tokens : []
        default: return []
        }
    }

    // MARK: - Attribution

    private func attributedAfter(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
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
    private func subjectFirst(_ clause: ArraySlice<Token>, _ inner: Range<Int>, _ around: Surroundings) -> Finding? {
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
    private func isUnknownCue(_ clause: ArraySlice<Token>, _ inner: Range<Int>) -> Bool {
        guard words.language == "en", let verb = clause.first, !verb.isCapital, verb.kind.isEmpty, clause.count > 1
        else { return false }
        let next = clause[clause.startIndex + 1]
        let range = verb.range
        return range.count > 3 && bytes[range.upperBound - 1] == 0x64 && bytes[range.upperBound - 2] == 0x65
            && next.isWord && (next.isCapital || next.kind.contains(.pronoun))
    }

    /// “…” was Tom's answer.
    private func answer(_ clause: ArraySlice<Token>) -> Finding? {
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

    private func withoutPossessive(_ noun: Range<Int>) -> Range<Int> {
        let end = noun.upperBound
        if noun.count > 2, bytes[end - 1] == 0x73, bytes[end - 2] == 0x27 { return noun.lowerBound..<end - 2 }
        if noun.count > 4, bytes[end - 1] == 0x73, bytes[end - 2] == 0x99 { return noun.lowerBound..<end - 4 }
        return noun
    }

    private func string(_ range: Range<Int>) -> String { passage.string(range) }

    /// Whether a clause ends in a colon that leads to the next passage.
    private func leadsOn(_ clause: ArraySlice<Token>, of tokens: [Token]) -> Bool {
        clause.endIndex == tokens.count - 1 && tokens.last?.punctuation == 0x3A
    }

    private func endsWithComma(_ inner: Range<Int>) -> Bool {
        inner.last.map { bytes[$0] == 0x2C } ?? false
    }

    private func attributedBefore(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
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
    private func subject(of at: Int, in tokens: [Token]) -> Range<Int>? {
        let before = nounBefore(at, in: tokens[...])
        if let before, isSubject(before, in: tokens) { return before }
        // Where something else opens a German clause, the subject stands behind the verb.
        if words.language != "en", let after = nounAfter(tokens[(at + 1)...]), isSubject(after, in: tokens) {
            return after
        }
        return firstNoun(tokens[..<at]) ?? before
    }

    /// Whether a noun can be a subject: no preposition before it, no article of another case.
    private func isSubject(_ noun: Range<Int>, in tokens: [Token]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.range.lowerBound == noun.lowerBound }) else { return true }
        if tokens[at].kind.contains(.oblique) { return false }
        guard at > 0, tokens[at - 1].isWord else { return true }
        return !tokens[at - 1].kind.contains(.preposition)
    }

    private func colon(_ tokens: [Token]) -> Finding {
        var finding = Finding(.colon)
        finding.speaker = firstNoun(tokens[...])
        if let speaker = finding.speaker { finding.attribution = attribution(of: speaker) }
        return finding
    }

    private func according(_ tokens: [Token]) -> Finding? {
        guard let at = tokens.firstIndex(where: { $0.kind.contains(.according) }) else { return nil }
        var rest = tokens[(at + 1)...]
        if let first = rest.first, first.kind.contains(.link) { rest = rest.dropFirst() }
        guard let speaker = nounAfter(rest) else { return nil }
        return finding(.cueBefore, cue: tokens[at].range, speaker: speaker)
    }

    private func finding(_ rule: QuotationRule, cue: Range<Int>?, speaker: Range<Int>) -> Finding {
        var finding = Finding(rule)
        finding.cue = cue
        finding.speaker = speaker
        finding.attribution = attribution(of: speaker)
        return finding
    }

    func attribution(of speaker: Range<Int>) -> Attribution {
        words.classOf(bytes, speaker).contains(.pronoun) ? .pronoun : .explicit
    }

    private func followsComma(_ inner: Range<Int>, _ around: Surroundings) -> Bool {
        guard let last = inner.last else { return false }
        switch bytes[last] {
        case 0x21, 0x2C, 0x2D, 0x3B, 0x3F, 0xA6, 0x93, 0x94: return true
        default: return around.after.first?.punctuation == 0x2C
        }
    }

    private func isClauseEnd(_ token: Token) -> Bool {
        switch token.punctuation {
        case 0x21, 0x2E, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }

    // MARK: - Nouns

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
        var isNamed = first.isCapital
        for (position, token) in zip(1..., rest.dropFirst()) {
            guard token.isWord, position < 9,
                continues(token, isNamed: isNamed, next: rest.dropFirst(position + 1).first)
            else { break }
            isNamed = isNamed || token.isCapital
            end = token.range.upperBound
        }
        return first.kind.contains(.determiner) && end == first.range.upperBound ? nil : first.range.lowerBound..<end
    }

    private func continues(_ token: Token, isNamed: Bool, next: Token?) -> Bool {
        if token.isCapital { return true }
        if token.kind.contains(.particle) { return next.map { $0.isCapital || $0.kind.contains(.determiner) } ?? false }
        if token.kind.contains(.link) || token.kind.contains(.cue) || token.kind.contains(.filler) { return false }
        if token.kind.contains(.pronoun) || token.kind.contains(.determiner) { return false }
        return !isNamed
    }

    /// The noun that ends before the verb at `at`, with adverbs and auxiliaries between them.
    private func nounBefore(_ at: Int, in tokens: ArraySlice<Token>) -> Range<Int>? {
        var end = at
        while end > tokens.startIndex, tokens[end - 1].isWord, isAdverbial(tokens[end - 1]) { end -= 1 }
        guard end > tokens.startIndex, tokens[end - 1].isWord else { return nil }
        let last = tokens[end - 1]
        if last.kind.contains(.pronoun) { return last.range }
        var start = end
        while start > tokens.startIndex, tokens[start - 1].isWord, precedes(tokens[start - 1]) { start -= 1 }
        if start > tokens.startIndex, tokens[start - 1].kind.contains(.determiner) { start -= 1 }
        while start < end, tokens[start].kind.contains(.link) { start += 1 }
        guard start < end else { return nil }
        guard tokens[start..<end].contains(where: \.isCapital) || tokens[start].kind.contains(.determiner) else {
            return nil
        }
        return tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    }

    private func isAdverbial(_ token: Token) -> Bool {
        guard !token.isCapital else { return false }
        if token.kind.contains(.filler) { return true }
        let range = token.range
        return range.count > 4 && bytes[range.upperBound - 1] == 0x79 && bytes[range.upperBound - 2] == 0x6C
    }

    private func precedes(_ token: Token) -> Bool {
        if token.isCapital { return !token.kind.contains(.link) }
        return token.kind.isDisjoint(with: [.link, .cue, .pronoun, .determiner, .filler])
            || token.kind.contains(.particle)
    }

    private func firstNoun(_ tokens: ArraySlice<Token>) -> Range<Int>? {
        var rest = tokens
        while let first = rest.first {
            if first.isWord, !first.kind.contains(.link), let noun = nounAfter(rest) { return noun }
            rest = rest.dropFirst()
        }
        return nil
    }

    // MARK: - Kind

    /// A term by its form, whatever stands beside it: a few words inside a sentence that look like a name.
    private func nameRule(_ inner: Range<Int>, _ around: Surroundings) -> QuotationRule? {
        // key="value" is markup, not speech.
        if around.before.last?.punctuation == 0x3D { return .short }
        guard around.followsWord else { return nil }
        if words.language == "en", isTitle(inner) { return .workName }
        guard wordCount(inner, limit: 4) <= 3 else { return nil }
        let isLower = startsLower(inner)
        if words.language == "de" { return isLower || exclaims(inner) ? nil : .short }
        guard !isReport, words.language == "en" else { return nil }
        // In a story a few words inside a sentence are no one's unless a verb of saying leads straight to them.
        let follows = around.before.last.map { $0.kind.contains(.cue) && !$0.kind.contains(.naming) } ?? false
        return exclaims(inner) || follows ? nil : .short
    }

    private func ownRule(_ item: MarkedPassage, _ inner: Range<Int>, _ around: Surroundings) -> QuotationRule {
        let length = wordCount(inner, limit: 12)
        let ends = endsSentence(inner)
        if around.startsBlock && (ends || around.endsBlock) { return ends ? .sentence : .wholeBlock }
        if ends && length > 1 { return .sentence }
        switch words.language {
        case "en":
            if !around.followsWord { return .usual }
            return isReport ? partRule(inner, length) : length < 8 ? .short : .usual
        case "de": return length >= 8 ? .length : startsLower(inner) ? .usual : .short
        default: return length >= 8 ? .length : .short
        }
    }

    /// A part of a sentence in a report: a statement unless it looks like a name.
    private func partRule(_ inner: Range<Int>, _ length: Int) -> QuotationRule {
        startsLower(inner) || length > 3 ? .usual : .short
    }

    /// Two to six words of which all but the smallest are capitalised.
    private func isTitle(_ inner: Range<Int>) -> Bool {
        guard wordCount(inner, limit: 7) <= 6, !exclaims(inner) else { return false }
        let tokens = tokens(in: inner, limit: 8).filter(\.isWord)
        return tokens.count > 1 && tokens[0].isCapital && tokens.allSatisfy { $0.isCapital || $0.range.count <= 3 }
            && tokens[tokens.count - 1].isCapital
    }

    private func startsLower(_ inner: Range<Int>) -> Bool {
        guard let first = inner.first(where: { bytes[$0] > 0x2F }) else { return false }
        return (0x61...0x7A).contains(bytes[first])
            || bytes[first] == 0xC3 && first + 1 < inner.upperBound && bytes[first + 1] >= 0xA0
    }

    private func exclaims(_ inner: Range<Int>) -> Bool {
        inner.last.map { bytes[$0] == 0x21 || bytes[$0] == 0x3F } ?? false
    }

    private func wordCount(_ range: Range<Int>, limit: Int) -> Int {
        var count = 0
        var inWord = false
        for index in range {
            let isBlank = bytes[index] <= 0x20
            if !isBlank, !inWord {
                count += 1
                if count == limit { return count }
            }
            inWord = !isBlank
        }
        return count
    }

    private func endsSentence(_ inner: Range<Int>) -> Bool {
        var index = inner.upperBound
        while index > inner.lowerBound {
            switch bytes[index - 1] {
            case 0x21, 0x2E, 0x3F, 0x2D: return true
            case 0xA6, 0x94: return index - 3 >= inner.lowerBound && bytes[index - 3] == 0xE2
            case 0x20, 0x22, 0x27, 0x29: index -= 1
            case 0xBB: index -= 2
            case 0x99, 0x9D, 0x9C, 0xAF: index -= 3
            case 0xA0: index -= 2
            default: return false
            }
        }
        return false
    }
}

// MARK: - Words

extension WesternReading {
    private func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] <= 0x20 }
    }

    /// The beginning of the sentence that goes on at `end`, not before `low`, and at most 400 bytes back.
    private func sentenceStart(before end: Int, low: Int) -> Int {
        var index = end
        let limit = max(low, end - 400)
        // The stop before the mark itself, as in “He said. “No.””, begins a sentence with the mark alone.
        while index > limit, bytes[index - 1] <= 0x20 { index -= 1 }
        while index > limit {
            switch bytes[index - 1] {
            case 0x0A: return index
            case 0x21, 0x3F, 0x2E:
                if index < end, bytes[index] <= 0x20, !isAbbreviation(endingAt: index - 1, low: limit) { return index }
            default: break
            }
            index -= 1
        }
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    private func isAbbreviation(endingAt index: Int, low: Int) -> Bool {
        guard bytes[index] == 0x2E else { return false }
        var start = index
        while start > low, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { start -= 1 }
        if index - start == 1 { return true }
        return words.classOf(bytes, start..<index).contains(.abbreviation)
    }

    /// Whether a token is an en dash, an em dash or a quotation dash.
    func isDash(_ token: Token) -> Bool {
        token.range.count == 3 && bytes[token.range.lowerBound] == 0xE2 && bytes[token.range.lowerBound + 1] == 0x80
            && (0x92...0x95).contains(bytes[token.range.lowerBound + 2])
    }

    func tokens(in range: Range<Int>, limit: Int, oneClause: Bool = false) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(16)
        var index = range.lowerBound
        while index < range.upperBound, result.count < limit {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 {
                index += 2
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 2] == 0xAF {
                index += 3
            } else if isWordByte(index) {
                let start = index
                while index < range.upperBound, isWordByte(index) || isInsideWord(index, range) { index += 1 }
                result.append(word(start..<index))
                // The point of an abbreviation belongs to it.
                if index < range.upperBound, bytes[index] == 0x2E, isAbbreviation(endingAt: index, low: start) {
                    index += 1
                    result[result.count - 1].range = start..<index
                }
            } else {
                let length = bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
                // A point before a bracket or comma ends an abbreviation.
                if bytes[index] == 0x2E, index + 1 < range.upperBound,
                    bytes[index + 1] == 0x29 || bytes[index + 1] == 0x2C
                {
                    index += 1
                    continue
                }
                let end = min(range.upperBound, index + length)
                result.append(Token(range: index..<end, kind: [], punctuation: length == 1 ? bytes[index] : 0xFF))
                index = end
                if oneClause, let last = result.last, isClauseEnd(last) { return result }
            }
        }
        return result
    }

    private func word(_ range: Range<Int>) -> Token {
        let first = bytes[range.lowerBound]
        let isCapital =
            (0x41...0x5A).contains(first)
            || first == 0xC3 && range.count > 1 && (0x80...0x9E).contains(bytes[range.lowerBound + 1])
        return Token(range: range, kind: words.classOf(bytes, range), isCapital: isCapital)
    }

    private func isWordByte(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
        case 0x80...0xBF: index > 0 && (bytes[index - 1] >= 0xC3 && bytes[index - 1] <= 0xDF)
        default: false
        }
    }

    /// An apostrophe, hyphen or inner point between letters.
    private func isInsideWord(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        switch bytes[index] {
        case 0x27, 0x2D, 0x26: return isWordByte(index + 1)
        case 0x2E: return isWordByte(index + 1)
        case 0xE2:
            return index + 3 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
                && isWordByte(index + 3)
        case 0x80, 0x99:
            return bytes[index - 1] == 0xE2 || index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
        default: return false
        }
    }
}
