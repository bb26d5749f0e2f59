public import Articles

/// What the reader has chosen.
public struct Settings: Hashable, Sendable {
    /// The language of the interface.
    public var language: Language = .english
    /// The most columns that a line of text takes: 40 Han or 76 Latin characters.
    public var measure = 80
    /// Whether the first line of a Han paragraph is indented by two em.
    public var indentsFirstLine = true
    /// Whether that holds for the first paragraph after a heading too.
    public var indentsAfterHeading = true
    /// Whether the column of text stands in the middle of a window that is wider.
    public var isCentred = true
    /// How strictly the line-breaking rules are kept.
    public var strictness: BreakStrictness = .basic
    /// Whether characters of ambiguous width take two columns.
    public var ambiguousIsWide = false
    /// Whether it is kept where a file was left.
    public var remembersPlaces = true
    /// Which forms of a character a search takes for that character.
    public var searchLikeness = CharacterLikeness()
    /// How what is searched for is read, unless the line of a search says otherwise.
    public var searchSyntax = SearchSyntax.plain
    /// What the program shows that is started alone, where there is a library.
    public var start = FirstView.last
    /// Whether folders that are named on the command line are taken into the library.
    public var indexesFolders = true
    /// The template of a source reference; empty for the standard one of the text's language.
    public var citation = ""
    /// Whether the terminal is asked for that.
    public var asksAmbiguousWidth = false
    /// Whether the paragraph that is read stands out from the others.
    public var focuses = false
    /// Whether the screen is read out by a screen reader.
    public var screenReader = false
    /// Whether the terminal is told of links.
    public var hyperlinks = HyperlinkUse.auto
    /// The keys that a user's own are laid over.
    public var keys = KeyPreset.standard
    /// The columns of the outline.
    public var outlineWidth = 30

    /// Settings as they are at first.
    public init() {}
}

/// What the program shows that is started without files.
public enum FirstView: String, Sendable, CaseIterable {
    /// What was read last, where it was left.
    case last
    /// The guide, which teaches the keys.
    case guide
    /// The library.
    case library
}

/// Whether a terminal is told of links to addresses outside.
public enum HyperlinkUse: String, Sendable, CaseIterable {
    /// Where it is known to cope.
    case auto
    case on
    case off
}
