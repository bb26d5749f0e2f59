/// Reads the marked passages of a part of an article one after the other.
struct PassageReading {
    private let passage: Passage
    /// The passages, those included that have no marks.
    let marked: [MarkedPassage]
    private let turns: [Int: SpeechLines.Turn]
    private let han: HanReading
    private let western: WesternReading

    init(
        _ passage: Passage, _ marked: [MarkedPassage], words: WesternWords, isReport: Bool, isJapanese: Bool,
        convention: MarkConvention
    ) {
        self.passage = passage
        let western = WesternReading(passage: passage, marked: marked, words: words, isReport: isReport)
        if convention.hasDashes || words.language == "fr" {
            let lines = SpeechLines(passage: passage, reading: western)
            (self.marked, turns) = lines.insert(into: marked, convention: convention)
        } else {
            (self.marked, turns) = (marked, [:])
        }
        han = HanReading(passage, self.marked, isJapanese: isJapanese)
        self.western = WesternReading(passage: passage, marked: self.marked, words: words, isReport: isReport)
    }

    /// What each passage is and who says it; the names of Chinese speakers join `names`.
    func read(names: inout HanNames) -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(marked.count)
        var previous: Int?
        let following = nextOutermost()
        for index in marked.indices {
            let before = previous.map { (index: $0, finding: findings[$0]) }
            if let turn = turns[index] {
                findings.append(finding(of: turn, after: before))
            } else if isHan(marked[index]) {
                findings.append(han.read(index, after: before, before: following[index]))
            } else {
                findings.append(western.read(index, after: before, before: following[index]))
            }
            if let speaker = findings[index].speaker, findings[index].attribution == .explicit {
                names.add(speaker, of: passage.bytes)
            }
            if marked[index].depth == 0, marked[index].end > marked[index].start + 3 { previous = index }
        }
        for index in findings.indices where findings[index].attribution == .explicit {
            findings[index].speaker = findings[index].speaker.map { names.nameAlone($0, of: passage.bytes) }
        }
        han.resolvePronouns(&findings, names: names)
        if !western.isReport { DialogueTurns(passage: passage, marked: marked).alternate(&findings) }
        return findings
    }

    private func finding(of turn: SpeechLines.Turn, after previous: (index: Int, finding: Finding)?) -> Finding {
        var finding = Finding(.speechDash)
        finding.cue = turn.cue
        finding.speaker = turn.speaker
        if let speaker = turn.speaker {
            finding.attribution = western.attribution(of: speaker)
        } else if let previous, marked[previous.index].isSpeech,
            marked[previous.index].end > turn.said.lowerBound - 200,
            marked[previous.index].openLength > 0, previous.finding.speaker != nil,
            passage.block(at: marked[previous.index].start) == passage.block(at: turn.said.lowerBound)
        {
            finding.attribution = .inherited
            finding.source = previous.index
        }
        return finding
    }

    /// For each passage the next one that is in no other.
    private func nextOutermost() -> [Int?] {
        var result = [Int?](repeating: nil, count: marked.count)
        var next: Int?
        for index in marked.indices.reversed() {
            result[index] = next
            if marked[index].depth == 0 { next = index }
        }
        return result
    }

    /// Whether a passage is in a script without spaces: by its own first characters, else by those before it.
    private func isHan(_ item: MarkedPassage) -> Bool {
        passage.bytes.withUnsafeBufferPointer { bytes in
            var (letters, wide) = (0, 0)
            let start = item.start + item.openLength
            for index in start..<max(start, min(item.end, start + 60)) {
                let byte = bytes[index]
                wide += byte >= 0xE3 && byte <= 0xED ? 1 : 0
                letters += byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A ? 1 : 0
            }
            if wide > 0 { return wide * 4 > letters }
            if letters > 24 { return false }
            return bytes[max(0, item.start - 30)..<item.start].contains { (0xE3...0xED).contains($0) }
        }
    }
}
