/// What kind of difference a change is.
public enum ChangeKind: String, Sendable, CaseIterable {
    /// Words replaced by others.
    case wording
    /// Text that the first version lacks.
    case insertion
    /// Text that the second version lacks.
    case deletion
    /// The same text in another place; edits inside it are changes of their own.
    case move
    /// Another punctuation mark, or one that is lacking.
    case punctuation
    /// A section's own number, or a reference to a section that was renumbered.
    case renumbering
    /// Another form of the same character.
    case variant
    /// The same mark in full or half width.
    case width
    /// Blanks, line ends, paragraph breaks.
    case layout
    /// Simplified against traditional.
    case script
    /// Marks of the file's form.
    case markup

    /// Whether it is noise: a difference that a reader does not want to see at first.
    public var isNoise: Bool {
        switch self {
        case .variant, .width, .layout, .script, .markup: true
        case .wording, .insertion, .deletion, .move, .punctuation, .renumbering: false
        }
    }

    /// What the kind is called when the two versions change places.
    public var mirrored: ChangeKind {
        switch self {
        case .insertion: .deletion
        case .deletion: .insertion
        default: self
        }
    }
}
