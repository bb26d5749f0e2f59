extension Document {
    /// The parts of a document, before the indexes over them are made.
    public struct Parts: Sendable {
        /// See `Document.articles`.
        public var articles: [Article] = []
        /// See `Document.blocks`.
        public var blocks: [Block] = []
        /// See `Document.pieces`.
        public var pieces: [Piece] = []
        /// See `Document.replacements`.
        public var replacements: [Replacement] = []
        /// See `Document.inlines`.
        public var inlines: [Inline] = []
        /// See `Document.anchors`.
        public var anchors: [String: Offset] = [:]
        /// See `Document.outline`.
        public var outline: [OutlineEntry] = []
        /// See `Document.contents`.
        public var contents: [ContentsLine] = []
        /// See `Document.quotations`.
        public var quotations: [Quotation] = []
        /// See `Document.names`.
        public var names: [String] = []
        /// See `Document.furniture`.
        public var furniture: [SourceRange] = []
        /// See `Document.marks`.
        public var marks: [SourceRange] = []
        /// See `Document.issues`.
        public var issues: [DocumentIssue] = []
        /// See `Document.language`.
        public var language = "und"
        /// See `Document.corrections`.
        public var corrections: [Correction] = []
        /// See `Document.continuations`.
        public var continuations: [Continuation] = []

        /// Makes parts with nothing in them.
        public init() {}
    }

    /// Makes a document of its parts and the indexes over them.
    public init(
        text: SourceText, coverage: SourceRange, isComplete: Bool, format: Format, encoding: String, parts: Parts
    ) {
        self.text = text
        self.coverage = coverage
        self.isComplete = isComplete
        self.format = format
        self.encoding = encoding
        language = parts.language
        articles = parts.articles
        blocks = parts.blocks
        pieces = parts.pieces
        replacements = parts.replacements
        inlines = parts.inlines
        anchors = parts.anchors
        outline = parts.outline
        contents = parts.contents
        quotations = parts.quotations
        names = parts.names
        furniture = parts.furniture
        marks = parts.marks
        issues = parts.issues
        corrections = parts.corrections
        continuations = parts.continuations
        textBeforeBlocks = TextBeforeBlocks(blocks: parts.blocks, pieces: parts.pieces)
        let inOrder = zip(parts.pieces, parts.pieces.dropFirst()).allSatisfy { $0.range.start <= $1.range.start }
        piecesInFileOrder =
            inOrder
            ? nil
            : parts.pieces.indices.map(Int32.init).sorted {
                parts.pieces[Int($0)].range.start < parts.pieces[Int($1)].range.start
            }
    }

    /// The parts again, for making a changed document.
    public var parts: Parts {
        var parts = Parts()
        parts.articles = articles
        parts.blocks = blocks
        parts.pieces = pieces
        parts.replacements = replacements
        parts.inlines = inlines
        parts.anchors = anchors
        parts.outline = outline
        parts.contents = contents
        parts.quotations = quotations
        parts.names = names
        parts.furniture = furniture
        parts.marks = marks
        parts.issues = issues
        parts.language = language
        parts.corrections = corrections
        parts.continuations = continuations
        return parts
    }

    /// The block that is read at `offset`: the one that holds it, else the one whose piece ends at or before it, else the first.
    ///
    /// Nil only where the document has no blocks. Takes time with the logarithm of the number of pieces.
    public func block(at offset: Offset) -> Int? {
        guard !pieces.isEmpty else { return nil }
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[pieceInFileOrder(middle)].range.start <= offset { low = middle + 1 } else { high = middle }
        }
        return block(ofPiece: pieceInFileOrder(max(0, low - 1)))
    }

    /// The block that holds piece number `piece`; the pieces of the blocks follow each other.
    private func block(ofPiece piece: Int) -> Int {
        min(blocks.countBefore { $0.pieces.upperBound <= piece }, blocks.count - 1)
    }

    private func pieceInFileOrder(_ position: Int) -> Int {
        piecesInFileOrder.map { Int($0[position]) } ?? position
    }

    /// The article that holds block number `block`; nil where no article does.
    public func article(ofBlock block: Int) -> Int? {
        var (low, high) = (0, articles.count)
        while low < high {
            let middle = (low + high) / 2
            if articles[middle].blocks.lowerBound <= block { low = middle + 1 } else { high = middle }
        }
        guard low > 0, articles[low - 1].blocks.contains(block) else { return nil }
        return low - 1
    }

    /// The first byte of a block; nil where it has no text.
    public func start(ofBlock block: Int) -> Offset? {
        blocks[block].pieces.first.map { pieces[$0].range.start }
    }

    /// The joined text of a block.
    public func joinedText(ofBlock block: Int) -> JoinedText {
        text.withBytes { bytes in
            var joined = JoinedText()
            for piece in blocks[block].pieces { append(pieces[piece], to: &joined, from: bytes) }
            return joined
        }
    }

    /// The joined indices of the blanks that divide the cells of a table's rows, as the file's form has them; none in
    /// other blocks and in tables of plain text.
    public func cellBreaks(inTable block: Int) -> [Int] {
        guard blocks[block].kind == .table else { return [] }
        return text.withBytes { bytes in
            var joined = JoinedText()
            var breaks: [Int] = []
            for piece in pieces[blocks[block].pieces] {
                let end = joined.utf8.count
                append(piece, to: &joined, from: bytes)
                if piece.join == .space, end > 0 { breaks.append(end) }
            }
            return breaks
        }
    }

    func append(_ piece: Piece, to joined: inout JoinedText, from bytes: Bytes) {
        var at = piece.range.start
        var join = piece.join
        var next = replacements.isEmpty ? 0 : firstReplacement(notBefore: at)
        while next < replacements.count, replacements[next].range.start < piece.range.end {
            joined.append(SourceRange(at, replacements[next].range.start), from: bytes, join: join)
            joined.appendReplacement(replacements[next].text, for: replacements[next].range)
            at = replacements[next].range.end
            join = .none
            next += 1
        }
        joined.append(SourceRange(at, piece.range.end), from: bytes, join: join)
    }

    func firstReplacement(notBefore offset: Offset) -> Int {
        var (low, high) = (0, replacements.count)
        while low < high {
            let middle = (low + high) / 2
            if replacements[middle].range.start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether characters of a range are read otherwise than they stand in the file.
    func hasReplacement(in range: SourceRange) -> Bool {
        let next = firstReplacement(notBefore: range.start)
        return next < replacements.count && replacements[next].range.start < range.end
    }

    /// The text of a block as it is read.
    public func string(ofBlock block: Int) -> String {
        joinedText(ofBlock: block).string
    }

    /// The joined bytes of `block` that `span` covers.
    public func joinedRange(of span: TextSpan, inBlock block: Int, joined: JoinedText) -> Range<Int> {
        guard block >= span.firstBlock && block <= span.lastBlock else { return 0..<0 }
        let low = block == span.firstBlock ? joined.index(of: span.start) ?? 0 : 0
        let high = block == span.lastBlock ? joined.index(ofEnd: span.end) ?? joined.utf8.count : joined.utf8.count
        return low..<max(low, high)
    }

    /// The text of a span as it is read, its blocks divided by line ends.
    public func string(of span: TextSpan) -> String {
        if let pieces = pieces(of: span) { return joined(pieces).string }
        return (span.firstBlock...span.lastBlock).map { block in
            let joined = joinedText(ofBlock: block)
            return String(decoding: joined.utf8[joinedRange(of: span, inBlock: block, joined: joined)], as: UTF8.self)
        }.joined(separator: "\n")
    }

    /// What of some ranges is read of blocks, without the marks in it; the blocks are divided by line ends.
    public func string(of ranges: [SourceRange], inBlocks blocks: [Int]) -> String {
        var parts: [Piece] = []
        for block in blocks {
            var isFirst = true
            for piece in pieces[self.blocks[block].pieces] {
                for range in ranges {
                    let (low, high) = (max(piece.range.start, range.start), min(piece.range.end, range.end))
                    guard low < high else { continue }
                    let join: Join = isFirst ? .newline : low == piece.range.start ? piece.join : .none
                    parts.append(Piece(SourceRange(low, high), join: parts.isEmpty ? .none : join))
                    isFirst = false
                }
            }
        }
        return parts.isEmpty ? "" : joined(parts).string
    }

    /// The source ranges of a span, in reading order.
    public func sourceRanges(of span: TextSpan) -> [SourceRange] {
        (span.firstBlock...span.lastBlock).flatMap { block in
            let joined = joinedText(ofBlock: block)
            return joined.sourceRanges(of: joinedRange(of: span, inBlock: block, joined: joined))
        }
    }

    /// The span of a run of joined bytes of one block; nil where the run is empty.
    public func span(_ range: Range<Int>, inBlock block: Int, joined: JoinedText) -> TextSpan? {
        let ranges = joined.sourceRanges(of: range)
        guard let first = ranges.first, let last = ranges.last else { return nil }
        return TextSpan(firstBlock: block, start: first.start, lastBlock: block, end: last.end)
    }
}

extension JoinedText {
    /// The joined index after the source byte before `end`; nil where the block does not hold that byte.
    public func index(ofEnd end: Offset) -> Int? {
        for segment in segments where segment.source.start < end && end <= segment.source.end {
            return segment.joined + (segment.isVerbatim ? end - segment.source.start : segment.joinedCount)
        }
        return nil
    }
}
