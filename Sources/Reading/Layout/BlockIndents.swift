import Articles

/// The columns left blank before the lines of a block.
struct BlockIndents: Hashable {
    /// Before the first line.
    var first = 0
    /// Before lines that the layout breaks off.
    var continuation = 0
    /// Before lines that begin where one of the source does.
    var afterLineEnd = 0

    /// Lines this narrow are not narrowed further.
    private static let narrowest = 12

    /// The indents of block number `block`, whose joined text is at hand.
    init(block: Int, of document: Document, joined: JoinedText, settings: LayoutSettings) {
        let kind = document.blocks[block].kind
        guard settings.setsBlocksIn || kind == .paragraph else { return }
        let depth = Int(max(1, document.blocks[block].level))
        switch kind {
        case .paragraph:
            first = Self.firstLineIndent(block: block, of: document, joined: joined, settings: settings)
        case .listItem: self = Self.list(document.blocks[block], depth: depth, joined: joined, settings: settings)
        case .blockQuotation: self = BlockIndents(first: 2 * depth, continuation: 2 * depth, afterLineEnd: 2 * depth)
        case .verse: self = BlockIndents(first: 4, continuation: 8, afterLineEnd: 4)
        case .code: self = BlockIndents(first: 2, continuation: 2, afterLineEnd: 2)
        case .title, .byline, .heading, .table, .sourceNote, .authorNote, .note, .dateline: break
        }
        if max(first, continuation) + Self.narrowest > settings.width { self = BlockIndents() }
    }

    /// Makes indents, none unless said otherwise.
    init(first: Int = 0, continuation: Int = 0, afterLineEnd: Int = 0) {
        self.first = first
        self.continuation = continuation
        self.afterLineEnd = afterLineEnd
    }

    /// Two em before a paragraph of Han (CLREQ 3.2.1), one em before one of Japanese (JLREQ 3.1.5).
    private static func firstLineIndent(
        block: Int, of document: Document, joined: JoinedText, settings: LayoutSettings
    ) -> Int {
        guard settings.indentsFirstLine else { return 0 }
        if !settings.indentsAfterHeading && block > 0 && document.blocks[block - 1].kind == .heading { return 0 }
        guard HanText.isHan(joined) else { return 0 }
        return document.language == "ja" ? 2 : 4
    }

    /// The marker hangs: lines after the first stand under the text that follows it.
    private static func list(
        _ item: Block, depth: Int, joined: JoinedText, settings: LayoutSettings
    ) -> BlockIndents {
        let outer = 2 * (depth - 1)
        let marker = joined.withBytes { bytes in
            Self.markerWidth(bytes, count: min(Int(item.numberCount), bytes.count), settings: settings)
        }
        // An item without a printed marker leaves room for a bullet.
        guard marker > 0 else {
            return BlockIndents(first: outer + 2, continuation: outer + 2, afterLineEnd: outer + 2)
        }
        let inner = outer + min(marker, 8)
        return BlockIndents(first: outer, continuation: inner, afterLineEnd: inner)
    }

    private static func markerWidth(_ bytes: Bytes, count: Int, settings: LayoutSettings) -> Int {
        guard count > 0 else { return 0 }
        var reader = GraphemeReader(bytes, range: 0..<bytes.count, ambiguousIsWide: settings.ambiguousIsWide)
        var width = 0
        while let grapheme = reader.read(), grapheme.start < count || grapheme.lineBreakClass.isBlank {
            width += grapheme.width
        }
        return width
    }
}

/// Tells text of Han characters from text of letters.
enum HanText {
    /// Whether more of the beginning of a text is wide than narrow.
    static func isHan(_ joined: JoinedText) -> Bool {
        joined.withBytes { bytes in
            var reader = GraphemeReader(bytes, range: 0..<min(bytes.count, 600), ambiguousIsWide: false)
            var (wide, narrow) = (0, 0)
            while let grapheme = reader.read() {
                if grapheme.isWide {
                    wide += 1
                } else if grapheme.lineBreakClass.isWord {
                    narrow += 1
                }
            }
            return wide > narrow
        }
    }
}
