internal import Reading
internal import Views

/// The themes that there are, the chosen one marked, and what is wrong in their files and in the choice.
struct PrintedThemes {
    let language: Language

    /// Prints them; gives 2 where something is wrong, which is said.
    func write() -> Int32 {
        let shelf = ThemeShelf(language: language)
        let settings = UserChoices.file("settings").map {
            SettingsFile.load($0.text, named: $0.path, over: Settings())
        }
        let choice = settings?.theme.map { ThemeChoice($0) }
        var problems: [String] = []
        for name in shelf.names {
            guard let loaded = shelf.theme(named: name), let path = loaded.files.first else { continue }
            problems += loaded.warnings.map(\.description)
            let ground = Self.grounds[loaded.theme.appearance].map { $0(language) } ?? ""
            let sign = choice?.names.contains(name) == true ? "*" : " "
            Output.write("\(sign) \(name.padded(to: 16)) \(ground.padded(to: 8)) \(path)\n")
        }
        for name in choice?.names ?? [] where shelf.theme(named: name) == nil {
            problems.append(
                Messages.noSuchTheme(language, name, shelf.names.joined(separator: " "), at: settings?.themePlace))
        }
        for problem in problems { Output.report(problem) }
        return problems.isEmpty ? Status.done : Status.failed
    }

    private static let grounds: [Theme.Appearance: Phrase] = [
        .light: Phrase("浅", "light"), .dark: Phrase("深", "dark"), .either: Phrase("随终端", "either"),
    ]
}

extension String {
    /// The text with blanks up to `columns`, wide characters counted as two.
    fileprivate func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - CharacterWidth.of(self, ambiguousIsWide: false)))
    }
}
