import Articles

/// How many rows stay blank between two blocks.
public struct Spacing: Hashable, Sendable {
    /// Blank rows between paragraphs.
    public enum Paragraphs: String, Sendable, CaseIterable {
        /// None where the second paragraph's first line is indented, else one.
        case automatic
        case none
        case one
    }

    /// Between paragraphs.
    public var paragraphs: Paragraphs
    /// Before and after titles, headings and whatever else is not running text.
    public var others: Int

    /// Makes a rule; without arguments one blank row around headings and between paragraphs that no indent sets apart.
    public init(paragraphs: Paragraphs = .automatic, others: Int = 1) {
        self.paragraphs = paragraphs
        self.others = max(0, others)
    }

    /// No blank row anywhere, as between the raw lines of a file.
    public static let none = Spacing(paragraphs: .none, others: 0)

    /// The blank rows between a block and the one after it, whose first line may be indented.
    func rows(after: BlockKind, before: BlockKind, isIndented: Bool) -> Int {
        switch (after, before) {
        case (.paragraph, .paragraph):
            switch paragraphs {
            case .automatic: isIndented ? 0 : 1
            case .none: 0
            case .one: 1
            }
        case (.listItem, .listItem), (.title, .title), (.title, .byline), (.title, .dateline), (.byline, .dateline): 0
        case (.sourceNote, .authorNote), (.authorNote, .sourceNote), (.note, .note): 0
        default: others
        }
    }
}
