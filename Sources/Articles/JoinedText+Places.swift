extension JoinedText {
    /// Lends the joined bytes; they are not to be kept beyond `body`.
    @inline(__always)
    public func withBytes<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
        try utf8.withUnsafeBufferPointer { try body(Bytes($0)) }
    }

    /// The joined index of the source byte at `offset`; where the block does not hold it, the index after the part that
    /// ends nearest before it in the file, or 0.
    public func index(nearest offset: Offset) -> Int {
        if let index = index(of: offset) { return index }
        let before = segments.filter { $0.source.end <= offset }.max { $0.source.end < $1.source.end }
        return before.map { $0.joined + $0.joinedCount } ?? 0
    }
}
