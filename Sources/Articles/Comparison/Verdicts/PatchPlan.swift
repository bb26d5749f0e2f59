/// What is to be done for one comparison.
struct PatchPlan {
    struct Edit {
        var change: PatchedText.Place
        var range: SourceRange
        var text: [UInt8]
        /// Whether it is a paragraph that the first version lacks.
        var isOwnParagraph: Bool
    }

    struct Move {
        var change: PatchedText.Place
        var range: SourceRange
        /// Where it is put, whether that is the beginning of the article, and its order among those put there.
        var target: Offset
        var isAtBeginning: Bool
        var order: Offset
        var paragraphBreak: String
    }

    let comparison: Comparison
    let number: Int
    var edits: [Edit] = []
    var moves: [Move] = []
    var unapplied: [PatchedText.Place] = []
    var document: Document { comparison.a.document }

    init(comparison: Comparison, number: Int) {
        self.comparison = comparison
        self.number = number
    }

    mutating func add(_ change: Int, _ verdict: Verdict?) {
        switch verdict?.choice {
        case .b where comparison.changes[change].kind == .move: addMove(change)
        case .b: add(change, comparison.changes[change].bText)
        case .other(let text): add(change, text)
        case .a, .unsure, nil: break
        }
    }
}

// What is to be done.
extension PatchPlan {
    private typealias Place = PatchedText.Place

    private mutating func add(_ number: Int, _ reading: String) {
        let change = comparison.changes[number]
        guard let first = change.a.first else { return }
        var text = reading
        var isOwn = false
        var ranges = joined(change.a)
        if let start = change.b.first, let end = change.b.last, !end.isEmpty,
            comparison.b.document.block(at: start.start) != comparison.b.document.block(at: end.end + -1)
        {
            text = text.split(separator: "\n").joined(separator: paragraphBreak)
        }
        if first.isEmpty, comparison.pairs.indices.contains(change.pair), comparison.pairs[change.pair].a.isEmpty {
            let place = ParagraphPlace(in: document, at: first.start)
            text = paragraphs(of: comparison.pairs[change.pair].b, reading: reading == change.bText ? nil : text, place)
            text = place.isAtBeginning ? text + paragraphBreak : paragraphBreak + text
            ranges = [SourceRange(place.offset, place.offset)]
            isOwn = true
        } else if text.isEmpty, ranges.count == 1, isWholeBlocks(ranges[0]) {
            ranges[0] = document.withBreak(ranges[0])
        } else if ranges.count == 1 {
            (ranges[0], text) = spaced(ranges[0], text, change)
        }
        for (place, range) in ranges.enumerated() {
            edits.append(
                Edit(
                    change: Place(comparison: self.number, change: number), range: range,
                    text: place == 0 ? Array(text.utf8) : [], isOwnParagraph: isOwn))
        }
    }

    /// Paragraphs that the first version lacks, each set in and marked as the nearest one of its kind there.
    private func paragraphs(of blocks: [Int], reading: String?, _ place: ParagraphPlace) -> String {
        let other = comparison.b.document
        guard reading == nil else {
            return (blocks.first.map { prefix(like: other.blocks[$0], place) } ?? "") + reading!
        }
        return blocks.map { prefix(like: other.blocks[$0], place) + other.string(ofBlock: $0) }
            .joined(separator: paragraphBreak)
    }

    /// What stands before the text of the nearest paragraph of a kind in its line: blanks and marks.
    private func prefix(like wanted: Block, _ place: ParagraphPlace) -> String {
        let own = document.block(at: place.offset) ?? comparison.a.blocks.lowerBound
        let near = comparison.a.blocks.filter {
            document.blocks[$0].kind == wanted.kind
                && (wanted.kind != .heading || document.blocks[$0].level == wanted.level)
        }
        guard let block = near.min(by: { abs($0 - own) < abs($1 - own) }), let start = document.start(ofBlock: block)
        else { return "" }
        return document.linePrefix(before: start).map { document.text.string(in: $0) } ?? ""
    }

    /// A change of words with the blanks that part words: those that the second version has around it and the first one
    /// lacks there join the reading; those that would stand twice go with what is taken out.
    private func spaced(_ range: SourceRange, _ text: String, _ change: Change) -> (SourceRange, String) {
        guard let start = change.b.first?.start, let end = change.b.last?.end else { return (range, text) }
        let other = comparison.b.document.text
        let (hadBefore, hadAfter) = (document.text.isBlank(before: range.start), document.text.isBlank(at: range.end))
        let (hasBefore, hasAfter) = (other.isBlank(before: start), other.isBlank(at: end))
        if range.isEmpty {
            return (range, (hasBefore && !hadBefore ? " " : "") + text + (hasAfter && !hadAfter ? " " : ""))
        }
        guard text.isEmpty else { return (range, text) }
        let (had, wanted) = ((hadBefore ? 1 : 0) + (hadAfter ? 1 : 0), hasBefore || hasAfter ? 1 : 0)
        if had < wanted { return (range, " ") }
        guard had > wanted else { return (range, text) }
        if document.text.isSpace(at: range.end) { return (SourceRange(range.start, range.end + 1), text) }
        if range.start > Offset(0), document.text.isSpace(at: range.start + -1) {
            return (SourceRange(range.start + -1, range.end), text)
        }
        return (range, text)
    }

