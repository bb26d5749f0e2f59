internal import ArgumentParser
import Glibc
internal import Reading

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
            var command = try parseAsRoot(commandFirst(arguments))
            try command.run()
            return 0
        } catch {
            return finish(with: error, arguments)
        }
    }

    /// The options of all commands, and of the one that is meant where none is named: each takes a value.
    private static let leadingOptions: Set<String> = ["--encoding", "--language", "--theme"]

    /// The arguments with the options that stand before a command's name put behind what it takes: the parser would read
    /// the name as a file's.
    static func commandFirst(_ arguments: [String]) -> [String] {
        var at = 0
        while at < arguments.count, arguments[at].hasPrefix("--") {
            let name = arguments[at].prefix { $0 != "=" }
            guard leadingOptions.contains(String(name)) else { return arguments }
            at += name.endIndex == arguments[at].endIndex ? 2 : 1
        }
        guard at > 0, at < arguments.count, commandNames.contains(arguments[at]) else { return arguments }
        let stop = arguments[at...].firstIndex(of: "--") ?? arguments.endIndex
        return Array(arguments[at..<stop] + arguments[..<at] + arguments[stop...])
    }

    /// Prints help and version to standard output, complaints in one line to standard error.
    private static func finish(with error: any Error, _ arguments: [String]) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        guard exitCode(for: error).isSuccess else {
            if let file = arguments.first(where: isFileLikeOption) {
                Output.report(Messages.fileLikeOption(.ofLocale, file))
                return Status.failed
            }
            Output.report("\(message(for: error)) (duidu --help)")
            return Status.failed
        }
        Output.write(fullMessage(for: error) + "\n")
        return Status.done
    }
}

extension DuiduCommand {
    /// Whether an argument that begins like an option names a file.
    private static func isFileLikeOption(_ argument: String) -> Bool {
        guard argument.hasPrefix("-"), argument != "--", argument != Input.standardInput else { return false }
        return unsafe access(Input(argument).path, F_OK) == 0
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
