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
    /// How much of a text must have stayed for it to be taken for the same one.
    private static let leastLikeness = 0.5
    /// How many files are looked through for a text whose bytes have changed.
    private static let mostFiles = 2000

    /// Makes a store in `folder`, which is made when something is kept; messages are in `language`.
    public init(folder: String?, language: Language) {
        self.folder = folder
        self.language = language
    }

    // MARK: Finding

    /// What was corrected of the text at `path` (`-` for standard input).
    ///
    /// Takes time with the length of the text, and where its bytes have changed with the number of files kept.
    public func corrections(of text: SourceText, at path: String) -> Found {
        guard let folder, SmallFile.exists(folder) else { return Found() }
        let exact = folder + "/" + Fingerprint(text).name
        if SmallFile.exists(exact) { return read(exact) }
        return likest(of: text, at: path, in: folder).map(read) ?? Found()
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
    private func likest(of text: SourceText, at path: String, in folder: String) -> String? {
        let path = SmallFile.absolute(path)
        var sketch: Sketch?
        var best: (file: String, likeness: Double, time: Int)?
        for name in SmallFile.names(in: folder, ending: ".txt").prefix(Self.mostFiles) {
            let file = folder + "/" + name
            guard let kept = try? SmallFile.read(file).get() else { continue }
            let (header, _) = CorrectionFile.read(kept, named: file, language: language)
            guard header.path != "-", header.path == path || Self.name(header.path) == Self.name(path) else { continue }
            let own = sketch ?? Sketch(text)
            sketch = own
            let likeness = own.likeness(to: header.sketch)
            guard likeness >= Self.leastLikeness else { continue }
            let time = SmallFile.time(file)
            guard best.map({ (likeness, time) > ($0.likeness, $0.time) }) ?? true else { continue }
            best = (file, likeness, time)
        }
        return best?.file
    }

    private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

    // MARK: Keeping

    /// Keeps all corrections of a text; what went wrong, in one line, or nil.
    ///
    /// What another reader has kept of the same text meanwhile, which is not among `known`, stays too. A file that is not
    /// understood whole is set aside, not overwritten.
    public func keep(
        _ corrections: [Correction], of text: SourceText, at path: String, known: Set<Correction>
    ) -> String? {
        guard let folder else { return KeepingWording.nowhere(language) }
        let file = folder + "/" + Fingerprint(text).name
        let old = SmallFile.exists(file)
        guard old || !corrections.isEmpty || !known.isEmpty else { return nil }
        var kept = CorrectionFile()
        kept.path = SmallFile.absolute(path)
        kept.length = text.count
        kept.sketch = Sketch(text)
        kept.corrections = corrections
        do throws(SystemError) {
            try SmallFile.makeFolder(folder)
            if old {
                let text = try SmallFile.read(file).get()
                let (other, problems) = CorrectionFile.read(text, named: file, language: language)
                kept.corrections = other.corrections.filter { !known.contains($0) } + corrections
                if !problems.isEmpty { try SmallFile.setAside(file) }
            }
            try SmallFile.write(kept.text, to: file)
            return nil
        } catch {
            return KeepingWording.unwritable(language, file, error.text)
        }
    }
}
