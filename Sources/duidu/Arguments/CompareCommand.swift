internal import ArgumentParser
internal import Articles
internal import Reading

/// `duidu compare A B`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show two versions side by side, or print how they differ.")

    @Argument(help: "The first version; FILE@2 is the second article of a file.")
    var a: String

    @Argument(help: "The second version.")
    var b: String

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    @Flag(help: "Print the differences as lines for people.")
    var text = false

    @Flag(help: "Print the differences with what was decided of each, as lines that an editor's quickfix list reads.")
    var report = false

    @Option(
        help: ArgumentHelp(
            "Write the first version with what was decided put into it (- for standard output); what is undecided stays.",
            valueName: "file"))
    var patched: String?

    @Option(
        help: ArgumentHelp(
            "The kinds of change that are printed by --text and make the exit status 1, divided by commas: \(allKinds).",
            valueName: "kinds"))
    var kinds: String?

    @OptionGroup var shared: SharedOptions

    private static let allKinds = ChangeKind.allCases.map(\.rawValue).joined(separator: ", ")

    /// The kinds that were named; those that a person would call a difference where none were.
    private var chosenKinds: Set<ChangeKind>? {
        guard let kinds else { return [.wording, .insertion, .deletion, .punctuation, .move] }
        let named = kinds.split(separator: ",").map { ChangeKind(rawValue: String($0)) }
        return named.contains(nil) ? nil : Set(named.compactMap { $0 })
    }

    /// How the differences are printed; nil where only the text that results is asked for.
    private var form: PrintedComparison.Form? {
        if json { return .json }
        if report { return .report }
        return text || patched == nil ? .text : nil
    }

    func validate() throws {
        guard chosenKinds == nil else { return }
        throw ValidationError(Messages.unknownKind(shared.messageLanguage, kinds ?? "", Self.allKinds))
    }

    func run() throws {
        let inputs = (a: Input(a), b: Input(b))
        guard json || text || report || patched != nil || !Output.isTerminal else {
            let request = ReaderRequest(
                inputs: [inputs.a, inputs.b], comparesInputs: true, encoding: shared.textEncoding,
                language: shared.messageLanguage)
            throw ExitCode(ReaderProgram.run(request))
        }
        let printed = PrintedComparison(
            a: inputs.a, b: inputs.b, form: form, kinds: chosenKinds ?? [], patched: patched)
        throw ExitCode(printed.write(shared.opener))
    }
}
