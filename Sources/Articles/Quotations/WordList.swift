/// A set of words that are looked for in UTF-8 at a given place, by their first two bytes' characters.
struct WordList {
    private let byFirst: [UInt32: [[UInt8]]]
    private let byLast: [UInt32: [[UInt8]]]
    private let firsts: [Bool]

    /// Makes a list of words divided by blanks.
    init(_ words: String) {
        var (first, last) = ([UInt32: [[UInt8]]](), [UInt32: [[UInt8]]]())
        var seen = [Bool](repeating: false, count: 4096)
        for word in words.split(whereSeparator: \.isWhitespace).map({ Array($0.utf8) }) {
            first[Self.code(word, 0), default: []].append(word)
            last[Self.code(word, word.count - 3), default: []].append(word)
            seen[Self.slot(word, 0)] = true
        }
        byFirst = first.mapValues { $0.sorted { $0.count > $1.count } }
        byLast = last.mapValues { $0.sorted { $0.count > $1.count } }
        firsts = seen
    }

    /// The length of the longest word at `index` that ends before `end`; 0 where none stands there.
    func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
        guard index + 3 <= end, firsts[Self.slot(bytes, index)] else { return 0 }
        guard let words = byFirst[Self.code(bytes, index)] else { return 0 }
        for word in words where index + word.count <= end && bytes.holds(word, at: index) { return word.count }
        return 0
    }

    /// Whether a word stands at `index`.
    func matches(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
        length(bytes, at: index, before: end) > 0
    }

    /// The length of the longest word that ends at `end` and begins not before `low`; 0 where there is none.
    func endMatches(_ bytes: [UInt8], end: Int, low: Int) -> Int {
        guard end - 3 >= low, let words = byLast[Self.code(bytes, end - 3)] else { return 0 }
        for word in words where end - word.count >= low && bytes.holds(word, at: end - word.count) {
            return word.count
        }
        return 0
    }

    private static func code(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }

    private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }
}
