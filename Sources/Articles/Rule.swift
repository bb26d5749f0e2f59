/// What decided that a quotation or an entry of the outline is what it is.
///
/// Kept in a byte or two: a long text has as many as it has quotations.
public enum Rule: Hashable, Sendable {
    /// A rule for quotations.
    case quotation(QuotationRule)
    /// A rule for headings.
    case outline(OutlineRule)
    /// A person.
    case hand

    /// Its name, as the export prints it as `by`.
    public var name: String {
        switch self {
        case .quotation(let rule): rule.rawValue
        case .outline(let rule): rule.rawValue
        case .hand: "hand"
        }
    }
}

/// The rules that make entries of the outline.
///
/// The raw value is what the export prints as `by`.
public enum OutlineRule: String, Sendable, CaseIterable {
    /// The form of the file says so.
    case file
    /// A user's own rule says so.
    case ownRules = "rules.toml"
    /// It stands over an article.
    case title
    /// It has the mark of a heading in plain text.
    case headingMark = "heading mark"
    /// It has the number of a section.
    case number
    /// It is a short line that stands free.
    case freeLine = "free line"
    /// It begins one of several paragraphs that begin alike.
    case parallelSentences = "parallel sentences"
    /// It is a point, counted in its order.
    case pointsInOrder = "points in order"
}
