public import Articles

/// Several witnesses compared with their base, with the way from a place of the base to what they read there.
public struct Collation: Sendable {
    /// The readings together.
    let apparatus: Apparatus
    /// Where each entry begins in the base.
    private let starts: [ReadingPosition]
    /// The document of the base.
    private let document: Document

    /// What was said by hand of the base and each witness.
    fileprivate let pins: [[PinRecord]]

    /// How many entries before a place are looked at for one that reaches over it.
    private static let reach = 64

    /// What several witnesses are compared by.
    public struct Plan: Sendable {
        /// The base.
        var base: Version
        /// The witnesses.
        var witnesses: [Version]
        /// What was said by hand of the base and each of them.
        var pins: [[PinRecord]]
        /// The kinds of change that are readings of their own, the base being the first version.
        var kinds: Set<ChangeKind>
        /// What is known already: what is no other by this plan is not compared again.
        var known: Collation?
    }

    /// Compares each witness with the base; nil only where `monitor` answered false.
    public init?(_ plan: Plan, monitor: Understanding.Monitor = { _ in true }) {
        var comparisons: [Comparison] = []
        for (number, witness) in plan.witnesses.enumerated() {
            let comparison =
                plan.comparisonKnown(number)
                ?? Comparison.compare(plan.base, witness, pins: plan.pins[number]) {
                    monitor((Double(number) + $0) / Double(plan.witnesses.count))
                }
            guard let comparison else { return nil }
            comparisons.append(comparison)
        }
        pins = plan.pins
        apparatus = Apparatus(comparisons, kinds: plan.kinds)
        document = plan.base.document
        let first = ReadingPosition(block: plan.base.blocks.lowerBound, index: 0)
        let base = document
        starts = apparatus.entries.map { entry in
            entry.ranges.first.flatMap { base.readingPosition(of: $0.start) } ?? first
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

extension Collation.Plan {
    /// The comparison of witness `number` that is known already; nil where texts or pins are others now.
    fileprivate func comparisonKnown(_ number: Int) -> Comparison? {
        guard let known, known.pins.indices.contains(number), known.pins[number] == pins[number] else { return nil }
        let comparison = known.apparatus.comparisons[number]
        return comparison.a.isSame(as: base) && comparison.b.isSame(as: witnesses[number]) ? comparison : nil
    }
}

extension Version {
    /// Whether it is the same article of a text that was understood in the same way, as far as its paragraphs go.
    fileprivate func isSame(as other: Version) -> Bool {
        article == other.article && document.text === other.document.text && blocks == other.blocks
            && document.blocks.count == other.document.blocks.count
            && document.pieces.count == other.document.pieces.count
    }
}
