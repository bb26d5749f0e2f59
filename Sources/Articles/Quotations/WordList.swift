/// A set of words that are looked for in UTF-8 at a given place, by their first two bytes' characters.
struct WordList: Sendable {
    private let words: [[UInt8]]
    private let byFirst: WordChains
    private let byLast: WordChains
    private let firsts: [Bool]
    private let lasts: [Bool]

    /// Makes a list of words divided by blanks.
    init(_ words: String) {
        self.words = words.words
        byFirst = WordChains(self.words) { _ in 0 }
        byLast = WordChains(self.words) { $0.count - 3 }
        var (firsts, lasts) = ([Bool](repeating: false, count: 4096), [Bool](repeating: false, count: 4096))
        for word in self.words {
            firsts[Self.slot(word, 0)] = true
            lasts[Self.slot(word, word.count - 3)] = true
        }
        (self.firsts, self.lasts) = (firsts, lasts)
    }

    /// The length of the longest word at `index` that ends before `end`; 0 where none stands there.
    func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
        guard index + 3 <= end, firsts[Self.slot(bytes, index)] else { return 0 }
        var number = byFirst.first(WordChains.code(bytes, index))
        while number >= 0 {
            let word = words[number]
            if index + word.count <= end, bytes.holds(word, at: index) { return word.count }
            number = byFirst.next(number)
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
        var number = byLast.first(WordChains.code(bytes, end - 3))
        while number >= 0 {
            let word = words[number]
            if end - word.count >= low, bytes.holds(word, at: end - word.count) { return word.count }
            number = byLast.next(number)
        }
        return 0
    }

    private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }
}
