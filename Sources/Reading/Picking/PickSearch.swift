import Articles

/// Gathers what answers a pattern and keeps the best.
struct PickSearch {
    /// Something that can be picked.
    enum Pick: Hashable {
        case action(ActionName)
        case mark(Character, Place)
        case file(DocumentID)
        /// A title or a heading, as an index of `Document.outline`.
        case heading(DocumentID, Int32)
        /// A speaker, as an index of the speakers of the file.
        case speaker(DocumentID, Int32)
        /// A statement, as an index of `Document.quotations`.
        case statement(DocumentID, Int32)
    }

    /// What answered, and how well; `match` is nil where nothing was typed.
    struct Found {
        var pick: Pick
        var match: FuzzyPattern.Match?
        var score: Int
        /// When it came: of what is alike the first goes first.
        var number: Int
    }

    private let pattern: FuzzyPattern
    private var found: [Found] = []
    /// How many answered.
    private(set) var count = 0

    init(_ pattern: FuzzyPattern) {
        self.pattern = pattern
    }

    /// Whether everything answers, since nothing was typed.
    var isEmpty: Bool { pattern.isEmpty }

    /// Takes a thing in where its text answers.
    mutating func take(_ pick: Pick, text: String, bonus: Int) {
        guard !pattern.isEmpty else { return keep(Found(pick: pick, match: nil, score: bonus, number: count)) }
        guard let match = pattern.match(text) else { return }
        keep(Found(pick: pick, match: match, score: match.score + bonus, number: count))
    }

    private mutating func keep(_ new: Found) {
        count += 1
        found.append(new)
        // Of very many the worse half is let go, so that they need no room.
        if found.count > 16 * PickTable.most { found = best(PickTable.most) }
    }

    /// The best ones in order.
    func best(_ most: Int) -> [Found] {
        Array(found.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.prefix(most))
    }
}
