public import Reading

/// The whole screen.
public enum Screen {
    /// Draws a frame: the main part, and the last row with what stands above it for a while.
    ///
    /// A function of its arguments. Draws any size; what has no room is left out. What was drawn `before`, with the
    /// same theme, saves the work on rows that stayed as they were; it changes nothing of the result.
    public static func draw(_ frame: Frame, theme: ResolvedTheme, before: (frame: Frame, cells: CellBuffer)? = nil)
        -> CellBuffer
    {
        var canvas = Canvas(
            cells: CellBuffer(rows: 0, columns: 0), theme: theme, language: frame.language,
            symbols: SymbolReader(ambiguousIsWide: frame.ambiguousIsWide))
        if let before, frame.peek == nil, before.frame.peek == nil, case .reading(let pane) = frame.body,
            case .reading(let old) = before.frame.body,
            before.frame.stays(frame), pane.hasPlace(of: old)
        {
            canvas.cells = before.cells
            let (last, body) = canvas.cells.bounds.split(bottom: 1)
            ReadingView(pane: pane).draw(in: body, on: &canvas, over: old)
            if frame.status != before.frame.status || frame.message != nil || before.frame.message != nil {
                drawLastRow(of: frame, in: last, body: body, on: &canvas)
            }
            canvas.cells.links = frame.links
            return canvas.cells
        }
        canvas.cells = CellBuffer(rows: frame.size.rows, columns: frame.size.columns, style: theme.style(.text))
        let (last, body) = canvas.cells.bounds.split(bottom: 1)
        draw(frame.body, in: body, on: &canvas)
        if let peek = frame.peek { PeekView(pane: peek).draw(in: body, on: &canvas) }
        drawLastRow(of: frame, in: last, body: body, on: &canvas)
        canvas.cells.links = frame.links
        return canvas.cells
    }

    private static func draw(_ content: Frame.Body, in rect: Rect, on canvas: inout Canvas) {
        switch content {
        case .empty: break
        case .contents(let pane): ContentsView(pane: pane).draw(in: rect, on: &canvas)
        case .reading(let pane): ReadingView(pane: pane).draw(in: rect, on: &canvas)
        case .comparison(let pane): ComparisonView(pane: pane).draw(in: rect, on: &canvas)
        case .list(let pane): ListView(pane: pane).draw(in: rect, on: &canvas)
        case .help(let pane): HelpView(pane: pane).draw(in: rect, on: &canvas)
        }
    }

    private static func drawLastRow(of frame: Frame, in line: Rect, body: Rect, on canvas: inout Canvas) {
        HintBox(hints: frame.hints).draw(in: body, on: &canvas)
        if let prompt = frame.prompt, let keys = prompt.keys {
            canvas.cells.cursor = WordsPromptView(prompt: prompt, keys: keys).draw(in: line, body: body, on: &canvas)
        } else if let prompt = frame.prompt {
            let view = PromptView(prompt: prompt)
            view.drawCompletions(in: body, on: &canvas)
            canvas.cells.cursor = view.draw(in: line, on: &canvas)
        } else if let message = frame.message {
            MessageView(message: message, lines: frame.messageLines).draw(in: line, body: body, on: &canvas)
        } else {
            StatusLineView(status: frame.status, language: frame.language, strip: strip(of: frame))
                .draw(in: line, on: &canvas)
        }
    }

    /// The strip of a comparison; none where its bars, which are of ambiguous width, would not fit their cells.
    private static func strip(of frame: Frame) -> DensityStrip? {
        guard case .comparison(let pane) = frame.body, !frame.ambiguousIsWide else { return nil }
        return DensityStrip(counts: pane.density, place: pane.densityPlace)
    }
}

extension Frame {
    /// Whether a later frame is drawn on the same ground: nothing lies over the main part in either.
    fileprivate func stays(_ later: Frame) -> Bool {
        size == later.size && language == later.language && ambiguousIsWide == later.ambiguousIsWide && hints.isEmpty
            && later.hints.isEmpty && prompt == nil && later.prompt == nil && messageLines.count < 2
            && later.messageLines.count < 2
    }
}

extension ReadingPane {
    /// Whether the parts stand where those of another pane stand, and none lies over the other.
    fileprivate func hasPlace(of other: ReadingPane) -> Bool {
        outline?.width == other.outline?.width && outline?.isSheet != true && other.outline?.isSheet != true
            && text.column == other.text.column && text.width == other.text.width
    }
}
