/// Puts the parts of a comparison together: alignment, differences, pairs, kinds.
struct ComparisonBuilder {
    private let a: VersionText
    private let b: VersionText
    private let usesScript: Bool
    private let pinned: PinnedBlocks

    /// A difference as it is told, with its places in the reading order of both sides for sorting.
    struct Placed {
        var change: Change
        var aPlace: Int
        var bPlace: Int
    }

    /// What was found, before it is sorted for the one or the other order of the sides.
    struct Result {
        var pairs: [Pair]
        var changes: [Placed]
        var similarity: Double
        /// The blocks of the second version, for placing those that the first lacks.
        var bBlocks: Range<Int>
        /// The blocks of the first version.
        var aBlocks: Range<Int>
    }

    init(_ a: VersionText, _ b: VersionText, _ pinned: PinnedBlocks, usesScript: Bool) {
        self.pinned = pinned
        self.a = a
        self.b = b
        self.usesScript = usesScript
    }

    /// Compares the texts; nil only where `monitor` answered false.
    func result(_ monitor: Understanding.Monitor) -> Result? {
        let aligner = Aligner(a, b, pinned)
        guard var strands = aligner.strands(monitor) else { return nil }
        var pairs = PairBuilder(a, b, strands, pinned).pairs()
        if pinned.isEmpty, let runs = SplitParagraphs.runs(strands[0], pairs, isWordy: aligner.isWordy) {
            strands[0].runs = runs
            pairs = PairBuilder(a, b, strands, pinned).pairs()
        }
        let rules = KindRules(a, b, pairs: pairs)
        var differences: [Difference] = []
        for strand in strands {
            if strand.isMoved { differences.append(Self.move(strand)) }
            differences += DifferenceFinder.differences(in: strand, usesScript: usesScript).map(rules.decided)
        }
        if !pinned.hasApart {
            var answers = ShortAnswers(a, b, pairs, differences)
            answers.join(rules.decided)
            (pairs, differences) = (answers.pairs, answers.differences)
        }
        differences += strands.prefix(1).flatMap { fileOrderMoves($0, aligner) }
        let finder = PairFinder(pairs, a.blocks, b.blocks)
        let changes = differences.map { placed($0, finder) }
        guard monitor(0.95) else { return nil }
        let shared = strands.reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.count } }
        let all = a.keys.count + b.keys.count
        return Result(
            pairs: pairs, changes: changes, similarity: all == 0 ? 1 : 2 * Double(shared) / Double(all),
            bBlocks: b.blocks, aBlocks: a.blocks)
    }

    private static func move(_ strand: Strand) -> Difference {
        let aRanges = strand.a.parts.map(\.characters)
        let bRanges = strand.b.parts.map(\.characters)
        return Difference(
            kind: .move, a: aRanges, b: bRanges, aPlace: aRanges.first?.lowerBound ?? 0,
            bPlace: bRanges.first?.lowerBound ?? 0)
    }

    /// Passages that only the order of the files tells apart, as moves.
    private func fileOrderMoves(_ base: Strand, _ aligner: Aligner) -> [Difference] {
        let moves = FileOrderMoves(base, leastLength: aligner.leastMove)
        return moves.passages().map { passage in
            let (aRanges, bRanges) = (base.a.characters(of: passage.a), base.b.characters(of: passage.b))
            return Difference(
                kind: .move, a: aRanges, b: bRanges, aPlace: aRanges.first?.lowerBound ?? 0,
                bPlace: bRanges.first?.lowerBound ?? 0)
        }
    }

    private func placed(_ difference: Difference, _ pairs: PairFinder) -> Placed {
        let aBlock = a.blocks.lowerBound + a.block(ofCharacter: difference.aPlace)
        let bBlock = b.blocks.lowerBound + b.block(ofCharacter: difference.bPlace)
        let pair = difference.a.isEmpty ? pairs.pair(b: bBlock) : pairs.pair(a: aBlock)
        let change = Change(
            kind: difference.kind, flags: difference.flags,
            a: Self.ranges(difference.a, at: difference.aPlace, in: a),
            b: Self.ranges(difference.b, at: difference.bPlace, in: b),
            aText: a.string(of: difference.a), bText: b.string(of: difference.b),
            pair: pair ?? 0)
        return Placed(change: change, aPlace: difference.aPlace, bPlace: difference.bPlace)
    }

    private static func ranges(_ characters: [Range<Int>], at place: Int, in text: VersionText) -> [SourceRange] {
        var ranges: [SourceRange] = []
        for part in characters {
            for range in text.sourceRanges(of: part) {
                if let last = ranges.last, last.end == range.start {
                    ranges[ranges.count - 1].end = range.end
                } else {
                    ranges.append(range)
                }
            }
        }
        guard ranges.isEmpty else { return ranges }
        let offset = text.place(ofCharacter: place)
        return [SourceRange(offset, offset)]
    }
}

