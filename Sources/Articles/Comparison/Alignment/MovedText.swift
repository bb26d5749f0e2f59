extension VersionText {
    /// The characters that go with units which were moved: quotation marks before them, stops after them, and at the
    /// bounds of blocks all that the block has there.
    func characters(around units: Range<Int>) -> Range<Int> {
        guard let first = units.first, let last = units.last else { return 0..<0 }
        var low = Int(unitStarts[first])
        let firstBlock = block(ofUnit: first)
        if blockUnits[firstBlock] == first {
            low = blockStarts[firstBlock]
        } else {
            while low > 0, CharacterForms.isOpening(scalars[low - 1]) { low -= 1 }
        }
        var high = Int(unitEnds[last])
        let lastBlock = block(ofUnit: last)
        if blockUnits[lastBlock + 1] == units.upperBound {
            high = end(ofBlock: lastBlock)
        } else {
            while high < scalars.count, classes[high] == .punctuation, !CharacterForms.isOpening(scalars[high]) {
                high += 1
            }
        }
        return low..<high
    }

    /// One past the last character of a block, the bound to the next one left out.
    func end(ofBlock block: Int) -> Int {
        blockStarts[block + 1] - (block + 2 < blockStarts.count ? 1 : 0)
    }

    /// All units and characters but those of passages that were moved, which may be in any order.
    func parts(without moved: [Range<Int>]) -> [(units: Range<Int>, characters: Range<Int>)] {
        var parts: [(units: Range<Int>, characters: Range<Int>)] = []
        var (unit, character) = (0, 0)
        for hole in moved.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let characters = self.characters(around: hole)
            let start = max(character, characters.lowerBound)
            parts.append((unit..<hole.lowerBound, character..<start))
            (unit, character) = (hole.upperBound, max(start, characters.upperBound))
        }
        parts.append((unit..<keys.count, character..<scalars.count))
        return parts
    }
}
