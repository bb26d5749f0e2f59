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
        if let before, let shift = shift(from: before, to: buffer, changed) {
            scroll(shift, changed, from: before, &update)
        } else {
            for row in changed {
                let columns = before.map { buffer.difference(inRow: row, from: $0, row) } ?? 0..<buffer.columns
                update.drawn.append(part(row, of: buffer, columns))
            }
        }
        return update
    }

    /// What ncurses holds: what was shown last, or nil for nothing that is of use.
    private func shownBefore(_ buffer: CellBuffer) -> CellBuffer? {
        guard let shown, shown.rows == buffer.rows, shown.columns == buffer.columns else { return nil }
        return shown
    }

    /// What the terminal can scroll; nil where it cannot, or nothing moved.
    private func shift(from before: CellBuffer, to buffer: CellBuffer, _ changed: [Int]) -> RowShift? {
        // What is cut off by the window, or lacks of it, cannot have been scrolled.
        guard screen.scrollsRegions, buffer.rows == size.rows, buffer.columns == size.columns else { return nil }
        return RowShift.find(from: before, to: buffer, changed: changed)
    }

    /// Has the terminal scroll rows, and the rest of the rows that changed made as they are in the update's buffer.
    ///
    /// Beside text that moves an outline stays, and is drawn again in each row. A terminal that takes sequences is sent that
    /// past ncurses, which would look for the shortest way through every row, and told afterwards: with a screen of rows
    /// that takes longer than all else that a key does.
    private mutating func scroll(
        _ shift: RowShift, _ changed: [Int], from before: CellBuffer, _ update: inout ScreenUpdate
    ) {
        let buffer = update.buffer
        update.shift = shift
        if screen.takesSequences { update.output += Self.saveCursor + Self.sequence(scrolling: shift) }
        for row in Set(changed).union(shift.rows).sorted() {
            let isScrolled = shift.rows.contains(row)
            let source = isScrolled ? row + shift.count : row
            let isKept = !isScrolled || shift.rows.contains(source)
            let columns = isKept ? buffer.difference(inRow: row, from: before, source) : 0..<buffer.columns
            guard !columns.isEmpty else { continue }
            let part = part(row, of: buffer, columns)
            if screen.takesSequences, isScrolled, isKept, !(sendsLinks && buffer.hasLinks(inRow: row)) {
                update.held.append(part)
                write(row: row, of: buffer, columns: columns, to: &update.output)
            } else {
                update.drawn.append(part)
            }
        }
        // The cursor and ncurses's idea of it stay where they are.
        if screen.takesSequences { update.output += Self.restoreCursor }
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
