/// Reads the marked passages of a part of an article one after the other.
struct PassageReading {
    private let passage: Passage
    private let marked: [MarkedPassage]
    private let han: HanReading
    private let western: WesternReading

    init(_ passage: Passage, _ marked: [MarkedPassage], words: WesternWords, quotesParts: Bool) {
        self.passage = passage
        self.marked = marked
        han = HanReading(passage, marked)
        western = WesternReading(passage: passage, marked: marked, words: words, quotesParts: quotesParts)
    }

    /// What each passage is and who says it.
    func read() -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(marked.count)
        var previous: Int?
        let following = nextOutermost()
        for index in marked.indices {
            let before = previous.map { (index: $0, finding: findings[$0]) }
            let finding =
                isHan(marked[index])
                ? han.read(index, after: before, before: following[index])
                : western.read(index, after: before, before: following[index])
            findings.append(finding)
            if marked[index].depth == 0, marked[index].end > marked[index].start + 3 { previous = index }
        }
        return findings
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
        let bytes = passage.bytes
        var (letters, wide) = (0, 0)
        var index = item.start + item.openLength
        let end = min(item.end, index + 60)
        while index < end {
            let byte = bytes[index]
            if (0xE3...0xED).contains(byte) { wide += 1 }
            if byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A { letters += 1 }
            index += 1
        }
        if wide > 0 { return wide * 4 > letters }
        if letters > 24 { return false }
        index = max(0, item.start - 30)
        return bytes[index..<item.start].contains { (0xE3...0xED).contains($0) }
    }
}
