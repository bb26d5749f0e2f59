/// Finds kind, cue and speaker of a passage in a language with spaces.
struct WesternReading {
    let passage: Passage
    let marked: [MarkedPassage]
    let words: WesternWords
    /// Whether the article is a report, which quotes parts of sentences, rather than a story.
    let isReport: Bool

    var bytes: [UInt8] { passage.bytes }

    /// A word or a punctuation mark.
    struct Token {
        var range: Range<Int>
        var kind: WordClass
        var isCapital = false
        /// The byte of an ASCII punctuation mark; 0 for a word, 0xFF for another mark.
        var punctuation: UInt8 = 0
        var isWord: Bool { punctuation == 0 }
    }

    /// What stands around a passage; the words before it are told apart only where they are asked for.
    final class Surroundings {
        /// The run of its block before the passage, from the end of the passage before it.
        fileprivate(set) var lead = 0..<0
        fileprivate var words: [Token]?
        /// The last word or mark before the passage.
        var last: Token?
        var after: [Token] = []
        var startsBlock = false
        var endsBlock = false
        /// Whether a statement stands before it in its block.
        var followsStatement = false
        /// Whether the passage goes on inside a sentence: a word stands before it.
        var followsWord = false
    }

    func read(_ index: Int, after previous: (index: Int, finding: Finding)?, before next: Int?) -> Finding {
        let item = marked[index]
        let inner = item.start + item.openLength..<item.end - item.closeLength
        guard !inner.isEmpty else { return Finding(.loneMark) }
        guard item.depth == 0 else { return Finding(.nested) }
        let block = passage.range(ofBlock: passage.block(at: item.start))
        if isReference(item, block) { return Finding(.reference) }
        let sameBlock = previous.flatMap { marked[$0.index].end > block.lowerBound ? $0 : nil }
        let around = surroundings(
            of: item, block, low: sameBlock.map { marked[$0.index].end }, high: next.map { marked[$0].start })
        around.followsStatement = sameBlock?.finding.rule.kind == .statement
        if let rule = nameRule(inner, around) { return Finding(rule) }
        var finding = attributed(inner, around) ?? unattributed(item, inner, around)
        if finding.cue == nil, !around.followsStatement,
            isReported(inner, finding, around)
        {
            return Finding(.reported)
        }
        guard finding.rule.kind == .statement, finding.speaker == nil, let sameBlock else { return finding }
        // A paragraph of a story or report has one speaker, until another is named.
        if sameBlock.finding.rule.kind == .statement,
            sameBlock.finding.speaker != nil || sameBlock.finding.source != nil
        {
            finding.attribution = .inherited
            finding.source = sameBlock.index
        }
        return finding
    }

    func attributed(_ inner: Range<Int>, _ around: Surroundings) -> Finding? {
        let leads =
            around.startsBlock && around.last.map { ![0x21, 0x2E, 0x3F].contains($0.punctuation) } ?? false
        if leads || leadsOver(around), let finding = attributedBefore(around, inner) { return finding }
        return attributedAfter(around, inner) ?? attributedBefore(around, inner)
    }

    func unattributed(_ item: MarkedPassage, _ inner: Range<Int>, _ around: Surroundings) -> Finding {
        var finding = Finding(ownRule(item, inner, around))
        guard finding.rule.kind == .statement, around.followsWord, let source = sourceOfPart(around) else {
            return finding
        }
        finding.cue = source.cue
        finding.speaker = source.speaker
        finding.attribution = attribution(of: source.speaker)
        return finding
    }

    func surroundings(of item: MarkedPassage, _ block: Range<Int>, low: Int?, high: Int?) -> Surroundings {
        let around = Surroundings()
        let low = max(block.lowerBound, low ?? block.lowerBound)
        let end = passage.range(ofBlock: passage.block(at: max(item.start, item.end - 1))).upperBound
        let high = min(end, high ?? end)
        around.startsBlock = isBlank(block.lowerBound..<item.start)
        around.endsBlock = isBlank(item.end..<max(end, item.end))
        lead(around, item, low: low, block: block)
        around.followsWord = around.last.map { $0.isWord && !around.startsBlock } ?? false
        around.after = item.end < high ? tokens(in: item.end..<high, limit: 40, oneClause: true) : []
        return around
    }

