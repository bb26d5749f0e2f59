public import Articles
public import Reading

/// Keeps the notes of texts in a folder, a file for each text whatever states it goes through.
///
/// A text is known again by its bytes, as they are or were; where they have changed, by its name together with the sentences
/// that it still has. Files are written whole or not at all, for their owner only; nothing is ever deleted.
public struct NoteStore: Sendable {
    /// What was found of a text.
    public struct Found: Hashable, Sendable {
        /// The notes.
        public var notes = KeptNotes()
        /// The file that they are kept in; nil where there is none yet.
        public var home: String?
        /// What could not be read, in one line; nil where all could.
        public var message: String?
    }

    /// What came of keeping.
    public struct Kept: Hashable, Sendable {
        /// The notes that the file has now: also what others wrote meanwhile.
        public var notes: [Note]
        /// The file that they are kept in.
        public var home: String?
        /// What went wrong, in one line; nil where nothing did.
        public var failure: String?
    }

    private let folder: String?
    private let language: Language

    /// Makes a store in `folder`, which is made when something is kept; nil where there is none. Messages are in `language`.
    public init(folder: String?, language: Language) {
        self.folder = folder
        self.language = language
    }

    // MARK: Finding

    /// The notes of the text at `path` (`-` for standard input), and of the versions of it that have any.
    ///
    /// Takes time with the length of the text, and with the number of files kept.
    public func notes(of text: TextIdentity, at path: String) -> Found {
        guard let folder, SmallFile.exists(folder) else { return Found() }
        let headers = self.headers(in: folder)
        guard !headers.isEmpty else { return Found() }
        var found = Found()
        if let home = home(of: text, at: path, headers) {
            let (file, message) = read(home)
            (found.home, found.notes.own, found.message) = (home, file.notes, message)
        }
        let others = headers.filter { $0.path != found.home }
        for (file, header) in others {
            guard text.kinship.isVersion(of: header.kinship) else { continue }
            found.notes.guests += read(file).file.notes.map { GuestNote($0, of: header.path) }
        }
        return found
    }

    /// The files of all texts that have notes; what could not be read is told.
    public func all() -> (files: [NoteFile], messages: [String]) {
        guard let folder, SmallFile.exists(folder) else { return ([], []) }
        let read = SmallFile.names(in: folder, ending: ".txt").map { self.read(folder + "/" + $0) }
        return (read.map(\.file).filter { !$0.notes.isEmpty }, read.compactMap(\.message))
    }

    /// The beginnings of the files, by their paths, in the order of their names.
    private func headers(in folder: String) -> [(path: String, header: NoteFile)] {
        SmallFile.names(in: folder, ending: ".txt").compactMap { name in
            let path = folder + "/" + name
            return SmallFile.beginning(of: path, until: "\nnote ").map {
                (path, NoteFile.read($0, named: path, language: language).file)
            }
        }
    }

    private func home(of text: TextIdentity, at path: String, _ headers: [(path: String, header: NoteFile)]) -> String?
    {
        let state = text.fingerprint.name.dropLast(Self.ending.count)
        // The text that has this state now goes before one that had it.
        if let exact = headers.first(where: { $0.header.states.last == String(state) }) { return exact.path }
        if let former = headers.first(where: { $0.header.states.contains(String(state)) }) { return former.path }
        guard path != "-" else { return nil }
        let (sketch, name) = (text.sketch, Self.name(SmallFile.absolute(path)))
        let likest = headers.filter { Self.name($0.header.path) == name }
            .map { (path: $0.path, likeness: sketch.likeness(to: $0.header.sketch), time: SmallFile.time($0.path)) }
            .filter { $0.likeness >= Sketch.leastLikeness }
            .max { ($0.likeness, $0.time) < ($1.likeness, $1.time) }
        return likest?.path
    }

    private static let ending = ".txt"

    private static func name(_ path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }

    private func read(_ path: String) -> (file: NoteFile, message: String?) {
        switch SmallFile.read(path) {
        case .failure(let reason):
            return (NoteFile(), NoteKeepingWording.unreadable(language, path, reason.text))
        case .success(let text):
            let (file, problems) = NoteFile.read(text, named: path, language: language)
            return (file, problems.first.map { NoteKeepingWording.broken(language, $0.description) })
        }
    }

    // MARK: Keeping

    /// Keeps all notes of a text in `home`, or in a new file; `base` are those that were in the file when it was read last.
    ///
    /// What another reader changed meanwhile stays. A file that is not understood whole is set aside, not overwritten.
    public func keep(
        _ notes: [Note], of text: TextIdentity, at path: String, in home: String?, base: [Note]
    ) -> Kept {
        guard let folder else { return Kept(notes: notes, failure: NoteKeepingWording.nowhere(language)) }
        let file = home ?? folder + "/" + text.fingerprint.name
        guard SmallFile.exists(file) || !notes.isEmpty else { return Kept(notes: notes) }
        var kept = NoteFile()
        do throws(SystemError) {
            try KeptFile(folder: folder, path: file).update { old in
                let (there, problems) = old.map { NoteFile.read($0, named: file, language: language) } ?? (kept, [])
                kept.path = SmallFile.absolute(path)
                kept.length = text.text.count
                kept.sketch = text.sketch
                kept.kinship = text.kinship
                let state = String(text.fingerprint.name.dropLast(Self.ending.count))
                kept.states = (there.states.filter { $0 != state } + [state]).suffix(NoteFile.mostStates)
                kept.notes = Note.merged(notes, there.notes, base: base)
                return (kept.text, problems.isEmpty)
            }
            return Kept(notes: kept.notes, home: file)
        } catch {
            let failure = NoteKeepingWording.unwritable(language, file, error.text)
            return Kept(notes: notes, home: home, failure: failure)
        }
    }
}
