import Articles
import Keeping
import Reading

/// What the user's own files and the command line choose: settings, theme and keys.
struct UserChoices {
    /// The settings, the command line's over the file's.
    private(set) var settings = Settings()
    /// The name of the theme; nil for the built-in one.
    private(set) var theme: String?
    /// Where the settings name it, as `file:line`; nil where they do not.
    private(set) var themePlace: String?
    /// The standard keymap with the user's file laid over it; nil where there is no such file.
    private(set) var keymap: Keymap?
    /// The user's own rules for understanding.
    private(set) var rules = UserRules()
    /// Who is meant by the names of speakers.
    private(set) var speakers = SpeakerNames()
    /// What was not understood in the files, as `file:line: message`.
    private(set) var complaints: [String] = []

    /// Reads `settings`, `keymap` and `rules.toml` in the configuration folder, where they are there.
    init(_ request: ReaderRequest) {
        settings.language = request.language ?? .ofLocale
        if let (path, text) = Self.file("settings") {
            let result = SettingsFile.load(text, named: path, over: settings)
            settings = result.settings
            theme = result.theme
            themePlace = result.themePlace
            complaints += result.problems.map(\.description)
        }
        settings.language = request.language ?? settings.language
        theme = request.theme ?? theme
        if request.theme != nil { themePlace = nil }
        if settings.keys != .standard { keymap = settings.keys.keymap }
        if let (path, text) = Self.file("keymap") {
            var laidOver = settings.keys.keymap
            let problems = KeymapFile.load(text, named: path, language: settings.language, over: &laidOver)
            keymap = laidOver
            complaints += problems.map(\.description)
        }
        let own = Self.rules(settings.language)
        rules = own.rules
        let named = Self.speakers(settings.language)
        speakers = named.names
        complaints += (own.problems + named.problems).map(\.description)
    }

    /// The keys that the settings name; what is wrong with the settings is told elsewhere.
    static func preset(_ language: Language) -> KeyPreset {
        guard let (path, text) = file("settings") else { return .standard }
        var settings = Settings()
        settings.language = language
        return SettingsFile.load(text, named: path, over: settings).settings.keys
    }

    /// What `speakers.toml` in the configuration folder says; nothing where it is not there.
    static func speakers(_ language: Language) -> SpeakersFile.Result {
        file("speakers.toml").map { SpeakersFile.load($0.text, named: $0.path, language: language) }
            ?? SpeakersFile.Result()
    }

    /// What `rules.toml` in the configuration folder says; nothing where it is not there.
    static func rules(_ language: Language) -> RulesFile.Result {
        file("rules.toml").map { RulesFile.load($0.text, named: $0.path, language: language) } ?? RulesFile.Result()
    }

    static func file(_ name: String) -> (path: String, text: String)? {
        guard let path = Folders.configuration.map({ "\($0)/\(name)" }), let text = Folders.text(ofFile: path) else {
            return nil
        }
        return (path, text)
    }
}
