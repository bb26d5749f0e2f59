/// Applies to a draft what was corrected of its blocks: furniture, where blocks begin, and what was joined side by side.
///
/// Every piece of the draft stays in it or becomes furniture, whatever the corrections say.
struct DraftCorrections {
    /// No block is made longer than this many bytes.
    static let longestBlock = 1 << 16

    let bytes: Bytes
    private let replacements: [Replacement]
    let lineEnd: UInt8
    var draft: Draft
    /// Places of blocks that a person said to be blocks of their own: no rule joins these to what stands before them.
    var standing: [Int] = []

    init(_ bytes: Bytes, _ draft: Draft, replacements: [Replacement]) {
        self.bytes = bytes
        self.draft = draft
        self.replacements = replacements
        lineEnd = LineScanner.lineEnd(of: bytes)
    }

    // MARK: Furniture

    /// The source line around a place, without the blanks at its ends.
    func line(around place: Int) -> Range<Int> {
        let start = bytes.lastIndex(of: lineEnd, in: 0..<place).map { $0 + 1 } ?? 0
        let end = bytes.firstIndex(of: lineEnd, in: place..<bytes.count) ?? bytes.count
        let first = bytes.trimmedStart(of: start..<end)
        return first..<max(first, bytes.trimmedEnd(of: first..<end))
    }

    /// Takes the source line around a place out of the text.
    mutating func makeFurniture(at place: Int) {
        let line = line(around: place)
        guard !line.isEmpty, !draft.furniture.contains(where: { overlaps($0, line) }) else { return }
        for block in blocks(overlapping: line).reversed() { cut(line, from: block) }
        let index = draft.furniture.firstIndex { $0.start.value > line.lowerBound } ?? draft.furniture.count
        draft.furniture.insert(SourceRange(line.lowerBound, line.upperBound), at: index)
        bridge(line)
    }

    /// Joins the sentence that a line of furniture cut in two.
    private mutating func bridge(_ line: Range<Int>) {
        let next = firstBlock { draft.extent($0).lowerBound > line.lowerBound }
        guard next > 0, next < draft.blocks.count, draft.extent(next - 1).upperBound <= line.lowerBound else { return }
        let (left, right) = (draft.traits[next - 1], draft.traits[next])
        guard !standing.contains(where: { block(holding: $0) == next }),
            Self.isOneSentence(draft.blocks[next - 1].kind, left, draft.blocks[next].kind, right)
        else { return }
        _ = join(at: draft.extent(next).lowerBound, to: draft.extent(next - 1).lowerBound)
    }

    /// Whether two blocks that a line of furniture parts are one sentence that it cut in two.
    static func isOneSentence(
        _ leftKind: BlockKind, _ left: Draft.Traits, _ rightKind: BlockKind, _ right: Draft.Traits
    ) -> Bool {
        guard leftKind == .paragraph, rightKind == .paragraph else { return false }
        guard left.ending == .open || left.ending == .clause, left.width >= 24, left.flags.contains(.pointed)
        else { return false }
        let isHan = left.flags.contains(.han) && right.flags.contains(.han)
        return isHan ? right.beginning == .han && right.indent <= left.indent + 1 : right.beginning == .lower
    }

    func overlaps(_ range: SourceRange, _ line: Range<Int>) -> Bool {
        range.start.value < line.upperBound && line.lowerBound < range.end.value
    }

    private func blocks(overlapping line: Range<Int>) -> Range<Int> {
        let first = firstBlock { draft.extent($0).upperBound > line.lowerBound }
        return first..<max(first, firstBlock { draft.extent($0).lowerBound >= line.upperBound })
    }

    /// The first block that satisfies a condition which all later ones satisfy too.
    private func firstBlock(where condition: (Int) -> Bool) -> Int {
        draft.blocks.indices.countBefore { !condition($0) }
    }

    private mutating func cut(_ line: Range<Int>, from block: Int) {
        var kept: [Piece] = []
        for piece in draft.pieces[draft.blocks[block].pieces] {
            guard overlaps(piece.range, line) else {
                kept.append(piece)
                continue
            }
            keep(piece, from: piece.range.start.value, to: line.lowerBound, in: &kept)
            keep(piece, from: line.upperBound, to: piece.range.end.value, in: &kept)
        }
        let seam = kept.firstIndex { $0.range.start.value >= line.upperBound }
        replace(block, with: kept.isEmpty ? [] : [kept], seams: [seam].compactMap(\.self))
    }

    func keep(_ piece: Piece, from start: Int, to end: Int, in kept: inout [Piece]) {
        guard start < end else { return }
        let first = bytes.trimmedStart(of: start..<end)
        let last = first < end ? bytes.trimmedEnd(of: first..<end) : first
        if first < last { kept.append(Piece(SourceRange(first, last), join: piece.join)) }
    }

    /// Puts a line that was taken for furniture back into the text: a block of its own, or a part of the one around it.
    mutating func makeText(at place: Int) {
        guard let index = draft.furniture.firstIndex(where: { $0.start.value <= place && place < $0.end.value }) else {
            return
        }
        let range = draft.furniture.remove(at: index)
        let next = firstBlock { draft.extent($0).lowerBound > range.start.value }
        guard next > 0, draft.extent(next - 1).upperBound > range.start.value else {
            return insert(.paragraph, [Piece(range)], at: next)
        }
        var pieces = Array(draft.pieces[draft.blocks[next - 1].pieces])
        let place = pieces.firstIndex { $0.range.start > range.start } ?? pieces.count
        pieces.insert(Piece(range), at: place)
        replace(next - 1, with: [pieces], seams: [place, place + 1])
    }

