/// Finds the quotations of one article, part by part.
struct ArticleQuoting {
    private let document: Document
    private let blocks: Range<Int>
    private let convention: MarkConvention
    private let words: WesternWords
    private let isReport: Bool
    private let isJapanese: Bool
    /// The names found before Chinese verbs of saying.
    private var names = HanNames()
    private var passage = Passage()
    private var marks: [QuotationMark] = []
    private var ends: [Int] = []
    private var speakers: NamedSpeakers

    init(_ document: Document, blocks: Range<Int>, cues: UserCues) {
        self.document = document
        self.blocks = blocks
        let sample = ArticleSample(of: document, blocks: blocks)
        convention = sample.convention
        isReport = sample.isReport
        isJapanese = document.language == "ja"
        words = WesternWords.of(document.language == "und" ? sample.language : document.language)
            .adding(cues: cues.western)
        speakers = NamedSpeakers(words: words, isReport: sample.isReport)
        passage.cues = cues
    }

    /// Adds what it finds to `found`; false where `monitor` answered false.
    mutating func run(into found: inout FoundQuotations, monitor: Understanding.Monitor) -> Bool {
        var next = blocks.lowerBound
        while next < blocks.upperBound {
            guard monitor(Double(next) / Double(max(1, document.blocks.count))) else { return false }
            passage.fill(from: document, blocks: next..<blocks.upperBound, reach: Quoting.reach)
            scan()
            next += pairAndRead(into: &found)
        }
        return true
    }

    private mutating func scan() {
        marks.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for block in 0..<passage.blocks.count {
            QuotationMark.scan(passage.bytes, in: passage.range(ofBlock: block), into: &marks)
            ends.append(marks.count)
        }
    }

    /// Reads the blocks of the passage up to one after which nothing is open; how many there were.
    private mutating func pairAndRead(into found: inout FoundQuotations) -> Int {
        var pairing = MarkPairing(marks, convention: convention)
        let count = passage.blocks.count
        let isLast = passage.blocks.upperBound == blocks.upperBound
        var (rest, kept) = (count, -1)
        for block in 0..<count {
            pairing.pair(block: block, ends: ends, endOfBlock: passage.range(ofBlock: block).upperBound)
            // The last blocks are read again with what follows them.
            if pairing.isAtRest, block + MarkPairing.reach < count {
                (rest, kept) = (block + 1, pairing.passages.count)
            }
        }
        if isLast || kept < 0 { (rest, kept) = (count, pairing.passages.count) }
        reserve(kept, of: rest, in: &found)
        read(pairing.takePassages(kept), into: &found)
        return rest
    }

    /// Makes room for the quotations of the next `blocks` blocks, and where there is none left, for as many again in each of
    /// the blocks after them.
    private func reserve(_ count: Int, of blocks: Int, in found: inout FoundQuotations) {
        let needed = found.quotations.count + count
        guard needed > found.quotations.capacity else { return }
        let after = self.blocks.upperBound - passage.blocks.lowerBound - blocks
        found.quotations.reserveCapacity(max(needed + count * after / max(1, blocks), 2 * found.quotations.count))
    }

    private mutating func read(_ marked: [MarkedPassage], into found: inout FoundQuotations) {
        let reading = PassageReading(
            passage, marked, words: words, isReport: isReport, isJapanese: isJapanese, convention: convention)
        var numbers: [Int] = []
        numbers.reserveCapacity(reading.marked.count)
        for (item, finding) in zip(reading.marked, reading.read(names: &names)) {
            numbers.append(found.quotations.count)
            // What has no byte in the source cannot be pointed at.
            guard let span = passage.span(item.start..<item.end) else { continue }
            var quotation = Quotation(
                kind: finding.rule.kind, span: span, depth: UInt8(clamping: item.depth), isBalanced: item.isBalanced,
                rule: .quotation(finding.rule))
            quotation.cue = finding.cue.flatMap(passage.span)
            quotation.speaker = finding.speaker.flatMap(passage.span)
            quotation.attribution = finding.attribution
            if let source = finding.source, numbers[source] < found.quotations.count {
                inherit(&quotation, from: found.quotations[numbers[source]])
            }
            resolve(&quotation, finding, at: numbers.count - 1, of: reading.marked, into: &found)
            found.quotations.append(quotation)
            if !item.isBalanced { note(item, &found.issues) }
            cutDirections(of: item, in: &found)
        }
    }

