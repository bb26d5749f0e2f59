/// Makes a draft of the blocks that a file's own form names.
enum FormatReader {
    /// No block is made longer than this many bytes; what is longer is cut, as a plain text is.
    static let longestBlock = 1 << 16

    /// Takes over the blocks of a form, those within a part of the text where `window` is given.
    static func read(_ source: FormattedText, _ blocks: [FormattedText.FormatBlock], within window: Range<Int>? = nil)
        -> Draft
    {
        source.text.withBytes { bytes in
            var draft = Draft()
            draft.furniture =
                window.map { window in
                    source.furniture.filter { $0.start.value < window.upperBound && $0.end.value > window.lowerBound }
                } ?? source.furniture
            for block in blocks {
                if let window, let first = block.pieces.first, first.range.start.value >= window.upperBound { break }
                for part in parts(of: block, bytes) { append(part, to: &draft, bytes, within: window) }
            }
            return draft
        }
    }

    private static func append(
        _ block: FormattedText.FormatBlock, to draft: inout Draft, _ bytes: Bytes, within window: Range<Int>?
    ) {
        guard let first = block.pieces.first, let last = block.pieces.last else { return }
        if let window, first.range.start.value >= window.upperBound || last.range.end.value <= window.lowerBound {
            return
        }
        draft.append(block.kind, level: block.level, pieces: block.pieces, traits: traits(bytes, block, first, last))
    }

    /// The block itself, or the blocks that it is cut into where it is too long: between its pieces where that can be,
    /// else after a sentence.
    private static func parts(of block: FormattedText.FormatBlock, _ bytes: Bytes) -> [FormattedText.FormatBlock] {
        guard block.pieces.reduce(0, { $0 + $1.range.count + 1 }) > longestBlock else { return [block] }
        var parts: [FormattedText.FormatBlock] = []
        var (gathered, length): ([Piece], Int) = ([], 0)
        for piece in block.pieces {
            for var run in runs(of: piece, bytes) {
                if length + run.range.count + 1 > longestBlock, !gathered.isEmpty {
                    parts.append(part(of: block, gathered, isFirst: parts.isEmpty))
                    (gathered, length) = ([], 0)
                }
                if gathered.isEmpty { run.join = .none }
                gathered.append(run)
                length += run.range.count + 1
            }
        }
        parts.append(part(of: block, gathered, isFirst: parts.isEmpty))
        return parts
    }

    /// A piece in runs that are short enough for a line.
    private static func runs(of piece: Piece, _ bytes: Bytes) -> [Piece] {
        var (runs, at, join): ([Piece], Int, Join) = ([], piece.range.start.value, piece.join)
        let end = piece.range.end.value
        while end - at > LineScanner.longestLine {
            let cut = LongText.cut(bytes, from: at, limit: at + LineScanner.longestLine)
            runs.append(Piece(SourceRange(at, cut), join: join))
            (at, join) = (cut, .none)
        }
        runs.append(Piece(SourceRange(at, end), join: join))
        return runs
    }

    /// What a heading or a list item runs on with is text: it has no second mark or number.
    private static func part(
        of block: FormattedText.FormatBlock, _ pieces: [Piece], isFirst: Bool
    ) -> FormattedText.FormatBlock {
        let runsOn = !isFirst && (block.kind == .heading || block.kind == .title || block.kind == .listItem)
        return .init(kind: runsOn ? .paragraph : block.kind, level: runsOn ? 1 : block.level, pieces: pieces)
    }

    static func traits(
        _ bytes: Bytes, _ block: FormattedText.FormatBlock, _ first: Piece, _ last: Piece
    ) -> Draft.Traits {
        let head = line(bytes, first.range)
        let tail = last == first ? head : line(bytes, last.range)
        var flags: Draft.Traits.Flags = []
        if block.kind != .paragraph { flags.insert(.marked) }
        if head?.flags.contains(.han) == true { flags.insert(.han) }
        if head?.flags.contains(.pointed) == true { flags.insert(.pointed) }
        let width = block.pieces.reduce(0) { $0 + $1.range.count } * 2 / 3
        return Draft.Traits(
            beginning: head?.beginning ?? .other, ending: tail?.ending ?? .open, flags: flags, blanksBefore: 1,
            indent: 0,
            width: UInt16(clamping: width), measure: 0)
    }

    private static func line(_ bytes: Bytes, _ range: SourceRange) -> Line? {
        range.isEmpty ? nil : LineScanner(bytes, range.start.value..<range.end.value).lines.last
    }
}
