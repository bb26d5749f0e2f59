internal import Articles

/// The marks that end or part sentences, by which prose is told from labels.
enum SentenceMarks {
    /// How many of them stand in a run.
    static func count(_ bytes: Bytes, _ range: Range<Int>) -> Int {
        var (count, at) = (0, range.lowerBound)
        while at < range.upperBound {
            let byte = bytes[at]
            if byte < 0x80 {
                let isMark =
                    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "!")
                    || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";")
                if isMark, at + 1 == range.upperBound || bytes[at + 1] <= 0x20 { count += 1 }
                at += 1
                continue
            }
            let (scalar, length) = bytes.scalar(at: at)
            switch scalar.value {
            // Ideographic, full-width and halfwidth stops and commas; Arabic, Devanagari, Ethiopic, Khmer ones.
            case 0x3001, 0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1B, 0xFF0E, 0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965,
                0x1362, 0x17D4, 0x2026:
                count += 1
            default: break
            }
            at += length
        }
        return count
    }
}
