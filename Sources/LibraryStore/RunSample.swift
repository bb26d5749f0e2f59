internal import Articles

/// A sample of the runs of words of an article, by which its versions are found without reading them: of all runs of five
/// characters or words those whose hashes are small, which two texts that share a run both have or both lack.
///
/// Other than the smallest hashes of a text, those below a limit tell how much of a text another one contains, too.
struct RunSample: Hashable, Sendable {
    /// The hashes, each once, ascending.
    let hashes: [UInt32]
    /// Every hash below this was taken; never 0.
    let limit: UInt32

    /// Longer texts are sampled more thinly.
    private static let most = 160

    /// Samples a text.
    init(_ text: Bytes, _ range: Range<Int>) {
        let limit = Self.limit(bytes: range.count)
        var found: [UInt32] = []
        RunHashes.forEach(in: text, range, upTo: limit - 1) { found.append($0) }
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

    /// How much of the shorter of two texts the other one has too beyond a title, and how alike they are, from 0 to 1; nil
    /// where they share next to nothing.
    func likeness(to other: RunSample) -> (containment: Double, similarity: Double)? {
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
        let rate = Double(UInt32.max) / Double(max(1, limit))
        let shorter = Double(min(own.count, others.count)) * rate
        return (
            SharedRuns.share(Double(shared) * rate, of: shorter, shortest: shorter),
            2 * Double(shared) / Double(own.count + others.count)
        )
    }
}
