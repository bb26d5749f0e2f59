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
        var changes = 0
        for row in 0..<min(buffer.rows, size.rows) where !buffer.hasRow(row, asIn: before) {
            put(row: row, of: buffer)
            changes += buffer.columns
        }
        shown = buffer
        place(buffer.cursor)
        // A terminal that knows the mode paints the change at once (synchronized output, mode 2026).
        let isLarge = screen.takesSequences && changes > buffer.columns * 2
        unsafe gathering_refresh(
            screen.descriptor, isLarge ? "\u{1B}[?2026h" : "", isLarge ? "\u{1B}[?2026l" : "")
    }

    /// What ncurses holds: what was shown last, or nothing but blanks.
    private func shownBefore(_ buffer: CellBuffer) -> CellBuffer {
        if let shown, shown.rows == buffer.rows, shown.columns == buffer.columns { return shown }
        erase()
        return CellBuffer(rows: buffer.rows, columns: buffer.columns)
    }

    /// Gives ncurses the cells of a row; it finds out itself which of them changed.
    private mutating func put(row: Int, of buffer: CellBuffer) {
        let columns = min(buffer.columns, size.columns)
        let start = row * buffer.columns
        for column in 0..<columns {
            let cell = buffer.cells[start + column]
            // The second column of a wide symbol is drawn with the first; one that follows nothing is blank.
            if cell.symbol.isEmpty, column > 0, isWide(buffer, start + column - 1) { continue }
            let isWide = column + 1 < columns && buffer.cells[start + column + 1].symbol.isEmpty
            put(cell, row: row, column: column, columns: isWide ? 2 : 1)
        }
    }

    private func isWide(_ buffer: CellBuffer, _ index: Int) -> Bool {
        !buffer.cells[index].symbol.isEmpty
    }

    private mutating func put(_ cell: Cell, row: Int, column: Int, columns: Int) {
        let rendition = renditions.rendition(of: cell.style)
        let wide = ambiguousIsWide
        // Nearly every cell holds one character that fits it: no list of parts is made for those.
        if let scalar = SymbolCells.plainScalar(cell.symbol, columns: columns, ambiguousIsWide: wide) {
            _ = unsafe withUnsafePointer(to: (wchar_t(bitPattern: scalar.value), wchar_t(0))) { pair in
                unsafe pair.withMemoryRebound(to: wchar_t.self, capacity: 2) { characters in
                    unsafe curses_put(Int32(row), Int32(column), characters, rendition.attributes, rendition.pair)
                }
            }
            return
        }
        var column = Int32(column)
        for scalars in SymbolCells.split(
            cell.symbol, columns: columns, width: { CharacterWidth.of($0, ambiguousIsWide: wide) })
        {
            put(scalars, row: Int32(row), column: column, rendition)
            column += Int32(CharacterWidth.of(scalars[0], ambiguousIsWide: wide))
        }
    }

    private func put(_ scalars: [Unicode.Scalar], row: Int32, column: Int32, _ rendition: Renditions.Rendition) {
        let characters = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
        _ = unsafe characters.withUnsafeBufferPointer { characters in
            unsafe curses_put(row, column, characters.baseAddress, rendition.attributes, rendition.pair)
        }
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
