/// A user's own rules, laid beside those that the program has.
public struct UserRules: Hashable, Sendable {
    /// Lines that are headings.
    public struct Heading: Hashable, Sendable {
        /// What the whole line is like; of a numbering, how it begins.
        public var pattern: LinePattern
        /// The level in the outline, from 1.
        public var level: UInt8

        /// Makes a rule.
        public init(_ pattern: LinePattern, level: UInt8) {
            self.pattern = pattern
            self.level = level
        }
    }

    /// Lines that are headings, by their whole.
    public var headings: [Heading] = []
    /// Short lines that are numbered headings, by their beginning: `第#讲`.
    public var numbering: [Heading] = []
    /// Lines that are no part of the text.
    public var furniture: [LinePattern] = []
    /// Verbs that introduce what someone says.
    public var cues: [String] = []

    /// Makes rules that say nothing.
    public init() {}

}

extension Composition {
    /// No line of more columns than this is looked at.
    private static let widest = 200
    /// No numbered line of more columns than this is a heading.
    private static let widestNumbered = 96

    /// Makes headings of the blocks that a user's own rules name.
    mutating func applyRules(_ rules: UserRules) {
        guard !rules.headings.isEmpty || !rules.numbering.isEmpty else { return }
        for block in draft.blocks.indices where mayBeRuled(block) {
            let line = scalars(of: block)
            if let rule = rules.headings.first(where: { $0.pattern.matches(line) }) {
                makeHeading(block, level: rule.level)
            } else if let (level, count) = number(line, block, rules) {
                makeHeading(block, level: level)
                draft.blocks[block].numberCount = count
            }
        }
    }

    private func mayBeRuled(_ block: Int) -> Bool {
        let kind = draft.blocks[block].kind
        return draft.traits[block].width <= Self.widest && (kind == .paragraph || kind == .heading || kind == .listItem)
    }

    private func scalars(of block: Int) -> [UInt32] {
        var line: [UInt32] = []
        for piece in draft.blocks[block].pieces {
            if draft.pieces[piece].join != .none, !line.isEmpty { line.append(0x20) }
            var at = draft.pieces[piece].range.start.value
            while at < draft.pieces[piece].range.end.value {
                let (scalar, length) = bytes.scalar(at: at)
                line.append(scalar.value)
                at += length
            }
        }
        return line
    }

    /// The level and the bytes of a number that a rule finds at the beginning of a short line that ends no sentence.
    private func number(_ line: [UInt32], _ block: Int, _ rules: UserRules) -> (level: UInt8, count: UInt8)? {
        let traits = draft.traits[block]
        guard traits.width <= Self.widestNumbered, traits.ending == .open || traits.ending == .closing else {
            return nil
        }
        for rule in rules.numbering {
            guard let characters = rule.pattern.prefixCount(of: line) else { continue }
            let first = draft.firstPiece(block)
            var at = first.lowerBound
            for _ in 0..<characters where at < first.upperBound { at += bytes.scalar(at: at).length }
            return (rule.level, UInt8(clamping: at - first.lowerBound))
        }
        return nil
    }

    private mutating func makeHeading(_ block: Int, level: UInt8) {
        roles[block] = .markedHeading
        draft.blocks[block].kind = .heading
        draft.blocks[block].level = level
        ruled.insert(block)
    }
}
