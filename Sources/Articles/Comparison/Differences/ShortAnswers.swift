/// Pairs paragraphs that share too little to be found alike, where nothing else competes: those that differ in the case of
/// their letters only, and a short one that alone stands where the other version has another short one alone.
struct ShortAnswers {
    private let a: VersionText
    private let b: VersionText
    private(set) var pairs: [Pair]
    private(set) var differences: [Difference]
    /// The pair of each block, counted from the first block of its version.
    private var pairOfA: [Int]
    private var pairOfB: [Int]

    /// The most units of a short paragraph: a heading, a signature, a line of a list.
    private static let longest = 16

    init(_ a: VersionText, _ b: VersionText, _ pairs: [Pair], _ differences: [Difference]) {
        (self.a, self.b, self.pairs, self.differences) = (a, b, pairs, differences)
        pairOfA = [Int](repeating: -1, count: a.blocks.count)
        pairOfB = [Int](repeating: -1, count: b.blocks.count)
        for (number, pair) in pairs.enumerated() {
            for block in pair.a { pairOfA[block - a.blocks.lowerBound] = number }
            for block in pair.b { pairOfB[block - b.blocks.lowerBound] = number }
        }
    }

    /// Makes one difference of what is gone and what is new in paragraphs that answer each other; `decided` tells its kind.
    mutating func join(_ decided: (Difference) -> Difference) {
        let answers = self.answers()
        guard !answers.isEmpty else { return }
        let gone = onlyDifferences(a, .deletion, \.a, \.aPlace)
        let new = onlyDifferences(b, .insertion, \.b, \.bPlace)
        var (emptyPairs, joined) = (Set<Int>(), Set<Int>())
        for (left, right) in answers {
            guard let deletion = gone[left], let insertion = new[right] else { continue }
            differences[deletion] = decided(
                Difference(
                    kind: .wording, a: differences[deletion].a, b: differences[insertion].b,
                    aPlace: differences[deletion].aPlace, bPlace: differences[insertion].bPlace))
            joined.insert(insertion)
            pairs[pairOfA[left]].b = [b.blocks.lowerBound + right]
            emptyPairs.insert(pairOfB[right])
        }
        differences = differences.indices.filter { !joined.contains($0) }.map { differences[$0] }
        pairs = pairs.indices.filter { !emptyPairs.contains($0) }.map { pairs[$0] }
    }

    /// The blocks that answer each other among those without a pair between two that have one.
    private func answers() -> [(Int, Int)] {
        var result: [(Int, Int)] = []
        var (block, before) = (0, 0)
        while block < pairOfA.count {
            guard isLone(pairOfA[block]) else {
                before = pairs[pairOfA[block]].isMoved ? before : end(ofPair: pairOfA[block])
                block += 1
                continue
            }
            var end = block
            while end < pairOfA.count, isLone(pairOfA[end]) { end += 1 }
            var other = before
            while other < pairOfB.count, isLone(pairOfB[other]) { other += 1 }
            if other > before, isNext(end, other) { result += answers(block..<end, before..<other) }
            block = end
        }
        return result
    }

    /// Whether the blocks after two gaps are of one pair, or both gaps end their versions.
    private func isNext(_ left: Int, _ right: Int) -> Bool {
        if left == pairOfA.count || right == pairOfB.count { return left == pairOfA.count && right == pairOfB.count }
        return pairOfA[left] == pairOfB[right]
    }

    private func answers(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
        guard left.count > 1 || right.count > 1 else {
            return isShort(left.lowerBound, right.lowerBound) || isSameButCase(left.lowerBound, right.lowerBound)
                ? [(left.lowerBound, right.lowerBound)] : []
        }
        var (result, next) = ([(Int, Int)](), right.lowerBound)
        for block in left {
            // Blocks far apart in a long gap are not tried each with each.
            let near = next..<min(next + Self.longest, right.upperBound)
            guard let found = near.first(where: { isSameButCase(block, $0) }) else { continue }
            result.append((block, found))
            next = found + 1
        }
        return result
    }

    private func isLone(_ pair: Int) -> Bool {
        pair >= 0 && pairs[pair].a.count + pairs[pair].b.count == 1
    }

    private func end(ofPair pair: Int) -> Int {
        (pairs[pair].b.max() ?? b.blocks.lowerBound - 1) + 1 - b.blocks.lowerBound
    }

    private func isShort(_ left: Int, _ right: Int) -> Bool {
        let counts = [a.unitCount(ofBlock: left), b.unitCount(ofBlock: right)]
        let kinds = (
            a.document.blocks[a.blocks.lowerBound + left].kind, b.document.blocks[b.blocks.lowerBound + right].kind
        )
        return kinds.0 == kinds.1 && counts.allSatisfy { (1...Self.longest).contains($0) }
    }

    private func isSameButCase(_ left: Int, _ right: Int) -> Bool {
        let (own, other) = (a.units(ofBlock: left), b.units(ofBlock: right))
        guard own.count == other.count, !own.isEmpty else { return false }
        return zip(own, other).allSatisfy { one, two in
            a.keys[one] == b.keys[two]
                || a.string(of: a.characters(ofUnit: one)).lowercased()
                    == b.string(of: b.characters(ofUnit: two)).lowercased()
        }
    }

    /// The only difference that is no noise of each block which it covers whole, by the block.
    private func onlyDifferences(
        _ text: VersionText, _ kind: ChangeKind, _ side: KeyPath<Difference, [Range<Int>]>,
        _ place: KeyPath<Difference, Int>
    ) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        var found: [Int: Int] = [:]
        for (number, difference) in differences.enumerated() where !difference.kind.isNoise {
            guard let first = difference[keyPath: side].first, let last = difference[keyPath: side].last else {
                continue
            }
            let block = text.block(ofCharacter: first.lowerBound)
            counts[block, default: 0] += 1
            let units = text.units(ofBlock: block)
            guard difference.kind == kind, let start = units.first, let end = units.last,
                first.lowerBound <= text.unitStarts[start], last.upperBound >= text.unitEnds[end]
            else { continue }
            found[block] = number
        }
        return found.filter { counts[$0.key] == 1 }
    }
}