    /// Makes several quotations of one, into which a narrator's words are put in brackets.
    private func cutDirections(of item: MarkedPassage, in found: inout FoundQuotations) {
        guard !isReport, words.language == "en", item.depth == 0, item.isBalanced, item.openLength > 0,
            let last = found.quotations.last, last.kind == .statement
        else { return }
        let block = passage.range(ofBlock: passage.block(at: item.start))
        let parts = StageDirections(bytes: passage.bytes).parts(of: item, before: block.upperBound)
        guard parts.count > 1, let first = passage.span(parts[0]) else { return }
        found.quotations[found.quotations.count - 1].span = first
        for part in parts.dropFirst() {
            guard let span = passage.span(part) else { continue }
            var quotation = last
            quotation.span = span
            quotation.cue = nil
            if last.speaker != nil { quotation.attribution = .inherited }
            found.quotations.append(quotation)
        }
    }

    private func inherit(_ quotation: inout Quotation, from source: Quotation) {
        quotation.speaker = source.speaker
        quotation.resolvedSpeaker = source.resolvedSpeaker
        if source.speaker == nil { quotation.attribution = .none }
    }

    /// Finds out who is meant by a speaker, and remembers a name for the pronouns after it.
    private mutating func resolve(
        _ quotation: inout Quotation, _ finding: Finding, at index: Int, of marked: [MarkedPassage],
        into found: inout FoundQuotations
    ) {
        guard let speaker = finding.speaker, let span = quotation.speaker else { return }
        switch quotation.attribution {
        case .explicit:
            let meant = speakers.resolve(speaker, in: passage.bytes, at: span)
            quotation.resolvedSpeaker = meant.map { speakers.number(of: $0, in: &found, document) }
        case .pronoun:
            guard passage.bytes[speaker.lowerBound] < 0x80 else { return }
            let gaps = Gaps(before: speaker.lowerBound, at: index, of: marked)
            let meant = speakers.antecedent(of: speaker, in: gaps, of: passage.bytes)
            quotation.resolvedSpeaker = meant.map { speakers.number(of: $0, in: &found, document) }
        case .inherited, .inferred, .none: return
        }
    }

    private func note(_ item: MarkedPassage, _ issues: inout [DocumentIssue]) {
        let kind: DocumentIssue.Kind = item.openLength == 0 ? .closingMarkWithoutOpening : .openingMarkWithoutClosing
        issues.append(DocumentIssue(kind, passage.sourceRanges(item.start..<item.end)))
    }
}

/// The runs of text outside of passages before a place, from the last one to the first.
private struct Gaps: Sequence, IteratorProtocol {
    /// How far back a name is looked for, in bytes.
    private static let reach = 1500

    private let marked: [MarkedPassage]
    private let low: Int
    private var index: Int
    private var end: Int

    /// The gaps before `end`, which stands beside passage `index`.
    init(before end: Int, at index: Int, of marked: [MarkedPassage]) {
        self.marked = marked
        self.end = end
        low = Swift.max(0, end - Self.reach)
        self.index = index
        // A name behind the passage is found first.
        while self.index + 1 < marked.count, marked[self.index + 1].end <= end { self.index += 1 }
    }

    mutating func next() -> Range<Int>? {
        guard end > low else { return nil }
        while index >= 0, marked[index].depth > 0 || marked[index].start >= end { index -= 1 }
        let start = Swift.max(low, index >= 0 ? Swift.min(marked[index].end, end) : low)
        let gap = start..<end
        end = index >= 0 ? marked[index].start : low
        index -= 1
        return gap
    }
}
