public import Articles
import Glibc
public import Reading

/// Keeps what was corrected of texts in a folder, a file for each state of a text.
///
/// A text is known again by its bytes; where they have changed, by its path or its name together with the sentences that it
/// still has. Files are written whole or not at all, for their owner only; nothing is ever deleted.
public struct CorrectionStore: Sendable {
    /// What was found of a text.
    public struct Found: Hashable, Sendable {
        /// What was corrected, the oldest first.
        public var corrections: [Correction] = []
        /// What could not be read, in one line; nil where all could.
        public var message: String?
    }

    /// The folder; nil where there is none to keep anything in.
    private let folder: String?
    private let language: Language
    /// Of what texts the files are; shared by the copies of a store.
    private let index: CorrectionIndex

    /// Makes a store in `folder`, which is made when something is kept; messages are in `language`.
    public init(folder: String?, language: Language) {
        self.folder = folder
        self.language = language
        index = CorrectionIndex(folder)
    }

    // MARK: Finding

    /// What was corrected of the text at `path` (`-` for standard input).
    ///
    /// Takes time with the length of the text, and the first time that a text is not known by its bytes with the number
    /// of files kept: what another program keeps after that is found by its bytes only.
    public func corrections(of text: TextIdentity, at path: String) -> Found {
        guard let folder, SmallFile.exists(folder) else { return Found() }
        let exact = folder + "/" + text.fingerprint.name
        if SmallFile.exists(exact) { return read(exact) }
        return likest(of: text, at: path).map(read) ?? Found()
    }

    private func read(_ path: String) -> Found {
        switch SmallFile.read(path) {
        case .failure(let reason):
            return Found(message: KeepingWording.unreadable(language, path, reason.text))
        case .success(let text):
            let (file, problems) = CorrectionFile.read(text, named: path, language: language)
            let message = problems.first.map { KeepingWording.broken(language, $0.description) }
            return Found(corrections: file.corrections, message: message)
        }
    }

    /// The file of the state of a text that is most like it now; the latest of equals.
    private func likest(of text: TextIdentity, at path: String) -> String? {
        let entries = index.entries(like: SmallFile.absolute(path))
        guard !entries.isEmpty else { return nil }
        let sketch = text.sketch
        var best: (file: String, likeness: Double, time: Int)?
        for entry in entries where SmallFile.exists(entry.file) {
            let likeness = sketch.likeness(to: entry.sketch)
            guard likeness >= Sketch.leastLikeness else { continue }
            let time = SmallFile.time(entry.file)
            guard best.map({ (likeness, time) > ($0.likeness, $0.time) }) ?? true else { continue }
            best = (entry.file, likeness, time)
        }
        return best?.file
    }

    // MARK: Keeping

    /// Keeps all corrections of a text; what went wrong, in one line, or nil.
    ///
    /// What another reader has kept of the same text meanwhile, which is not among `known`, stays too. A file that is not
    /// understood whole is set aside, not overwritten.
    public func keep(
        _ corrections: [Correction], of text: TextIdentity, at path: String, known: Set<Correction>
    ) -> String? {
        guard let folder else { return KeepingWording.nowhere(language) }
        let file = folder + "/" + text.fingerprint.name
        guard SmallFile.exists(file) || !corrections.isEmpty || !known.isEmpty else { return nil }
        var kept = CorrectionFile()
        kept.path = SmallFile.absolute(path)
        kept.length = text.text.count
        kept.sketch = text.sketch
        kept.corrections = corrections
        do throws(SystemError) {
            try KeptFile(folder: folder, path: file).update { old in
                guard let old else { return (kept.text, true) }
                // What another reader kept meanwhile stays.
                let (other, problems) = CorrectionFile.read(old, named: file, language: language)
                var all = kept
                all.corrections = other.corrections.filter { !known.contains($0) } + kept.corrections
                return (all.text, problems.isEmpty)
            }
            index.note(CorrectionIndex.Entry(file: file, path: kept.path, sketch: kept.sketch))
            return nil
        } catch {
            return KeepingWording.unwritable(language, file, error.text)
        }
    }
}
