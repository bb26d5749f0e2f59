internal import Articles
internal import Keeping
internal import Reading

/// The first version with what was decided put into it, as a file.
struct PatchedFile {
    let files: (a: OpenedFile, b: OpenedFile)
    let comparisons: [(comparison: Comparison, verdicts: [Int: Verdict])]

    /// Writes the text to a path, `-` for standard output, and says what was put into it; false where it cannot be written.
    func write(to path: String, _ language: Language) -> Bool {
        let text = PatchedText(comparisons)
        if path == "-" {
            if Output.isTerminal {
                Output.write(String(decoding: text.bytes, as: UTF8.self))
            } else {
                Output.write(text.bytes)
            }
        } else {
            guard ![files.a.file, files.b.file].contains(where: { ComparedFiles.isSame($0, path) }) else {
                Output.report(Messages.patchedOverInput(language, path))
                return false
            }
            do throws(SystemError) {
                try WholeFile.overwrite(path, text.bytes)
            } catch {
                Output.report(Messages.exportFailed(language, path, error.text))
                return false
            }
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
            let line = printer.line(for: comparisons[place.comparison].comparison.changes[place.change])
            Output.report(Messages.notPatched(language, String(line.dropLast())))
        }
    }
}
