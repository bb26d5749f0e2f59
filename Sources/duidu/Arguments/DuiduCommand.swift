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
            Without arguments the guide opens, which teaches the keys. FILE@2 is the second article of a file, \
            FILE:12:3 the third character of its line 12; a path that exists wins over either reading. --theme, --encoding and --language are told by duidu open --help.

            Exit status: 0 done; 1 the versions differ (compare --json, --text); 2 could not be done.
            """,
        version: programVersion,
        subcommands: [
            OpenCommand.self, ExportCommand.self, TextCommand.self, OutlineCommand.self, QuotationsCommand.self,
            CompareCommand.self, RulesCommand.self, KeysCommand.self, ThemesCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    private static let programVersion = "0.1.0"

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
    /// The versions differ.
    static let differs: Int32 = 1
    /// Could not be done.
    static let failed: Int32 = 2
}
