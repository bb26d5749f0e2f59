/// Decides which passages stay in their places and which were moved.
struct Moves {
    private let a: VersionText
    private let b: VersionText
    /// The fewest units that a moved passage has, unless it is a paragraph.
    private let leastLength: Int
    /// The least likeness of a moved passage: a false move costs more trust than a missed one.
    private static let leastLikeness = 0.5

    init(_ a: VersionText, _ b: VersionText, leastLength: Int) {
        self.a = a
        self.b = b
        self.leastLength = leastLength
    }

    /// The heaviest set of passages in the same order, and the moved ones, neighbours together.
    func divide(_ passages: [SharedPassage]) -> (staying: [SharedPassage], moved: [[SharedPassage]]) {
        let stays = HeaviestOrder.chosen(passages.map(\.stretch), weights: passages.map(\.weight))
        var kept = zip(passages, stays).map { (passage: $0, stays: $1) }
        guard stays.contains(false) else { return (passages, []) }
        kept = kept.filter { $0.stays || isLongEnough($0.passage) || $0.passage.weight >= leastLength / 2 }
        var grown = self.grown(kept)
        var groups = Self.groups(grown)
        let lost = Set(groups.filter { !isMove($0.map { grown[$0].passage }) }.joined())
        if !lost.isEmpty {
            // What was dropped may have stood between neighbours, and its text is free for them to grow over.
            kept = kept.indices.filter { !lost.contains($0) }.map { kept[$0] }
            grown = self.grown(kept)
            groups = Self.groups(grown)
        }
        return (
            grown.filter(\.stays).map(\.passage), groups.map { $0.map { grown[$0].passage } }.filter { isMove($0) }
        )
    }

    /// Whether a passage is a move by itself: long, or most of a paragraph on either side.
    private func isLongEnough(_ passage: SharedPassage) -> Bool {
        passage.weight >= leastLength
            || passage.weight >= 4 && covers(a, passage.stretch.a, passage.weight)
                && covers(b, passage.stretch.b, passage.weight)
    }

    private func covers(_ text: VersionText, _ range: Range<Int>, _ weight: Int) -> Bool {
        weight * 2 >= text.unitCount(ofBlock: text.block(ofUnit: range.lowerBound))
    }

    private func isMove(_ group: [SharedPassage]) -> Bool {
        let weight = group.reduce(0) { $0 + $1.weight }
        let count = group.reduce(0) { $0 + $1.stretch.a.count + $1.stretch.b.count }
        guard 2 * Double(weight) >= Self.leastLikeness * Double(count) else { return false }
        return weight >= leastLength || group.contains { isLongEnough($0) }
    }

    /// Groups of moved passages that follow each other in both texts, as indices.
    private static func groups(_ kept: [(passage: SharedPassage, stays: Bool)]) -> [[Int]] {
        let ranks = SharedPassage.ranksInSecond(kept.map(\.passage))
        var groups: [[Int]] = []
        for index in kept.indices where !kept[index].stays {
            if let last = groups.last?.last, last == index - 1, ranks[index] == ranks[last] + 1,
                kept[last].passage.isNear(kept[index].passage, Aligner.reach)
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    /// Moved passages grown to the bounds of their paragraphs, as far as nothing else claims the text there.
    private func grown(_ kept: [(passage: SharedPassage, stays: Bool)]) -> [(passage: SharedPassage, stays: Bool)] {
        var result = kept
        let ranks = SharedPassage.ranksInSecond(kept.map(\.passage))
        var inSecond = [Int](repeating: 0, count: kept.count)
        for (index, rank) in ranks.enumerated() { inSecond[rank] = index }
        for index in kept.indices where !kept[index].stays {
            let rank = ranks[index]
            let previous = index > 0 ? result[index - 1].passage.stretch.a.upperBound : 0
            let previousInSecond = rank > 0 ? result[inSecond[rank - 1]].passage.stretch.b.upperBound : 0
            var (aNext, bNext) = (a.keys.count, b.keys.count)
            if index + 1 < kept.count { aNext = result[index + 1].passage.stretch.a.lowerBound }
            if rank + 1 < kept.count { bNext = result[inSecond[rank + 1]].passage.stretch.b.lowerBound }
            let room = Stretch(a: previous..<aNext, b: previousInSecond..<bNext)
            result[index].passage = grown(kept[index].passage, inside: room)
        }
        return result
    }

    private func grown(_ passage: SharedPassage, inside room: Stretch) -> SharedPassage {
        var result = passage
        let stretch = passage.stretch
        let aLow = max(room.a.lowerBound, a.units(ofBlock: a.block(ofUnit: stretch.a.lowerBound)).lowerBound)
        let bLow = max(room.b.lowerBound, b.units(ofBlock: b.block(ofUnit: stretch.b.lowerBound)).lowerBound)
        if let shared = shared(aLow, stretch.a.lowerBound, bLow, stretch.b.lowerBound, beside: stretch) {
            result.stretch = Stretch(a: aLow..<stretch.a.upperBound, b: bLow..<stretch.b.upperBound)
            result.weight += shared
        }
        let aHigh = min(room.a.upperBound, a.units(ofBlock: a.block(ofUnit: stretch.a.upperBound - 1)).upperBound)
        let bHigh = min(room.b.upperBound, b.units(ofBlock: b.block(ofUnit: stretch.b.upperBound - 1)).upperBound)
        if let shared = shared(stretch.a.upperBound, aHigh, stretch.b.upperBound, bHigh, beside: stretch) {
            result.stretch = Stretch(
                a: result.stretch.a.lowerBound..<aHigh, b: result.stretch.b.lowerBound..<bHigh)
            result.weight += shared
        }
        return result
    }

    /// How much two edges of a passage share; nil where they are more likely other text than an edit.
    private func shared(_ aLow: Int, _ aHigh: Int, _ bLow: Int, _ bHigh: Int, beside stretch: Stretch) -> Int? {
        guard aLow <= aHigh, bLow <= bHigh else { return nil }
        let edge = Stretch(a: aLow..<aHigh, b: bLow..<bHigh)
        guard isWorth(edge.a.count, edge.b.count, stretch) else { return nil }
        guard !edge.a.isEmpty, !edge.b.isEmpty else { return 0 }
        let longer = max(edge.a.count, edge.b.count)
        let shared = CommonLength.count(a.keys, b.keys, in: edge)
        return longer <= 6 || 3 * shared >= longer ? shared : nil
    }

    /// Whether what lies between a passage and the bound of its paragraph is more likely an edit than other text.
    private func isWorth(_ aCount: Int, _ bCount: Int, _ stretch: Stretch) -> Bool {
        guard aCount >= 0, bCount >= 0 else { return false }
        let own = min(stretch.a.count, stretch.b.count)
        if min(aCount, bCount) == 0 { return max(aCount, bCount) <= max(12, own / 4) }
        return max(aCount, bCount) <= min(2000, 40 + own / 2)
    }
}
