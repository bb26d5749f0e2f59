import Articles

/// The rows of text that were painted, kept until what is set apart on them or how they are laid out changes.
///
/// Most keys change no row: what stays is neither made nor drawn anew.
struct PaintedRows: Sendable {
    private struct Entry {
        var runs: [TextPainter.Run]
        var row: TextRow
    }

    /// The rows of lines in blocks, by keys that need no table of their own before the first screen.
    private var entries: [Int: Entry] = [:]
    /// What the rows are laid out for; others let go of all rows.
    var settings: LayoutSettings? {
        didSet { if settings != oldValue { entries.removeAll() } }
    }

    /// How many rows are kept: some windows' worth.
    private static let limit = 1000

    /// The row at a place; `glyphs` makes what is drawn on it, where it has to be made.
    mutating func row(_ place: LinePlace, _ painter: TextPainter, glyphs: (LinePlace) -> [Glyph]) -> TextRow {
        let runs = painter.runs(inBlock: place.block)
        let key = place.block << 32 | place.line
        if let entry = entries[key], entry.runs == runs { return entry.row }
        let row = painter.row(block: place.block, glyphs: glyphs(place), runs: runs)
        if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
        entries[key] = Entry(runs: runs, row: row)
        return row
    }
}
