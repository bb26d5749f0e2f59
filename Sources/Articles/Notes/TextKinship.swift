/// By what a text is known for a version of another one, whatever wraps, marks, width, script and capitals it has: the
/// smallest hashes of its runs of five words or Han characters (Broder, On the resemblance and containment of documents, 1997).
public struct TextKinship: Hashable, Sendable {
    /// Ascending; at most `mostHashes`.
    public let hashes: [UInt32]

    /// How many hashes are kept.
    public static let mostHashes = 64
    private static let gram = 5
    private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93

    /// Makes it of hashes that were kept.
    public init(hashes: [UInt32]) {
        self.hashes = hashes
    }

    /// Reads a text; takes time with its length.
    public init(_ text: SourceText) {
        var kept = Smallest()
        text.withBytes { bytes in
            var (ring, count) = ([UInt64](repeating: 0, count: Self.gram), 0)
            Self.forEachUnit(bytes) { unit in
                ring[count % Self.gram] = unit
                count += 1
                guard count >= Self.gram else { return }
                let run = (0..<Self.gram).reduce(UInt64(0)) { ($0 ^ ring[(count + $1) % Self.gram]) &* Self.factor }
                kept.take(UInt32(truncatingIfNeeded: (run ^ run >> 29) &* Self.factor >> 32))
            }
        }
        hashes = kept.hashes.sorted()
    }

    /// Calls `body` with each Han character, folded, and each word, as a hash of its folded characters.
    private static func forEachUnit(_ bytes: Bytes, _ body: (UInt64) -> Void) {
        var (at, word, isInWord) = (0, UInt64(0), false)
        while at < bytes.count {
            let (scalar, length) = bytes.scalar(at: at)
            at += length
            let kind = ComparedClass(scalar.value)
            if kind == .letter || kind == .digit {
                word = VersionText.mixed(isInWord ? word : 0, QuoteUnits.folded(scalar.value))
                isInWord = true
                continue
            }
            if kind == .combining { continue }
            if isInWord { body(word) }
            isInWord = false
            if kind == .single { body(UInt64(QuoteUnits.folded(scalar.value))) }
        }
        if isInWord { body(word) }
    }

    /// The share of their runs that two texts have in common, from 0 to 1.
    public func likeness(to other: TextKinship) -> Double {
        let (own, others) = (Set(hashes), Set(other.hashes))
        let both = own.union(others).sorted().prefix(min(Self.mostHashes, max(hashes.count, other.hashes.count)))
        guard !both.isEmpty else { return 0 }
        return Double(both.count { own.contains($0) && others.contains($0) }) / Double(both.count)
    }

    /// The smallest of the numbers that it is given, each once.
    private struct Smallest {
        var hashes: Set<UInt32> = []
        private var largest: UInt32 = .max

        mutating func take(_ hash: UInt32) {
            guard hashes.count < mostHashes || hash < largest, hashes.insert(hash).inserted else { return }
            if hashes.count > mostHashes { hashes.remove(largest) }
            if hashes.count == mostHashes { largest = hashes.max() ?? .max }
        }
    }
}
