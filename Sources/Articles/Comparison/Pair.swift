/// Paragraphs of the one version and those that answer them in the other.
public struct Pair: Hashable, Sendable {
    /// Blocks of the first document, as indices of `Document.blocks`; empty where it lacks the text.
    public var a: [Int]
    /// Blocks of the second document; empty where it lacks the text.
    public var b: [Int]
    /// Whether the text stands in another place.
    public var isMoved: Bool

    /// Makes a pair of these blocks.
    public init(a: [Int], b: [Int], isMoved: Bool) {
        self.a = a
        self.b = b
        self.isMoved = isMoved
    }
}
