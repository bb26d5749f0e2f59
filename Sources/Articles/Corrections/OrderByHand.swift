/// Puts blocks into the order that a person gave them, after the rules have found theirs.
///
/// Works on chains: a block with those that go on in it, which are read as one.
struct OrderByHand {
    private var articles: [[[Int]]]
    private let composition: Composition

    /// Takes blocks in reading order, those that go on with the one before them, and the runs of blocks that are articles.
    init(_ composition: Composition, blocks: [Int], joined: Set<Int>, articles: [Range<Int>]) {
        self.composition = composition
        self.articles = articles.map { range in
            blocks[range].reduce(into: [[Int]]()) { chains, block in
                if joined.contains(block), !chains.isEmpty {
                    chains[chains.count - 1].append(block)
                } else {
                    chains.append([block])
                }
            }
        }
    }

    /// The chains of each article in reading order, once all that was said by hand is done.
    mutating func result() -> [[[Int]]] {
        for move in composition.hand.moves { apply(move) }
        for (block, begins) in composition.hand.articles.sorted(by: { $0.key < $1.key }) {
            if begins { begin(at: block) } else { goOn(at: block) }
        }
        return articles.filter { !$0.isEmpty }
    }

    private func place(of block: Int) -> (article: Int, chain: Int, link: Int)? {
        for (article, chains) in articles.enumerated() {
            for (chain, blocks) in chains.enumerated() {
                if let link = blocks.firstIndex(of: block) { return (article, chain, link) }
            }
        }
        return nil
    }

    private mutating func apply(_ move: Hand.Move) {
        guard let from = place(of: move.block), let target = place(of: move.after),
            (from.article, from.chain) != (target.article, target.chain)
        else { return }
        // What stands before the block in its chain stays.
        let moved = Array(articles[from.article][from.chain][from.link...])
        articles[from.article][from.chain].removeSubrange(from.link...)
        if from.link == 0 { articles[from.article].remove(at: from.chain) }
        guard let target = place(of: move.after) else { return }
        if move.joins, fits(articles[target.article][target.chain] + moved) {
            articles[target.article][target.chain] += moved
        } else {
            articles[target.article].insert(moved, at: target.chain + 1)
        }
    }

    private func fits(_ chain: [Int]) -> Bool {
        let pieces = chain.flatMap { composition.draft.blocks[$0].pieces }
        return pieces.reduce(0) { $0 + composition.draft.pieces[$1].range.count + 1 } <= DraftCorrections.longestBlock
    }

    private mutating func begin(at block: Int) {
        guard let place = place(of: block), place.chain > 0, place.link == 0 else { return }
        let rest = Array(articles[place.article][place.chain...])
        articles[place.article].removeSubrange(place.chain...)
        articles.insert(rest, at: place.article + 1)
    }

    private mutating func goOn(at block: Int) {
        guard let place = place(of: block), place.chain == 0, place.link == 0, place.article > 0 else { return }
        articles[place.article - 1] += articles[place.article]
        articles.remove(at: place.article)
    }
}
