/// The runs of five Han characters or words of a text, as hashes by which versions are known of each other (Broder, On the
/// resemblance and containment of documents, 1997).
///
/// Width, script, capitals, marks, blanks and line ends make no difference. A hash is the same on every machine.
public struct RunHashes {
    /// How many characters or words a run has.
    private static let length = 5
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// What the oldest unit of a run was multiplied with.
    private static let highest = base &* base &* base &* base

    /// The last units, the oldest first.
    private var units = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    private var count = 0
    private var sum: UInt64 = 0
    private let limit: UInt32

    private init(upTo limit: UInt32) {
        self.limit = limit
    }

    /// Calls `body` with the hash of each run of the text in `range`, in their order, that is not above `limit`.
    public static func forEach(
        in text: Bytes, _ range: Range<Int>, upTo limit: UInt32 = .max, _ body: (UInt32) -> Void
    ) {
        var runs = RunHashes(upTo: limit)
        let (folding, ascii) = (CharacterFolding.scripts, Self.ascii)
        var (at, word, isInWord) = (range.lowerBound, UInt64(0), false)
        while at < range.upperBound {
            let first = text[at]
            var unit: (kind: ComparedClass, folded: UInt32)
            if first < 0x80 {
                unit = ascii[Int(first)]
                at += 1
            } else {
                let (scalar, length) = text.scalar(at: at)
                let value = scalar.value
                at += length
                // Most of Chinese text.
                if value >= 0x4E00 && value < 0xA000 {
                    if isInWord { runs.take(word, body) }
                    isInWord = false
                    runs.take(UInt64(folding(value)), body)
                    continue
                }
                unit = (ComparedClass(value), 0)
                if unit.kind.isKey { unit.folded = QuoteUnits.folded(value) }
            }
            if unit.kind == .letter || unit.kind == .digit {
                word = VersionText.mixed(isInWord ? word : 0, unit.folded)
                isInWord = true
                continue
            }
            if unit.kind == .combining { continue }
            if isInWord { runs.take(word, body) }
            isInWord = false
            if unit.kind == .single { runs.take(UInt64(unit.folded), body) }
        }
        if isInWord { runs.take(word, body) }
    }

    /// What the characters of ASCII are, which with those of Han are most of any text.
    private static let ascii: [(kind: ComparedClass, folded: UInt32)] = (0..<0x80).map { value in
        (ComparedClass(value), QuoteUnits.folded(value))
    }

    @inline(__always)
    private mutating func take(_ unit: UInt64, _ body: (UInt32) -> Void) {
        sum = (sum &- units.0 &* Self.highest) &* Self.base &+ unit
        units = (units.1, units.2, units.3, units.4, unit)
        count += 1
        guard count >= Self.length else { return }
        let mixed = (sum ^ sum >> 29) &* 0xBF58_476D_1CE4_E5B9
        let hash = UInt32(truncatingIfNeeded: mixed >> 32)
        if hash <= limit { body(hash) }
    }
}
