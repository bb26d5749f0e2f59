/// The order in which the blocks of a text are read, and which of them are one block cut in two.
struct ReadingOrder {
    /// The draft's blocks in reading order.
    private(set) var blocks: [Int]
    /// The articles, as runs of `blocks`.
    private(set) var articles: [Range<Int>] = []
    /// Blocks that continue the one before them in `blocks`.
    private(set) var joined: Set<Int> = []
    private(set) var issues: [DocumentIssue] = []
    private(set) var isFileOrder = true
    private let composition: Composition

    init(_ composition: Composition) {
        self.composition = composition
        blocks = Array(composition.draft.blocks.indices)
        let ends = composition.starts.dropFirst() + [blocks.count]
        articles = zip(composition.starts, ends).map { $0..<$1 }
    }

    /// What stands between a joined block and the one before it.
    func join(of block: Int) -> Join {
        composition.draft.traits[block].flags.contains(.han) ? .none : .space
    }
}