/// Finds the pair of a block.
private struct PairFinder {
    private let aBlocks: Range<Int>
    private let bBlocks: Range<Int>
    private var pairOfA: [Int?]
    private var pairOfB: [Int?]

    /// Makes a finder for pairs of the blocks of two versions.
    init(_ pairs: [Pair], _ aBlocks: Range<Int>, _ bBlocks: Range<Int>) {
        (self.aBlocks, self.bBlocks) = (aBlocks, bBlocks)
        pairOfA = Array(repeating: nil, count: aBlocks.count)
        pairOfB = Array(repeating: nil, count: bBlocks.count)
        for (index, pair) in pairs.enumerated() {
            for block in pair.a { pairOfA[block - aBlocks.lowerBound] = index }
            for block in pair.b { pairOfB[block - bBlocks.lowerBound] = index }
        }
    }

    /// The pair of a block of the first version; nil where it has none.
    func pair(a block: Int) -> Int? { aBlocks.contains(block) ? pairOfA[block - aBlocks.lowerBound] : nil }

    /// The pair of a block of the second version; nil where it has none.
    func pair(b block: Int) -> Int? { bBlocks.contains(block) ? pairOfB[block - bBlocks.lowerBound] : nil }
}

extension ComparisonBuilder.Result {
    /// The result with the sides in each other's place.
    func mirrored() -> ComparisonBuilder.Result {
        let pairs = pairs.map { Pair(a: $0.b, b: $0.a, isMoved: $0.isMoved) }
        let changes = changes.map {
            ComparisonBuilder.Placed(
                change: $0.change.mirrored(pair: $0.change.pair), aPlace: $0.bPlace, bPlace: $0.aPlace)
        }
        return ComparisonBuilder.Result(
            pairs: pairs, changes: changes, similarity: similarity, bBlocks: aBlocks, aBlocks: bBlocks)
    }

    /// The pairs and changes in the order of the first version.
    func settled() -> (pairs: [Pair], changes: [Change]) {
        let order = pairOrder()
        var newIndex = [Int](repeating: 0, count: pairs.count)
        for (position, index) in order.enumerated() { newIndex[index] = position }
        let sorted = changes.sorted { $0.precedes($1) }
        let changes = sorted.map { placed in
            var change = placed.change
            change.pair = newIndex.isEmpty ? 0 : newIndex[change.pair]
            return change
        }
        return (order.map { pairs[$0] }, changes)
    }

    /// Pairs by their first block in the first version; those that only the second has after the pair of the block before.
    private func pairOrder() -> [Int] {
        let finder = PairFinder(pairs, aBlocks, bBlocks)
        // The pairs without a block of the first version that follow each pair, the first of all in front.
        var after = [[Int]](repeating: [], count: pairs.count + 1)
        var anchor = 0
        for block in bBlocks {
            guard let index = finder.pair(b: block) else { continue }
            if pairs[index].a.isEmpty { after[anchor].append(index) } else { anchor = index + 1 }
        }
        let own = pairs.indices.filter { !pairs[$0].a.isEmpty }.sorted {
            (pairs[$0].a.first ?? 0) < (pairs[$1].a.first ?? 0)
        }
        var order = after[0]
        order.reserveCapacity(pairs.count)
        for index in own {
            order.append(index)
            order += after[index + 1]
        }
        return order
    }
}

extension ComparisonBuilder.Placed {
    /// Orders changes by the first version, then the second; a move stands before the edits inside it.
    fileprivate func precedes(_ other: ComparisonBuilder.Placed) -> Bool {
        if aPlace != other.aPlace { return aPlace < other.aPlace }
        let (isMove, otherIsMove) = (change.kind == .move, other.change.kind == .move)
        if isMove != otherIsMove { return isMove }
        if bPlace != other.bPlace { return bPlace < other.bPlace }
        return change.kind.rank < other.change.kind.rank
    }
}

extension ChangeKind {
    /// The place of a kind where two changes stand at the same places: what is gone before what is new.
    fileprivate var rank: Int {
        self == .deletion ? -1 : Self.allCases.firstIndex(of: self) ?? 0
    }
}
