internal import CNcurses
internal import Reading
internal import Views

extension Terminal {
    /// What makes the screen show a buffer in the place of what it shows.
    mutating func update(to buffer: CellBuffer) -> ScreenUpdate {
        let before = shownBefore(buffer)
        let rows = 0..<min(buffer.rows, size.rows)
        let changed = rows.filter { row in before.map { !buffer.hasRow(row, asIn: $0) } ?? !buffer.isBlank(row) }
        var update = ScreenUpdate(to: buffer, startsBlank: before == nil)
        update.changedRowCount = changed.count
        if let before {
            redraw(changed, after: shift(from: before, to: buffer, changed), from: before, &update)
        } else {
            update.drawn = changed.map { part($0, of: buffer, 0..<buffer.columns) }
        }
        return update
    }

    /// What ncurses holds: what was shown last, or nil for nothing that is of use.
    private func shownBefore(_ buffer: CellBuffer) -> CellBuffer? {
        guard let shown, shown.rows == buffer.rows, shown.columns == buffer.columns else { return nil }
        return shown
    }

    /// Whether nothing of a buffer is cut off by the window, nor lacks of it, as may be before its new size is known.
    private func fillsWindow(_ buffer: CellBuffer) -> Bool {
        buffer.rows == size.rows && buffer.columns == size.columns
    }

    /// What the terminal can scroll; nil where it cannot, or nothing moved.
    private func shift(from before: CellBuffer, to buffer: CellBuffer, _ changed: [Int]) -> RowShift? {
        guard screen.scrollsRegions, fillsWindow(buffer) else { return nil }
        return RowShift.find(from: before, to: buffer, changed: changed)
    }

    /// Has the rows that changed made as they are in the update's buffer, once those of a shift were scrolled.
    ///
    /// Beside text that moves an outline stays, and is drawn again in each row. A terminal that takes sequences is sent that
    /// past ncurses, which would look for the shortest way through every row, and told afterwards: with a screen of rows
    /// that takes longer than all else that a key does.
    private mutating func redraw(
        _ changed: [Int], after shift: RowShift?, from before: CellBuffer, _ update: inout ScreenUpdate
    ) {
        let buffer = update.buffer
        update.shift = shift
        let redrawn = Set(changed).union(shift?.rows ?? 0..<0).sorted()
            .map { redrawnPart(of: $0, shift, from: before, to: buffer) }.filter { !$0.columns.isEmpty }
        guard screen.takesSequences, changed.count >= RowShift.fewestRows, fillsWindow(buffer) else {
            update.drawn = redrawn.map { part($0.row, of: buffer, $0.columns) }
            return
        }
        let cursor = redrawn.allSatisfy { canSend($0, of: buffer) } ? place(ofCursorIn: buffer, from: before) : nil
        update.isWhole = cursor != nil
        if let shift { update.output += (update.isWhole ? [] : Self.saveCursor) + Self.sequence(scrolling: shift) }
        for redrawn in redrawn {
            let part = part(redrawn.row, of: buffer, redrawn.columns)
            if update.isWhole || redrawn.isBesideText && canSend(redrawn, of: buffer) {
                update.held.append(part)
                write(row: redrawn.row, of: buffer, columns: redrawn.columns, to: &update.output)
            } else {
                update.drawn.append(part)
            }
        }
        // Where ncurses takes the cursor further, it and ncurses's idea of it stay where they are.
        update.output += cursor ?? (shift == nil ? [] : Self.restoreCursor)
    }

    /// What of a row is drawn again.
    private struct RedrawnPart {
        let row: Int
        let columns: Range<Int>
        /// Whether the rest of the row is what was scrolled there.
        let isBesideText: Bool
    }

    private func redrawnPart(of row: Int, _ shift: RowShift?, from before: CellBuffer, to buffer: CellBuffer)
        -> RedrawnPart
    {
        guard let shift, shift.rows.contains(row) else {
            return RedrawnPart(row: row, columns: buffer.difference(inRow: row, from: before, row), isBesideText: false)
        }
        let source = row + shift.count
        guard shift.rows.contains(source) else {
            return RedrawnPart(row: row, columns: 0..<buffer.columns, isBesideText: false)
        }
        return RedrawnPart(row: row, columns: buffer.difference(inRow: row, from: before, source), isBesideText: true)
    }

    /// Whether a part may be sent past ncurses: its links are drawn apart, and in the last column of the last row it knows
    /// how not to have the whole screen scrolled.
    private func canSend(_ part: RedrawnPart, of buffer: CellBuffer) -> Bool {
        if sendsLinks && buffer.hasLinks(inRow: part.row) { return false }
        return screen.wrapsLate || part.row + 1 < buffer.rows || part.columns.upperBound < buffer.columns
    }

    /// What takes a cursor that is shown to where the buffer has it; nil where it is hidden before or then, or ncurses cannot
    /// be told of it without the terminal's hearing of it.
    private func place(ofCursorIn buffer: CellBuffer, from before: CellBuffer) -> [UInt8]? {
        guard before.cursor != nil, let cursor = buffer.cursor, cursor.row < buffer.rows,
            cursor.column < buffer.columns, gathering_is_possible(screen.descriptor)
        else { return nil }
        return Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H".utf8)
    }

    /// The cells of a row in `range` as ncurses holds them, as far as they lie in the window; it finds out itself which of
    /// them changed.
    private mutating func part(_ row: Int, of buffer: CellBuffer, _ range: Range<Int>) -> ScreenUpdate.RowPart {
        let columns = min(range.upperBound, size.columns)
        let start = row * buffer.columns
        var line: [cchar_t] = []
        line.reserveCapacity(range.count)
        var column = range.lowerBound
        while column < columns {
            let isWide = column + 1 < columns && buffer.cells[start + column + 1].symbol.isEmpty
            append(buffer.cells[start + column], columns: isWide ? 2 : 1, to: &line)
            column += isWide ? 2 : 1
        }
        return ScreenUpdate.RowPart(row: row, column: range.lowerBound, cells: line)
    }

    /// Adds what ncurses holds for a symbol, which takes `columns` columns; a second column that follows nothing is blank.
    private mutating func append(_ cell: Cell, columns: Int, to line: inout [cchar_t]) {
        let rendition = renditions.rendition(of: cell.style, isLinked: sendsLinks && cell.link != 0)
        let wide = ambiguousIsWide
        // Nearly every cell holds one character that fits it: no list of parts is made for those.
        if let scalar = SymbolCells.plainScalar(cell.symbol, columns: columns, ambiguousIsWide: wide) {
            var held = rendition.blank
            held.chars.0 = wchar_t(bitPattern: scalar.value)
            line.append(held)
            return
        }
        for scalars in SymbolCells.split(
            cell.symbol.text, columns: columns, width: { CharacterWidth.of($0, ambiguousIsWide: wide) })
        {
            line.append(rendition.cell(of: scalars))
        }
    }
}
