import Articles

/// What stands before the words of a list item whose text prints no number: a bullet, or the box of a task.
///
/// The bullet is the file's own where it is one of print; `-` `*` `+` `o` and the items of web pages and word processors get
/// •. `[ ]` and `[x]` after a bullet of Markdown are a task that is open or done (GFM 5.3).
enum ListMarker: Hashable {
    case bullet(Unicode.Scalar)
    case task(isDone: Bool)

    /// The columns that it takes with the blank behind it.
    static let width = 2

    /// The marker of block number `block`; nil where it is no item, prints a number, or is a line of a table of contents.
    init?(block: Int, of document: Document) {
        guard document.blocks[block].kind == .listItem, document.blocks[block].numberCount == 0,
            let start = document.start(ofBlock: block), document.contentsLine(at: start) == nil
        else { return nil }
        switch document.format {
        case .text, .markdown, .pdf, .other:
            guard let found = document.text.withBytes({ Self.read(before: start.value, in: $0, document.format) })
            else {
                return nil
            }
            self = found
        case .html, .epub, .docx, .odt: self = .bullet("•")
        }
    }

    /// The mark as it is drawn, with the blank behind it where there is room.
    func symbol(ambiguousIsWide: Bool) -> String {
        let mark =
            switch self {
            case .bullet(let scalar): String(Character(scalar))
            case .task(let isDone): isDone ? "☑" : "☐"
            }
        let width = TextWrapping.columnCount(mark, ambiguousIsWide)
        return mark + String(repeating: " ", count: max(0, Self.width - width))
    }

    /// The marker as it stands before the first glyph of the item; nothing where no room was left for it.
    func glyphs(before first: Glyph, _ layout: LayoutSettings) -> [Glyph] {
        guard first.column >= Self.width else { return [] }
        var glyphs = Glyph.line(symbol(ambiguousIsWide: layout.ambiguousIsWide), at: first.offset, settings: layout)
        for index in glyphs.indices { glyphs[index].column += first.column - Self.width }
        return glyphs
    }

    private static func read(before start: Int, in bytes: Bytes, _ format: Format) -> ListMarker? {
        var at = start
        while at > 0, isBlank(bytes[at - 1]) || format == .markdown && isInlineMark(bytes[at - 1]) { at -= 1 }
        if format == .markdown, at >= 3, bytes[at - 1] == UInt8(ascii: "]"), bytes[at - 3] == UInt8(ascii: "[") {
            switch bytes[at - 2] {
            case UInt8(ascii: " "): return .task(isDone: false)
            case UInt8(ascii: "x"), UInt8(ascii: "X"): return .task(isDone: true)
            default: break
            }
        }
        // A bullet that is a star may have been taken for a mark of emphasis.
        while at < start, bytes[at] == UInt8(ascii: "*") { at += 1 }
        guard at > 0 else { return nil }
        return marker(of: bytes.scalar(at: bytes.indexBefore(at)).scalar)
    }

    private static func marker(of scalar: Unicode.Scalar) -> ListMarker? {
        switch scalar {
        case "-", "*", "+", "o": .bullet("•")
        case "•", "●", "▪", "◦", "‣", "·", "◆", "■", "□", "○", "◎": .bullet(scalar)
        default: nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Marks of emphasis, links and code, which may stand between a bullet and the text.
    private static func isInlineMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "~"),
            UInt8(ascii: "!"), UInt8(ascii: "<"):
            true
        default: false
        }
    }
}
