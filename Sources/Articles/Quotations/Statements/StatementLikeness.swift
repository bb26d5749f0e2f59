/// A statement to which others are compared one by one, by the rules of `StatementIndex`.
public struct StatementLikeness: Sendable {
    private let letters: [UInt32]
    private let grams: [UInt64]

    /// The least share of 4-grams of the longer statement that makes two the same.
    private static let least = 0.5
    private static let gram = 4

    /// Takes a statement's words.
    public init(_ text: String) {
        letters = Self.letters(of: text)
        grams = Self.grams(of: letters)
    }

    /// The share of 4-grams of the longer statement that another one shares, 1 where the one holds the other whole; nil where
    /// they are not the same statement, or too short to tell.
    public func likeness(to text: String) -> Double? {
        // Of texts so different in length neither holds half of the other's letters, unless it holds it whole.
        let other = Self.letters(of: text)
        guard min(letters.count, other.count) >= StatementIndex.fewestLetters else { return nil }
        if letters == other { return 1 }
        if Self.holds(letters, other) || Self.holds(other, letters) { return 1 }
        guard 2 * min(letters.count, other.count) >= max(letters.count, other.count) else { return nil }
        let others = Self.grams(of: other)
        var (shared, left, right) = (0, 0, 0)
        while left < grams.count, right < others.count {
            if grams[left] == others[right] { shared += 1 }
            let (first, second) = (grams[left], others[right])
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        let share = Double(shared) / Double(max(grams.count, others.count, 1))
        return share >= Self.least ? share : nil
    }

    private static func letters(of text: String) -> [UInt32] {
        text.unicodeScalars.compactMap { scalar in
            let letter = LetterFolding.fold(StatementIndex.simplified(scalar).value)
            return letter == 0 ? nil : letter
        }
    }

    /// The hashes of all runs of four letters, each once, ascending.
    private static func grams(of letters: [UInt32]) -> [UInt64] {
        guard letters.count >= gram else { return [] }
        var grams: [UInt64] = []
        for start in 0...letters.count - gram {
            let hash = letters[start..<start + gram].reduce(UInt64(0)) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
            grams.append(hash)
        }
        grams.sort()
        return grams.enumerated().filter { $0.offset == 0 || grams[$0.offset - 1] != $0.element }.map(\.element)
    }

    /// Whether the letters of one stand in the other in one piece.
    private static func holds(_ outer: [UInt32], _ inner: [UInt32]) -> Bool {
        guard inner.count < outer.count, let first = inner.first else { return false }
        return (0...outer.count - inner.count).contains { start in
            outer[start] == first && outer[start..<start + inner.count].elementsEqual(inner)
        }
    }
}

extension StatementDifferences {
    /// The words in which a statement given as a text differs from another one.
    public init(_ text: String, from other: String) {
        let (own, others) = (Document(paragraph: text), Document(paragraph: other))
        self.init(own.whole, of: own, from: others.whole, of: others)
    }
}

extension Document {
    /// A document of one paragraph.
    fileprivate init(paragraph text: String) {
        let source = SourceText(text)
        let range = SourceRange(0, source.count)
        var parts = Parts()
        parts.pieces = [Piece(range)]
        parts.blocks = [Block(kind: .paragraph, pieces: 0..<1)]
        parts.articles = [Article(blocks: 0..<1)]
        self.init(
            text: source, coverage: range, isComplete: true, format: .text, encoding: "UTF-8", parts: parts)
    }

    /// The span of all of its one paragraph.
    fileprivate var whole: TextSpan {
        TextSpan(firstBlock: 0, start: Offset(0), lastBlock: 0, end: Offset(text.count))
    }
}
