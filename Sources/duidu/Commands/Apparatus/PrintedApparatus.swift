internal import Articles
internal import Reading

/// The apparatus of several versions of an article, printed or written to a file.
struct PrintedApparatus: Printed {
    /// The versions, the base first.
    let versions: [WitnessArguments.Named]
    let format: ApparatusFormat
    /// The file that is written; nil for standard output.
    let output: WrittenFile?
    /// The kinds of change that count as a difference, and that are shown.
    let kinds: Set<ChangeKind>

    func write(_ opener: FileOpener) -> Int32 {
        if let output, !output.isFree(beside: versions.map { Input($0.file).path }, opener.language) {
            return Status.failed
        }
        var files: [OpenedFile] = []
        for version in versions {
            guard let file = opener.open(Input(version.file)) else { return Status.failed }
            guard !file.articles.isEmpty else {
                Output.report(Messages.noArticle(opener.language, file.file))
                return Status.failed
            }
            files.append(file)
        }
        let made = apparatuses(of: files, opener.language)
        guard write(Self.bytes(of: made, format), opener.language) else { return Status.failed }
        return made.contains { !$0.apparatus.entries.isEmpty } ? Status.differs : Status.done
    }

    /// An apparatus for each article of the base that a witness has too.
    private func apparatuses(of files: [OpenedFile], _ language: Language) -> [NamedApparatus] {
        let pins = files.map { ComparedFiles.marks(of: files[0], $0, language).pins }
        return ComparedFiles.witnesses(files).map { group in
            let comparisons = group.compactMap { Comparison.compare($0.base, $0.witness, pins: pins[$0.file]) }
            func named(_ index: Int, _ version: Version) -> NamedApparatus.Named {
                NamedApparatus.Named(siglum: versions[index].siglum, file: versions[index].file, version: version)
            }
            return NamedApparatus(
                base: named(0, group[0].base), witnesses: group.map { named($0.file, $0.witness) }, kinds: kinds,
                comparisons, language)
        }
    }

    /// What is written: XML and HTML as one file, the other forms one apparatus after the other.
    static func bytes(of articles: [NamedApparatus], _ format: ApparatusFormat) -> [UInt8] {
        switch format {
        case .text: Array(articles.map(\.text).joined(separator: "\n").utf8)
        case .markdown: Array(articles.map(\.markdown).joined(separator: "\n").utf8)
        case .json: articles.flatMap(\.json)
        case .tei: Array(ApparatusTEI(articles).text.utf8)
        case .html: Array(ParallelPage(articles).text.utf8)
        }
    }

    /// Writes the result; false where that failed, which is said.
    private func write(_ bytes: [UInt8], _ language: Language) -> Bool {
        if let output { return output.write(bytes, language) }
        Output.writeText(bytes)
        return true
    }
}
