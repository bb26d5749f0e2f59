import Articles

extension ReaderState {
    /// How the text is laid out in the window.
    func textLayoutSettings() -> LayoutSettings {
        LayoutSettings(
            width: TextGeometry(self).textWidth, indentsFirstLine: settings.indentsFirstLine,
            strictness: settings.strictness, ambiguousIsWide: settings.ambiguousIsWide)
    }

    /// Moves the caret in the text; false for an action that moves nothing.
    mutating func moveInText(_ action: ActionName, count: Int?) -> Bool {
        let times = count ?? 1
        let page = TextGeometry(self).rows
        switch action {
        case .moveDown: withText { $0.moveLines(by: times, in: &$1) }
        case .moveUp: withText { $0.moveLines(by: -times, in: &$1) }
        case .halfPageDown: withText { $0.turn(by: max(1, page / 2) * times, in: &$1) }
        case .halfPageUp: withText { $0.turn(by: -max(1, page / 2) * times, in: &$1) }
        // Two rows stay, so that the eye finds its place.
        case .pageDown: withText { $0.turn(by: max(1, page - 2) * times, in: &$1) }
        case .pageUp: withText { $0.turn(by: -max(1, page - 2) * times, in: &$1) }
        case .scrollDown: withText { $0.scroll(by: times, in: &$1) }
        case .scrollUp: withText { $0.scroll(by: -times, in: &$1) }
        case .centre: withText { viewport, _ in viewport.place(at: viewport.caret, row: page / 2) }
        case .caretToTop: withText { viewport, _ in viewport.place(at: viewport.caret, row: 0) }
        case .caretToBottom: withText { viewport, _ in viewport.place(at: viewport.caret, row: page - 1) }
        case .lineStart: withText { $0.moveToLineEdge(atEnd: false, in: &$1) }
        case .lineEnd: withText { $0.moveToLineEdge(atEnd: true, in: &$1) }
        case .moveLeft: withText { $0.moveGlyphs(by: -times, in: &$1) }
        case .moveRight: withText { $0.moveGlyphs(by: times, in: &$1) }
        case .goTop: goToEdge(atEnd: false, percent: count)
        case .goEnd: goToEdge(atEnd: true, percent: count)
        case .goPercent: goToEdge(atEnd: false, percent: count ?? 0)
        case .nextParagraph: stepToParagraph(times)
        case .previousParagraph: stepToParagraph(-times)
        case .nextSentence: stepToSentence(times)
        case .previousSentence: stepToSentence(-times)
        default: return false
        }
        reachFurther()
        return true
    }

    /// Lends the window and the layout that is shown: the text's, or that of the file's own lines.
    private mutating func withText(_ body: (inout Viewport, inout TextLayout) -> Void) {
        prepareLayout()
        if reading.raw != nil {
            var viewport = reading.viewport
            if reading.raw != nil { body(&viewport, &reading.raw!.layout) }
            reading.viewport = viewport
            _ = reading.raw?.follow(viewport.caret)
        } else if var layout = reading.layout {
            // Taken out, so that the lines that were made are not copied.
            reading.layout = nil
            body(&reading.viewport, &layout)
            reading.layout = layout
        }
    }

    /// Gives layout and window the screen's size; the caret stays.
    private mutating func prepareLayout() {
        let settings = textLayoutSettings()
        reading.viewport.height = TextGeometry(self).rows
        reading.layout?.settings = settings
        reading.raw?.setWidth(settings.width, ambiguousIsWide: settings.ambiguousIsWide)
    }

    /// Puts the caret at a place, which sets the column for moves up and down.
    mutating func moveAlong(to offset: Offset) {
        withText { $0.moveAlong(to: offset, in: &$1) }
    }

    /// Makes the paragraphs around the caret anew where it has come near the edge of those that there are.
    private mutating func reachFurther() {
        guard let document = reading.document, !document.isComplete else { return }
        let held = document.coverage
        let isNearStart = held.start > Offset(0) && reading.caret - held.start < Self.edge
        let isNearEnd = held.end < document.text.end && held.end - reading.caret < Self.edge
        if isNearStart || isNearEnd { makeProvisional(around: reading.caret) }
    }

    /// How many bytes before the edge of a provisional document others are made: more than a window shows.
    private static let edge = 1 << 14

