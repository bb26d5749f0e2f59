/// The hash FNV-1a of 64 bits (Fowler, Noll and Vo): of bytes, the same in every run, unlike Swift's own.
@frozen public struct FNV1a: Sendable {
    @usableFromInline var state: UInt64

    /// The hash of the bytes that were added.
    @inlinable public var value: UInt64 { state }

    /// Begins a hash; `seed` tells kinds of bytes from each other.
    @inlinable
    public init(seed: UInt64 = 0) {
        state = 0xCBF2_9CE4_8422_2325 ^ seed
    }

    /// Adds a byte.
    @inlinable @inline(__always)
    public mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash of some bytes.
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = FNV1a()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
