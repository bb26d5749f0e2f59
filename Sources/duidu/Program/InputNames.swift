import Glibc
import Importing
import Reading

extension ReaderRequest {
    /// Takes what was read last, or the library, where nothing was named and there is a library.
    mutating func resume(_ settings: Settings) {
        guard inputs.isEmpty, !showsGuide, !showsLibrary else { return }
        switch settings.start {
        case .guide: break
        case .last: if let last = Library.lastOpened { inputs = [Input(path: last)] }
        case .library: showsLibrary = Library.exists
        }
    }

    /// The files to open, folders looked into, the guide where nothing was named; those folders; and why others are not
    /// among them.
    func files(_ language: Language) -> (inputs: [InputName], folders: [String], complaints: [String]) {
        guard !showsLibrary else { return ([], [], []) }
        guard !inputs.isEmpty else {
            let guide = Guide.files(language)
            return (guide, [], guide.isEmpty ? [Guide.missing(language)] : [])
        }
        var names: [InputName] = []
        var folders: [String] = []
        var complaints: [String] = []
        for input in inputs {
            do throws(ImportFailure) {
                let isStandardInput = input.path == Input.standardInput
                if isStandardInput, isatty(STDIN_FILENO) == 1 {
                    complaints.append(Messages.standardInputIsTerminal(language))
                    continue
                }
                let files = isStandardInput ? [input.path] : try Importer.files(at: input.path)
                names += files.map { InputName(path: $0) }
                if files != [input.path] { folders.append(input.path) }
            } catch {
                complaints.append(Messages.text(for: error, path: input.path, language))
            }
        }
        return (InputName.distinguished(names), folders, complaints)
    }

    /// What is shown first.
    var start: ReaderState.Start {
        if sigla.count > 2 {
            return .witnesses(sigla, inputs.map { $0.article.map { $0 - 1 } })
        }
        if comparesInputs {
            return .comparison(inputs.first?.article.map { $0 - 1 }, inputs.dropFirst().first?.article.map { $0 - 1 })
        }
        if showsLibrary { return .library }
        // The guide is read at once; the passages beside it wait in the list of articles.
        guard let first = inputs.first else { return .article(0) }
        if let line = first.line { return .line(line, column: first.column ?? 1) }
        return first.article.map { .article($0 - 1) } ?? .automatic
    }
}

extension InputName {
    init(path: String) {
        self.init(path: path, name: path.split(separator: "/").last.map(String.init) ?? path)
    }
}

/// The guide that ships with the program.
enum Guide {
    /// The guide's files in a language: the article that teaches the keys, and the two versions of a passage to compare.
    static func files(_ language: Language) -> [InputName] {
        let names = [
            "guide.\(language.rawValue).md", "passage-1.\(language.rawValue).txt", "passage-2.\(language.rawValue).md",
        ]
        let folder = Folders.shipped.flatMap { [$0 + "/guide", $0 + "/Sources/duidu/Guide"] }
            .first { Folders.text(ofFile: "\($0)/\(names[0])") != nil }
        return folder.map { folder in names.map { InputName(path: "\(folder)/\($0)") } } ?? []
    }

    /// Says that the guide is not there.
    static func missing(_ language: Language) -> String {
        Messages.noGuide(language, Folders.shipped.joined(separator: " "))
    }
}
