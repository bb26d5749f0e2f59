/// Divides the base's paragraphs at the entries of an apparatus.
struct ApparatusParagraphs {
    private let base: PlacedText
    private let placed: [ApparatusBuilder.Placed]
    /// The entries that are part of the text, moves left out, by place.
    private let order: [Int]
    private var next = 0
    private var result: [Apparatus.Part] = []

    init(_ base: PlacedText, _ placed: [ApparatusBuilder.Placed]) {
        self.base = base
        self.placed = placed
        order = placed.indices.filter { !placed[$0].entry.isMove }
    }

    /// The paragraphs in reading order; those over whose bounds one lemma reaches are one, with a line end between them.
    func parts() -> [Apparatus.Part] {
        var walk = self
        walk.addBlocks(0..<base.text.blocks.count)
        walk.addLacking(upTo: base.text.scalars.count)
        return walk.result
    }

    private mutating func addBlocks(_ blocks: Range<Int>) {
        var block = blocks.lowerBound
        while block < blocks.upperBound {
            addLacking(upTo: base.text.blockStarts[block])
            if next < order.count, let last = lastBlock(ofWhole: order[next], from: block) {
                block = addEntry(block..<min(last + 1, blocks.upperBound))
            } else {
                block = addParagraph(from: block, in: blocks)
            }
        }
    }

    /// The last block of an entry that is of whole paragraphs, the first of them `block`; nil where it is none.
    private func lastBlock(ofWhole entry: Int, from block: Int) -> Int? {
        let extent = placed[entry].extent
        guard placed[entry].entry.isParagraph, !extent.isEmpty, base.block(of: extent.lowerBound) == block else {
            return nil
        }
        return base.block(of: extent.upperBound - 1)
    }

    /// Adds the next entry, of which the blocks are the lemma; gives the block after it.
    private mutating func addEntry(_ blocks: Range<Int>) -> Int {
        let (before, entry) = (result, order[next])
        next += 1
        result = []
        // Only an omission lies around other entries, so that this goes two deep at most.
        addBlocks(blocks)
        result = before + [.entry(entry, lemma: result)]
        return blocks.upperBound
    }

    /// Adds the places of paragraphs that the base lacks, up to `place`.
    private mutating func addLacking(upTo place: Int) {
        while next < order.count, placed[order[next]].isBetween, placed[order[next]].extent.lowerBound <= place {
            result.append(.entry(order[next], lemma: []))
            next += 1
        }
    }

    /// Adds a paragraph, together with those into which lemmata reach from it; gives the block after it.
    private mutating func addParagraph(from first: Int, in blocks: Range<Int>) -> Int {
        let text = base.text
        var (block, end) = (first, next)
        var reach = text.blockStarts[first]
        while block < blocks.upperBound {
            let bound = text.end(ofBlock: block)
            while end < order.count, placed[order[end]].extent.lowerBound <= bound {
                let own = placed[order[end]]
                if own.isBetween, own.extent.lowerBound >= reach, own.extent.lowerBound >= bound { break }
                reach = max(reach, own.extent.upperBound)
                end += 1
            }
            block += 1
            if reach <= bound { break }
        }
        let extent = text.blockStarts[first]..<max(reach, text.end(ofBlock: block - 1))
        let paragraph = Apparatus.Paragraph(
            block: text.blocks.lowerBound + first, segments: segments(extent, entries: next..<end))
        result.append(.paragraph(paragraph))
        next = end
        return block
    }

    private func segments(_ extent: Range<Int>, entries: Range<Int>) -> [Apparatus.Segment] {
        var result: [Apparatus.Segment] = []
        var (at, index) = (extent.lowerBound, entries.lowerBound)
        while index < entries.upperBound {
            let own = placed[order[index]].extent
            let inside = index + 1..<self.end(ofEntriesInside: own, after: index, upTo: entries.upperBound)
            let limit =
                inside.upperBound < entries.upperBound
                ? placed[order[inside.upperBound]].extent.lowerBound : extent.upperBound
            let divided = ApparatusSeam(
                placed[order[index]], in: base, within: min(at, own.lowerBound)..<max(limit, own.upperBound))
            append(at..<max(at, divided.extent.lowerBound), to: &result)
            result.append(
                .entry(
                    order[index], lemma: divided.extent.isEmpty ? [] : segments(divided.extent, entries: inside),
                    readings: divided.readings))
            (at, index) = (max(at, divided.extent.upperBound), inside.upperBound)
        }
        append(at..<max(at, extent.upperBound), to: &result)
        return result
    }

    private func end(ofEntriesInside extent: Range<Int>, after index: Int, upTo limit: Int) -> Int {
        var end = index + 1
        while end < limit, placed[order[end]].extent.lowerBound < extent.upperBound { end += 1 }
        return end
    }

    private func append(_ extent: Range<Int>, to segments: inout [Apparatus.Segment]) {
        if !extent.isEmpty { segments.append(.text(base.text.string(of: extent))) }
    }
}
