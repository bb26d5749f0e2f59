import Articles

extension ReaderState {
    /// Lays out the comparison that is on the screen; the caret's row is kept where the text allows.
    mutating func comparisonPane() -> ComparisonPane? {
        guard let state = comparison, let index = state.result, !index.comparison.pairs.isEmpty else { return nil }
        let geometry = ComparisonGeometry(size)
        var rows = comparisonRows(state, index)
        let caret = rows.row(of: state)
        let window = rows.window(
            around: caret, caretRow: state.caretRow.clamped(to: 0...geometry.rows - 1), height: geometry.rows)
        comparison?.caretRow = window.caretRow
        comparison?.rows = rows
        let current = changesUpToCaret(state)
        let painter = ComparisonPainter(
            index: index, hidden: state.hidden, current: current > 0 ? state.shown[current - 1] : nil,
            matches: ComparisonPainter.Matches(state))
        let sides = geometry.hasTwoPanes ? [ComparisonSide.a, .b] : [state.side]
        let panes = sides.map { side -> TextPane in
            let texts = window.rows.map { painter.row(rows.layout($0.pair).row($0.row, side), $0, side) }
            let column = side == .b && geometry.hasTwoPanes ? geometry.rightColumn : ComparisonGeometry.gutter
            return TextPane(
                column: column, width: geometry.textWidth, rows: texts,
                caret: side == state.side
                    ? PaneCaret(row: window.caretRow, column: texts[window.caretRow].column(of: state)) : nil,
                isFocused: side == state.side)
        }
        let pairs = index.comparison.pairs.count
        return ComparisonPane(
            left: panes[0], right: panes.count > 1 ? panes[1] : nil,
            ruleColumn: geometry.hasTwoPanes ? geometry.ruleColumn : nil, leftTitle: title(ofSide: sides[0]),
            rightTitle: sides.count > 1 ? title(ofSide: .b) : "", density: state.density,
            densityPlace: pair(of: state, index) * state.density.count / pairs)
    }

    private func title(ofSide side: ComparisonSide) -> String {
        guard let place = comparison.map({ side.place($0) }) else { return "" }
        let title = title(of: place) + " · " + documents[place.document.index].input.name
        return witnessTitle(place).map { "\($0) · \(title)" } ?? title
    }

    func comparisonStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.comparison.title)
        guard let state = comparison else { return status }
        guard let index = state.result else {
            status.summary = say(Wording.stillComparing)
            status.progress = Wording.comparing(settings.language, String(Int(state.fraction * 100)))
            return status
        }
        let place = state.side.place(state)
        status.file = documents[place.document.index].input.name
        let current = changesUpToCaret(state)
        let kind = current > 0 ? say(index.comparison.changes[state.shown[current - 1]].kind.title) : ""
        status.change = Counted(name: kind, number: current, count: state.shown.count)
        status.kinds = ChangeKind.allCases.compactMap { kind in
            index.counts[kind].map {
                KindCount(kind: kind, name: say(kind.title), count: $0, isShown: !state.hidden.contains(kind))
            }
        }
        let pairs = max(1, index.comparison.pairs.count - 1)
        status.percent = pair(of: state, index) * 100 / pairs
        status.search = comparedSearchStatus(state)
        status.summary = witnessSummary()
        return status
    }

    /// The pair in which the caret is.
    func pair(of state: ComparisonState, _ index: ComparisonIndex) -> Int {
        state.beside?.pair ?? index.pair(at: state.caret, state.side) ?? 0
    }
}

/// Makes rows of a comparison's pane: glyphs, changes set apart, signs.
struct ComparisonPainter {
    let index: ComparisonIndex
    let hidden: Set<ChangeKind>
    /// The change that the reader stands on or after.
    let current: Int?
    /// What a search found on the side that the caret is on.
    let matches: Matches?

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

    func row(_ row: PairLayout.Row?, _ place: ComparisonRows.Row, _ side: ComparisonSide) -> TextRow {
        guard let row else { return .blank }
        let changes = index.changes(inPair: place.pair).filter { !hidden.contains(index.comparison.changes[$0].kind) }
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
                    if isStart(of: change, on: row, side) { signs.insert(side == .a ? .movedAway : .movedHere, at: 0) }
                    continue
                }
                if row.decorations.isEmpty {
                    decorations += runs.map { Decoration(glyphs: $0, kind: scope(kind, change)) }
                }
                if !runs.isEmpty || isPlace(of: change, on: row, side) { signs.append(sign(kind, side)) }
            }
        } else {
            let kind = side == .a ? ChangeKind.insertion : .deletion
            decorations = [Decoration(glyphs: 0..<row.glyphs.count, kind: .otherReading(kind))]
            signs = [sign(kind, side.other)]
        }
        decorations += row.decorations.map { Decoration(glyphs: $0.glyphs, kind: marked($0.kind, $0.change)) }
        if let matches, matches.side == side, row.isOwn { decorations += matches.decorations(of: row, in: document) }
        if let moved = moveSign(place, side) { signs.insert(moved, at: 0) }
        return TextRow(
            kind: block.kind, level: Int(block.level), glyphs: row.glyphs, decorations: decorations, margin: signs.first
        )
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

    private func sign(_ kind: ChangeKind, _ side: ComparisonSide) -> MarginSign {
        switch kind {
        case .insertion: side == .b ? .inserted : .changed
        case .deletion: side == .a ? .deleted : .changed
        default: .changed
        }
    }

    /// The first row of a moved pair says so.
    private func moveSign(_ place: ComparisonRows.Row, _ side: ComparisonSide) -> MarginSign? {
        guard place.row == 0, index.comparison.pairs[place.pair].isMoved, !hidden.contains(.move) else { return nil }
        return side == .a ? .movedAway : .movedHere
    }
}

extension TextRow {
    /// The column of a comparison's caret; the first one on a row where its side has no text.
    fileprivate func column(of state: ComparisonState) -> Int {
        state.beside == nil ? column(of: state.caret) : glyphs.first?.column ?? 0
    }

    /// The column at which `offset` stands, or the nearest one before it.
    func column(of offset: Offset) -> Int {
        if let exact = glyphs.first(where: { $0.offset == offset }) { return exact.column }
        return (glyphs.last { $0.offset <= offset } ?? glyphs.first)?.column ?? 0
    }
}