    private mutating func addMove(_ number: Int) {
        let change = comparison.changes[number]
        let ranges = joined(change.a)
        guard ranges.count == 1, isWholeBlocks(ranges[0]), let place = change.b.first?.start,
            let block = comparison.b.document.block(at: place)
        else { return unapplied.append(Place(comparison: self.number, change: number)) }
        let beginning = comparison.a.blocks.first.flatMap { document.start(ofBlock: $0) }
        let target = target(before: block)
        moves.append(
            Move(
                change: Place(comparison: self.number, change: number), range: ranges[0], target: target,
                isAtBeginning: target == beginning, order: place, paragraphBreak: paragraphBreak))
    }

    /// The end of the paragraph of the first version that answers the last one before a block of the second that was not
    /// moved; the beginning of the article where there is none.
    private func target(before block: Int) -> Offset {
        var pairOfBlock: [Int: Int] = [:]
        for (number, pair) in comparison.pairs.enumerated() { for block in pair.b { pairOfBlock[block] = number } }
        for other in stride(from: block - 1, through: comparison.b.blocks.lowerBound, by: -1) {
            guard let number = pairOfBlock[other], !comparison.pairs[number].isMoved,
                let last = comparison.pairs[number].a.last, let end = end(ofBlock: last)
            else { continue }
            return end
        }
        return comparison.a.blocks.first.flatMap { document.start(ofBlock: $0) } ?? Offset(0)
    }

    private func end(ofBlock block: Int) -> Offset? {
        document.blocks[block].pieces.last.map { document.pieces[$0].range.end }
    }

    /// Ranges with only blanks between them put together.
    private func joined(_ ranges: [SourceRange]) -> [SourceRange] {
        document.text.withBytes { bytes in
            ranges.reduce(into: []) { result, range in
                if let last = result.last, last.end <= range.start,
                    (last.end.value..<range.start.value).allSatisfy({ bytes[$0] <= 0x20 })
                {
                    result[result.count - 1].end = range.end
                } else {
                    result.append(range)
                }
            }
        }
    }

    private func isWholeBlocks(_ range: SourceRange) -> Bool {
        guard !range.isEmpty, let first = document.block(at: range.start),
            let last = document.block(at: range.end + -1)
        else { return false }
        return document.start(ofBlock: first) == range.start && end(ofBlock: last) == range.end
    }

    /// What stands between paragraphs of the first version: an empty line where most have one, else a line end.
    private var paragraphBreak: String {
        var (empty, all) = (0, 0)
        document.text.withBytes { bytes in
            for block in comparison.a.blocks.dropFirst().prefix(64) {
                guard let before = end(ofBlock: block - 1), let start = document.start(ofBlock: block), before < start
                else { continue }
                all += 1
                if (before.value..<start.value).reduce(0, { $0 + (bytes[$1] == 0x0A ? 1 : 0) }) > 1 { empty += 1 }
            }
        }
        return all == 0 || 2 * empty >= all ? "\n\n" : "\n"
    }
}

extension Document {
    /// A range with the blanks before it, its paragraph's indent and break; at the beginning of the text with those after.
    func withBreak(_ range: SourceRange) -> SourceRange {
        text.withBytes { bytes in
            var (start, end) = (range.start.value, range.end.value)
            while start > 0, bytes.blankLength(at: bytes.indexBefore(start)) > 0 { start = bytes.indexBefore(start) }
            guard start == 0 else { return SourceRange(start, end) }
            while end < bytes.count, case let blank = bytes.blankLength(at: end), blank > 0 { end += blank }
            return SourceRange(range.start.value, end)
        }
    }

    /// The blanks between the beginning of a place's line and the place.
    func indent(before place: Offset) -> SourceRange {
        text.withBytes { bytes in
            var start = place.value
            while start > 0, case let before = bytes.indexBefore(start), bytes[before] != 0x0A,
                bytes.blankLength(at: before) > 0
            {
                start = before
            }
            return SourceRange(start, place.value)
        }
    }
}

/// Where a paragraph of its own is put: after what stands before it, else at the beginning of the text.
private struct ParagraphPlace {
    let offset: Offset
    let isAtBeginning: Bool

    /// The place for a paragraph that stands at `offset`: a paragraph's end, or the beginning of one, whose marks and indent
    /// stay with it.
    init(in document: Document, at offset: Offset) {
        let start = document.block(at: offset).flatMap { document.start(ofBlock: $0) }
        let line = start == offset ? document.linePrefix(before: offset)?.start ?? offset : offset
        let place = document.withBreak(SourceRange(line, line)).start
        (self.offset, isAtBeginning) = (place, place == line && start == offset)
    }
}

extension Document {
    /// The part of a paragraph's line before its text, where it holds blanks, marks and list signs only.
    fileprivate func linePrefix(before start: Offset) -> SourceRange? {
        text.withBytes { bytes in
            var at = start.value
            while at > 0, bytes[bytes.indexBefore(at)] != 0x0A {
                at = bytes.indexBefore(at)
                let isSign = [0x23, 0x3E, 0x2D, 0x2A, 0x2B].contains(bytes[at])
                guard isSign || bytes.blankLength(at: at) > 0 || at == 0 && bytes[at] == 0xEF else { return nil }
            }
            return SourceRange(at, start.value)
        }
    }
}

extension SourceText {
    /// Whether a blank or an end of the text stands before a place.
    fileprivate func isBlank(before offset: Offset) -> Bool {
        withBytes { offset.value <= 0 || $0.blankLength(at: $0.indexBefore(offset.value)) > 0 }
    }

    /// Whether a blank or the end of the text stands at a place.
    fileprivate func isBlank(at offset: Offset) -> Bool {
        withBytes { offset.value >= $0.count || $0.blankLength(at: offset.value) > 0 }
    }

    fileprivate func isSpace(at offset: Offset) -> Bool {
        withBytes { offset.value < $0.count && $0[offset.value] == 0x20 }
    }
}
