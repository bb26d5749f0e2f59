import Articles

/// A small window on another place, over the view that it was called from.
struct PeekState: Sendable {
    /// A place to look at.
    struct Item: Sendable {
        /// The document that it is in: a text may be understood anew while the window stands.
        var document: Document
        /// The file.
        var id: DocumentID
        /// What is looked at.
        var span: TextSpan
        /// What stands beside it: who speaks, and where.
        var title: String
        /// The words that differ from the statement that was asked about.
        var different: [TextSpan] = []
        /// The statement and the table that it is of; nil for a note.
        var statement: (entry: StatementTable.Entry, table: StatementTable)?
        /// What a reader wrote; the document is its text then.
        var note: NoteList.Entry?

        /// Where it begins, or the words that it is of; nil where those are not found.
        var place: Place? {
            guard let note else { return Place(id, span.start) }
            return note.placed.span.map { Place(id, $0.start) }
        }
    }

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
            return openPeek(links.compactMap { peekItem(entry, $0, table) }, at: list.selection)
        }
        if views.last == .reading, let note = footnoteAtHand() ?? noteToPeek() { return openPeek([note], at: 0) }
        guard let table = tableAtHand() else { return }
        switch views.last {
        case .reading:
            guard let entry = entryAtHand(table) else { return tell(nothingToPeekAt()) }
            let links = table.links(entry)
            guard !links.isEmpty else { return tell(say(Wording.nowhereElse)) }
            openPeek(links.compactMap { peekItem(entry, $0, table) }, at: 0)
        case .quotations:
            guard let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
            openPeek([peekItem(entry, relation: "", different: [], table)], at: 0)
        case .contents, .comparison, .list, .library, .help, nil: tellNotHere(.peek)
        }
    }

    private func peekItem(
        _ entry: StatementTable.Entry, _ link: StatementIndex.Link, _ table: StatementTable
    ) -> PeekState.Item? {
        guard let number = table.entry(document: link.place.document, quotation: link.place.quotation) else {
            return nil
        }
        let other = table.entries[number]
        return peekItem(
            other, relation: relationName(link), different: differences(entry, other, table)?.spans ?? [], table)
    }

    private func peekItem(
        _ entry: StatementTable.Entry, relation: String, different: [TextSpan], _ table: StatementTable
    ) -> PeekState.Item {
        let title = [relation, table.speaker(entry) ?? say(Wording.noSpeaker), placeName(entry, table)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        return PeekState.Item(
            document: table.documents[Int(entry.document)], id: DocumentID(Int(entry.document)),
            span: table.quotation(entry).span, title: title, different: different, statement: (entry, table))
    }

    mutating func openPeek(_ items: [PeekState.Item], at chosen: Int) {
        guard items.indices.contains(chosen) else { return tell(say(Wording.nowhereElse)) }
        let item = items[chosen]
        // The beginning of a statement stands a row below the window's first, so that it is seen what leads to it.
        let row = item.statement == nil ? 0 : 1
        peek = PeekState(
            items: items, chosen: chosen, viewport: Viewport(caret: item.span.start, row: row, height: peekRows - 1),
            layout: TextLayout(item.document, settings: peekLayoutSettings()))
    }

    private mutating func peek(step: Int) {
        guard let present = peek else { return }
        let count = present.items.count
        openPeek(present.items, at: (present.chosen + step + count) % count)
    }

    mutating func performInPeek(_ action: Action, count: Int?) {
        guard let present = peek else { return }
        let item = present.items[present.chosen]
        switch action.name {
        case .peek, .nextMatch: peek(step: 1)
        case .previousMatch: peek(step: -1)
        case .goTop: peek(step: -present.chosen)
        case .goEnd: peek(step: present.items.count - 1 - present.chosen)
        case .open:
            peek = nil
            if let place = item.place { jump(to: place) }
        case .copy: copyPeek(item)
        case .place: if let place = item.place { tellPlace(place) }
        case .moveDown, .halfPageDown, .pageDown: scrollPeek(action.name == .moveDown ? 1 : peekRows - 1, count)
        case .moveUp, .halfPageUp, .pageUp: scrollPeek(action.name == .moveUp ? -1 : 1 - peekRows, count)
        default: tellNotHere(action.name)
        }
    }

    private mutating func copyPeek(_ item: PeekState.Item) {
        if let statement = item.statement { return copy(statement.entry, statement.table) }
        if let note = item.note { return copy(note.placed, in: note.id) }
        copyText(item.document.string(of: item.span))
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
        result.keepsLongLines = false
        result.width = min(settings.measure, max(1, size.columns - TextGeometry.margin - 1))
        return result
    }

    /// Lays out the small window; nil while there is none.
    mutating func peekPane() -> PeekPane? {
        guard var present = peek else { return nil }
        present.layout.settings = peekLayoutSettings()
        present.viewport.height = max(1, peekRows - 1)
        let item = present.items[present.chosen]
        let own =
            item.statement == nil || item.note != nil ? [] : [TextPainter.Run(span: item.span, kind: .currentStatement)]
        let runs = own + item.different.map { TextPainter.Run(span: $0, kind: .change(.wording)) }
        let painter = TextPainter(item.document, seams: [], repeats: [], runs: runs)
        let rows = shownRows(of: item, in: &present).map { row -> TextRow in
            guard let place = row.place else { return .blank }
            return painter.row(
                block: place.block, glyphs: present.layout.glyphs(place), runs: painter.runs(inBlock: place.block))
        }
        let width = present.layout.settings.width
        peek = present
        let text = TextPane(
            column: TextGeometry.margin + max(0, (size.columns - TextGeometry.margin - 1 - width) / 2), width: width,
            rows: rows, caret: nil, isFocused: false)
        return PeekPane(title: item.title, note: peekNote(present), text: text, isAtTop: peekIsAtTop)
    }

    /// The rows of the window; of a note its own lines only, as long as the window stands on them.
    private func shownRows(of item: PeekState.Item, in present: inout PeekState) -> [ViewportRow] {
        let rows = present.viewport.rows(in: &present.layout)
        if item.note != nil { return rows.filter { $0.place != nil } }
        let own = item.statement == nil ? rows.filter { $0.place?.block == item.span.firstBlock } : []
        return own.isEmpty ? rows : own
    }

    func peekStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.peek.title)
        status.keys = keys([
            (.open, Wording.keyGo), (.peek, Wording.keyNext), (.copy, Wording.keyCopy), (.leave, Wording.keyLeave),
        ])
        return status
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
