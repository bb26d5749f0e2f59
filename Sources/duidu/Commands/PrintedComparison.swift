internal import Articles
import Glibc
internal import Keeping
internal import Reading

/// The comparisons of a file with others: as JSON, as lines for people, or with what was decided of each difference.
struct PrintedComparison: Printed {
    /// How the differences are printed.
    enum Form {
        case json
        case text
        /// A line for each with the verdict.
        case report
    }

    let base: Input
    let others: [Input]
    /// How the differences are printed; nil where they are not.
    let form: Form?
    /// The kinds that count as a difference, and that are printed for people.
    let kinds: Set<ChangeKind>
    /// Where the first version with what was decided put into it is written; nil where it is not.
    var patched: Patched?

    /// Where a text is written.
    enum Patched {
        case standardOutput
        case file(WrittenFile)

        /// The file; nil for standard output.
        var file: WrittenFile? {
            if case .file(let file) = self { file } else { nil }
        }
    }

    func write(_ opener: FileOpener) -> Int32 {
        if let file = patched?.file, !file.isFree(beside: ([base] + others).map(\.path), opener.language) {
            return Status.failed
        }
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
        let marks = ComparedFiles.marks(of: first, second, language)
        let comparisons = pairs.compactMap { Comparison.compare($0, $1, pins: marks.pins) }
        let proofs = comparisons.map { ($0, $0.verdicts(of: marks.verdicts).found) }
        print(proofs, (first, second))
        if let patched {
            let text = PatchedFile(files: (first, second), comparisons: proofs)
            guard text.write(to: patched.file, language) else { return Status.failed }
        }
        guard form != nil else { return Status.done }
        return comparisons.contains { $0.changes.contains { kinds.contains($0.kind) } } ? Status.differs : Status.done
    }

    private func print(
        _ proofs: [(comparison: Comparison, verdicts: [Int: Verdict])], _ files: (a: OpenedFile, b: OpenedFile)
    ) {
        let printer = ComparisonLines(files: files, kinds: kinds)
        switch form {
        case .json:
            for (comparison, _) in proofs {
                var json = JSONWriter()
                json.comparison(comparison, files: (files.a.file, files.b.file))
                Output.write(json.bytes)
            }
        case .text:
            for proof in proofs { Output.write(printer.lines(of: proof.comparison)) }
        case .report:
            for proof in proofs {
                Output.write(printer.report(of: proof.comparison, proof.verdicts))
            }
        case nil: break
        }
    }
}

extension ComparedFiles {
    /// What was said of two texts in the reader; what cannot be read of it is told.
    static func marks(of first: OpenedFile, _ second: OpenedFile, _ language: Language) -> ComparisonMarks {
        let store = VerdictStore(folder: Folders.verdicts, language: language)
        let texts = [first, second].map { VerdictStore.Text(TextIdentity($0.document.text), at: $0.file) }
        let found = store.marks(of: texts[0], texts[1])
        if let message = found.message { Output.report(message) }
        return found.marks
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

    /// The changes of the kinds that are printed and those of which something was said, each with that.
    func report(of comparison: Comparison, _ verdicts: [Int: Verdict]) -> String {
        // Of a state that git keeps the editor can open nothing: the places are then those of the file as it is.
        let isGone = !Self.isFile(files.a.file) && Self.isFile(files.b.file)
        let lines = isGone ? SourceLines(of: files.b.document.text) : linesOfA
        return comparison.changes.enumerated().compactMap { number, change in
            guard kinds.contains(change.kind) || verdicts[number] != nil else { return nil }
            let place = (isGone ? change.b : change.a).first.map { lines.place(of: $0.start) } ?? "1:1"
            let ending = " [\(words(of: verdicts[number]))]"
            return line(for: change, at: "\(Self.name(isGone ? files.b : files.a)):\(place)", ending: ending)
        }.joined()
    }

    private static func name(_ file: OpenedFile) -> String { ControlCharacters.visibleName(file.file) }

    private static func isFile(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private func words(of verdict: Verdict?) -> String {
        let choice =
            switch verdict?.choice {
            case .a: "a"
            case .b: "b"
            case .other(let text): "other ‹\(text.split(separator: "\n").joined(separator: " "))›"
            case .unsure: "unsure"
            case nil: "undecided"
            }
        guard let note = verdict?.note, !note.isEmpty else { return choice }
        return "\(choice); \(note.split(separator: "\n").joined(separator: " "))"
    }

    /// `A@1 B@2: 97 % alike; wording 24, insertion 3`.
    private func heading(of comparison: Comparison) -> String {
        let counts = comparison.countsOfKinds
        let parts = ChangeKind.allCases.compactMap { kind in counts[kind].map { "\(kind.rawValue) \($0)" } }
        let sides = [(files.a, comparison.a), (files.b, comparison.b)]
        let names = sides.map { "\(Self.name($0))@\($1.article + 1)" }.joined(separator: " ")
        let share = "\(Int((comparison.similarity * 100).rounded())) % alike"
        return
            "\(names): \(([share] + (parts.isEmpty ? [] : [parts.joined(separator: ", ")])).joined(separator: "; "))\n"
    }

    /// `A:12:3: wording: ‹sixty-one› → ‹sixty›`.
    func line(for change: Change) -> String {
        let place = change.a.first.map { linesOfA.place(of: $0.start) } ?? "1:1"
        return line(for: change, at: "\(Self.name(files.a)):\(place)", ending: "")
    }

    private func line(for change: Change, at place: String, ending: String) -> String {
        let flags = change.flags.names.isEmpty ? "" : " (\(change.flags.names.joined(separator: ", ")))"
        return "\(place): \(change.kind.rawValue)\(flags): \(readings(of: change))\(ending)\n"
    }

    private func readings(of change: Change) -> String {
        func shown(_ text: String) -> String { "‹\(text.split(separator: "\n").joined(separator: " "))›" }
        if change.aText.isEmpty { return "+ \(shown(change.bText))" }
        if change.bText.isEmpty { return "- \(shown(change.aText))" }
        return change.aText == change.bText ? shown(change.aText) : "\(shown(change.aText)) → \(shown(change.bText))"
    }
}
