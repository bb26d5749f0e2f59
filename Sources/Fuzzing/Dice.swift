/// Numbers that look random and are the same whenever the seed is (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
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
