import Articles

extension ReaderState {
    /// Lays out the comparison that is on the screen; the caret's row is kept where the text allows.
    mutating func comparisonPane() -> ComparisonPane? {
        guard let state = comparison, let index = state.result, !index.comparison.pairs.isEmpty else { return nil }
        let geometry = comparisonGeometry
        var rows = comparisonRows(state, index)
        let caret = rows.row(of: state)
        let window = rows.window(
            around: caret, caretRow: state.caretRow.clamped(to: 0...geometry.rows - 1), height: geometry.rows)
        comparison?.caretRow = window.caretRow
        comparison?.rows = rows
        let painter = comparisonPainter(state, index)
        let own = { (side: ComparisonSide) -> TextPane in
            let texts = window.rows.map { painter.row(rows.layout($0.pair).row($0.row, side), side) }
            let caret = PaneCaret(row: window.caretRow, column: texts[window.caretRow].column(of: state))
            return TextPane(
                column: 0, width: rows.style.layout.width, rows: texts, caret: side == state.side ? caret : nil,
                isFocused: side == state.side)
        }
        var panes = [own(state.side)]
        switch arrangement(state) {
        case .alone: panes[0].column = geometry.columnAlone(settings.measure)
        case .together where !geometry.hasTwoPanes: panes[0].column = geometry.gutter
        case .together: panes = [own(.a), own(.b)]
        case .apart:
            let other = otherPane(state, index, painter)
            panes = state.side == .a ? [panes[0], other] : [other, panes[0]]
        }
        if panes.count > 1 {
            panes[0].column = ComparisonGeometry.gutter
            panes[1].column = geometry.rightColumn
        }
        return comparisonPane(panes, state, index)
    }

    private func comparisonPane(
        _ panes: [TextPane], _ state: ComparisonState, _ index: ComparisonIndex
    ) -> ComparisonPane {
        let hasTwo = panes.count > 1
        let place = pair(of: state, index) * state.density.count / index.comparison.pairs.count
        return ComparisonPane(
            left: panes[0], right: hasTwo ? panes[1] : nil,
            ruleColumn: hasTwo ? comparisonGeometry.ruleColumn : nil,
            leftTitle: title(ofSide: hasTwo ? .a : state.side), rightTitle: hasTwo ? title(ofSide: .b) : "",
            density: state.density, densityPlace: place)
    }

    private func comparisonPainter(_ state: ComparisonState, _ index: ComparisonIndex) -> ComparisonPainter {
        let current = changesUpToCaret(state)
        return ComparisonPainter(
            index: index, hidden: state.hidden, verdicts: state.proof.verdicts,
            current: current > 0 ? state.shown[current - 1] : nil,
            matches: ComparisonPainter.Matches(state), selection: selection().map { (state.side, $0) },
            layout: comparisonStyle(state).textLayout,
            notes: (notes(of: .a, state, index), notes(of: .b, state, index)))
    }

    /// The notes of a side's file; nil where that is understood otherwise by now than it is compared.
    private func notes(of side: ComparisonSide, _ state: ComparisonState, _ index: ComparisonIndex) -> NoteBook? {
        guard let open = document(side.place(state).document), let document = open.document,
            case let compared = index.document(side), document.text === compared.text,
            document.blocks == compared.blocks
        else { return nil }
        return open.notes
    }

    /// The pane without the caret, where each is scrolled by itself.
    private mutating func otherPane(
        _ state: ComparisonState, _ index: ComparisonIndex, _ painter: ComparisonPainter
    ) -> TextPane {
        let side = state.side.other
        let place = state.otherPane
        let (texts, row, rows) = ownRows(
            side, at: place.caret, row: place.row, height: comparisonGeometry.rows, state, index, painter)
        comparison?.otherPane.row = row
        comparison?.otherRows = rows
        return TextPane(column: 0, width: rows.style.layout.width, rows: texts, caret: nil, isFocused: false)
    }

    /// The rows of one version in its own order: those laid out before, where they still fit.
    func rowsInOwnOrder(_ side: ComparisonSide, _ state: ComparisonState, _ index: ComparisonIndex) -> ComparisonRows {
        var style = comparisonStyle(state)
        style.inlineSide = nil
        style.ownSide = side
        return state.otherRows.flatMap { $0.style == style ? $0 : nil } ?? ComparisonRows(index, style: style)
    }

