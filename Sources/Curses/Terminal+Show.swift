internal import CNcurses
internal import Reading
public import Views

extension Terminal {
    /// The size of the window in rows and columns.
    public var size: (rows: Int, columns: Int) {
        (Int(curses_row_count()), Int(curses_column_count()))
    }

    /// Makes the screen show `buffer`; only cells that changed since the last time are looked at by ncurses.
    ///
    /// A buffer of another size than the window's is cut, or leaves blanks.
    public mutating func show(_ buffer: CellBuffer) {
        let before = shownBefore(buffer)
        let rows = min(buffer.rows, size.rows)
        let changed = (0..<rows).filter { row in before.map { !buffer.hasRow(row, asIn: $0) } ?? !buffer.isBlank(row) }
        // A terminal that knows the mode paints the change at once (synchronized output, mode 2026).
        let isLarge = screen.takesSequences && changed.count > 2
        unsafe gathering_begin(screen.descriptor, isLarge ? "\u{1B}[?2026h" : "")
        let drawn =
            if let before, let shift = shift(from: before, to: buffer, changed) {
                scroll(shift, changed, of: buffer, over: before)
            } else {
                put(changed, of: buffer, over: before)
            }
        shown = buffer
        place(buffer.cursor)
        refresh()
        drawLinks(of: buffer, inRows: drawn + passedOver(buffer, drawn))
        unsafe gathering_end(screen.descriptor, isLarge ? "\u{1B}[?2026l" : "")
    }

    /// What ncurses holds: what was shown last, or nil for nothing but blanks.
    private func shownBefore(_ buffer: CellBuffer) -> CellBuffer? {
        if let shown, shown.rows == buffer.rows, shown.columns == buffer.columns { return shown }
        erase()
        return nil
    }

    /// What the terminal can scroll; nil where it cannot, or nothing moved.
    private func shift(from before: CellBuffer, to buffer: CellBuffer, _ changed: [Int]) -> RowShift? {
        // What is cut off by the window, or lacks of it, cannot have been scrolled.
        guard screen.scrollsRegions, buffer.rows == size.rows, buffer.columns == size.columns else { return nil }
        return RowShift.find(from: before, to: buffer, changed: changed)
    }

    /// Gives ncurses the rows that changed; gives them back.
    private mutating func put(_ changed: [Int], of buffer: CellBuffer, over before: CellBuffer?) -> [Int] {
        for row in changed {
            let columns = before.map { buffer.difference(inRow: row, from: $0, row) } ?? 0..<buffer.columns
            put(row: row, of: buffer, columns: columns)
        }
        return changed
    }

    /// Gives ncurses the cells of a row in `range`; it finds out itself which of them changed.
    mutating func put(row: Int, of buffer: CellBuffer, columns range: Range<Int>) {
        let line = cells(ofRow: row, of: buffer, columns: range)
        _ = unsafe line.withUnsafeBufferPointer { line in
            unsafe curses_put_row(Int32(row), Int32(range.lowerBound), line.baseAddress, Int32(line.count))
        }
    }

    /// What ncurses holds for the cells of a row in `range`, as far as they lie in the window.
    mutating func cells(ofRow row: Int, of buffer: CellBuffer, columns range: Range<Int>) -> [cchar_t] {
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
        return line
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

    /// The cursor's row, where ncurses may write over links on the way to it: what it drew last looks like they do.
    private func passedOver(_ buffer: CellBuffer, _ drawn: [Int]) -> [Int] {
        guard sendsLinks, let last = drawn.last, buffer.hasLinks(inRow: last), let row = buffer.cursor?.row,
            row < size.rows, row < buffer.rows, !drawn.contains(row)
        else { return [] }
        return [row]
    }

    private func place(_ cursor: ScreenPosition?) {
        if let cursor, cursor.row < size.rows, cursor.column < size.columns {
            move(Int32(cursor.row), Int32(cursor.column))
            curs_set(1)
        } else {
            curs_set(0)
        }
    }
}
