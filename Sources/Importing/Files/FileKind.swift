internal import Articles

/// The kinds of files that can be read, by the ends of their names.
enum FileKind {
    /// The form that the name of a file promises; nil where the name says nothing.
    static func format(ofName path: String) -> Format? {
        if let inner = innerName(of: path) { return format(ofName: inner) }
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return formats[String(path[path.index(after: dot)...]).lowercased()]
    }

    /// The name of what a compressed file holds, `page.html` of `page.html.gz`; nil where the name promises nothing compressed.
    static func innerName(of path: String) -> String? {
        let ends = [".gz", ".bz2", ".xz", ".zst"]
        guard let end = ends.first(where: { path.lowercased().hasSuffix($0) }) else { return nil }
        return String(path.dropLast(end.count))
    }

    private static let formats: [String: Format] = [
        "txt": .text, "text": .text, "asc": .text, "rst": .text, "org": .text, "adoc": .text,
        "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown,
        "html": .html, "htm": .html, "xhtml": .html, "xht": .html, "shtml": .html,
        "epub": .epub, "pdf": .pdf, "docx": .docx,
    ]
}
