/// A part of a paragraph of either version that a comparison marks throughout in one way.
public struct MarkedText: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The kind of change that covers it; nil where both versions have the same.
    public var kind: ChangeKind?
    /// Whether it belongs to a moved passage.
    public var isMoved: Bool
}

/// Paragraphs that answer each other, for showing them side by side.
public struct ParallelRow: Hashable, Sendable {
    /// The paragraphs of the first version; none where it lacks them.
    public var a: [[MarkedText]]
    /// The paragraphs of the second version.
    public var b: [[MarkedText]]
    /// The pair, as an index of `Comparison.pairs`.
    public var pair: Int
}

extension Comparison {
    /// The pairs of paragraphs with what differs in them; changes of other kinds than `kinds` are not marked.
    public func rows(kinds: Set<ChangeKind>) -> [ParallelRow] {
        let shown = changes.filter { kinds.contains($0.kind) }
        let left = MarkedParagraphs(a, shown, \.a)
        let right = MarkedParagraphs(b, shown, \.b)
        return pairs.enumerated().map { index, pair in
            ParallelRow(a: pair.a.map(left.paragraph), b: pair.b.map(right.paragraph), pair: index)
        }
    }
}

/// The paragraphs of one version with what changes cover.
private struct MarkedParagraphs {
    private let text: VersionText
    private var kinds: [ChangeKind?]
    private var isMoved: [Bool]

    init(_ version: Version, _ changes: [Change], _ side: KeyPath<Change, [SourceRange]>) {
        let placed = PlacedText(version)
        text = placed.text
        kinds = [ChangeKind?](repeating: nil, count: text.scalars.count)
        isMoved = [Bool](repeating: false, count: text.scalars.count)
        for change in changes {
            for range in change[keyPath: side] where !range.isEmpty {
                for character in placed.characters(of: [range]) {
                    if change.kind == .move { isMoved[character] = true } else { kinds[character] = change.kind }
                }
            }
        }
    }

    /// A block of the version, as an index of `Document.blocks`.
    func paragraph(_ block: Int) -> [MarkedText] {
        let number = block - text.blocks.lowerBound
        var result: [MarkedText] = []
        var start = text.blockStarts[number]
        let end = text.end(ofBlock: number)
        while start < end {
            var next = start + 1
            while next < end, kinds[next] == kinds[start], isMoved[next] == isMoved[start] { next += 1 }
            result.append(
                MarkedText(text: text.string(of: start..<next), kind: kinds[start], isMoved: isMoved[start]))
            start = next
        }
        return result
    }
}
