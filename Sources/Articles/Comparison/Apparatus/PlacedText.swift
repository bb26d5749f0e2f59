/// A version as a comparison reads it, with the way from places in the source to its characters.
struct PlacedText {
    let text: VersionText
    /// The characters that the source has, by their places there.
    private let places: [Place]

    private struct Place {
        var start: UInt32
        var end: UInt32
        var character: Int
    }

    init(_ version: Version) {
        var read = VersionTextReader.read(version)
        read.makeUnits(folding: .variants)
        text = read
        places = read.scalars.indices.filter { read.starts[$0] < read.ends[$0] }.map {
            Place(start: read.starts[$0], end: read.ends[$0], character: $0)
        }.sorted { ($0.start, $0.character) < ($1.start, $1.character) }
    }

    /// The characters that ranges cover, what lies between them counted in; for an empty range the place itself.
    func characters(of ranges: [SourceRange]) -> Range<Int> {
        var (low, high) = (Int.max, 0)
        for range in ranges {
            let start = character(at: range.start.value)
            let end = range.isEmpty ? start : character(endingAt: range.end.value)
            (low, high) = (min(low, start), max(high, end))
        }
        return low..<max(low, high)
    }

    /// The character that begins at an offset, else the one after that which ends there.
    private func character(at offset: Int) -> Int {
        let index = first { Int($0.start) >= offset }
        if index < places.count, places[index].start == offset { return places[index].character }
        return character(endingAt: offset)
    }

    /// One past the character that ends at an offset, or that is the last one before it.
    private func character(endingAt offset: Int) -> Int {
        let index = first { Int($0.end) > offset }
        return index > 0 ? places[index - 1].character + 1 : 0
    }

    private func first(where isFound: (Place) -> Bool) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if isFound(places[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The block of a place, counted from the version's first one; the place at a block's end is its own.
    func block(of place: Int) -> Int {
        text.blocks.isEmpty ? 0 : min(text.block(ofCharacter: place), text.blocks.count - 1)
    }

    /// The bound between paragraphs at a place, as the first character of the next one or the count of all; nil where units
    /// of one paragraph stand on both sides.
    func bound(at place: Int) -> Int? {
        guard !text.blocks.isEmpty else { return 0 }
        let block = block(of: place)
        let units = text.units(ofBlock: block)
        guard let first = units.first, let last = units.last else { return text.blockStarts[block] }
        if place <= text.unitStarts[first] { return text.blockStarts[block] }
        return place >= text.unitEnds[last] ? text.blockStarts[block + 1] : nil
    }

    /// Whether characters are whole paragraphs, one or more, but for blanks and marks of the form.
    func isWhole(_ extent: Range<Int>) -> Bool {
        guard !extent.isEmpty else { return false }
        let start = text.blockStarts[block(of: extent.lowerBound)]
        let end = text.end(ofBlock: block(of: extent.upperBound - 1))
        let isNothing = { (character: Int) in text.isBlank(character) || text.classes[character] == .mark }
        return (min(start, extent.lowerBound)..<extent.lowerBound).allSatisfy(isNothing)
            && (extent.upperBound..<max(end, extent.upperBound)).allSatisfy(isNothing)
    }

    /// The blanks of the same paragraph that stand before a place.
    func blanks(before place: Int) -> Range<Int> {
        var low = place
        while low > 0, text.classes[low - 1] == .blank { low -= 1 }
        return low..<place
    }

    /// The blanks of the same paragraph that stand after a place.
    func blanks(after place: Int) -> Range<Int> {
        var high = place
        while high < text.classes.count, text.classes[high] == .blank { high += 1 }
        return place..<high
    }

    /// The unit of the same block that ends last before a place, as characters.
    func unit(before place: Int) -> Range<Int>? {
        let unit = firstUnit { Int(text.unitEnds[$0]) > place } - 1
        return inBlock(of: place, unit)
    }

    /// The unit of the same block that begins first after a place, as characters.
    func unit(after place: Int) -> Range<Int>? {
        inBlock(of: place, firstUnit { Int(text.unitStarts[$0]) >= place })
    }

    private func firstUnit(where isFound: (Int) -> Bool) -> Int {
        var (low, high) = (0, text.keys.count)
        while low < high {
            let middle = (low + high) / 2
            if isFound(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func inBlock(of place: Int, _ unit: Int) -> Range<Int>? {
        guard !text.blocks.isEmpty, text.units(ofBlock: block(of: place)).contains(unit) else { return nil }
        return text.characters(ofUnit: unit)
    }
}
