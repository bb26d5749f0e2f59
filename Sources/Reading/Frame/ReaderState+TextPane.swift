import Articles

extension ReaderState {
    /// The rows of the text that the window shows, with the caret.
    mutating func textPane(_ document: Document, _ index: DocumentIndex) -> TextPane {
        let (places, column) = visibleLines()
        let blocks = places.compactMap { $0?.place.block }
        let painter = TextPainter(self, document, index, blocks: (blocks.min() ?? 0)...(blocks.max() ?? 0))
        let rows = places.map { line in
            line.map { painter.row(block: $0.place.block, glyphs: $0.glyphs) } ?? .blank
        }
        return pane(rows, column: column)
    }

    /// The file's own lines that the window shows.
    mutating func rawPane() -> TextPane {
        let (places, column) = visibleLines()
        let painter = reading.document.map(RawPainter.init)
        let rows = places.map { line in
            line.map { painter?.row($0.glyphs) ?? .blank } ?? .blank
        }
        return pane(rows, column: column)
    }

    private func pane(_ rows: [TextRow], column: Int) -> TextPane {
        let geometry = TextGeometry(self)
        return TextPane(
            column: geometry.textColumn, width: geometry.textWidth, rows: rows,
            caret: PaneCaret(row: reading.viewport.caretRow, column: column), isFocused: !reading.outline.isFocused)
    }

    private mutating func visibleLines() -> (lines: [(place: LinePlace, glyphs: [Glyph])?], caretColumn: Int) {
        var lines: [(place: LinePlace, glyphs: [Glyph])?] = []
        var column = 0
        var isLast = false
        withText { viewport, layout in
            for row in viewport.rows(in: &layout) { lines.append(row.place.map { ($0, layout.glyphs($0)) }) }
            column = layout.column(of: viewport.caret)
            isLast = layout.place(of: viewport.caret).map { layout.place(after: $0) == nil } ?? true
        }
        reading.isAtEnd = isLast
        return (lines, column)
    }
}
