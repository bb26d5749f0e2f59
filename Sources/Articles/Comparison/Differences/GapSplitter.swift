/// Cuts what lies between two passages into what may be compared: the rests of the paragraphs that the passages stand in,
/// and between them whole paragraphs, paired where they are alike.
struct GapSplitter {
    private let a: StrandSide
    private let b: StrandSide
    /// The most pairs of paragraphs of one gap that are looked at.
    private static let pairLimit = 400
    /// The largest product of the lengths of both sides of one gap in which they are looked at.
    private static let sizeLimit = 1 << 24

    init(_ a: StrandSide, _ b: StrandSide) {
        self.a = a
        self.b = b
    }

    /// The parts of a gap, in order; those that only one side has are left out.
    func split(_ gap: Stretch) -> [Stretch] {
        guard !gap.a.isEmpty, !gap.b.isEmpty else { return [] }
        let aBounds = a.bounds(in: gap.a)
        let bBounds = b.bounds(in: gap.b)
        if aBounds.count < 2, bBounds.count < 2 { return [gap] }
        if aBounds.isEmpty || bBounds.isEmpty, max(gap.a.count, gap.b.count) <= 3 * min(gap.a.count, gap.b.count) {
            // One paragraph was cut into several.
            return [gap]
        }
        if aBounds.count * bBounds.count > Self.pairLimit, sharesMuch(gap) {
            // Text that repeats itself has no anchors, and too many paragraphs to try each with each.
            return [gap]
        }
        var aParts = Parts(gap.a, aBounds)
        var bParts = Parts(gap.b, bBounds)
        if aBounds.isEmpty && bParts.head.isEmpty { aParts.turn() }
        if bBounds.isEmpty && aParts.head.isEmpty { bParts.turn() }
        if let first = aParts.whole.first, aParts.head.isEmpty, shared(Stretch(a: first, b: bParts.head)) > 0 {
            aParts.takeFirst()
        } else if let first = bParts.whole.first, bParts.head.isEmpty, shared(Stretch(a: aParts.head, b: first)) > 0 {
            bParts.takeFirst()
        }
        if let last = aParts.whole.last, aParts.tail.isEmpty, shared(Stretch(a: last, b: bParts.tail)) > 0 {
            aParts.takeLast()
        } else if let last = bParts.whole.last, bParts.tail.isEmpty, shared(Stretch(a: aParts.tail, b: last)) > 0 {
            bParts.takeLast()
        }
        let head = Stretch(a: aParts.head, b: bParts.head)
        let tail = Stretch(a: aParts.tail, b: bParts.tail)
        return ([head] + paired(aParts.whole, bParts.whole) + [tail]).filter { !$0.a.isEmpty && !$0.b.isEmpty }
    }

    /// Whether a sample of the second side's grams stands for the most part in the first side too.
    private func sharesMuch(_ gap: Stretch) -> Bool {
        let grams = Grams(length: 5, sampling: 4)
        var known: Set<UInt64> = []
        grams.forEach(in: a.keys, gap.a) { _, hash in known.insert(hash) }
        var (found, all) = (0, 0)
        grams.forEach(in: b.keys, gap.b) { _, hash in
            all += 1
            if known.contains(hash) { found += 1 }
        }
        return 2 * found > all
    }

    /// A side of a gap: the end of a paragraph, whole paragraphs, the beginning of a paragraph.
    private struct Parts {
        var head: Range<Int>
        var whole: [Range<Int>]
        var tail: Range<Int>

        init(_ range: Range<Int>, _ bounds: [Int]) {
            guard let first = bounds.first, let last = bounds.last else {
                // Within one paragraph on both sides: it belongs to what stands before.
                (head, whole, tail) = (range, [], range.upperBound..<range.upperBound)
                return
            }
            head = range.lowerBound..<first
            whole = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
            tail = last..<range.upperBound
        }

        /// Lets the beginning, which is all there is, belong to what stands after it.
        mutating func turn() {
            swap(&head, &tail)
        }

        /// Lets the first whole paragraph answer what the other side has as the end of one.
        mutating func takeFirst() {
            head = whole.removeFirst()
        }

        /// Lets the last whole paragraph answer what the other side has as the beginning of one.
        mutating func takeLast() {
            tail = whole.removeLast()
        }
    }

    /// The pairs of whole paragraphs, in order, that share the most together.
    private func paired(_ aParts: [Range<Int>], _ bParts: [Range<Int>]) -> [Stretch] {
        guard let aFirst = aParts.first, let bFirst = bParts.first, let aLast = aParts.last, let bLast = bParts.last,
            aParts.count * bParts.count <= Self.pairLimit,
            (aLast.upperBound - aFirst.lowerBound) * (bLast.upperBound - bFirst.lowerBound) <= Self.sizeLimit
        else { return [] }
        var best = [[Int]](repeating: [Int](repeating: 0, count: bParts.count + 1), count: aParts.count + 1)
        var shared = best
        for (row, aPart) in aParts.enumerated() {
            for (column, bPart) in bParts.enumerated() {
                shared[row][column] = self.shared(Stretch(a: aPart, b: bPart))
                best[row + 1][column + 1] = max(
                    best[row][column + 1], best[row + 1][column], best[row][column] + shared[row][column])
            }
        }
        var pairs: [Stretch] = []
        var (row, column) = (aParts.count, bParts.count)
        while row > 0, column > 0 {
            if best[row][column] == best[row - 1][column] {
                row -= 1
            } else if best[row][column] == best[row][column - 1] {
                column -= 1
            } else {
                (row, column) = (row - 1, column - 1)
                pairs.append(Stretch(a: aParts[row], b: bParts[column]))
            }
        }
        return pairs.reversed()
    }

    /// How much two paragraphs share, 0 where that is too little for a pair.
    private func shared(_ stretch: Stretch) -> Int {
        let longer = max(stretch.a.count, stretch.b.count)
        let shorter = min(stretch.a.count, stretch.b.count)
        guard shorter > 0, longer <= 4 * shorter else { return 0 }
        let count = CommonLength.count(a.keys, b.keys, in: stretch)
        let least = longer < 6 ? 0.6 : ParagraphMatcher.leastLikeness
        return 2 * Double(count) >= least * Double(longer + shorter) ? count : 0
    }
}
