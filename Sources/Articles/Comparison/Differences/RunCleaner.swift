/// Makes differences such as a person would name: no single equal characters between two of them, no change that begins
/// in the middle of what it repeats.
struct RunCleaner {
    private let a: StrandSide
    private let b: StrandSide
    private let isWordy: Bool

    init(_ a: StrandSide, _ b: StrandSide, isWordy: Bool) {
        self.a = a
        self.b = b
        self.isWordy = isWordy
    }

    /// The runs that are worth keeping, slid to the best places; they must be in order.
    func cleaned(_ runs: [Run]) -> [Run] {
        withWholeNumbers(slid(divided(withoutIslands(joined(runs)))))
    }

    /// Puts runs together that touch on both sides.
    private func joined(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        result.reserveCapacity(runs.count)
        for run in runs where run.count > 0 {
            if let last = result.last, last.aEnd == run.a, last.bEnd == run.b {
                result[result.count - 1].count += run.count
            } else {
                result.append(run)
            }
        }
        return result
    }

    /// Leaves out short runs between long differences.
    private func withoutIslands(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        result.reserveCapacity(runs.count)
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? (runs[index + 1].a, runs[index + 1].b) : (a.count, b.count)
            let before = (run.a - (result.last?.aEnd ?? 0), run.b - (result.last?.bEnd ?? 0))
            let after = (next.0 - run.aEnd, next.1 - run.bEnd)
            if !isIsland(run, before, after) { result.append(run) }
        }
        return result
    }

    private func isIsland(_ run: Run, _ before: (Int, Int), _ after: (Int, Int)) -> Bool {
        let (left, right) = (max(before.0, before.1), max(after.0, after.1))
        guard run.count <= 16, left > 0, right > 0, !holdsStop(run) else { return false }
        if run.count == 1 { return !isWordy || min(left, right) > 2 || isShortWord(run) }
        return run.count < 4 ? run.count < min(left, right) : run.count * 5 < min(left, right)
    }

    /// Whether a run begins or ends at a punctuation mark or a paragraph, where differences are to be kept apart.
    private func holdsStop(_ run: Run) -> Bool {
        guard run.count <= 3 else { return false }
        return (0...run.count).contains { isStop(a, run.a + $0) || isStop(b, run.b + $0) }
    }

    private func isStop(_ side: StrandSide, _ position: Int) -> Bool {
        side.gap(before: position).contains { range in
            range.contains { side.text.classes[$0] == .punctuation || side.text.classes[$0] == .paragraph }
        }
    }

    /// Whether a run is one word of at most three letters.
    private func isShortWord(_ run: Run) -> Bool {
        let unit = a.unit(at: run.a)
        return a.text.unitEnds[unit] - a.text.unitStarts[unit] <= 3
    }

    /// Divides what only one version has at the bound between two paragraphs where both have that bound: what stands after
    /// it is slid into its own paragraph, if that begins with the same text.
    private func divided(_ runs: [Run]) -> [Run] {
        guard runs.count > 1 else { return runs }
        var result = [runs[0]]
        result.reserveCapacity(runs.count)
        for right in runs.dropFirst() {
            let left = result[result.count - 1]
            let gap = Stretch(a: left.aEnd..<right.a, b: left.bEnd..<right.b)
            var parted = 0
            if gap.a.isEmpty, let tail = Self.tail(of: gap.b, in: b, beside: a, at: right.a) {
                parted = Self.slidable(tail, gap.b.upperBound, b, limit: right.count)
                if parted > 0 { result.append(Run(a: right.a, b: tail, count: parted)) }
            } else if gap.b.isEmpty, let tail = Self.tail(of: gap.a, in: a, beside: b, at: right.b) {
                parted = Self.slidable(tail, gap.a.upperBound, a, limit: right.count)
                if parted > 0 { result.append(Run(a: tail, b: right.b, count: parted)) }
            }
            let rest = Run(a: right.a + parted, b: right.b + parted, count: right.count - parted)
            if rest.count > 0 { result.append(rest) }
        }
        return result
    }

    /// Where the last paragraph begins of which a gap holds a part, if the other side begins one at the gap too; nil where it
    /// does not, or where the gap has nothing on either side of the bound.
    private static func tail(of gap: Range<Int>, in side: StrandSide, beside other: StrandSide, at place: Int) -> Int? {
        guard gap.count > 1, isBound(other, place), !isBound(side, gap.lowerBound), !isBound(side, gap.upperBound)
        else { return nil }
        return side.bounds(in: gap).last { $0 > gap.lowerBound && $0 < gap.upperBound }
    }

    private static func isBound(_ side: StrandSide, _ position: Int) -> Bool {
        bound(side, position) == 4
    }

    /// How many units from `place` on are those from `end` on too.
    private static func slidable(_ place: Int, _ end: Int, _ side: StrandSide, limit: Int) -> Int {
        var count = 0
        while count < min(limit, reach), side.keys[place + count] == side.keys[end + count] { count += 1 }
        return count
    }

    /// Moves insertions and deletions along the text they repeat to where a sentence, a phrase or a word begins.
    private func slid(_ runs: [Run]) -> [Run] {
        guard runs.count > 1 else { return runs }
        var result = runs
        for index in 1..<result.count {
            let (left, right) = (result[index - 1], result[index])
            let gap = Stretch(a: left.aEnd..<right.a, b: left.bEnd..<right.b)
            if gap.a.isEmpty {
                slide(index, b, gap.b, &result)
            } else if gap.b.isEmpty {
                slide(index, a, gap.a, &result)
            }
        }
        return result.filter { $0.count > 0 }
    }

    /// How far a change is slid at most, in units.
    private static let reach = 60

    private func slide(_ index: Int, _ side: StrandSide, _ gap: Range<Int>, _ runs: inout [Run]) {
        var low = 0
        while low < min(runs[index - 1].count, Self.reach),
            side.keys[gap.lowerBound - 1 - low] == side.keys[gap.upperBound - 1 - low]
        {
            low += 1
        }
        var high = 0
        while high < min(runs[index].count, Self.reach),
            side.keys[gap.lowerBound + high] == side.keys[gap.upperBound + high]
        {
            high += 1
        }
        guard low + high > 0 else { return }
        var best = (score: -1, distance: 0)
        for distance in -low...high {
            let score = Self.bound(side, gap.lowerBound + distance) + Self.bound(side, gap.upperBound + distance)
            if score > best.score || score == best.score && abs(distance) < abs(best.distance) {
                best = (score, distance)
            }
        }
        runs[index - 1].count += best.distance
        runs[index] = Run(
            a: runs[index].a + best.distance, b: runs[index].b + best.distance,
            count: runs[index].count - best.distance)
    }

    /// Gives differences the whole of a Han number of which they hold a part, so that 十二 is not read as 十 with 二 added.
    private func withWholeNumbers(_ runs: [Run]) -> [Run] {
        var result = runs
        for index in result.indices {
            let run = result[index]
            let before = Stretch(
                a: (index > 0 ? result[index - 1].aEnd : 0)..<run.a, b: (index > 0 ? result[index - 1].bEnd : 0)..<run.b
            )
            if endsInNumber(before) {
                let count = numerals(in: run.a..<run.aEnd)
                result[index] = Run(a: run.a + count, b: run.b + count, count: run.count - count)
            }
            let rest = result[index]
            let next = index + 1 < result.count ? (result[index + 1].a, result[index + 1].b) : (a.count, b.count)
            if beginsInNumber(Stretch(a: rest.aEnd..<next.0, b: rest.bEnd..<next.1)) {
                result[index].count -= numerals(in: (rest.a..<rest.aEnd).reversed())
            }
        }
        return result.filter { $0.count > 0 }
    }

    private func endsInNumber(_ gap: Stretch) -> Bool {
        gap.a.last.map { Numerals.isHan(a.keys[$0]) } ?? false || gap.b.last.map { Numerals.isHan(b.keys[$0]) } ?? false
    }

    private func beginsInNumber(_ gap: Stretch) -> Bool {
        gap.a.first.map { Numerals.isHan(a.keys[$0]) } ?? false
            || gap.b.first.map { Numerals.isHan(b.keys[$0]) } ?? false
    }

    /// How many units from the beginning of `positions` are Han numerals, none where they are many.
    private func numerals(in positions: some Sequence<Int>) -> Int {
        var count = 0
        for position in positions {
            guard Numerals.isHan(a.keys[position]) else { return count }
            count += 1
            if count > 8 { return 0 }
        }
        return count
    }

    /// How good a place is for a change to begin or end: a paragraph 4, a sentence 3, a phrase 2, a word 1.
    private static func bound(_ side: StrandSide, _ position: Int) -> Int {
        if position == 0 || position == side.count { return 4 }
        var result = 0
        for range in side.gap(before: position) {
            for index in range {
                switch side.text.classes[index] {
                case .paragraph: result = max(result, 4)
                case .punctuation: result = max(result, CharacterForms.isStop(side.text.scalars[index]) ? 3 : 2)
                case .blank: result = max(result, 1)
                default: break
                }
            }
        }
        return result
    }
}
