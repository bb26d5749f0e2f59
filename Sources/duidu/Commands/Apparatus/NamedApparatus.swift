internal import Articles
internal import Reading

/// An apparatus with the names of its versions, as the forms that print it take it.
struct NamedApparatus {
    /// A version with what stands for it.
    struct Named {
        /// What stands for it in the apparatus.
        var siglum: String
        /// Its file as it was named.
        var file: String
        /// The version.
        var version: Version
    }

    /// The base.
    let base: Named
    /// The witnesses in the order of the apparatus.
    let witnesses: [Named]
    /// The apparatus.
    let apparatus: Apparatus
    /// The kinds of change that are shown.
    let kinds: Set<ChangeKind>
    /// The language of the words around the texts.
    let language: Language
    private let lines: SourceLines

    init(base: Named, witnesses: [Named], kinds: Set<ChangeKind>, _ comparisons: [Comparison], _ language: Language) {
        self.base = base
        self.witnesses = witnesses
        self.kinds = kinds
        self.language = language
        apparatus = Apparatus(comparisons, kinds: kinds)
        lines = SourceLines(of: base.version.document.text)
    }

    /// The title of the article; its file where it has none.
    var title: String {
        base.title ?? base.file
    }

    /// Where an entry stands in the base, as `path:line:column`.
    func place(of entry: ApparatusEntry) -> String {
        let offset = entry.ranges.first?.start ?? Offset(0)
        return "\(base.file):\(lines.place(of: offset))"
    }

    /// The sigla of witnesses, divided by blanks.
    func sigla(_ numbers: [Int]) -> String {
        numbers.map { witnesses[$0].siglum }.joined(separator: " ")
    }

    /// The witnesses that read the lemma of an entry.
    func agreeing(with entry: ApparatusEntry) -> [Int] {
        let other = Set(entry.readings.flatMap(\.witnesses) + entry.lacking)
        return witnesses.indices.filter { !other.contains($0) }
    }

    /// The lemma in one line, shortened; `‸` at the place of text that the base lacks, with the word before it; `¶` with
    /// whole paragraphs.
    func lemma(of entry: ApparatusEntry) -> String {
        let sign = entry.isParagraph ? "¶ " : ""
        guard entry.lemma.isEmpty else { return sign + Self.shortened(entry.lemma) }
        return entry.before.isEmpty ? "‸\(sign)\(entry.after)" : "\(entry.before)\(entry.isParagraph ? " ¶" : "")‸"
    }

    /// What a reading says in one line: the text, with `add.` where the base lacks it, `om.` where the witness does, or
    /// where a moved passage stands (the abbreviations are those of critical editions, Maas, Textual Criticism).
    func words(of reading: ApparatusReading, in entry: ApparatusEntry) -> String {
        if entry.isMove {
            return reading.text.isEmpty
                ? Messages.movedToBeginning(language) : Messages.movedAfter(language, Self.line(reading.text))
        }
        if reading.text.isEmpty { return Messages.omitted(language) }
        let text = Self.line(reading.text)
        return entry.lemma.isEmpty ? "\(Messages.added(language)) \(text)" : text
    }

    /// A text in one line, `/` for its line ends.
    static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    }

    /// The most characters of a lemma that is not shortened, and how many stand on either side where it is.
    private static let (longest, kept) = (24, 9)

    private static func shortened(_ text: String) -> String {
        let line = line(text)
        return line.count <= longest ? line : "\(line.prefix(kept)) … \(line.suffix(kept))"
    }
}

extension NamedApparatus.Named {
    /// The title of the article; nil where it has none.
    var title: String? {
        version.document.articles[version.article].title.map(version.document.string(of:))
    }

    /// The language of the version as BCP 47 names it; nil where it is not known.
    var language: String? {
        version.document.language == "und" ? nil : version.document.language
    }
}
