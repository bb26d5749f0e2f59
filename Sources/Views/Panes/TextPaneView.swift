import Articles
import Reading

/// Rows of text with what is set apart in them, and signs in the margin.
struct TextPaneView {
    let pane: TextPane

    /// Draws the rows into the lines of `rect` from its top.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        for (index, row) in pane.rows.prefix(rect.rows).enumerated() {
            draw(row, in: rect.line(index), on: &canvas)
        }
    }

    /// Draws the rows that are not as they were in `old`, each on `ground` made blank; rows that have moved are copied.
    func draw(in rect: Rect, on canvas: inout Canvas, over old: TextPane, ground: Rect) {
        let before = canvas.cells
        let shift = pane.shift(from: old)
        for index in 0..<rect.rows {
            let row = index < pane.rows.count ? pane.rows[index] : .blank
            guard row != (index < old.rows.count ? old.rows[index] : .blank) else { continue }
            let source = index + shift
            if shift != 0, source < min(old.rows.count, rect.rows), source >= 0, old.rows[source] == row {
                canvas.cells.copyRow(
                    rect.row + source, of: before, into: rect.row + index, columns: ground.column..<ground.endColumn)
                continue
            }
            canvas.fill(ground.line(index), .text)
            draw(row, in: rect.line(index), on: &canvas)
        }
    }

    /// Where the caret stands on the screen; nil where it is not in `rect`.
    func caret(in rect: Rect) -> ScreenPosition? {
        guard let caret = pane.caret, caret.row < rect.rows, !rect.isEmpty else { return nil }
        let column = min(pane.column + max(0, caret.column), rect.endColumn - 1)
        return ScreenPosition(row: rect.row + caret.row, column: column)
    }

    private func draw(_ row: TextRow, in line: Rect, on canvas: inout Canvas) {
        if let sign = row.margin { draw(sign, in: line, on: &canvas) }
        guard !row.glyphs.isEmpty else { return }
        drawWords(of: row, in: line, on: &canvas)
        for link in row.links { set(link, of: row, in: line, on: &canvas) }
    }

    private func drawWords(of row: TextRow, in line: Rect, on canvas: inout Canvas) {
        let base = canvas.theme.style(row.isAway ? .textAway : row.scope)
        let decorations = row.isAway ? row.decorations.filter(\.kind.staysAway) : row.decorations
        guard !decorations.isEmpty else {
            for glyph in row.glyphs { put(glyph, base, in: line, on: &canvas) }
            return
        }
        var styles = [Style](repeating: base, count: row.glyphs.count)
        for decoration in decorations {
            for scope in decoration.kind.scopes {
                for index in decoration.glyphs.clamped(to: styles.indices) {
                    styles[index] = canvas.theme.style(scope, over: styles[index])
                }
            }
        }
        for (index, glyph) in row.glyphs.enumerated() { put(glyph, styles[index], in: line, on: &canvas) }
        fillGaps(of: row, styles, in: line, on: &canvas)
    }

    /// Makes the cells of a link part of it, those between its words too.
    private func set(_ link: RowLink, of row: TextRow, in line: Rect, on canvas: inout Canvas) {
        let shown = row.glyphs[link.glyphs.clamped(to: row.glyphs.indices)]
            .filter { pane.column + $0.column + $0.width <= line.endColumn }
        guard let first = shown.first, let last = shown.last else { return }
        canvas.cells.setLink(
            link.link.key, row: line.row, columns: pane.column + first.column..<pane.column + last.column + last.width)
    }

    @inline(__always)
    private func put(_ glyph: Glyph, _ style: Style, in line: Rect, on canvas: inout Canvas) {
        let column = pane.column + glyph.column
        guard column + glyph.width <= line.endColumn else { return }
        canvas.put(symbol: glyph.symbol, width: glyph.width, row: line.row, column: column, style: style)
    }

    /// Blanks between two glyphs of one ground take that ground, so that a run reads as one.
    private func fillGaps(of row: TextRow, _ styles: [Style], in line: Rect, on canvas: inout Canvas) {
        for index in row.glyphs.indices.dropLast() {
            let end = row.glyphs[index].column + row.glyphs[index].width
            let next = row.glyphs[index + 1].column
            guard next > end, styles[index].background == styles[index + 1].background else { continue }
            let gap = Rect(row: line.row, column: pane.column + end, rows: 1, columns: next - end)
            canvas.cells.fill(gap.intersection(line), styles[index])
        }
    }

    private func draw(_ sign: MarginSign, in line: Rect, on canvas: inout Canvas) {
        let column = pane.column - 2
        guard column >= line.column, column < line.endColumn else { return }
        canvas.cells.put(
            symbol: sign.rawValue, width: 1, row: line.row, column: column, style: canvas.theme.style(sign.scope))
    }
}

