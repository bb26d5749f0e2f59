/// How often each pair of neighbouring characters stands in a run of text, in a table of fixed size.
struct Vocabulary {
    typealias Row = SIMD16<Float>
    private static let rows = 64
    private var counts = [Row](repeating: .zero, count: rows)
    /// The sum of the squares of what was weighed.
    private var square: Float = 0

    /// Adds the pairs of Han characters, and the words of other scripts, of a run of bytes.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        counts.withUnsafeMutableBytes { counts in Self.count(bytes, into: counts) }
    }

    private static func count(_ bytes: UnsafeBufferPointer<UInt8>, into counts: UnsafeMutableRawBufferPointer) {
        var (at, previous, word) = (0, 0, 0)
        while at < bytes.count {
            let byte = bytes[at]
            if byte >= 0xE3, byte < 0xEF, at + 2 < bytes.count {
                let value = Int(byte) << 12 ^ Int(bytes[at + 1]) << 6 ^ Int(bytes[at + 2])
                // 。 、 “ and the like part words.
                let isMark = byte == 0xE3 && bytes[at + 1] == 0x80
                if !isMark && previous != 0 { note(previous &* 0x9E37 &+ value, in: counts) }
                previous = isMark ? 0 : value
                at += 3
                continue
            }
            previous = 0
            if (byte | 0x20) &- 0x61 < 26 {
                word = word &* 31 &+ Int(byte | 0x20)
            } else if word != 0 {
                note(word, in: counts)
                word = 0
            }
            at += 1
        }
    }

    /// The rows lie one after the other: a slot is found by the highest ten bits of the key's hash.
    @inline(__always)
    private static func note(_ key: Int, in counts: UnsafeMutableRawBufferPointer) {
        let slot = Int((UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 54) &* MemoryLayout<Float>.stride
        counts.storeBytes(of: counts.load(fromByteOffset: slot, as: Float.self) + 1, toByteOffset: slot, as: Float.self)
    }

    /// Adds another run's counts.
    mutating func add(_ other: Vocabulary) {
        for row in 0..<Self.rows { counts[row] += other.counts[row] }
        square = squared
    }

    /// The same with each pair weighed by how few of a page's runs hold it.
    func weighed(by weights: [Row]) -> Vocabulary {
        var vocabulary = self
        for row in 0..<Self.rows { vocabulary.counts[row] *= weights[row] }
        vocabulary.square = vocabulary.squared
        return vocabulary
    }

    private var squared: Float {
        counts.reduce(Row.zero) { $0 + $1 * $1 }.sum()
    }

    /// The cosine of two vocabularies that were weighed.
    static func likeness(_ left: Vocabulary, _ right: Vocabulary) -> Float {
        guard left.square > 0, right.square > 0 else { return 0 }
        var dot = Row.zero
        for row in 0..<rows { dot += left.counts[row] * right.counts[row] }
        return dot.sum() / (left.square * right.square).squareRoot()
    }

    /// A weight for each pair: what every run of the page says tells nothing.
    static func weights(_ all: [Vocabulary]) -> [Row] {
        var holders = [Row](repeating: .zero, count: rows)
        for vocabulary in all {
            for row in 0..<rows {
                // Counts are whole numbers: this is 0 for none and, rounded, 1 for any.
                let counts = vocabulary.counts[row]
                holders[row] += counts / (counts + Row(repeating: .leastNormalMagnitude))
            }
        }
        let count = Float(max(all.count, 1))
        return holders.map { (Row(repeating: count + 1) - $0) / count }
    }
}
