/// A part of a page that is read in one go: from a title, an article's end or a cut sentence to the next.
struct PageRun {
    /// Its blocks, as they follow each other in the file.
    var blocks: Range<Int>
    /// Whether an article begins here: a title stands here, or the article before has ended.
    var beginsArticle: Bool
    var hasTitle: Bool
    /// Whether a note on source or author closes it.
    var hasEnd: Bool
    /// Whether its last paragraph breaks off in the midst of a sentence.
    var breaksOff: Bool
    /// How surely its first paragraph begins in the midst of a sentence, 0 to 1.
    var beginsCut: Float
    /// The article that it belongs to, as a number within its page.
    var owner = -1
    /// The run that goes on with its last paragraph, as another text shows it.
    var next: Int?
}

/// Cuts a text into runs.
struct PageRuns {
    let composition: Composition
    private(set) var runs: [PageRun] = []

    /// Blocks that break off in mid-sentence, in file order; most texts have none.
    static func brokenBlocks(_ composition: Composition) -> [Int] {
        composition.draft.blocks.indices.filter { breaksOff(composition, $0) }
    }

    /// Whether a long paragraph ends on a letter or a comma.
    private static func breaksOff(_ composition: Composition, _ block: Int) -> Bool {
        let traits = composition.draft.traits[block]
        guard traits.ending == .open || traits.ending == .clause, traits.width >= 32, traits.flags.contains(.pointed),
            composition.roles[block] == .text, composition.draft.blocks[block].kind == .paragraph,
            // What was a heading until a person said no breaks off no sentence.
            !composition.hand.cleared.contains(block), block + 1 < composition.draft.blocks.count
        else { return false }
        guard traits.width >= 80 || !composition.isOnePhrase(block) else { return false }
        let last = composition.draft.lastPiece(block)
        let value = composition.bytes.scalar(at: composition.bytes.indexBefore(last.upperBound)).scalar.value
        return value != 0xFF1B && value != 0x3B && value != 0x2014
    }

    init(_ composition: Composition, blocks: Range<Int>, starts: ArraySlice<Int>, broken: ArraySlice<Int>) {
        self.composition = composition
        var cuts = Set(starts)
        for block in broken where block + 1 < blocks.upperBound { cuts.insert(block + 1) }
        for start in starts { if let text = cutAfterTitle(start, blocks.upperBound) { cuts.insert(text) } }
        for (block, next) in composition.goesOn where blocks.contains(block) && blocks.contains(next.block) {
            cuts.formUnion([block + 1, next.block])
        }
        cuts.remove(blocks.upperBound)
        var start = blocks.lowerBound
        for cut in cuts.sorted() where cut > start {
            append(start..<cut, starts)
            start = cut
        }
        append(start..<blocks.upperBound, starts)
        for run in runs.indices {
            guard let next = composition.goesOn[runs[run].blocks.upperBound - 1] else { continue }
            runs[run].next = runs.firstIndex { $0.blocks.lowerBound == next.block }
        }
    }

    private mutating func append(_ blocks: Range<Int>, _ starts: ArraySlice<Int>) {
        let roles = composition.roles
        let hasEnd = blocks.suffix(3).contains { isEnd(roles[$0], $0) && $0 > blocks.lowerBound }
        runs.append(
            PageRun(
                blocks: blocks, beginsArticle: starts.contains(blocks.lowerBound),
                hasTitle: roles[blocks.lowerBound] == .title, hasEnd: hasEnd,
                breaksOff: Self.breaksOff(composition, blocks.upperBound - 1), beginsCut: beginsCut(blocks.lowerBound)))
    }

    private func isEnd(_ role: Composition.Role, _ block: Int) -> Bool {
        role == .sourceNote || role == .authorNote
            || role == .byline && composition.draft.traits[block].ending == .closing
    }

    /// The first block under a title where it seems to begin in mid-sentence.
    private func cutAfterTitle(_ start: Int, _ end: Int) -> Int? {
        var block = start
        while block < end, composition.roles[block] != .text {
            if composition.roles[block] == .markedHeading { return nil }
            block += 1
        }
        guard block > start, block < end, beginsCut(block) > 0.5 else { return nil }
        return block
    }

    /// How surely a block begins in the midst of a sentence: by its first mark or letter, else by how often its first
    /// two characters stand inside sentences elsewhere on the page, and how often at their beginning.
    private func beginsCut(_ block: Int) -> Float {
        guard composition.roles[block] == .text else { return 0 }
        let traits = composition.draft.traits[block]
        switch traits.beginning {
        case .dangling, .lower: return 1
        case .han:
            let piece = composition.draft.firstPiece(block)
            if traits.indent >= 2 || beginsWithHeadingVerb(piece) { return 0 }
            return insideness(piece)
        default: return 0
        }
    }

    /// Paragraphs of plans and commentaries begin with 强化 加强 推进, which stand inside sentences as well.
    private func beginsWithHeadingVerb(_ piece: Range<Int>) -> Bool {
        let bytes = composition.bytes
        let first = bytes.scalar(at: piece.lowerBound)
        guard piece.count > first.length else { return false }
        return HeadingWords.beginsWithVerb([
            first.scalar.value, bytes.scalar(at: piece.lowerBound + first.length).scalar.value,
        ])
    }

    /// How far around a place a page is looked at.
    private static let reach = 1 << 14

    private func insideness(_ piece: Range<Int>) -> Float {
        let bytes = composition.bytes
        guard piece.count > 6 else { return 0 }
        let near = max(0, piece.lowerBound - Self.reach)..<min(bytes.count, piece.lowerBound + Self.reach)
        var (inside, begins, at): (Float, Float, Int) = (0.5, 0.5, near.lowerBound)
        // The third byte of a Han character is rarer than its first.
        while let third = bytes.firstIndex(of: bytes[piece.lowerBound + 2], in: at..<near.upperBound) {
            at = third + 1
            let found = third - 2
            guard found != piece.lowerBound, found + 6 <= near.upperBound, found > 3,
                bytes[found + 1] == bytes[piece.lowerBound + 1], bytes[found + 5] == bytes[piece.lowerBound + 5],
                isSame(found, piece.lowerBound)
            else { continue }
            if standsInside(found) { inside += 1 } else { begins += 1 }
        }
        return inside / (inside + begins)
    }

    private func isSame(_ left: Int, _ right: Int) -> Bool {
        for step in 0..<6 where composition.bytes[left + step] != composition.bytes[right + step] { return false }
        return true
    }

    /// Whether what stands before a place is neither a stop nor a line's end.
    private func standsInside(_ place: Int) -> Bool {
        let bytes = composition.bytes
        let before = bytes.scalar(at: bytes.indexBefore(place)).scalar.value
        return !CharacterClass.isStop(before) && before > 0x20 && before != 0x3000 && before != 0x201D
    }
}
