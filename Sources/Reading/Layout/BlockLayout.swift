public import Articles

/// The lines of one block at one width.
///
/// Making one takes about as long as reading the block's bytes; what is drawn on a line is made only when `glyphs(ofLine:)`
/// asks. A `Viewport` makes and keeps those that a window needs; whoever prints a whole text makes one block after another:
///
///     let layout = BlockLayout(block: block, of: document, settings: LayoutSettings(width: 40))
///     for line in layout.lines.indices { print(layout.text(ofLine: line)) }
public struct BlockLayout: Sendable {
    /// The block's joined text.
    public let joined: JoinedText
    /// Its lines from the top; at least one.
    public let lines: [LayoutLine]
    /// What it was laid out for.
    public let settings: LayoutSettings
    /// The blanks between the cells of a table.
    private let cells: TableCells
    /// What stands before the words, where it is an item of a list.
    private let marker: ListMarker?

    /// Lays out block number `block` of `document`.
    public init(block: Int, of document: Document, settings: LayoutSettings) {
        let joined = document.joinedText(ofBlock: block)
        let cells = TableCells(block: block, of: document, joined: joined, settings: settings)
        let indents = BlockIndents(block: block, of: document, joined: joined, cells: cells, settings: settings)
        self.joined = joined
        self.settings = settings
        self.cells = cells
        marker = settings.setsBlocksIn ? ListMarker(block: block, of: document) : nil
        lines = joined.withBytes {
            LineBreaker.lines(of: $0, block: block, indents: indents, cells: cells, settings: settings)
        }
    }

    /// The index in `lines` of the line that shows `offset`; the nearest one where none does.
    public func line(at offset: Offset) -> Int {
        line(atIndex: joined.index(nearest: offset))
    }

    /// The index in `lines` of the line that shows the joined byte at `index`, or the blank before a line end there.
    public func line(atIndex index: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.lowerBound <= index { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// What is drawn on line number `line`, from left to right; what shows nothing is left out.
    public func glyphs(ofLine line: Int) -> [Glyph] {
        joined.withBytes { bytes in
            var glyphs: [Glyph] = []
            glyphs.reserveCapacity(lines[line].width)
            let range = lines[line].range
            var reader = GraphemeReader(bytes, range: range, ambiguousIsWide: settings.ambiguousIsWide)
            var column = lines[line].indent
            while let grapheme = reader.read() {
                let isHyphenated = grapheme.end == range.upperBound && column < lines[line].width
                guard let glyph = glyph(of: grapheme, bytes, at: column, ofLine: line, isHyphenated: isHyphenated)
                else { continue }
                glyphs.append(glyph)
                column += glyph.width
            }
            return glyphs
        }
    }

    private func glyph(
        of grapheme: Grapheme, _ bytes: Bytes, at column: Int, ofLine line: Int, isHyphenated: Bool
    ) -> Glyph? {
        let offset = joined.offset(at: grapheme.start) ?? Offset(0)
        if grapheme.lineBreakClass == .tab {
            let width = TabStop.width(at: column - lines[line].indent)
            return Glyph(symbol: String(repeating: " ", count: width), offset: offset, column: column, width: width)
        }
        if let width = cells.blank(at: grapheme.start) {
            return Glyph(symbol: String(repeating: " ", count: width), offset: offset, column: column, width: width)
        }
        if grapheme.width == 0 {
            // Of what shows nothing, only a soft hyphen has something to say, at the end of a line.
            guard isHyphenated else { return nil }
            return Glyph(symbol: "-", offset: offset, column: column, width: 1)
        }
        let text = String(decoding: bytes[grapheme.start..<grapheme.end], as: UTF8.self)
        let isAsItStands = grapheme.isPlain && grapheme.lineBreakClass != .control && grapheme.lineBreakClass != .mark
        let symbol = isAsItStands ? text : text.first.map(VisibleSymbol.string) ?? " "
        return Glyph(symbol: symbol, offset: offset, column: column, width: grapheme.width)
    }

    /// The columns left blank before line number `line`, with the bullet of a list item or the box of a task in them.
    public func lead(ofLine line: Int) -> String {
        guard line == 0, let marker, lines[0].indent >= ListMarker.width else {
            return String(repeating: " ", count: lines[line].indent)
        }
        return String(repeating: " ", count: lines[0].indent - ListMarker.width)
            + marker.symbol(ambiguousIsWide: settings.ambiguousIsWide)
    }

    /// The text of line number `line` as it is drawn, with its indent; empty where the line is.
    public func text(ofLine line: Int) -> String {
        let symbols = glyphs(ofLine: line).map(\.symbol).joined()
        return symbols.isEmpty ? "" : lead(ofLine: line) + symbols
    }
}
