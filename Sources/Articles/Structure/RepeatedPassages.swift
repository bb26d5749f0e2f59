/// Finds passages that stand twice near each other, as where a column was read twice.
///
/// Sentences are compared by a hash of their bytes without blanks, so that another wrapping of lines does not matter; what a
/// hash finds is compared byte by byte.
struct RepeatedPassages {
    /// A passage is this long at least, in bytes without blanks: some fifty Han characters, twenty-five words.
    private static let shortest = 150
    /// A passage repeats one that stands at most this many bytes before it: the reach of a page.
    private static let reach = 1 << 16
    /// Longer texts are no pages: they are not looked at.
    static let longestText = 1 << 22

    private struct Sentence {
        var range: SourceRange
        /// The bytes that are not blank.
        var solid: Int
        var hash: UInt64
    }

    private let bytes: Bytes
    private var sentences: [Sentence] = []
    /// By hash, the last sentence that has it.
    private var last: [UInt64: Int] = [:]
    private(set) var issues: [DocumentIssue] = []

    /// The repeated passages among the paragraphs of a document's parts, each with the earlier one before it.
    static func find(_ bytes: Bytes, _ blocks: [Block], _ pieces: [Piece]) -> [DocumentIssue] {
        guard bytes.count <= longestText else { return [] }
        var finder = RepeatedPassages(bytes)
        for block in blocks where block.kind == .paragraph || block.kind == .listItem {
            for piece in block.pieces { finder.cut(pieces[piece].range, continuing: piece > block.pieces.lowerBound) }
        }
        finder.compare()
        return finder.issues
    }

    private init(_ bytes: Bytes) { self.bytes = bytes }

    // MARK: Sentences

    /// Cuts a piece after its stops; what is left goes on in the next piece of the block.
    private mutating func cut(_ range: SourceRange, continuing: Bool) {
        guard !range.isEmpty else { return }
        let isOpen = continuing && !endsSentence
        var sentence = begin(at: range.start.value, continuing: isOpen)
        var at = range.start.value
        while at < range.end.value {
            let (scalar, length) = bytes.scalar(at: at)
            at += length
            if scalar.value > 0x20 {
                // FNV-1a over the characters that are not blank.
                sentence.hash = (sentence.hash ^ UInt64(scalar.value)) &* 1_099_511_628_211
                sentence.solid += length
            }
            // Most of Chinese text.
            if scalar.value >= 0x4E00 && scalar.value < 0xA000 { continue }
            guard CharacterClass.isStop(scalar.value),
                scalar.value >= 0x80 || at == range.end.value || bytes[at] == 0x20
            else { continue }
            sentence.range.end = Offset(at)
            sentences.append(sentence)
            sentence = begin(at: at, continuing: false)
        }
        guard sentence.range.end.value < range.end.value else { return }
        sentence.range.end = range.end
        sentences.append(sentence)
    }

    private var endsSentence: Bool {
        guard let last = sentences.last else { return true }
        return CharacterClass.isStop(bytes.scalar(at: bytes.indexBefore(last.range.end.value)).scalar.value)
    }

    /// The sentence that begins at a place, or the one before it, taken out, where it goes on there.
    private mutating func begin(at start: Int, continuing: Bool) -> Sentence {
        // A sentence whose parts stand apart, or in another order, is two.
        if continuing, let before = sentences.last, start >= before.range.end.value,
            start - before.range.end.value < 256
        {
            return sentences.removeLast()
        }
        return Sentence(range: SourceRange(start, start), solid: 0, hash: 14_695_981_039_346_656_037)
    }

    // MARK: Comparing

    private mutating func compare() {
        var index = 0
        while index < sentences.count {
            let before = earlier(index)
            let count = before.map { runLength($0, index) } ?? 0
            if let before, count > 0 { note(before, index, count) }
            for place in index..<(index + max(count, 1)) where sentences[place].solid >= 12 {
                last[sentences[place].hash] = place
            }
            index += max(count, 1)
        }
    }

    private func earlier(_ index: Int) -> Int? {
        guard let found = last[sentences[index].hash], found < index, areSame(found, index),
            sentences[index].range.start - sentences[found].range.end <= Self.reach
        else { return nil }
        return found
    }

    /// How many sentences from `left` on stand again from `right` on; 0 where they are too short together.
    private func runLength(_ left: Int, _ right: Int) -> Int {
        var (count, solid) = (0, 0)
        while right + count < sentences.count, left + count < right, areSame(left + count, right + count),
            count == 0 || follows(left + count) && follows(right + count)
        {
            solid += sentences[right + count].solid
            count += 1
        }
        return solid >= Self.shortest ? count : 0
    }

    /// Whether a sentence stands after the one before it in the file as well.
    private func follows(_ index: Int) -> Bool { sentences[index - 1].range.end <= sentences[index].range.start }

    private func areSame(_ left: Int, _ right: Int) -> Bool {
        guard sentences[left].hash == sentences[right].hash, sentences[left].solid == sentences[right].solid else {
            return false
        }
        let first = bytes[sentences[left].range.start.value..<sentences[left].range.end.value].lazy.filter { $0 > 0x20 }
        let second = bytes[sentences[right].range.start.value..<sentences[right].range.end.value].lazy.filter {
            $0 > 0x20
        }
        return first.elementsEqual(second)
    }

    private mutating func note(_ left: Int, _ right: Int, _ count: Int) {
        let (first, second) = (span(left, count), span(right, count))
        issues.append(
            DocumentIssue(
                .repeatedPassage, [first, second], evidence: "the same, word for word, as what the first range holds"))
    }

    private func span(_ index: Int, _ count: Int) -> SourceRange {
        SourceRange(sentences[index].range.start, sentences[index + count - 1].range.end)
    }
}
