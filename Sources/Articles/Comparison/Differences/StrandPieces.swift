// What differences take of a side of a strand.
extension StrandSide {
    /// Text between two runs that lies in one block.
    struct Piece {
        /// Its characters, hole by hole, with the marks at the bounds of the block.
        var characters: [Range<Int>]
        /// Whether it is all that the strand has of its block.
        var isWhole: Bool
        /// Whether it goes on from the run before, in the same block.
        var isHead: Bool
    }

    /// Characters beside pieces that no piece takes.
    struct Rest {
        var before: [Range<Int>]
        var after: [Range<Int>]
    }

    /// The whole blocks of a range of places.
    func wholeBlocks(in range: Range<Int>) -> [Range<Int>] {
        let bounds = bounds(in: range)
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// A range of places cut at the bounds of blocks.
    func pieces(of range: Range<Int>) -> [Piece] {
        guard !range.isEmpty else { return [] }
        let bounds = bounds(in: range)
        let cuts = [range.lowerBound] + bounds + [range.upperBound]
        let ranges = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }
        var pieces = ranges.map { low, high in
            // All cuts but the outermost are bounds of blocks.
            let startsBlock = low > range.lowerBound || bounds.first == low
            let endsBlock = high < range.upperBound || bounds.last == high
            // What lies inside one block leaves the marks at the block's bounds to the text around it.
            let isInside = low == range.lowerBound && high == range.upperBound && !(startsBlock && endsBlock)
            return Piece(
                characters: isInside ? characters(of: low..<high) : widened(low..<high),
                isWhole: startsBlock && endsBlock, isHead: !startsBlock)
        }
        for index in pieces.indices.dropLast() {
            // Blocks without units, rules and the like, go with the piece before them.
            let (end, start) = (pieces[index].characters.last, pieces[index + 1].characters.first)
            let between = gap(before: ranges[index].1).map { range in
                let low = max(range.lowerBound, end?.upperBound ?? range.lowerBound)
                return low..<max(low, min(range.upperBound, start?.lowerBound ?? range.upperBound))
            }
            pieces[index].characters += trimmed(between)
        }
        return pieces
    }

    /// The characters of places, up to the bounds of a block where they begin or end one.
    private func widened(_ range: Range<Int>) -> [Range<Int>] {
        var result = characters(of: range)
        guard let first = result.first, let last = result.last else { return [] }
        let firstPart = parts[part(at: range.lowerBound)]
        let unit = unit(at: range.lowerBound)
        let block = text.block(ofUnit: unit)
        if text.blockUnits[block] == unit {
            let low = max(text.blockStarts[block], firstPart.characters.lowerBound)
            result[0] = min(low, first.lowerBound)..<first.upperBound
        }
        let lastUnit = self.unit(at: range.upperBound - 1)
        let lastBlock = text.block(ofUnit: lastUnit)
        if text.blockUnits[lastBlock + 1] == lastUnit + 1 {
            let lastPart = parts[part(at: range.upperBound - 1)]
            let high = min(text.end(ofBlock: lastBlock), lastPart.characters.upperBound)
            result[result.count - 1] = result[result.count - 1].lowerBound..<max(high, last.upperBound)
        }
        return result
    }

    /// The characters around a range of places that its pieces do not take.
    func rest(of range: Range<Int>, without pieces: [Piece]) -> Rest {
        let before = gap(before: range.lowerBound)
        guard let first = pieces.first?.characters.first, let last = pieces.last?.characters.last else {
            return Rest(before: before, after: [])
        }
        return Rest(
            before: before.map { $0.lowerBound..<max($0.lowerBound, min($0.upperBound, first.lowerBound)) },
            after: gap(before: range.upperBound).map {
                min($0.upperBound, max($0.lowerBound, last.upperBound))..<$0.upperBound
            })
    }

    /// The punctuation marks of character ranges.
    func marks(in ranges: [Range<Int>]) -> [Int] {
        ranges.flatMap { $0.filter { text.classes[$0] == .punctuation } }
    }

    /// Cuts ranges before the opening marks that they end with.
    func openingMarks(atEndOf ranges: [Range<Int>]) -> (before: [Range<Int>], marks: [Range<Int>]) {
        guard let last = ranges.last else { return ([], []) }
        var low = last.upperBound
        while low > last.lowerBound, CharacterForms.isOpening(text.scalars[low - 1]) { low -= 1 }
        guard low < last.upperBound else { return (ranges, []) }
        return (ranges.dropLast() + (low > last.lowerBound ? [last.lowerBound..<low] : []), [low..<last.upperBound])
    }

    /// Cuts ranges at the first bound of a paragraph, or at the last one: what stands before it and the rest from it on.
    func cut(_ ranges: [Range<Int>], atFirst isFirst: Bool) -> (before: [Range<Int>], after: [Range<Int>]) {
        let bounds = ranges.flatMap { $0.filter { text.classes[$0] == .paragraph } }
        guard let bound = isFirst ? bounds.first : bounds.last else { return isFirst ? (ranges, []) : ([], ranges) }
        let cut = isFirst ? bound : bound + 1
        return (
            ranges.compactMap { $0.lowerBound < cut ? $0.lowerBound..<min(cut, $0.upperBound) : nil },
            ranges.compactMap { $0.upperBound > cut ? max(cut, $0.lowerBound)..<$0.upperBound : nil }
        )
    }

    /// Ranges without blanks and bounds at their ends, empty ones left out.
    func trimmed(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.compactMap { range in
            var (low, high) = (range.lowerBound, range.upperBound)
            while low < high, isBlank(low) { low += 1 }
            while high > low, isBlank(high - 1) { high -= 1 }
            return low < high ? low..<high : nil
        }
    }

    private func isBlank(_ character: Int) -> Bool {
        text.classes[character] == .blank || text.classes[character] == .paragraph
    }

    /// The character before which text would stand that this side lacks between two units: after the marks between them.
    func place(before position: Int) -> Int {
        if position < count { return Int(text.unitStarts[unit(at: position)]) }
        guard position > 0 else { return parts.first?.characters.lowerBound ?? 0 }
        return parts.last?.characters.upperBound ?? text.scalars.count
    }
}
