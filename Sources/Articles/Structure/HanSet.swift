/// A set of Han characters of the basic block, U+4E00 to U+9FFF, asked with one look at a bit.
struct HanSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x5200 / 64)

    /// Makes the set of the characters of `string`; others than Han characters of the basic block are left out.
    init(_ string: String) {
        for scalar in string.unicodeScalars where scalar.value >= 0x4E00 && scalar.value < 0xA000 {
            bits[Int(scalar.value - 0x4E00) / 64] |= 1 << UInt64(scalar.value % 64)
        }
    }

    @inline(__always)
    func contains(_ value: UInt32) -> Bool {
        let place = value &- 0x4E00
        return place < 0x5200 && bits[Int(place) / 64] & 1 << UInt64(value % 64) != 0
    }
}
