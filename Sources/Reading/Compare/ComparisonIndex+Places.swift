import Articles

extension ComparisonIndex {
    /// What one version has at a change as it is read, without the marks of the form; with them, where only they changed.
    func reading(_ change: Int, _ side: ComparisonSide) -> String {
        let found = comparison.changes[change]
        let text = side == .a ? found.aText : found.bText
        let document = document(side)
        guard !text.isEmpty, !document.marks.isEmpty, found.kind != .markup, let first = ranges(change, side).first,
            let last = ranges(change, side).last
        else { return text }
        let mark = document.marks.countBefore { $0.end <= first.start }
        guard mark < document.marks.count, document.marks[mark].start < last.end else { return text }
        let shown = document.string(of: ranges(change, side), inBlocks: Array(blocks(ofPair: found.pair, side)))
        return shown.isEmpty ? text : shown
    }

    /// Where one side begins.
    func start(_ side: ComparisonSide) -> Offset {
        let document = document(side)
        let first = comparison.pairs.indices.lazy.compactMap { blocks(ofPair: $0, side).first }.first
        return first.flatMap { document.start(ofBlock: $0) } ?? Offset(0)
    }

    /// The place of a reader in the comparison; nil where it lies in neither of the two articles.
    func place(_ place: Place, in state: ComparisonState) -> (side: ComparisonSide, offset: Offset)? {
        // Both articles may stand in one file: the side at hand goes first.
        for side in [state.side, state.side.other] where side.place(state).document == place.document {
            if pair(at: place.offset, side) != nil { return (side, place.offset) }
        }
        return nil
    }

    func isAtOrBefore(_ left: Offset, _ right: Offset, _ side: ComparisonSide) -> Bool {
        let document = document(side)
        guard let left = document.readingPosition(of: left), let right = document.readingPosition(of: right) else {
            return true
        }
        return left <= right
    }

    /// The place on the other side that answers a place: counted from the nearest change before it in the same pair.
    func partner(of offset: Offset, _ side: ComparisonSide) -> Offset {
        guard let pair = pair(at: offset, side) else { return start(side.other) }
        let mine = document(side)
        let theirs = document(side.other)
        var anchor: (mine: Offset, theirs: Offset)?
        for change in changes(inPair: pair) where comparison.changes[change].kind != .move {
            guard let left = ranges(change, side).last?.end, let right = ranges(change, side.other).last?.end,
                isAtOrBefore(left, offset, side)
            else { continue }
            anchor = (left, right)
        }
        if anchor == nil, let left = blocks(ofPair: pair, side).first.flatMap({ mine.start(ofBlock: $0) }),
            let right = blocks(ofPair: pair, side.other).first.flatMap({ theirs.start(ofBlock: $0) })
        {
            anchor = (left, right)
        }
        guard let anchor else { return nearestPlace(before: pair, side.other) }
        return theirs.place(mine.bytesRead(from: anchor.mine, to: offset), after: anchor.theirs)
    }

    /// Where the text of a pair that one side lacks would stand on that side.
    private func nearestPlace(before pair: Int, _ side: ComparisonSide) -> Offset {
        for number in stride(from: pair, through: 0, by: -1) {
            if let block = blocks(ofPair: number, side).first, let start = document(side).start(ofBlock: block) {
                return start
            }
        }
        return start(side)
    }
}

extension Document {
    /// The bytes of text that are read between two places, 0 where the second comes first.
    func bytesRead(from start: Offset, to end: Offset) -> Int {
        guard let from = readingPosition(of: start), let to = readingPosition(of: end), from < to else { return 0 }
        guard from.block != to.block else { return to.index - from.index }
        let between = (from.block..<to.block).reduce(0) { sum, block in
            sum + blocks[block].pieces.reduce(0) { $0 + pieces[$1].range.count }
        }
        return between - from.index + to.index
    }

    /// The place that so many bytes of text are read after `offset`, at the beginning of a character.
    func place(_ bytes: Int, after offset: Offset) -> Offset {
        guard let from = readingPosition(of: offset) else { return offset }
        var rest = from.index + bytes
        var block = from.block
        while block < blocks.count {
            let count = blocks[block].pieces.reduce(0) { $0 + pieces[$1].range.count }
            if rest < count || block == blocks.count - 1 { break }
            rest -= count
            block += 1
        }
        return self.offset(ofByte: rest, inBlock: block)
    }
}
