/// A run of blocks put together as they are read, with the way back to the source.
///
/// Blocks are divided by one line end. Indices are UTF-8 bytes of the passage. One passage is refilled for each part
/// of an article, so that a long text is read in pieces without holding it twice.
struct Passage {
    /// A run of bytes that comes from one run of source bytes.
    private struct Segment {
        var at: Int
        var count: Int
        var source: SourceRange
        /// The block that it belongs to, counted from the first.
        var block: Int
        var isVerbatim: Bool
        var end: Int { at + count }
    }

    /// The bytes as they are read.
    private(set) var bytes: [UInt8] = []
    /// The blocks that it holds, as indices of `Document.blocks`.
    private(set) var blocks = 0..<0
    /// Where each block begins.
    private(set) var blockStarts: [Int] = []
    private var blocksOfPages = PlaceTable()
    /// Where a line of the file begins with a dash inside a block.
    private var lineDashes: [Int] = []
    private var segments: [Segment] = []
    private var segmentsOfPages = PlaceTable()
    /// A user's own verbs of saying.
    var cues = UserCues()

    /// Fills the passage with the blocks from `first` on, up to `reach` bytes or the end of `available`.
    mutating func fill(from document: Document, blocks available: Range<Int>, reach: Int) {
        bytes.removeAll(keepingCapacity: true)
        segments.removeAll(keepingCapacity: true)
        blockStarts.removeAll(keepingCapacity: true)
        lineDashes.removeAll(keepingCapacity: true)
        blocksOfPages.removeAll()
        segmentsOfPages.removeAll()
        var next = available.lowerBound
        document.text.withBytes { source in
            while next < available.upperBound, bytes.count < reach || next == available.lowerBound {
                blocksOfPages.add(blockStarts.count, at: bytes.count)
                blockStarts.append(bytes.count)
                // Code is quoted whole: its marks are not the text's.
                if document.blocks[next].kind != .code { append(document.blocks[next], of: document, from: source) }
                bytes.append(0x0A)
                next += 1
            }
        }
        blocks = available.lowerBound..<next
        blocksOfPages.close(at: bytes.count)
        segmentsOfPages.close(at: bytes.count)
    }

    private mutating func append(_ block: Block, of document: Document, from source: Bytes) {
        for index in block.pieces {
            let piece = document.pieces[index]
            switch piece.join {
            case .none: break
            case .space: bytes.append(0x20)
            case .newline: bytes.append(0x0A)
            }
            if index > block.pieces.lowerBound, beginsWithDash(piece.range, source) { lineDashes.append(bytes.count) }
            guard !document.replacements.isEmpty else {
                appendVerbatim(piece.range, from: source)
                continue
            }
            appendReplacing(piece.range, of: document, from: source)
        }
    }

    /// Whether a dash at `index` inside a block begins a line of the file.
    func beginsLine(_ index: Int) -> Bool {
        let next = lineDashes.countBefore { $0 < index }
        return next < lineDashes.count && lineDashes[next] == index
    }

    private func beginsWithDash(_ range: SourceRange, _ source: Bytes) -> Bool {
        let start = range.start.value
        guard range.count > 3, source[start] == 0xE2 || source[start] == 0x2D else { return false }
        return source[start + 1] == 0x80 && (0x92...0x95).contains(source[start + 2]) || source[start + 1] == 0x2D
    }

    private mutating func appendVerbatim(_ range: SourceRange, from source: Bytes) {
        guard !range.isEmpty else { return }
        addSegment(range, count: range.count, isVerbatim: true)
        bytes.append(contentsOf: source[range.start.value..<range.end.value])
    }

    private mutating func addSegment(_ source: SourceRange, count: Int, isVerbatim: Bool) {
        segmentsOfPages.add(segments.count, at: bytes.count)
        segments.append(
            Segment(
                at: bytes.count, count: count, source: source, block: blockStarts.count - 1, isVerbatim: isVerbatim))
    }

    private mutating func appendReplacing(_ range: SourceRange, of document: Document, from source: Bytes) {
        var at = range.start
        var next = document.firstReplacement(notBefore: at)
        while next < document.replacements.count, document.replacements[next].range.start < range.end {
            let replacement = document.replacements[next]
            appendVerbatim(SourceRange(at, replacement.range.start), from: source)
            let text = replacement.text.utf8
            addSegment(replacement.range, count: text.count, isVerbatim: false)
            bytes.append(contentsOf: text)
            at = replacement.range.end
            next += 1
        }
        appendVerbatim(SourceRange(at, range.end), from: source)
    }

    /// Which of its blocks, counted from its first, holds the byte at `index`.
    func block(at index: Int) -> Int {
        var block = blocksOfPages.first(at: index)
        while block + 1 < blockStarts.count, blockStarts[block + 1] <= index { block += 1 }
        return block
    }

    /// The bytes of a block, counted from its first, without the line end after it.
    func range(ofBlock block: Int) -> Range<Int> {
        let end = block + 1 < blockStarts.count ? blockStarts[block + 1] : bytes.count
        return blockStarts[block]..<end - 1
    }

    /// The span of a run of bytes; nil where the run holds no byte of the source.
    func span(_ range: Range<Int>) -> TextSpan? {
        guard !range.isEmpty, let first = segmentIndex(endingAfter: range.lowerBound) else { return nil }
        guard let last = segmentIndex(startingBefore: range.upperBound), first <= last else { return nil }
        let (head, tail) = (segments[first], segments[last])
        let start =
            head.isVerbatim ? head.source.start + max(0, range.lowerBound - head.at) : head.source.start
        let end =
            tail.isVerbatim ? tail.source.start + min(tail.count, range.upperBound - tail.at) : tail.source.end
        return TextSpan(
            firstBlock: blocks.lowerBound + head.block, start: start, lastBlock: blocks.lowerBound + tail.block,
            end: end)
    }

    /// Where a run of bytes stands in the source, in reading order.
    func sourceRanges(_ range: Range<Int>) -> [SourceRange] {
        guard !range.isEmpty, let first = segmentIndex(endingAfter: range.lowerBound),
            let last = segmentIndex(startingBefore: range.upperBound), first <= last
        else { return [] }
        return segments[first...last].map { segment in
            guard segment.isVerbatim else { return segment.source }
            let low = max(range.lowerBound, segment.at) - segment.at
            let high = min(range.upperBound, segment.at + segment.count) - segment.at
            return SourceRange(segment.source.start + low, segment.source.start + high)
        }
    }

    private func segmentIndex(endingAfter index: Int) -> Int? {
        guard !segments.isEmpty else { return nil }
        let segment = lastSegment(at: index)
        if segments[segment].end > index { return segment }
        return segment + 1 < segments.count ? segment + 1 : nil
    }

    private func segmentIndex(startingBefore index: Int) -> Int? {
        guard !segments.isEmpty else { return nil }
        let segment = lastSegment(at: index - 1)
        return segments[segment].at < index ? segment : nil
    }

    /// The last segment that begins not after `index`; the first where none does.
    private func lastSegment(at index: Int) -> Int {
        var segment = segmentsOfPages.first(at: index)
        while segment + 1 < segments.count, segments[segment + 1].at <= index { segment += 1 }
        return segment
    }

    /// The text of a run of bytes.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
