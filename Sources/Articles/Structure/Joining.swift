/// How two lines of one paragraph are read together.
enum Joining {
    /// Nothing between characters that are set solid, a blank between words.
    static func join(_ line: Line, _ next: Line) -> Join {
        if line.last == 0x2D && next.beginning == .lower { return .none }
        let left = CharacterClass.isSetSolid(line.last)
        let right = CharacterClass.isSetSolid(next.first)
        if left || right { return .none }
        // “ ” — … take the side of the text that they stand in.
        let isAmbiguous = CharacterClass.isAmbiguousMark(line.last) || CharacterClass.isAmbiguousMark(next.first)
        if isAmbiguous && line.flags.contains(.han) && next.flags.contains(.han) { return .none }
        return line.last == 0xAD || line.last == 0x200B ? .none : .space
    }

    /// Where the line `range` ends without the hyphen that breaks its last word; nil where it has none or it belongs there.
    static func hyphenEnd(_ bytes: Bytes, _ range: SourceRange, _ next: SourceRange) -> Offset? {
        let end = range.end.value
        guard range.count > 2, !next.isEmpty else { return nil }
        if bytes.starts(with: "\u{AD}", at: end - 2, before: end) { return Offset(end - 2) }
        let length = bytes[end - 1] == 0x2D ? 1 : bytes.starts(with: "‐", at: end - 3, before: end) ? 3 : 0
        guard length > 0, isSmall(bytes, bytes.indexBefore(end - length)), isSmall(bytes, next.start.value) else {
            return nil
        }
        return keepsHyphen(bytes, range, next, length) ? nil : Offset(end - length)
    }

    private static func isSmall(_ bytes: Bytes, _ index: Int) -> Bool {
        CharacterClass.isLower(bytes.scalar(at: index).scalar.value)
    }

    /// Compound numbers are always hyphenated (The Chicago Manual of Style, 7.96): twenty-one to ninety-nine.
    private static func isNumber(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let names = { (range: Range<Int>, words: [StaticString]) in
            words.contains {
                $0.utf8CodeUnitCount == range.count
                    && bytes.starts(with: $0, at: range.lowerBound, before: range.upperBound)
            }
        }
        return names(left, tens) && names(right, units)
    }

    private static let tens: [StaticString] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let units: [StaticString] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third", "fourth",
        "fifth",
        "sixth", "seventh", "eighth", "ninth",
    ]

    /// Whether the last word of a line is a web address, in which a hyphen is a hyphen.
    private static func isAddress(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let start = bytes.lastIndex(of: 0x20, in: line).map { $0 + 1 } ?? line.lowerBound
        return bytes.firstIndex(of: [0x3A, 0x2F, 0x2F], in: start..<line.upperBound) != nil
    }

    /// Whether the text nearby writes the word with a hyphen and never without.
    private static func keepsHyphen(_ bytes: Bytes, _ range: SourceRange, _ next: SourceRange, _ length: Int) -> Bool {
        let end = range.end.value
        var start = end - length
        while start > range.start.value && isWordByte(bytes[start - 1]) { start -= 1 }
        var stop = next.start.value
        while stop < next.end.value && isWordByte(bytes[stop]) { stop += 1 }
        let (left, right) = (start..<(end - length), next.start.value..<stop)
        guard !left.isEmpty, left.count < 24, right.count < 24 else { return false }
        if isNumber(bytes, left, right) || isAddress(bytes, range.start.value..<end) { return true }
        let near = max(0, start - 1 << 14)..<min(bytes.count, stop + 1 << 14)
        return holds(bytes, near, left, right, hyphen: true) && !holds(bytes, near, left, right, hyphen: false)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
    }

    private static func holds(
        _ bytes: Bytes, _ near: Range<Int>, _ left: Range<Int>, _ right: Range<Int>, hyphen: Bool
    ) -> Bool {
        let word = Array(bytes[left]) + (hyphen ? [0x2D] : []) + Array(bytes[right])
        var at = near.lowerBound
        while let found = bytes.firstIndex(of: word[0], in: at..<near.upperBound) {
            guard found + word.count <= near.upperBound else { return false }
            if bytes[found..<(found + word.count)].elementsEqual(word) { return true }
            at = found + 1
        }
        return false
    }
}
