extension WesternReading {
    /// Divides a text into words and marks.
    struct Tokens {
        let bytes: UnsafeBufferPointer<UInt8>
        let words: WesternWords
    }
}

extension WesternReading.Tokens {
    /// The words and marks of `range`, at most `limit` of them; with `oneClause` only up to a stop, semicolon or colon.
    func list(_ range: Range<Int>, limit: Int, oneClause: Bool) -> [WesternReading.Token] {
        var result: [WesternReading.Token] = []
        result.reserveCapacity(16)
        var index = range.lowerBound
        while index < range.upperBound, result.count < limit {
            let blank = blankLength(index, range)
            if blank > 0 {
                index += blank
            } else if isWordByte(index) {
                result.append(word(at: index, in: range))
                index = result[result.count - 1].range.upperBound
            } else if isPointBeforeMark(index, range) {
                index += 1
            } else {
                let length = bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
                let end = min(range.upperBound, index + length)
                let mark = length == 1 ? bytes[index] : 0xFF
                result.append(WesternReading.Token(range: index..<end, kind: [], punctuation: mark))
                index = end
                if oneClause, [0x21, 0x2E, 0x3A, 0x3B, 0x3F].contains(mark) { return result }
            }
        }
        return result
    }

    /// The length of a blank, a no-break one (C2 A0, E2 80 AF) too; 0 where there is none.
    @inline(__always)
    private func blankLength(_ index: Int, _ range: Range<Int>) -> Int {
        switch bytes[index] {
        case ...0x20: 1
        case 0xC2: index + 1 < range.upperBound && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2: index + 2 < range.upperBound && bytes[index + 2] == 0xAF ? 3 : 0
        default: 0
        }
    }

    /// A point before a bracket or comma ends an abbreviation.
    private func isPointBeforeMark(_ index: Int, _ range: Range<Int>) -> Bool {
        bytes[index] == 0x2E && index + 1 < range.upperBound && (bytes[index + 1] == 0x29 || bytes[index + 1] == 0x2C)
    }

    private func word(at start: Int, in range: Range<Int>) -> WesternReading.Token {
        var end = start
        while end < range.upperBound, isWordByte(end) || isInsideWord(end, range) { end += 1 }
        let kind = words.classOf(bytes, start..<end)
        // The point of an abbreviation belongs to it.
        let hasPoint = end < range.upperBound && bytes[end] == 0x2E && isAbbreviation(endingAt: end, low: start)
        return WesternReading.Token(
            range: start..<(hasPoint ? end + 1 : end), kind: kind, isCapital: isCapital(start, before: end))
    }

    /// Whether a capital letter stands at `index`, of ASCII or Latin-1.
    func isCapital(_ index: Int, before end: Int) -> Bool {
        let first = bytes[index]
        return first >= 0x41 && first <= 0x5A
            || first == 0xC3 && index + 1 < end && bytes[index + 1] >= 0x80 && bytes[index + 1] <= 0x9E
    }

    /// Whether the point at `index` belongs to the word before it: one letter, or an abbreviation that is known.
    func isAbbreviation(endingAt index: Int, low: Int) -> Bool {
        guard bytes[index] == 0x2E else { return false }
        var start = index
        while start > low, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { start -= 1 }
        return index - start == 1 || words.classOf(bytes, start..<index).contains(.abbreviation)
    }

    /// Whether a byte is of a letter or digit of Latin, Greek or Cyrillic script.
    @inline(__always)
    func isWordByte(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC3...0xDF: true
        case 0x80...0xBF: index > 0 && bytes[index - 1] >= 0xC3 && bytes[index - 1] <= 0xDF
        default: false
        }
    }

    /// An apostrophe, hyphen or inner point between letters.
    private func isInsideWord(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        switch bytes[index] {
        case 0x26, 0x27, 0x2D, 0x2E: return isWordByte(index + 1)
        case 0xE2:
            return index + 3 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
                && isWordByte(index + 3)
        case 0x80, 0x99:
            return bytes[index - 1] == 0xE2 || index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
        default: return false
        }
    }
}
