/// The part of one version that a strand holds: its units numbered from 0 by their place in the strand.
struct StrandSide {
    /// A stretch of the version without a hole.
    struct Part {
        /// Units of the version.
        var units: Range<Int>
        /// Characters of the version; they hold the units and what stands around them.
        var characters: Range<Int>
        /// The place of the first unit in the strand.
        var position: Int
    }

    /// The version.
    let text: VersionText
    /// The parts in order; a part may have characters only.
    let parts: [Part]
    /// The keys of the units, by their place in the strand.
    let keys: [UInt64]

    /// Makes a side of parts in order.
    init(_ text: VersionText, _ stretches: [(units: Range<Int>, characters: Range<Int>)]) {
        self.text = text
        var parts: [Part] = []
        if stretches.count == 1, stretches[0].units == text.keys.indices {
            // Nothing was moved: the keys of the version are those of the strand.
            self.parts = [Part(units: stretches[0].units, characters: stretches[0].characters, position: 0)]
            keys = text.keys
            return
        }
        var keys: [UInt64] = []
        keys.reserveCapacity(stretches.reduce(0) { $0 + $1.units.count })
        for (units, characters) in stretches {
            parts.append(Part(units: units, characters: characters, position: keys.count))
            keys.append(contentsOf: text.keys[units])
        }
        self.parts = parts
        self.keys = keys
    }

    /// How many units there are.
    var count: Int { keys.count }

    /// The part that holds the unit at a place; the last part for the place after the last unit.
    func part(at position: Int) -> Int {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].position <= position { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The unit of the version at a place of the strand.
    func unit(at position: Int) -> Int {
        let part = parts[part(at: position)]
        return part.units.lowerBound + position - part.position
    }

    /// The place in the strand of a unit, or of the next one that the strand holds.
    func position(ofUnit unit: Int) -> Int {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].units.upperBound <= unit { low = middle + 1 } else { high = middle }
        }
        guard low < parts.count else { return count }
        return parts[low].position + max(0, unit - parts[low].units.lowerBound)
    }

    /// The places where blocks begin in a range, its end counted where a block ends there.
    func bounds(in range: Range<Int>) -> [Int] {
        guard count > 0 else { return [] }
        // No block outside of the strand is asked: a version has many strands, and many blocks beside each of them.
        var block =
            range.lowerBound == 0
            ? text.block(ofUnit: unit(at: 0)) : text.block(ofUnit: unit(at: range.lowerBound - 1)) + 1
        let last =
            range.upperBound == count
            ? text.block(ofUnit: unit(at: count - 1)) + 1 : text.block(ofUnit: unit(at: range.upperBound))
        var bounds: [Int] = []
        while block <= last {
            let position = min(position(ofUnit: text.blockUnits[block]), range.upperBound)
            if bounds.last != position { bounds.append(position) }
            guard position < range.upperBound else { break }
            block = self.block(after: block, at: position)
        }
        return bounds
    }

    /// The next block that begins after a place, at which `block` begins; those in the hole before the place begin there too.
    private func block(after block: Int, at position: Int) -> Int {
        let unit = unit(at: position)
        return unit == text.blockUnits[block] ? block + 1 : text.block(ofUnit: unit) + 1
    }

    /// The characters of the units in a range of places, with what stands between them, hole by hole.
    func characters(of range: Range<Int>) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        var result: [Range<Int>] = []
        for part in parts[part(at: range.lowerBound)...] {
            guard part.position < range.upperBound else { break }
            guard !part.units.isEmpty else { continue }
            let low = max(range.lowerBound, part.position) - part.position + part.units.lowerBound
            let high = min(range.upperBound - part.position, part.units.count) + part.units.lowerBound
            result.append(Int(text.unitStarts[low])..<Int(text.unitEnds[high - 1]))
        }
        return result
    }

    /// The characters between the unit before a place and the unit at it.
    func gap(before position: Int) -> [Range<Int>] {
        guard !parts.isEmpty else { return [] }
        let to = part(at: position)
        if position > parts[to].position, position < count {
            let unit = parts[to].units.lowerBound + position - parts[to].position
            return [Int(text.unitEnds[unit - 1])..<Int(text.unitStarts[unit])]
        }
        return gapOverParts(position, to: position == count ? parts.count - 1 : to)
    }

    private func gapOverParts(_ position: Int, to last: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = last
        if position < count {
            let first = parts[last]
            result.append(first.characters.lowerBound..<Int(text.unitStarts[first.units.lowerBound]))
            index -= 1
        }
        while index >= 0 {
            let part = parts[index]
            if !part.units.isEmpty {
                result.append(Int(text.unitEnds[part.units.upperBound - 1])..<part.characters.upperBound)
                break
            }
            result.append(part.characters)
            index -= 1
        }
        return result.reversed()
    }
}

/// Text of both versions that is compared in order: all that stays in its place, or one passage that was moved.
struct Strand {
    /// The first version's side.
    var a: StrandSide
    /// The second version's side.
    var b: StrandSide
    /// What is equal, as places of the strand, in order.
    var runs: [Run]
    /// Whether it is a passage that was moved.
    var isMoved: Bool
}
