/// The units of a text as quotes are looked for in it: as a comparison has them, and in small letters, so that wraps, width,
/// script, marks and capitals do not count.
struct QuoteUnits {
    let text: VersionText
    var keys: [UInt64] { text.keys }

    /// Reads a whole document.
    init(_ document: Document) {
        var text = VersionTextReader.read(Version(wholeOf: document))
        Self.makeUnits(&text)
        self.text = text
    }

    /// Reads words by themselves.
    init(_ words: String, of document: Document) {
        var text = VersionText(document: document, blocks: 0..<0)
        text.scalars = words.unicodeScalars.map(\.value)
        text.classes = text.scalars.map { ComparedClass($0) }
        text.blockStarts = [0, text.scalars.count]
        Self.makeUnits(&text)
        self.text = text
    }

    private static func makeUnits(_ text: inout VersionText) {
        text.scalars = text.scalars.map(lowercase)
        text.makeUnits(folding: .scripts)
    }

    /// What a character is taken for.
    static func folded(_ scalar: UInt32) -> UInt32 { lowercase(CharacterFolding.scripts(scalar)) }

    /// The small letter of a letter with two cases, where it is one character.
    private static func lowercase(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        guard scalar < 0x590 || scalar >= 0xFF21 && scalar <= 0xFF3A, let letter = Unicode.Scalar(scalar),
            letter.properties.changesWhenLowercased
        else { return scalar }
        let small = letter.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first?.value ?? scalar : scalar
    }

    /// Whether most units are words, not single characters.
    var isOfWords: Bool { 2 * keys.reduce(0) { $0 + Int($1 >> 63) } > keys.count }

    /// The punctuation before the first unit and after the last one.
    var edges: (before: Int, after: Int) {
        let isMark = { (kind: ComparedClass) in kind == .punctuation || kind == .mark }
        guard let first = text.unitStarts.first, let last = text.unitEnds.last else { return (0, 0) }
        return (text.classes[..<Int(first)].count(where: isMark), text.classes[Int(last)...].count(where: isMark))
    }

    /// The span of some units, with at most so much punctuation on either side as `edges` says.
    func span(of units: ClosedRange<Int>, edges: (before: Int, after: Int)) -> TextSpan? {
        var (first, last) = (Int(text.unitStarts[units.lowerBound]), Int(text.unitEnds[units.upperBound]) - 1)
        var (before, after) = edges
        while before > 0, first > 0, text.classes[first - 1] == .punctuation {
            first -= 1
            before -= 1
        }
        while after > 0, last + 1 < text.classes.count, text.classes[last + 1] == .punctuation {
            last += 1
            after -= 1
        }
        // What is read in place of nothing has no place of its own.
        while first < last, text.starts[first] == text.ends[first] { first += 1 }
        while first < last, text.starts[last] == text.ends[last] { last -= 1 }
        guard text.starts[first] < text.ends[first], text.starts[last] < text.ends[last] else { return nil }
        let from = text.blocks.lowerBound
        return TextSpan(
            firstBlock: from + text.block(ofCharacter: first), start: Offset(Int(text.starts[first])),
            lastBlock: from + text.block(ofCharacter: last), end: Offset(Int(text.ends[last])))
    }
}
