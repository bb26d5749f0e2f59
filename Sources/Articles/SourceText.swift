/// The decoded text of one file, owned once and shared by everything that reads it.
///
/// The bytes are UTF-8 with possible flaws: a file that says it is UTF-8 keeps its invalid bytes at their own offsets,
/// and whoever decodes reads U+FFFD there.
public final class SourceText: @unchecked Sendable {
    // Safe to share: the bytes never change after initialisation (a mapped file that shrinks reads as zeros).
    private let memory: UnsafeBufferPointer<UInt8>
    private let release: @Sendable () -> Void

    /// How many bytes the text holds.
    public var count: Int { memory.count }

    /// The place after the last byte.
    public var end: Offset { Offset(memory.count) }

    /// Makes a text that owns a copy of `bytes`.
    public init(_ bytes: some Collection<UInt8>) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        memory = UnsafeBufferPointer(copy)
        // The address as a number, since a pointer does not cross into a sendable closure.
        let address = UInt(bitPattern: copy.baseAddress)
        release = { UnsafeMutablePointer<UInt8>(bitPattern: address)?.deallocate() }
    }

    /// Makes a text from a string, for tests and for texts that the program makes.
    public convenience init(_ string: String) {
        self.init(Array(string.utf8))
    }

    /// Makes a text over memory that somebody else made, such as a mapped file; `release` is called once at the end.
    public init(adopting memory: UnsafeBufferPointer<UInt8>, release: @escaping @Sendable () -> Void) {
        self.memory = memory
        self.release = release
    }

    deinit {
        release()
    }

    /// Lends the bytes; they are not to be kept beyond `body`.
    @inline(__always)
    public func withBytes<Result, Failure>(_ body: (Bytes) throws(Failure) -> Result) throws(Failure) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(Bytes(memory))
    }

    /// The byte at `offset`, which must lie before `end`.
    public subscript(offset: Offset) -> UInt8 {
        precondition(offset.value >= 0 && offset.value < memory.count, "byte out of range")
        return memory[offset.value]
    }

    /// Whether the text holds nothing but blanks and line ends, those of Chinese text (U+3000) among them.
    public var isBlank: Bool {
        withBytes { bytes in
            var at = 0
            while at < bytes.count {
                let blank = bytes[at] <= 0x20 ? 1 : bytes.blankLength(at: at)
                // Most texts are done with at their first byte.
                guard blank > 0 else { return false }
                at += blank
            }
            return true
        }
    }

    /// Whether two texts are the same, byte for byte.
    public func hasSameBytes(as other: SourceText) -> Bool {
        withBytes { own in other.withBytes { own.isEqual(to: $0) } }
    }

    /// The text of a range, invalid bytes as U+FFFD.
    public func string(in range: SourceRange) -> String {
        withBytes { String(decoding: $0[range.start.value..<range.end.value], as: UTF8.self) }
    }
}
