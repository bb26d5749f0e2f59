/// A line of a table of contents, and the heading that it names.
public struct ContentsLine: Hashable, Sendable {
    /// The line without its indent; of an entry that is set over two lines both.
    public var range: SourceRange
    /// The first byte of the heading; nil where the text has no such heading.
    public var heading: Offset?

    /// Makes a line.
    public init(_ range: SourceRange, heading: Offset?) {
        self.range = range
        self.heading = heading
    }
}

extension Document {
    /// The line of a table of contents that holds `offset` or ends there; nil elsewhere.
    ///
    /// Takes time with the logarithm of the number of such lines.
    public func contentsLine(at offset: Offset) -> ContentsLine? {
        let next = contents.countBefore { $0.range.start <= offset }
        guard next > 0, offset <= contents[next - 1].range.end else { return nil }
        return contents[next - 1]
    }
}
