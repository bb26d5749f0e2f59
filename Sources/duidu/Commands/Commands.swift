internal import Articles
internal import Importing
internal import Reading

/// The commands that print.
enum Commands {
    /// A file that was opened and understood.
    struct OpenedFile {
        /// Its name as it was given.
        var file: String
        /// What it says.
        var document: Document
    }

    /// Prints each file as one line of JSON.
    static func export(_ files: [String]) -> Int32 {
        let opened = open(files)
        var export = DocumentExport()
        for file in opened {
            export.write(file.document, file: file.file, links: StatementLinks())
            Output.write(export.take())
        }
        return status(opened: opened.count, of: files.count)
    }

    /// Prints the texts as they are read: each block on a line, or in lines of at most `width` columns with an empty line between blocks.
    static func text(_ files: [String], width: Int?) -> Int32 {
        var count = 0
        for file in files {
            guard let opened = open(file) else { continue }
            count += 1
            TextOutput(document: opened.document, width: width).write()
        }
        return status(opened: count, of: files.count)
    }

    /// Prints the decoded text of a file, byte for byte.
    static func rawText(_ files: [String]) -> Int32 {
        var count = 0
        for file in files {
            do throws(ImportFailure) {
                let text = try Importer.open(file).text
                Output.writeRaw(text)
                count += 1
            } catch {
                Output.report(Messages.text(for: error, path: file))
            }
        }
        return status(opened: count, of: files.count)
    }

    /// Prints the comparison of two files as JSON.
    static func compareAsJSON(_ a: String, _ b: String) -> Int32 {
        guard let first = open(a), let second = open(b) else { return 2 }
        var json = JSONWriter()
        var differs = false
        for (left, right) in ComparedFiles.pairs(first.document, second.document) {
            guard let comparison = Comparison.compare(left, right) else { continue }
            json.comparison(comparison, files: (a, b))
            differs = differs || comparison.changes.contains { $0.kind.isTold }
        }
        Output.write(json.bytes)
        return differs ? 1 : 0
    }

    private static func open(_ files: [String]) -> [OpenedFile] {
        files.compactMap(open)
    }

    private static func open(_ file: String) -> OpenedFile? {
        do throws(ImportFailure) {
            let source = try Importer.open(file)
            return Understanding.understand(source).map { OpenedFile(file: file, document: $0) }
        } catch {
            Output.report(Messages.text(for: error, path: file))
            return nil
        }
    }

    private static func status(opened: Int, of asked: Int) -> Int32 {
        opened > 0 || asked == 0 ? 0 : 2
    }
}

extension ChangeKind {
    /// Whether a change of this kind makes two versions differ for the exit status.
    var isTold: Bool {
        switch self {
        case .wording, .insertion, .deletion, .punctuation, .move: true
        case .renumbering, .variant, .width, .layout, .script, .markup: false
        }
    }
}

/// Which articles of two files are compared.
enum ComparedFiles {
    /// The articles of the two documents that are versions of each other, the most alike first; where none are, the longest of each.
    static func pairs(_ a: Document, _ b: Document) -> [(Version, Version)] {
        let links = VersionLink.find(among: [a, b]).filter { $0.a.document == 0 && $0.b.document == 1 }
        if !links.isEmpty {
            return links.map { (Version(a, article: $0.a.article), Version(b, article: $0.b.article)) }
        }
        guard let first = a.longestArticle, let second = b.longestArticle else { return [] }
        return [(Version(a, article: first), Version(b, article: second))]
    }
}

extension Document {
    /// The article with the most text; nil where there is none.
    fileprivate var longestArticle: Int? {
        articles.indices.max { length(ofArticle: $0) < length(ofArticle: $1) }
    }

    private func length(ofArticle article: Int) -> Int {
        articles[article].blocks.reduce(0) { sum, block in
            blocks[block].pieces.reduce(sum) { $0 + pieces[$1].range.count }
        }
    }
}
