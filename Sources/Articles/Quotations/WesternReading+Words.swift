extension WesternReading {
    func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] <= 0x20 }
    }

    /// The beginning of the sentence that goes on at `end`, not before `low`, and at most 400 bytes back.
    func sentenceStart(before end: Int, low: Int) -> Int {
        let bytes = self.bytes
        return bytes.withUnsafeBufferPointer { bytes in
            var index = end
            let limit = max(low, end - 400)
            // The stop before the mark itself, as in “He said. “No.””, begins a sentence with the mark alone.
            while index > limit, bytes[index - 1] <= 0x20 { index -= 1 }
            while index > limit {
                switch bytes[index - 1] {
                case 0x0A: return index
                case 0x21, 0x3F, 0x2E:
                    if index < end, bytes[index] <= 0x20, !isAbbreviation(endingAt: index - 1, low: limit) {
                        return index
                    }
                default: break
                }
                index -= 1
            }
            while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
            return index
        }
    }

    func isAbbreviation(endingAt index: Int, low: Int) -> Bool {
        guard bytes[index] == 0x2E else { return false }
        var start = index
        while start > low, bytes[start - 1] > 0x20, bytes[start - 1] != 0x28 { start -= 1 }
        if index - start == 1 { return true }
        return words.classOf(bytes, start..<index).contains(.abbreviation)
    }

    /// Whether a token is an en dash, an em dash or a quotation dash.
    func isDash(_ token: Token) -> Bool {
        token.range.count == 3 && bytes[token.range.lowerBound] == 0xE2 && bytes[token.range.lowerBound + 1] == 0x80
            && (0x92...0x95).contains(bytes[token.range.lowerBound + 2])
    }

    func tokens(in range: Range<Int>, limit: Int, oneClause: Bool = false) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(16)
        var index = range.lowerBound
        while index < range.upperBound, result.count < limit {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 {
                index += 2
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 2] == 0xAF {
                index += 3
            } else if isWordByte(index) {
                let start = index
                while index < range.upperBound, isWordByte(index) || isInsideWord(index, range) { index += 1 }
                result.append(word(start..<index))
                // The point of an abbreviation belongs to it.
                if index < range.upperBound, bytes[index] == 0x2E, isAbbreviation(endingAt: index, low: start) {
                    index += 1
                    result[result.count - 1].range = start..<index
                }
            } else {
                let length = bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
                // A point before a bracket or comma ends an abbreviation.
                if bytes[index] == 0x2E, index + 1 < range.upperBound,
                    bytes[index + 1] == 0x29 || bytes[index + 1] == 0x2C
                {
                    index += 1
                    continue
                }
                let end = min(range.upperBound, index + length)
                result.append(Token(range: index..<end, kind: [], punctuation: length == 1 ? bytes[index] : 0xFF))
                index = end
                if oneClause, let last = result.last, isClauseEnd(last) { return result }
            }
        }
        return result
    }

    func word(_ range: Range<Int>) -> Token {
        let first = bytes[range.lowerBound]
        let isCapital =
            (0x41...0x5A).contains(first)
            || first == 0xC3 && range.count > 1 && (0x80...0x9E).contains(bytes[range.lowerBound + 1])
        return Token(range: range, kind: words.classOf(bytes, range), isCapital: isCapital)
    }

    func isWordByte(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
        case 0x80...0xBF: index > 0 && (bytes[index - 1] >= 0xC3 && bytes[index - 1] <= 0xDF)
        default: false
        }
    }

    /// An apostrophe, hyphen or inner point between letters.
    func isInsideWord(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        switch bytes[index] {
        case 0x27, 0x2D, 0x26: return isWordByte(index + 1)
        case 0x2E: return isWordByte(index + 1)
        case 0xE2:
            return index + 3 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
                && isWordByte(index + 3)
        case 0x80, 0x99:
            return bytes[index - 1] == 0xE2 || index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
        default: return false
        }
    }
}
