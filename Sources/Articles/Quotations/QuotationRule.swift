/// The rules that decide what a quotation is, in the order in which they are asked; the first that fits decides.
///
/// The raw value is what the export prints as `by`.
public enum QuotationRule: String, Sendable, CaseIterable {
    /// A mark without its partner and with nothing in it: a term.
    case loneMark = "lone mark"
    /// A short passage inside another one: a term.
    case nested
    /// It is what an entry of a list of references names: a title.
    case reference
    /// Words of speech that begin with a dash: a statement.
    case speechDash = "dash"
    /// A colon and the words before it lead to the passage: a statement.
    case colon
    /// A cue stands before it: a statement.
    case cueBefore = "cue before"
    /// It goes on from a statement beside it: a statement.
    case chain
    /// A cue stands after it: a statement.
    case cueAfter = "cue after"
    /// A sentence ends inside it: a statement.
    case sentence
    /// It is a block of its own: a statement.
    case wholeBlock = "whole block"
    /// A word after it says that it is a saying or a principle: a slogan.
    case saying
    /// Words before or after it say that it is a work's name: a title.
    case workName = "work's name"
    /// A cue stands beside it, but it is one or two words long: a term.
    case shortAfterCue = "short, with a cue"
    /// Words before it tell that nobody says it (as if to say): a term.
    case unsaid
    /// A story tells in the third person, inside its own paragraph, what someone said or thought: nobody's own words, a term.
    case reported
    /// It is long and has commas: a statement.
    case length
    /// It has parts, but no cue: a slogan.
    case parts
    /// It is short, without a cue: a term.
    case short
    /// The language's news and novels quote for speech: a statement.
    case usual

    /// The kind that the rule gives.
    var kind: QuotationKind {
        switch self {
        case .loneMark, .nested, .short, .shortAfterCue, .unsaid, .reported: .term
        case .saying, .parts: .slogan
        case .workName, .reference: .title
        case .speechDash, .colon, .cueBefore, .chain, .cueAfter, .sentence, .wholeBlock, .length,
            .usual:
            .statement
        }
    }
}

/// What was found about one marked passage.
struct Finding {
    var rule: QuotationRule
    var speaker: Range<Int>?
    var cue: Range<Int>?
    var attribution: Attribution = .none
    /// The passage whose speaker this one takes over, as an index of the same list.
    var source: Int?

    init(_ rule: QuotationRule) { self.rule = rule }
}
