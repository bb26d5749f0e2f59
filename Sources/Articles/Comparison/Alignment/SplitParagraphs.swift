/// Matches a paragraph that has no partner with what is left of the partner of its neighbour: the number that a line end parts
/// from its heading in one version, the heading that runs on into its text.
struct SplitParagraphs {
    private let a: VersionText
    private let b: VersionText
    private let strand: Strand
    private let pairs: [Pair]
    private let gramLengths: [Int]
    /// The pair of each block, counted from the first block of its version.
    private var pairOfA: [Int]
    private var pairOfB: [Int]

    /// The most units of such a paragraph.
    private static let longest = 200

    /// The runs of a strand with those found so; nil where none are. `pairs` are those of the strands as they were.
    static func runs(_ strand: Strand, _ pairs: [Pair], isWordy: Bool) -> [Run]? {
        let finder = SplitParagraphs(strand, pairs, isWordy: isWordy)
        let found =
            finder.loneBlocks(finder.pairOfA).flatMap { finder.runs(ofFirst: $0) }
            + finder.loneBlocks(finder.pairOfB).flatMap { finder.runs(ofSecond: $0) }
        guard !found.isEmpty else { return nil }
        var runs: [Run] = []
        for run in (strand.runs + found).sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) {
            if let last = runs.last, last.aEnd > run.a || last.bEnd > run.b { continue }
            runs.append(run)
        }
        return runs
    }

    private init(_ strand: Strand, _ pairs: [Pair], isWordy: Bool) {
        (a, b) = (strand.a.text, strand.b.text)
        (self.strand, self.pairs) = (strand, pairs)
        gramLengths = isWordy ? [3, 2, 1] : [5, 3, 2]
        pairOfA = [Int](repeating: -1, count: a.blocks.count)
        pairOfB = [Int](repeating: -1, count: b.blocks.count)
        for (number, pair) in pairs.enumerated() {
            for block in pair.a { pairOfA[block - a.blocks.lowerBound] = number }
            for block in pair.b { pairOfB[block - b.blocks.lowerBound] = number }
        }
    }

    /// The blocks without a partner one of whose neighbours has one.
    private func loneBlocks(_ pairOf: [Int]) -> [Int] {
        pairOf.indices.filter { block in
            isLone(pairOf[block])
                && [block - 1, block + 1].contains { pairOf.indices.contains($0) && isPlain(pairOf[$0]) }
        }
    }

    private func isLone(_ pair: Int) -> Bool { pair >= 0 && pairs[pair].a.count + pairs[pair].b.count == 1 }

    /// Whether a pair has both sides, and stays in its place.
    private func isPlain(_ pair: Int) -> Bool {
        pair >= 0 && !pairs[pair].isMoved && !pairs[pair].a.isEmpty && !pairs[pair].b.isEmpty
    }

    // MARK: One block

    private func runs(ofFirst block: Int) -> [Run] {
        guard let own = places(strand.a, a.units(ofBlock: block)) else { return [] }
        let gap = gap { $0.aEnd > own.lowerBound }
        guard gap.a.lowerBound <= own.lowerBound, own.upperBound <= gap.a.upperBound else { return [] }
        let before = block > 0 && isPlain(pairOfA[block - 1]) ? pairs[pairOfA[block - 1]].b.max() : nil
        let after = block + 1 < pairOfA.count && isPlain(pairOfA[block + 1]) ? pairs[pairOfA[block + 1]].b.min() : nil
        let answer = { (other: Int?) in
            other.flatMap { rest(of: $0 - b.blocks.lowerBound, b, strand.b, in: gap.b) }.map { Stretch(a: own, b: $0) }
        }
        return best(answer(before), answer(after), \.a)
    }

    private func runs(ofSecond block: Int) -> [Run] {
        guard let own = places(strand.b, b.units(ofBlock: block)) else { return [] }
        let gap = gap { $0.bEnd > own.lowerBound }
        guard gap.b.lowerBound <= own.lowerBound, own.upperBound <= gap.b.upperBound else { return [] }
        let before = block > 0 && isPlain(pairOfB[block - 1]) ? pairs[pairOfB[block - 1]].a.max() : nil
        let after = block + 1 < pairOfB.count && isPlain(pairOfB[block + 1]) ? pairs[pairOfB[block + 1]].a.min() : nil
        let answer = { (other: Int?) in
            other.flatMap { rest(of: $0 - a.blocks.lowerBound, a, strand.a, in: gap.a) }.map { Stretch(a: $0, b: own) }
        }
        return best(answer(before), answer(after), \.b)
    }

    /// The places of units in the strand; nil where they are none, too many, or not all in it.
    private func places(_ side: StrandSide, _ units: Range<Int>) -> Range<Int>? {
        guard !units.isEmpty, units.count <= Self.longest else { return nil }
        let start = side.position(ofUnit: units.lowerBound)
        let end = start + units.count
        guard end <= side.count, side.unit(at: start) == units.lowerBound,
            side.unit(at: end - 1) == units.upperBound - 1
        else { return nil }
        return start..<end
    }

    /// What lies between the first run of which `isBehind` is true and the one before it.
    private func gap(before isBehind: (Run) -> Bool) -> Stretch {
        let next = strand.runs.countBefore { !isBehind($0) }
        let before = next > 0 ? strand.runs[next - 1] : Run(a: 0, b: 0, count: 0)
        let after = next < strand.runs.count ? strand.runs[next] : Run(a: strand.a.count, b: strand.b.count, count: 0)
        return Stretch(a: before.aEnd..<max(before.aEnd, after.a), b: before.bEnd..<max(before.bEnd, after.b))
    }

    /// What of a block lies in a gap; nil where nothing does.
    private func rest(of block: Int, _ text: VersionText, _ side: StrandSide, in gap: Range<Int>) -> Range<Int>? {
        let units = text.units(ofBlock: block)
        let rest = gap.clamped(to: side.position(ofUnit: units.lowerBound)..<side.position(ofUnit: units.upperBound))
        return rest.isEmpty ? nil : rest
    }

    // MARK: What is equal

    /// The runs of the one of two stretches that shares more: what ends the partner of the block before, what begins that of
    /// the block after.
    private func best(_ before: Stretch?, _ after: Stretch?, _ lone: KeyPath<Stretch, Range<Int>>) -> [Run] {
        let runs = [(before, false), (after, true)].compactMap { stretch, isHead in
            stretch.map { shared($0, lone, isHead: isHead) }
        }
        return runs.max { $0.reduce(0) { $0 + $1.count } < $1.reduce(0) { $0 + $1.count } } ?? []
    }

    /// What a lone paragraph shares with the rest of another one, if that begins or ends with it or holds half of it.
    private func shared(_ stretch: Stretch, _ lone: KeyPath<Stretch, Range<Int>>, isHead: Bool) -> [Run] {
        let count = stretch[keyPath: lone].count
        let shorter = min(stretch.a.count, stretch.b.count)
        let (i, j) =
            isHead
            ? (stretch.a.lowerBound, stretch.b.lowerBound)
            : (stretch.a.upperBound - shorter, stretch.b.upperBound - shorter)
        if count == shorter, (0..<count).allSatisfy({ strand.a.keys[i + $0] == strand.b.keys[j + $0] }) {
            return [Run(a: i, b: j, count: count)]
        }
        guard count > 3, shorter * 2 >= count else { return [] }
        var solver = GapSolver(strand.a.keys, strand.b.keys, gramLengths: gramLengths)
        let runs = solver.solve([stretch])
        return runs.reduce(0) { $0 + $1.count } * 2 >= count ? runs : []
    }
}
