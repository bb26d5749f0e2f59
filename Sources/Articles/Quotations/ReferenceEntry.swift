/// Tells an entry of a list of references, whose title stands in quotation marks, from somebody's words:
/// `[7] J. Moe and A. Poe, "Rivers in winter," Journal of Water, vol. 3, pp. 12–19, 1999.`
///
/// Authors, title, where and when it came out, and no sentence around it, as ISO 690, the Chicago Manual of Style
/// (chapter 14) and the IEEE reference style have it.
struct ReferenceEntry {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// The most bytes of the authors, and of what stands behind the title.
    private static let (longestAuthors, longestRest) = (160, 300)

    /// Whether the `passage` is the title of a reference that is all of the `block` in which it begins, both ranges of `bytes`.
    static func holds(_ passage: Range<Int>, in block: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard passage.upperBound <= block.upperBound else { return false }
        let (authors, rest) = (block.lowerBound..<passage.lowerBound, passage.upperBound..<block.upperBound)
        guard authors.count > 3, authors.count <= longestAuthors, rest.count >= 6, rest.count <= longestRest else {
            return false
        }
        let entry = ReferenceEntry(bytes: bytes)
        return entry.holdsYear(rest) && entry.isPlaceAndTime(rest) && entry.areAuthors(authors)
    }

    /// Four digits that stand alone, of a year from 1500 to 2099.
    private func holdsYear(_ range: Range<Int>) -> Bool {
        words(range).contains { word in
            word.count == 4 && word.allSatisfy { isDigit(bytes[$0]) }
                && (bytes[word.lowerBound] == 0x31 && bytes[word.lowerBound + 1] >= 0x35
                    || bytes[word.lowerBound] == 0x32 && bytes[word.lowerBound + 1] == 0x30)
        }
    }

    /// Capitals, numbers and the small words of titles and of references alone.
    private func isPlaceAndTime(_ range: Range<Int>) -> Bool {
        words(range).allSatisfy { beginsLikeName($0) || isDigit(bytes[$0.lowerBound]) || Self.small.contains(text($0)) }
    }

    /// Names alone, a label such as `[7]` before them; a comma, stop or colon behind them.
    private func areAuthors(_ range: Range<Int>) -> Bool {
        let names = words(range).drop { $0.allSatisfy { isDigit(bytes[$0]) } }
        guard let first = names.first, beginsLikeName(first),
            names.allSatisfy({ beginsLikeName($0) || Self.particles.contains(text($0)) }),
            let last = range.last(where: { bytes[$0] != 0x20 })
        else { return false }
        return [0x2C, 0x2E, 0x3A].contains(bytes[last])
    }

    /// The runs of letters and digits; letters beyond ASCII are letters here, and so are the marks among them.
    private func words(_ range: Range<Int>) -> [Range<Int>] {
        var (words, start) = ([Range<Int>](), range.lowerBound)
        for at in range where !isOfWord(bytes[at]) {
            if at > start { words.append(start..<at) }
            start = at + 1
        }
        return start < range.upperBound ? words + [start..<range.upperBound] : words
    }

    private func isOfWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a word begins with a capital, or with a character beyond ASCII.
    private func beginsLikeName(_ word: Range<Int>) -> Bool {
        bytes[word.lowerBound] &- 0x41 < 26 || bytes[word.lowerBound] >= 0x80
    }

    private func text(_ word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }

    /// What stands between and in names.
    private static let particles: Set<String> = [
        "al", "and", "da", "de", "del", "den", "der", "di", "du", "e", "ed", "eds", "et", "la", "le", "of", "the",
        "und",
        "van", "von", "y", "zu",
    ]

    /// Small words of titles, and those of references.
    private static let small: Set<String> = particles.union([
        "a", "accessed", "an", "art", "at", "by", "ch", "chap", "edition", "edn", "f", "ff", "for", "from", "in", "no",
        "nos",
        "on", "p", "pp", "pt", "rev", "sec", "ser", "th", "to", "trans", "vol", "vols", "with",
    ])
}
