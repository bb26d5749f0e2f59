/// The names of an article, as they are found before verbs of saying.
struct HanNames {
    /// Names by their first character.
    private var names: [UInt32: [[UInt8]]] = [:]
    private var firsts = [Bool](repeating: false, count: 4096)

    /// Adds a name; what is longer than four characters, or begins as no name does, is none.
    mutating func add(_ range: Range<Int>, of bytes: [UInt8]) {
        guard (6...12).contains(range.count), bytes[range.lowerBound] >= 0xE4,
            !HanWords.notNames.matches(bytes, at: range.lowerBound, before: range.upperBound)
        else { return }
        let code = Self.code(bytes, range.lowerBound)
        let isKnown = names[code]?.contains { $0.count == range.count && bytes.holds($0, at: range.lowerBound) }
        guard isKnown != true else { return }
        names[code, default: []].append(Array(bytes[range]))
        names[code]?.sort { $0.count > $1.count }
        firsts[Self.slot(bytes, range.lowerBound)] = true
    }

    /// The longest name that begins at `index`.
    func name(at index: Int, of bytes: [UInt8]) -> Range<Int>? {
        guard index + 6 <= bytes.count, firsts[Self.slot(bytes, index)] else { return nil }
        let found = names[Self.code(bytes, index)]?.first { bytes.holds($0, at: index) }
        return found.map { index..<index + $0.count }
    }

    private static func code(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }

    private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }
}
