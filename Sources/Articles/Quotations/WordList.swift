/// A set of words that are looked for in UTF-8 at a given place, by their first two bytes' characters.
struct WordList: Sendable {
    private let byFirst: CodeTable<[[UInt8]]>
    private let byLast: CodeTable<[[UInt8]]>
    private let firsts: [Bool]
    private let lasts: [Bool]

    /// Makes a list of words divided by blanks.
    init(_ words: String) {
        var (first, last) = ([UInt64: [[UInt8]]](), [UInt64: [[UInt8]]]())
        var (firsts, lasts) = ([Bool](repeating: false, count: 4096), [Bool](repeating: false, count: 4096))
        for word in words.words {
            first[Self.code(word, 0), default: []].append(word)
            last[Self.code(word, word.count - 3), default: []].append(word)
            firsts[Self.slot(word, 0)] = true
            lasts[Self.slot(word, word.count - 3)] = true
        }
        byFirst = CodeTable(first.mapValues { $0.sorted { $0.count > $1.count } }, missing: [])
        byLast = CodeTable(last.mapValues { $0.sorted { $0.count > $1.count } }, missing: [])
        (self.firsts, self.lasts) = (firsts, lasts)
    }

    /// The length of the longest word at `index` that ends before `end`; 0 where none stands there.
    func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
        guard index + 3 <= end, firsts[Self.slot(bytes, index)] else { return 0 }
        for word in byFirst[Self.code(bytes, index)] where index + word.count <= end && bytes.holds(word, at: index) {
            return word.count
        }
        return 0
    }

    /// Whether a word stands at `index`.
    func matches(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
        length(bytes, at: index, before: end) > 0
    }

    /// The length of the longest word that ends at `end` and begins not before `low`; 0 where there is none.
    func endMatches(_ bytes: [UInt8], end: Int, low: Int) -> Int {
        guard end - 3 >= low, lasts[Self.slot(bytes, end - 3)] else { return 0 }
        for word in byLast[Self.code(bytes, end - 3)]
        where end - word.count >= low && bytes.holds(word, at: end - word.count) {
            return word.count
        }
        return 0
    }

    private static func code(_ bytes: [UInt8], _ at: Int) -> UInt64 {
        UInt64(bytes[at]) << 16 | UInt64(bytes[at + 1]) << 8 | UInt64(bytes[at + 2])
    }

    private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }
}
