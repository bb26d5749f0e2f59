public import Articles

/// A line of a document as it is laid out: the block and the line in it.
public struct LinePlace: Hashable, Comparable, Sendable {
    /// The block, as an index of `Document.blocks`.
    public var block: Int
    /// The line, as an index of `BlockLayout.lines`.
    public var line: Int

    /// Makes a place.
    public init(block: Int, line: Int) {
        self.block = block
        self.line = line
    }

    /// Orders lines from the top of the document.
    public static func < (left: LinePlace, right: LinePlace) -> Bool {
        (left.block, left.line) < (right.block, right.line)
    }
}

/// The lines of a document at some settings, made block by block where they are asked for.
///
/// The state machine holds one for each pane and passes it to its `Viewport`; a new document or other settings let go of
/// the lines that were made. Every question takes time with the size of the blocks it concerns, never of the document.
public struct TextLayout: Sendable {
    /// What is laid out.
    public private(set) var document: Document
    /// What it is laid out for.
    public var settings: LayoutSettings {
        didSet { if settings != oldValue { blocks.removeAll() } }
    }
    /// The blocks that are shown, in order, where the text is narrowed to some of them; nil where all are. Never empty.
    public internal(set) var shownBlocks: [Int]?
    private var blocks = BlockLayoutCache()

    /// Makes the layout of a document; no line is made before it is asked for.
    public init(_ document: Document, settings: LayoutSettings) {
        self.document = document
        self.settings = settings
    }

    /// Takes another document in place of the present one, such as a later snapshot of the same text.
    public mutating func replaceDocument(with document: Document) {
        self.document = document
        shownBlocks = nil
        blocks.removeAll()
    }

    /// Whether a block is shown.
    func shows(block: Int) -> Bool {
        guard let shownBlocks else { return true }
        let number = shownBlocks.countBefore { $0 < block }
        return number < shownBlocks.count && shownBlocks[number] == block
    }

    /// The lines of block number `block`.
    public mutating func layout(ofBlock block: Int) -> BlockLayout {
        if let layout = blocks[block] { return layout }
        let layout = BlockLayout(block: block, of: document, settings: settings)
        blocks[block] = layout
        return layout
    }

    /// The line at a place, which must exist.
    public mutating func line(_ place: LinePlace) -> LayoutLine {
        layout(ofBlock: place.block).lines[place.line]
    }

    /// What is drawn on the line at a place, which must exist.
    public mutating func glyphs(_ place: LinePlace) -> [Glyph] {
        layout(ofBlock: place.block).glyphs(ofLine: place.line)
    }

    /// The line that shows `offset`, or is nearest to it; nil only where the document has no text.
    public mutating func place(of offset: Offset) -> LinePlace? {
        guard let block = document.block(at: offset) else { return nil }
        guard shows(block: block) else {
            return shownBlock(from: block, by: 1).map { LinePlace(block: $0, line: 0) } ?? lastLine(from: block)
        }
        return LinePlace(block: block, line: layout(ofBlock: block).line(at: offset))
    }

    /// The first line of the document; nil where it has no text.
    public var firstPlace: LinePlace? {
        shownBlock(from: 0, by: 1).map { LinePlace(block: $0, line: 0) }
    }

    /// The last line of the document; nil where it has no text.
    public mutating func lastPlace() -> LinePlace? {
        lastLine(from: document.blocks.count - 1)
    }

    /// The line after another one; nil after the last.
    public mutating func place(after place: LinePlace) -> LinePlace? {
        if place.line + 1 < layout(ofBlock: place.block).lines.count {
            return LinePlace(block: place.block, line: place.line + 1)
        }
        return shownBlock(from: place.block + 1, by: 1).map { LinePlace(block: $0, line: 0) }
    }

    /// The line before another one; nil before the first.
    public mutating func place(before place: LinePlace) -> LinePlace? {
        if place.line > 0 { return LinePlace(block: place.block, line: place.line - 1) }
        return lastLine(from: place.block - 1)
    }

    private mutating func lastLine(from block: Int) -> LinePlace? {
        guard let block = shownBlock(from: block, by: -1) else { return nil }
        return LinePlace(block: block, line: layout(ofBlock: block).lines.count - 1)
    }

    /// The nearest block that has a place in the text, from `block` on in one direction.
    private func shownBlock(from block: Int, by step: Int) -> Int? {
        if let shownBlocks {
            let number = shownBlocks.countBefore { step > 0 ? $0 < block : $0 <= block } - (step > 0 ? 0 : 1)
            return shownBlocks.indices.contains(number) ? shownBlocks[number] : nil
        }
        var block = block
        while document.blocks.indices.contains(block) {
            if !document.blocks[block].pieces.isEmpty { return block }
            block += step
        }
        return nil
    }

    /// The blank rows above a line: none but above the first line of a block.
    public mutating func blankRows(above place: LinePlace) -> Int {
        guard place.line == 0, let before = shownBlock(from: place.block - 1, by: -1) else { return 0 }
        let lines = layout(ofBlock: place.block).lines
        let isIndented = lines[0].indent > (lines.count > 1 ? lines[1].indent : 0)
        let rows = settings.spacing.rows(
            after: document.blocks[before].kind, before: document.blocks[place.block].kind, isIndented: isIndented)
        // What does not follow on what stands above is seen not to.
        return shownBlocks != nil && before != place.block - 1 ? max(1, rows) : rows
    }

    /// The first place in the source that a line shows; for a line without text the end of what stands before it.
    public mutating func start(of place: LinePlace) -> Offset {
        let layout = layout(ofBlock: place.block)
        return layout.joined.offset(at: layout.lines[place.line].range.lowerBound)
            ?? document.start(ofBlock: place.block) ?? Offset(0)
    }

    /// The place in the source of what a line shows at `column`, or left of it; its first place where nothing is.
    public mutating func offset(in place: LinePlace, atColumn column: Int) -> Offset {
        let glyphs = glyphs(place)
        return (glyphs.last { $0.column <= column } ?? glyphs.first)?.offset ?? start(of: place)
    }

    /// The column at which the line that shows `offset` shows it, or what stands before it.
    public mutating func column(of offset: Offset) -> Int {
        guard let place = place(of: offset) else { return 0 }
        let layout = layout(ofBlock: place.block)
        let glyphs = layout.glyphs(ofLine: place.line)
        let index = layout.joined.index(nearest: offset)
        let shown = glyphs.last { (layout.joined.index(of: $0.offset) ?? 0) <= index }
        return shown?.column ?? layout.lines[place.line].indent
    }

    /// Whether a caret can stand on a line: not on one that holds no place of its own, such as an empty line of code.
    mutating func holdsCaret(_ place: LinePlace) -> Bool {
        let start = start(of: place)
        return self.place(of: start) == place
    }
}
