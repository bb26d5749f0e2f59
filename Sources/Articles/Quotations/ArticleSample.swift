/// A sample of an article, from which the use of its marks and its language are told.
struct ArticleSample {
    /// How the marks are used.
    private(set) var convention = MarkConvention()
    /// The language by its most frequent small words, for documents that do not say theirs.
    private(set) var language = "en"

    /// Whether the article reads like a report rather than a story: it names more and counts more, says I, he and she
    /// less, and says who said something. Reports quote parts of sentences, and name who said them.
    private(set) var isReport = false

    /// At most this many stretches are looked at, each of at most `reach` bytes, spread evenly.
    private static let stretches = 16
    private static let reach = 1 << 16

    init(of document: Document, blocks: Range<Int>) {
        var counts = MarkConvention.Counts()
        var smallWords = SmallWords()
        var passage = Passage()
        var marks: [QuotationMark] = []
        let step = max(1, blocks.count / Self.stretches)
        var next = blocks.lowerBound
        while next < blocks.upperBound {
            passage.fill(from: document, blocks: next..<blocks.upperBound, reach: Self.reach)
            marks.removeAll(keepingCapacity: true)
            for block in 0..<passage.blocks.count {
                let range = passage.range(ofBlock: block)
                QuotationMark.scan(passage.bytes, in: range, into: &marks)
                counts.blocks += 1
                if passage.beginsWithDash(range) { counts.dashBlocks += 1 }
                let inner = passage.innerDashes(in: range)
                counts.innerDashes += inner.all
                counts.colonDashes += inner.afterColon
            }
            for mark in marks { counts.add(mark) }
            smallWords.count(passage.bytes)
            next = max(passage.blocks.upperBound, next + step)
        }
        convention = counts.convention
        language = smallWords.language
        isReport = smallWords.isReport
    }
}

/// Counts words that are frequent in one language only.
private struct SmallWords {
    private static let words: [(language: String, words: Set<String>)] = [
        ("en", ["the", "and", "of", "was", "that", "with", "his", "is"]),
        ("de", ["der", "und", "das", "nicht", "ist", "ein", "von", "den"]),
        ("fr", ["le", "et", "les", "des", "une", "est", "pas", "dans"]),
    ]
    private var counts = [0, 0, 0]
    private var capitals = 0
    private var others = 0
    private var numbers = 0
    private var persons = 0
    private var sayings = 0
    private static let personal = Set(["he", "she", "him", "her", "his", "you", "I", "my", "me"])
    private static let saying = Set(["said", "says", "told", "tells", "asked", "added", "wrote", "called", "according"])

    /// Counts over the first bytes of a stretch.
    mutating func count(_ bytes: [UInt8]) {
        for word in bytes.prefix(1 << 14).split(whereSeparator: { $0 <= 0x20 || $0 == 0x2C || $0 == 0x2E }) {
            if let first = word.first, (0x30...0x39).contains(first) { numbers += 1 }
            guard word.count <= 9 else { continue }
            let word = String(decoding: word, as: UTF8.self)
            for (index, entry) in Self.words.enumerated() where entry.words.contains(word) { counts[index] += 1 }
            if Self.personal.contains(word) { persons += 1 }
            if Self.saying.contains(word) { sayings += 1 }
        }
        countCapitals(bytes)
    }

    private mutating func countCapitals(_ bytes: [UInt8]) {
        for index in 1..<max(1, min(bytes.count, 1 << 14) - 2) where bytes[index] == 0x20 {
            if (0x61...0x7A).contains(bytes[index + 1]) { others += 1 }
            let isInside = bytes[index - 1] == 0x2C || (0x61...0x7A).contains(bytes[index - 1])
            if isInside, (0x41...0x5A).contains(bytes[index + 1]), (0x61...0x7A).contains(bytes[index + 2]) {
                capitals += 1
            }
        }
    }

    /// Names and numbers against words for persons, for each thousand words.
    var isReport: Bool {
        1000 * capitals + 5000 * min(numbers, others / 50) - 300 * persons > 65 * others
            && (3 * sayings + persons) * 300 > others
    }

    var language: String {
        let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return Self.words[counts[0] == counts[best] ? 0 : best].language
    }
}

extension Passage {
    /// Whether a block begins as a line of speech does.
    func beginsWithDash(_ range: Range<Int>) -> Bool { speechDash(range) > 0 }

    /// The length of the dash that begins a line of speech, the blank after it included; 0 where the block begins otherwise.
    ///
    /// An em dash, en dash or quotation dash, or two hyphens, not followed by another dash.
    func speechDash(_ range: Range<Int>) -> Int {
        let (at, end) = (range.lowerBound, range.upperBound)
        guard at + 4 < end else { return 0 }
        if bytes[at] == 0x2D { return bytes[at + 1] == 0x2D && bytes[at + 2] != 0x2D ? 2 : 0 }
        guard bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x92...0x95).contains(bytes[at + 2]) else { return 0 }
        if bytes[at + 3] == 0x20 { return 4 }
        if bytes[at + 3] == 0xC2, bytes[at + 4] == 0xA0 { return 5 }
        return bytes[at + 3] == 0xE2 && bytes[at + 4] == 0x80 ? 0 : 3
    }
}
