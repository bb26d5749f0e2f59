/// What is searched for.
public struct SearchPattern: Hashable, Sendable {
    /// The text as it was typed.
    public var text: String
    /// Where it is looked for.
    public var scope: SearchScope
    /// Which forms of a character count as that character.
    public var likeness: CharacterLikeness

    /// Makes a pattern that finds `text` over joined text: smart case, blanks of every kind alike.
    public init(_ text: String, in scope: SearchScope = .text, likeness: CharacterLikeness = CharacterLikeness()) {
        self.text = text
        self.scope = scope
        self.likeness = likeness
    }
}

/// Where a pattern is looked for.
public enum SearchScope: String, Sendable, CaseIterable {
    /// In the whole text.
    case text
    /// In titles and headings, run-in headings among them.
    case headings
    /// In quoted statements.
    case statements
    /// In the names of those who speak: what is found are their statements.
    case speakers
}

/// Which forms of a character count as that character in a search.
public struct CharacterLikeness: Hashable, Sendable {
    /// Whether full- and half-width forms are alike.
    public var ignoresWidth: Bool
    /// Whether simplified and traditional forms of a Han character, and its variants, are alike.
    public var ignoresScript: Bool

    /// Makes a likeness; at first all forms are alike.
    public init(ignoresWidth: Bool = true, ignoresScript: Bool = true) {
        self.ignoresWidth = ignoresWidth
        self.ignoresScript = ignoresScript
    }
}
