/// A place of the base where witnesses read something else.
public struct ApparatusEntry: Hashable, Sendable {
    /// Where the lemma stands in the base; one empty range at the place where readings stand that the base lacks.
    public var ranges: [SourceRange]
    /// What the base reads; empty where it lacks the text.
    public var lemma: String
    /// The word or Han character of the same paragraph before the lemma; empty where the paragraph begins with it.
    public var before: String
    /// The word or Han character of the same paragraph after the lemma; empty where the paragraph ends with it.
    public var after: String
    /// The block of the base in which it begins, as an index of `Document.blocks`.
    public var block: Int
    /// Whether the readings are the lemma's own text in another place.
    public var isMove: Bool
    /// Whether it is of whole paragraphs: some that the base lacks, or some of its own that a witness lacks.
    public var isParagraph: Bool
    /// What is read instead, the reading of the first witness first; witnesses that no reading names read the lemma.
    public var readings: [ApparatusReading]
    /// Witnesses, by index, that lack the passage in which this place lies, as an entry around it says.
    public var lacking: [Int]
}

/// What some witnesses read at a place instead of the lemma.
public struct ApparatusReading: Hashable, Sendable {
    /// The text; empty where it is lacking. Of a moved passage, the end of what stands before it in the witness.
    public var text: String
    /// The witnesses that read so, as indices of `Apparatus.comparisons`, in order.
    public var witnesses: [Int]
    /// The kinds of change that lead there.
    public var kinds: Set<ChangeKind>
    /// What the changes touch.
    public var flags: ChangeFlags
    /// Where the changed text stands in each witness, in the order of `witnesses`.
    public var places: [[SourceRange]]
    /// The blanks that stand around the text in the first of the witnesses, or around the place where it is lacking.
    var blanks = Blanks()

    /// What divides a reading from the words around it.
    struct Blanks: Hashable, Sendable {
        var before = ""
        var after = ""
    }
}