    /// A dash between a colon and a mark leads over no more than the colon does.
    private func withoutDash(_ tokens: [Token]) -> [Token] {
        let end = tokens.lastIndex { $0.punctuation != 0x2D && !isDash($0) }
        guard let end, tokens[end].punctuation == 0x3A else { return tokens }
        return Array(tokens[...end])
    }

    /// Who says a part of a sentence: the subject of the last verb of saying before it, or of one after a comma.
    func sourceOfPart(_ around: Surroundings) -> (cue: Range<Int>, speaker: Range<Int>)? {
        let before = before(around)
        if let at = before.lastIndex(where: { $0.kind.contains(.cue) }), let speaker = subject(of: at, in: before) {
            return (before[at].range, speaker)
        }
        let after = around.after.prefix { !isClauseEnd($0) }
        for at in after.indices.dropFirst() where after[at].kind.contains(.cue) && after[at - 1].punctuation == 0x2C {
            if let speaker = nounAfter(after[(at + 1)...]) { return (after[at].range, speaker) }
        }
        return nil
    }

    /// Finds the last word before a passage: a passage that is named behind it needs no other.
    private func lead(_ around: Surroundings, _ item: MarkedPassage, low: Int, block: Range<Int>) {
        around.lead = low..<item.start
        if around.startsBlock, block.lowerBound > 0 {
            around.words = withoutDash(leadingOver(to: block))
        } else if let words = nearWords(low..<item.start) {
            around.last = words.last
            return
        }
        around.last = before(around).last
    }

    /// The words right before the end of `range`, cut at a blank; nil where they do not tell the last one.
    private func nearWords(_ range: Range<Int>) -> [Token]? {
        var start = range.upperBound - 32
        while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
        guard start > range.lowerBound else { return nil }
        let words = tokens(in: sentenceStart(before: range.upperBound, low: start)..<range.upperBound, limit: 400)
        // Dashes behind a colon are left out, which may stand further back.
        return words.contains { $0.punctuation != 0x2D && !isDash($0) } ? withoutDash(words) : nil
    }

    /// The words of the sentence before a passage; those at the end of the block above where they lead over to it.
    func before(_ around: Surroundings) -> [Token] {
        if let words = around.words { return words }
        let lead = around.lead
        let start = sentenceStart(before: lead.upperBound, low: lead.lowerBound)
        let words = withoutDash(tokens(in: start..<lead.upperBound, limit: 400))
        around.words = words
        return words
    }

    private func leadingOver(to block: Range<Int>) -> [Token] {
        let above = passage.range(ofBlock: passage.block(at: block.lowerBound - 1))
        guard mayLeadOver(above) else { return [] }
        let start = sentenceStart(before: above.upperBound, low: above.lowerBound)
        let isShort = bytes[above.upperBound - 1] == 0x2E
        guard !isShort || above.upperBound - start <= 60 else { return [] }
        let tokens = tokens(in: start..<above.upperBound, limit: 160)
        guard let last = tokens.last, !last.isWord else { return [] }
        switch last.punctuation {
        // “Lucy continued.” alone leads over too.
        case 0x2E: return tokens.count <= 5 && tokens[max(0, tokens.count - 2)].kind.contains(.cue) ? tokens : []
        case 0x2C, 0x2D, 0x3A, 0x3B: return tokens
        case 0xFF: return isDash(last) ? tokens : []
        default: return []
        }
    }

    /// Whether a block ends in a mark that may lead over to the next one.
    private func mayLeadOver(_ block: Range<Int>) -> Bool {
        guard let last = block.last else { return false }
        switch bytes[last] {
        case 0x2C, 0x2D, 0x2E, 0x3A, 0x3B: return true
        case 0x92...0x95: return block.count > 2 && bytes[last - 1] == 0x80 && bytes[last - 2] == 0xE2
        case 0x20, 0xA0: return true
        default: return false
        }
    }
}
