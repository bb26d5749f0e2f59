internal import ArgumentParser
internal import Reading

/// `duidu FILE…`: opens the reader.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open files in the reader (this is what happens without a command).")

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String] = []

    @Option(help: ArgumentHelp("The theme: its name, or a file.", valueName: "theme"))
    var theme: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let request = ReaderRequest(
            inputs: files.map { Input($0) }, encoding: shared.textEncoding, theme: theme,
            language: shared.interfaceLanguage)
        throw ExitCode(Self.open(request))
    }

    /// Opens the reader, or prints the texts where standard output is no terminal.
    static func open(_ request: ReaderRequest) -> Int32 {
        guard !Output.isTerminal else { return ReaderProgram.run(request) }
        let language = request.language ?? .ofLocale
        let inputs = request.inputs.isEmpty ? Guide.files(language).map { Input($0.path) } : request.inputs
        if inputs.isEmpty { Output.report(Guide.missing(language)) }
        let opener = FileOpener(encoding: request.encoding, language: language)
        return PrintedText(inputs: inputs, width: nil).write(opener)
    }
}
