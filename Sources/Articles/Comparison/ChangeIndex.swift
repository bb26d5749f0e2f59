/// Where the changes of a comparison stand on either side, for a view that asks at every key.
///
/// Every answer takes time with the logarithm of the number of changes.
public struct ChangeIndex: Sendable {
    /// A side of a comparison.
    public enum Side: Sendable {
        /// The first version.
        case a
        /// The second version.
        case b
    }

    /// A place in reading order: the piece of the document and the offset.
    private struct Place: Comparable {
        var piece: Int
        var offset: Offset

        static func < (left: Place, right: Place) -> Bool {
            left.piece != right.piece ? left.piece < right.piece : left.offset < right.offset
        }
    }

    /// The changes of one side in its reading order.
    private struct Order {
        var changes: [Int]
        var places: [Place]
        /// The positions in `changes` of each kind.
        var positions: [ChangeKind: [Int]]
    }

    private let comparison: Comparison
    private let a: Order
    private let b: Order
    /// The changes of each kind, as indices of `Comparison.changes`.
    private let byKind: [ChangeKind: [Int]]

    /// Makes the index; takes time with n log n.
    public init(_ comparison: Comparison) {
        self.comparison = comparison
        a = Self.order(comparison, comparison.a.document, \.a)
        b = Self.order(comparison, comparison.b.document, \.b)
        byKind = Dictionary(grouping: comparison.changes.indices) { comparison.changes[$0].kind }
    }

    private static func order(
        _ comparison: Comparison, _ document: Document, _ ranges: KeyPath<Change, [SourceRange]>
    ) -> Order {
        let placed = comparison.changes.enumerated().map { index, change in
            (index: index, place: place(of: change[keyPath: ranges].first?.start ?? Offset(0), in: document))
        }.sorted { ($0.place, $0.index) < ($1.place, $1.index) }
        let positions = Dictionary(grouping: placed.indices) { comparison.changes[placed[$0].index].kind }
        return Order(changes: placed.map(\.index), places: placed.map(\.place), positions: positions)
    }

    private static func place(of offset: Offset, in document: Document) -> Place {
        guard let block = document.block(at: offset) else { return Place(piece: 0, offset: offset) }
        let pieces = document.blocks[block].pieces
        let piece = pieces.first {
            document.pieces[$0].range.start <= offset && offset <= document.pieces[$0].range.end
        }
        return Place(piece: piece ?? pieces.lowerBound, offset: offset)
    }

    private func order(_ side: Side) -> Order { side == .a ? a : b }

    private func document(_ side: Side) -> Document {
        side == .a ? comparison.a.document : comparison.b.document
    }

    /// The changes that begin in block number `block` of a side's document, as indices of `Comparison.changes`,
    /// in reading order.
    public func changes(inBlock block: Int, on side: Side) -> ArraySlice<Int> {
        let order = order(side)
        let pieces = document(side).blocks[block].pieces
        let low = Self.partition(order.places) { $0.piece < pieces.lowerBound }
        let high = Self.partition(order.places) { $0.piece < pieces.upperBound }
        return order.changes[low..<max(low, high)]
    }

    /// The first change of one of `kinds` that begins after `offset` in a side's reading order; nil where there is none.
    public func next(after offset: Offset, on side: Side, of kinds: Set<ChangeKind>) -> Int? {
        let order = order(side)
        let place = Self.place(of: offset, in: document(side))
        let found = kinds.compactMap { kind -> Int? in
            let positions = order.positions[kind] ?? []
            return positions[safe: Self.partition(positions) { order.places[$0] <= place }]
        }
        return found.min().map { order.changes[$0] }
    }

    /// The last change of one of `kinds` that begins before `offset` in a side's reading order; nil where there is none.
    public func previous(before offset: Offset, on side: Side, of kinds: Set<ChangeKind>) -> Int? {
        let order = order(side)
        let place = Self.place(of: offset, in: document(side))
        let found = kinds.compactMap { kind -> Int? in
            let positions = order.positions[kind] ?? []
            return positions[safe: Self.partition(positions) { order.places[$0] < place } - 1]
        }
        return found.max().map { order.changes[$0] }
    }

    /// The number of a change among those of `kinds`, from 1 in the order of the first version, and how many those are.
    public func number(of change: Int, among kinds: Set<ChangeKind>) -> (number: Int, count: Int) {
        kinds.reduce((0, 0)) { sum, kind in
            let own = byKind[kind] ?? []
            return (sum.0 + Self.partition(own) { $0 <= change }, sum.1 + own.count)
        }
    }

    /// How many elements, from the first on, satisfy `predicate`.
    private static func partition<Element>(_ elements: [Element], _ predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(elements[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
