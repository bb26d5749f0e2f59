/// Exact longest common subsequences of short stretches; among equally long ones, those in the fewest runs.
struct ExactDifferences {
    /// Of each pair of places: the best score of all that lies before.
    private var best: [Int32] = []
    /// The best score that ends with these two units matched; none where they differ.
    private var matched: [Int32] = []

    /// A unit in common counts more than all neighbourhoods of a stretch together.
    private static let unit: Int32 = 1 << 12
    private static let none: Int32 = .min / 2

    /// The runs of a longest common subsequence, by a table of all places; for products of lengths up to about 2¹⁴.
    mutating func byTable(_ a: [UInt64], _ b: [UInt64], in stretch: Stretch) -> [Run] {
        let (height, width) = (stretch.a.count, stretch.b.count + 1)
        let size = (height + 1) * width
        if best.count < size {
            best = [Int32](repeating: 0, count: size)
            matched = [Int32](repeating: 0, count: size)
        }
        for column in 0..<width { (best[column], matched[column]) = (0, Self.none) }
        for row in 1...height {
            let key = a[stretch.a.lowerBound + row - 1]
            (best[row * width], matched[row * width]) = (0, Self.none)
            for column in 1..<width {
                let at = row * width + column
                var score = Self.none
                if b[stretch.b.lowerBound + column - 1] == key {
                    score = Self.unit + max(best[at - width - 1], matched[at - width - 1] + 1)
                }
                matched[at] = score
                best[at] = max(score, best[at - 1], best[at - width])
            }
        }
        return traced(stretch, width: width)
    }

    private func traced(_ stretch: Stretch, width: Int) -> [Run] {
        var runs: [Run] = []
        var (row, column) = (stretch.a.count, stretch.b.count)
        var inRun = false
        while row > 0, column > 0 {
            let at = row * width + column
            if inRun || best[at] == matched[at] {
                let goesOn = matched[at] == Self.unit + matched[at - width - 1] + 1
                (row, column) = (row - 1, column - 1)
                Self.prepend(Run(a: stretch.a.lowerBound + row, b: stretch.b.lowerBound + column, count: 1), to: &runs)
                inRun = goesOn
            } else if best[at] == best[at - 1] {
                column -= 1
            } else {
                row -= 1
            }
        }
        return runs.reversed()
    }

    /// Takes a run that stands before all of `runs`, which are in reverse order, and joins it to the last where they touch.
    private static func prepend(_ run: Run, to runs: inout [Run]) {
        if let last = runs.last, last.a == run.aEnd, last.b == run.bEnd {
            runs[runs.count - 1] = Run(a: run.a, b: run.b, count: run.count + last.count)
        } else {
            runs.append(run)
        }
    }

    /// The most edits that `byShortestEdit` looks for.
    private static let editLimit = 400

    /// The runs of a longest common subsequence of stretches that differ little (Myers 1986, greedy forward search).
    ///
    /// Nothing where more than about 400 edits would be needed or `budget`, in steps, runs out.
    func byShortestEdit(_ a: [UInt64], _ b: [UInt64], in stretch: Stretch, budget: inout Int) -> [Run] {
        var search = ShortestEdit(stretch)
        for edits in 0...Self.editLimit {
            guard budget > 0 else { return [] }
            if search.advance(edits, a, b, budget: &budget) { return search.traced(edits) }
        }
        return []
    }
}

/// The state of Myers's search: how far each diagonal has come, remembered for each number of edits.
private struct ShortestEdit {
    private let stretch: Stretch
    /// For each number of edits, the furthest place in the first text on the diagonals −edits, −edits + 2, … edits.
    private var reached: [[Int32]] = []

    init(_ stretch: Stretch) {
        self.stretch = stretch
    }

    private func reach(_ edits: Int, _ diagonal: Int) -> Int {
        guard edits >= 0, abs(diagonal) <= edits else { return -1 }
        return Int(reached[edits][(diagonal + edits) / 2])
    }

    /// Where the path with one edit fewer steps onto a diagonal; -1 where it cannot.
    private func entered(_ edits: Int, _ diagonal: Int) -> (i: Int, from: Int) {
        if edits == 0 { return (0, 0) }
        // A step along the first text comes from the diagonal below, one along the second from the one above.
        let below = reach(edits - 1, diagonal - 1)
        let above = reach(edits - 1, diagonal + 1)
        let mayComeFromBelow = below >= 0 && below < stretch.a.count
        let mayComeFromAbove = above >= 0 && above - diagonal <= stretch.b.count
        if mayComeFromBelow && (!mayComeFromAbove || below + 1 > above) { return (below + 1, diagonal - 1) }
        return (mayComeFromAbove ? above : -1, diagonal + 1)
    }

    mutating func advance(_ edits: Int, _ a: [UInt64], _ b: [UInt64], budget: inout Int) -> Bool {
        var row = [Int32](repeating: -1, count: edits + 1)
        for diagonal in stride(from: -edits, through: edits, by: 2) {
            var i = entered(edits, diagonal).i
            guard i >= 0, i <= stretch.a.count, i - diagonal >= 0, i - diagonal <= stretch.b.count else { continue }
            let start = i
            while i < stretch.a.count, i - diagonal < stretch.b.count,
                a[stretch.a.lowerBound + i] == b[stretch.b.lowerBound + i - diagonal]
            {
                i += 1
            }
            budget -= 1 + i - start
            row[(diagonal + edits) / 2] = Int32(truncatingIfNeeded: i)
            if i == stretch.a.count, i - diagonal == stretch.b.count {
                reached.append(row)
                return true
            }
        }
        reached.append(row)
        return false
    }

    func traced(_ edits: Int) -> [Run] {
        var runs: [Run] = []
        var (i, diagonal) = (stretch.a.count, stretch.a.count - stretch.b.count)
        for step in stride(from: edits, through: 0, by: -1) {
            let (start, from) = entered(step, diagonal)
            if i > start {
                runs.append(
                    Run(
                        a: stretch.a.lowerBound + start, b: stretch.b.lowerBound + start - diagonal, count: i - start))
            }
            if step > 0 { (i, diagonal) = (reach(step - 1, from), from) }
        }
        return runs.reversed()
    }
}
