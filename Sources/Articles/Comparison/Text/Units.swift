extension VersionText {
    /// Makes the units of the characters: Han characters and symbols by themselves, words and numbers whole.
    mutating func makeUnits(folding: CharacterFolding) {
        keys.reserveCapacity(scalars.count)
        unitStarts.reserveCapacity(scalars.count)
        unitEnds.reserveCapacity(scalars.count)
        blockUnits.reserveCapacity(blockStarts.count)
        var at = 0
        for block in blockStarts.indices.dropLast() {
            blockUnits.append(keys.count)
            at = makeUnits(from: max(at, blockStarts[block]), to: blockStarts[block + 1], folding)
        }
        blockUnits.append(keys.count)
    }

    private mutating func makeUnits(from start: Int, to end: Int, _ folding: CharacterFolding) -> Int {
        var at = start
        while at < end {
            guard classes[at].isKey else {
                at += 1
                continue
            }
            let first = at
            var key: UInt64
            if classes[at] == .single {
                key = UInt64(folding(scalars[at]))
                at += 1
                while at < end, classes[at] == .combining {
                    key = Self.mixed(key, scalars[at])
                    at += 1
                }
            } else {
                (key, at) = word(at: at, end: end, folding)
            }
            keys.append(key)
            unitStarts.append(Int32(truncatingIfNeeded: first))
            unitEnds.append(Int32(truncatingIfNeeded: at))
        }
        return at
    }

    /// A word or number: letters and digits, with the points of numbers and the apostrophes of words.
    private func word(at start: Int, end: Int, _ folding: CharacterFolding) -> (key: UInt64, end: Int) {
        var key: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
        var at = start
        while at < end {
            let kind = classes[at]
            guard kind.isKey && kind != .single || kind == .punctuation && joins(at, start, end) else { break }
            key = Self.mixed(key, folding(scalars[at]))
            at += 1
        }
        return (key, at)
    }

    /// Whether a mark stands inside a number (`3.5`, `1,000`, `12:30`) or a word (`don’t`).
    private func joins(_ at: Int, _ start: Int, _ end: Int) -> Bool {
        guard at > start, at + 1 < end else { return false }
        switch scalars[at] {
        case 0x2C, 0x2E, 0x3A, 0xFF0C, 0xFF0E, 0xFF1A:
            return classes[at - 1] == .digit && classes[at + 1] == .digit
        case 0x27, 0x2019:
            return classes[at - 1] == .letter && classes[at + 1] == .letter
        default:
            return false
        }
    }

    /// A hash with another character taken in; the highest bit tells it from a single character.
    @inline(__always)
    static func mixed(_ key: UInt64, _ scalar: UInt32) -> UInt64 {
        var hash = (key ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        return hash | 1 << 63
    }
}
