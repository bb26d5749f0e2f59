public import Articles

/// The lines of a file as they stand in it, around a place: each source line a block of its own.
///
/// Offsets are those of the document that is read, so that the caret can go there and back. The window on the file moves
/// with `follow(_:)`, which is called with the caret after each move.
public struct RawLayout: Sendable {
    /// The layout of the source lines at hand, for the moves of a `Viewport`.
    public var layout: TextLayout
    private let text: SourceText

    /// How many bytes each way are at hand at first, and how near the edge may come before others are fetched.
    private static let reach = 1 << 17
    private static let near = 1 << 15
    /// Source lines are cut into blocks of at most this many bytes.
    private static let longest = 1 << 14

    /// Lays out the source lines around `offset`.
    public init(_ text: SourceText, around offset: Offset, settings: LayoutSettings) {
        self.text = text
        var settings = settings
        settings.setsBlocksIn = false
        settings.indentsFirstLine = false
        settings.spacing = .none
        settings.keepsLongLines = false
        layout = TextLayout(Self.document(of: text, around: offset), settings: settings)
    }

    /// Fetches the source lines around `offset` where it has come near the edge of those at hand; true where it did.
    public mutating func follow(_ offset: Offset) -> Bool {
        let held = layout.document.coverage
        let isNearStart = held.start.value > 0 && offset - held.start < Self.near
        let isNearEnd = held.end < text.end && held.end - offset < Self.near
        guard isNearStart || isNearEnd else { return false }
        layout.replaceDocument(with: Self.document(of: text, around: offset))
        return true
    }

    /// Other columns or settings of the characters, the place kept.
    public mutating func setWidth(_ width: Int, ambiguousIsWide: Bool) {
        layout.settings.width = max(1, width)
        layout.settings.ambiguousIsWide = ambiguousIsWide
    }

    private static func document(of text: SourceText, around offset: Offset) -> Document {
        let range = text.withBytes { lines(in: $0, around: min(max(0, offset.value), $0.count)) }
        var parts = Document.Parts()
        text.withBytes { bytes in
            var start = range.lowerBound
            while start < range.upperBound {
                let end = lineEnd(from: start, in: bytes)
                parts.blocks.append(Block(kind: .code, pieces: parts.pieces.count..<parts.pieces.count + 1))
                parts.pieces.append(Piece(SourceRange(start, contentEnd(start, end, in: bytes))))
                start = end
            }
        }
        return Document(
            text: text, coverage: SourceRange(range.lowerBound, range.upperBound),
            isComplete: range == 0..<text.count, format: .text, encoding: "UTF-8", parts: parts)
    }

    /// The bytes to be shown: `reach` each way, from the beginning of a line.
    private static func lines(in bytes: Bytes, around place: Int) -> Range<Int> {
        let low = max(0, place - reach)
        let high = min(bytes.count, place + reach)
        let lineFeed = bytes.lastIndex(of: 0x0A, in: max(0, low - longest)..<low)
        return (lineFeed.map { $0 + 1 } ?? cut(low, in: bytes))..<cut(high, in: bytes)
    }

    /// The end of the line that begins at `start`, its line end included, or where a long one is cut.
    private static func lineEnd(from start: Int, in bytes: Bytes) -> Int {
        let limit = min(bytes.count, start + longest)
        return bytes.firstIndex(of: 0x0A, in: start..<limit).map { $0 + 1 } ?? cut(limit, in: bytes)
    }

    /// The line's end without its line end.
    private static func contentEnd(_ start: Int, _ end: Int, in bytes: Bytes) -> Int {
        guard end > start, bytes[end - 1] == 0x0A else { return end }
        return end - 1 > start && bytes[end - 2] == 0x0D ? end - 2 : end - 1
    }

    /// The beginning of the scalar that holds the byte at `place`.
    private static func cut(_ place: Int, in bytes: Bytes) -> Int {
        var at = place
        while at > 0 && at < bytes.count && place - at < 3 && bytes[at] & 0xC0 == 0x80 { at -= 1 }
        return at
    }
}
