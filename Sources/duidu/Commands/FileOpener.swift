internal import Articles
internal import Importing
internal import Keeping
internal import Reading

/// A file that was opened and understood.
struct OpenedFile {
    /// Its name as it was given or found.
    var file: String
    /// What it says.
    var document: Document
    /// The articles that were asked for, as indices of `Document.articles`.
    var articles: Range<Int>
    /// Whether the file as a whole was asked for.
    var isWhole: Bool
}

/// Opens files for the commands that print, and says on standard error why one cannot be opened.
struct FileOpener: Sendable {
    /// The encoding of all files; nil where it is to be found.
    var encoding: TextEncoding?
    /// The language of messages.
    var language: Language
    /// The user's own rules.
    let rules: UserRules
    /// Who is meant by the names of speakers.
    let speakers: SpeakerNames
    /// What was corrected of all files.
    private let store: CorrectionStore
    /// The encodings that were chosen in the reader.
    private let encodings: RememberedEncodings?

    /// Makes an opener; what is not understood of the user's rules and speakers is said.
    init(encoding: TextEncoding?, language: Language) {
        self.encoding = encoding
        self.language = language
        store = CorrectionStore(folder: Folders.corrections, language: language)
        encodings = encoding == nil ? Folders.encodings.map { EncodingStore(path: $0).remembered() } : nil
        let own = UserChoices.rules(language)
        let named = UserChoices.speakers(language)
        for problem in own.problems + named.problems { Output.report(problem.description) }
        rules = own.rules
        speakers = named.names
    }

    /// The files that the inputs name, folders replaced by the files in them.
    func files(of inputs: [Input]) -> [Input] {
        inputs.flatMap { input -> [Input] in
            guard input.path != Input.standardInput else { return [input] }
            do throws(ImportFailure) {
                return try Importer.files(at: input.path).map { path in
                    var file = input
                    file.path = path
                    return file
                }
            } catch {
                report(error, input.path)
                return []
            }
        }
    }

    /// The decoded text of a file; nil where it cannot be opened, which is said.
    func source(_ input: Input) -> FormattedText? {
        do throws(ImportFailure) {
            if input.path == Input.standardInput { return try Importer.openStandardInput(encoding: encoding) }
            if let text = encodings?.text(ofFileAt: input.path) { return Importer.complete(text) }
            return Importer.complete(try Importer.open(input.path, encoding: encoding))
        } catch {
            report(error, input.path)
            return nil
        }
    }

    /// A file as it is understood; nil where it cannot be opened or lacks the article that was asked for, which is said.
    func open(_ input: Input) -> OpenedFile? {
        guard let source = source(input), let document = document(of: source, at: input.path) else { return nil }
        return select(input, of: document)
    }

    /// What the text of a file is understood to be; what is odd about the file is said, repeated passages where
    /// `tellsRepeats` says so.
    func document(of source: FormattedText, at path: String, tellsRepeats: Bool = true) -> Document? {
        var guidance = guidance(for: source, path)
        guidance.tellsRepeats = tellsRepeats
        guard
            var document = Understanding.understand(source, by: guidance, with: .allProcessors)?
                .naming(speakers, path: path)
        else { return nil }
        if source.format == .markdown && !Importer.readsMarkdown {
            Output.report(Messages.markdownAsText(language, path))
        }
        if Importer.hasShrunk(source.text) {
            Output.report(Messages.shrank(language, path))
            document = document.adding(DocumentIssue(.truncated, []))
        }
        return document
    }

    /// What was corrected of a file, and the user's own rules; what cannot be read of either is said.
    private func guidance(for source: FormattedText, _ path: String) -> Guidance {
        let found = store.corrections(of: TextIdentity(source.text), at: path)
        if let message = found.message { Output.report(message) }
        return Guidance(corrections: found.corrections, rules: rules)
    }

    private func select(_ input: Input, of document: Document) -> OpenedFile? {
        guard let number = input.article else {
            return OpenedFile(file: input.path, document: document, articles: document.articles.indices, isWhole: true)
        }
        guard number <= document.articles.count else {
            Output.report(Messages.noSuchArticle(language, input.path, String(document.articles.count)))
            return nil
        }
        return OpenedFile(file: input.path, document: document, articles: number - 1..<number, isWhole: false)
    }

    private func report(_ failure: ImportFailure, _ path: String) {
        Output.report(Messages.text(for: failure, path: path, language))
    }
}

extension Document {
    /// The same document with one more issue.
    fileprivate func adding(_ issue: DocumentIssue) -> Document {
        var parts = parts
        parts.issues.append(issue)
        return Document(
            text: text, coverage: coverage, isComplete: isComplete, format: format, encoding: encoding, parts: parts)
    }
}

extension RememberedEncodings {
    /// The encoding in which the file at `path` is to be read; nil where nothing was chosen for it that this program knows.
    func textEncoding(ofFileAt path: String) -> TextEncoding? {
        encoding(ofFileAt: path).flatMap(TextEncoding.init(named:))
    }

    /// The file at `path` in the encoding that was chosen for it; nil where none was, or it cannot be read so.
    func text(ofFileAt path: String) -> FormattedText? {
        textEncoding(ofFileAt: path).flatMap { try? Importer.open(path, encoding: $0) }
    }
}
