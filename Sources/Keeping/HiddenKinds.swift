public import Articles
public import Reading

/// Remembers which kinds of change were not shown, in a small file for its owner only.
public struct HiddenKinds: Sendable {
    private let file: String?
    private let folder: String?

    /// Makes a memory in `folder`, which is made when something is kept; nil where there is none.
    public init(folder: String?) {
        self.folder = folder
        file = folder.map { $0 + "/hidden-kinds" }
    }

    /// The kinds that were not shown; nil where nothing was kept, or nothing that can be read. Words that name no kind are
    /// passed over.
    public func recalled() -> Set<ChangeKind>? {
        guard let file, SmallFile.exists(file), case .success(let text) = SmallFile.read(file) else { return nil }
        return Set(text.split { $0.isWhitespace }.compactMap { ChangeKind(rawValue: String($0)) })
    }

    /// Keeps the kinds that are not shown; what went wrong, in one line, or nil.
    public func keep(_ kinds: Set<ChangeKind>, language: Language) -> String? {
        guard let folder, let file else { return nil }
        do throws(SystemError) {
            try SmallFile.makeFolder(folder)
            try SmallFile.write(
                kinds.map(\.rawValue).sorted().map { $0 + "\n" }.joined(), to: file)
            return nil
        } catch {
            return KeepingWording.unwritableState(language, file, error.text)
        }
    }
}
