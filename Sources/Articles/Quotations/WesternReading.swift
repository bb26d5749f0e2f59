/// Finds kind, cue and speaker of a passage in a language with spaces.
struct WesternReading {
    let passage: Passage
    let marked: [MarkedPassage]
    let words: WesternWords

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
        if let finding = attributedAfter(around, inner) { return finding }
        if let finding = attributedBefore(around, inner) { return finding }
        var finding = Finding(ownRule(item, inner, around))
        if finding.rule.kind == .statement, let sameBlock, sameBlock.finding.rule.kind == .statement,
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
        around.before = tokens(in: sentenceStart(before: item.start, low: low)..<item.start, limit: 80)
        around.after = item.end < high ? tokens(in: item.end..<high, limit: 24) : []
        return around
    }

    // MARK: - Attribution

    private func attributedAfter(_ around: Surroundings, _ inner: Range<Int>) -> Finding? {
        var tokens = around.after[...]
        while let first = tokens.first, !first.isWord,
            first.punctuation == 0x2C || first.punctuation == 0x2D || first.punctuation == 0xFF
        {
            tokens = tokens.dropFirst()
        }
        let clause = tokens.prefix { !isClauseEnd($0) }
        guard let first = clause.first else { return nil }
        if first.kind.contains(.cue) {
            guard let subject = nounAfter(clause.dropFirst()) else {
                var finding = Finding(.cueAfter)
                finding.cue = first.range
                return followsComma(inner, around) ? finding : nil
            }
            return finding(.cueAfter, cue: first.range, speaker: subject)
        }
        guard let at = clause.prefix(14).firstIndex(where: { $0.kind.contains(.cue) }) else { return nil }
        guard let subject = nounBefore(at, in: clause),
            clause.first(where: \.isWord).map({ $0.range.lowerBound >= subject.lowerBound || $0.kind.contains(.filler) }
            ) ?? false
        else {
            return nil
        }
        // “…” Tom said. — but not: “…” Tom went away and said nothing of it.
        guard followsComma(inner, around) || at - clause.startIndex <= 5 else { return nil }
        if let last = around.after.last(where: { _ in true }), last.punctuation == 0x3A,
            clause.count == around.after.count - 1
        {
            return nil
        }
        return finding(.cueAfter, cue: clause[at].range, speaker: subject)
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
        result.speaker = nounBefore(at, in: tokens[...]) ?? nounAfterCue(at, in: tokens)
        if result.speaker == nil { result.speaker = firstNoun(tokens[..<at]) }
        if let speaker = result.speaker { result.attribution = attribution(of: speaker) }
        return result
    }

    private func nounAfterCue(_ at: Int, in tokens: [Token]) -> Range<Int>? {
        words.language == "en" ? nil : nounAfter(tokens[(at + 1)...])
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

    private func finding(_ rule: QuotationRule, cue: Range<Int>, speaker: Range<Int>) -> Finding {
        var finding = Finding(rule)
        finding.cue = cue
        finding.speaker = speaker
        finding.attribution = attribution(of: speaker)
        return finding
    }

    private func attribution(of speaker: Range<Int>) -> Attribution {
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
    private func nounAfter(_ tokens: ArraySlice<Token>) -> Range<Int>? {
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

    private func ownRule(_ item: MarkedPassage, _ inner: Range<Int>, _ around: Surroundings) -> QuotationRule {
        let length = wordCount(inner, limit: 12)
        let ends = endsSentence(inner)
        if around.startsBlock && (ends || around.endsBlock) { return ends ? .sentence : .wholeBlock }
        if ends && length > 1 { return .sentence }
        if words.language == "en" {
            return length <= 3 && !around.startsBlock ? .short : .usual
        }
        return length >= 8 ? .length : .short
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

    private func tokens(in range: Range<Int>, limit: Int) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(16)
        var index = range.lowerBound
        while index < range.upperBound, result.count < limit {
            if bytes[index] <= 0x20 {
                index += 1
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
                let end = min(range.upperBound, index + length)
                result.append(Token(range: index..<end, kind: [], punctuation: length == 1 ? bytes[index] : 0xFF))
                index = end
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
