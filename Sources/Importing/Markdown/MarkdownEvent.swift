internal import Articles

/// What a Markdown parser finds, in the order of the text.
///
/// It names no type of the C library, so that all but one file of the importer knows nothing of it.
enum MarkdownEvent {
    /// A block that may hold others or text.
    enum Block {
        case blockQuotation
        case list(isOrdered: Bool)
        case item
        case heading(level: Int)
        case paragraph
        case code
        case html
        case table
        case row
        case cell
    }

    /// What stands inside a block.
    enum Text {
        case normal
        case entity
        case code
        case html
    }

    case enter(Block)
    case leave(Block)
    case enterSpan(Inline.Kind)
    case leaveSpan
    /// Text that stands in the file.
    case text(Text, SourceRange)
    /// So many columns of blanks before the next text of code, which the parser made of an indent or of a line end.
    case indent(Int)
    /// The end of a line of code or HTML.
    case lineEnd
    /// A line end that means a blank, or nothing.
    case softBreak
    /// A line end that is kept.
    case hardBreak
}
