internal import CNcurses
internal import Views

extension Terminal {
    /// Has rows scrolled: by ncurses, or told to it, where the bytes that do it are sent past it.
    func scroll(_ shift: RowShift) {
        let (top, bottom) = (Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound - 1))
        if screen.takesSequences {
            curses_hold_scrolled(top, bottom, Int32(shift.count))
        } else {
            curses_scroll(top, bottom, Int32(shift.count))
        }
    }

    static let saveCursor = Array("\u{1B}7".utf8)
    static let restoreCursor = Array("\u{1B}8".utf8)
    /// Makes the rest of a row blank.
    private static let eraseLine = Array("\u{1B}[K".utf8)

    /// What scrolls rows: DECSTBM, then line feeds or reverse line feeds at the edge, then the whole screen again.
    static func sequence(scrolling shift: RowShift) -> [UInt8] {
        let (first, last) = (shift.rows.lowerBound + 1, shift.rows.upperBound)
        let edge = shift.count > 0 ? last : first
        let feeds = String(repeating: shift.count > 0 ? "\n" : "\u{1B}M", count: abs(shift.count))
        return Array("\u{1B}[\(first);\(last)r\u{1B}[\(edge);1H\(feeds)\u{1B}[r".utf8)
    }

    /// Adds what draws the cells of a row in `range`, with no attributes on before and after.
    mutating func write(row: Int, of buffer: CellBuffer, columns range: Range<Int>, to output: inout [UInt8]) {
        output += "\u{1B}[\(row + 1);\(range.lowerBound + 1)H".utf8
        let end = max(range.lowerBound, buffer.end(ofRow: row))
        let erasesRest = range.upperBound - end > Self.eraseLine.count
        let range = range.lowerBound..<(erasesRest ? end : range.upperBound)
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
        if erasesRest { output += Self.eraseLine }
    }
}
