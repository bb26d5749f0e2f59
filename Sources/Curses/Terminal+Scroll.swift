internal import CNcurses
internal import Views

extension Terminal {
    /// Has the terminal scroll rows, and makes the rest of the rows that changed as they are in `buffer`; gives those that
    /// ncurses is to send.
    ///
    /// Beside text that moves an outline stays, and is drawn again in each row. A terminal that takes sequences is sent that
    /// past ncurses, which would look for the shortest way through every row, and told afterwards: with a screen of rows
    /// that takes longer than all else that a key does.
    mutating func scroll(_ shift: RowShift, _ changed: [Int], of buffer: CellBuffer, over before: CellBuffer) -> [Int] {
        let (top, bottom) = (Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound - 1))
        var output: [UInt8] = []
        if screen.takesSequences {
            output = Self.sequence(scrolling: shift)
            curses_hold_scrolled(top, bottom, Int32(shift.count))
        } else {
            curses_scroll(top, bottom, Int32(shift.count))
        }
        var drawn: [Int] = []
        for row in Set(changed).union(shift.rows).sorted() {
            let isScrolled = shift.rows.contains(row)
            let source = isScrolled ? row + shift.count : row
            let isKept = !isScrolled || shift.rows.contains(source)
            let columns = isKept ? buffer.difference(inRow: row, from: before, source) : 0..<buffer.columns
            guard !columns.isEmpty else { continue }
            if screen.takesSequences, isScrolled, isKept, !(sendsLinks && buffer.hasLinks(inRow: row)) {
                hold(row: row, of: buffer, columns: columns)
                write(row: row, of: buffer, columns: columns, to: &output)
            } else {
                put(row: row, of: buffer, columns: columns)
                drawn.append(row)
            }
        }
        // The cursor and ncurses's idea of it stay where they are.
        if !output.isEmpty { write(Self.saveCursor + output + Self.restoreCursor) }
        return drawn
    }

    private static let saveCursor = Array("\u{1B}7".utf8)
    private static let restoreCursor = Array("\u{1B}8".utf8)

    /// What scrolls rows: DECSTBM, then line feeds or reverse line feeds at the edge, then the whole screen again.
    private static func sequence(scrolling shift: RowShift) -> [UInt8] {
        let (first, last) = (shift.rows.lowerBound + 1, shift.rows.upperBound)
        let edge = shift.count > 0 ? last : first
        let feeds = String(repeating: shift.count > 0 ? "\n" : "\u{1B}M", count: abs(shift.count))
        return Array("\u{1B}[\(first);\(last)r\u{1B}[\(edge);1H\(feeds)\u{1B}[r".utf8)
    }

    /// Tells ncurses what stands in cells that are sent past it.
    private mutating func hold(row: Int, of buffer: CellBuffer, columns range: Range<Int>) {
        let line = cells(ofRow: row, of: buffer, columns: range)
        unsafe line.withUnsafeBufferPointer { line in
            unsafe curses_hold_row(Int32(row), Int32(range.lowerBound), line.baseAddress, Int32(line.count))
        }
    }

    /// Adds what draws the cells of a row in `range`.
    private mutating func write(row: Int, of buffer: CellBuffer, columns range: Range<Int>, to output: inout [UInt8]) {
        output += "\u{1B}[\(row + 1);\(range.lowerBound + 1)H".utf8
        let wide = ambiguousIsWide
        var drawn: (style: Style, sequences: Renditions.Sequences)?
        var column = range.lowerBound
        while column < range.upperBound {
            let cell = buffer[row, column]
            if drawn?.style != cell.style {
                if let drawn { output += drawn.sequences.turningOff.utf8 }
                let sequences = renditions.sequences(of: cell.style)
                output += sequences.turningOn.utf8
                drawn = (cell.style, sequences)
            }
            let columns = column + 1 < range.upperBound && buffer[row, column + 1].symbol.isEmpty ? 2 : 1
            if let scalar = SymbolCells.plainScalar(cell.symbol, columns: columns, ambiguousIsWide: wide) {
                output += scalar.utf8
            } else {
                output += visible(cell.symbol, columns: columns).utf8
            }
            column += columns
        }
        if let drawn { output += drawn.sequences.turningOff.utf8 }
    }
}
