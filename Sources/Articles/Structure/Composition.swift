/// A draft on its way to a document: what each block is in its article, found step by step.
struct Composition {
    /// What a block is beside its kind.
    enum Role: UInt8 {
        case text
        /// The title of an article, or a line of it.
        case title
        case subtitle
        case byline
        case sourceNote
        case authorNote
        case note
        case date
        /// A heading that the form of the file marks.
        case markedHeading
        /// A heading with a section's number.
        case numberedHeading
        /// A paragraph with a section's number.
        case numberedParagraph
        /// A short line that stands free.
        case freeHeading
        case listItem
        /// A line of a table of contents.
        case contents
    }

    let bytes: Bytes
    var draft: Draft
    /// By block.
    var roles: [Role]
    /// The blocks at which articles begin, in file order.
    var starts: [Int] = []
    /// By block, for headings: the level in the outline.
    var numbered: [Int: NumberedBlock] = [:]

    /// What a person corrected of it.
    let hand: Hand
    /// Blocks that a user's own rules made headings of.
    var ruled: Set<Int> = []
    /// Of blocks that break off the block that goes on with them, as another text shows it, and that text's name.
    private(set) var goesOn: [Int: (block: Int, witness: String)] = [:]

    init(_ bytes: Bytes, _ draft: Draft, _ hand: Hand = Hand()) {
        self.bytes = bytes
        self.draft = draft
        self.hand = hand
        roles = [Role](repeating: .text, count: draft.blocks.count)
    }

    /// Takes what other texts show; what points at no block's end and beginning is left.
    mutating func take(_ continuations: [Continuation]) {
        for continuation in continuations {
            let before = draft.blocks.indices.countBefore { draft.extent($0).upperBound < continuation.end.value }
            let after = draft.blocks.indices.countBefore { draft.extent($0).lowerBound < continuation.start.value }
            guard before < draft.blocks.count, after < draft.blocks.count, before != after,
                draft.extent(before).upperBound == continuation.end.value,
                draft.extent(after).lowerBound == continuation.start.value
            else { continue }
            goesOn[before] = (after, continuation.witness)
        }
    }

    /// The bytes of a block that is short enough to be looked at as a whole.
    func extent(_ block: Int) -> Range<Int> { draft.extent(block) }

    func traits(_ block: Int) -> Draft.Traits { draft.traits[block] }

    /// Whether a block is running text: it ends a sentence or holds marks and is long.
    func isProse(_ block: Int) -> Bool {
        guard roles[block] == .text || roles[block] == .numberedParagraph else { return false }
        let traits = draft.traits[block]
        if draft.blocks[block].kind == .verse { return true }
        return traits.ending == .stop && traits.width >= 16 || traits.width >= 60
            || traits.flags.contains(.pointed) && traits.width >= 30
    }
}
