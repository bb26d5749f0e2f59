/// The order in which the blocks of a text are read, and which of them are one block cut in two.
struct ReadingOrder {
    /// Runs of a page are brought together only where they stand within this many bytes of each other.
    static let pageLength = 1 << 16

    /// The draft's blocks in reading order.
    private(set) var blocks: [Int] = []
    /// The articles, as runs of `blocks`.
    private(set) var articles: [Range<Int>] = []
    /// Blocks that continue the one before them in `blocks`.
    private(set) var joined: Set<Int> = []
    private(set) var issues: [DocumentIssue] = []
    private(set) var isFileOrder = true
    private let composition: Composition

    init(_ composition: Composition) {
        self.composition = composition
        let broken = PageRuns.brokenBlocks(composition)
        let lacksTitle = composition.starts.count > 1 && composition.starts.contains { composition.roles[$0] != .title }
        if !broken.isEmpty || lacksTitle || !composition.goesOn.isEmpty {
            blocks.reserveCapacity(composition.draft.blocks.count)
            readPages(broken)
        } else {
            keepFileOrder()
        }
        if composition.hand.ordersBlocks { takeOrderByHand() }
        isFileOrder = zip(blocks, blocks.dropFirst()).allSatisfy { $0 < $1 }
    }

    private mutating func takeOrderByHand() {
        var order = OrderByHand(composition, blocks: blocks, joined: joined, articles: articles)
        let chains = order.result()
        (blocks, articles, joined) = ([], [], [])
        for article in chains {
            let start = blocks.count
            for chain in article {
                blocks += chain
                joined.formUnion(chain.dropFirst())
            }
            articles.append(start..<blocks.count)
        }
    }

    /// What stands between a joined block and the one before it.
    func join(of block: Int) -> Join {
        composition.draft.traits[block].flags.contains(.han) ? .none : .space
    }

    private mutating func keepFileOrder() {
        keepFileOrder(composition.draft.blocks.indices, composition.starts[...])
    }

    /// Adds blocks, at some of which articles begin, as the file has them.
    private mutating func keepFileOrder(_ range: Range<Int>, _ starts: ArraySlice<Int>) {
        let shift = blocks.count - range.lowerBound
        blocks += range
        let ends = starts.dropFirst() + [range.upperBound]
        articles += zip(starts, ends).map { ($0 + shift)..<($1 + shift) }
    }

    /// Reads the text page by page: as many whole articles as stand within reach of each other.
    private mutating func readPages(_ broken: [Int]) {
        let starts = composition.starts
        var (first, firstBroken) = (0, 0)
        while first < starts.count {
            var last = first + 1
            let begin = composition.draft.extent(starts[first]).lowerBound
            while last < starts.count, end(ofArticle: last) - begin <= Self.pageLength { last += 1 }
            let range = starts[first]..<(last < starts.count ? starts[last] : composition.draft.blocks.count)
            var lastBroken = firstBroken
            while lastBroken < broken.count, broken[lastBroken] < range.upperBound { lastBroken += 1 }
            if composition.hand.isFiled(range) {
                keepFileOrder(range, starts[first..<last])
            } else {
                let runs = PageRuns(
                    composition, blocks: range, starts: starts[first..<last], broken: broken[firstBroken..<lastBroken])
                readPage(runs.runs)
            }
            (first, firstBroken) = (last, lastBroken)
        }
    }

    private func end(ofArticle article: Int) -> Int {
        let starts = composition.starts
        let last = (article + 1 < starts.count ? starts[article + 1] : composition.draft.blocks.count) - 1
        return composition.draft.extent(last).upperBound
    }

    private mutating func readPage(_ runs: [PageRun]) {
        var page = Page(composition, runs)
        page.findOwners()
        for article in page.articlesInOrder() { add(article, page) }
    }

    /// Adds an article's runs in their order, and joins what a cut has parted.
    private mutating func add(_ order: [Int], _ page: Page) {
        let start = blocks.count
        for (place, run) in order.enumerated() {
            let range = page.runs[run].blocks
            if place > 0, continues(page.runs[order[place - 1]], page.runs[run]) {
                note(joining: range.lowerBound, page, order, place)
            }
            blocks.append(contentsOf: range)
        }
        articles.append(start..<blocks.count)
        guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) || isScattered(order) else { return }
        issues.append(
            DocumentIssue(.reordered, order.map { extent(page.runs[$0].blocks) }, evidence: page.evidence(order)))
    }

    /// Whether another article's runs stand between those of an article.
    private func isScattered(_ order: [Int]) -> Bool {
        zip(order, order.dropFirst()).contains { $1 != $0 + 1 }
    }

    private func extent(_ blocks: Range<Int>) -> SourceRange {
        SourceRange(
            composition.draft.extent(blocks.lowerBound).lowerBound,
            composition.draft.extent(blocks.upperBound - 1).upperBound)
    }

    /// Whether the first paragraph of `next` is the rest of the last one of `run`.
    private func continues(_ run: PageRun, _ next: PageRun) -> Bool {
        let block = next.blocks.lowerBound
        if composition.goesOn[run.blocks.upperBound - 1]?.block == block {
            return !composition.hand.apart.contains(block)
        }
        guard run.breaksOff, !composition.hand.apart.contains(block), composition.roles[block] == .text,
            composition.draft.blocks[block].kind == .paragraph
        else { return false }
        let traits = composition.draft.traits[block]
        guard traits.flags.contains(.han) == composition.draft.traits[run.blocks.upperBound - 1].flags.contains(.han)
        else { return false }
        // A first line set in, or a capital, begins a paragraph of its own whatever stands before it.
        if traits.flags.contains(.han) { return traits.indent < 2 && traits.beginning != .opening }
        // What follows a line that is set in, at the margin again, is no part of its paragraph.
        return traits.beginning == .lower && indent(ofLastLine: run.blocks.upperBound - 1) < Int(traits.indent) + 3
    }

    /// How many blanks stand before the last line of a block.
    private func indent(ofLastLine block: Int) -> Int {
        let start = composition.draft.lastPiece(block).lowerBound
        var at = start
        while at > 0, composition.bytes[at - 1] == 0x20 { at -= 1 }
        return at == 0 || composition.bytes[at - 1] == 0x0A ? start - at : 0
    }

    private mutating func note(joining block: Int, _ page: Page, _ order: [Int], _ place: Int) {
        joined.insert(block)
        let before = composition.draft.extent(page.runs[order[place - 1]].blocks.upperBound - 1)
        let after = composition.draft.extent(block)
        let witness = page.runs[order[place - 1]].next == order[place] ? page.witness(of: order[place - 1]) : nil
        issues.append(
            DocumentIssue(
                .joinedPieces,
                [SourceRange(before.lowerBound, before.upperBound), SourceRange(after.lowerBound, after.upperBound)],
                evidence: "the first breaks off in mid-sentence" + (witness.map { "; it goes on so in " + $0 } ?? "")))
    }
}
