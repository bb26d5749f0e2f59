internal import Articles

/// A sample of the runs of words of an article, by which its versions are found without reading them: of all runs of five
/// characters or words those whose hashes are small, which two texts that share a run both have or both lack.
///
/// After A. Z. Broder, On the resemblance and containment of documents (1997). Width, case, marks, blanks and the forms of a
/// character make no difference.
struct Sketch: Hashable, Sendable {
    /// The hashes, each once, ascending.
    let hashes: [UInt32]
    /// Every hash below this was taken.
    let limit: UInt32

    /// How many characters or words a run has.
    private static let run = 5
    /// Longer texts are sampled more thinly.
    private static let most = 160

    /// Samples a text.
    init(_ text: Bytes, _ range: Range<Int>) {
        var reader = RunReader(length: Self.run)
        let limit = Self.limit(bytes: range.count)
        var found: [UInt32] = []
        reader.read(text, range) { hash in if hash < limit { found.append(hash) } }
        found.sort()
        var hashes: [UInt32] = []
        hashes.reserveCapacity(found.count)
        for hash in found where hash != hashes.last { hashes.append(hash) }
        self.hashes = hashes
        self.limit = limit
    }

    /// Reads a sketch as it was kept; nil for what is none.
    init?(bytes: [UInt8]) {
        guard bytes.count >= 4, bytes.count % 4 == 0 else { return nil }
        func number(_ index: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) }
        }
        limit = number(0)
        hashes = (1..<bytes.count / 4).map(number)
    }

    /// The sketch as it is kept: limit and hashes, four bytes each, the lowest first.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * (hashes.count + 1))
        for number in [limit] + hashes {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
        }
        return bytes
    }

    /// One hash in 2 of a short text, in 32 of an article, in 128 and more of a book.
    private static func limit(bytes: Int) -> UInt32 {
        var rate = 2
        while bytes / (3 * rate) > most { rate *= 4 }
        return UInt32.max / UInt32(rate)
    }

    /// How much of the shorter of two texts the other one has too, and how alike they are, from 0 to 1; nil where they share
    /// next to nothing.
    func likeness(to other: Sketch) -> (containment: Double, similarity: Double)? {
        let limit = min(limit, other.limit)
        let (own, others) = (hashes.prefix { $0 < limit }, other.hashes.prefix { $0 < limit })
        guard !own.isEmpty, !others.isEmpty else { return nil }
        var (shared, left, right) = (0, 0, 0)
        while left < own.count, right < others.count {
            if own[left] == others[right] { shared += 1 }
            let (first, second) = (own[left], others[right])
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        guard shared >= 2 || shared == min(own.count, others.count) else { return nil }
        return (
            Double(shared) / Double(min(own.count, others.count)), 2 * Double(shared) / Double(own.count + others.count)
        )
    }
}

/// Reads the runs of a text: each character of a script without blanks, each word of another one is a unit.
private struct RunReader {
    /// The hashes of the last units, in turn.
    private var units: [UInt64]
    private var next = 0
    private var count = 0
    private var sum: UInt64 = 0
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// What the oldest unit of a run was multiplied with.
    private let highest: UInt64

    init(length: Int) {
        units = [UInt64](repeating: 0, count: length)
        highest = (1..<length).reduce(1) { power, _ in power &* Self.base }
    }

    mutating func read(_ text: Bytes, _ range: Range<Int>, _ body: (UInt32) -> Void) {
        let simplified = StatementIndex.simplified
        var (at, word): (Int, UInt64) = (range.lowerBound, 0)
        while at < range.upperBound {
            let (scalar, length) = text.scalar(at: at)
            at += length
            let isHan = scalar.value >= 0x4E00 && scalar.value < 0xA000
            let folded = simplified(isHan ? scalar : TextSearch.folded(scalar))
            switch isHan ? .apart : WordScalar(folded) {
            case .word: word = (word ^ UInt64(folded.value)) &* 0x0000_0100_0000_01B3 &+ 1
            case .apart:
                if word != 0 { take(word, body) }
                word = 0
                take(UInt64(folded.value), body)
            case .between:
                if word != 0 { take(word, body) }
                word = 0
            }
        }
        if word != 0 { take(word, body) }
    }

    private mutating func take(_ unit: UInt64, _ body: (UInt32) -> Void) {
        sum = (sum &- units[next] &* highest) &* Self.base &+ unit
        units[next] = unit
        next = next + 1 == units.count ? 0 : next + 1
        count += 1
        guard count >= units.count else { return }
        let mixed = (sum ^ sum >> 29) &* 0xBF58_476D_1CE4_E5B9
        body(UInt32(truncatingIfNeeded: mixed >> 32))
    }
}
