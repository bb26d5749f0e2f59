/// A place in a text: a count of UTF-8 bytes from the beginning of the document's decoded text.
public struct Offset: Comparable, Hashable, Sendable {
    /// The count of bytes, never negative.
    public var value: Int

    /// Makes the place `value` bytes from the beginning.
    @inlinable
    public init(_ value: Int) {
        self.value = value
    }

    /// Orders places as they stand in the file.
    @inlinable
    public static func < (left: Offset, right: Offset) -> Bool {
        left.value < right.value
    }

    /// The place `distance` bytes further on.
    @inlinable
    public static func + (offset: Offset, distance: Int) -> Offset {
        Offset(offset.value + distance)
    }

    /// The bytes from `right` to `left`.
    @inlinable
    public static func - (left: Offset, right: Offset) -> Int {
        left.value - right.value
    }
}

extension Offset: CustomStringConvertible {
    /// The count of bytes in decimal digits.
    public var description: String { String(value) }
}

/// A half-open run of a document's decoded text, in UTF-8 bytes.
public struct SourceRange: Hashable, Sendable {
    /// The first byte.
    public var start: Offset
    /// One past the last byte; not before `start`.
    public var end: Offset

    /// Makes the run from `start` up to, not including, `end`.
    @inlinable
    public init(_ start: Offset, _ end: Offset) {
        self.start = start
        self.end = end
    }

    /// Makes the run from byte `start` up to, not including, byte `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.init(Offset(start), Offset(end))
    }

    /// The length in bytes.
    @inlinable
    public var count: Int { end - start }

    /// Whether the run holds no byte.
    @inlinable
    public var isEmpty: Bool { end <= start }

    /// Whether `offset` lies at or after the start and before the end.
    @inlinable
    public func contains(_ offset: Offset) -> Bool {
        start <= offset && offset < end
    }
}

extension SourceRange: CustomStringConvertible {
    /// The range as `[start, end)`.
    public var description: String { "[\(start), \(end))" }
}
