/// Chooses the heaviest set of stretches that stand in the same order in both texts.
enum HeaviestOrder {
    /// Which of the stretches stay, as flags; they must be ordered by their places in the first text and must not overlap.
    ///
    /// Takes time with n log n: a tree over the places in the second text holds the heaviest chain that ends before each.
    static func chosen(_ stretches: [Stretch], weights: [Int]) -> [Bool] {
        let order = stretches.indices.sorted { stretches[$0].b.lowerBound < stretches[$1].b.lowerBound }
        var rank = [Int](repeating: 0, count: stretches.count)
        for (position, index) in order.enumerated() { rank[index] = position }
        var tree = [(weight: Int, index: Int)](repeating: (0, -1), count: stretches.count + 1)
        var total = [Int](repeating: 0, count: stretches.count)
        var previous = [Int](repeating: -1, count: stretches.count)
        for index in stretches.indices {
            let best = heaviest(in: tree, before: rank[index])
            total[index] = best.weight + weights[index]
            previous[index] = best.index
            insert((total[index], index), at: rank[index], into: &tree)
        }
        var stays = [Bool](repeating: false, count: stretches.count)
        var at = heaviest(in: tree, before: stretches.count).index
        while at >= 0 {
            stays[at] = true
            at = previous[at]
        }
        return stays
    }

    private static func heaviest(in tree: [(weight: Int, index: Int)], before rank: Int) -> (weight: Int, index: Int) {
        var best = (weight: 0, index: -1)
        var at = rank
        while at > 0 {
            if tree[at].weight > best.weight { best = tree[at] }
            at &= at - 1
        }
        return best
    }

    private static func insert(
        _ chain: (weight: Int, index: Int), at rank: Int, into tree: inout [(weight: Int, index: Int)]
    ) {
        var at = rank + 1
        while at < tree.count {
            if chain.weight > tree[at].weight { tree[at] = chain }
            at += at & -at
        }
    }
}
