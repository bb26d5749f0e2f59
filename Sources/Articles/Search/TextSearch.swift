/// A pattern that is looked for in texts that are no part of a document, by the rules of `Document.matches`.
public struct TextSearch: Sendable {
    private let matcher: SearchMatcher
    private let beginsWithWord: Bool

    /// Nil for a pattern with nothing to find.
    public init?(_ pattern: SearchPattern) {
        guard let matcher = SearchMatcher(pattern) else { return nil }
        let literal = matcher.literal
        if let literal, literal.allSatisfy({ $0 == " " }) { return nil }
        self.matcher = matcher
        beginsWithWord = pattern.syntax == .plain && literal.map { WordScalar($0[0]) == .word } ?? false
    }

    /// The matches from left to right, none overlapping another; `body` answers whether to go on.
    ///
    /// A match of a plain pattern that begins with a letter of an alphabet or a digit begins a word; it may end within one.
    public func forEachMatch(in bytes: Bytes, _ body: (Range<Int>) -> Bool) {
        matcher.forEachMatch(in: bytes) { range in
            if beginsWithWord, range.lowerBound > 0 {
                let before = bytes.scalar(at: bytes.indexBefore(range.lowerBound)).scalar
                if WordScalar(Self.folding.fold(before)) == .word { return true }
            }
            return body(range)
        }
    }

    /// The same in bytes that are lent for the length of the call.
    public func forEachMatch(in lent: UnsafeBufferPointer<UInt8>, _ body: (Bytes, Range<Int>) -> Bool) {
        let bytes = Bytes(lent)
        forEachMatch(in: bytes) { body(bytes, $0) }
    }

    /// The character as an index of words has it: narrow, and small where there is a small letter.
    @inline(__always)
    public static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        folding.fold(scalar)
    }

    /// All forms in which texts write a Han character that searches do not tell apart, such as the traditional ones; itself
    /// first.
    public static func forms(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let root = scripts.fold(scalar)
        return [scalar] + scripts.variants(of: root).filter { $0 != scalar }
    }

    private static let scripts = SearchFolding(
        keepsCase: true, likeness: CharacterLikeness(ignoresWidth: false, ignoresScript: true))

    private static let folding = SearchFolding(
        for: SearchPattern("", likeness: CharacterLikeness(ignoresWidth: true, ignoresScript: false)))
}

/// What a character is for an index of words.
public enum WordScalar: Hashable, Sendable {
    /// A character of a script that is written without blanks between words (Han, kana, Hangul with its particles, Thai …).
    case apart
    /// A letter or digit of a script with blanks between words, or a mark on one.
    case word
    /// Anything else.
    case between

    /// Tells a folded character by its block (Unicode 15, Blocks.txt; UAX 29 leaves the scripts under `apart` to dictionaries).
    @inline(__always)
    public init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            let isLetter = value | 0x20 >= 0x61 && value | 0x20 <= 0x7A
            self = isLetter || value >= 0x30 && value <= 0x39 ? .word : .between
        } else if value >= 0x4E00 && value < 0xA000 {
            self = .apart
        } else {
            self = Self.rare(value)
        }
    }

    private static func rare(_ value: UInt32) -> WordScalar {
        switch value {
        case 0xAA, 0xB5, 0xBA: .word
        case 0x80..<0xC0, 0xD7, 0xF7, 0x2000..<0x2C00, 0x2E00..<0x2E80, 0x2FF0..<0x3005, 0x3008..<0x3021: .between
        case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x1950..<0x1A20: .apart
        case 0x3030, 0x303D..<0x3041, 0x3099..<0x309D, 0x30A0, 0x30FB: .between
        case 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0x1_B000..<0x1_B300, 0x2_0000..<0x3_4000: .apart
        case 0xE000..<0xF900, 0xFE00..<0xFE70, 0xFF01..<0xFF66, 0xFFE0..., 0xFF66..<0xFFE0: .between
        default: .word
        }
    }
}
