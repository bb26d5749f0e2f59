import Reading
import Views

/// The themes that can be chosen: the user's own before those that ship with the program.
struct ThemeShelf {
    /// The folders that are looked into, the first one first; found out when they are wanted, for most never are.
    private let folders: () -> [String]

    /// The language in which what is wrong with a theme is told.
    private let language: Language

    /// Makes a shelf of the folders named `themes` in the user's and the program's own folders.
    init(
        language: Language,
        folders: @escaping @autoclosure () -> [String] = ([Folders.configuration].compactMap(\.self) + Folders.shipped)
            .map { $0 + "/themes" }
    ) {
        self.language = language
        self.folders = folders
    }

    /// The names of the themes, sorted, each once.
    var names: [String] {
        Set(folders().flatMap { Folders.names(in: $0, ending: ".toml") }).sorted()
    }

    /// A theme by its name, or by the path of its file; nil where there is none.
    func theme(named name: String) -> LoadedTheme? {
        file(named: name).map { Theme.load($0, language: language, named: file) }
    }

    private func file(named name: String) -> ThemeFile? {
        if name.contains("/") { return Folders.text(ofFile: name).map { ThemeFile(path: name, text: $0) } }
        for folder in folders() {
            let path = "\(folder)/\(name).toml"
            if let text = Folders.text(ofFile: path) { return ThemeFile(path: path, text: text) }
        }
        return nil
    }
}
