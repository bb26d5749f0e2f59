/// The number with which a block begins, and what it numbers.
struct BlockNumber {
    /// All units of the number with its words: `第三条`, `Article 3`.
    var units: Range<Int>
    /// The units that are the number itself: `三`.
    var number: Range<Int>
    /// The key of the word that says what is numbered (`条`, `Article`); 0 where there is none.
    var label: UInt64

    private static let suffixes = Set("条條章节節款项項目编編篇部分卷回课課讲講集期号號".unicodeScalars.map { UInt64($0.value) })
    private static let words = Set(
        [
            "article", "art", "section", "sec", "chapter", "chap", "part", "title", "book", "letter", "volume",
            "amendment",
            "paragraph", "para", "rule", "clause", "artikel", "abschnitt", "kapitel", "teil", "absatz", "chapitre",
            "livre",
        ])
    private static let first = UInt64(UnicodeScalar("第").value)
    private static let sign = UInt64(UnicodeScalar("§").value)

    /// The number of a block; nil where it begins with none.
    init?(ofBlock block: Int, in text: VersionText) {
        let range = text.units(ofBlock: block)
        guard let start = range.first else { return nil }
        let isLabelled = text.keys[start] == Self.first || Self.isLabel(start, text)
        let from = isLabelled ? start + 1 : start
        guard let number = Self.number(from: from, to: range.upperBound, text) else { return nil }
        var (end, label) = (number.upperBound, isLabelled ? text.keys[start] : 0)
        if label == Self.first {
            guard end < range.upperBound, Self.suffixes.contains(text.keys[end]) else { return nil }
            label = text.keys[end]
            end += 1
        } else if !isLabelled, !Self.isSetApart(number, in: text, block) {
            return nil
        }
        self.units = start..<end
        self.number = number
        self.label = label
    }

    /// The word before or after a number in running text that says what it numbers; nil where there is none.
    static func label(around number: Range<Int>, in text: VersionText) -> UInt64? {
        guard number.lowerBound > 0 else { return nil }
        let before = number.lowerBound - 1
        if text.keys[before] == first, number.upperBound < text.keys.count,
            suffixes.contains(text.keys[number.upperBound])
        {
            return text.keys[number.upperBound]
        }
        return isLabel(before, text) ? text.keys[before] : nil
    }

    private static func isLabel(_ unit: Int, _ text: VersionText) -> Bool {
        if text.keys[unit] == sign { return true }
        let characters = text.characters(ofUnit: unit)
        guard text.keys[unit] >> 63 == 1, characters.count <= 10 else { return false }
        return words.contains(text.string(of: characters).lowercased())
    }

    private static func number(from start: Int, to end: Int, _ text: VersionText) -> Range<Int>? {
        guard start < end else { return nil }
        if text.keys[start] >> 63 == 1 {
            let characters = text.characters(ofUnit: start)
            let isNumber = text.isNumber(start) || Numerals.isRoman(text.scalars[characters])
            return isNumber ? start..<start + 1 : nil
        }
        var at = start
        while at < end, Numerals.isHan(text.keys[at]) { at += 1 }
        return at > start ? start..<at : nil
    }

    /// Whether a number without a word is followed by a mark or a blank, or is what the block says its number is.
    private static func isSetApart(_ number: Range<Int>, in text: VersionText, _ block: Int) -> Bool {
        if text.document.blocks[text.blocks.lowerBound + block].numberCount > 0 { return true }
        let end = Int(text.unitEnds[number.upperBound - 1])
        guard end < text.scalars.count else { return false }
        return [0x3001, 0x2E, 0xFF0E, 0x29, 0xFF09].contains(text.scalars[end])
    }
}
