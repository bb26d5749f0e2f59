public import Articles
internal import CMapping

/// Opens files as texts with what their forms say about them.
public enum Importer {
    /// Opens the file or pipe at `path`, or of a file with tracked changes a version: `FILE@before`, `FILE@after`; without `encoding` the file's own is found.
    ///
    /// Where nothing stands there, `REV:FILE` is the state of a file that git keeps under a revision.
    /// A large file is decoded but not looked through: `complete` does that behind the first screen.
    public static func open(_ path: String, encoding: TextEncoding? = nil) throws(ImportFailure) -> FormattedText {
        let (file, version) = try bytes(at: path)
        return try text(of: file, format: FileKind.format(ofName: path), encoding: encoding, version: version)
    }

    /// Opens a file that holds text or Markdown of at most `limit` bytes, which takes little longer than reading it, or of so
    /// many that it is mapped and not looked through.
    ///
    /// Nil for any other, and for one that cannot be opened: `open` tells why.
    public static func openAtOnce(_ path: String, upTo limit: Int, encoding: TextEncoding? = nil) -> FormattedText? {
        let format = FileKind.format(ofName: path)
        guard format == nil || format == .text || format == .markdown,
            let file = FileReading.readAtOnce(path: path, upTo: limit),
            file.withBytes({ BinaryForm(signatureOf: $0) == nil && !PageEncoding.isPage($0) })
        else { return nil }
        guard file.count > limit else { return try? text(of: file, format: format, encoding: encoding) }
        // A long text in another encoding has to be converted first.
        let isUTF8 = encoding.map { $0 == .utf8 } ?? ((try? file.withBytes(EncodingDetection.detect)) == .utf8)
        return isUTF8 ? try? text(of: file, format: format, encoding: .utf8) : nil
    }

    private static func bytes(at path: String) throws(ImportFailure) -> (SourceText, FileVersion) {
        do throws(ImportFailure) {
            return try FileReading.readVersion(path: path)
        } catch {
            guard error == .missing, let state = GitState(path) else { throw error }
            return (try state.read(), .after)
        }
    }

    /// Reads standard input to its end.
    public static func openStandardInput(encoding: TextEncoding? = nil) throws(ImportFailure) -> FormattedText {
        try text(of: FileReading.read(0), format: nil, encoding: encoding)
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

    /// Whether Markdown can be read on this machine; where it cannot, such files are plain text.
    public static var readsMarkdown: Bool {
        #if HAS_MD4C
            MarkdownParser.isThere
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

    /// Whether a text is a part of memory that shows a file: it changes where that is written over.
    public static func isMapped(_ text: SourceText) -> Bool {
        FileReading.isMapped(text)
    }

    /// Whether the file behind a text became shorter since it was opened; what is lacking reads as zeros.
    public static func hasShrunk(_ text: SourceText) -> Bool {
        FileReading.hasShrunk(text)
    }

    /// Files of at least so many bytes are large: `releaseMappedPages` gives their memory back.
    public static let largeFileSize = FileReading.releasedSize

    /// Gives back the memory that large mapped files take up, where more than `most` bytes of files are in memory: pages come
    /// back where they are read again. Whether there was any to give.
    @discardableResult public static func releaseMappedPages(above most: Int = 0) -> Bool {
        mapping_release(FileReading.releasedSize, most) != 0
    }

    /// Sees to it that what the understanding of a large file needed for a while goes back to the system when it is done with.
    public static func returnFreedMemory() {
        mapping_return_freed()
    }

    /// How often it was found that a file behind an open text had become shorter: where this number grows, `hasShrunk` has news.
    public static var lossCount: Int { Int(mapping_losses()) }

    /// Puts the handler that answers for shrunken files before those that others set since: call it after setting any of SIGBUS.
    public static func guardMappedFiles() {
        mapping_guard()
    }

    private static func text(
        of file: SourceText, format: Format?, encoding: TextEncoding?, version: FileVersion = .after,
        isUnpacked: Bool = false
    ) throws(ImportFailure) -> FormattedText {
        guard file.count > 0 else { throw .empty }
        switch file.withBytes(BinaryForm.init(signatureOf:)) {
        case .compressed where isUnpacked: throw .binary(.compressed)
        case .compressed:
            return try text(of: Archive.content(of: file), format: format, encoding: encoding, isUnpacked: true)
        case .archive: return try packed(file, version)
        case .pdf: return try PDFForm.read(file)
        default: break
        }
        let isPage = format == .html || format == nil && file.withBytes(PageEncoding.isPage)
        let declared = isPage && encoding == nil ? file.withBytes(PageEncoding.declared) : nil
        var text = try Decoding.decode(file, encoding: encoding ?? declared)
        guard !text.text.isBlank else { throw .blank }
        if isPage { return try page(text) }
        guard format == .markdown else { return text }
        text.format = .markdown
        return text.text.count > Decoding.checkedSize ? text : withBlocks(text)
    }

    /// The text of an e-book or a word processor's file.
    private static func packed(_ file: SourceText, _ version: FileVersion) throws(ImportFailure) -> FormattedText {
        let isZip = file.withBytes { $0.count > 4 && $0[0] == UInt8(ascii: "P") && $0[1] == UInt8(ascii: "K") }
        guard isZip else { throw .binary(.archive) }
        #if HAS_LIBXML2
            let archive = try Archive.zip(file, wants: { BookForm.wants($0) || WordForm.wants($0) })
            if archive.paths.contains("META-INF/container.xml") { return try BookForm.read(archive) }
            if archive.paths.contains("word/document.xml") { return try WordForm.read(archive, version) }
            throw .binary(.archive)
        #else
            throw .lacking(.libxml2)
        #endif
    }

    private static func page(_ text: FormattedText) throws(ImportFailure) -> FormattedText {
        #if HAS_LIBXML2
            let page = try PageForm.read(text)
            guard page.blocks?.isEmpty != true else { throw .blank }
            return page
        #else
            throw .lacking(.libxml2)
        #endif
    }
}
