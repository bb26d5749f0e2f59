/// Tells lines of programs and diagrams from lines of words, by single lines.
enum ProgramText {
    /// Whether a line holds what no heading does: angle brackets or braces, a run of three hyphens, an equals sign, plus or
    /// asterisk alone between blanks, or letters that stand apart by two blanks and more.
    static func isLikely(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count > 2 else { return false }
        var (hasWord, hasWideGap) = (false, false)
        for at in range {
            let byte = bytes[at]
            switch byte {
            case 0x3C, 0x3E, 0x7B, 0x7D: return true
            case 0x2D where at + 2 < range.upperBound && bytes[at + 1] == byte && bytes[at + 2] == byte: return true
            case 0x2A, 0x2B, 0x3D:
                let isInside = at > range.lowerBound && at + 1 < range.upperBound
                if isInside && bytes[at - 1] == 0x20 && bytes[at + 1] == 0x20 { return true }
            case 0x20: if at > range.lowerBound && bytes[at - 1] == 0x20 { hasWideGap = true }
            default: if holdsWord(bytes, at, in: range) { hasWord = true }
            }
        }
        return hasWideGap && !hasWord
    }

    /// Whether a letter has a neighbour to the left, directly or, as in spaced capitals, one blank away.
    private static func holdsWord(_ bytes: Bytes, _ at: Int, in range: Range<Int>) -> Bool {
        guard at > range.lowerBound else { return false }
        if bytes[at - 1] != 0x20 { return true }
        return at > range.lowerBound + 1 && bytes[at - 2] != 0x20
    }

    /// Whether words between quotation marks are what a program reads: options, a name with marks inside, a path, a call.
    static func isTerm(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 1, text.count <= 120, let last = text.last, last != 0x21, last != 0x3F else { return false }
        let words = text.split(separator: 0x20)
        guard let first = words.first else { return false }
        if isOption(first) { return words.allSatisfy { isOption($0) || isArgument($0) } }
        return words.count == 1 && (isArgument(first) || isPathOrCall(first) || isCompound(first))
    }

    private typealias Word = Slice<UnsafeBufferPointer<UInt8>>

    /// `-v`, `--all`
    private static func isOption(_ word: Word) -> Bool {
        guard word.first == 0x2D, word.count > 1 else { return false }
        let name = word.drop { $0 == 0x2D }
        return word.count - name.count <= 2 && name.first.map { isLetter($0) } ?? false
    }

    /// `name=value`, `<name>`
    private static func isArgument(_ word: Word) -> Bool {
        word.first == 0x3C && word.contains(0x3E)
            || word.dropFirst().dropLast().contains(0x3D) && word.first != 0x3D && word.last != 0x3D
    }

    /// `/etc/motd`, `~/notes`, `$HOME`, `main()`
    private static func isPathOrCall(_ word: Word) -> Bool {
        guard word.count > 1 else { return false }
        let second = word[word.startIndex + 1]
        switch word.first {
        case 0x2F, 0x24: return isLetter(second)
        case 0x7E: return second == 0x2F
        default: return word.count > 3 && word.suffix(2).elementsEqual([0x28, 0x29])
        }
    }

    /// `snake_case`, `core.editor`: a low line, or a point between two letters and more on either side.
    private static func isCompound(_ word: Word) -> Bool {
        for at in word.indices.dropFirst().dropLast() {
            let isInside = isLetter(word[at - 1]) && isLetter(word[at + 1])
            if word[at] == 0x5F, isInside { return true }
            if word[at] == 0x2E, isInside, at - 2 >= word.startIndex, at + 2 < word.endIndex, isLetter(word[at - 2]),
                isLetter(word[at + 2])
            {
                return true
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
