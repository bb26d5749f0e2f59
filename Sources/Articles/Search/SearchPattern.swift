/// What is searched for.
public struct SearchPattern: Hashable, Sendable {
    /// The text as it was typed.
    public var text: String
    /// Whether the text stands for itself.
    public var syntax: SearchSyntax
    /// Where it is looked for.
    public var scope: SearchScope
    /// Which forms of a character count as that character.
    public var likeness: CharacterLikeness

    /// Makes a pattern that finds `text` over joined text: smart case, blanks of every kind alike.
    public init(
        _ text: String, _ syntax: SearchSyntax = .plain, in scope: SearchScope = .text,
        likeness: CharacterLikeness = CharacterLikeness()
    ) {
        self.text = text
        self.syntax = syntax
        self.scope = scope
        self.likeness = likeness
    }
}

extension SearchPattern {
    /// Why the text is no regular expression, where it is to be one; nil where all is well.
    public var fault: ExpressionFault? {
        guard syntax == .expression else { return nil }
        do throws(ExpressionFault) {
            _ = try Expression(text, likeness: likeness)
            return nil
        } catch {
            return error
        }
    }

    /// The longest run of characters without blanks between words (Han, kana …) in every match of the expression; for finding
    /// texts in an index before they are looked through. Empty for a plain pattern.
    public var runWithoutBlanks: String {
        let expression = syntax == .expression ? try? Expression(text, likeness: likeness) : nil
        let run = expression?.node.longestRun { WordScalar($0) == .apart } ?? []
        return String(String.UnicodeScalarView(run))
    }
}

/// How the text of a pattern is read.
public enum SearchSyntax: String, Sendable, CaseIterable {
    /// As it stands.
    case plain
    /// As a regular expression (`ExpressionParser`).
    case expression
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
