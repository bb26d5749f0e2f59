/// Puts the changes of several witnesses together at the places of the base.
struct ApparatusBuilder {
    let base: PlacedText
    let comparisons: [Comparison]
    /// The witnesses' texts.
    let witnesses: [PlacedText]
    private let kinds: Set<ChangeKind>

    /// An omission of at least so many characters is an entry of its own around those inside it.
    private static let longLength = 40
    /// How much of the text before a moved passage is told, in characters.
    static let contextLength = 12

    /// An entry with its characters in the base.
    struct Placed {
        var extent: Range<Int>
        var entry: ApparatusEntry
        /// Whether it is of paragraphs that the base lacks: they stand between paragraphs, not at an end of one.
        var isBetween: Bool { entry.isParagraph && extent.isEmpty }
    }

    /// A change of a witness with its characters in the base.
    struct Item {
        var extent: Range<Int>
        var witness: Int
        var change: Change
        /// Whether it is a paragraph that the base lacks.
        var isBetween = false
    }

    init(_ base: PlacedText, _ comparisons: [Comparison], kinds: Set<ChangeKind>) {
        self.base = base
        self.comparisons = comparisons
        witnesses = comparisons.map { PlacedText($0.b) }
        self.kinds = kinds
    }

    /// The entries by place, outer ones before those inside them, moves before the edits in them.
    func entries() -> [Placed] {
        let items = comparisons.enumerated().flatMap { witness, comparison in
            comparison.changes.filter { kinds.contains($0.kind) }.map { item($0, of: comparison, witness) }
        }
        let isMove = items.map { $0.change.kind == .move }
        let moves = zip(items, isMove).filter(\.1).map(\.0)
        let edits = zip(items, isMove).filter { !$0.1 }.map(\.0)
        let long = Self.groups(edits.filter(isLong))
        let inside = edits.filter { !$0.isBetween && !isLong($0) }
        let (short, crossed) = divided(
            Self.groups(inside) + Self.groups(edits.filter(\.isBetween)), around: long)
        let outer = crossed.map { entry($0, lacking: []) }
        let inner = short.map { entry($0.group, lacking: $0.lacking) }
        let end = base.text.scalars.count
        return (outer + inner + movedEntries(moves)).filter { !$0.entry.readings.isEmpty }
            .sorted { $0.precedes($1, end: end) }
    }

    /// A change with its place in the base; paragraphs that the base lacks stand between two of its own.
    private func item(_ change: Change, of comparison: Comparison, _ witness: Int) -> Item {
        var item = Item(extent: base.characters(of: change.a), witness: witness, change: change)
        guard change.kind == .insertion, comparison.pairs.indices.contains(change.pair),
            comparison.pairs[change.pair].a.isEmpty, let bound = base.bound(at: item.extent.lowerBound)
        else { return item }
        item.extent = bound..<bound
        item.isBetween = true
        return item
    }

    /// Whether a change is the omission of a paragraph or of a long passage.
    private func isLong(_ item: Item) -> Bool {
        guard item.change.kind == .deletion else { return false }
        if item.extent.count >= Self.longLength { return true }
        let block = base.block(of: item.extent.lowerBound)
        let first = base.text.units(ofBlock: block).first.map { Int(base.text.unitStarts[$0]) }
        let last = base.text.units(ofBlock: block).last.map { Int(base.text.unitEnds[$0]) }
        guard let first, let last else { return false }
        return item.extent.lowerBound <= first && last <= item.extent.upperBound
    }

    /// Changes that overlap in the base, or stand at one place that the base lacks, together; by place.
    private static func groups(_ items: [Item]) -> [[Item]] {
        let order = items.sorted {
            ($0.extent.lowerBound, $0.extent.upperBound, $0.witness)
                < ($1.extent.lowerBound, $1.extent.upperBound, $1.witness)
        }
        var groups: [[Item]] = []
        var extent = 0..<0
        for item in order {
            let isSamePlace = item.extent.isEmpty && item.extent == extent
            if !groups.isEmpty, isSamePlace || item.extent.lowerBound < extent.upperBound {
                groups[groups.count - 1].append(item)
                extent = extent.lowerBound..<max(extent.upperBound, item.extent.upperBound)
            } else {
                groups.append([item])
                extent = item.extent
            }
        }
        return groups
    }

    /// The groups that lie inside no long one or wholly in one, with the witnesses that lack it; and the long ones, with
    /// those taken in that reach over their ends.
    private func divided(
        _ groups: [[Item]], around long: [[Item]]
    ) -> (inner: [(group: [Item], lacking: [Int])], outer: [[Item]]) {
        let longExtents = long.map(Self.extent)
        func crosses(_ group: [Item]) -> Bool {
            let own = Self.extent(of: group)
            return [own.lowerBound, own.upperBound - 1].contains { place in
                Self.last(of: longExtents, beginningNotAfter: place).map { Self.crosses(own, longExtents[$0]) } ?? false
            }
        }
        let outer = Self.groups((long + groups.filter(crosses)).flatMap(\.self))
        let extents = outer.map(Self.extent)
        let inner = groups.filter { !crosses($0) }.map { group in
            let own = Self.extent(of: group)
            guard let index = Self.last(of: extents, beginningNotAfter: own.lowerBound),
                Self.holds(extents[index], own)
            else { return (group, [Int]()) }
            return (group, Set(outer[index].map(\.witness)).sorted())
        }
        return (inner, outer)
    }

    /// Whether a range lies in another one; a place at its ends lies outside.
    private static func holds(_ outer: Range<Int>, _ own: Range<Int>) -> Bool {
        own.isEmpty
            ? outer.lowerBound < own.lowerBound && own.lowerBound < outer.upperBound
            : outer.lowerBound <= own.lowerBound && own.upperBound <= outer.upperBound
    }

    private static func last(of extents: [Range<Int>], beginningNotAfter place: Int) -> Int? {
        var (low, high) = (0, extents.count)
        while low < high {
            let middle = (low + high) / 2
            if extents[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private static func crosses(_ own: Range<Int>, _ other: Range<Int>) -> Bool {
        guard own.overlaps(other) else { return false }
        return own.lowerBound < other.lowerBound || own.upperBound > other.upperBound
    }

    static func extent(of group: [Item]) -> Range<Int> {
        let low = group.map(\.extent.lowerBound).min() ?? 0
        return low..<(group.map(\.extent.upperBound).max() ?? low)
    }
}
