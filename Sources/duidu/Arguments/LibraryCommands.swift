internal import ArgumentParser
internal import Articles
internal import LibraryStore
internal import Reading

/// `duidu add DIR…`.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Put folders into the library, or bring it up to date: what changed only.")

    @Argument(help: "Folders and files.")
    var paths: [String]

    @Flag(help: "Take out what is not there any more, instead of marking it.")
    var forgetGone = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let folders = IndexedFolders(paths: paths, forgetsGone: forgetGone, opener: shared.opener)
        throw ExitCode(folders.write())
    }
}

/// `duidu search PATTERN`.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search all articles of the library.")

    @Argument(help: "What to search for; may be left out beside --speaker.")
    var pattern: String?

    @Option(
        name: .customLong("in"), help: ArgumentHelp("What to look through: \(allFields).", valueName: "field"))
    var field: String?

    @Option(help: ArgumentHelp("Only statements of speakers whose names hold these words.", valueName: "name"))
    var speaker: String?

    @Option(help: ArgumentHelp("How many places are listed at most.", valueName: "number"))
    var limit = 1000

    @Flag(name: [.customShort("E"), .customLong("regex")], help: "Take the pattern for a regular expression.")
    var isExpression = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var listing: ListingOptions

    private static let allFields = LibrarySearch.Field.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        if let field, LibrarySearch.Field(rawValue: field) == nil {
            throw ValidationError(LibraryMessages.unknownField(listing.chosen, field, Self.allFields))
        }
        if speaker != nil, let field, field != LibrarySearch.Field.statements.rawValue {
            throw ValidationError(LibraryMessages.speakerOfStatements(listing.chosen))
        }
        if speaker == nil, pattern?.contains(where: { !$0.isWhitespace }) != true {
            throw ValidationError(LibraryMessages.nothingToSearch(listing.chosen))
        }
        if let pattern, let fault = SearchPattern(pattern, isExpression ? .expression : .plain).fault {
            throw ValidationError(
                LibraryMessages.wrongExpression(listing.chosen, pattern, fault.wording(listing.chosen)))
        }
        if !(1...1_000_000).contains(limit) { throw ValidationError(LibraryMessages.wrongLimit(listing.chosen)) }
    }

    func run() throws {
        let chosen = field.flatMap(LibrarySearch.Field.init(rawValue:))
        let search = LibrarySearch(
            pattern ?? "", isExpression ? .expression : .plain, in: chosen ?? (speaker == nil ? .text : .statements),
            speaker: speaker, limit: limit)
        throw ExitCode(LibraryHits(search: search, isJSON: json, language: listing.chosen).write())
    }
}

/// `duidu library`.
struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library", abstract: "List the articles of the library.")

    @Flag(help: "Those that were opened, the latest first.")
    var recent = false

    @Flag(help: "Those that were never opened, or count as unread.")
    var unread = false

    @Flag(help: "Those whose files were not there any more when their folder was added again.")
    var gone = false

    @Option(help: ArgumentHelp("Only those with this tag.", valueName: "tag"))
    var tag: String?

    @Option(help: ArgumentHelp("Only those of files under this folder.", valueName: "folder"))
    var folder: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var listing: ListingOptions

    func validate() throws {
        guard [recent, unread, gone].count(where: { $0 }) < 2 else {
            throw ValidationError("--recent, --unread and --gone exclude each other; give one of them")
        }
    }

    func run() throws {
        let listed = LibraryListing(
            choice: recent ? .recent : unread ? .unread : gone ? .gone : .all,
            folder: folder.map(IndexedFolders.absolute), tag: tag, isJSON: json, language: listing.chosen)
        throw ExitCode(listed.write())
    }
}
