public import Articles

/// A place in the order in which a document is read: pieces of a page may stand in another order in the file.
public struct ReadingPosition: Hashable, Comparable, Sendable {
    /// The block, as an index of `Document.blocks`.
    public var block: Int
    /// The UTF-8 byte of the block's joined text.
    public var index: Int

    /// Makes a place at byte `index` of the joined text of block number `block`.
    public init(block: Int, index: Int) {
        self.block = block
        self.index = index
    }

    /// Orders places as they are read.
    public static func < (left: ReadingPosition, right: ReadingPosition) -> Bool {
        (left.block, left.index) < (right.block, right.index)
    }
}

extension Document {
    /// Where `offset` is read; nil where the document has no blocks.
    ///
    /// A place that no block holds (a mark, furniture) is read at the end of the piece before it.
    public func readingPosition(of offset: Offset) -> ReadingPosition? {
        guard let block = block(at: offset) else { return nil }
        return ReadingPosition(block: block, index: joinedIndex(of: offset, inBlock: block))
    }

    /// The joined index of the byte at `offset`, or of the nearest byte before it, in a block.
    ///
    /// Counts over the pieces: no text is copied.
    func joinedIndex(of offset: Offset, inBlock block: Int) -> Int {
        var joined = 0
        var nearest = 0
        for number in blocks[block].pieces {
            let piece = pieces[number]
            if joined > 0 { joined += piece.join.text.utf8.count }
            if piece.range.contains(offset) { return joined + readCount(from: piece.range.start, to: offset) }
            joined += readCount(from: piece.range.start, to: piece.range.end)
            if piece.range.end <= offset { nearest = joined }
        }
        return nearest
    }

    /// Whether the pieces of a block are read in the order in which they stand in the file.
    func standsInOrder(block: Int) -> Bool {
        let own = pieces[blocks[block].pieces]
        return zip(own, own.dropFirst()).allSatisfy { $0.range.end <= $1.range.start }
    }

    /// The bytes that are read for a run of one piece: those of the source, or what is read in their place.
    private func readCount(from start: Offset, to end: Offset) -> Int {
        guard !replacements.isEmpty else { return end - start }
        var count = end - start
        var next = replacements.countBefore { $0.range.start < start }
        while next < replacements.count, replacements[next].range.start < end {
            // A place inside what was replaced is read at its beginning.
            let replaced = min(replacements[next].range.end, end) - replacements[next].range.start
            count -= replaced
            if replacements[next].range.end <= end { count += replacements[next].text.utf8.count }
            next += 1
        }
        return count
    }

    /// Where a span begins, in reading order.
    func start(of span: TextSpan) -> ReadingPosition {
        ReadingPosition(block: span.firstBlock, index: joinedIndex(of: span.start, inBlock: span.firstBlock))
    }

    /// Whether `position`, whose place in the source is `offset`, lies in `span`.
    func contains(_ span: TextSpan, _ position: ReadingPosition) -> Bool {
        guard position.block >= span.firstBlock, position.block <= span.lastBlock, start(of: span) <= position else {
            return false
        }
        guard position.block == span.lastBlock else { return true }
        let last = Offset(max(0, span.end.value - 1))
        return position.index <= joinedIndex(of: last, inBlock: span.lastBlock)
    }
}
