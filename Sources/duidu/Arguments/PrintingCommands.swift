internal import ArgumentParser
internal import Articles
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
        commandName: "quotations", abstract: "Print the quotations as a table, or as Markdown.")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @Option(help: ArgumentHelp("Only those of speakers whose names hold these words.", valueName: "name"))
    var speaker: String?

    @Option(
        help: ArgumentHelp("Only those of these kinds, divided by commas: \(allKinds).", valueName: "kinds"))
    var kind: String?

    @Flag(help: "Only statements that stand in more than one place, those of one statement together.")
    var same = false

    @Option(help: ArgumentHelp("The form: \(allFormats).", valueName: "format"))
    var format = "tsv"

    @OptionGroup var shared: SharedOptions

    private static let allKinds = QuotationKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let allFormats = QuotationFormat.allCases.map(\.rawValue).joined(separator: ", ")

    /// The kinds that were named; nil where one of them is none.
    private var chosenKinds: Set<QuotationKind>? {
        guard let kind else { return Set(QuotationKind.allCases) }
        let named = kind.split(separator: ",").map { QuotationKind(rawValue: String($0)) }
        return named.isEmpty || named.contains(nil) ? nil : Set(named.compactMap { $0 })
    }

    func validate() throws {
        if chosenKinds == nil {
            throw ValidationError(Messages.unknownQuotationKind(shared.messageLanguage, kind ?? "", Self.allKinds))
        }
        if QuotationFormat(rawValue: format) == nil {
            throw ValidationError(Messages.unknownFormat(shared.messageLanguage, format, Self.allFormats))
        }
    }

    func run() throws {
        let selection = PrintedQuotations.Selection(
            speaker: speaker, kinds: chosenKinds ?? [], isOnlySame: same)
        let printed = PrintedQuotations(
            inputs: files.map { Input($0) }, selection: selection, format: QuotationFormat(rawValue: format) ?? .tsv)
        throw ExitCode(printed.write(shared.opener))
    }
}
