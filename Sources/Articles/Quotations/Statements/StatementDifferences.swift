/// The words in which two statements differ, each side read in its own document.
public struct StatementDifferences: Sendable {
    /// A run of a statement as it is read.
    public struct Part: Hashable, Sendable {
        /// The text, its paragraphs divided by line ends.
        public var text: String
        /// Whether the other statement has it otherwise or lacks it.
        public var isDifferent: Bool

        /// Makes a part.
        public init(_ text: String, isDifferent: Bool) {
            self.text = text
            self.isDifferent = isDifferent
        }
    }

    /// One of the two statements.
    public struct Side: Hashable, Sendable {
        /// All of it, in parts that differ and parts that do not, by turns.
        public var parts: [Part]
        /// Where the parts that differ stand in the document, in reading order.
        public var spans: [TextSpan]
    }

    /// The first statement.
    public let a: Side
    /// The second statement.
    public let b: Side

    /// A table of this many places is filled in about a millisecond.
    private static let largestTable = 1 << 18
    /// The steps that a search for few edits may take.
    private static let budget = 1 << 20

    /// Compares the statements at two spans; width, script, blanks and punctuation make no difference.
    ///
    /// Words are the units of a comparison of versions. Statements that are long and share little are told as different
    /// from their first different word to their last, so that no pair takes long.
    public init(_ a: TextSpan, of first: Document, _ b: TextSpan, of second: Document) {
        let left = Self.text(of: a, in: first)
        let right = Self.text(of: b, in: second)
        let runs = Self.runs(left.keys, right.keys)
        self.a = Self.side(left, unshared: Self.gaps(runs.map { $0.a..<$0.aEnd }, left.keys.count), from: a.firstBlock)
        self.b = Self.side(
            right, unshared: Self.gaps(runs.map { $0.b..<$0.bEnd }, right.keys.count), from: b.firstBlock)
    }

    private static func text(of span: TextSpan, in document: Document) -> VersionText {
        var text = VersionTextReader.read(Version(document.excerpt(span), article: 0))
        text.makeUnits(folding: .scripts)
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

    /// What some ranges leave out of `0..<count`.
    private static func gaps(_ ranges: [Range<Int>], _ count: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var end = 0
        for range in ranges {
            if range.lowerBound > end { gaps.append(end..<range.lowerBound) }
            end = range.upperBound
        }
        if end < count { gaps.append(end..<count) }
        return gaps
    }

    private static func side(_ text: VersionText, unshared: [Range<Int>], from firstBlock: Int) -> Side {
        var side = Side(parts: [], spans: [])
        var end = 0
        for units in unshared {
            let characters = Int(text.unitStarts[units.lowerBound])..<Int(text.unitEnds[units.upperBound - 1])
            side.add(text.string(of: end..<characters.lowerBound), isDifferent: false)
            side.add(text.string(of: characters), isDifferent: true)
            side.spans += spans(of: units, text, from: firstBlock)
            end = characters.upperBound
        }
        side.add(text.string(of: end..<text.scalars.count), isDifferent: false)
        return side
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

extension StatementDifferences.Side {
    fileprivate mutating func add(_ text: String, isDifferent: Bool) {
        if !text.isEmpty { parts.append(StatementDifferences.Part(text, isDifferent: isDifferent)) }
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
