/// Finds kind, cue and speaker of a passage in Chinese text.
struct HanReading {
    let passage: Passage
    let marked: [MarkedPassage]
    let speakers: HanSpeaker
    let isJapanese: Bool
    /// Of each passage the one that it lies in, as an index of `marked`; the first where it lies in none.
    private let outers: [Int]
    /// Of each passage the last one up to it that lies in no other, as an index of `marked`; nil where there is none.
    private let outermosts: [Int?]

    init(_ passage: Passage, _ marked: [MarkedPassage], isJapanese: Bool) {
        self.passage = passage
        self.marked = marked
        self.isJapanese = isJapanese
        speakers = HanSpeaker(bytes: passage.bytes)
        outers = Self.outers(of: marked)
        var last: Int?
        outermosts = marked.indices.map { index in
            if marked[index].depth == 0 { last = index }
            return last
        }
    }

    private static func outers(of marked: [MarkedPassage]) -> [Int] {
        var open: [Int] = []
        return marked.indices.map { index in
            while let last = open.last, marked[last].depth >= marked[index].depth { open.removeLast() }
            defer { open.append(index) }
            return open.last ?? 0
        }
    }

    var bytes: [UInt8] { passage.bytes }

    /// What stands before a passage: the run from the beginning of its sentence, without the marks that lead over to it.
    private struct Lead {
        var range: Range<Int>
        var hasColon = false
        var cue: Range<Int>?
    }

    /// Reads passage number `index`; `previous` is the nearest outer passage before it with what was found of it.
    func read(_ index: Int, after previous: (index: Int, finding: Finding)?, before next: Int?) -> Finding {
        let item = marked[index]
        let inner = item.start + item.openLength..<item.end - item.closeLength
        guard !inner.isEmpty else { return Finding(.loneMark) }
        let block = passage.range(ofBlock: passage.block(at: item.start))
        let sameBlock = previous.flatMap { marked[$0.index].end > block.lowerBound ? $0 : nil }
        // A term before it is a part of its sentence; a statement ends what can lead to it.
        let said = sameBlock.flatMap { $0.finding.rule.kind == .statement ? marked[$0.index].end : nil }
        let low = item.depth > 0 ? outerStart(of: index) : said ?? block.lowerBound
        let lead = lead(before: item, low: low, block: block)
        if item.depth > 0 { return nested(inner, lead) }
        if let finding = introduced(item, inner, lead, sameBlock) { return finding }
        if let finding = chained(item, inner, sameBlock) { return finding }
        if let finding = followed(item, inner, limit: next.map { marked[$0].start }) { return finding }
        return Finding(ownRule(item, inner, block))
    }

    private func outerStart(of index: Int) -> Int {
        let outer = marked[outers[index]]
        return outer.start + outer.openLength
    }

    private func nested(_ inner: Range<Int>, _ lead: Lead) -> Finding {
        guard lead.hasColon || lead.cue != nil, inner.count >= 24 || endsSentence(inner) else {
            return Finding(.nested)
        }
        var finding = Finding(lead.hasColon ? .colon : .cueBefore)
        finding.cue = lead.cue
        return finding
    }

    // MARK: - Before

    private func lead(before item: MarkedPassage, low: Int, block: Range<Int>) -> Lead {
        // A line of speech that its dash made a statement may reach over the passage.
        var (low, end) = (min(low, item.start), item.start)
        end = trimBlanks(low..<end)
        if end <= block.lowerBound, let above = blockAbove(block), endsWithColon(above) {
            (low, end) = (above.lowerBound, above.upperBound)
        }
        var lead = Lead(range: low..<end)
        if endsWithColon(low..<end) {
            lead.hasColon = true
            end = trimBlanks(low..<end - (bytes[end - 1] == 0x3A ? 1 : 3))
        } else if endsWithComma(low..<end) {
            end -= bytes[end - 1] == 0x2C ? 1 : 3
        }
        let start = sentenceStart(before: end, low: low)
        lead.cue = cue(in: start..<end)
        lead.range = start..<(lead.cue?.lowerBound ?? end)
        return lead
    }

    /// The cue at the end of a lead, which may have a short tail (说了一句, 喊了起来).
    private func cue(in range: Range<Int>) -> Range<Int>? {
        if let cue = passage.cues.endingCue(bytes, low: range.lowerBound, end: range.upperBound) { return cue }
        if let cue = HanCues.endingCue(bytes, low: range.lowerBound, end: range.upperBound) { return cue }
        var end = range.upperBound
        for _ in 0..<2 {
            let tail = HanWords.cueTails.endMatches(bytes, end: end, low: range.lowerBound)
            if tail == 0 { break }
            end -= tail
        }
        guard end < range.upperBound else { return nil }
        return HanCues.endingCue(bytes, low: range.lowerBound, end: end)
    }

