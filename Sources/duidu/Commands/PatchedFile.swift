internal import Articles
import Glibc
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
            Output.writeText(text.bytes)
        } else {
            guard !isInput(path) else {
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

    private func isInput(_ path: String) -> Bool {
        func isSame(_ other: String) -> Bool {
            var (one, two) = (stat(), stat())
            guard unsafe stat(path, &one) == 0, unsafe stat(other, &two) == 0 else { return false }
            return one.st_dev == two.st_dev && one.st_ino == two.st_ino
        }
        return isSame(files.a.file) || isSame(files.b.file)
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
