import Articles

/// Makes rows of a comparison's pane: glyphs, changes set apart, signs.
struct ComparisonPainter {
    let index: ComparisonIndex
    let hidden: Set<ChangeKind>
    /// What is said of the changes.
    let verdicts: [Int: Verdict]
    /// The change that the reader stands on or after.
    let current: Int?
    /// What a search found on the side that the caret is on.
    let matches: Matches?
    /// What is selected there.
    let selection: (side: ComparisonSide, span: TextSpan)?
    /// What the rows are laid out for.
    let layout: LayoutSettings
    /// The highlights and notes of the two texts; nil where they belong to another state of the text.
    let notes: (a: NoteBook?, b: NoteBook?)

    /// The matches of a search in one version.
    struct Matches {
        let side: ComparisonSide
        let spans: [TextSpan]
        let caret: Offset

        init?(_ state: ComparisonState) {
            guard let spans = state.search?.matches, !spans.isEmpty else { return nil }
            side = state.side
            self.spans = spans
            caret = state.caret
        }

        func decorations(of row: PairLayout.Row, in document: Document) -> [Decoration] {
            let first = spans.countBefore { $0.lastBlock < row.block }
            return spans[first...].prefix { $0.firstBlock <= row.block }.flatMap { span in
                row.glyphs.runs(in: document.sourceRanges(of: span)).map {
                    Decoration(glyphs: $0, kind: span.start == caret ? .currentMatch : .match)
                }
            }
        }
    }

    func row(_ row: PairLayout.Row?, _ side: ComparisonSide) -> TextRow {
        guard let row else { return .blank }
        if row.kind == .remark { return remark(row, side) }
        let pair = row.isOwn ? index.pair(ofBlock: row.block, side) : index.pair(ofBlock: row.block, side.other)
        let changes = index.changes(inPair: pair ?? -1).filter { !hidden.contains(index.comparison.changes[$0].kind) }
        let document = index.document(row.isOwn ? side : side.other)
        let block = document.blocks[row.block]
        var decorations: [Decoration] = []
        var signs: [MarginSign] = []
        if row.isOwn {
            for change in changes {
                let kind = index.comparison.changes[change].kind
                let runs = row.glyphs.runs(in: index.ranges(change, side))
                if kind == .move {
                    // The row on which a passage begins that stands elsewhere in the other file says so before all else.
                    if isStart(of: change, on: row, side), index.move(atBlock: row.block, side) != change {
                        signs.insert(side == .a ? .movedAway : .movedHere, at: 0)
                    }
                    continue
                }
                if row.decorations.isEmpty {
                    decorations += runs.map { Decoration(glyphs: $0, kind: scope(kind, change)) }
                }
                if !runs.isEmpty || isPlace(of: change, on: row, side) { signs.append(sign(change, side)) }
            }
            signs.sort { $0.rank < $1.rank }
        } else {
            let kind = side == .a ? ChangeKind.insertion : .deletion
            decorations = [Decoration(glyphs: 0..<row.glyphs.count, kind: .otherReading(kind))]
            signs = changes.first.map { [sign($0, side.other)] } ?? [sign(kind, side.other)]
        }
        let noted = row.isOwn ? noted(row, side, in: document) : []
        if let sign = MarginSign(noted.map(\.kind)) { signs.append(sign) }
        // What differs is drawn over what was noted.
        decorations.insert(contentsOf: noted, at: 0)
        decorations += row.decorations.map { Decoration(glyphs: $0.glyphs, kind: marked($0.kind, $0.change)) }
        if let matches, matches.side == side, row.isOwn { decorations += matches.decorations(of: row, in: document) }
        decorations += selected(row, side, in: document)
        var text = TextRow(
            kind: block.kind, level: Int(block.level), glyphs: row.glyphs, decorations: decorations,
            margin: signs.first, links: row.isOwn ? document.webLinks(row.glyphs) : [])
        if let marker = row.marker, let first = row.glyphs.first { text.insert(marker.glyphs(before: first, layout)) }
        return text
    }

    /// What of a row is selected.
    private func selected(_ row: PairLayout.Row, _ side: ComparisonSide, in document: Document) -> [Decoration] {
        guard let selection, selection.side == side, row.isOwn else { return [] }
        return runs(of: selection.span, on: row, in: document).map { Decoration(glyphs: $0, kind: .selection) }
    }

