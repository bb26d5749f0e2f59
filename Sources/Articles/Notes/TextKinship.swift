/// By what a text is known for a version of another one, whatever wraps, marks, width, script and capitals it has: the
/// smallest hashes of its runs.
public struct TextKinship: Hashable, Sendable {
    /// Ascending; at most `mostHashes`.
    public let hashes: [UInt32]

    /// How many hashes are kept.
    public static let mostHashes = 64

    /// Makes it of hashes that were kept.
    public init(hashes: [UInt32]) {
        self.hashes = hashes
    }

    /// Reads a text; takes time with its length.
    public init(_ text: SourceText) {
        var kept = Smallest()
        text.withBytes { bytes in RunHashes.forEach(in: bytes, 0..<bytes.count) { kept.take($0) } }
        hashes = kept.hashes.sorted()
    }

    /// The share of their runs that two texts have in common, from 0 to 1.
    public func likeness(to other: TextKinship) -> Double {
        let (own, others) = (Set(hashes), Set(other.hashes))
        let both = own.union(others).sorted().prefix(min(Self.mostHashes, max(hashes.count, other.hashes.count)))
        guard !both.isEmpty else { return 0 }
        return Double(both.count { own.contains($0) && others.contains($0) }) / Double(both.count)
    }

    /// How much two versions must have in common.
    private static let leastOfVersion = 0.1

    /// Whether one text is a version of the other: they share more than a title and the words of a form.
    public func isVersion(of other: TextKinship) -> Bool {
        let likeness = likeness(to: other)
        let (own, others) = (count, other.count)
        let all = (own + others) / (1 + likeness)
        return SharedRuns.share(likeness * all, of: all, shortest: min(own, others)) >= Self.leastOfVersion
    }

    /// How many runs the text has, as the smallest of their hashes tell.
    private var count: Double {
        guard hashes.count == Self.mostHashes, let last = hashes.last else { return Double(hashes.count) }
        return Double(hashes.count) * (Double(UInt32.max) / Double(max(1, last)))
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
