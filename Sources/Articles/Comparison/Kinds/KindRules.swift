/// Decides what kind a difference of words is and what it touches.
struct KindRules {
    private let a: VersionText
    private let b: VersionText
    private let aNumbers: [BlockNumber?]
    private let bNumbers: [BlockNumber?]
    /// The numbers of the first version's sections and those of the sections that answer them, as hashes of label and number.
    private var renumbered: [UInt64: UInt64] = [:]
    private let aNames: Names
    private let bNames: Names

    /// Makes rules for two versions whose paragraphs are paired, as blocks counted from the first of each version.
    init(_ a: VersionText, _ b: VersionText, pairs: [Pair]) {
        self.a = a
        self.b = b
        aNumbers = (0..<a.blocks.count).map { BlockNumber(ofBlock: $0, in: a) }
        bNumbers = (0..<b.blocks.count).map { BlockNumber(ofBlock: $0, in: b) }
        aNames = Names(of: a)
        bNames = Names(of: b)
        for pair in pairs {
            guard let i = pair.a.first, let j = pair.b.first, let own = aNumbers[i - a.blocks.lowerBound],
                let other = bNumbers[j - b.blocks.lowerBound], own.label == other.label, own.label != 0
            else { continue }
            renumbered[Self.key(own.label, own.number, a)] = Self.key(own.label, other.number, b)
        }
    }

    /// The most units of a change that is flagged.
    private static let flaggedLength = 16

    private static func key(_ label: UInt64, _ number: Range<Int>, _ text: VersionText) -> UInt64 {
        number.reduce(label) { hash, unit in
            let mixed = (hash ^ text.keys[unit]) &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ mixed >> 32
        }
    }

    /// The difference with its kind and flags.
    func decided(_ difference: Difference) -> Difference {
        guard [.wording, .insertion, .deletion].contains(difference.kind) else { return difference }
        var result = difference
        let aUnits = a.units(in: difference.a)
        let bUnits = b.units(in: difference.b)
        if aUnits.isEmpty && bUnits.isEmpty {
            result.kind = .punctuation
            return result
        }
        if !aUnits.isEmpty, !bUnits.isEmpty {
            if let kind = sameLetters(aUnits, bUnits) {
                result.kind = kind
                return result
            }
            if isRenumbering(aUnits, bUnits), !isSameButCase(aUnits, bUnits) { result.kind = .renumbering }
        }
        result.flags = flags(aUnits, bUnits, difference)
        return result
    }

    /// The kind of a difference whose letters are the same, only divided in another way; nil where they are not.
    private func sameLetters(_ aUnits: Range<Int>, _ bUnits: Range<Int>) -> ChangeKind? {
        guard aUnits.count != bUnits.count, max(aUnits.count, bUnits.count) <= 64 else { return nil }
        let left = aUnits.lowerBound..<aUnits.upperBound
        guard a.letters(ofUnits: left) == b.letters(ofUnits: bUnits) else { return nil }
        let marks = a.hasMarks(betweenUnits: aUnits) || b.hasMarks(betweenUnits: bUnits)
        return marks ? .punctuation : .layout
    }

    /// Whether it is a section's own number, or a reference to a section that answers one with another number.
    private func isRenumbering(_ aUnits: Range<Int>, _ bUnits: Range<Int>) -> Bool {
        let (i, j) = (a.block(ofUnit: aUnits.lowerBound), b.block(ofUnit: bUnits.lowerBound))
        if let own = aNumbers[i], let other = bNumbers[j], own.units.contains(aUnits), other.units.contains(bUnits) {
            return true
        }
        guard let label = BlockNumber.label(around: aUnits, in: a),
            label == BlockNumber.label(around: bUnits, in: b)
        else { return false }
        return renumbered[Self.key(label, aUnits, a)] == Self.key(label, bUnits, b)
    }

    /// Whether units differ in the case of their letters only: CHAPTER I, Chapter I.
    private func isSameButCase(_ aUnits: Range<Int>, _ bUnits: Range<Int>) -> Bool {
        aUnits.count == bUnits.count
            && zip(aUnits, bUnits).allSatisfy { one, two in
                a.string(of: a.characters(ofUnit: one)).lowercased()
                    == b.string(of: b.characters(ofUnit: two)).lowercased()
            }
    }

    private func flags(_ aUnits: Range<Int>, _ bUnits: Range<Int>, _ difference: Difference) -> ChangeFlags {
        var flags: ChangeFlags = []
        // In a long passage there is always something; only a short one is worth a second look for it.
        guard max(aUnits.count, bUnits.count) <= Self.flaggedLength else { return flags }
        if a.touchesNumber(aUnits) || b.touchesNumber(bUnits) {
            flags.insert(.number)
            if a.touchesDate(aUnits) || b.touchesDate(bUnits) { flags.insert(.date) }
        }
        if Negation.count(a, aUnits) != Negation.count(b, bUnits) { flags.insert(.negation) }
        if LookAlikes.areAlike(a, aUnits, b, bUnits) { flags.insert(.lookAlike) }
        if a.repeats(aUnits) || b.repeats(bUnits) { flags.insert(.duplicate) }
        if aNames.touch(aUnits) || bNames.touch(bUnits) { flags.insert(.name) }
        return flags
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
