/// A stretch of both versions that holds the same text, with what is known to be equal in it.
struct SharedPassage {
    /// What it covers on either side.
    var stretch: Stretch
    /// Runs that are surely equal, in order; none where two paragraphs were paired by what they share all over.
    var runs: [Run]
    /// How many units are equal.
    var weight: Int

    /// Twice the equal units over the units of both sides.
    var likeness: Double {
        2 * Double(weight) / Double(max(1, stretch.a.count + stretch.b.count))
    }

    /// Joins passages that are neighbours in both texts, with at most `reach` units between them, where `mayJoin` says so.
    ///
    /// The passages must be in the first text's order and must not overlap.
    static func chained(_ passages: [SharedPassage], reach: Int, _ mayJoin: (SharedPassage, SharedPassage) -> Bool)
        -> [SharedPassage]
    {
        let ranks = ranksInSecond(passages)
        var result: [SharedPassage] = []
        result.reserveCapacity(passages.count)
        for (index, passage) in passages.enumerated() {
            if let last = result.last, ranks[index] == ranks[index - 1] + 1, last.isNear(passage, reach),
                mayJoin(last, passage)
            {
                result[result.count - 1].append(passage)
            } else {
                result.append(passage)
            }
        }
        return result
    }

    /// The place of each passage among all by their order in the second text.
    static func ranksInSecond(_ passages: [SharedPassage]) -> [Int] {
        let order = passages.indices.sorted {
            passages[$0].stretch.b.lowerBound < passages[$1].stretch.b.lowerBound
        }
        var ranks = [Int](repeating: 0, count: passages.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }

    /// Whether `next` begins within `reach` units after this passage on either side.
    func isNear(_ next: SharedPassage, _ reach: Int) -> Bool {
        let aGap = next.stretch.a.lowerBound - stretch.a.upperBound
        let bGap = next.stretch.b.lowerBound - stretch.b.upperBound
        return aGap >= 0 && bGap >= 0 && aGap <= reach && bGap <= reach
    }

    private mutating func append(_ next: SharedPassage) {
        runs += next.runs
        stretch.a = stretch.a.lowerBound..<next.stretch.a.upperBound
        stretch.b = stretch.b.lowerBound..<next.stretch.b.upperBound
        weight += next.weight
    }
}
