/// How much text stands before each block, so that a place can be told in percent.
struct TextBeforeBlocks: Sendable {
    /// The bytes of all pieces before each block, and of all of them at the end.
    let bytes: [Int]

    init(blocks: [Block], pieces: [Piece]) {
        var sums = [0]
        sums.reserveCapacity(blocks.count + 1)
        var sum = 0
        for block in blocks {
            for piece in block.pieces { sum += pieces[piece].range.count }
            sums.append(sum)
        }
        bytes = sums
    }
}

extension Document {
    /// The share of the text that is read before `offset`, from 0 to 1, by bytes in reading order; by bytes of the file
    /// while the document is not complete.
    ///
    /// Takes time with the logarithm of the number of pieces.
    public func fraction(at offset: Offset) -> Double {
        guard isComplete, let block = block(at: offset), let total = textBeforeBlocks.bytes.last, total > 0 else {
            return text.count > 0 ? min(1, max(0, Double(offset.value) / Double(text.count))) : 0
        }
        var before = textBeforeBlocks.bytes[block]
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
        guard isComplete, let total = textBeforeBlocks.bytes.last, total > 0 else {
            return text.count > 0 ? Offset(Int(min(1, max(0, fraction)) * Double(text.count - 1))) : nil
        }
        let wanted = Int(min(1, max(0, fraction)) * Double(total - 1))
        let block = textBeforeBlocks.bytes.prefix(blocks.count).countBefore { $0 <= wanted } - 1
        var rest = wanted - textBeforeBlocks.bytes[block]
        for piece in blocks[block].pieces {
            if rest < pieces[piece].range.count { return pieces[piece].range.start + rest }
            rest -= pieces[piece].range.count
        }
        return nil
    }
}
