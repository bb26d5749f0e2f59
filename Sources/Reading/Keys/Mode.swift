/// What the keys mean at the moment.
public enum Mode: String, Sendable, CaseIterable {
    /// The list of articles.
    case contents
    /// The text of a document.
    case reading
    /// The outline beside the text.
    case outline
    /// Two versions side by side.
    case comparison
    /// A line being typed.
    case prompt
    /// The keys of the mode before.
    case help
    /// A list of places to go to.
    case list
    /// The list of the changes of a comparison.
    case changes
    /// The list of notes.
    case notes
    /// The list of statements.
    case quotations
    /// The articles of the library, or places found in it.
    case library
    /// A small window on another place.
    case peek

    /// The mode's name for people.
    public var title: Phrase {
        switch self {
        case .contents: Phrase("目录", "contents")
        case .reading: Phrase("阅读", "reading")
        case .outline: Phrase("提纲", "outline")
        case .comparison: Phrase("对读", "comparison")
        case .prompt: Phrase("输入行", "prompt")
        case .help: Phrase("帮助", "help")
        case .list: Phrase("列表", "list")
        case .changes: Phrase("异文", "changes")
        case .notes: Phrase("批注", "notes")
        case .quotations: Phrase("引语", "quotations")
        case .library: Phrase("文库", "library")
        case .peek: Phrase("别处", "peek")
        }
    }
}
