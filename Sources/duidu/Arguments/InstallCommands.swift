internal import ArgumentParser
internal import Curses
internal import Reading

/// `duidu guide`.
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "Open the guide, which teaches the keys.")

    @OptionGroup var listing: ListingOptions

    func run() throws {
        throw ExitCode(
            OpenCommand.open(
                ReaderRequest(showsGuide: true, language: listing.language.flatMap(Language.init(rawValue:)))))
    }
}

/// `duidu install`.
struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Put the program, its themes, guide, manual page and completions under a prefix.")

    @OptionGroup var place: InstallationOptions

    func run() throws {
        throw ExitCode(try place.installation().install())
    }
}

/// `duidu uninstall`.
struct UninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Take away what install put under a prefix.")

    @OptionGroup var place: InstallationOptions

    func run() throws {
        throw ExitCode(try place.installation().uninstall())
    }
}

/// Where the program is installed.
struct InstallationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder that holds bin and share; ~/.local without it.", valueName: "folder"))
    var prefix: String?

    @OptionGroup var listing: ListingOptions

    func installation() throws -> Installation {
        let home = TerminalOptions.environmentVariable("HOME").map { $0 + "/.local" }
        guard let prefix = prefix ?? home, !prefix.isEmpty else {
            throw ValidationError(InstallationMessages.noPrefix(listing.chosen))
        }
        return Installation(prefix: prefix, language: listing.chosen)
    }
}
