extension WesternReading {
    func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] <= 0x20 }
    }

    /// The beginning of the sentence that goes on at `end`, not before `low`, and at most 400 bytes back.
    func sentenceStart(before end: Int, low: Int) -> Int {
        passage.bytes.withUnsafeBufferPointer { bytes in
            let tokens = Tokens(bytes: bytes, words: words)
            var index = end
            let limit = max(low, end - 400)
            // The stop before the mark itself, as in “He said. “No.””, begins a sentence with the mark alone.
            while index > limit, bytes[index - 1] <= 0x20 { index -= 1 }
            while index > limit {
                switch bytes[index - 1] {
                case 0x0A: return index
                case 0x21, 0x3F, 0x2E:
                    if index < end, bytes[index] <= 0x20, !tokens.isAbbreviation(endingAt: index - 1, low: limit) {
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

    /// Whether a token is an en dash, an em dash or a quotation dash.
    func isDash(_ token: Token) -> Bool {
        token.range.count == 3 && bytes[token.range.lowerBound] == 0xE2 && bytes[token.range.lowerBound + 1] == 0x80
            && (0x92...0x95).contains(bytes[token.range.lowerBound + 2])
    }

    /// The words and marks of `range`, at most `limit` of them; with `oneClause` only up to a stop, semicolon or colon.
    func tokens(in range: Range<Int>, limit: Int, oneClause: Bool = false) -> [Token] {
        guard !range.isEmpty else { return [] }
        return passage.bytes.withUnsafeBufferPointer {
            Tokens(bytes: $0, words: words).list(range, limit: limit, oneClause: oneClause)
        }
    }
}
