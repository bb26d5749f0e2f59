import Articles

/// Finds the note that a reference in the text stands for.
///
/// A reference is a label: `[^1]` of Markdown's footnotes, `[RFC9110]`, `［3］`, `〔二〕`, or a circled number ①. Its note is
/// the block that begins with the same label, after the reference where there is one (notes stand below the page or at
/// the end of the article), else the nearest before it.
enum Footnotes {
    /// The label under `position`; nil where none stands there.
    static func label(at position: ReadingPosition, in document: Document) -> String? {
        let joined = document.joinedText(ofBlock: position.block)
        let scalars = Array(String(decoding: joined.utf8, as: UTF8.self).unicodeScalars)
        var place = 0
        var at = 0
        while place < scalars.count, at + UTF8.width(scalars[place]) <= position.index {
            at += UTF8.width(scalars[place])
            place += 1
        }
        guard place < scalars.count else { return nil }
        if isCircled(scalars[place]) { return String(scalars[place]) }
        return bracketed(scalars, around: place)
    }

    /// The first block after `position` that begins with `label`, else the last one before it, within the article.
    static func note(_ label: String, from position: ReadingPosition, in document: Document) -> Int? {
        let whole = document.article(ofBlock: position.block).map { document.articles[$0].blocks }
        let blocks = (whole ?? document.blocks.indices).clamped(to: position.block - reach..<position.block + reach)
        let bytes = Array(label.utf8)
        let begins = { (block: Int) in document.blockBegins(block, with: bytes) }
        return blocks.suffix(from: min(position.block + 1, blocks.upperBound)).first(where: begins)
            ?? blocks.prefix(upTo: max(position.block, blocks.lowerBound)).last(where: begins)
    }

    /// How many blocks each way are looked at, so that a key takes no longer in a long text.
    private static let reach = 20_000
    /// How many characters a label has at most.
    private static let longest = 40

    private static let closings: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "［": "］", "〔": "〕"]

    private static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
        (0x2460...0x2473).contains(scalar.value) || (0x2776...0x2793).contains(scalar.value)
    }

    /// The label in brackets that holds the character at `place`, brackets included.
    private static func bracketed(_ scalars: [Unicode.Scalar], around place: Int) -> String? {
        let from = max(0, place - longest)
        guard let open = scalars[from...place].lastIndex(where: { closings[$0] != nil }),
            let closing = closings[scalars[open]],
            let end = scalars[open..<min(scalars.count, open + longest)].firstIndex(of: closing), end >= place,
            end > open + 1, !scalars[open..<end].contains("\n")
        else { return nil }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[open...end])
        return String(result)
    }
}

extension Document {
    /// Whether a block's text begins with some bytes, which stand in one piece of it.
    fileprivate func blockBegins(_ block: Int, with start: [UInt8]) -> Bool {
        guard let first = blocks[block].pieces.first, pieces[first].range.count >= start.count else { return false }
        let from = pieces[first].range.start.value
        return text.withBytes { bytes in
            bytes[from..<from + start.count].elementsEqual(start)
        }
    }
}

extension ReaderState {
    /// The note of the reference under the caret; nil where there is none.
    func footnoteAtHand() -> PeekState.Item? {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret),
            let label = Footnotes.label(at: position, in: document),
            let block = Footnotes.note(label, from: position, in: document),
            let start = document.start(ofBlock: block), let last = document.blocks[block].pieces.last
        else { return nil }
        let span = TextSpan(firstBlock: block, start: start, lastBlock: block, end: document.pieces[last].range.end)
        return PeekState.Item(
            document: document, id: reading.id, span: span, title: Wording.note(settings.language, label))
    }
}
