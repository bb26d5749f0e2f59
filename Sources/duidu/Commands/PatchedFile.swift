internal import Articles
internal import Reading

/// The first version with what was decided put into it, as a file.
struct PatchedFile {
    let files: (a: OpenedFile, b: OpenedFile)
    let comparisons: [(comparison: Comparison, verdicts: [Int: Verdict])]

    /// Writes the text to a file, to standard output where that is nil, and says what was put into it; false where it cannot
    /// be written.
    func write(to file: WrittenFile?, _ language: Language) -> Bool {
        let text = PatchedText(comparisons)
        if let file {
            guard file.write(text.bytes, language) else { return false }
        } else {
            Output.writeText(text.bytes)
        }
        tell(text, language)
        return true
    }

    private func tell(_ text: PatchedText, _ language: Language) {
        let open = comparisons.reduce(0) { sum, part in
            sum
                + part.comparison.changes.indices.filter { number in
                    !part.comparison.changes[number].kind.isNoise && part.verdicts[number]?.isDecided != true
                }.count
        }
        Output.report(Messages.patched(language, String(text.appliedCount), String(open)))
        let printer = ComparisonLines(files: files, kinds: [])
        for place in text.unapplied {
            let change = comparisons[place.comparison].comparison.changes[place.change]
            let message = change.kind == .move ? Messages.notMoved : Messages.notPatched
            Output.report(message(language, String(printer.line(for: change).dropLast())))
        }
    }
}
