/// A part of a regular expression.
indirect enum ExpressionNode: Hashable, Sendable {
    /// One character of a set.
    case one(ScalarSet)
    /// A condition on a place between characters.
    case place(PlaceCondition)
    case sequence([ExpressionNode])
    /// The first of them that leads to a match.
    case choice([ExpressionNode])
    /// The part again and again; as few times as may be where it is lazy; nil for any number.
    case repetition(ExpressionNode, least: Int, most: Int?, isLazy: Bool)

    /// Whether it can stand before a sign of repetition.
    var isRepeatable: Bool {
        switch self {
        case .place: false
        case .one, .sequence, .choice, .repetition: true
        }
    }
}

/// Conditions on a place between characters, as bits.
struct PlaceCondition: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// `^`: the beginning of a paragraph, or of a line of verse or code in it.
    static let lineStart = PlaceCondition(rawValue: 1)
    /// `$`: the end of one.
    static let lineEnd = PlaceCondition(rawValue: 2)
    /// `\b`: a character of a word on one side only.
    static let wordEdge = PlaceCondition(rawValue: 4)
    /// `\B`
    static let noWordEdge = PlaceCondition(rawValue: 8)
}

extension ExpressionNode {
    /// The folded characters one of which stands in every match, those of the rarest part; nil where there are none.
    func needed(_ folding: SearchFolding) -> [Unicode.Scalar]? {
        switch self {
        case .one(let set): return set.fewScalars.map { $0.map(folding.fold) }
        case .place: return nil
        case .sequence(let nodes):
            return nodes.compactMap { $0.needed(folding) }.min { Self.frequency($0) < Self.frequency($1) }
        case .choice(let nodes):
            var all: [Unicode.Scalar] = []
            for node in nodes {
                guard let needed = node.needed(folding) else { return nil }
                all += needed
            }
            return all.count <= Self.mostNeeded ? all : nil
        case .repetition(let node, let least, _, _): return least > 0 ? node.needed(folding) : nil
        }
    }

    private static let mostNeeded = 16

    private static func frequency(_ scalars: [Unicode.Scalar]) -> Int {
        scalars.reduce(0) { $0 + SearchAnchor.frequency($1) }
    }

    /// The characters, where it is nothing but characters that stand for themselves, a run of blanks as one.
    var literal: [Unicode.Scalar]? {
        switch self {
        case .one(let set): return set.literal.map { [$0] }
        case .sequence(let nodes):
            var all: [Unicode.Scalar] = []
            for node in nodes {
                guard let literal = node.literal else { return nil }
                all += literal
            }
            return all
        case .repetition(.one(.blank), least: 1, most: nil, isLazy: false): return [" "]
        case .place, .choice, .repetition: return nil
        }
    }

    /// The longest run of characters that stand for themselves side by side in every match, all of which `isWanted` takes.
    func longestRun(_ isWanted: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        guard case .sequence(let nodes) = self else { return literal.map { $0.filter(isWanted) } ?? [] }
        var (best, run) = ([Unicode.Scalar](), [Unicode.Scalar]())
        for node in nodes {
            if let literal = node.literal, literal.allSatisfy(isWanted) { run += literal } else { run = [] }
            if run.count > best.count { best = run }
        }
        return best
    }
}
