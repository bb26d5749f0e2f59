/// How much text stands before each block, so that a place can be told in percent.
///
/// Sums are kept for one block in some: what stands between is added up when it is asked for.
struct TextBeforeBlocks: Sendable {
    /// From one sum to the next, in blocks.
    private static let step = 64
    /// The bytes of all pieces before each block whose number `step` divides.
    private let sums: [Int]
    /// The bytes of all pieces.
    let total: Int

    init(blocks: [Block], pieces: [Piece]) {
        var (sums, sum) = ([Int](), 0)
        sums.reserveCapacity(blocks.count / Self.step + 1)
        for (index, block) in blocks.enumerated() {
            if index % Self.step == 0 { sums.append(sum) }
            for piece in block.pieces { sum += pieces[piece].range.count }
        }
        self.sums = sums
        total = sum
    }

    /// The bytes of all pieces before a block.
    func bytes(before block: Int, in document: Document) -> Int {
        guard block < document.blocks.count else { return total }
        let known = block / Self.step
        return (known * Self.step..<block).reduce(sums[known]) { $0 + document.byteCount(ofBlock: $1) }
    }

    /// The last block that has at most so many bytes before it, and how many it has; nil where there are no blocks.
    func lastBlock(after bytes: Int, in document: Document) -> (block: Int, bytes: Int)? {
        guard !sums.isEmpty else { return nil }
        let known = max(0, sums.countBefore { $0 <= bytes } - 1)
        var (block, sum) = (known * Self.step, sums[known])
        while block + 1 < document.blocks.count {
            let next = sum + document.byteCount(ofBlock: block)
            guard next <= bytes else { break }
            (block, sum) = (block + 1, next)
        }
        return (block, sum)
    }
}

extension Document {
    /// The share of the text that is read before `offset`, from 0 to 1, by bytes in reading order; by bytes of the file
    /// while the document is not complete.
    ///
    /// Takes time with the logarithm of the number of pieces, and with those of at most 64 blocks.
    public func fraction(at offset: Offset) -> Double {
        let total = textBeforeBlocks.total
        guard isComplete, let block = block(at: offset), total > 0 else {
            return text.count > 0 ? min(1, max(0, Double(offset.value) / Double(text.count))) : 0
        }
        var before = textBeforeBlocks.bytes(before: block, in: self)
        for piece in blocks[block].pieces {
            let range = pieces[piece].range
            if range.contains(offset) {
                before += offset - range.start
                break
            }
            before += range.count
        }
        return min(1, Double(before) / Double(total))
    }

    /// The place before which a share of the text is read; nil where the document has no text.
    ///
    /// The counterpart of `fraction(at:)`, to the byte of a piece but not to the character: go to the line that holds it.
    public func offset(atFraction fraction: Double) -> Offset? {
        let total = textBeforeBlocks.total
        guard isComplete, total > 0 else {
            return text.count > 0 ? Offset(Int(min(1, max(0, fraction)) * Double(text.count - 1))) : nil
        }
        let wanted = Int(min(1, max(0, fraction)) * Double(total - 1))
        guard let found = textBeforeBlocks.lastBlock(after: wanted, in: self) else { return nil }
        var rest = wanted - found.bytes
        for piece in blocks[found.block].pieces {
            if rest < pieces[piece].range.count { return pieces[piece].range.start + rest }
            rest -= pieces[piece].range.count
        }
        return nil
    }

    /// The bytes of a block's pieces.
    fileprivate func byteCount(ofBlock block: Int) -> Int {
        blocks[block].pieces.reduce(0) { $0 + pieces[$1].range.count }
    }
}
