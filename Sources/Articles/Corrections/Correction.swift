/// What a person corrected in the understanding of a text: an input of understanding, never a change of the text.
///
/// Corrections are applied in the order in which they were made; where two speak of the same place, the later one holds.
public struct Correction: Hashable, Sendable {
    /// What is to be so from now on.
    public enum Change: Hashable, Sendable {
        /// The block is a heading of this level of the outline, 1 the highest; at an article's beginning 1 is the title.
        case heading(level: UInt8)
        /// The block, or the run-in that begins here, is no heading.
        case notHeading
        /// An article begins with the block.
        case article
        /// The block goes on with the article before it.
        case notArticle
        /// The block goes on in mid-paragraph with the one at this other place.
        case join(to: TextAnchor)
        /// A block begins here; nothing is joined here of itself.
        case split
        /// The block names the author.
        case byline
        /// The block does not name the author.
        case notByline
        /// The source line is no part of the text.
        case furniture
        /// The source line is a part of the text.
        case notFurniture
        /// The page around the place is read in the order of the file, with nothing joined over a distance.
        case fileOrder
        /// The block is read after the one at this other place.
        case follow(TextAnchor)
        /// The quotation is of this kind.
        case kind(QuotationKind)
        /// The quotation is what somebody of this name says.
        case speaker(String)
        /// The text does not say whose the quotation is.
        case noSpeaker
    }

    /// What is to be so.
    public var change: Change
    /// Where.
    public var anchor: TextAnchor

    /// Makes a correction.
    public init(_ change: Change, at anchor: TextAnchor) {
        self.change = change
        self.anchor = anchor
    }
}

extension Correction.Change {
    /// The change in a word or two of English, as the document's issues name it.
    public var name: String {
        switch self {
        case .heading(let level): "heading of level \(level)"
        case .notHeading: "no heading"
        case .article: "an article begins"
        case .notArticle: "no article begins"
        case .join: "joined"
        case .split: "a block begins"
        case .byline: "byline"
        case .notByline: "no byline"
        case .furniture: "furniture"
        case .notFurniture: "no furniture"
        case .fileOrder: "in the file's order"
        case .follow: "moved"
        case .kind(let kind): "quotation of the kind \(kind.rawValue)"
        case .speaker(let name): "said by \(name)"
        case .noSpeaker: "said by nobody named"
        }
    }
}

/// What understanding takes into account beside the text: what was corrected by hand, a user's own rules, and what other
/// texts show.
public struct Guidance: Hashable, Sendable {
    /// What was corrected, the oldest first.
    public var corrections: [Correction]
    /// The user's own rules.
    public var rules: UserRules
    /// Where sentences that break off go on, as other texts show it.
    public var continuations: [Continuation]
    /// Whether passages that repeat an earlier one are to be told, as who reads the text wants to know.
    public var tellsRepeats = true

    /// Makes guidance; without arguments such as changes nothing.
    public init(
        corrections: [Correction] = [], rules: UserRules = UserRules(), continuations: [Continuation] = []
    ) {
        self.corrections = corrections
        self.rules = rules
        self.continuations = continuations
    }
}
