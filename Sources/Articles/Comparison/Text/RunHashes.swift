/// The runs of five Han characters or words of a text, as hashes by which versions are known of each other (Broder, On the
/// resemblance and containment of documents, 1997).
///
/// Width, script, capitals, marks, blanks and line ends make no difference. A hash is the same on every machine.
public struct RunHashes {
    /// How many characters or words a run has.
    private static let length = 5
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// What the oldest unit of a run was multiplied with.
    private static let highest = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }

    /// The last units, in turn.
    private var units = [UInt64](repeating: 0, count: length)
    private var count = 0
    private var sum: UInt64 = 0

    private init() {}

    /// Calls `body` with the hash of each run of the text in `range`, in their order.
    public static func forEach(in text: Bytes, _ range: Range<Int>, _ body: (UInt32) -> Void) {
        var runs = RunHashes()
        var (at, word, isInWord) = (range.lowerBound, UInt64(0), false)
        while at < range.upperBound {
            let (scalar, length) = text.scalar(at: at)
            at += length
            let kind = ComparedClass(scalar.value)
            if kind == .letter || kind == .digit {
                word = VersionText.mixed(isInWord ? word : 0, QuoteUnits.folded(scalar.value))
                isInWord = true
                continue
            }
            if kind == .combining { continue }
            if isInWord { runs.take(word, body) }
            isInWord = false
            if kind == .single { runs.take(UInt64(QuoteUnits.folded(scalar.value)), body) }
        }
        if isInWord { runs.take(word, body) }
    }

    private mutating func take(_ unit: UInt64, _ body: (UInt32) -> Void) {
        let slot = count % Self.length
        sum = (sum &- units[slot] &* Self.highest) &* Self.base &+ unit
        units[slot] = unit
        count += 1
        guard count >= Self.length else { return }
        let mixed = (sum ^ sum >> 29) &* 0xBF58_476D_1CE4_E5B9
        body(UInt32(truncatingIfNeeded: mixed >> 32))
    }
}
