/// How one text stands to another one.
struct TextLink: Hashable, Sendable {
    var text: Int32
    var relation: StatementIndex.Relation
    var similarity: Double
}

/// What texts stand to each other: the nearest of each one, and the clusters of all that are alike.
///
/// A text that stands a thousand times in slightly other words would have a million links: each keeps only the nearest,
/// while clusters name all.
struct StatementLinkage: Sendable {
    private var nearest: [Int32: [TextLink]] = [:]
    /// For each text another one of its cluster with a lower number; itself where it is the lowest.
    private var parents: [Int32]
    private(set) var isAlike: [Bool]

    init(texts: Int) {
        parents = (0..<Int32(texts)).map { $0 }
        isAlike = [Bool](repeating: false, count: texts)
    }

    /// The links of a text, at most `StatementIndex.mostLinks`.
    subscript(text: Int32) -> ArraySlice<TextLink> {
        Self.nearest(nearest[text] ?? [], to: text)
    }

    /// Notes on both sides how two texts stand to each other.
    mutating func link(
        _ text: Int32, _ other: Int32, _ relation: StatementIndex.Relation, _ converse: StatementIndex.Relation,
        _ similarity: Double
    ) {
        keep(TextLink(text: other, relation: relation, similarity: similarity), of: text)
        keep(TextLink(text: text, relation: converse, similarity: similarity), of: other)
        guard relation == .same else { return }
        isAlike[Int(text)] = true
        isAlike[Int(other)] = true
        let (a, b) = (root(text), root(other))
        parents[Int(max(a, b))] = min(a, b)
    }

    private mutating func keep(_ link: TextLink, of text: Int32) {
        nearest[text, default: []].append(link)
        // Sorted out only now and then, so that a link more costs little.
        guard let count = nearest[text]?.count, count >= 4 * StatementIndex.mostLinks else { return }
        nearest[text] = Array(Self.nearest(nearest[text] ?? [], to: text))
    }

    private static func nearest(_ links: [TextLink], to text: Int32) -> ArraySlice<TextLink> {
        guard links.count > StatementIndex.mostLinks else { return links[...] }
        return links.sorted { (abs($0.text - text), $0.text) < (abs($1.text - text), $1.text) }
            .prefix(StatementIndex.mostLinks)
    }

    /// The lowest text of the cluster of a text.
    mutating func root(_ text: Int32) -> Int32 {
        var text = text
        while parents[Int(text)] != text {
            parents[Int(text)] = parents[Int(parents[Int(text)])]
            text = parents[Int(text)]
        }
        return text
    }
}
