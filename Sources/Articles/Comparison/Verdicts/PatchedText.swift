/// The first version's text with what was decided put into it.
///
/// A change that was decided for the second version, or for another reading, takes that reading; one decided for the first
/// version, one that is unsure and one that is undecided leave the first version's text as it stands. A passage that was
/// moved goes, where the second version was chosen, to where that has it, if it is made of whole paragraphs. Everything
/// else, line ends and what is no part of the article included, stays byte for byte.
public struct PatchedText: Sendable {
    /// A change of one of several comparisons.
    public struct Place: Hashable, Comparable, Sendable {
        /// The comparison, from 0.
        public var comparison: Int
        /// The change, as an index of the comparison's.
        public var change: Int

        /// Orders changes by their comparison, then as that has them.
        public static func < (left: Place, right: Place) -> Bool {
            (left.comparison, left.change) < (right.comparison, right.change)
        }
    }

    /// The text, UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// How many changes were put into it.
    public private(set) var appliedCount = 0
    /// The changes that could not be: parts of a paragraph that were moved, and readings that overlap another one.
    public private(set) var unapplied: [Place] = []

    private var edits: [PatchPlan.Edit] = []
    /// The edits that were written, by their place in `edits`: each is written once.
    private var written: Set<Int> = []
    private var moves: [PatchPlan.Move] = []

    /// Puts verdicts, by the number of the change, into the document that all first versions are articles of.
    ///
    /// Takes no comparison at all for an empty text.
    public init(_ comparisons: [(comparison: Comparison, verdicts: [Int: Verdict])]) {
        guard let document = comparisons.first?.comparison.a.document else { return }
        for (place, (comparison, verdicts)) in comparisons.enumerated() {
            var plan = PatchPlan(comparison: comparison, number: place)
            for number in verdicts.keys.sorted() where comparison.changes.indices.contains(number) {
                plan.add(number, verdicts[number])
            }
            edits += plan.edits
            moves += plan.moves
            unapplied += plan.unapplied
        }
        settle()
        write(document)
        tellUnwritten()
    }
}

// Doing it.
extension PatchedText {
    /// Puts what is to be done in order, and takes out what overlaps something before it.
    private mutating func settle() {
        edits.sort {
            ($0.range.start, $0.range.isEmpty ? 0 : 1, $0.change) < (
                $1.range.start, $1.range.isEmpty ? 0 : 1, $1.change
            )
        }
        var end = Offset(0)
        var dropped: Set<Place> = []
        for index in edits.indices {
            // Two may reach for the one blank between them.
            if edits[index].range.start + 1 == end, edits[index].range.end >= end { edits[index].range.start = end }
            if edits[index].range.start < end {
                dropped.insert(edits[index].change)
            } else {
                end = edits[index].range.end
            }
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
        unapplied += dropped
    }

    /// What no part of the text took is not put into it.
    private mutating func tellUnwritten() {
        let lost = Set(edits.indices.filter { !written.contains($0) }.map { edits[$0].change })
        unapplied = Set(unapplied).union(lost).sorted()
        appliedCount = Set(edits.map(\.change)).subtracting(lost).count + moves.count
    }

    private mutating func write(_ document: Document) {
        let text = document.text
        let cuts = moves.map { document.withBreak($0.range) }.sorted { $0.start < $1.start }
        let ends = Set(moves.map(\.range.end))
        var result: [UInt8] = []
        var at = Offset(0)
        for target in Set(moves.map(\.target)).sorted() {
            append(document, from: at, to: target, without: cuts, besides: ends, to: &result)
            for move in moves.filter({ $0.target == target }).sorted(by: { $0.order < $1.order }) {
                if !move.isAtBeginning { result += Array(move.paragraphBreak.utf8) }
                append(move, of: document, to: &result)
                if move.isAtBeginning { result += Array(move.paragraphBreak.utf8) }
            }
            at = target
        }
        append(document, from: at, to: text.end, without: cuts, besides: ends, to: &result)
        addTo(text.end, besides: [], to: &result, includingParagraphs: true)
        bytes = result
    }

    /// Writes a passage that was moved with the edits inside and what is added to its end.
    private mutating func append(_ move: PatchPlan.Move, of document: Document, to result: inout [UInt8]) {
        let start = document.indent(before: move.range.start).start
        appendEdited(document, from: start, to: move.range.end, besides: [], to: &result)
        addTo(move.range.end, besides: [], to: &result)
    }

    /// Writes what is added to the end of the text that ends at a place, where nothing wrote it before.
    private mutating func addTo(
        _ end: Offset, besides ends: Set<Offset>, to result: inout [UInt8], includingParagraphs: Bool = false
    ) {
        guard !ends.contains(end) else { return }
        for index in edits.indices where edits[index].range.start == end && edits[index].range.isEmpty {
            guard includingParagraphs || !edits[index].isOwnParagraph, written.insert(index).inserted else { continue }
            result += edits[index].text
        }
    }

    /// Writes a part of the text with the edits inside; what is added to the ends of moved passages went with them.
    private mutating func append(
        _ document: Document, from start: Offset, to end: Offset, without cuts: [SourceRange],
        besides ends: Set<Offset>,
        to result: inout [UInt8]
    ) {
        var at = start
        for cut in cuts where cut.start >= at && cut.start < end {
            appendEdited(document, from: at, to: cut.start, besides: ends, to: &result)
            addTo(cut.start, besides: ends, to: &result, includingParagraphs: true)
            at = cut.end
        }
        guard at < end else { return }
        appendEdited(document, from: at, to: end, besides: ends, to: &result)
        // What is added to a paragraph comes before what is moved behind it.
        addTo(end, besides: ends, to: &result)
    }

    private mutating func appendEdited(
        _ document: Document, from start: Offset, to end: Offset, besides ends: Set<Offset>, to result: inout [UInt8]
    ) {
        var at = start.value
        for index in edits.indices where edits[index].range.start >= start && edits[index].range.start < end {
            let edit = edits[index]
            if edit.range.isEmpty, !edit.isOwnParagraph, ends.contains(edit.range.start) { continue }
            guard written.insert(index).inserted else { continue }
            document.appendBytes(at..<max(at, edit.range.start.value), to: &result)
            result += edit.text
            at = max(at, edit.range.end.value)
        }
        document.appendBytes(at..<max(at, end.value), to: &result)
    }
}

extension Document {
    fileprivate func appendBytes(_ range: Range<Int>, to result: inout [UInt8]) {
        text.withBytes { result += $0[range] }
    }
}
