/// A pattern made ready for looking for it.
struct SearchMatcher {
    private enum Way {
        case literal(LiteralMatcher)
        case expression(ExpressionMatcher)
    }

    /// What counts as alike.
    let folding: SearchFolding
    /// Folded characters one of which stands in every match; nil where there are none.
    let needed: [Unicode.Scalar]?
    private let way: Way

    /// Nil for a pattern with nothing to find, and for one that is at fault.
    init?(_ pattern: SearchPattern) {
        switch pattern.syntax {
        case .plain: self.init(pattern.text.unicodeScalars, SearchFolding(for: pattern))
        case .expression:
            guard let expression = try? Expression(pattern.text, likeness: pattern.likeness) else { return nil }
            // Where all characters stand for themselves, nothing has to be tried.
            if let literal = expression.node.literal {
                self.init(literal, expression.folding)
            } else {
                self.init(expression)
            }
        }
    }

    private init(_ expression: Expression) {
        folding = expression.folding
        needed = expression.node.needed(folding)
        way = .expression(ExpressionMatcher(expression))
    }

    private init?(_ text: some Sequence<Unicode.Scalar>, _ folding: SearchFolding) {
        guard let literal = LiteralMatcher(text, folding) else { return nil }
        self.folding = folding
        needed = literal.scalars.min { SearchAnchor.frequency($0) < SearchAnchor.frequency($1) }.map { [$0] }
        way = .literal(literal)
    }

    /// The pattern's characters, folded, each run of blanks as one; nil where it is more than characters.
    var literal: [Unicode.Scalar]? {
        switch way {
        case .literal(let literal): literal.scalars
        case .expression: nil
        }
    }

    /// The matches in `bytes` from left to right, none overlapping another; `body` answers whether to go on.
    func forEachMatch(in bytes: Bytes, _ body: (Range<Int>) -> Bool) {
        switch way {
        case .literal(let literal): literal.forEachMatch(in: bytes, body)
        case .expression(let matcher):
            for match in matcher.matches(in: bytes) where !body(match) { return }
        }
    }

    /// Whether a string holds a match.
    func occurs(in string: String) -> Bool {
        var isFound = false
        SourceText(string).withBytes { bytes in
            forEachMatch(in: bytes) { _ in
                isFound = true
                return false
            }
        }
        return isFound
    }
}
