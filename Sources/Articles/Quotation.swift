/// What a quotation is.
public enum QuotationKind: String, Sendable, CaseIterable {
    /// Words given as someone's.
    case statement
    /// A name, a scare-quoted or a technical word.
    case term
    /// The name of a work.
    case title
    /// A set phrase with no source.
    case slogan
}

/// How the speaker of a quotation was found.
public enum Attribution: String, Sendable, CaseIterable {
    /// The text names the speaker beside the quotation.
    case explicit
    /// Taken over from the quotation before it in a chain.
    case inherited
    /// The text says a pronoun, which was resolved.
    case pronoun
    /// From the alternation of two established speakers.
    case inferred
    /// The text does not say.
    case none
}

/// A passage in quotation marks or set as a block quotation.
public struct Quotation: Hashable, Sendable {
    // The small parts first, so that no room is left between the others.
    /// What it is.
    public var kind: QuotationKind
    /// 0 for an outermost quotation, 1 for one inside it, and so on.
    public var depth: UInt8
    /// Whether it has both marks.
    public var isBalanced: Bool
    /// How the speaker was found.
    public var attribution: Attribution
    /// What it covers, its marks included.
    public var span: TextSpan
    /// The words that name the speaker, as the text has them; nil where the text does not say.
    public var speaker: TextSpan?
    /// The verb or other words that introduce it.
    public var cue: TextSpan?
    // The number of a name, −1 for none.
    private var nameNumber: Int32 = -1
    /// The rule that decided the kind.
    public var rule: String

    /// Who is meant, as an index of `Document.names`; nil where that is what `speaker` says.
    public var resolvedSpeaker: Int? {
        get { nameNumber < 0 ? nil : Int(nameNumber) }
        set { nameNumber = newValue.map { Int32($0) } ?? -1 }
    }

    /// Makes a quotation of which no speaker is known.
    public init(kind: QuotationKind, span: TextSpan, depth: UInt8 = 0, isBalanced: Bool = true, rule: String) {
        self.kind = kind
        self.span = span
        self.depth = depth
        self.isBalanced = isBalanced
        self.attribution = .none
        self.rule = rule
    }
}
