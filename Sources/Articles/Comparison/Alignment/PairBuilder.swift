/// Pairs paragraphs n to m by the units they share.
struct PairBuilder {
    private let a: VersionText
    private let b: VersionText
    /// What blocks of both versions share, ordered by those of the first, then of the second; each pair once.
    private var links: [Link] = []

    private let pinned: PinnedBlocks

    /// The units that a block of the first version shares with one of the second, and how many of them were moved.
    private struct Link {
        var a: Int
        var b: Int
        var all = 0
        var moved = 0
    }

    init(_ a: VersionText, _ b: VersionText, _ strands: [Strand], _ pinned: PinnedBlocks) {
        self.pinned = pinned
        self.a = a
        self.b = b
        for strand in strands { for run in strand.runs { add(run, strand) } }
        links = Self.merged(links)
    }

    private static func merged(_ links: [Link]) -> [Link] {
        var result: [Link] = []
        result.reserveCapacity(links.count)
        for link in links.sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) {
            if let last = result.last, last.a == link.a, last.b == link.b {
                result[result.count - 1].all += link.all
                result[result.count - 1].moved += link.moved
            } else {
                result.append(link)
            }
        }
        return result
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
            if links.last?.a != aBlock || links.last?.b != bBlock { links.append(Link(a: aBlock, b: bBlock)) }
            links[links.count - 1].all += count
            if strand.isMoved { links[links.count - 1].moved += count }
            done += count
        }
    }

    /// The pairs, those with blocks of the first version before those without, each in the order of its version.
    func pairs() -> [Pair] {
        let count = a.blocks.count + b.blocks.count
        var groups = BlockGroups(count)
        let links = accepted()
        for link in links { groups.join(link.a, a.blocks.count + link.b) }
        var all = [Int](repeating: 0, count: count)
        var moved = all
        for link in links {
            let group = groups.root(of: link.a)
            all[group] += link.all
            moved[group] += link.moved
        }
        return collected(&groups) { 2 * moved[$0] > all[$0] }
    }

    /// Links that hold at least half of the smaller block, or a quarter where each is the other's best, if the two blocks
    /// are alike or the larger one is made of several.
    private func accepted() -> [Link] {
        var aBest = [Int](repeating: 0, count: a.blocks.count)
        var bBest = [Int](repeating: 0, count: b.blocks.count)
        var aAll = aBest
        var bAll = bBest
        for link in links {
            aBest[link.a] = max(aBest[link.a], link.all)
            bBest[link.b] = max(bBest[link.b], link.all)
            aAll[link.a] += link.all
            bAll[link.b] += link.all
        }
        func isAccepted(_ link: Link) -> Bool {
            if pinned.together[link.a] == link.b { return true }
            guard !pinned.isTaken(link.a, link.b), !pinned.areApart(link.a, link.b) else { return false }
            let (aCount, bCount) = (a.unitCount(ofBlock: link.a), b.unitCount(ofBlock: link.b))
            let smaller = min(aCount, bCount)
            let isBest = aBest[link.a] == link.all && bBest[link.b] == link.all
            guard link.all * 2 >= smaller || isBest && link.all * 4 >= smaller else { return false }
            let covered = aCount > bCount ? 2 * aAll[link.a] >= aCount : 2 * bAll[link.b] >= bCount
            let least = 2 * link.moved > link.all ? Self.leastLikenessMoved : Self.leastLikeness
            return covered || 2 * Double(link.all) >= least * Double(aCount + bCount)
        }
        // What was pinned belongs together also where nothing is shared.
        return links.filter(isAccepted) + pinned.together.map { Link(a: $0.key, b: $0.value) }
    }

    /// The least likeness of paragraphs of one pair in the same place.
    private static let leastLikeness = 0.33
    /// The least likeness of paragraphs of one pair in another place.
    private static let leastLikenessMoved = 0.4

    private func collected(_ groups: inout BlockGroups, isMoved: (Int) -> Bool) -> [Pair] {
        var pairs: [Pair] = []
        let count = a.blocks.count + b.blocks.count
        var pairOfGroup = [Int](repeating: -1, count: count)
        for node in 0..<count {
            let group = groups.root(of: node)
            if pairOfGroup[group] < 0 {
                pairOfGroup[group] = pairs.count
                pairs.append(Pair(a: [], b: [], isMoved: isMoved(group)))
            }
            let index = pairOfGroup[group]
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

    init(_ count: Int) {
        parents = Array(0..<count)
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
