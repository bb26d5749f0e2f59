internal import ArgumentParser

/// The command line of the program: one table of commands and options, from which help comes too.
struct DuiduCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duidu",
        abstract: "Read articles: their outline, their quotations, their versions side by side.",
        usage: """
            duidu [FILE|DIR|-] …
            duidu COMMAND …
            """,
        discussion: """
            Without arguments what was read last opens, once there is a library (duidu add), else the guide, which teaches the keys. FILE@2 is the second article of a file, \
            FILE:12:3 the third character of its line 12; a path that exists wins over either reading. --theme, --encoding and --language are told by duidu open --help.

            \(Status.help)
            """,
        version: programVersion,
        subcommands: [
            OpenCommand.self, ExportCommand.self, TextCommand.self, OutlineCommand.self, QuotationsCommand.self,
            CompareCommand.self, NotesCommand.self, AddCommand.self, SearchCommand.self, LibraryCommand.self,
            RulesCommand.self,
            KeysCommand.self, ThemesCommand.self, GuideCommand.self,
            InstallCommand.self, UninstallCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static let programVersion = "0.1.0"

    /// The names of the commands, for telling them from files.
    static var commandNames: [String] {
        configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    }

    /// Runs the command that `arguments` names and gives the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
            return 0
        } catch {
            return finish(with: error)
        }
    }

    /// Prints help and version to standard output, complaints in one line to standard error.
    private static func finish(with error: any Error) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        guard exitCode(for: error).isSuccess else {
            Output.report("\(message(for: error)) (duidu --help)")
            return Status.failed
        }
        Output.write(fullMessage(for: error) + "\n")
        return Status.done
    }
}

/// The exit statuses of the program.
enum Status {
    /// Done.
    static let done: Int32 = 0
    /// The versions differ, or nothing was found.
    static let differs: Int32 = 1
    /// Could not be done.
    static let failed: Int32 = 2

    /// What each of them means, as help and manual page say it.
    static let meanings: [(status: Int32, meaning: String)] = [
        (done, "done"),
        (differs, "the versions differ (compare --json, --text, --report, --apparatus), or search found nothing"),
        (failed, "could not be done, or a file to be written exists (--force)"),
    ]

    /// All of them in one line.
    static var help: String {
        "Exit status: " + meanings.map { "\($0.status) \($0.meaning)" }.joined(separator: "; ") + "."
    }
}
