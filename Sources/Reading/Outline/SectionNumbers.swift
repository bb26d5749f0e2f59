import Articles

/// The numbered entries of an outline by their numbers, so that one is found without reading the others.
struct SectionNumbers: Sendable {
    /// The entries, as indices of `Document.outline`, ordered by the digest of their numbers, then as they are read.
    private let entries: [Int32]
    private let digests: [UInt32]

    /// Reads the numbers of `sections`, which are indices of the document's outline.
    init(_ document: Document, sections: [Int32]) {
        var pairs: [(digest: UInt32, entry: Int32)] = []
        pairs.reserveCapacity(sections.count)
        for entry in sections {
            guard let reference = document.number(ofEntry: Int(entry)).flatMap({ SectionReference($0) }) else {
                continue
            }
            pairs.append((Self.digest(reference.numbers), entry))
        }
        pairs.sort { ($0.digest, $0.entry) < ($1.digest, $1.entry) }
        entries = pairs.map(\.entry)
        digests = pairs.map(\.digest)
    }

    /// The entries that may have the number, in reading order; the caller looks at each, since units may differ.
    func entries(numbered reference: SectionReference) -> ArraySlice<Int32> {
        let digest = Self.digest(reference.numbers)
        let first = digests.countBefore { $0 < digest }
        let end = digests.countBefore { $0 <= digest }
        return entries[first..<end]
    }

    /// FNV-1a over the numbers.
    private static func digest(_ numbers: [Int]) -> UInt32 {
        numbers.reduce(0x811C_9DC5) { ($0 ^ UInt32(truncatingIfNeeded: $1)) &* 0x0100_0193 }
    }
}
