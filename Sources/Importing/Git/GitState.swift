internal import Articles

/// The state of a file that git keeps under a revision, as `REV:FILE` names it (gitrevisions, “<rev>:<path>”).
struct GitState: Hashable {
    /// The revision: a commit, a branch, `HEAD~2`.
    var revision: String
    /// The file, as a path from the present folder; from the top of the repository where there is none.
    var file: String

    /// How many seconds git may take.
    static let patience = 10

    /// Reads `REV:FILE`; nil where a name cannot be that.
    init?(_ name: String) {
        guard let colon = name.firstIndex(of: ":") else { return nil }
        revision = String(name[..<colon])
        file = String(name[name.index(after: colon)...])
        // What begins with a hyphen would be an option to git.
        guard !revision.isEmpty, !file.isEmpty, !revision.hasPrefix("-") else { return nil }
    }

    /// The bytes of the state.
    func read() throws(ImportFailure) -> SourceText {
        let (folder, name) = Self.split(file)
        let own = try run(["-C", folder, "cat-file", "blob", "\(revision):./\(name)"])
        if own.status == 0 { return SourceText(own.output) }
        let fromTop = try run(["cat-file", "blob", "\(revision):\(file)"])
        if fromTop.status == 0 { return SourceText(fromTop.output) }
        throw .noRevision(Self.reason(own.errors))
    }

    private func run(_ arguments: [String]) throws(ImportFailure) -> HelperProgram.Result {
        do throws(HelperProgram.Failure) {
            return try HelperProgram(name: "git", seconds: Self.patience).run(arguments)
        } catch {
            switch error {
            case .missing: throw .noGit
            case .slow: throw .slowGit(seconds: Self.patience)
            case .tooMuch: throw .tooLarge
            case .system(let code): throw FileReading.failure(of: code)
            }
        }
    }

    /// The folder of a path and the name in it.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
    }

    /// The first line of what git says, without the word that it begins with.
    private static func reason(_ errors: [UInt8]) -> String {
        let line = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? "?"
        let words = line.hasPrefix("fatal: ") ? line.dropFirst(7) : line
        return String(words.hasSuffix(".") ? words.dropLast() : words)
    }
}
