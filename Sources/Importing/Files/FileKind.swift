internal import Articles

/// The kinds of files that can be read, by the ends of their names.
enum FileKind {
    /// The form that the name of a file promises; nil where the name says nothing.
    static func format(ofName path: String) -> Format? {
        if let inner = innerName(of: path) { return format(ofName: inner) }
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return format(ofEnding: String(path[path.index(after: dot)...]).lowercased())
    }

    // No table: one that is looked up by strings takes a tenth of a millisecond to make, before the first screen.
    private static func format(ofEnding ending: String) -> Format? {
        switch ending {
        case "txt", "text", "asc", "rst", "org", "adoc": .text
        case "md", "markdown", "mdown", "mkd": .markdown
        case "html", "htm", "xhtml", "xht", "shtml": .html
        case "epub": .epub
        case "pdf": .pdf
        case "docx": .docx
        default: nil
        }
    }

    /// The name of what a compressed file holds, `page.html` of `page.html.gz`; nil where the name promises nothing compressed.
    static func innerName(of path: String) -> String? {
        let ends = [".gz", ".bz2", ".xz", ".zst"]
        guard let end = ends.first(where: { path.lowercased().hasSuffix($0) }) else { return nil }
        return String(path.dropLast(end.count))
    }
}
