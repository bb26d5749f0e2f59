/// The words in which a statement differs from another one.
public struct StatementDifferences: Sendable {
    /// A run of the statement as it is read.
    public struct Part: Hashable, Sendable {
        /// The text, its paragraphs divided by line ends; empty where the statement lacks what the other has.
        public var text: String
        /// What the other statement has in its place, empty where it lacks it; nil where both have the same.
        public var other: String?

        /// Makes a part.
        public init(_ text: String, other: String? = nil) {
            self.text = text
            self.other = other
        }
    }

    /// All of the statement.
    public private(set) var parts: [Part] = []
    /// Where the words that differ stand in the statement's document, in reading order.
    public private(set) var spans: [TextSpan] = []

    /// A table of this many places is filled in about a millisecond.
    private static let largestTable = 1 << 18
    /// The steps that a search for few edits may take.
    private static let budget = 1 << 20

    /// Compares the statement at `span` with that at `other`; width, case, script, blanks and punctuation make no difference.
    ///
    /// Words are the units of a comparison of versions. Statements that are long and share little are told as different
    /// from their first different word to their last, so that no pair takes long.
    public init(_ span: TextSpan, of document: Document, from other: TextSpan, of otherDocument: Document) {
        let mine = Self.text(of: span, in: document)
        let others = Self.text(of: other, in: otherDocument)
        var end = (mine: 0, others: 0, character: 0)
        for run in Self.runs(mine.keys, others.keys) + [Run(a: mine.keys.count, b: others.keys.count, count: 0)] {
            let unshared = Stretch(a: end.mine..<run.a, b: end.others..<run.b)
            if !unshared.isEmpty { end.character = add(unshared, mine, others, from: end.character, span.firstBlock) }
            (end.mine, end.others) = (run.aEnd, run.bEnd)
        }
        let rest = mine.string(of: end.character..<mine.scalars.count)
        if !rest.isEmpty { parts.append(Part(rest)) }
    }

    /// Adds what stands before some unshared units from a character on, and those; gives the character after them.
    private mutating func add(
        _ unshared: Stretch, _ mine: VersionText, _ others: VersionText, from character: Int, _ firstBlock: Int
    ) -> Int {
        let start =
            unshared.a.isEmpty
            ? max(character, unshared.a.lowerBound > 0 ? Int(mine.unitEnds[unshared.a.lowerBound - 1]) : 0)
            : Int(mine.unitStarts[unshared.a.lowerBound])
        let end = unshared.a.isEmpty ? start : Int(mine.unitEnds[unshared.a.upperBound - 1])
        let before = mine.string(of: character..<start)
        if !before.isEmpty { parts.append(Part(before)) }
        let other =
            unshared.b.isEmpty
            ? ""
            : others.string(
                of: Int(others.unitStarts[unshared.b.lowerBound])..<Int(others.unitEnds[unshared.b.upperBound - 1]))
        parts.append(Part(mine.string(of: start..<end), other: other))
        spans += Self.spans(of: unshared.a, mine, from: firstBlock)
        return end
    }

    private static func text(of span: TextSpan, in document: Document) -> VersionText {
        var text = VersionTextReader.read(Version(document.excerpt(span), article: 0))
        let scalars = text.scalars
        text.scalars = scalars.map { scalar in
            let folded = LetterFolding.fold(scalar)
            return folded == 0 ? scalar : folded
        }
        text.makeUnits(folding: .scripts)
        text.scalars = scalars
        return text
    }

    /// What both have in the same order.
    private static func runs(_ a: [UInt64], _ b: [UInt64]) -> [Run] {
        let shorter = min(a.count, b.count)
        let head = (0..<shorter).first { a[$0] != b[$0] } ?? shorter
        let tail = (0..<shorter - head).first { a[a.count - 1 - $0] != b[b.count - 1 - $0] } ?? shorter - head
        let middle = Stretch(a: head..<a.count - tail, b: head..<b.count - tail)
        var runs = [Run(a: 0, b: 0, count: head)]
        runs += middle.a.isEmpty || middle.b.isEmpty ? [] : inner(a, b, middle)
        runs.append(Run(a: a.count - tail, b: b.count - tail, count: tail))
        return runs.filter { $0.count > 0 }
    }

    private static func inner(_ a: [UInt64], _ b: [UInt64], _ stretch: Stretch) -> [Run] {
        if let run = contained(a, b, stretch) { return [run] }
        var differences = ExactDifferences()
        if stretch.a.count * stretch.b.count <= largestTable { return differences.byTable(a, b, in: stretch) }
        var budget = Self.budget
        return differences.byShortestEdit(a, b, in: stretch, budget: &budget)
    }

    /// The run of all of the shorter side, where the longer one has it in one piece.
    private static func contained(_ a: [UInt64], _ b: [UInt64], _ stretch: Stretch) -> Run? {
        let isShorter = stretch.a.count <= stretch.b.count
        let (inner, outer) = isShorter ? (a[stretch.a], b[stretch.b]) : (b[stretch.b], a[stretch.a])
        let last = outer.endIndex - inner.count
        let found = (outer.startIndex...last).first {
            outer[$0] == inner[inner.startIndex] && outer[$0..<$0 + inner.count].elementsEqual(inner)
        }
        return found.map {
            isShorter
                ? Run(a: stretch.a.lowerBound, b: $0, count: inner.count)
                : Run(a: $0, b: stretch.b.lowerBound, count: inner.count)
        }
    }

    /// Where units stand, paragraph by paragraph.
    private static func spans(of units: Range<Int>, _ text: VersionText, from firstBlock: Int) -> [TextSpan] {
        var spans: [TextSpan] = []
        var first = units.lowerBound
        while first < units.upperBound {
            let block = text.block(ofUnit: first)
            let last = min(units.upperBound, text.blockUnits[block + 1])
            let ranges = text.sourceRanges(of: Int(text.unitStarts[first])..<Int(text.unitEnds[last - 1]))
            if let start = ranges.first?.start, let end = ranges.last?.end {
                let block = firstBlock + block
                spans.append(TextSpan(firstBlock: block, start: start, lastBlock: block, end: end))
            }
            first = last
        }
        return spans
    }
}

extension Document {
    /// A document over the same text that holds the paragraphs of a span only, cut to it, as one article.
    fileprivate func excerpt(_ span: TextSpan) -> Document {
        var parts = Parts()
        parts.replacements = replacements
        for block in span.firstBlock...span.lastBlock {
            let first = parts.pieces.count
            parts.pieces += pieces(of: span, inBlock: block)
            parts.blocks.append(Block(kind: .paragraph, pieces: first..<parts.pieces.count))
        }
        parts.articles = [Article(blocks: parts.blocks.indices)]
        return Document(
            text: text, coverage: coverage, isComplete: isComplete, format: format, encoding: encoding, parts: parts)
    }

    private func pieces(of span: TextSpan, inBlock block: Int) -> [Piece] {
        var result: [Piece] = []
        var isInside = block > span.firstBlock
        for var piece in pieces[blocks[block].pieces] {
            if !isInside {
                guard piece.range.contains(span.start) else { continue }
                piece.range.start = span.start
                piece.join = .none
                isInside = true
            }
            let isLast = block == span.lastBlock && piece.range.start < span.end && span.end <= piece.range.end
            if isLast { piece.range.end = span.end }
            result.append(piece)
            if isLast { break }
        }
        return result
    }
}