    private func introduced(
        _ item: MarkedPassage, _ inner: Range<Int>, _ lead: Lead, _ previous: (index: Int, finding: Finding)?
    ) -> Finding? {
        guard lead.hasColon || lead.cue != nil else { return nil }
        let isShort = inner.count <= 36 && !endsSentence(inner) && !hasComma(inner)
        if isShort, !(lead.hasColon && lead.cue != nil) { return Finding(hasParts(inner) ? .parts : .shortAfterCue) }
        var finding = Finding(lead.hasColon ? .colon : .cueBefore)
        finding.cue = lead.cue
        finding.speaker = subject(of: lead)
        if let speaker = finding.speaker {
            name(speaker, in: &finding)
        } else if let previous, previous.finding.rule.kind == .statement, isOneSentence(previous.index, item) {
            finding.attribution = .inherited
            finding.source = previous.index
        }
        return finding
    }

    private func subject(of lead: Lead) -> Range<Int>? {
        if let cue = lead.cue, HanWords.classicalVerbs.endMatches(bytes, end: cue.upperBound, low: cue.lowerBound) > 0,
            let subject = speakers.classicalSubject(in: lead.range)
        {
            return subject
        }
        return speakers.subject(in: lead.range)
    }

    /// Takes a speaker as it stands; for a pronoun of the third person the name is looked for once all names are known.
    private func name(_ speaker: Range<Int>, in finding: inout Finding) {
        finding.attribution = speakers.attribution(of: speaker)
    }

    /// Puts names for the pronouns of the third person among the speakers found.
    ///
    /// The nearest before the pronoun, outside what is said, of two: a name that stands as a speaker right before its verb
    /// somewhere in `names` and begins a clause here; the subject of a sentence that begins with a short noun. Where there
    /// is neither, the pronoun stays.
    func resolvePronouns(_ findings: inout [Finding], names: HanNames) {
        for index in findings.indices where findings[index].attribution == .pronoun {
            guard let pronoun = findings[index].speaker, speakers.standsForAName(pronoun) else { continue }
            let known = knownName(before: pronoun.lowerBound, among: names)
            let subject = antecedent(before: pronoun.lowerBound)
            let nearest = [known, subject].compactMap { $0 }.max { $0.lowerBound < $1.lowerBound }
            findings[index].speaker = nearest ?? pronoun
        }
    }

    /// The subject of the last sentence before `index`, outside what is said, that begins with a name.
    private func antecedent(before index: Int) -> Range<Int>? {
        var end = index
        var item = lastPassage(before: index)
        for _ in 0..<12 {
            while end > 0, let current = item, end <= marked[current].end, end > marked[current].start {
                end = marked[current].start
                item = lastPassage(before: end)
            }
            guard end > max(0, index - 2400) else { return nil }
            let low = item.map { marked[$0].end } ?? 0
            let start = sentenceStart(before: end - 1, low: min(low, end - 1))
            if start < end, let name = speakers.name(in: start..<end) { return name }
            end = max(low, min(start, end - 1))
        }
        return nil
    }

    /// The last known name before `index` that begins a clause outside what is said.
    private func knownName(before index: Int, among names: HanNames) -> Range<Int>? {
        var at = index
        let limit = max(0, index - 2400)
        var item = lastPassage(before: index)
        while at > limit {
            if let current = item, at <= marked[current].end, at > marked[current].start {
                at = marked[current].start
                item = lastPassage(before: at)
                continue
            }
            at -= 1
            guard bytes[at] >= 0xE4, bytes[at] < 0xEA, let name = names.name(at: at, of: bytes) else { continue }
            if beginsClause(at) { return name }
        }
        return nil
    }

    private func beginsClause(_ index: Int) -> Bool {
        guard index > 0, bytes[index - 1] > 0x20, bytes[index - 1] != 0x2C else { return true }
        return HanWords.clauseBreaks.endMatches(bytes, end: index, low: max(0, index - 9)) > 0
    }

