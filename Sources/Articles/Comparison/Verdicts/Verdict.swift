/// What a proof-reader says of a change.
public struct Verdict: Hashable, Sendable {
    /// Which reading is to stand.
    public enum Choice: Hashable, Sendable {
        /// That of the first version.
        case a
        /// That of the second version.
        case b
        /// Neither, but this one.
        case other(String)
        /// It was looked at and left open.
        case unsure
    }

    /// Which reading is to stand; nil where only a note was made.
    public var choice: Choice?
    /// A note; empty where there is none.
    public var note: String

    /// Makes a verdict.
    public init(_ choice: Choice?, note: String = "") {
        self.choice = choice
        self.note = note
    }

    /// Whether a reading was chosen.
    public var isDecided: Bool { choice != nil && choice != .unsure }

    /// Whether it says nothing.
    public var isEmpty: Bool { choice == nil && note.isEmpty }

    /// The same verdict with the versions in each other's place.
    public var mirrored: Verdict {
        switch choice {
        case .a: Verdict(.b, note: note)
        case .b: Verdict(.a, note: note)
        case .other, .unsure, nil: self
        }
    }
}

/// A verdict with what its change is found again by, after small edits of either text too.
public struct VerdictRecord: Hashable, Sendable {
    /// The kind of the change.
    public var kind: ChangeKind
    /// The reading of the first version.
    public var aText: String
    /// The reading of the second version.
    public var bText: String
    /// The place in the first version.
    public var a: TextAnchor
    /// The place in the second version.
    public var b: TextAnchor
    /// What is said of it.
    public var verdict: Verdict

    /// Makes a record of its parts.
    public init(
        kind: ChangeKind, aText: String, bText: String, a: TextAnchor, b: TextAnchor, verdict: Verdict
    ) {
        self.kind = kind
        self.aText = aText
        self.bText = bText
        self.a = a
        self.b = b
        self.verdict = verdict
    }

    /// The same record with the versions in each other's place.
    public var mirrored: VerdictRecord {
        VerdictRecord(kind: kind.mirrored, aText: bText, bText: aText, a: b, b: a, verdict: verdict.mirrored)
    }
}

/// What a person says of two versions: kept with the two texts, and found again with them.
public struct ComparisonMarks: Hashable, Sendable {
    /// The verdicts.
    public var verdicts: [VerdictRecord]
    /// Which paragraphs answer each other and which do not, the oldest first.
    public var pins: [PinRecord]

    /// Makes marks.
    public init(verdicts: [VerdictRecord] = [], pins: [PinRecord] = []) {
        self.verdicts = verdicts
        self.pins = pins
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { verdicts.isEmpty && pins.isEmpty }

    /// The same marks with the versions in each other's place.
    public var mirrored: ComparisonMarks {
        ComparisonMarks(verdicts: verdicts.map(\.mirrored), pins: pins.map(\.mirrored))
    }
}

extension Comparison {
    /// A verdict on a change as it is kept.
    public func record(of verdict: Verdict, on number: Int) -> VerdictRecord {
        let (change, anchors) = (changes[number], anchors(of: number))
        return VerdictRecord(
            kind: change.kind, aText: change.aText, bText: change.bText, a: anchors.a, b: anchors.b, verdict: verdict)
    }

    /// The verdicts of changes that are here, by the number of the change, and the records of those that are not.
    ///
    /// A change is the one that was meant where kind and readings are the same and at least half of the words around it; of
    /// several the one with most of them, the nearest of equals.
    public func verdicts(of records: [VerdictRecord]) -> (found: [Int: Verdict], rest: [VerdictRecord]) {
        guard !records.isEmpty else { return ([:], []) }
        var (found, rest) = ([Int: Verdict](), [VerdictRecord]())
        let wanted = Set(records.map(Readings.init))
        var candidates: [Readings: [Int]] = [:]
        for number in changes.indices {
            let readings = Readings(changes[number])
            if wanted.contains(readings) { candidates[readings, default: []].append(number) }
        }
        let numbers = candidates.values.joined()
        let anchors = Dictionary(uniqueKeysWithValues: numbers.map { ($0, self.anchors(of: $0)) })
        let places = Dictionary(numbers.map { (Place(Readings(changes[$0]), anchors[$0]!), $0) }) { first, _ in first }
        for record in records {
            let readings = Readings(record)
            // Nearly always a text is as it was.
            if let number = places[Place(readings, (record.a, record.b))], found[number] == nil,
                Self.likeness(anchors[number]!, record) != nil
            {
                found[number] = record.verdict
                continue
            }
            let free = candidates[readings, default: []].filter { found[$0] == nil }
            if let number = Self.best(free, for: record, anchors) {
                found[number] = record.verdict
            } else {
                rest.append(record)
            }
        }
        return (found, rest)
    }

    private func anchors(of number: Int) -> (a: TextAnchor, b: TextAnchor) {
        let change = changes[number]
        return (
            TextAnchor(change.a.first?.start ?? Offset(0), in: a.document.text),
            TextAnchor(change.b.first?.start ?? Offset(0), in: b.document.text)
        )
    }

    /// How many characters at two places are those of a record; nil where they are fewer than half.
    private static func likeness(_ anchors: (a: TextAnchor, b: TextAnchor), _ record: VerdictRecord) -> Int? {
        let score = record.a.likeness(to: anchors.a) + record.b.likeness(to: anchors.b)
        return 2 * score >= record.a.length + record.b.length ? score : nil
    }

    private static func best(
        _ numbers: [Int], for record: VerdictRecord, _ anchors: [Int: (a: TextAnchor, b: TextAnchor)]
    ) -> Int? {
        var best: (number: Int, score: Int, distance: Int)?
        for number in numbers {
            guard let other = anchors[number], let score = likeness(other, record) else { continue }
            let distance = abs(other.a.offset - record.a.offset) + abs(other.b.offset - record.b.offset)
            if let best, (best.score, -best.distance) >= (score, -distance) { continue }
            best = (number, score, distance)
        }
        return best?.number
    }

    /// Readings at their places in both versions.
    private struct Place: Hashable {
        let readings: Readings
        let a: Offset
        let b: Offset

        init(_ readings: Readings, _ anchors: (a: TextAnchor, b: TextAnchor)) {
            (self.readings, a, b) = (readings, anchors.a.offset, anchors.b.offset)
        }
    }

    /// What tells changes apart wherever they stand.
    private struct Readings: Hashable {
        var kind: ChangeKind
        var aText: String
        var bText: String

        init(_ change: Change) { (kind, aText, bText) = (change.kind, change.aText, change.bText) }
        init(_ record: VerdictRecord) { (kind, aText, bText) = (record.kind, record.aText, record.bText) }
    }
}

extension TextAnchor {
    /// How many characters are kept.
    fileprivate var length: Int { text.unicodeScalars.count + before.unicodeScalars.count }

    /// How many characters on from the place and back from it are the same.
    fileprivate func likeness(to other: TextAnchor) -> Int {
        zip(text.unicodeScalars, other.text.unicodeScalars).prefix { $0 == $1 }.count
            + zip(before.unicodeScalars.reversed(), other.before.unicodeScalars.reversed()).prefix { $0 == $1 }.count
    }
}