    /// What of a row the reader has set apart.
    private func noted(_ row: PairLayout.Row, _ side: ComparisonSide, in document: Document) -> [Decoration] {
        let placed = (side == .a ? notes.a : notes.b)?.placed(in: row.block...row.block) ?? []
        return placed.flatMap { placed -> [Decoration] in
            guard let span = placed.span else { return [] }
            let kind = Decoration.Kind.highlight(placed.note.colour, isNoted: !placed.note.text.isEmpty)
            return runs(of: span, on: row, in: document).map { Decoration(glyphs: $0, kind: kind) }
        }
    }

    /// The glyphs of a row that lie in a span.
    private func runs(of span: TextSpan, on row: PairLayout.Row, in document: Document) -> [Range<Int>] {
        guard span.firstBlock <= row.block, row.block <= span.lastBlock,
            let block = document.span(ofBlocks: row.block..<row.block + 1)
        else { return [] }
        let part = TextSpan(
            firstBlock: row.block, start: span.firstBlock == row.block ? span.start : block.start,
            lastBlock: row.block, end: span.lastBlock == row.block ? span.end : block.end)
        return row.glyphs.runs(in: document.sourceRanges(of: part))
    }

    private func scope(_ kind: ChangeKind, _ change: Int) -> Decoration.Kind {
        change == current ? .currentChange(kind) : .change(kind)
    }

    private func marked(_ kind: Decoration.Kind, _ change: Int) -> Decoration.Kind {
        if case .change(let name) = kind { scope(name, change) } else { kind }
    }

    /// Whether a change begins on the row.
    private func isStart(of change: Int, on row: PairLayout.Row, _ side: ComparisonSide) -> Bool {
        guard let start = index.ranges(change, side).first?.start else { return false }
        return row.glyphs.contains { $0.offset == start }
    }

    /// Whether text that this side lacks would stand on the row.
    private func isPlace(of change: Int, on row: PairLayout.Row, _ side: ComparisonSide) -> Bool {
        guard let range = index.ranges(change, side).first, range.isEmpty else { return false }
        return row.glyphs.contains { $0.offset == range.start }
    }

    private func sign(_ change: Int, _ side: ComparisonSide) -> MarginSign {
        if let choice = verdicts[change]?.choice { return choice == .unsure ? .unsure : .decided }
        if verdicts[change] != nil { return .changeNoted }
        return sign(index.comparison.changes[change].kind, side)
    }

    private func sign(_ kind: ChangeKind, _ side: ComparisonSide) -> MarginSign {
        switch kind {
        case .insertion: side == .b ? .inserted : .changed
        case .deletion: side == .a ? .deleted : .changed
        default: .changed
        }
    }

    /// The row over a moved passage that says where its other place is.
    private func remark(_ row: PairLayout.Row, _ side: ComparisonSide) -> TextRow {
        TextRow(
            kind: .paragraph, level: 0, glyphs: row.glyphs,
            decorations: [Decoration(glyphs: row.glyphs.indices, kind: .remark)],
            margin: index.move(atBlock: row.block, side) == nil ? nil : side == .a ? .movedAway : .movedHere)
    }
}

extension MarginSign {
    /// The sign of a row on which words are set apart; nil where none are.
    fileprivate init?(_ kinds: [Decoration.Kind]) {
        var sign: MarginSign?
        for case .highlight(_, let isNoted) in kinds { sign = isNoted ? .noted : sign ?? .highlighted }
        guard let sign else { return nil }
        self = sign
    }

    /// What was noted goes before what is open, and that before what is decided.
    fileprivate var rank: Int {
        switch self {
        case .movedAway, .movedHere: 0
        case .changeNoted: 1
        case .unsure: 3
        case .decided: 4
        default: 2
        }
    }
}

extension TextRow {
    /// The column of a comparison's caret; the first one on a row where its side has no text.
    func column(of state: ComparisonState) -> Int {
        state.beside == nil ? column(of: state.caret) : glyphs.dropFirst(signCount).first?.column ?? 0
    }

    /// The column at which `offset` stands, or the nearest one before it.
    func column(of offset: Offset) -> Int {
        let glyphs = glyphs.dropFirst(signCount)
        if let exact = glyphs.first(where: { $0.offset == offset }) { return exact.column }
        return (glyphs.last { $0.offset <= offset } ?? glyphs.first)?.column ?? 0
    }
}
