import Articles

extension ReaderState {
    /// The rows of the text that the window shows, with the caret.
    mutating func textPane(_ document: Document, _ index: DocumentIndex) -> TextPane {
        let (places, column) = visiblePlaces()
        let blocks = places.compactMap { $0?.block }
        let painter = TextPainter(self, document, index, blocks: (blocks.min() ?? 0)...(blocks.max() ?? 0))
        // Taken out, so that what is kept is not copied when rows are added to it.
        var painted = reading.painted
        reading.painted = PaintedRows()
        painted.settings = reading.layout?.settings
        var rows: [TextRow] = []
        withText { _, layout in
            rows = places.map { place in
                place.map { painted.row($0, painter) { layout.glyphs($0) } } ?? .blank
            }
        }
        reading.painted = painted
        return pane(rows, places, column: column)
    }

    /// Puts what a block is before its first words, in the columns that the layout left for it.
    private func announce(_ place: LinePlace?, in row: inout TextRow) {
        guard let layout = reading.layout?.settings, reading.raw == nil, let place, place.line == 0,
            let document = reading.document, let first = row.glyphs.first
        else { return }
        guard layout.announces != nil else { return mark(place.block, of: document, in: &row, layout) }
        guard let words = Announcement.text(of: place.block, in: document, layout) else { return }
        let glyphs = Glyph.line(words, at: first.offset, settings: layout)
        row.insert(glyphs)
        row.decorations.append(Decoration(glyphs: 0..<glyphs.count, kind: .remark))
    }

    /// Puts the bullet of a list item, or the box of a task, before its first words.
    private func mark(_ block: Int, of document: Document, in row: inout TextRow, _ layout: LayoutSettings) {
        guard let marker = ListMarker(block: block, of: document), let first = row.glyphs.first else { return }
        row.insert(marker.glyphs(before: first, layout))
    }

    /// The file's own lines that the window shows.
    mutating func rawPane() -> TextPane {
        let (places, column) = visiblePlaces()
        let painter = reading.document.map(RawPainter.init)
        var rows: [TextRow] = []
        withText { _, layout in
            rows = places.map { place in place.map { painter?.row(layout.glyphs($0)) ?? .blank } ?? .blank }
        }
        return pane(rows, places, column: column)
    }

    /// The pane of some rows, the caret in `column` of its line; where that line is wider than the pane, its block is
    /// moved aside so far that the caret is seen.
    private func pane(_ rows: [TextRow], _ places: [LinePlace?], column: Int) -> TextPane {
        let geometry = TextGeometry(self)
        let caretRow = reading.viewport.caretRow
        let caretBlock = places.indices.contains(caretRow) ? places[caretRow]?.block : nil
        let sideways = SidewaysWindow(width: geometry.textWidth)
        let shift = rows.indices.contains(caretRow) ? sideways.shift(of: rows[caretRow], caretColumn: column) : 0
        let shown = rows.indices.map { number in
            let isRead = places[number]?.block == caretBlock
            var row = sideways.part(of: rows[number], from: isRead ? shift : 0)
            announce(places[number], in: &row)
            row.isAway = settings.focuses && !isRead && !row.glyphs.isEmpty
            return row
        }
        return TextPane(
            column: geometry.textColumn, width: geometry.textWidth, rows: shown,
            caret: PaneCaret(row: caretRow, column: column - shift), isFocused: !reading.outline.isFocused)
    }

    /// The lines that the window shows, nil for blank rows, and the caret's column.
    private mutating func visiblePlaces() -> (lines: [LinePlace?], caretColumn: Int) {
        var lines: [LinePlace?] = []
        var column = 0
        var isLast = false
        withText { viewport, layout in
            lines = viewport.rows(in: &layout).map(\.place)
            column = layout.column(of: viewport.caret)
            isLast = layout.place(of: viewport.caret).map { layout.place(after: $0) == nil } ?? true
        }
        reading.isAtEnd = isLast
        return (lines, column)
    }
}

extension TextRow {
    /// Puts something before the row's own glyphs.
    mutating func insert(_ signs: [Glyph]) {
        let moved = { (run: Range<Int>) in run.lowerBound + signs.count..<run.upperBound + signs.count }
        glyphs.insert(contentsOf: signs, at: 0)
        decorations = decorations.map { Decoration(glyphs: moved($0.glyphs), kind: $0.kind) }
        links = links.map { RowLink(glyphs: moved($0.glyphs), link: $0.link) }
        signCount += signs.count
    }
}
