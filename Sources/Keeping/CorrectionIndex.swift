import Reading
import Synchronization

/// Of what texts the files of a folder are, read from their beginnings when it is asked for first.
final class CorrectionIndex: Sendable {
    /// What the beginning of a file tells.
    struct Entry: Hashable, Sendable {
        /// The path of the file of corrections.
        var file: String
        /// The path of the text when it was kept.
        var path: String
        /// The sentences of the text.
        var sketch: Sketch
    }

    private let folder: String?
    /// The entries under the names of their texts; nil until they were asked for.
    private let entries = Mutex<[Substring: [Entry]]?>(nil)

    /// Makes an index of the files in `folder` without reading any.
    init(_ folder: String?) {
        self.folder = folder
    }

    /// The files of texts that had the name of the text at `path`, wherever they stood; none for standard input.
    func entries(like path: String) -> [Entry] {
        guard path != "-" else { return [] }
        return entries.withLock { entries in
            let known = entries ?? read()
            entries = known
            return known[Self.name(path)] ?? []
        }
    }

    /// Takes in what was written to a file, in the place of what stood there before.
    func note(_ entry: Entry) {
        entries.withLock { entries in
            guard var known = entries, entry.path != "-" else { return }
            // The same bytes may have been kept under another name before.
            for (name, old) in known where old.contains(where: { $0.file == entry.file }) {
                known[name] = old.filter { $0.file != entry.file }
            }
            known[Self.name(entry.path), default: []].append(entry)
            entries = known
        }
    }

    private func read() -> [Substring: [Entry]] {
        var found: [Substring: [Entry]] = [:]
        guard let folder else { return found }
        for name in SmallFile.names(in: folder, ending: ".txt") {
            let file = folder + "/" + name
            guard let text = SmallFile.beginning(of: file, until: "\ncorrect ") else { continue }
            let (header, _) = CorrectionFile.read(text, named: file, language: .english)
            guard !header.path.isEmpty, header.path != "-" else { continue }
            found[Self.name(header.path), default: []].append(
                Entry(file: file, path: header.path, sketch: header.sketch))
        }
        return found
    }

    private static func name(_ path: String) -> Substring {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
        return path[path.utf8.index(after: slash)...]
    }
}
