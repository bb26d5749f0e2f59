import Articles

/// Sets runs of text rows apart: statements, matches, the selection.
struct TextPainter {
    private let document: Document
    /// Where pieces were joined that stand apart in the file, ordered by place.
    private let seams: [Offset]
    /// The passages that repeat earlier ones, ordered by place.
    private let repeats: [SourceRange]
    private let runs: [Run]

    /// A run of text that is set apart.
    struct Run: Hashable {
        var span: TextSpan
        var kind: Decoration.Kind
    }

    /// Makes a painter for the rows that show blocks `blocks` of a document.
    init(_ state: borrowing ReaderState, _ document: Document, _ index: DocumentIndex, blocks: ClosedRange<Int>) {
        var runs: [Run] = []
        runs += Self.runIns(document, index, blocks)
        runs += Self.quotations(state, document, blocks)
        runs += Self.notes(state, blocks)
        runs += Self.matches(state, document, blocks)
        if let selection = state.selection() { runs.append(Run(span: selection, kind: .selection)) }
        self.init(document, seams: index.seams, repeats: index.repeats, runs: runs)
    }

    /// Makes a painter that sets some runs apart.
    init(_ document: Document, seams: [Offset], repeats: [SourceRange], runs: [Run]) {
        self.document = document
        self.seams = seams
        self.repeats = repeats
        self.runs = runs
    }

    private static func runIns(
        _ document: Document, _ index: DocumentIndex, _ blocks: ClosedRange<Int>
    ) -> [Run] {
        let entries = document.outline
        let first = index.headings.countBefore { entries[Int($0)].span.lastBlock < blocks.lowerBound }
        // A plain loop: the types of lazy views are made when they are used first, which is before the first screen.
        var runs: [Run] = []
        for number in index.headings[first...] {
            let entry = entries[Int(number)]
            guard entry.span.firstBlock <= blocks.upperBound else { break }
            if entry.kind == .runIn { runs.append(Run(span: entry.span, kind: .runIn)) }
        }
        return runs
    }

    private static func quotations(
        _ state: ReaderState, _ document: Document, _ blocks: ClosedRange<Int>
    ) -> [Run] {
        let position = document.readingPosition(of: state.reading.caret)
        // A quotation may begin some blocks before the first one shown, never more than its article does.
        let reach = max(0, blocks.lowerBound - longestQuotation)
        let first = document.quotations.countBefore { $0.span.firstBlock < reach }
        var runs: [Run] = []
        for quotation in document.quotations[first...] {
            guard quotation.span.firstBlock <= blocks.upperBound else { break }
            guard quotation.span.lastBlock >= blocks.lowerBound else { continue }
            let isCurrent = position.map { document.contains(quotation.span, $0) } ?? false
            let kind: Decoration.Kind =
                quotation.kind == .statement ? isCurrent ? .currentStatement : .statement : .term
            runs.append(Run(span: quotation.span, kind: kind))
        }
        return runs
    }

    /// How many paragraphs a quotation may run over and still be found from its last one.
    private static let longestQuotation = 50

    private static func notes(_ state: ReaderState, _ blocks: ClosedRange<Int>) -> [Run] {
        let notes = state.document(state.reading.id)?.notes.placed(in: blocks) ?? []
        return notes.compactMap { placed in
            placed.span.map {
                Run(span: $0, kind: .highlight(placed.note.colour, isNoted: !placed.note.text.isEmpty))
            }
        }
    }

    private static func matches(
        _ state: ReaderState, _ document: Document, _ blocks: ClosedRange<Int>
    ) -> [Run] {
        guard let matches = state.reading.search?.matches else { return [] }
        let first = matches.countBefore { $0.lastBlock < blocks.lowerBound }
        return matches[first...].lazy.prefix { $0.firstBlock <= blocks.upperBound }
            .map { Run(span: $0, kind: $0.start == state.reading.caret ? .currentMatch : .match) }
    }

    /// The runs that a block holds a part of.
    func runs(inBlock block: Int) -> [Run] {
        runs.filter { $0.span.firstBlock <= block && $0.span.lastBlock >= block }
    }

