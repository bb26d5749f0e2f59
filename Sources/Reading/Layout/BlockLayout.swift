public import Articles

/// The lines of one block at one width.
public struct BlockLayout: Sendable {
    /// The block's joined text.
    public let joined: JoinedText
    /// Its lines from the top; at least one.
    public let lines: [LayoutLine]
    /// What it was laid out for.
    public let settings: LayoutSettings

    /// Lays out block number `block` of `document`.
    public init(block: Int, of document: Document, settings: LayoutSettings) {
        joined = document.joinedText(ofBlock: block)
        lines = [LayoutLine(block: block, range: 0..<joined.utf8.count, indent: 0, width: 0)]
        self.settings = settings
    }

    /// The index in `lines` of the line that shows `offset`; the nearest one where none does.
    public func line(at offset: Offset) -> Int {
        0
    }

    /// What is drawn on line number `line`, from left to right.
    public func glyphs(ofLine line: Int) -> [Glyph] {
        []
    }
}
