/// Pairs paragraphs n to m by the units they share.
struct PairBuilder {
    private let a: VersionText
    private let b: VersionText
    /// Shared units and those of them that were moved, by block of the first version and block of the second.
    private var shared: [Link: (all: Int, moved: Int)] = [:]

    private let pinned: PinnedBlocks

    private struct Link: Hashable {
        var a: Int
        var b: Int
    }

    init(_ a: VersionText, _ b: VersionText, _ strands: [Strand], _ pinned: PinnedBlocks) {
        self.pinned = pinned
        self.a = a
        self.b = b
        for strand in strands { for run in strand.runs { add(run, strand) } }
    }

    /// Counts the units of a run block by block.
    private mutating func add(_ run: Run, _ strand: Strand) {
        var done = 0
        while done < run.count {
            let (i, j) = (strand.a.unit(at: run.a + done), strand.b.unit(at: run.b + done))
            let (aBlock, bBlock) = (a.block(ofUnit: i), b.block(ofUnit: j))
            let aPart = strand.a.parts[strand.a.part(at: run.a + done)]
            let bPart = strand.b.parts[strand.b.part(at: run.b + done)]
            let count = min(
                run.count - done, min(a.blockUnits[aBlock + 1], aPart.units.upperBound) - i,
                min(b.blockUnits[bBlock + 1], bPart.units.upperBound) - j)
            let link = Link(a: aBlock, b: bBlock)
            shared[link, default: (0, 0)].all += count
            if strand.isMoved { shared[link, default: (0, 0)].moved += count }
            done += count
        }
    }

    /// The pairs, those with blocks of the first version before those without, each in the order of its version.
    func pairs() -> [Pair] {
        var groups = BlockGroups(a.blocks.count, b.blocks.count)
        var moved: [Int: (all: Int, moved: Int)] = [:]
        let links = accepted()
        for link in links { groups.join(link.a, a.blocks.count + link.b) }
        for link in links {
            let counts = shared[link] ?? (0, 0)
            let group = groups.root(of: link.a)
            moved[group, default: (0, 0)].all += counts.all
            moved[group, default: (0, 0)].moved += counts.moved
        }
        return collected(&groups) { group in
            let counts = moved[group] ?? (0, 0)
            return 2 * counts.moved > counts.all
        }
    }

    /// Links that hold at least half of the smaller block, or a quarter where each is the other's best, if the two blocks
    /// are alike or the larger one is made of several.
    private func accepted() -> [Link] {
        var aBest = [Int](repeating: 0, count: a.blocks.count)
        var bBest = [Int](repeating: 0, count: b.blocks.count)
        var aAll = aBest
        var bAll = bBest
        for (link, counts) in shared {
            aBest[link.a] = max(aBest[link.a], counts.all)
            bBest[link.b] = max(bBest[link.b], counts.all)
            aAll[link.a] += counts.all
            bAll[link.b] += counts.all
        }
        let chosen = shared.filter { link, counts in
            guard !pinned.isTaken(link.a, link.b), !pinned.areApart(link.a, link.b) else { return false }
            let (aCount, bCount) = (a.unitCount(ofBlock: link.a), b.unitCount(ofBlock: link.b))
            let smaller = min(aCount, bCount)
            let isBest = aBest[link.a] == counts.all && bBest[link.b] == counts.all
            guard counts.all * 2 >= smaller || isBest && counts.all * 4 >= smaller else { return false }
            let covered = aCount > bCount ? 2 * aAll[link.a] >= aCount : 2 * bAll[link.b] >= bCount
            let least = 2 * counts.moved > counts.all ? Self.leastLikenessMoved : Self.leastLikeness
            return covered || 2 * Double(counts.all) >= least * Double(aCount + bCount)
        }.map(\.key)
        return chosen + pinned.together.map { Link(a: $0.key, b: $0.value) }
    }

    /// The least likeness of paragraphs of one pair in the same place.
    private static let leastLikeness = 0.33
    /// The least likeness of paragraphs of one pair in another place.
    private static let leastLikenessMoved = 0.4

    private func collected(_ groups: inout BlockGroups, isMoved: (Int) -> Bool) -> [Pair] {
        var pairs: [Pair] = []
        var pairOfGroup: [Int: Int] = [:]
        for node in 0..<a.blocks.count + b.blocks.count {
            let group = groups.root(of: node)
            let index = pairOfGroup[group] ?? pairs.count
            if index == pairs.count {
                pairOfGroup[group] = index
                pairs.append(Pair(a: [], b: [], isMoved: isMoved(group)))
            }
            if node < a.blocks.count {
                pairs[index].a.append(a.blocks.lowerBound + node)
            } else {
                pairs[index].b.append(b.blocks.lowerBound + node - a.blocks.count)
            }
        }
        return pairs
    }
}

/// Blocks of both versions that belong together.
private struct BlockGroups {
    private var parents: [Int]

    init(_ aCount: Int, _ bCount: Int) {
        parents = Array(0..<aCount + bCount)
    }

    mutating func root(of node: Int) -> Int {
        var at = node
        while parents[at] != at {
            parents[at] = parents[parents[at]]
            at = parents[at]
        }
        return at
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (i, j) = (root(of: left), root(of: right))
        parents[max(i, j)] = min(i, j)
    }
}
