/// What is searched for.
public struct SearchPattern: Hashable, Sendable {
    /// The text as it was typed.
    public var text: String

    /// Makes a pattern that finds `text` over joined text: smart case, full- and half-width forms alike.
    public init(_ text: String) {
        self.text = text
    }
}
