/// A user's own verbs of saying, looked for beside those of the tables.
struct UserCues: Sendable {
    /// Those of scripts without spaces, the longest first.
    private let words: [[UInt8]]
    /// Those of languages with spaces.
    let western: [String]

    init(_ words: [String] = []) {
        let solid = words.filter { $0.unicodeScalars.last.map { CharacterClass.isSetSolid($0.value) } ?? false }
        self.words = solid.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        western = words.filter { !solid.contains($0) }
    }

    /// The longest one that ends at `end` and begins not before `low`.
    func endingCue(_ bytes: [UInt8], low: Int, end: Int) -> Range<Int>? {
        words.first { end - $0.count >= low && bytes.holds($0, at: end - $0.count) }.map { end - $0.count..<end }
    }

    /// The first one in `range`.
    func firstCue(_ bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
        guard !words.isEmpty else { return nil }
        return range.lazy.compactMap { endingCue(bytes, low: range.lowerBound, end: $0) }.first
    }
}
