public import Articles
internal import CMapping

/// Opens files as texts with what their forms say about them.
public enum Importer {
    /// Opens the file or pipe at `path`; without `encoding` the file's own is found.
    ///
    /// Where nothing stands there, `REV:FILE` is the state of a file that git keeps under a revision.
    /// A large file is decoded but not looked through: `complete` does that behind the first screen.
    public static func open(_ path: String, encoding: TextEncoding? = nil) throws(ImportFailure) -> FormattedText {
        try text(of: bytes(at: path), format: FileKind.format(ofName: path), encoding: encoding)
    }

    private static func bytes(at path: String) throws(ImportFailure) -> SourceText {
        do throws(ImportFailure) {
            return try FileReading.read(path: path)
        } catch {
            guard error == .missing, let state = GitState(path) else { throw error }
            return try state.read()
        }
    }

    /// Reads standard input to its end.
    public static func openStandardInput(encoding: TextEncoding? = nil) throws(ImportFailure) -> FormattedText {
        try text(of: FileReading.read(0), format: .text, encoding: encoding)
    }

    /// The files that an argument names: itself, or, where it is a folder, the files under it that can be read, in natural order.
    ///
    /// Hidden files are left out, and a folder that several links lead to is looked into once.
    public static func files(at path: String) throws(ImportFailure) -> [String] {
        guard FolderWalk.isFolder(path) else { return [path] }
        let files = try FolderWalk.files(in: path)
        guard !files.isEmpty else { throw .noReadableFiles }
        return files
    }

    /// Does what `open` left out for a large file, whose first screen is not to wait for it: finds invalid bytes and
    /// the blocks that its form names. A text that lacks nothing comes back as it is.
    public static func complete(_ text: FormattedText) -> FormattedText {
        guard text.text.count > Decoding.checkedSize else { return text }
        let checked = text.encoding == TextEncoding.utf8.name ? Decoding.withIssues(text) : text
        return checked.format == .markdown && checked.blocks == nil ? withBlocks(checked) : checked
    }

    /// Whether this build can read Markdown; where it cannot, such files are plain text.
    public static var readsMarkdown: Bool {
        #if HAS_MD4C
            true
        #else
            false
        #endif
    }

    /// The text with the blocks that its form names.
    private static func withBlocks(_ text: FormattedText) -> FormattedText {
        #if HAS_MD4C
            MarkdownParser.parse(text)
        #else
            text
        #endif
    }

    /// Whether the file behind a text became shorter since it was opened; what is lacking reads as zeros.
    public static func hasShrunk(_ text: SourceText) -> Bool {
        FileReading.hasShrunk(text)
    }

    /// How often it was found that a file behind an open text had become shorter: where this number grows, `hasShrunk` has news.
    public static var lossCount: Int { Int(mapping_losses()) }

    /// Puts the handler that answers for shrunken files before those that others set since: call it after setting any of SIGBUS.
    public static func guardMappedFiles() {
        mapping_guard()
    }

    private static func text(
        of file: SourceText, format: Format?, encoding: TextEncoding?
    ) throws(ImportFailure) -> FormattedText {
        guard file.count > 0 else { throw .empty }
        var text = try Decoding.decode(file, encoding: encoding)
        guard !text.text.isBlank else { throw .blank }
        guard format == .markdown else { return text }
        text.format = .markdown
        return text.text.count > Decoding.checkedSize ? text : withBlocks(text)
    }
}