    /// Goes to an end of the text, or to where a share of it has been read.
    private mutating func goToEdge(atEnd: Bool, percent: Int?) {
        guard let document = reading.document else { return }
        leavePlace()
        if let percent {
            let share = Double(min(max(percent, 0), 100)) / 100
            return setCaret(document.offset(atFraction: share) ?? Offset(0))
        }
        if !document.isComplete { makeProvisional(around: atEnd ? document.text.end : Offset(0)) }
        withText { atEnd ? $0.moveToEnd(in: &$1) : $0.moveToStart(in: &$1) }
    }

    private mutating func stepToParagraph(_ distance: Int) {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret) else {
            return
        }
        // Backward, the beginning of the paragraph itself comes first.
        let own = distance < 0 && position.index > 0 ? 1 : 0
        let block = (position.block + distance + own).clamped(to: 0...document.blocks.count - 1)
        if let start = document.start(ofBlock: block) { setCaret(start) }
    }

    private mutating func stepToSentence(_ distance: Int) {
        guard let document = reading.document else { return }
        for _ in 0..<abs(distance) {
            guard let position = document.readingPosition(of: reading.caret) else { return }
            let starts = Sentences.starts(in: document, block: position.block)
            let next =
                distance > 0 ? starts.first { $0.index > position.index } : starts.last { $0.index < position.index }
            if let next {
                setCaret(next.offset)
            } else {
                let block = position.block + distance.signum()
                guard document.blocks.indices.contains(block) else { return }
                let edge = Sentences.starts(in: document, block: block)
                guard let target = distance > 0 ? edge.first : edge.last else { return }
                setCaret(target.offset)
            }
        }
    }

    mutating func toggleRawLines() {
        guard let document = reading.document else { return }
        reading.raw =
            reading.raw == nil
            ? RawLayout(document.text, around: reading.caret, settings: textLayoutSettings()) : nil
        withText { viewport, _ in viewport.place(at: viewport.caret, row: viewport.caretRow) }
    }

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
        withText { viewport, layout in
            for row in viewport.rows(in: &layout) { lines.append(row.place.map { ($0, layout.glyphs($0)) }) }
            column = layout.column(of: viewport.caret)
        }
        return (lines, column)
    }
}

extension Viewport {
    /// Puts the caret on the first or the last character of its line.
    mutating func moveToLineEdge(atEnd: Bool, in layout: inout TextLayout) {
        guard let place = layout.place(of: caret) else { return }
        let glyphs = layout.glyphs(place)
        guard let glyph = atEnd ? glyphs.last : glyphs.first else { return }
        moveAlong(to: glyph.offset, in: &layout)
    }

    /// Moves the caret by characters, on to the next line and back to the one before.
    mutating func moveGlyphs(by count: Int, in layout: inout TextLayout) {
        for _ in 0..<abs(count) {
            guard let place = layout.place(of: caret) else { return }
            let column = layout.column(of: caret)
            let glyphs = layout.glyphs(place)
            let beside = count > 0 ? glyphs.first { $0.column > column } : glyphs.last { $0.column < column }
            if let beside {
                moveAlong(to: beside.offset, in: &layout)
            } else if let line = count > 0 ? layout.place(after: place) : layout.place(before: place) {
                let glyphs = layout.glyphs(line)
                moveAlong(to: (count > 0 ? glyphs.first : glyphs.last)?.offset ?? layout.start(of: line), in: &layout)
            }
        }
    }
}

/// Where sentences begin.
enum Sentences {
    /// The beginnings of the sentences of a block, by joined index and place in the source.
    ///
    /// A sentence ends with 。！？…… or with . ! ? before a blank, closing marks included (GB/T 15834 4.1–4.3).
    static func starts(in document: Document, block: Int) -> [(index: Int, offset: Offset)] {
        let joined = document.joinedText(ofBlock: block)
        var starts: [Int] = [0]
        var hasEnded = false
        var index = 0
        let text = joined.string
        guard text.utf8.count == joined.utf8.count else { return joined.offset(at: 0).map { [(0, $0)] } ?? [] }
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if "。！？!?.…".unicodeScalars.contains(scalar) {
                hasEnded = true
            } else if !"”’」』）)》\"'".unicodeScalars.contains(scalar) {
                if hasEnded, needsNoBlank(before: index, joined) || scalar == " " {
                    starts.append(scalar == " " ? index + length : index)
                }
                hasEnded = false
            }
            index += length
        }
        return starts.filter { $0 < joined.utf8.count }.compactMap { start in
            joined.offset(at: start).map { (start, $0) }
        }
    }

    /// Whether what stands before a place ends a sentence without a blank: a mark of Chinese or Japanese.
    private static func needsNoBlank(before index: Int, _ joined: JoinedText) -> Bool {
        index > 0 && joined.utf8[index - 1] >= 0x80
    }
}
