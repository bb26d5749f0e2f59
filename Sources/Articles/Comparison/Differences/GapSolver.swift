/// Finds what two stretches of text share, in order: exactly where they are small, by ever shorter unique grams where they
/// are large, with a bound on all work together.
struct GapSolver {
    private let a: [UInt64]
    private let b: [UInt64]
    private let gramLengths: [Int]
    private var waiting: [Stretch] = []
    private var runs: [Run] = []
    /// How many more units may be looked at.
    private var budget: Int
    private var exact = ExactDifferences()

    /// The largest product of lengths that is solved exactly by a table.
    private static let tableLimit = 1 << 14

    /// Solves over the units of two texts; `gramLengths` are tried from the longest.
    init(_ a: [UInt64], _ b: [UInt64], gramLengths: [Int]) {
        self.a = a
        self.b = b
        self.gramLengths = gramLengths
        budget = 24 * (a.count + b.count) + 1 << 20
    }

    /// The runs that the stretches share, in the order of the texts; the stretches must be in order themselves.
    mutating func solve(_ stretches: [Stretch]) -> [Run] {
        for stretch in stretches {
            waiting.append(stretch)
            while let next = waiting.popLast() { step(next) }
        }
        runs.sort { $0.a < $1.a }
        return runs
    }

    private mutating func step(_ stretch: Stretch) {
        let rest = trimmed(stretch)
        guard !rest.a.isEmpty, !rest.b.isEmpty else { return }
        let (width, height) = (rest.a.count, rest.b.count)
        budget -= width + height
        if width * height <= Self.tableLimit {
            budget -= width * height / 16
            keepIfAlike(exact.byTable(a, b, in: rest), in: rest)
        } else if budget > 0, !splitByAnchors(rest, gramLengths.prefix(1)), !walk(rest),
            !splitByAnchors(rest, gramLengths.dropFirst())
        {
            keepIfAlike(exact.byShortestEdit(a, b, in: rest, budget: &budget), in: rest)
        }
    }

    /// Takes what both ends share.
    private mutating func trimmed(_ stretch: Stretch) -> Stretch {
        var (aRange, bRange) = (stretch.a, stretch.b)
        var count = 0
        while count < min(aRange.count, bRange.count), a[aRange.lowerBound + count] == b[bRange.lowerBound + count] {
            count += 1
        }
        if count > 0 { runs.append(Run(a: aRange.lowerBound, b: bRange.lowerBound, count: count)) }
        aRange = aRange.lowerBound + count..<aRange.upperBound
        bRange = bRange.lowerBound + count..<bRange.upperBound
        count = 0
        while count < min(aRange.count, bRange.count),
            a[aRange.upperBound - 1 - count] == b[bRange.upperBound - 1 - count]
        {
            count += 1
        }
        let rest = Stretch(
            a: aRange.lowerBound..<aRange.upperBound - count, b: bRange.lowerBound..<bRange.upperBound - count)
        if count > 0 { runs.append(Run(a: rest.a.upperBound, b: rest.b.upperBound, count: count)) }
        return rest
    }

    /// Cuts a stretch at grams that stand once in either side; false where there are none.
    private mutating func splitByAnchors(_ stretch: Stretch, _ lengths: ArraySlice<Int>) -> Bool {
        for length in lengths {
            budget -= 4 * (stretch.a.count + stretch.b.count)
            // What a sample leaves out is found when what lies between is solved, in a table that fits into the caches.
            let sampling = Anchors.sampling(of: stretch)
            let found = Anchors.find(a, b, in: stretch, length: length, sampling: sampling, repeated: true)
            guard !found.isEmpty else { continue }
            let stays = HeaviestOrder.chosen(
                found.map { Stretch(a: $0.a..<$0.aEnd, b: $0.b..<$0.bEnd) }, weights: found.map { $0.count * $0.count })
            let kept = zip(found, stays).filter(\.1).map(\.0)
            runs.append(contentsOf: kept)
            waiting.append(contentsOf: Stretch.between(kept, in: stretch))
            return true
        }
        return false
    }

    /// Follows two texts that repeat themselves from edit to edit, each time to the nearest place where they go on alike.
    ///
    /// False where they part at once.
    private mutating func walk(_ stretch: Stretch) -> Bool {
        var rest = stretch
        while budget > 0, let run = nearestRun(rest) {
            runs.append(run)
            let gap = Stretch(a: rest.a.lowerBound..<run.a, b: rest.b.lowerBound..<run.b)
            if !gap.a.isEmpty, !gap.b.isEmpty { waiting.append(gap) }
            rest = Stretch(a: run.aEnd..<rest.a.upperBound, b: run.bEnd..<rest.b.upperBound)
            budget -= run.count
        }
        guard rest != stretch else { return false }
        waiting.append(rest)
        return true
    }

    /// How far the nearest place is looked for, in units of both texts together.
    private static let walkReach = 160

    /// The nearest run, at least as long as the longest gram, that begins within reach of the beginning of a stretch.
    private mutating func nearestRun(_ stretch: Stretch) -> Run? {
        let least = gramLengths[0] + 1
        for distance in 0...Self.walkReach {
            for step in 0...distance {
                let (i, j) = (stretch.a.lowerBound + distance - step, stretch.b.lowerBound + step)
                guard i < stretch.a.upperBound, j < stretch.b.upperBound, a[i] == b[j] else { continue }
                var count = 0
                while i + count < stretch.a.upperBound, j + count < stretch.b.upperBound, a[i + count] == b[j + count] {
                    count += 1
                }
                if count >= least { return Run(a: i, b: j, count: count) }
                budget -= count
            }
            budget -= distance / 8
        }
        return nil
    }

    /// A stretch that shares under a third of its shorter side is a replacement, not a heap of shreds.
    private mutating func keepIfAlike(_ found: [Run], in stretch: Stretch) {
        let shared = found.reduce(0) { $0 + $1.count }
        if shared * 3 >= min(stretch.a.count, stretch.b.count) { runs.append(contentsOf: found) }
    }
}

extension Stretch {
    /// What lies before, between and after runs that stand in order inside a stretch, where there is anything.
    static func between(_ runs: [Run], in stretch: Stretch) -> [Stretch] {
        var result: [Stretch] = []
        var (i, j) = (stretch.a.lowerBound, stretch.b.lowerBound)
        for run in runs {
            let gap = Stretch(a: i..<run.a, b: j..<run.b)
            if !gap.isEmpty { result.append(gap) }
            (i, j) = (run.aEnd, run.bEnd)
        }
        let last = Stretch(a: i..<stretch.a.upperBound, b: j..<stretch.b.upperBound)
        if !last.isEmpty { result.append(last) }
        return result
    }
}
