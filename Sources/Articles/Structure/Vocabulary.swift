/// How often each pair of neighbouring characters stands in a run of text, in a table of fixed size.
struct Vocabulary {
    static let size = 1 << 11
    private(set) var counts = [UInt16](repeating: 0, count: size)

    /// Adds the pairs of Han characters, and the words of other scripts, of a run of bytes.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (at, previous, word) = (0, 0, 0)
        while at < bytes.count {
            let byte = bytes[at]
            if byte >= 0xE3, byte < 0xEF, at + 2 < bytes.count {
                let value = Int(byte) << 12 ^ Int(bytes[at + 1]) << 6 ^ Int(bytes[at + 2])
                // 。 、 “ and the like part words.
                if byte == 0xE3 && bytes[at + 1] == 0x80 {
                    previous = 0
                } else {
                    note(pair(previous, value), previous); previous = value
                }
                at += 3
                continue
            }
            previous = 0
            if (byte | 0x20) &- 0x61 < 26 {
                word = word &* 31 &+ Int(byte | 0x20)
            } else if word != 0 {
                note(word, 1); word = 0
            }
            at += 1
        }
    }

    private func pair(_ left: Int, _ right: Int) -> Int { left &* 0x9E37 &+ right }

    private mutating func note(_ key: Int, _ previous: Int) {
        guard previous != 0 else { return }
        let mixed = UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(mixed >> 53)
        if counts[slot] < .max { counts[slot] += 1 }
    }

    /// Adds another run's counts.
    mutating func add(_ other: Vocabulary) {
        for slot in counts.indices { counts[slot] = UInt16(clamping: Int(counts[slot]) + Int(other.counts[slot])) }
    }

    /// The cosine of two vocabularies, each pair weighed by how few of `all` hold it.
    static func likeness(_ left: Vocabulary, _ right: Vocabulary, weights: [Float]) -> Float {
        var (dot, a, b): (Float, Float, Float) = (0, 0, 0)
        for slot in 0..<size {
            let x = Float(left.counts[slot]) * weights[slot]
            let y = Float(right.counts[slot]) * weights[slot]
            dot += x * y
            a += x * x
            b += y * y
        }
        return a > 0 && b > 0 ? dot / (a * b).squareRoot() : 0
    }

    /// A weight for each pair: what every run of the page says tells nothing.
    static func weights(_ all: [Vocabulary]) -> [Float] {
        (0..<size).map { slot in
            let holders = all.reduce(0) { $0 + ($1.counts[slot] > 0 ? 1 : 0) }
            return holders == 0 ? 0 : 1 - Float(holders - 1) / Float(max(all.count, 1))
        }
    }
}
