import Articles

/// Finds the note that a reference in the text stands for.
///
/// A reference is a label: `[^1]` of Markdown's footnotes, `[RFC9110]`, `［3］`, `〔二〕`, a circled number ①, a raised one
/// ¹², a sign of GB/T 7713 and of printers (* † ‡ §  ※), or a link of a web page to a number in the same file. Its note is the
/// block that begins with the same label, after the reference where there is one (notes stand below the page or at the
/// end of the article), else the nearest before it; the number of a note may be set in another way than in the text.
enum Footnotes {
    /// The labels that a note may have for the reference under `position`, the likeliest first; none where none stands there.
    static func labels(at position: ReadingPosition, in document: Document) -> [String] {
        let joined = document.joinedText(ofBlock: position.block)
        let scalars = Array(String(decoding: joined.utf8, as: UTF8.self).unicodeScalars)
        var place = 0
        var at = 0
        while place < scalars.count, at + UTF8.width(scalars[place]) <= position.index {
            at += UTF8.width(scalars[place])
            place += 1
        }
        guard place < scalars.count else { return [] }
        if isCircled(scalars[place]) || signs.contains(scalars[place]) { return [String(scalars[place])] }
        if let raised = run(of: scalars, around: place, where: { superscripts.contains($0) }) {
            return [raised] + forms(of: plain(raised))
        }
        if let label = bracketed(scalars, around: place) {
            return [label] + forms(of: label.unicodeScalars.dropFirst().dropLast())
        }
        guard isLinked(position, in: document, joined),
            let number = run(of: scalars, around: place, where: { $0.value >= 0x30 && $0.value <= 0x39 })
        else { return [] }
        return forms(of: number.unicodeScalars)
    }

    /// The ways in which the number of a note is set; none for what is no number.
    private static func forms(of number: some Collection<Unicode.Scalar>) -> [String] {
        guard !number.isEmpty, number.allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 }) else { return [] }
        let number = String(String.UnicodeScalarView(number))
        return ["[%]", "［%］", "〔%〕", "(%)", "（%）", "%.", "%．", "%、", "% ", "%　"].map { $0.replacing("%", with: number) }
    }

    private static let signs: Set<Unicode.Scalar> = ["*", "＊", "†", "‡", "§", "※"]
    /// Raised digits in their order.
    private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    private static func plain(_ raised: String) -> [Unicode.Scalar] {
        raised.unicodeScalars.compactMap { superscripts.firstIndex(of: $0).flatMap { Unicode.Scalar(0x30 + $0) } }
    }

    /// The characters side by side around a place that satisfy a condition; nil where that at the place does not.
    private static func run(
        of scalars: [Unicode.Scalar], around place: Int, where isPart: (Unicode.Scalar) -> Bool
    ) -> String? {
        guard isPart(scalars[place]) else { return nil }
        var (low, high) = (place, place + 1)
        while low > 0, high - low < longest, isPart(scalars[low - 1]) { low -= 1 }
        while high < scalars.count, high - low < longest, isPart(scalars[high]) { high += 1 }
        return String(String.UnicodeScalarView(scalars[low..<high]))
    }

    /// Whether a place is part of a link to another one of the same file.
    private static func isLinked(_ position: ReadingPosition, in document: Document, _ joined: JoinedText) -> Bool {
        guard let offset = joined.offset(at: position.index), let target = document.link(at: offset)?.target else {
            return false
        }
        return target.hasPrefix("#")
    }

    /// The first block after `position` that begins with one of the labels, else the last one before it, within the article.
    static func note(
        _ labels: [String], from position: ReadingPosition, in document: Document
    ) -> (block: Int, label: String)? {
        for label in labels {
            if let block = note(label, from: position, in: document) { return (block, label) }
        }
        return nil
    }

    private static func note(_ label: String, from position: ReadingPosition, in document: Document) -> Int? {
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
        guard let first = blocks[block].pieces.first else { return false }
        // Pieces are few bytes where marks of the form stand between them.
        if pieces[first].range.count >= start.count {
            let from = pieces[first].range.start.value
            return text.withBytes { bytes in bytes[from..<from + start.count].elementsEqual(start) }
        }
        return blocks[block].pieces.count > 1 && joinedText(ofBlock: block).utf8.starts(with: start)
    }

    /// Runs may stand in one another, not deeper than this.
    static let deepestInlines = 16

    /// The link that a place is part of, with its target as the file writes it; nil elsewhere.
    func link(at offset: Offset) -> (range: SourceRange, target: String)? {
        let next = inlines.countBefore { $0.range.start <= offset }
        for inline in inlines[max(0, next - Self.deepestInlines)..<next].reversed() where offset < inline.range.end {
            if case .link(let target) = inline.kind { return (inline.range, target) }
        }
        return nil
    }
}

extension String {
    fileprivate var trimmed: String { self[...].trimmingBlanks }
}

extension ReaderState {
    /// The note of the reference under the caret; nil where there is none.
    func footnoteAtHand() -> PeekState.Item? {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret),
            let (block, label) = Footnotes.note(
                Footnotes.labels(at: position, in: document), from: position, in: document) ?? linkedNote(document),
            let start = document.start(ofBlock: block), let last = document.blocks[block].pieces.last
        else { return nil }
        let span = TextSpan(firstBlock: block, start: start, lastBlock: block, end: document.pieces[last].range.end)
        return PeekState.Item(
            document: document, id: reading.id, span: span, title: Wording.note(settings.language, label.trimmed))
    }

    /// The block to which a link under the caret leads by its name in the same file, and the words that are linked.
    private func linkedNote(_ document: Document) -> (block: Int, label: String)? {
        guard let link = document.link(at: reading.caret), case .part(let name) = LinkTarget(link.target),
            let block = document.anchors[name].flatMap({ document.block(at: $0) })
        else { return nil }
        return (block, document.text.string(in: link.range))
    }

    /// What is said where nothing is to be looked at: that a reference has no note, or that nothing stands here.
    func nothingToPeekAt() -> String {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret),
            let label = Footnotes.labels(at: position, in: document).first
        else { return say(Wording.notOnStatement) }
        return Wording.noNote(settings.language, label)
    }
}