    /// The last passage that begins before `index`, not counting those inside others.
    private func lastPassage(before index: Int) -> Int? {
        var (low, high) = (0, marked.count)
        while low < high {
            let middle = (low + high) / 2
            if marked[middle].start < index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? outermosts[low - 1] : nil
    }

    private func isOneSentence(_ previous: Int, _ item: MarkedPassage) -> Bool {
        sentenceStart(before: item.start, low: marked[previous].end) == marked[previous].end
    }

    // MARK: - Beside

    /// A passage that goes on from the statement before it: nothing, a comma or 、 between them.
    private func chained(
        _ item: MarkedPassage, _ inner: Range<Int>, _ previous: (index: Int, finding: Finding)?
    ) -> Finding? {
        guard let previous, previous.finding.rule.kind == .statement, inner.count >= 18 else { return nil }
        let end = trimBlanks(marked[previous.index].end..<item.start)
        let between = end - marked[previous.index].end
        guard between == 0 || between <= 3 && (endsWithComma(end - between..<end) || bytes[end - 1] == 0x81) else {
            return nil
        }
        var finding = Finding(.chain)
        let last = marked[previous.index]
        // “…。”“…。” without anything between them are two turns of a dialogue.
        guard between > 0 || !endsSentence(last.start + last.openLength..<last.end - last.closeLength) else {
            return finding
        }
        finding.attribution = .inherited
        finding.source = previous.index
        return finding
    }

    private func followed(_ item: MarkedPassage, _ inner: Range<Int>, limit: Int?) -> Finding? {
        if isJapanese, let finding = japaneseCue(after: item, limit: limit) { return finding }
        guard endsSentence(inner) || endsWithComma(inner) || startsWithComma(item.end) || inner.count >= 30 else {
            return nil
        }
        guard let clause = clauseAfter(item, limit: limit) else { return nil }
        let cues = [HanCues.firstCue(bytes, in: clause), passage.cues.firstCue(bytes, in: clause)].compactMap(\.self)
        guard let cue = cues.min(by: { $0.lowerBound < $1.lowerBound }) else {
            return endsSentence(inner) ? followedLater(clause, limit: limit) : nil
        }
        var finding = Finding(.cueAfter)
        finding.cue = cue
        finding.speaker = speakers.subject(ofPart: clause.lowerBound..<cue.lowerBound)
        if let speaker = finding.speaker { name(speaker, in: &finding) }
        return finding
    }

    /// 小满放下碗，小声问。: the verb stands in a later part of the sentence after a passage.
    private func followedLater(_ first: Range<Int>, limit: Int?) -> Finding? {
        let high = min(bytes.count, limit ?? bytes.count)
        var low = first.upperBound
        for _ in 0..<2 where startsWithComma(low) {
            low += bytes[low] == 0x2C ? 1 : 3
            var end = low
            while end < high, end - low < 90, !isStop(at: end) { end += 1 }
            guard end < high, bytes[end] != 0x3A, !bytes.holds(HanWords.colon, at: end) else { return nil }
            if let cue = HanCues.firstCue(bytes, in: low..<end) {
                guard let speaker = speakers.subject(ofPart: first) else { return nil }
                var finding = Finding(.cueAfter)
                finding.cue = cue
                finding.speaker = speaker
                name(speaker, in: &finding)
                return finding
            }
            low = end
        }
        return nil
    }

    /// The clause after a passage, in its block or the whole of a short next one; nil where it leads to another passage.
    private func clauseAfter(_ item: MarkedPassage, limit: Int?) -> Range<Int>? {
        let block = passage.range(ofBlock: passage.block(at: item.end - 1))
        var (low, high) = (item.end, min(block.upperBound, limit ?? block.upperBound))
        if trimBlanks(low..<block.upperBound) == low {
            guard endsSentence(item.start..<item.end - item.closeLength) else { return nil }
            guard block.upperBound + 1 < bytes.count else { return nil }
            let below = passage.range(ofBlock: passage.block(at: block.upperBound + 1))
            guard limit.map({ $0 >= below.upperBound }) ?? true else { return nil }
            (low, high) = (below.lowerBound, below.upperBound)
        } else if startsWithComma(low) {
            low += bytes[low] == 0x2C ? 1 : 3
        }
        var end = low
        while end < high, end - low < 120, !isStop(at: end) { end += 1 }
        guard end > low, end < bytes.count else { return nil }
        // A colon leads to the next passage.
        if bytes[end] == 0x3A || bytes.holds(HanWords.colon, at: end) { return nil }
        return low..<end
    }

    private func isStop(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A, 0x21, 0x2C, 0x3A, 0x3B, 0x3F: true
        case 0xEF:
            bytes.holds(HanWords.comma, at: index) || bytes.holds(HanWords.colon, at: index)
                || bytes.holds(HanWords.semicolon, at: index) || bytes.holds(HanWords.exclamation, at: index)
                || bytes.holds(HanWords.question, at: index)
        case 0xE3: bytes.holds(HanWords.fullStop, at: index)
        case 0xE2: bytes.holds(HanWords.openMark, at: index)
        default: false
        }
    }

    // MARK: - Inside

    private func ownRule(_ item: MarkedPassage, _ inner: Range<Int>, _ block: Range<Int>) -> QuotationRule {
        if endsSentence(inner) { return .sentence }
        if trimBlanks(block.lowerBound..<item.start) == block.lowerBound,
            trimBlanks(item.end..<max(item.end, block.upperBound)) == item.end, inner.count > 30 || isJapanese
        {
            return .wholeBlock
        }
        if HanWords.sayings.matches(bytes, at: item.end, before: min(bytes.count, item.end + 12)) { return .saying }
        if HanWords.workLeads.endMatches(bytes, end: item.start, low: block.lowerBound) > 0 { return .workName }
        let commas = count(of: HanWords.comma, in: inner) + inner.count { bytes[$0] == 0x2C }
        if inner.count >= 75, commas > 0 { return .length }
        let parts = commas + count(of: HanWords.enumerationComma, in: inner)
        return parts > 0 && inner.count >= 21 ? .parts : .short
    }

    /// Whether 、 divides it (自力更生、艰苦奋斗).
    private func hasParts(_ inner: Range<Int>) -> Bool {
        inner.count >= 21 && count(of: HanWords.enumerationComma, in: inner) > 0
    }
}
