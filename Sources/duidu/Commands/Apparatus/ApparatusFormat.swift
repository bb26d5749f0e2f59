/// A form in which an apparatus is printed.
enum ApparatusFormat: String, CaseIterable {
    /// Lines for people and quickfix lists: `path:line:column: lemma] reading 庚 甲`.
    case text
    /// A list in Markdown.
    case markdown
    /// One object.
    case json
    /// TEI P5, parallel segmentation (TEI Guidelines, chapter 12).
    case tei
    /// A page that shows the base beside each witness.
    case html

    /// The form that a file's name asks for; nil where it asks for none.
    init?(ofFile name: String) {
        switch name.split(separator: "/").last?.split(separator: ".").last {
        case "txt": self = .text
        case "md": self = .markdown
        case "json": self = .json
        case "xml": self = .tei
        case "html", "htm": self = .html
        default: return nil
        }
    }
}
