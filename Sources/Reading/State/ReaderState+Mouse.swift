import Articles

// The mouse, where the reader has taken it from the terminal.
extension ReaderState {
    mutating func toggleMouse() {
        usesMouse.toggle()
        wanted.append(.useMouse(usesMouse))
        tell(say(usesMouse ? Wording.mouseOn : Wording.mouseOff))
    }

    mutating func handleMouse(_ press: MousePress) {
        guard prompt == nil else { return }
        message = nil
        switch press.kind {
        case .wheelDown, .wheelUp: turnWheel(isDown: press.kind == .wheelDown)
        case .click: click(row: press.row, column: press.column)
        }
    }

    /// How many rows a step of the wheel goes.
    private static let wheelStep = 3

    private mutating func turnWheel(isDown: Bool) {
        let scrolls = peek == nil && (mode == .reading || mode == .comparison)
        let name: ActionName = scrolls ? (isDown ? .scrollDown : .scrollUp) : isDown ? .moveDown : .moveUp
        perform(Action(name), count: Self.wheelStep)
    }

    /// Puts the caret where was clicked; in the outline and in lists chooses the row, and opens the one that is chosen.
    private mutating func click(row: Int, column: Int) {
        guard peek == nil, row < size.rows - 1 else { return }
        switch frame.body {
        case .reading(let pane):
            if let outline = pane.outline, column < outline.width {
                clickOutline(outline, row: row)
            } else {
                clickText(pane.text, row: row, column: column)
            }
        case .contents(let pane): clickRow(pane.rows.firstIndex(where: \.isSelected), row)
        // The title stands in the first row.
        case .list(let pane): clickRow(pane.rows.firstIndex(where: \.isSelected), row - 1)
        case .comparison(let pane): clickComparison(pane, row: row, column: column)
        case .help, .empty: break
        }
    }

    private mutating func clickText(_ pane: TextPane, row: Int, column: Int) {
        guard pane.rows.indices.contains(row) else { return }
        let glyphs = pane.rows[row].glyphs
        guard let glyph = glyphs.last(where: { $0.column <= column - pane.column }) ?? glyphs.first else { return }
        reading.outline.isFocused = false
        setCaret(glyph.offset)
    }

    private mutating func clickOutline(_ pane: OutlinePane, row: Int) {
        guard pane.rows.indices.contains(row) else { return }
        reading.outline.selection = pane.rows[row].item
        openSelectedEntry()
    }

    /// Chooses the row that stands as far from the chosen one as was clicked.
    private mutating func clickRow(_ chosen: Int?, _ row: Int) {
        guard let chosen, row >= 0 else { return }
        if row == chosen { return perform(Action(.open), count: nil) }
        perform(Action(row > chosen ? .moveDown : .moveUp), count: abs(row - chosen))
    }
}
