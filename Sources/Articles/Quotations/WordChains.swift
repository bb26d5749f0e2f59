/// The words of a list that share three bytes at one place, chained from the longest to the shortest.
///
/// Open addressing in flat arrays, filled in one pass: the lists are made when the first text is understood.
struct WordChains: Sendable {
    private var codes: [UInt32]
    /// The longest word of each code; −1 where there is none.
    private var heads: [Int16]
    /// The next shorter word with the same code, of each word; −1 after the last.
    private var nexts: [Int16]

    /// Chains `words` by the three bytes that begin at `place` of each.
    init(_ words: [[UInt8]], at place: ([UInt8]) -> Int) {
        var size = 16
        while size < words.count * 2 { size *= 2 }
        codes = [UInt32](repeating: 0, count: size)
        heads = [Int16](repeating: -1, count: size)
        nexts = [Int16](repeating: -1, count: words.count)
        for (number, word) in words.enumerated() {
            let code = Self.code(word, place(word))
            let slot = slot(of: code)
            codes[slot] = code
            insert(Int16(number), slot, words)
        }
    }

    private mutating func insert(_ number: Int16, _ slot: Int, _ words: [[UInt8]]) {
        let length = words[Int(number)].count
        var before: Int16 = -1
        var after = heads[slot]
        while after >= 0, words[Int(after)].count > length { (before, after) = (after, nexts[Int(after)]) }
        nexts[Int(number)] = after
        if before < 0 { heads[slot] = number } else { nexts[Int(before)] = number }
    }

    /// The slot that holds a code, or the free one where it would stand.
    private func slot(of code: UInt32) -> Int {
        var slot = Int(truncatingIfNeeded: (code &* 0x9E37_79B9) >> 12) & (codes.count - 1)
        while heads[slot] >= 0, codes[slot] != code { slot = (slot + 1) & (codes.count - 1) }
        return slot
    }

    /// The longest word with a code; −1 where there is none.
    @inline(__always)
    func first(_ code: UInt32) -> Int { Int(heads[slot(of: code)]) }

    /// The next shorter word with the same code; −1 after the last.
    @inline(__always)
    func next(_ number: Int) -> Int { Int(nexts[number]) }

    @inline(__always)
    static func code(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }
}
