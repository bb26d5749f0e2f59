/// The text of a block as it is read, with the way back to the source.
///
/// Indices are UTF-8 bytes of the joined text. Made when it is needed, never kept for a whole file.
public struct JoinedText: Sendable {
    /// A run of joined bytes that comes from one run of source bytes.
    struct Segment {
        var joined: Int
        var joinedCount: Int
        var source: SourceRange
        /// Whether the joined bytes are the source's own, byte for byte.
        var isVerbatim: Bool
    }

    /// The joined bytes; invalid ones of the source are kept as they are.
    public private(set) var utf8: [UInt8] = []
    var segments: [Segment] = []

    /// Makes a joined text with nothing in it.
    public init() {}

    /// The joined text as a string, invalid bytes as U+FFFD.
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    mutating func append(_ range: SourceRange, from bytes: Bytes, join: Join) {
        if !utf8.isEmpty { utf8.append(contentsOf: join.text.utf8) }
        guard !range.isEmpty else { return }
        segments.append(Segment(joined: utf8.count, joinedCount: range.count, source: range, isVerbatim: true))
        utf8.append(contentsOf: bytes[range.start.value..<range.end.value])
    }

    mutating func appendReplacement(_ text: String, for range: SourceRange) {
        segments.append(Segment(joined: utf8.count, joinedCount: text.utf8.count, source: range, isVerbatim: false))
        utf8.append(contentsOf: text.utf8)
    }

    /// The place in the source of the joined byte at `index`.
    ///
    /// A byte of a join gives the end of the piece before it; `utf8.count` gives the end of the last piece.
    /// Nil only where the text is empty.
    public func offset(at index: Int) -> Offset? {
        guard let segment = segments[safe: segments.countBefore { $0.joined <= index } - 1] ?? segments.first else {
            return nil
        }
        let inside = index - segment.joined
        guard segment.isVerbatim else {
            return inside < segment.joinedCount ? segment.source.start : segment.source.end
        }
        return segment.source.start + min(max(inside, 0), segment.joinedCount)
    }

    /// The joined index of the source byte at `offset`; nil where the block does not hold it.
    ///
    /// The end of a piece gives the joined index after its last byte.
    public func index(of offset: Offset) -> Int? {
        for segment in segments where segment.source.start <= offset && offset < segment.source.end {
            return segment.joined + (segment.isVerbatim ? offset - segment.source.start : 0)
        }
        for segment in segments where segment.source.end == offset {
            return segment.joined + segment.joinedCount
        }
        return nil
    }

    /// Lends each run of joined bytes that comes from one run of source bytes, in reading order; `isVerbatim` says whether
    /// the two are the same byte for byte.
    public func forEachRun(_ body: (_ joined: Range<Int>, _ source: SourceRange, _ isVerbatim: Bool) -> Void) {
        for segment in segments {
            body(segment.joined..<segment.joined + segment.joinedCount, segment.source, segment.isVerbatim)
        }
    }

    /// The source ranges of a run of joined bytes, in reading order, without those of joins.
    public func sourceRanges(of range: Range<Int>) -> [SourceRange] {
        var result: [SourceRange] = []
        var at = max(0, segments.countBefore { $0.joined + $0.joinedCount <= range.lowerBound })
        while at < segments.count, segments[at].joined < range.upperBound {
            let segment = segments[at]
            at += 1
            let low = max(range.lowerBound, segment.joined)
            let high = min(range.upperBound, segment.joined + segment.joinedCount)
            guard low < high else { continue }
            let part =
                segment.isVerbatim
                ? SourceRange(
                    segment.source.start + (low - segment.joined), segment.source.start + (high - segment.joined))
                : segment.source
            if let last = result.last, last.end == part.start {
                result[result.count - 1].end = part.end
            } else {
                result.append(part)
            }
        }
        return result
    }
}

extension Array {
    subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
