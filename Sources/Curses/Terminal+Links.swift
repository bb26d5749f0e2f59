internal import CNcurses
internal import Reading
internal import Views

extension Terminal {
    /// Draws the cells of links in rows again after ncurses did, this time as links (OSC 8), which it knows nothing of.
    ///
    /// Whole rows: where ncurses shifts or repeats what stands in a row the links do not keep. The address is ASCII, its
    /// number ours, the text what ncurses was given.
    mutating func drawLinks(of buffer: CellBuffer, inRows rows: [Int]) {
        guard sendsLinks, !buffer.links.isEmpty else { return }
        var output = ""
        let columns = min(buffer.columns, size.columns)
        for row in rows where row < size.rows {
            var column = 0
            while let run = buffer.linkedRun(inRow: row, columns: column..<columns) {
                if let link = buffer.link(of: buffer[row, run.lowerBound]) {
                    output += sequence(for: link, buffer, row, run, of: columns)
                }
                column = run.upperBound
            }
        }
        // The cursor and ncurses's idea of it stay where they are.
        if !output.isEmpty { write("\u{1B}7" + output + "\u{1B}8") }
    }

    /// What draws cells that look alike as part of a link.
    private mutating func sequence(
        for link: WebLink, _ buffer: CellBuffer, _ row: Int, _ run: Range<Int>, of columns: Int
    ) -> String {
        let rendition = renditions.sequences(of: buffer[row, run.lowerBound].style, isLinked: true)
        var text = ""
        var column = run.lowerBound
        while column < run.upperBound {
            let isWide = column + 1 < columns && buffer[row, column + 1].symbol.isEmpty
            text += visible(buffer[row, column].symbol, columns: isWide ? 2 : 1)
            column += isWide ? 2 : 1
        }
        return "\u{1B}[\(row + 1);\(run.lowerBound + 1)H" + rendition.turningOn
            + "\u{1B}]8;id=\(link.number);\(link.address)\u{1B}\\" + text + "\u{1B}]8;;\u{1B}\\"
            + rendition.turningOff
    }

    /// A symbol as ncurses was given it.
    func visible(_ symbol: CellSymbol, columns: Int) -> String {
        let wide = ambiguousIsWide
        let parts = SymbolCells.split(symbol.text, columns: columns) { CharacterWidth.of($0, ambiguousIsWide: wide) }
        var text = String.UnicodeScalarView()
        for part in parts { text.append(contentsOf: part) }
        return String(text)
    }
}

extension CellBuffer {
    /// The first run of cells of a row in `columns` that are part of one link and look alike; nil where there is none.
    fileprivate func linkedRun(inRow row: Int, columns: Range<Int>) -> Range<Int>? {
        guard let first = columns.first(where: { self[row, $0].link != 0 && !self[row, $0].symbol.isEmpty }) else {
            return nil
        }
        let cell = self[row, first]
        let end = (first..<columns.upperBound).first {
            self[row, $0].link != cell.link || self[row, $0].style != cell.style
        }
        return first..<(end ?? columns.upperBound)
    }

    /// Whether a cell of a row is part of a link.
    func hasLinks(inRow row: Int) -> Bool {
        !links.isEmpty && cells[row * columns..<(row + 1) * columns].contains { $0.link != 0 }
    }
}
