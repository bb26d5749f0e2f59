/// Numbers that look random and are the same whenever the seed is (SplitMix64), or that somebody else's bytes decide, as long
/// as there are any.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    private var bytes: ArraySlice<UInt8> = []

    init(seed: UInt64) {
        state = seed
    }

    /// Dice of which two bytes each decide a number.
    init(bytes: [UInt8]) {
        state = 0
        self.bytes = bytes[...]
    }

    mutating func next() -> UInt64 {
        // A number from a range is decided by the highest bits.
        if let high = bytes.popFirst(), let low = bytes.popFirst() { return UInt64(high) << 56 | UInt64(low) << 48 }
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to, not including, `count`.
    mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    /// True once in `count` times.
    mutating func isOne(in count: Int) -> Bool { roll(count) == 0 }

    /// One of a list that is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }
}
