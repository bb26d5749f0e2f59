import Articles

/// The columns left blank before the lines of a block.
struct BlockIndents: Hashable {
    /// Before the first line.
    var first = 0
    /// Before lines that the layout breaks off.
    var continuation = 0
    /// Before lines that begin where one of the source does.
    var afterLineEnd = 0
    /// Whether lines too long are cut at the last column, not at a blank: what stands under one another stays so.
    var keepsColumns = false
    /// Whether lines too long for the window are not cut, unless they are longer than any that people write.
    var runsOn = false

    /// Lines this narrow are not narrowed further.
    private static let narrowest = 12

    /// The indents of block number `block`, whose joined text is at hand.
    init(block: Int, of document: Document, joined: JoinedText, cells: TableCells, settings: LayoutSettings) {
        let kind = document.blocks[block].kind
        defer {
            keepsColumns = kind == .code
            runsOn = settings.keepsLongLines && (kind == .code || (kind == .table && cells.isEmpty))
        }
        if let words = Announcement.text(of: block, in: document, settings) {
            first = TextWrapping.columnCount(words, settings.ambiguousIsWide)
            return
        }
        guard settings.setsBlocksIn || kind == .paragraph else { return }
        let depth = Int(max(1, document.blocks[block].level))
        switch kind {
        case .paragraph:
            first = Self.firstLineIndent(block: block, of: document, joined: joined, settings: settings)
        case .listItem: self = Self.list(document.blocks[block], depth: depth, joined: joined, settings: settings)
        case .blockQuotation: self = BlockIndents(first: 2 * depth, continuation: 2 * depth, afterLineEnd: 2 * depth)
        case .verse: self = BlockIndents(first: 4, continuation: 8, afterLineEnd: 4)
        case .code: self = BlockIndents(first: 2, continuation: 2, afterLineEnd: 2)
        // Of a row that does not fit, the lines after the first hang.
        case .table: self = BlockIndents(first: cells.indentOfHead, continuation: cells.continuation)
        case .title, .byline, .heading, .sourceNote, .authorNote, .note, .dateline: break
        }
        let widest = kind == .table ? continuation : max(first, continuation)
        if widest + Self.narrowest > settings.width { self = BlockIndents() }
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
        guard HanText.isHan(joined), !beginsBlank(joined) else { return 0 }
        return document.language == "ja" ? 2 : 4
    }

    /// Whether a text brings an indent of its own, of blanks that were meant to be seen.
    private static func beginsBlank(_ joined: JoinedText) -> Bool {
        joined.withBytes { bytes in
            guard bytes.count > 0 else { return true }
            let kind = ScalarTraits.of(bytes.scalar(at: 0).scalar).lineBreakClass
            return kind.isBlank || kind == .glue
        }
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
    /// Whether the beginning of a text holds more Han and kana than letters.
    static func isHan(_ joined: JoinedText) -> Bool {
        joined.withBytes { bytes in
            var (han, letters) = (0, 0)
            for index in 0..<min(bytes.count, 240) {
                switch bytes[index] {
                // First bytes of U+3000 to U+9FFF.
                case 0xE3...0xE9: han += 1
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
                // First bytes of U+00C0 to U+1FFF, U+A000 to U+DFFF: other letters and Hangul.
                case 0xC3...0xE1, 0xEA...0xED: letters += 1
                default: break
                }
            }
            return han > letters
        }
    }
}
