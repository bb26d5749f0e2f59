/// Makes a draft of the blocks that a file's own form names.
enum FormatReader {
    /// Takes over the blocks of a form, those within a part of the text where `window` is given.
    static func read(_ source: FormattedText, _ blocks: [FormattedText.FormatBlock], within window: Range<Int>? = nil)
        -> Draft
    {
        source.text.withBytes { bytes in
            var draft = Draft()
            for block in blocks {
                guard let first = block.pieces.first, let last = block.pieces.last else { continue }
                if let window {
                    if first.range.start.value >= window.upperBound { break }
                    if last.range.end.value <= window.lowerBound { continue }
                }
                draft.append(
                    block.kind, level: block.level, pieces: block.pieces, traits: traits(bytes, block, first, last))
            }
            return draft
        }
    }

    private static func traits(
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
