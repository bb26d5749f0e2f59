public import Articles

/// Several witnesses compared with their base, with the way from a place of the base to what they read there.
public struct Collation: Sendable {
    /// The readings together.
    let apparatus: Apparatus
    /// Where each entry begins in the base.
    private let starts: [ReadingPosition]
    /// The document of the base.
    private let document: Document

    /// The kinds of change that are readings of their own: what is noise in a comparison of two is noise here too.
    private static let kinds = Set(ChangeKind.allCases.filter { !$0.isNoise })
    /// How many entries before a place are looked at for one that reaches over it.
    private static let reach = 64

    /// Compares each witness with the base; nil only where `monitor` answered false.
    public init?(base: Version, witnesses: [Version], monitor: Understanding.Monitor = { _ in true }) {
        var comparisons: [Comparison] = []
        for (number, witness) in witnesses.enumerated() {
            let comparison = Comparison.compare(base, witness) {
                monitor((Double(number) + $0) / Double(witnesses.count))
            }
            guard let comparison else { return nil }
            comparisons.append(comparison)
        }
        apparatus = Apparatus(comparisons, kinds: Self.kinds)
        document = base.document
        let first = ReadingPosition(block: base.blocks.lowerBound, index: 0)
        starts = apparatus.entries.map { entry in
            entry.ranges.first.flatMap { base.document.readingPosition(of: $0.start) } ?? first
        }
    }

    /// How many entries begin at or before a place of the base.
    func entries(upTo offset: Offset) -> Int {
        guard let position = document.readingPosition(of: offset) else { return 0 }
        return starts.countBefore { $0 <= position }
    }

    /// The entry in which a place of the base lies, the innermost one; nil where all witnesses agree.
    func entry(at offset: Offset) -> ApparatusEntry? {
        guard let position = document.readingPosition(of: offset) else { return nil }
        let before = starts.countBefore { $0 <= position }
        let near = max(0, before - Self.reach)..<before
        let found = near.last { number in
            let entry = apparatus.entries[number]
            guard !entry.isMove else { return false }
            return entry.ranges.contains { $0.contains(offset) || $0.isEmpty && $0.start == offset }
        }
        return found.map { apparatus.entries[$0] }
    }
}
