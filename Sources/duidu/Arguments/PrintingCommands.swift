internal import ArgumentParser
internal import Reading

/// `duidu export FILE…`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print what was understood of each file as a line of JSON.")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        throw ExitCode(PrintedExport(inputs: files.map { Input($0) }).write(shared.opener))
    }
}

/// `duidu text FILE…`.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Print the articles as they are read: paragraphs joined, in their right order.")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @Option(help: ArgumentHelp("Break lines at so many columns, as the reader does.", valueName: "columns"))
    var width: Int?

    @Flag(help: "Print the decoded text of the file as it is.")
    var raw = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard let width, !(1...10_000).contains(width) else { return }
        throw ValidationError(Messages.wrongWidth(shared.messageLanguage))
    }

    func run() throws {
        let inputs = files.map { Input($0) }
        let printed: any Printed = raw ? PrintedRawText(inputs: inputs) : PrintedText(inputs: inputs, width: width)
        throw ExitCode(printed.write(shared.opener))
    }
}

/// `duidu outline FILE…`.
struct OutlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline", abstract: "Print the outline of each article as an indented tree.")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        throw ExitCode(PrintedOutline(inputs: files.map { Input($0) }).write(shared.opener))
    }
}

/// `duidu quotations FILE…`.
struct QuotationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotations", abstract: "Print the quotations as tab-separated lines with a header.")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        throw ExitCode(PrintedQuotations(inputs: files.map { Input($0) }).write(shared.opener))
    }
}
