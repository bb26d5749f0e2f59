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
    private static let reach = 1 << 13

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

/// Counts small words: those that are frequent in one language only, and those that reports and stories differ in.
private struct SmallWords {
    private enum Use: UInt8 { case none, english, german, french, person, saying }

    private static let words: [(use: Use, words: String)] = [
        (.english, "the and of was that with his is"), (.german, "der und das nicht ist ein von den"),
        (.french, "le et les des une est pas dans"), (.person, "he she him her you I my me"),
        (.saying, "said says told tells asked added wrote called according"),
    ]
    private static let table: CodeTable<UInt8> = {
        var table: [UInt64: UInt8] = [:]
        for (use, words) in words {
            for word in words.split(separator: " ") {
                table[FNV1a.hash(word.utf8)] = use.rawValue
            }
        }
        return CodeTable(table, missing: 0)
    }()

    private var counts = [Int](repeating: 0, count: 6)
    private var capitals = 0
    private var others = 0
    private var numbers = 0

    /// Counts over the first bytes of a stretch.
    mutating func count(_ bytes: [UInt8]) {
        let table = Self.table
        bytes.withUnsafeBufferPointer { bytes in
            count(UnsafeBufferPointer(rebasing: bytes.prefix(1 << 13)), by: table)
        }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, by table: CodeTable<UInt8>) {
        var (index, before) = (0, UInt8(0x20))
        while index < bytes.count {
            let byte = bytes[index]
            guard !Self.parts(byte) else {
                if byte != 0x20 { before = byte }
                index += 1
                continue
            }
            countBeginning(byte, after: before, next: index + 1 < bytes.count ? bytes[index + 1] : 0x20)
            var (hash, isASCII) = (FNV1a(), true)
            while index < bytes.count, !Self.parts(bytes[index]) {
                // No word that is counted holds a letter beyond ASCII.
                if bytes[index] >= 0x80 {
                    isASCII = false
                    index = Self.endOfWord(bytes, from: index)
                    break
                }
                hash.add(bytes[index])
                index += 1
            }
            before = bytes[index - 1]
            if isASCII, index < bytes.count { counts[Int(table[hash.value])] += 1 }
        }
    }

    /// Whether a byte stands between words.
    @inline(__always)
    private static func parts(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2C || byte == 0x2E }

    /// The first byte from `start` on that stands between words.
    private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < bytes.count {
            // Text without blanks is passed eight bytes at once.
            if index + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
                    == 0x8080_8080_8080_8080
            {
                index += 8
                continue
            }
            if parts(bytes[index]) { return index }
            index += 1
        }
        return index
    }

    /// Counts how a word begins: with a number, a small letter, or a capital inside a sentence.
    private mutating func countBeginning(_ byte: UInt8, after before: UInt8, next: UInt8) {
        switch byte {
        case 0x30...0x39: numbers += 1
        case 0x61...0x7A: others += 1
        case 0x41...0x5A where (0x61...0x7A).contains(next):
            if before == 0x2C || (0x61...0x7A).contains(before) { capitals += 1 }
        default: break
        }
    }

    private func count(_ use: Use) -> Int { counts[Int(use.rawValue)] }

    /// Names and numbers against words for persons, for each thousand words; somebody says something.
    var isReport: Bool {
        let persons = count(.person)
        return 1000 * capitals + 5000 * min(numbers, others / 50) - 300 * persons > 65 * others
            && (3 * count(.saying) + persons) * 300 > others
    }

    var language: String {
        let best = max(count(.english), count(.german), count(.french))
        if count(.english) == best { return "en" }
        return count(.german) == best ? "de" : "fr"
    }
}

extension Passage {
    /// Whether a block begins as a line of speech does.
    ///
    /// Two hyphens before a small letter tell nothing of it: options of programs begin so.
    func beginsWithDash(_ range: Range<Int>) -> Bool {
        speechDash(range) > 0 && !(bytes[range.lowerBound] == 0x2D && bytes[range.lowerBound + 2] &- 0x61 < 26)
    }

    /// The length of the dash that begins a line of speech, the blank after it included; 0 where the block begins otherwise.
    ///
    /// An em dash, en dash or quotation dash, or two hyphens, not followed by another dash and not those of an option.
    func speechDash(_ range: Range<Int>) -> Int {
        let (at, end) = (range.lowerBound, range.upperBound)
        guard at + 4 < end else { return 0 }
        if bytes[at] == 0x2D {
            return bytes[at + 1] == 0x2D && bytes[at + 2] != 0x2D && !namesOption(at + 2..<end) ? 2 : 0
        }
        guard bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x92...0x95).contains(bytes[at + 2]) else { return 0 }
        if bytes[at + 3] == 0x20 { return 4 }
        if bytes[at + 3] == 0xC2, bytes[at + 4] == 0xA0 { return 5 }
        return bytes[at + 3] == 0xE2 && bytes[at + 4] == 0x80 ? 0 : 3
    }

    /// Whether the name of a program's option stands behind two hyphens: `--all`, `--color[=WHEN]`, `--si   …`.
    private func namesOption(_ range: Range<Int>) -> Bool {
        if bytes[range.lowerBound] == 0x5B { return true }
        var at = range.lowerBound
        while at < range.upperBound, bytes[at] &- 0x61 < 26 || bytes[at] &- 0x30 < 10 || bytes[at] == 0x2D { at += 1 }
        guard at > range.lowerBound, bytes[range.lowerBound] &- 0x61 < 26 else { return false }
        if at == range.upperBound || bytes[at] == 0x3D || bytes[at] == 0x5B { return true }
        guard at + 2 < range.upperBound else { return false }
        return bytes[at] == 0x20 && bytes[at + 1] == 0x20
            || bytes[at] == 0x2C && bytes[at + 1] == 0x20 && bytes[at + 2] == 0x2D
    }
}
