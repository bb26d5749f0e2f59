/// Something that the reader can ask for: a name and, where it takes one, an argument.
public struct Action: Hashable, Sendable {
    /// Which action.
    public var name: ActionName
    /// What was typed or bound beside it; nil where nothing was.
    public var argument: String?

    /// Makes an action.
    public init(_ name: ActionName, _ argument: String? = nil) {
        self.name = name
        self.argument = argument
    }
}

/// What kind of words an action takes.
public enum ArgumentKind: Sendable {
    case none
    /// A section's number or words of a heading.
    case place
    /// A count, such as a page.
    case number
    /// The name of a theme.
    case theme
    /// The name of an interface language.
    case language
    /// A kind of change.
    case changeKind
    /// The name of a choice of kinds of change.
    case kindPreset
    /// How a list of statements is put together.
    case grouping
    /// Where a list of statements is taken from.
    case scope
    /// How the library is put together.
    case libraryGrouping
    /// How the library is sorted.
    case librarySorting
    /// A tag of an article.
    case tag
    /// The name of a speaker.
    case speaker
    /// A kind of quotation.
    case quotationKind
    /// The level of a heading, or nothing.
    case level
    /// The colour of a note.
    case colour
    /// The letter of a mark, which is the next key.
    case mark
    /// Anything.
    case text
}

/// The headings under which help lists actions.
public enum ActionGroup: String, Sendable, CaseIterable {
    case moving, jumping, quotations, notes, searching, library, outline, versions, proofing, correcting, looking,
        program

    /// The heading.
    public var title: Phrase {
        switch self {
        case .moving: Phrase("移动", "Moving")
        case .jumping: Phrase("跳转", "Jumping")
        case .quotations: Phrase("引语", "Quotations")
        case .notes: Phrase("批注", "Notes")
        case .searching: Phrase("查找", "Searching")
        case .library: Phrase("文库", "Library")
        case .outline: Phrase("提纲", "Outline")
        case .versions: Phrase("对读", "Versions")
        case .proofing: Phrase("校对", "Proof-reading")
        case .correcting: Phrase("改正", "Correcting")
        case .looking: Phrase("查看", "Looking")
        case .program: Phrase("程序", "Program")
        }
    }
}

/// The name, summary and group of an action: help, key table, command line and completion come from it.
public struct ActionDescription: Sendable {
    /// The group that help lists it in.
    public let group: ActionGroup
    /// What it does.
    public let summary: Phrase
    /// What it takes.
    public let argument: ArgumentKind

    init(_ group: ActionGroup, _ chinese: String, _ english: String, takes argument: ArgumentKind = .none) {
        self.group = group
        self.summary = Phrase(chinese, english)
        self.argument = argument
    }
}