    // MARK: Where blocks begin

    /// Begins a block at a place inside another one.
    mutating func split(at place: Int) {
        guard let block = block(holding: place), place > draft.extent(block).lowerBound else { return }
        let place =
            replacements.first { $0.range.start.value < place && place < $0.range.end.value }?.range.start.value
            ?? place
        var (first, second): ([Piece], [Piece]) = ([], [])
        for piece in draft.pieces[draft.blocks[block].pieces] {
            if piece.range.end.value <= place {
                first.append(piece)
            } else if piece.range.start.value >= place {
                second.append(piece)
            } else {
                keep(piece, from: piece.range.start.value, to: place, in: &first)
                keep(piece, from: place, to: piece.range.end.value, in: &second)
            }
        }
        replace(block, with: [first, second].filter { !$0.isEmpty })
    }

    /// Joins the block at a place to the one before it in the file, if that is the one at `other`; false where it is not.
    mutating func join(at place: Int, to other: Int) -> Bool {
        guard let block = block(holding: place), block > 0, self.block(holding: other) == block - 1 else {
            return false
        }
        let pieces = Array(draft.pieces[draft.blocks[block - 1].pieces]) + draft.pieces[draft.blocks[block].pieces]
        guard length(pieces) <= Self.longestBlock else { return true }
        let mark = draft.blocks[block - 1].pieces.count
        replace(block, with: [])
        replace(block - 1, with: [pieces], seams: [mark])
        return true
    }

    func length(_ pieces: some Sequence<Piece>) -> Int { pieces.reduce(0) { $0 + $1.range.count + 1 } }

    /// The block that holds the piece at a place, or the next one where the place lies in a mark.
    func block(holding place: Int) -> Int? {
        let block = firstBlock { draft.extent($0).upperBound > place }
        return block < draft.blocks.count ? block : nil
    }

    // MARK: Changing the draft

    /// Puts blocks of these pieces in the place of a block; none where there are no lists of pieces.
    ///
    /// At `seams` stand pieces that did not stand beside the one before them.
    private mutating func replace(_ block: Int, with parts: [[Piece]], seams: [Int] = []) {
        let (old, traits) = (draft.blocks[block], draft.traits[block])
        remove(block)
        for (number, pieces) in parts.enumerated() {
            let runsOn = number > 0 && (old.kind == .heading || old.kind == .listItem || old.kind == .title)
            insert(
                runsOn ? .paragraph : old.kind, joined(pieces, old.kind, seams), at: block + number,
                level: runsOn ? 1 : old.level, like: traits)
        }
    }

    /// The pieces with what stands between those that did not stand beside each other before.
    func joined(_ pieces: [Piece], _ kind: BlockKind, _ seams: [Int]) -> [Piece] {
        var pieces = pieces
        for index in seams where index > 0 && index < pieces.count {
            pieces[index].join = join(pieces[index - 1].range, pieces[index].range, kind)
        }
        if !pieces.isEmpty { pieces[0].join = .none }
        return pieces
    }

    func join(_ left: SourceRange, _ right: SourceRange, _ kind: BlockKind) -> Join {
        if kind == .verse || kind == .code || kind == .table { return .newline }
        let last = bytes.scalar(at: bytes.indexBefore(left.end.value)).scalar.value
        let first = bytes.scalar(at: right.start.value).scalar.value
        let isSolid = CharacterClass.isSetSolid(last) || CharacterClass.isSetSolid(first)
        let isMark = CharacterClass.isAmbiguousMark(last) || CharacterClass.isAmbiguousMark(first)
        return isSolid || isMark ? .none : .space
    }

    private mutating func remove(_ block: Int) {
        let pieces = draft.blocks[block].pieces
        draft.pieces.removeSubrange(pieces)
        draft.blocks.remove(at: block)
        draft.traits.remove(at: block)
        shift(from: block, by: -pieces.count)
    }

    private mutating func insert(
        _ kind: BlockKind, _ pieces: [Piece], at block: Int, level: UInt8 = 1, like old: Draft.Traits? = nil
    ) {
        let start = block < draft.blocks.count ? draft.blocks[block].pieces.lowerBound : draft.pieces.count
        draft.pieces.insert(contentsOf: pieces, at: start)
        draft.blocks.insert(Block(kind: kind, level: level, pieces: start..<(start + pieces.count)), at: block)
        draft.traits.insert(FormatReader.traits(bytes, kind, pieces, like: old), at: block)
        shift(from: block + 1, by: pieces.count)
    }

    private mutating func shift(from block: Int, by count: Int) {
        for index in block..<draft.blocks.count {
            let pieces = draft.blocks[index].pieces
            draft.blocks[index].pieces = (pieces.lowerBound + count)..<(pieces.upperBound + count)
        }
    }
}

extension FormatReader {
    /// What the lines of pieces that were put together look like; `old` tells of the block that they were a part of.
    static func traits(_ bytes: Bytes, _ kind: BlockKind, _ pieces: [Piece], like old: Draft.Traits?) -> Draft.Traits {
        let block = FormattedText.FormatBlock(kind: kind, pieces: pieces)
        guard let first = pieces.first, let last = pieces.last else {
            return old
                ?? Draft.Traits(
                    beginning: .other, ending: .open, flags: [], blanksBefore: 1, indent: 0, width: 0, measure: 0)
        }
        var traits = traits(bytes, block, first, last)
        traits.measure = old?.measure ?? 0
        traits.indent = old?.indent ?? 0
        return traits
    }
}
