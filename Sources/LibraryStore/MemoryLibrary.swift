/// An index in memory that several connections share, there as long as this is.
public final class MemoryLibrary: @unchecked Sendable {
    private let name: String
    // Safe to share: it is never used after it was made, only kept, since the index goes with its last connection.
    private let first: LibraryIndex

    /// Makes an empty index under a name that no other one has.
    public init(name: String) throws(LibraryFailure) {
        self.name = name
        first = try LibraryIndex(inMemory: name)
    }

    /// Opens another connection.
    public func open() throws(LibraryFailure) -> LibraryIndex { try LibraryIndex(inMemory: name) }
}
