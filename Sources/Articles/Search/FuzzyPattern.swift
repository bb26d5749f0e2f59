/// A few characters typed to pick something from many: they stand in it in this order, near each other, not always side by
/// side. Blanks part words, each of which has to be found.
public struct FuzzyPattern: Sendable {
    /// How well a text answers a pattern.
    public struct Match: Hashable, Sendable {
        /// The higher, the better.
        public var score: Int
        /// The places of the characters that were found, as numbers of the text's Unicode scalars, in order.
        public var scalars: [Int]
    }

    private let folding: SearchFolding
    private let words: [[Unicode.Scalar]]

    /// Makes a pattern; smart case, and all forms of a character alike.
    public init(_ text: String) {
        let folding = SearchFolding(for: SearchPattern(text))
        self.folding = folding
        words = text.unicodeScalars.map(folding.fold).split(separator: " ").map(Array.init)
    }

    /// Whether nothing was typed: every text answers it.
    public var isEmpty: Bool { words.isEmpty }

    /// How a text answers the pattern; nil where it does not. Looks at its first 200 characters.
    public func match(_ text: String) -> Match? {
        let scalars = text.unicodeScalars.prefix(Self.reach).map(folding.fold)
        var match = Match(score: 0, scalars: [])
        for word in words {
            guard let found = Self.best(word, in: scalars) else { return nil }
            match.score += found.score
            match.scalars += found.scalars
        }
        match.scalars.sort()
        // Of two texts that answer alike the shorter one is meant more.
        match.score -= scalars.count / 8
        return match
    }

    private static let reach = 200
    /// What a character that follows on the one before, and one that begins a word, are worth beside one point for itself.
    private static let (following, beginning) = (8, 4)

    /// The best place of a word, begun at each place of its first character.
    private static func best(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Match? {
        var best: Match?
        for start in text.indices where text[start] == word[0] {
            guard let match = match(word, in: text, from: start) else { continue }
            if match.score > best?.score ?? .min { best = match }
        }
        return best
    }

    private static func match(_ word: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Match? {
        // What is strewn too far was not meant.
        let end = min(text.count, start + 3 * word.count + 8)
        var match = Match(score: 0, scalars: [])
        var next = start
        for scalar in word {
            guard let found = text[next..<end].firstIndex(of: scalar) else { return nil }
            match.score += 1
            if found == next, found > start { match.score += following }
            if found == 0 || !isOfWord(text[found - 1]) { match.score += beginning }
            match.scalars.append(found)
            next = found + 1
        }
        match.score -= (next - start - word.count)
        return match
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
