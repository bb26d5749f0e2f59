/// The readings of several witnesses of an article where they differ from a base (apparatus criticus).
///
/// Changes of several witnesses that overlap in the base are one entry. A passage that a witness lacks is an entry of its
/// own around the entries inside it, so that an omission does not swallow what the others read there.
public struct Apparatus: Sendable {
    /// The base against each witness, in the witnesses' order.
    public let comparisons: [Comparison]
    /// The entries in the base's reading order, one that lies around others before them.
    public let entries: [ApparatusEntry]
    /// The base's paragraphs with the places of the entries, in reading order.
    public let parts: [Part]

    /// A part of the base's text.
    public indirect enum Part: Hashable, Sendable {
        /// A paragraph that the base has.
        case paragraph(Paragraph)
        /// An entry of whole paragraphs by its number, with those that are its lemma; none where the base lacks them.
        case entry(Int, lemma: [Part])
    }

    /// A paragraph of the base, or several over whose bounds one lemma reaches.
    public struct Paragraph: Hashable, Sendable {
        /// The first block, as an index of `Document.blocks`.
        public var block: Int
        /// Its parts in order.
        public var segments: [Segment]
    }

    /// A part of a paragraph of the base.
    public indirect enum Segment: Hashable, Sendable {
        /// Text that all witnesses read, or that an entry around it treats.
        case text(String)
        /// An entry by its number, whose lemma is `lemma`; none where the base lacks the text. `readings` are those of the
        /// entry with the blanks that divide them from what stands around them. Moves and whole paragraphs are no segments.
        case entry(Int, lemma: [Segment], readings: [String])
    }

    /// Makes the apparatus of comparisons whose first versions are all the same base; changes of other kinds than `kinds`
    /// are passed over, and the base's form stands for the witness's.
    public init(_ comparisons: [Comparison], kinds: Set<ChangeKind>) {
        self.comparisons = comparisons
        guard let base = comparisons.first?.a else {
            (entries, parts) = ([], [])
            return
        }
        let text = PlacedText(base)
        let builder = ApparatusBuilder(text, comparisons, kinds: kinds)
        let placed = builder.entries()
        entries = placed.map(\.entry)
        parts = ApparatusParagraphs(text, placed).parts()
    }

    /// The base.
    public var base: Version? { comparisons.first?.a }
}
