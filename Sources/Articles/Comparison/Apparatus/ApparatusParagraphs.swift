/// Divides the base's paragraphs at the entries of an apparatus.
struct ApparatusParagraphs {
    private let base: PlacedText
    private let placed: [ApparatusBuilder.Placed]

    init(_ base: PlacedText, _ placed: [ApparatusBuilder.Placed]) {
        self.base = base
        self.placed = placed
    }

    /// The paragraphs in reading order; those that one lemma reaches over are one, with a line end between them.
    func paragraphs() -> [Apparatus.Paragraph] {
        let text = base.text
        var result: [Apparatus.Paragraph] = []
        var (next, start, firstBlock) = (0, 0, 0)
        for block in 0..<text.blocks.count {
            let end = text.end(ofBlock: block)
            let first = next
            var reach = end
            while next < placed.count, placed[next].extent.lowerBound <= end {
                if !placed[next].entry.isMove { reach = max(reach, placed[next].extent.upperBound) }
                next += 1
            }
            // A paragraph whose end lies under a lemma goes on with the next one.
            guard reach <= end || block + 1 == text.blocks.count else {
                next = first
                continue
            }
            result.append(
                Apparatus.Paragraph(
                    block: text.blocks.lowerBound + firstBlock,
                    segments: segments(start..<max(start, reach), entries: first..<next)))
            firstBlock = block + 1
            start = block + 1 < text.blocks.count ? text.blockStarts[block + 1] : reach
        }
        return result
    }

    private func segments(_ extent: Range<Int>, entries: Range<Int>) -> [Apparatus.Segment] {
        var result: [Apparatus.Segment] = []
        var (at, index) = (extent.lowerBound, entries.lowerBound)
        while index < entries.upperBound {
            let own = placed[index].extent
            guard !placed[index].entry.isMove else {
                index += 1
                continue
            }
            let inside = index + 1..<self.end(ofEntriesInside: own, after: index, upTo: entries.upperBound)
            append(at..<max(at, own.lowerBound), to: &result)
            result.append(.entry(index, lemma: own.isEmpty ? [] : segments(own, entries: inside)))
            (at, index) = (max(at, own.upperBound), inside.upperBound)
        }
        append(at..<max(at, extent.upperBound), to: &result)
        return result
    }

    private func end(ofEntriesInside extent: Range<Int>, after index: Int, upTo limit: Int) -> Int {
        var end = index + 1
        while end < limit, placed[end].extent.lowerBound < extent.upperBound { end += 1 }
        return end
    }

    private func append(_ extent: Range<Int>, to segments: inout [Apparatus.Segment]) {
        if !extent.isEmpty { segments.append(.text(base.text.string(of: extent))) }
    }
}
