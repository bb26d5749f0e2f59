/// Finds the blocks, headings and articles of a text.
enum Structure {
    /// Chunks of plain text are about this long, in bytes.
    static let chunkLength = 1 << 20

    /// See `Understanding.understand`.
    static func understand(
        _ source: FormattedText, by guidance: Guidance = Guidance(), with workforce: Workforce = .alone,
        monitor: Understanding.Monitor
    ) -> Document? {
        guard monitor(0) else { return nil }
        var (draft, source) = (Draft(), source)
        if let blocks = source.blocks {
            draft = FormatReader.read(source, blocks)
        } else {
            guard let read = readChunks(of: source.text, with: workforce, monitor: monitor) else { return nil }
            draft = read
            source.inlines = source.text.withBytes { TerminalRuns.take(from: &draft, $0, 0..<$0.count) }
        }
        guard monitor(0.9) else { return nil }
        guard let parts = Composer.compose(&draft, source, by: guidance, monitor: { monitor(0.9) }) else { return nil }
        return Document(
            text: source.text, coverage: SourceRange(Offset(0), source.text.end), isComplete: true,
            format: source.format,
            encoding: source.encoding, parts: parts)
    }

    /// Reads a plain text, some chunks at a time; nil where `monitor` answered false.
    private static func readChunks(
        of text: SourceText, with workforce: Workforce, monitor: Understanding.Monitor
    ) -> Draft? {
        text.withBytes { bytes in
            let lineEnd = LineScanner.lineEnd(of: bytes)
            var (draft, at) = (Draft(), 0)
            while at < bytes.count {
                let chunks = chunks(bytes, from: at, count: workforce.portion, lineEnd)
                let end = chunks.last?.upperBound ?? bytes.count
                if chunks.count == 1 {
                    ChunkReader.read(bytes, at..<end, lineEnd: lineEnd, into: &draft)
                } else {
                    let parts = workforce.map(chunks.count) { number in text.withBytes { chunk($0, chunks[number]) } }
                    for part in parts { draft.append(part) }
                }
                // Made ready for the whole text by what its first chunks hold, so that it need not grow by copying.
                if at == 0 { draft.reserve(times: Double(bytes.count) / Double(max(end, 1))) }
                at = end
                guard monitor(0.9 * Double(at) / Double(bytes.count)) else { return nil }
            }
            return draft
        }
    }

    /// The next chunks of a text, at most `count` of them.
    private static func chunks(_ bytes: Bytes, from start: Int, count: Int, _ lineEnd: UInt8) -> [Range<Int>] {
        var (chunks, at) = ([Range<Int>](), start)
        while at < bytes.count, chunks.count < count {
            let end = Chunks.end(bytes, from: at, length: chunkLength, lineEnd: lineEnd)
            chunks.append(at..<end)
            at = end
        }
        return chunks
    }

    private static func chunk(_ bytes: Bytes, _ range: Range<Int>) -> Draft {
        var draft = Draft()
        ChunkReader.read(bytes, range, lineEnd: LineScanner.lineEnd(of: bytes), into: &draft)
        return draft
    }

    /// See `Understanding.provisional`.
    static func provisional(_ source: FormattedText, around place: Offset, reach: Int) -> Document {
        source.text.withBytes { bytes in
            let window = Chunks.window(bytes, around: min(place.value, bytes.count), reach: reach)
            var draft =
                source.blocks.map { FormatReader.read(source, $0, within: window) }
                ?? chunk(bytes, window)
            let inlines = source.blocks == nil ? TerminalRuns.take(from: &draft, bytes, window) : source.inlines
            var parts = Document.Parts()
            parts.blocks = draft.blocks
            parts.pieces = draft.pieces
            parts.furniture = draft.furniture
            parts.marks = draft.marks(bytes, in: window)
            parts.replacements = source.replacements
            parts.inlines = inlines
            // Without need a table over strings would be put together before the first screen.
            if !source.anchors.isEmpty { parts.anchors = source.anchors }
            parts.issues = source.issues
            parts.language = LanguageGuess.language(of: bytes)
            parts.articles = parts.blocks.isEmpty ? [] : [Article(blocks: parts.blocks.indices)]
            return Document(
                text: source.text, coverage: SourceRange(window.lowerBound, window.upperBound), isComplete: false,
                format: source.format, encoding: source.encoding, parts: parts)
        }
    }
}

extension Draft {
    /// Makes room for a text of which this is one part in `times`.
    mutating func reserve(times: Double) {
        blocks.reserveCapacity(Int(Double(blocks.count) * times * 1.05) + 16)
        traits.reserveCapacity(Int(Double(traits.count) * times * 1.05) + 16)
        pieces.reserveCapacity(Int(Double(pieces.count) * times * 1.05) + 16)
    }

    /// What of `range` is in no piece and no furniture; pieces stand in file order.
    func marks(_ bytes: Bytes, in range: Range<Int>) -> [SourceRange] {
        Coverage.marks(bytes, in: range, taken: MergedRanges(pieces: pieces, furniture: furniture))
    }
}

/// The ranges of pieces and furniture in file order, both ordered already.
struct MergedRanges: Sequence, IteratorProtocol {
    let pieces: [Piece]
    let furniture: [SourceRange]
    private var piece = 0
    private var place = 0

    init(pieces: [Piece], furniture: [SourceRange]) {
        self.pieces = pieces
        self.furniture = furniture
    }

    mutating func next() -> SourceRange? {
        if place < furniture.count, piece == pieces.count || furniture[place].start < pieces[piece].range.start {
            place += 1
            return furniture[place - 1]
        }
        guard piece < pieces.count else { return nil }
        piece += 1
        return pieces[piece - 1].range
    }
}
