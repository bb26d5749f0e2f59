internal import ArgumentParser
internal import Articles
internal import Reading

/// `duidu rules`.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Print the rules in force and check the user's own, rules.toml.")

    @Option(
        help: ArgumentHelp("The language of messages and of the rules' sentences: zh or en.", valueName: "language"))
    var language: String?

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError(Messages.unknownLanguage(.ofLocale, language))
        }
    }

    func run() throws {
        throw ExitCode(PrintedRules(language: language.flatMap(Language.init(rawValue:)) ?? .ofLocale).write())
    }
}
