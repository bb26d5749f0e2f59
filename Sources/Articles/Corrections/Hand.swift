/// What was corrected of a composition, by the draft's blocks.
struct Hand {
    /// A block that is read after another one.
    struct Move {
        var block: Int
        var after: Int
        /// Whether it goes on with that one in mid-paragraph.
        var joins: Bool
    }

    /// By block the level in the outline.
    var headings: [Int: UInt8] = [:]
    /// Blocks that are no headings.
    var cleared: Set<Int> = []
    /// Places at which no run-in begins.
    var clearedRunIns: Set<Int> = []
    /// By block whether an article begins with it.
    var articles: [Int: Bool] = [:]
    /// By block whether it is a byline.
    var bylines: [Int: Bool] = [:]
    /// Blocks that are not joined of themselves to what stands before them.
    var apart: Set<Int> = []
    /// Blocks whose page is read in the order of the file.
    var filed: [Int] = []
    /// What is read elsewhere than the rules say, in the order in which it was said.
    var moves: [Move] = []
    /// What was applied, and what found no place.
    var issues: [DocumentIssue] = []

    /// Whether anything here bears on the order in which blocks are read.
    var ordersBlocks: Bool { !moves.isEmpty || !articles.isEmpty }

    /// Whether an outline entry of a block was made by hand.
    func made(_ block: Int) -> Bool { headings[block] != nil || articles[block] == true }

    /// Whether a page of these blocks is read as the file has it.
    func isFiled(_ blocks: Range<Int>) -> Bool { filed.contains(where: blocks.contains) }
}

extension Hand {
    /// Changes the draft as its corrections say, and gives what the others mean for its blocks; nil where `monitor`
    /// answered false.
    static func apply(
        _ guidance: Guidance, to draft: inout Draft, _ bytes: Bytes, replacements: [Replacement], monitor: () -> Bool
    ) -> Hand? {
        var hand = Hand()
        let corrections = guidance.corrections
        guard !corrections.isEmpty || !guidance.rules.furniture.isEmpty else { return hand }
        var edit = DraftCorrections(bytes, draft, replacements: replacements)
        guard edit.makeFurniture(of: guidance.rules.furniture, monitor: monitor) else { return nil }
        let places = corrections.map { AnchorSearch.place(of: $0.anchor, in: bytes) }
        var rest: [Placed] = []
        for (correction, place) in zip(corrections, places) {
            guard let place, let other = other(correction.change, in: bytes) else {
                hand.noteLost(correction)
                continue
            }
            hand.note(correction, bytes, place)
            switch correction.change {
            case .furniture:
                edit.standing = rest.filter(\.change.setsApart).map(\.place)
                edit.makeFurniture(at: place)
            case .notFurniture: edit.makeText(at: place)
            case .split: edit.split(at: place)
            case .join where join(place, to: other, &edit, &rest): continue
            default: break
            }
            rest.append((correction.change, place, other))
        }
        for (change, place, other) in rest { hand.take(change, edit, place, other) }
        draft = edit.draft
        return hand
    }

    /// A change, where it is, and the other place that it speaks of.
    private typealias Placed = (change: Correction.Change, place: Int, other: Int)

    /// Joins the block at a place to the one before it and forgets what it was: that would be said of both. False where
    /// another block stands before it.
    private static func join(
        _ place: Int, to other: Int, _ edit: inout DraftCorrections, _ earlier: inout [Placed]
    ) -> Bool {
        let block = edit.block(holding: place)
        let own = earlier.indices.filter {
            earlier[$0].change.isRole && edit.block(holding: earlier[$0].place) == block
        }
        guard edit.join(at: place, to: other) else { return false }
        // A block that would be too long is left alone.
        guard edit.block(holding: place) != block else { return true }
        for index in own.reversed() { earlier.remove(at: index) }
        return true
    }

    /// The other place that a change speaks of; −1 where it speaks of none, nil where that is not found.
    private static func other(_ change: Correction.Change, in bytes: Bytes) -> Int? {
        switch change {
        case .join(let other), .follow(let other): AnchorSearch.place(of: other, in: bytes)
        default: -1
        }
    }

    private mutating func noteLost(_ correction: Correction) {
        issues.append(
            DocumentIssue(.lostCorrection, [], evidence: "\(correction.change.name), at “\(correction.anchor.text)”"))
    }

    private mutating func note(_ correction: Correction, _ bytes: Bytes, _ place: Int) {
        let end = place + bytes.scalar(at: place).length
        issues.append(
            DocumentIssue(.correctedByHand, [SourceRange(place, end)], evidence: correction.change.name))
    }

    private mutating func take(_ change: Correction.Change, _ edit: DraftCorrections, _ place: Int, _ other: Int) {
        guard let block = edit.block(holding: place) else { return }
        switch change {
        case .heading(let level):
            headings[block] = max(1, level)
            cleared.remove(block)
            bylines[block] = nil
            setApart(block)
        case .notHeading:
            headings[block] = nil
            cleared.insert(block)
            clearedRunIns.insert(place)
        case .article:
            articles[block] = true
            setApart(block)
        case .notArticle: articles[block] = false
        case .byline:
            bylines[block] = true
            headings[block] = nil
            setApart(block)
        case .notByline: bylines[block] = false
        case .split:
            apart.insert(block)
            moves.removeAll { $0.block == block && $0.joins }
        case .fileOrder:
            filed.append(block)
            moves.removeAll { $0.block == block }
        case .join, .follow: move(block, after: other, edit, joins: change.joins)
        // What is quoted is known only when the blocks are.
        case .furniture, .notFurniture, .kind, .speaker, .noSpeaker: break
        }
    }

    /// Pieces are brought together only where they stand within a page's length of each other.
    private mutating func move(_ block: Int, after other: Int, _ edit: DraftCorrections, joins: Bool) {
        guard let target = edit.block(holding: other), target != block else { return }
        let distance = abs(edit.draft.extent(block).lowerBound - edit.draft.extent(target).lowerBound)
        guard distance <= ReadingOrder.pageLength else { return }
        moves.append(Move(block: block, after: target, joins: joins))
        guard joins else { return }
        apart.remove(block)
        headings[block] = nil
        bylines[block] = nil
        articles[block] = nil
    }

    /// What has a role of its own goes on with nothing, though it is read where it was said to be.
    private mutating func setApart(_ block: Int) {
        for index in moves.indices where moves[index].block == block && moves[index].joins {
            moves[index].joins = false
        }
    }
}

extension Correction.Change {
    /// Whether it says that a block is one of its own.
    fileprivate var setsApart: Bool {
        switch self {
        case .heading, .byline, .article, .split: true
        default: false
        }
    }

    /// Whether it says what a block is.
    fileprivate var isRole: Bool {
        switch self {
        case .notHeading, .notByline, .notArticle: true
        default: setsApart
        }
    }

    fileprivate var joins: Bool {
        if case .join = self { true } else { false }
    }
}