    /// The rows of a window on one version in its own order, and the row of `offset` in it.
    private func ownRows(
        _ side: ComparisonSide, at offset: Offset, row: Int, height: Int, _ state: ComparisonState,
        _ index: ComparisonIndex, _ painter: ComparisonPainter
    ) -> (texts: [TextRow], row: Int, rows: ComparisonRows) {
        var rows = rowsInOwnOrder(side, state, index)
        let window = rows.window(
            around: rows.row(of: offset, side), caretRow: row.clamped(to: 0...max(0, height - 1)), height: height)
        let texts = window.rows.map { painter.row(rows.layout($0.pair).row($0.row, side), side) }
        return (texts, window.caretRow, rows)
    }

    /// The small window on what the other version has at the change or the passage at hand; nil while it is not asked for.
    mutating func comparedPeekPane() -> PeekPane? {
        guard views.last == .comparison, var state = comparison, state.isPeeking, let index = state.result else {
            return nil
        }
        let side = state.side.other
        let change = changeAtHand(state, index)
        let offset =
            change.flatMap { index.ranges($0, side).first?.start } ?? index.partner(of: state.caret, state.side)
        let height = max(1, peekRows - 1)
        let painter = comparisonPainter(state, index)
        // The window has the width that the text has.
        state.arrangement = .alone
        let shown = ownRows(side, at: offset, row: height / 2, height: height, state, index, painter)
        let place = side.place(state)
        let note = change.flatMap { state.proof.verdicts[$0]?.note } ?? ""
        let title = [
            change.map { say(index.comparison.changes[$0].kind.title) } ?? "",
            note.isEmpty ? "" : say(Wording.notePrompt) + note.replacingLineEnds,
            documents[place.document.index].input.name, index.section(at: offset, side) ?? "",
        ]
        let text = TextPane(
            column: comparisonGeometry.columnAlone(settings.measure), width: shown.rows.style.layout.width,
            rows: shown.texts, caret: nil, isFocused: false)
        return PeekPane(
            title: title.filter { !$0.isEmpty }.joined(separator: " · "), note: "", text: text,
            isAtTop: state.caretRow >= size.rows - 2 - peekRows)
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
        let verdict = changeAtHand(state, index).flatMap { state.proof.verdicts[$0] }
        let judged = verdict.flatMap { $0.choice == nil ? nil : verdictName($0) }
        status.change = Counted(
            name: [kind, judged ?? ""].filter { !$0.isEmpty }.joined(separator: " "), number: current,
            count: state.shown.count)
        if let note = verdict?.note, !note.isEmpty {
            status.changeNote = say(Wording.notePrompt) + note.replacingLineEnds
        }
        if let selectionName { status.mode = selectionName }
        status.isSelecting = selectionStart != nil
        if !state.proof.verdicts.isEmpty {
            status.decided = Counted(name: say(Wording.decided), number: decidedCount(state), count: state.shown.count)
        }
        status.kinds = ChangeKind.allCases.compactMap { kind in
            index.counts[kind].map {
                KindCount(
                    kind: kind, name: say(kind.title), short: say(kind.shortTitle), sign: say(kind.sign), count: $0,
                    isShown: !state.hidden.contains(kind))
            }
        }
        let pairs = max(1, index.comparison.pairs.count - 1)
        status.percent = pair(of: state, index) * 100 / pairs
        status.search = comparedSearchStatus(state)
        status.summary = witnessSummary()
        status.arrangement = arrangementName(state)
        return status
    }

    /// Whether the panes keep to each other; nil where there is one pane with both readings.
    private func arrangementName(_ state: ComparisonState) -> String? {
        switch arrangement(state) {
        case .together: comparisonGeometry.hasTwoPanes ? say(Wording.locked) : nil
        case .apart: say(Wording.unlocked)
        case .alone: say(Wording.alone)
        }
    }

    /// The pair in which the caret is.
    func pair(of state: ComparisonState, _ index: ComparisonIndex) -> Int {
        state.beside?.pair ?? index.pair(at: state.caret, state.side) ?? 0
    }

    /// The change that the caret is in or comes after in the same passage, as an index of the comparison's changes.
    func changeAtHand(_ state: ComparisonState, _ index: ComparisonIndex) -> Int? {
        let current = changesUpToCaret(state)
        guard current > 0 else { return nil }
        let change = state.shown[current - 1]
        if state.standing != nil { return change }
        return index.comparison.changes[change].pair == pair(of: state, index) ? change : nil
    }
}
