/// Counts the ASCII marks of a line that prose does without, and finds wide gaps, eight bytes at a time.
enum ASCIIMarks {
    /// How many bytes are neither letters, digits, blanks nor the marks of prose, nor parts of other characters; and whether
    /// three blanks, or a tab, stand between others.
    static func count(_ bytes: UnsafeRawBufferPointer) -> (symbols: Int, hasGap: Bool) {
        var (symbols, gaps, before, at) = (0, UInt64(0), UInt64(0), 0)
        while at < bytes.count {
            // What is left of the last eight bytes is filled up with letters.
            var word: UInt64 = 0x6161_6161_6161_6161
            if at + 8 <= bytes.count {
                word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            } else {
                for rest in stride(from: bytes.count - 1, through: at, by: -1) {
                    word = word << 8 | UInt64(bytes[rest])
                }
            }
            symbols &+= Int(truncatingIfNeeded: ((symbolBits(word) &>> 7) &* ones) &>> 56)
            let blanks = equal(word, 0x20)
            gaps |= blanks & (blanks &<< 8 | before &>> 56) & (blanks &<< 16 | before &>> 48) | equal(word, 0x09)
            before = blanks
            at &+= 8
        }
        return (symbols, gaps != 0)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of each byte that is `value`, an ASCII character.
    @inline(__always)
    private static func equal(_ word: UInt64, _ value: UInt64) -> UInt64 {
        let difference = word ^ (ones &* value)
        return ~((difference & ~tops) &+ ~tops | difference) & tops
    }

    /// The highest bit of each byte that is one of # $ % & * + - / < = > @ [ \ ] ^ _ ` { | } ~ or a control character but
    /// the tab. Each bound of these runs of ASCII turns the bit over.
    @inline(__always)
    private static func symbolBits(_ word: UInt64) -> UInt64 {
        let low = word & ~tops
        let marks =
            from(0x23, low) ^ from(0x27, low) ^ from(0x2A, low) ^ from(0x2C, low) ^ from(0x2D, low) ^ from(0x2E, low)
            ^ from(0x2F, low) ^ from(0x30, low)
        let others =
            from(0x3C, low) ^ from(0x3F, low) ^ from(0x40, low) ^ from(0x41, low) ^ from(0x5B, low) ^ from(0x61, low)
            ^ from(0x7B, low) ^ ~from(0x20, low)
        return (marks ^ others) & ~word & tops & ~equal(word, 0x09)
    }

    /// The highest bit of each byte, all of them ASCII, from `bound` on.
    @inline(__always)
    private static func from(_ bound: UInt64, _ low: UInt64) -> UInt64 { low &+ ones &* (0x80 - bound) }
}
