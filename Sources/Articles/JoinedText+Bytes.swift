extension JoinedText {
    /// Lends the joined bytes; they are not to be kept beyond `body`.
    @inline(__always)
    public func withBytes<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
        try utf8.withUnsafeBufferPointer { try body(Bytes($0)) }
    }
}
