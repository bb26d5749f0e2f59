extension WesternReading {
    /// A term by its form, whatever stands beside it: a few words inside a sentence that look like a name.
    func nameRule(_ inner: Range<Int>, _ around: Surroundings) -> QuotationRule? {
        // key="value" is markup, not speech.
        if around.last?.punctuation == 0x3D { return .short }
        if isCode(inner) { return .short }
        if words.language == "en", isInside(around), isTitle(inner) { return .workName }
        guard around.followsWord else { return nil }
        guard wordCount(inner, limit: 4) <= 3 else { return nil }
        let isLower = startsLower(inner)
        if words.language == "de" { return isLower || exclaims(inner) ? nil : .short }
        guard words.language == "en" else { return startsLower(inner) && !exclaims(inner) ? .short : nil }
        guard !isReport else { return nil }
        // In a story a few words inside a sentence are no one's unless a verb of saying leads straight to them.
        let follows = around.last.map { $0.kind.contains(.cue) && !$0.kind.contains(.naming) } ?? false
        // “for the truth,” she added
        let leads = endsWithComma(inner) && around.after.prefix(3).contains { $0.kind.contains(.cue) }
        return exclaims(inner) || follows || leads || around.followsStatement && endsSentence(inner) ? nil : .short
    }

    /// Whether a passage is what a program reads: an option, the name of a file or a variable.
    private func isCode(_ inner: Range<Int>) -> Bool {
        passage.bytes.withUnsafeBufferPointer {
            ProgramText.isTerm(UnsafeBufferPointer(rebasing: $0[inner]))
        }
    }

    /// Whether a passage is the title in an entry of a list of references.
    func isReference(_ item: MarkedPassage, _ block: Range<Int>) -> Bool {
        passage.bytes.withUnsafeBufferPointer { ReferenceEntry.holds(item.start..<item.end, in: block, of: $0) }
    }

    /// Whether a passage stands inside a sentence, and no colon or comma behind a verb of saying leads over to it.
    private func isInside(_ around: Surroundings) -> Bool {
        guard !around.startsBlock, let last = around.last, !isClauseEnd(last) else { return false }
        return last.isWord || !before(around).suffix(8).contains { $0.kind.contains(.cue) }
    }

    func ownRule(_ item: MarkedPassage, _ inner: Range<Int>, _ around: Surroundings) -> QuotationRule {
        let length = wordCount(inner, limit: 12)
        let ends = endsSentence(inner)
        if around.startsBlock && (ends || around.endsBlock) { return ends ? .sentence : .wholeBlock }
        if ends && length > 1 && !isCalled(inner, length, around) { return .sentence }
        switch words.language {
        case "en": return englishRule(inner, length, around)
        case "de": return length >= 8 ? .length : startsLower(inner) ? .usual : .short
        default: return length >= 8 ? .length : .short
        }
    }

    /// a “good and great man.”: American typesetters put the stop of the sentence inside the marks of its last words.
    private func isCalled(_ inner: Range<Int>, _ length: Int, _ around: Surroundings) -> Bool {
        words.language == "en" && !isReport && around.followsWord && !around.followsStatement && length <= 5
            && startsLower(inner)
            && !exclaims(inner)
    }

    /// Whether a passage inside a story's paragraph, beside which nobody says anything, speaks of someone as he or she and
    /// of nobody as I or you: “She was obliged to them, and should be happy to come.”
    func isReported(_ inner: Range<Int>, _ finding: Finding, _ around: Surroundings) -> Bool {
        guard words.language == "en", !isReport, !around.startsBlock,
            [.sentence, .usual, .colon].contains(finding.rule)
        else {
            return false
        }
        var isThird = false
        for token in tokens(in: inner, limit: 400) where token.isWord && token.range.count <= 7 {
            switch words.person(bytes, token.range) {
            case 1: return false
            case 3: isThird = true
            default: break
            }
        }
        return isThird
    }

    private func englishRule(_ inner: Range<Int>, _ length: Int, _ around: Surroundings) -> QuotationRule {
        if around.followsWord { return isReport ? partRule(inner, length) : length < 8 ? .short : .usual }
        // “our” views, “our” society: in a row inside a sentence.
        let isInside = around.last.map { !isClauseEnd($0) } ?? false
        return isInside && length <= 3 && !endsWithComma(inner) && (!isReport || !startsLower(inner)) ? .short : .usual
    }

    /// A part of a sentence in a report: a statement unless it looks like a name.
    func partRule(_ inner: Range<Int>, _ length: Int) -> QuotationRule {
        startsLower(inner) || length > 3 ? .usual : .short
    }

    /// Two to twelve words of which all but the smallest are capitalised.
    func isTitle(_ inner: Range<Int>) -> Bool {
        guard beginsWithCapital(inner), wordCount(inner, limit: 13) <= 12, !exclaims(inner) else { return false }
        let tokens = tokens(in: inner, limit: 30).filter(\.isWord)
        return tokens.count > 1 && tokens[0].isCapital && tokens.allSatisfy { isTitleWord($0) }
            && tokens[tokens.count - 1].isCapital && inner.contains { (0x61...0x7A).contains(bytes[$0]) }
    }

    /// Whether the first word is capitalised.
    private func beginsWithCapital(_ inner: Range<Int>) -> Bool {
        passage.bytes.withUnsafeBufferPointer {
            let tokens = Tokens(bytes: $0, words: words)
            guard let first = inner.first(where: tokens.isWordByte) else { return false }
            return tokens.isCapital(first, before: inner.upperBound)
        }
    }

    private func isTitleWord(_ token: Token) -> Bool {
        token.isCapital || !token.kind.isDisjoint(with: [.preposition, .link, .particle, .determiner])
            || (0x30...0x39).contains(bytes[token.range.lowerBound])
    }

    func startsLower(_ inner: Range<Int>) -> Bool {
        guard let first = inner.first(where: { bytes[$0] > 0x2F }) else { return false }
        return (0x61...0x7A).contains(bytes[first])
            || bytes[first] == 0xC3 && first + 1 < inner.upperBound && bytes[first + 1] >= 0xA0
    }

    func exclaims(_ inner: Range<Int>) -> Bool {
        inner.last.map { bytes[$0] == 0x21 || bytes[$0] == 0x3F } ?? false
    }

    func wordCount(_ range: Range<Int>, limit: Int) -> Int {
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

    func endsSentence(_ inner: Range<Int>) -> Bool {
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
