internal import Articles

/// Looks for bytes that are not valid UTF-8.
struct UTF8Validation {
    /// How many characters of more than one byte there are.
    private(set) var longCharacters = 0
    /// The runs of invalid bytes, neighbours put together.
    private(set) var invalid: [SourceRange] = []

    /// The most runs that are kept; more of them tell a reader nothing.
    static let mostRuns = 10_000

    /// Looks through `range`; a character that the end of `range` cuts off counts as valid if the text goes on behind it.
    init(_ bytes: Bytes, in range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
            } else if case let end = Self.endOfThreeByteRun(bytes, from: index, before: range.upperBound), end > index {
                longCharacters += (end - index) / 3
                index = end
            } else {
                index += check(bytes, at: index)
            }
        }
    }

    /// Where a run of characters of three bytes ends whose first byte is followed well by any two that continue it: most of
    /// Chinese text.
    @inline(__always)
    private static func endOfThreeByteRun(_ bytes: Bytes, from start: Int, before end: Int) -> Int {
        let all = unsafe bytes[0..<bytes.count]
        var index = start
        while index < end, index + 2 < all.count, unsafe all[index] > 0xE0, unsafe all[index] < 0xF0,
            unsafe all[index] != 0xED,
            unsafe (all[index + 1] ^ 0x80) | (all[index + 2] ^ 0x80) < 0x40
        {
            index += 3
        }
        return index
    }

    /// Counts the character or notes the invalid bytes at `index`, and gives their length.
    private mutating func check(_ bytes: Bytes, at index: Int) -> Int {
        let (scalar, length) = bytes.scalar(at: index)
        // A real U+FFFD is three bytes that say so; one put in for invalid bytes never is.
        let isReal = scalar != "\u{FFFD}" || (length == 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBF)
        if isReal { longCharacters += 1 } else { addInvalid(index..<index + length) }
        return length
    }

    private mutating func addInvalid(_ range: Range<Int>) {
        if let last = invalid.last, last.end.value == range.lowerBound {
            invalid[invalid.count - 1].end = Offset(range.upperBound)
        } else if invalid.count < Self.mostRuns {
            invalid.append(SourceRange(range.lowerBound, range.upperBound))
        }
    }
}
