import Articles

extension ReaderState {
    /// How the text is laid out in the window.
    func textLayoutSettings() -> LayoutSettings {
        var result = LayoutSettings(
            width: TextGeometry(self).textWidth, indentsFirstLine: settings.indentsFirstLine,
            indentsAfterHeading: settings.indentsAfterHeading, strictness: settings.strictness,
            ambiguousIsWide: settings.ambiguousIsWide)
        result.keepsLongLines = true
        if settings.screenReader { result.readForVoice(settings.language) }
        return result
    }

    /// Moves the caret in the text; false for an action that moves nothing.
    mutating func moveInText(_ action: ActionName, count: Int?) -> Bool {
        // A count beyond any text is cut, so that no key works for minutes.
        let times = min(count ?? 1, Self.mostSteps)
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
        case .goTop, .goEnd: if let count { goto(line: count) } else { goToEdge(atEnd: action == .goEnd) }
        case .goPercent: go(toPercent: count)
        case .nextParagraph: stepToParagraph(times)
        case .previousParagraph: stepToParagraph(-times)
        case .nextSentence: stepToSentence(times)
        case .previousSentence: stepToSentence(-times)
        default: return false
        }
        reachFurther()
        return true
    }

    /// How many lines, pages or sentences a key goes at most.
    static let mostSteps = 10_000

    /// Lends the window and the layout that is shown: the text's, or that of the file's own lines.
    mutating func withText(_ body: (inout Viewport, inout TextLayout) -> Void) {
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

    /// Goes to where a share of the text has been read.
    private mutating func go(toPercent percent: Int?) {
        guard let percent else { return tell(say(Wording.noPercent)) }
        guard let document = reading.document else { return }
        leavePlace()
        let share = Double(min(max(percent, 0), 100)) / 100
        guard let offset = document.offset(atFraction: share) else { return }
        setCaret(document.text.startOfCharacter(at: offset))
    }

    private mutating func goToEdge(atEnd: Bool) {
        guard let document = reading.document else { return }
        leavePlace()
        let edge = atEnd ? document.text.end : Offset(0)
        if !document.isComplete { makeProvisional(around: edge) }
        // The raw lines at hand are those around the caret: the edge may be far from them.
        if reading.raw != nil { reading.raw = RawLayout(document.text, around: edge, settings: textLayoutSettings()) }
        withText { atEnd ? $0.moveToEnd(in: &$1) : $0.moveToStart(in: &$1) }
    }

    private mutating func stepToParagraph(_ distance: Int) {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret) else {
            return
        }
        // Backward, the beginning of the paragraph itself comes first.
        let own = distance < 0 && position.index > 0 ? 1 : 0
        guard let target = shownBlock(distance + own, from: position.block) else {
            return withText { distance > 0 ? $0.moveToLastCharacter(in: &$1) : $0.moveToStart(in: &$1) }
        }
        guard target < document.blocks.count else { return withText { $0.moveToLastCharacter(in: &$1) } }
        let block = max(0, target)
        if let start = document.start(ofBlock: block) { setCaret(start) }
    }

    private mutating func stepToSentence(_ distance: Int) {
        for _ in 0..<abs(distance) {
            guard let target = reading.document?.sentence(distance.signum(), from: reading.caret) else {
                return distance > 0 ? withText { $0.moveToLastCharacter(in: &$1) } : ()
            }
            guard let here = reading.document?.block(at: reading.caret),
                let there = reading.document?.block(at: target), reading.layout?.shows(block: there) == false
            else {
                setCaret(target)
                continue
            }
            // Where the next sentence is not shown, the next paragraph that is.
            guard let block = shownBlock(distance.signum(), from: here),
                let start = reading.document?.start(ofBlock: block)
            else { return }
            setCaret(start)
        }
    }

    mutating func toggleRawLines() {
        guard let document = reading.document else { return }
        reading.raw =
            reading.raw == nil
            ? RawLayout(document.text, around: reading.caret, settings: textLayoutSettings()) : nil
    }
}
