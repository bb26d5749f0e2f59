internal import Articles

/// The kinds of files that can be read, by the ends of their names.
enum FileKind {
    /// The form that the name of a file promises; nil where the name says nothing.
    static func format(ofName path: String) -> Format? {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return formats[String(path[path.index(after: dot)...]).lowercased()]
    }

    private static let formats: [String: Format] = [
        "txt": .text, "text": .text, "asc": .text, "rst": .text, "org": .text, "adoc": .text,
        "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown,
        "html": .html, "htm": .html, "xhtml": .html, "xht": .html, "shtml": .html,
    ]
}
