internal import ArgumentParser
internal import Articles
internal import Reading

/// `duidu compare A B C …`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show two versions side by side, or print how versions differ.",
        discussion: """
            The first version is the base. FILE@2 is the second article of a file, REV:FILE the state of a file that git \
            keeps under a revision.
            """)

    @Argument(help: "The versions.")
    var files: [String] = []

    @Option(help: ArgumentHelp("The version that the others are compared with.", valueName: "file"))
    var base: String?

    @Option(help: ArgumentHelp("What stands for a version in an apparatus; may be repeated.", valueName: "name=file"))
    var sigla: [String] = []

    @Option(help: ArgumentHelp("Compare the state under this revision with the file as it is now.", valueName: "rev"))
    var git: String?

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
        help: ArgumentHelp("Print an apparatus, the readings of all versions together: \(allForms).", valueName: "form")
    )
    var apparatus: String?

    @Option(help: ArgumentHelp("Write the apparatus to this file; its name tells the form.", valueName: "file"))
    var output: String?

    @Flag(help: "Let --output and --patched write over a file that exists; never over one of the versions.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "The kinds of change that are printed and make the exit status 1, divided by commas: \(allKinds).",
            valueName: "kinds"))
    var kinds: String?

    @OptionGroup var shared: SharedOptions

    private static let allKinds = ChangeKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let allForms = ApparatusFormat.allCases.map(\.rawValue).joined(separator: ", ")

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

    /// The form of the apparatus that was asked for; nil where none was, or none is known.
    private var apparatusForm: ApparatusFormat? {
        if let apparatus { return ApparatusFormat(rawValue: apparatus) }
        return output.flatMap(ApparatusFormat.init(ofFile:))
    }

    /// The versions with their sigla.
    private func versions() throws -> [WitnessArguments.Named] {
        let language = shared.messageLanguage
        var files = files
        if let git {
            guard let file = files.first, files.count == 1 else {
                throw ValidationError(Messages.gitTakesOneFile(language))
            }
            files.insert("\(git):\(file)", at: 0)
        }
        do throws(WitnessArguments.Mistake) {
            return try WitnessArguments(files: files, named: sigla, base: base).all
        } catch {
            switch error {
            case .tooFew: throw ValidationError(Messages.tooFewVersions(language))
            case .noName(let argument): throw ValidationError(Messages.noSiglum(language, argument))
            case .sameName(let name): throw ValidationError(Messages.sameSiglum(language, name))
            }
        }
    }

    func validate() throws {
        let language = shared.messageLanguage
        if chosenKinds == nil { throw ValidationError(Messages.unknownKind(language, kinds ?? "", Self.allKinds)) }
        if let apparatus, apparatusForm == nil {
            throw ValidationError(Messages.unknownFormat(language, apparatus, Self.allForms))
        }
        if let output, apparatusForm == nil {
            throw ValidationError(Messages.outputWithoutForm(language, output, Self.allForms))
        }
        let count = try versions().count
        if patched != nil, count != 2 { throw ValidationError(Messages.patchedTakesTwo(language)) }
        let forms = [json, text, report, apparatusForm != nil].filter { $0 }.count
        if forms > 1 || apparatusForm != nil && patched != nil || forms > 0 && patched == "-" {
            throw ValidationError(Messages.oneFormOnly(language))
        }
        if force, output == nil, patched == nil || patched == "-" {
            throw ValidationError(Messages.forceWithoutFile(language))
        }
    }

    func run() throws {
        let versions = try versions()
        if let apparatusForm {
            let printed = PrintedApparatus(
                versions: versions, format: apparatusForm, output: output.map(written), kinds: chosenKinds ?? [])
            throw ExitCode(printed.write(shared.opener))
        }
        let inputs = versions.map { Input($0.file) }
        guard json || text || report || patched != nil || !Output.isTerminal else {
            throw ExitCode(open(inputs, versions.map(\.siglum)))
        }
        let printed = PrintedComparison(
            base: inputs[0], others: inputs.dropFirst() + [], form: form, kinds: chosenKinds ?? [],
            patched: patched.map { $0 == "-" ? .standardOutput : .file(written($0)) })
        throw ExitCode(printed.write(shared.opener))
    }

    private func written(_ path: String) -> WrittenFile { WrittenFile(path: path, replaces: force) }

    /// Opens the reader with the base beside the first of the others.
    private func open(_ inputs: [Input], _ sigla: [String]) -> Int32 {
        let request = ReaderRequest(
            inputs: inputs, comparesInputs: true, sigla: sigla, encoding: shared.textEncoding,
            language: shared.interfaceLanguage)
        return ReaderProgram.run(request)
    }
}
