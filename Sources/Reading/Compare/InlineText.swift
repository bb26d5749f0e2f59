import Articles

/// One version's passage with the other's readings set into it: `六十一⟨六十⟩天`, for windows too narrow for two panes.
struct InlineText {
    /// The passage as a document of its own, so that it is laid out like any other.
    private(set) var document: Document
    /// Runs of the passage that are changes, in its own offsets.
    private(set) var runs: [(range: SourceRange, kind: Decoration.Kind, change: Int)] = []
    /// The places of the version's own text: from this offset of the passage on, the source's offsets count on likewise.
    private var anchors: [(composed: Int, source: Offset, isOwn: Bool)] = []

    /// The signs around the other version's reading.
    static let opening = "⟨"
    static let closing = "⟩"

    /// Sets the readings of the other side, as far as their kinds are shown, into the blocks that `side` has of a pair.
    /// In a language's words where `inWords` names one, as a voice reads them: `六十一⟨改为“六十”⟩天`.
    init(
        _ pair: Int, of index: ComparisonIndex, side: ComparisonSide, hidden: Set<ChangeKind>,
        inWords language: Language? = nil
    ) {
        let source = index.document(side)
        var composer = Composer(language: language)
        let changes = index.changes(inPair: pair).filter {
            !hidden.contains(index.comparison.changes[$0].kind) && index.comparison.changes[$0].kind != .move
        }
        for block in index.blocks(ofPair: pair, side) {
            composer.add(block, of: source, changes: changes, index, side)
        }
        document = composer.document(language: source.language)
        runs = composer.runs
        anchors = composer.anchors
    }

    /// The place in the version's own text of a place in the passage; what the other version has stands at its beginning.
    func source(of offset: Offset) -> Offset {
        let number = anchors.countBefore { $0.composed <= offset.value } - 1
        guard anchors.indices.contains(number) else { return Offset(0) }
        let anchor = anchors[number]
        return anchor.isOwn ? anchor.source + (offset.value - anchor.composed) : anchor.source
    }

    /// Builds the passage.
    private struct Composer {
        let language: Language?
        var bytes: [UInt8] = []
        var parts = Document.Parts()
        var runs: [(range: SourceRange, kind: Decoration.Kind, change: Int)] = []
        var anchors: [(composed: Int, source: Offset, isOwn: Bool)] = []

        mutating func add(
            _ block: Int, of document: Document, changes: [Int], _ index: ComparisonIndex, _ side: ComparisonSide
        ) {
            let joined = document.joinedText(ofBlock: block)
            let begin = bytes.count
            var at = 0
            for change in changes {
                let ranges = index.ranges(change, side)
                guard let first = ranges.first, let last = ranges.last, document.block(at: first.start) == block,
                    let low = joined.index(of: first.start)
                else { continue }
                let high = first.isEmpty ? low : joined.index(ofEnd: last.end) ?? low
                guard low >= at, high >= low else { continue }
                let kind = index.comparison.changes[change].kind
                own(at..<low, of: joined)
                let start = bytes.count
                own(low..<high, of: joined)
                if high > low { mark(start, .change(kind), change) }
                let reading = index.reading(change, side.other)
                if let words = words(for: reading.replacingLineEnds, replaces: high > low, side) {
                    other(words, at: first.start, kind, change)
                }
                at = high
            }
            own(at..<joined.utf8.count, of: joined)
            finish(document.blocks[block], from: begin)
        }

        /// What is set in for the other side's reading; nil for nothing.
        private func words(for reading: String, replaces: Bool, _ side: ComparisonSide) -> String? {
            guard let language else { return reading.isEmpty ? nil : reading }
            switch (replaces, reading.isEmpty, side) {
            case (_, true, .a): return VoiceWording.deleted(language)
            case (_, true, .b): return VoiceWording.added(language)
            case (true, false, .a): return VoiceWording.changedTo(language, reading)
            case (true, false, .b): return VoiceWording.changedFrom(language, reading)
            case (false, false, .a): return VoiceWording.addedWords(language, reading)
            case (false, false, .b): return VoiceWording.deletedWords(language, reading)
            }
        }

        private mutating func own(_ range: Range<Int>, of joined: JoinedText) {
            var at = range.lowerBound
            while at < range.upperBound {
                // The joined text follows the source piece by piece: each needs an anchor of its own.
                let end = joined.endOfRun(at: at, limit: range.upperBound)
                anchors.append((bytes.count, joined.offset(at: at) ?? Offset(0), true))
                bytes += joined.utf8[at..<end]
                at = end
            }
        }

        private mutating func other(_ text: String, at place: Offset, _ kind: ChangeKind, _ change: Int) {
            let start = bytes.count
            anchors.append((start, place, false))
            bytes += (InlineText.opening + text + InlineText.closing).utf8
            mark(start, .otherReading(kind), change)
        }

        private mutating func mark(_ start: Int, _ kind: Decoration.Kind, _ change: Int) {
            runs.append((SourceRange(start, bytes.count), kind, change))
        }

        private mutating func finish(_ block: Block, from begin: Int) {
            let number = parts.pieces.count
            parts.pieces.append(Piece(SourceRange(begin, bytes.count)))
            parts.blocks.append(Block(kind: block.kind, level: block.level, pieces: number..<number + 1))
            bytes.append(0x0A)
        }

        mutating func document(language: String) -> Document {
            parts.language = language
            let text = SourceText(bytes)
            return Document(
                text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text,
                encoding: "UTF-8", parts: parts)
        }
    }
}

extension JoinedText {
    /// The end of the run of joined bytes from `index` on that stand together in the source too, at most `limit`.
    func endOfRun(at index: Int, limit: Int) -> Int {
        guard let start = offset(at: index) else { return limit }
        var (low, high) = (index + 1, limit)
        // The places run on together up to some byte and never again after it in the same piece.
        while low < high {
            let middle = (low + high + 1) / 2
            if offset(at: middle - 1) == start + (middle - 1 - index) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
