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
        let update = takeForeseen(buffer) ?? update(to: buffer)
        // A terminal that knows the mode paints the change at once (synchronized output, mode 2026).
        let isLarge = screen.takesSequences && update.changedRowCount > 2
        let (begin, end) = isLarge ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : ("", "")
        if update.isWhole {
            write(Array(begin.utf8) + update.output + Array(end.utf8))
            unsafe gathering_begin(screen.descriptor, "")
            hold(update)
            // ncurses would only take the cursor to where it stands already.
            gathering_drop(screen.descriptor)
            return
        }
        unsafe gathering_begin(screen.descriptor, begin)
        hold(update)
        let drawn = update.drawn.map(\.row)
        drawLinks(of: buffer, inRows: drawn + passedOver(buffer, drawn))
        unsafe gathering_end(screen.descriptor, end)
    }

    /// Works out what will make the screen show `buffer`, which is likely to be shown next.
    public mutating func foresee(_ buffer: CellBuffer) {
        guard shown != nil else { return }
        foreseen = update(to: buffer)
    }

    /// What was worked out for the buffer; nil where it was not.
    private mutating func takeForeseen(_ buffer: CellBuffer) -> ScreenUpdate? {
        defer { foreseen = nil }
        guard let foreseen, foreseen.isFor(buffer) else { return nil }
        return foreseen
    }

    /// Gives ncurses what changes, which sends what is left to it, and past it the terminal the rest.
    private mutating func hold(_ update: ScreenUpdate) {
        if update.startsBlank { erase() }
        if let shift = update.shift { scroll(shift) }
        for part in update.held {
            unsafe part.cells.withUnsafeBufferPointer { cells in
                unsafe curses_hold_row(Int32(part.row), Int32(part.column), cells.baseAddress, Int32(cells.count))
            }
        }
        for part in update.drawn {
            _ = unsafe part.cells.withUnsafeBufferPointer { cells in
                unsafe curses_put_row(Int32(part.row), Int32(part.column), cells.baseAddress, Int32(cells.count))
            }
        }
        if !update.isWhole, !update.output.isEmpty { write(update.output) }
        shown = update.buffer
        place(update.buffer.cursor)
        refresh()
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
