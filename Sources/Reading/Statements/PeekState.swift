import Articles

/// A small window on another place, over the view that it was called from.
struct PeekState: Sendable {
    /// A place to look at.
    struct Item: Sendable {
        var entry: StatementTable.Entry
        /// How it stands to the statement that was asked about; empty where it is that statement.
        var relation: String
        /// The words that differ from it.
        var different: [TextSpan]
    }

    /// The table that the places are of: a text may be understood anew while the window stands.
    var table: StatementTable
    /// The places, in the order in which they are gone through.
    var items: [Item]
    /// The place that is shown.
    var chosen: Int
    var viewport: Viewport
    var layout: TextLayout
}

extension ReaderState {
    /// Looks at the other places of the statement at hand, at a statement of a list, or at the next place.
    mutating func peekElsewhere() {
        guard peek == nil else { return peek(step: 1) }
        if views.last == .list {
            guard case .elsewhere(let entry, let links, let table) = list.rows else { return tellNotHere(.peek) }
            return openPeek(links.compactMap { peekItem(entry, $0, table) }, at: list.selection, table)
        }
        guard let table = tableAtHand() else { return }
        switch views.last {
        case .reading:
            guard let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
            let links = table.links(entry)
            guard !links.isEmpty else { return tell(say(Wording.nowhereElse)) }
            openPeek(links.compactMap { peekItem(entry, $0, table) }, at: 0, table)
        case .quotations:
            guard let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
            openPeek([PeekState.Item(entry: entry, relation: "", different: [])], at: 0, table)
        case .contents, .comparison, .list, .help, nil: tellNotHere(.peek)
        }
    }

    private func peekItem(
        _ entry: StatementTable.Entry, _ link: StatementIndex.Link, _ table: StatementTable
    ) -> PeekState.Item? {
        guard let number = table.entry(document: link.place.document, quotation: link.place.quotation) else {
            return nil
        }
        let other = table.entries[number]
        return PeekState.Item(
            entry: other, relation: relationName(link), different: differences(entry, other, table)?.spans ?? [])
    }

    private mutating func openPeek(_ items: [PeekState.Item], at chosen: Int, _ table: StatementTable) {
        guard items.indices.contains(chosen) else { return tell(say(Wording.nowhereElse)) }
        let document = table.documents[Int(items[chosen].entry.document)]
        let start = table.quotation(items[chosen].entry).span.start
        // The beginning of the statement stands a row below the window's first, so that it is seen what leads to it.
        peek = PeekState(
            table: table, items: items, chosen: chosen, viewport: Viewport(caret: start, row: 1, height: peekRows - 1),
            layout: TextLayout(document, settings: peekLayoutSettings()))
    }

    private mutating func peek(step: Int) {
        guard let present = peek else { return }
        let count = present.items.count
        openPeek(present.items, at: (present.chosen + step + count) % count, present.table)
    }

    mutating func performInPeek(_ action: Action, count: Int?) {
        guard let present = peek else { return }
        let table = present.table
        let entry = present.items[present.chosen].entry
        switch action.name {
        case .peek, .nextMatch: peek(step: 1)
        case .previousMatch: peek(step: -1)
        case .goTop: peek(step: -present.chosen)
        case .goEnd: peek(step: present.items.count - 1 - present.chosen)
        case .open:
            peek = nil
            jump(to: table.place(entry))
        case .copy: copy(entry, table)
        case .place: tellPlace(table.place(entry))
        case .moveDown, .halfPageDown, .pageDown: scrollPeek(action.name == .moveDown ? 1 : peekRows - 1, count)
        case .moveUp, .halfPageUp, .pageUp: scrollPeek(action.name == .moveUp ? -1 : 1 - peekRows, count)
        default: tellNotHere(action.name)
        }
    }

    private mutating func scrollPeek(_ rows: Int, _ count: Int?) {
        guard var present = peek else { return }
        let rows = rows * min(count ?? 1, Self.farthestScroll)
        present.viewport.scroll(by: rows, in: &present.layout)
        peek = present
    }

    /// A small window is not turned further than this at once.
    private static let farthestScroll = 1000

    /// The rows of the window, its title included.
    var peekRows: Int { ((size.rows - 1) / 3).clamped(to: 2...10) }

    private func peekLayoutSettings() -> LayoutSettings {
        var result = textLayoutSettings()
        result.width = min(settings.measure, max(1, size.columns - TextGeometry.margin - 1))
        return result
    }

    /// Lays out the small window; nil while there is none.
    mutating func peekPane() -> PeekPane? {
        guard var present = peek else { return nil }
        let table = present.table
        present.layout.settings = peekLayoutSettings()
        present.viewport.height = max(1, peekRows - 1)
        let item = present.items[present.chosen]
        let document = table.documents[Int(item.entry.document)]
        let runs =
            [TextPainter.Run(span: table.quotation(item.entry).span, kind: .currentStatement)]
            + item.different.map { TextPainter.Run(span: $0, kind: .change(.wording)) }
        let painter = TextPainter(document, seams: [], repeats: [], runs: runs)
        let rows = present.viewport.rows(in: &present.layout).map { row -> TextRow in
            guard let place = row.place else { return .blank }
            return painter.row(
                block: place.block, glyphs: present.layout.glyphs(place), runs: painter.runs(inBlock: place.block))
        }
        let width = present.layout.settings.width
        peek = present
        let text = TextPane(
            column: TextGeometry.margin + max(0, (size.columns - TextGeometry.margin - 1 - width) / 2), width: width,
            rows: rows, caret: nil, isFocused: false)
        return PeekPane(title: peekTitle(item, table), note: peekNote(present), text: text, isAtTop: peekIsAtTop)
    }

    func peekStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.peek.title)
        status.keys = keys([
            (.open, Wording.keyGo), (.peek, Wording.keyNext), (.copy, Wording.keyCopy), (.leave, Wording.keyLeave),
        ])
        return status
    }

    private func peekTitle(_ item: PeekState.Item, _ table: StatementTable) -> String {
        [item.relation, table.speaker(item.entry) ?? say(Wording.noSpeaker), placeName(item.entry, table)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func peekNote(_ state: PeekState) -> String {
        state.items.count > 1 ? "\(state.chosen + 1)/\(state.items.count)" : ""
    }

    /// Whether the window stands over the upper part, because what it was called from stands in the lower one.
    private var peekIsAtTop: Bool {
        let row =
            switch views.last {
            case .reading: reading.viewport.caretRow
            case .quotations: quotations.selection - quotations.top + 1
            default: list.selection - list.top + 1
            }
        return row >= size.rows - 1 - peekRows
    }
}
