internal import ArgumentParser
internal import Reading

/// `duidu notes`.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "List or export highlights and notes.",
        subcommands: [NotesListCommand.self, NotesExportCommand.self], defaultSubcommand: NotesListCommand.self)
}

/// `duidu notes list`.
struct NotesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the notes of files, or all that are kept, a line each.")

    @Argument(help: "Files, folders, or - for standard input; all files that have notes where none is named.")
    var files: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let printed = PrintedNotes(inputs: files.map { Input($0) }, format: json ? .json : .text)
        throw ExitCode(printed.write(shared.opener))
    }
}

/// `duidu notes export`.
struct NotesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print the notes of files, or all that are kept, as Markdown or JSON.")

    @Argument(help: "Files, folders, or - for standard input; all files that have notes where none is named.")
    var files: [String] = []

    @Option(help: ArgumentHelp("The form: \(allFormats).", valueName: "format"))
    var format = NoteFormat.markdown.rawValue

    @OptionGroup var shared: SharedOptions

    private static let formats: [NoteFormat] = [.markdown, .json]
    private static let allFormats = formats.map(\.rawValue).joined(separator: ", ")

    private var chosen: NoteFormat? { Self.formats.first { $0.rawValue == format } }

    func validate() throws {
        guard chosen == nil else { return }
        throw ValidationError(NotesMessages.unknownFormat(shared.messageLanguage, format, Self.allFormats))
    }

    func run() throws {
        let printed = PrintedNotes(inputs: files.map { Input($0) }, format: chosen ?? .markdown)
        throw ExitCode(printed.write(shared.opener))
    }
}
