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
    // The small parts stand in the two bytes that are left behind each span, so that all take 64.
    /// What it covers, its marks included.
    public var span: TextSpan
    /// What it is.
    public var kind: QuotationKind
    /// 0 for an outermost quotation, 1 for one inside it, and so on.
    public var depth: UInt8
    private var speakerSpan = PossibleSpan()
    /// The rule that decided the kind.
    public var rule: Rule
    private var cueSpan = PossibleSpan()
    /// Whether it has both marks.
    public var isBalanced: Bool
    /// How the speaker was found.
    public var attribution: Attribution
    // The number of a name, −1 for none.
    private var nameNumber: Int32 = -1

    /// The words that name the speaker, as the text has them; nil where the text does not say.
    public var speaker: TextSpan? {
        get { speakerSpan.span }
        set { speakerSpan.span = newValue }
    }

    /// The verb or other words that introduce it.
    public var cue: TextSpan? {
        get { cueSpan.span }
        set { cueSpan.span = newValue }
    }

    /// Who is meant, as an index of `Document.names`; nil where that is what `speaker` says.
    public var resolvedSpeaker: Int? {
        get { nameNumber < 0 ? nil : Int(nameNumber) }
        set { nameNumber = newValue.map { Int32($0) } ?? -1 }
    }

    /// Makes a quotation of which no speaker is known.
    public init(kind: QuotationKind, span: TextSpan, depth: UInt8 = 0, isBalanced: Bool = true, rule: Rule) {
        self.kind = kind
        self.span = span
        self.depth = depth
        self.isBalanced = isBalanced
        self.attribution = .none
        self.rule = rule
    }
}

/// A span or none, as long as a span: an optional one would take a byte more, and with it four.
private struct PossibleSpan: Hashable, Sendable {
    // No text has so many blocks.
    private static let none = TextSpan(firstBlock: Int(UInt32.max), start: Offset(0), lastBlock: 0, end: Offset(0))
    private var kept = Self.none

    var span: TextSpan? {
        get { kept.firstBlock == Int(UInt32.max) ? nil : kept }
        set { kept = newValue ?? Self.none }
    }
}
