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
        var (low, high) = (0, contents.count)
        while low < high {
            let middle = (low + high) / 2
            if contents[middle].range.start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, offset <= contents[low - 1].range.end else { return nil }
        return contents[low - 1]
    }
}
