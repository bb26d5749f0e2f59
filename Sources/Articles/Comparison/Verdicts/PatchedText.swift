/// The first version's text with what was decided put into it.
///
/// A change that was decided for the second version, or for another reading, takes that reading; one decided for the first
/// version, one that is unsure and one that is undecided leave the first version's text as it stands. A passage that was
/// moved goes, where the second version was chosen, to where that has it, if it is made of whole paragraphs. Everything
/// else, line ends and what is no part of the article included, stays byte for byte.
public struct PatchedText: Sendable {
    /// The text, UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// How many changes were put into it.
    public private(set) var appliedCount = 0
    /// The changes that could not be: parts of a paragraph that were moved, and readings that overlap another one.
    public private(set) var unapplied: [Int] = []

    private let comparison: Comparison
    private var edits: [Edit] = []
    private var moves: [Move] = []

    private struct Edit {
        var change: Int
        var range: SourceRange
        var text: [UInt8]
        /// Whether it is a paragraph that the first version lacks.
        var isOwnParagraph: Bool
    }

    private struct Move {
        var change: Int
        var range: SourceRange
        /// Where it is put, and its order among those put there.
        var target: Offset
        var order: Offset
    }

    /// Puts verdicts, by the number of the change, into the first version.
    public init(_ comparison: Comparison, _ verdicts: [Int: Verdict]) {
        self.comparison = comparison
        for number in verdicts.keys.sorted() where comparison.changes.indices.contains(number) {
            let change = comparison.changes[number]
            switch verdicts[number]?.choice {
            case .b where change.kind == .move: addMove(number)
            case .b: add(number, change.bText)
            case .other(let text): add(number, text)
            case .a, .unsure, nil: break
            }
        }
        settle()
        write()
    }

    private var document: Document { comparison.a.document }

    // MARK: What is to be done

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
            // A paragraph of its own, set in as its neighbour is: after what stands before, else at the beginning.
            let start = document.block(at: first.start).flatMap { document.start(ofBlock: $0) }
            let place = withBreak(SourceRange(first.start, first.start)).start
            let indent = start.map { document.text.string(in: self.indent(before: $0)) } ?? ""
            text =
                place == first.start && start == place ? text + paragraphBreak + indent : paragraphBreak + indent + text
            ranges = [SourceRange(place, place)]
            isOwn = true
        }
        if text.isEmpty, ranges.count == 1, isWholeBlocks(ranges[0]) { ranges[0] = withBreak(ranges[0]) }
        for (place, range) in ranges.enumerated() {
            edits.append(
                Edit(change: number, range: range, text: place == 0 ? Array(text.utf8) : [], isOwnParagraph: isOwn))
        }
    }

    private mutating func addMove(_ number: Int) {
        let change = comparison.changes[number]
        let ranges = joined(change.a)
        guard ranges.count == 1, isWholeBlocks(ranges[0]), let place = change.b.first?.start,
            let block = comparison.b.document.block(at: place)
        else { return unapplied.append(number) }
        moves.append(Move(change: number, range: ranges[0], target: target(before: block), order: place))
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

    /// A range with the blanks before it, its paragraph's indent and break; at the beginning of the text with those after.
    private func withBreak(_ range: SourceRange) -> SourceRange {
        document.text.withBytes { bytes in
            var (start, end) = (range.start.value, range.end.value)
            while start > 0, bytes.blankLength(at: bytes.indexBefore(start)) > 0 { start = bytes.indexBefore(start) }
            guard start == 0 else { return SourceRange(start, end) }
            while end < bytes.count, case let blank = bytes.blankLength(at: end), blank > 0 { end += blank }
            return SourceRange(range.start.value, end)
        }
    }

    /// The blanks between the beginning of a place's line and the place.
    private func indent(before place: Offset) -> SourceRange {
        document.text.withBytes { bytes in
            var start = place.value
            while start > 0, case let before = bytes.indexBefore(start), bytes[before] != 0x0A,
                bytes.blankLength(at: before) > 0
            {
                start = before
            }
            return SourceRange(start, place.value)
        }
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

    // MARK: Doing it

    /// Puts what is to be done in order, and takes out what overlaps something before it.
    private mutating func settle() {
        edits.sort {
            ($0.range.start, $0.range.isEmpty ? 0 : 1, $0.change) < (
                $1.range.start, $1.range.isEmpty ? 0 : 1, $1.change
            )
        }
        var end = Offset(0)
        var dropped: Set<Int> = []
        for edit in edits {
            if edit.range.start < end { dropped.insert(edit.change) } else { end = edit.range.end }
        }
        edits.removeAll { dropped.contains($0.change) }
        for move in moves {
            let overlaps = moves.contains {
                $0.change < move.change && $0.range.start < move.range.end && move.range.start < $0.range.end
            }
            if overlaps || move.range.start < move.target && move.target < move.range.end {
                dropped.insert(move.change)
            }
        }
        moves.removeAll { dropped.contains($0.change) }
        unapplied = (unapplied + dropped).sorted()
        appliedCount = Set(edits.map(\.change)).count + moves.count
    }

    private mutating func write() {
        let text = document.text
        let cuts = moves.map { withBreak($0.range) }.sorted { $0.start < $1.start }
        let ends = Set(moves.map(\.range.end))
        var result: [UInt8] = []
        var at = Offset(0)
        for target in Set(moves.map(\.target)).sorted() {
            append(from: at, to: target, without: cuts, besides: ends, to: &result)
            let isBeginning = comparison.a.blocks.first.flatMap { document.start(ofBlock: $0) } == target
            for move in moves.filter({ $0.target == target }).sorted(by: { $0.order < $1.order }) {
                if !isBeginning { result += Array(paragraphBreak.utf8) }
                append(move, to: &result)
                if isBeginning { result += Array(paragraphBreak.utf8) }
            }
            at = target
        }
        append(from: at, to: text.end, without: cuts, besides: ends, to: &result)
        for edit in edits where edit.range.start == text.end && edit.range.isEmpty { result += edit.text }
        bytes = result
    }

    /// Writes a passage that was moved with the edits inside and what is added to its end.
    private func append(_ move: Move, to result: inout [UInt8]) {
        let start = indent(before: move.range.start).start
        appendEdited(from: start, to: move.range.end, besides: [], to: &result)
        for edit in edits where edit.range.start == move.range.end && edit.range.isEmpty && !edit.isOwnParagraph {
            result += edit.text
        }
    }

    /// Writes a part of the text with the edits inside; what is added to the ends of moved passages went with them.
    private func append(
        from start: Offset, to end: Offset, without cuts: [SourceRange], besides ends: Set<Offset>,
        to result: inout [UInt8]
    ) {
        var at = start
        for cut in cuts where cut.start >= at && cut.start < end {
            appendEdited(from: at, to: cut.start, besides: ends, to: &result)
            at = cut.end
        }
        if at < end { appendEdited(from: at, to: end, besides: ends, to: &result) }
    }

    private func appendEdited(from start: Offset, to end: Offset, besides ends: Set<Offset>, to result: inout [UInt8]) {
        var at = start.value
        document.text.withBytes { bytes in
            for edit in edits where edit.range.start >= start && edit.range.start < end {
                if edit.range.isEmpty, !edit.isOwnParagraph, ends.contains(edit.range.start) { continue }
                result += (at..<max(at, edit.range.start.value)).map { bytes[$0] }
                result += edit.text
                at = max(at, edit.range.end.value)
            }
            if at < end.value { result += (at..<end.value).map { bytes[$0] } }
        }
    }
}