    /// A row of the pane from what is drawn on it and the runs that its block holds.
    func row(block number: Int, glyphs: [Glyph], runs: [Run]) -> TextRow {
        let block = document.blocks[number]
        var decorations = inlines(glyphs)
        var sign: MarginSign?
        let isInOrder = !runs.isEmpty && document.standsInOrder(block: number)
        for run in runs where !isInOrder || mayMeet(run.span, inBlock: number, glyphs) {
            let found = self.glyphs(of: run.span, inBlock: number, glyphs)
            decorations += found.map { Decoration(glyphs: $0, kind: run.kind) }
            guard case .highlight(_, let isNoted) = run.kind, let first = found.first?.lowerBound else { continue }
            let begins = isNoted && glyphs[first].offset == run.span.start
            sign = begins || sign == .noted ? .noted : .highlighted
        }
        decorations += replaced(glyphs)
        return TextRow(
            kind: block.kind, level: Int(block.level), glyphs: glyphs, decorations: decorations,
            margin: sign == .noted ? sign : isSeam(glyphs) ? .joined : sign ?? (isRepeated(glyphs) ? .repeated : nil),
            links: document.webLinks(glyphs))
    }

    /// Whether a span may hold glyphs of a row of a block that is read in the order of the file: two comparisons tell, where
    /// counting over the pieces of a long paragraph for each of its runs would hold up the key.
    private func mayMeet(_ span: TextSpan, inBlock block: Int, _ glyphs: [Glyph]) -> Bool {
        guard let first = glyphs.first?.offset, let last = glyphs.last?.offset else { return false }
        return (span.lastBlock != block || span.end > first) && (span.firstBlock != block || span.start <= last)
    }

    /// The glyphs of a row that lie in a span: compared as they are read, since pieces may stand in another order.
    private func glyphs(of span: TextSpan, inBlock block: Int, _ glyphs: [Glyph]) -> [Range<Int>] {
        let start = span.firstBlock == block ? document.joinedIndex(of: span.start, inBlock: block) : 0
        let last = Offset(max(0, span.end.value - 1))
        let end = span.lastBlock == block ? document.joinedIndex(of: last, inBlock: block) : Int.max
        guard let first = glyphs.first?.offset, let final = glyphs.last?.offset,
            document.joinedIndex(of: first, inBlock: block) <= end,
            document.joinedIndex(of: final, inBlock: block) >= start
        else { return [] }
        let low = glyphs.countBefore { document.joinedIndex(of: $0.offset, inBlock: block) < start }
        let high = glyphs.countBefore { document.joinedIndex(of: $0.offset, inBlock: block) <= end }
        return low < high ? [low..<high] : []
    }

    private func inlines(_ glyphs: [Glyph]) -> [Decoration] {
        document.inlines(meeting: glyphs).flatMap { number in
            let inline = document.inlines[number]
            return glyphs.runs(in: [inline.range]).map { Decoration(glyphs: $0, kind: Decoration.Kind(inline.kind)) }
        }
    }

    /// Characters that stand for what is not shown as it is: those that take more than a character's columns.
    private func replaced(_ glyphs: [Glyph]) -> [Decoration] {
        glyphs.indices.filter { glyphs[$0].isSubstitute }
            .map { Decoration(glyphs: $0..<$0 + 1, kind: .replacedCharacter) }
    }

    /// Whether a row lies in a passage that repeats an earlier one.
    private func isRepeated(_ glyphs: [Glyph]) -> Bool {
        guard !repeats.isEmpty, let first = glyphs.first?.offset, let last = glyphs.last?.offset else {
            return false
        }
        let number = repeats.countBefore { $0.end <= first }
        return number < repeats.count && repeats[number].start <= last
    }

    private func isSeam(_ glyphs: [Glyph]) -> Bool {
        guard !seams.isEmpty else { return false }
        return glyphs.contains { glyph in
            let number = seams.countBefore { $0 < glyph.offset }
            return number < seams.count && seams[number] == glyph.offset
        }
    }
}

extension Decoration.Kind {
    init(_ kind: Inline.Kind) {
        switch kind {
        case .strong: self = .strong
        case .emphasis: self = .emphasis
        case .code: self = .code
        case .strikethrough: self = .strikethrough
        case .colour(let colour): self = .colour(colour)
        case .link, .image: self = .link
        }
    }
}

extension Glyph {
    /// Whether the symbol stands for a character that is not sent to a terminal, or for an invalid byte.
    var isSubstitute: Bool {
        let count = symbol.utf8.count
        // Of the symbols of one character only U+FFFD takes three bytes and one column among those looked at here.
        if count == width { return count > 2 || count == 2 && symbol.utf8.first == UInt8(ascii: "^") }
        return count == 3 && width == 1 && symbol == "\u{FFFD}"
    }
}
