/// The names of an article, as they are found before verbs of saying.
struct HanNames {
    /// Names by their first character, longer ones first.
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

    /// What is left of a speaker that begins with a name and goes on with what that person does: 小满噙着泪 is 小满.
    ///
    /// Chinese puts no blanks between words, so that a noun's end is a guess; that of a name which stands alone elsewhere
    /// is none. What belongs to the noun stays: 小满妈, 小满的父亲; so does a third character behind a surname.
    func nameAlone(_ speaker: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        described(speaker, of: bytes) ?? acting(speaker, of: bytes)
    }

    /// The name behind what is said of the person: 性急的小满 is 小满; 小满的父亲 is not.
    private func described(_ speaker: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        guard speaker.count >= 15, name(at: speaker.lowerBound, of: bytes) == nil else { return nil }
        for length in [12, 9, 6] where speaker.count >= length + 9 {
            let start = speaker.upperBound - length
            guard bytes.holds(HanWords.attributive, at: start - 3) else { continue }
            return names[Self.code(bytes, start)]?.contains { $0.count == length && bytes.holds($0, at: start) } == true
                ? start..<speaker.upperBound : nil
        }
        return nil
    }

    private func acting(_ speaker: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        guard speaker.count >= 9, firsts[Self.slot(bytes, speaker.lowerBound)],
            let name = names[Self.code(bytes, speaker.lowerBound)]?.first(where: {
                $0.count < speaker.count && bytes.holds($0, at: speaker.lowerBound)
            })
        else { return speaker }
        let rest = speaker.lowerBound + name.count
        let isFullName =
            speaker.count == 9 && name.count == 6
            && HanWords.surnames.matches(bytes, at: speaker.lowerBound, before: rest)
        // Kin and offices are short; what is longer is a deed: 小满指着一个孩子.
        let isNoun =
            HanWords.nounTails.matches(bytes, at: rest, before: speaker.upperBound)
            || speaker.upperBound - rest <= 9
                && HanWords.nounTails.endMatches(bytes, end: speaker.upperBound, low: rest) > 0
        return isFullName || isNoun ? speaker : speaker.lowerBound..<rest
    }

    private static func code(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }

    private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    }
}
