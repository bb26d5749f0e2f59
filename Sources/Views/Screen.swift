public import Reading

/// The whole screen.
public enum Screen {
    /// Draws a frame: the main part, and the last row with what stands above it for a while.
    ///
    /// A function of its arguments. Draws any size; what has no room is left out.
    public static func draw(_ frame: Frame, theme: ResolvedTheme) -> CellBuffer {
        var canvas = Canvas(
            cells: CellBuffer(rows: frame.size.rows, columns: frame.size.columns, style: theme.style(.text)),
            theme: theme, language: frame.language, symbols: SymbolReader(ambiguousIsWide: frame.ambiguousIsWide))
        let (last, body) = canvas.cells.bounds.split(bottom: 1)
        draw(frame.body, in: body, on: &canvas)
        drawLastRow(of: frame, in: last, body: body, on: &canvas)
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
        if let prompt = frame.prompt {
            let view = PromptView(prompt: prompt)
            view.drawCompletions(in: body, on: &canvas)
            canvas.cells.cursor = view.draw(in: line, on: &canvas)
        } else if let message = frame.message {
            MessageView(message: message).draw(in: line, on: &canvas)
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