extension TextPane {
    /// How far below its present place the row in the middle stood before; 0 where it cannot be found.
    fileprivate func shift(from old: TextPane) -> Int {
        guard column == old.column, let row = rows.dropFirst(rows.count / 2).first(where: { !$0.glyphs.isEmpty }),
            let now = rows.firstIndex(of: row), let before = old.rows.firstIndex(of: row)
        else { return 0 }
        return before - now
    }
}

extension TextRow {
    /// How the row looks where nothing is set apart.
    var scope: Scope {
        switch kind {
        case .title: .title
        case .byline: .byline
        case .dateline: .dateline
        case .sourceNote, .authorNote, .note: .note
        case .heading:
            switch level {
            case ...1: .heading1
            case 2: .heading2
            case 3: .heading3
            default: .heading4
            }
        case .code: .code
        case .table: .table
        case .verse: .verse
        case .blockQuotation: .quotationBlock
        case .paragraph, .listItem, nil: .text
        }
    }
}

extension Decoration.Kind {
    /// Whether it is shown in text beside the paragraph that stands out.
    fileprivate var staysAway: Bool {
        switch self {
        case .match, .currentMatch, .selection, .replacedCharacter, .highlight: true
        default: false
        }
    }

    /// The scopes that are laid over the text, one after another.
    var scopes: [Scope] {
        switch self {
        case .runIn: [.headingRunIn]
        case .statement: [.quotationStatement]
        case .term: [.quotationTerm]
        case .currentStatement: [.quotationStatementCurrent]
        case .strong: [.markupStrong]
        case .emphasis: [.markupEmphasis]
        case .code: [.markupCode]
        case .strikethrough: [.markupStrikethrough]
        case .colour(let colour): [colour.scope]
        case .link: [.markupLink]
        case .replacedCharacter: [.control]
        case .highlight(let colour, _): [colour.scope]
        case .match: [.searchMatch]
        case .currentMatch: [.searchCurrent]
        case .selection: [.selection]
        case .change(let kind): [kind.scope]
        case .currentChange(let kind): [kind.scope, .changeCurrent]
        case .otherReading(let kind): [kind.scope, .changeOther]
        case .remark: [.changeFiller]
        case .furniture: [.rawFurniture]
        case .mark: [.rawMark]
        }
    }
}

extension ChangeKind {
    /// How text with a change of this kind looks.
    var scope: Scope {
        switch self {
        case .wording: .changeWording
        case .insertion: .changeInsertion
        case .deletion: .changeDeletion
        case .move: .changeMove
        case .punctuation: .changePunctuation
        case .renumbering: .changeRenumbering
        case .variant, .width, .layout, .script, .markup: .changeNoise
        }
    }
}

extension TextColour {
    /// How text in the colour looks.
    var scope: Scope {
        switch self {
        case .red: .markupColourRed
        case .yellow: .markupColourYellow
        case .green: .markupColourGreen
        case .cyan: .markupColourCyan
        case .blue: .markupColourBlue
        case .magenta: .markupColourMagenta
        }
    }
}

extension Note.Colour {
    /// How words set apart in the colour look.
    var scope: Scope {
        switch self {
        case .yellow: .highlight1
        case .green: .highlight2
        case .blue: .highlight3
        case .red: .highlight4
        }
    }
}

extension MarginSign {
    /// How the sign looks.
    var scope: Scope {
        switch self {
        case .joined, .repeated: .marginJoined
        case .highlighted, .noted: .marginNote
        case .changed, .inserted, .deleted, .movedAway, .movedHere, .changeNoted, .decided, .unsure: .changeGutter
        }
    }
}
