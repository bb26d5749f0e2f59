internal import Articles
internal import Reading

/// The comparisons of a file with others: as JSON, or as lines for people.
struct PrintedComparison: Printed {
    let base: Input
    let others: [Input]
    /// Whether it is printed as JSON.
    let asJSON: Bool
    /// The kinds that count as a difference, and that are printed for people.
    let kinds: Set<ChangeKind>

    func write(_ opener: FileOpener) -> Int32 {
        guard let first = opener.open(base) else { return Status.failed }
        var status = Status.done
        for other in others {
            guard let second = opener.open(other) else { return Status.failed }
            let own = write(first, second, opener.language)
            guard own != Status.failed else { return own }
            status = max(status, own)
        }
        return status
    }

    /// Writes one comparison after the other of the articles that two files share.
    private func write(_ first: OpenedFile, _ second: OpenedFile, _ language: Language) -> Int32 {
        let pairs = ComparedFiles.pairs(first, second)
        guard !pairs.isEmpty else {
            Output.report(Messages.noArticle(language, first.articles.isEmpty ? first.file : second.file))
            return Status.failed
        }
        let comparisons = pairs.compactMap { Comparison.compare($0, $1) }
        let printer = ComparisonLines(files: (first, second), kinds: kinds)
        for comparison in comparisons {
            if asJSON {
                var json = JSONWriter()
                json.comparison(comparison, files: (first.file, second.file))
                Output.write(json.bytes)
            } else {
                Output.write(printer.lines(of: comparison))
            }
        }
        return comparisons.contains { $0.changes.contains { kinds.contains($0.kind) } } ? Status.differs : Status.done
    }
}

/// Writes comparisons as lines for people, each with its place.
struct ComparisonLines {
    let files: (a: OpenedFile, b: OpenedFile)
    let kinds: Set<ChangeKind>
    private let linesOfA: SourceLines

    init(files: (a: OpenedFile, b: OpenedFile), kinds: Set<ChangeKind>) {
        self.files = files
        self.kinds = kinds
        linesOfA = SourceLines(of: files.a.document.text)
    }

    func lines(of comparison: Comparison) -> String {
        heading(of: comparison) + comparison.changes.filter { kinds.contains($0.kind) }.map { line(for: $0) }.joined()
    }

    /// `A@1 B@2: 97 % alike; wording 24, insertion 3`.
    private func heading(of comparison: Comparison) -> String {
        let counts = comparison.countsOfKinds
        let parts = ChangeKind.allCases.compactMap { kind in counts[kind].map { "\(kind.rawValue) \($0)" } }
        let names = "\(files.a.file)@\(comparison.a.article + 1) \(files.b.file)@\(comparison.b.article + 1)"
        let share = "\(Int((comparison.similarity * 100).rounded())) % alike"
        return
            "\(names): \(([share] + (parts.isEmpty ? [] : [parts.joined(separator: ", ")])).joined(separator: "; "))\n"
    }

    /// `A:12:3: wording: ‹sixty-one› → ‹sixty›`.
    func line(for change: Change) -> String {
        let place = change.a.first.map { linesOfA.place(of: $0.start) } ?? "1:1"
        let flags = change.flags.names.isEmpty ? "" : " (\(change.flags.names.joined(separator: ", ")))"
        return "\(files.a.file):\(place): \(change.kind.rawValue)\(flags): \(readings(of: change))\n"
    }

    private func readings(of change: Change) -> String {
        func shown(_ text: String) -> String { "‹\(text.split(separator: "\n").joined(separator: " "))›" }
        if change.aText.isEmpty { return "+ \(shown(change.bText))" }
        if change.bText.isEmpty { return "- \(shown(change.aText))" }
        return change.aText == change.bText ? shown(change.aText) : "\(shown(change.aText)) → \(shown(change.bText))"
    }
}
