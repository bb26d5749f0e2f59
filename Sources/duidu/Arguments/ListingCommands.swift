internal import ArgumentParser
internal import Reading

/// `duidu keys`.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the keys in force and check the user's own keymap.")

    @OptionGroup var options: ListingOptions

    func run() throws {
        throw ExitCode(PrintedKeys(language: options.chosen).write())
    }
}

/// `duidu themes`.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "Print the themes that there are and check the user's own.")

    @OptionGroup var options: ListingOptions

    func run() throws {
        throw ExitCode(PrintedThemes(language: options.chosen).write())
    }
}

/// What the commands take that print what is in force.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The language of what is printed: zh or en.", valueName: "language"))
    var language: String?

    /// The language that was asked for, else the locale's.
    var chosen: Language { language.flatMap(Language.init(rawValue:)) ?? .ofLocale }

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError(Messages.unknownLanguage(.ofLocale, language))
        }
    }
}
