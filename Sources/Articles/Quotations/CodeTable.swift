/// A table from codes to values that is asked at every word: open addressing, no hashing beyond one multiplication.
struct CodeTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value]
    private let missing: Value
    private let shift: UInt64

    /// Makes a table of `entries`; what it does not hold is `missing`. Zero is no code.
    init(_ entries: [UInt64: Value], missing: Value) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        keys = [UInt64](repeating: 0, count: 1 << bits)
        values = [Value](repeating: missing, count: 1 << bits)
        self.missing = missing
        for (key, value) in entries {
            var slot = firstSlot(key)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            (keys[slot], values[slot]) = (key, value)
        }
    }

    private func firstSlot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// The value of a code.
    subscript(key: UInt64) -> Value {
        var slot = firstSlot(key)
        while keys[slot] != key {
            if keys[slot] == 0 { return missing }
            slot = (slot + 1) & (keys.count - 1)
        }
        return values[slot]
    }
}
