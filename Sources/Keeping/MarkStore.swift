import Articles
public import Reading

/// Keeps the marks with capital letters, which lead to files: a line for each, `LETTER OFFSET PATH`, for its owner only.
public struct MarkStore: Sendable {
    private let path: String

    /// Makes a store in the file at `path`, which need not be there.
    public init(path: String) {
        self.path = path
    }

    /// The marks, those in the files of `named` with the path by which they are named there; what is not understood is left
    /// out.
    public func marks(named paths: [String]) -> [KeptMark] {
        guard SmallFile.exists(path), case .success(let content) = SmallFile.read(path) else { return [] }
        let lines = content.split(separator: "\n").compactMap(Self.mark)
        guard !lines.isEmpty else { return [] }
        let names = Dictionary(paths.map { (SmallFile.absolute($0), $0) }) { first, _ in first }
        return lines.map { KeptMark($0.name, path: names[$0.path] ?? $0.path, $0.offset) }
    }

    /// Keeps marks; those with other letters stay as they were.
    ///
    /// - Throws: why the file cannot be written.
    public func keep(_ marks: [KeptMark]) throws(SystemError) {
        let lines = marks.map { "\($0.name) \($0.offset.value) \(SmallFile.absolute($0.path))" }
            .filter { !$0.contains("\n") }
        guard !lines.isEmpty else { return }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try SmallFile.makeFolder(folder)
        try FolderLock.hold(folder) { () throws(SystemError) in
            var kept: [String] = []
            // What cannot be read is not written over.
            if SmallFile.exists(path) { kept = try SmallFile.read(path).get().split(separator: "\n").map(String.init) }
            for line in lines { kept.removeAll { $0.hasPrefix(line.prefix(2)) } }
            try SmallFile.write((kept + lines).sorted().joined(separator: "\n") + "\n", to: path)
        }
    }

    private static func mark(_ line: Substring) -> KeptMark? {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[0].count == 1, let name = words[0].first, let offset = Int(words[1]), offset >= 0
        else { return nil }
        return KeptMark(name, path: String(words[2]), Offset(offset))
    }
}
