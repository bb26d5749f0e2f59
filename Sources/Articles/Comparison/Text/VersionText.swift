/// A version as a comparison reads it: its characters in reading order with the way back to the source, and over them
/// its units, the Han characters, words and numbers that are matched first.
///
/// Blanks, punctuation, marks of the form and bounds of paragraphs are characters, but no units.
struct VersionText {
    /// The document by reference: a comparison hands its texts on very often, and the parts of a document are many to count.
    private let kept: KeptDocument
    var document: Document { kept.document }
    /// The blocks that were read, as indices of `Document.blocks`.
    let blocks: Range<Int>

    /// The characters as they stand in the text.
    var scalars: [UInt32] = []
    /// What each character is.
    var classes: [ComparedClass] = []
    /// Where each character begins in the source, in bytes.
    var starts: [UInt32] = []
    /// Where each character ends in the source; the same place as its beginning where the source has nothing for it.
    var ends: [UInt32] = []
    /// The first character of each block, its bound left out, and at the end the count of all.
    var blockStarts: [Int] = []

    /// What is equal in equal units: a folded Han character, a hash of a folded word.
    var keys: [UInt64] = []
    /// The first character of each unit.
    var unitStarts: [Int32] = []
    /// One past the last character of each unit.
    var unitEnds: [Int32] = []
    /// The first unit of each block, and at the end the count of all.
    var blockUnits: [Int] = []

    init(document: Document, blocks: Range<Int>) {
        kept = KeptDocument(document)
        self.blocks = blocks
    }

    /// The block of a unit, counted from the first block of the version.
    func block(ofUnit unit: Int) -> Int {
        Self.lastStart(in: blockUnits, notAfter: unit)
    }

    /// The block of a character, counted from the first block of the version.
    func block(ofCharacter character: Int) -> Int {
        Self.lastStart(in: blockStarts, notAfter: character)
    }

    /// The last of the ascending starts that is at or before `place`, the end of all left out.
    private static func lastStart(in starts: [Int], notAfter place: Int) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// How many units block number `block` of the version has.
    func unitCount(ofBlock block: Int) -> Int {
        blockUnits[block + 1] - blockUnits[block]
    }

    /// The units of block number `block` of the version.
    func units(ofBlock block: Int) -> Range<Int> {
        blockUnits[block]..<blockUnits[block + 1]
    }

    /// The characters as they are read.
    func string(of characters: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: 4 * characters.count) { bytes in
            var count = 0
            for index in characters {
                for byte in UTF8.encode(Unicode.Scalar(scalars[index]) ?? "\u{FFFD}")
                    ?? UTF8.encodedReplacementCharacter
                {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// Parts that follow each other as they are read: where blanks stand between two of them, one stands there.
    func string(of parts: [Range<Int>]) -> String {
        if parts.count == 1 { return string(of: parts[0]) }
        var result = ""
        var end: Int?
        for part in parts {
            let blank = end.flatMap { end in (end..<max(end, part.lowerBound)).first { isBlank($0) } }
            if let blank { result += string(of: blank..<blank + 1) }
            result += string(of: part)
            end = part.upperBound
        }
        return result
    }

    /// Whether a character is a blank or the bound of a paragraph.
    func isBlank(_ character: Int) -> Bool {
        classes[character] == .blank || classes[character] == .paragraph
    }

    /// Where characters stand in the source, neighbours put together; none for those that the source lacks.
    func sourceRanges(of characters: Range<Int>) -> [SourceRange] {
        var result: [SourceRange] = []
        for index in characters where starts[index] < ends[index] {
            let (start, end) = (Offset(Int(starts[index])), Offset(Int(ends[index])))
            if let last = result.last, last.end == start {
                result[result.count - 1].end = end
            } else if result.last != SourceRange(start, end) {
                result.append(SourceRange(start, end))
            }
        }
        return result
    }

    /// The place in the source before the character, or after the last one.
    func place(ofCharacter character: Int) -> Offset {
        if character < starts.count, classes[character] != .paragraph || character == 0 {
            return Offset(Int(starts[character]))
        }
        guard character > 0 else { return Offset(0) }
        return Offset(Int(ends[character - 1]))
    }
}

/// A document that is handed on by reference.
private final class KeptDocument: Sendable {
    let document: Document

    init(_ document: Document) { self.document = document }
}
