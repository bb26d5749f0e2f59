/// A form in which quotations are printed and exported.
public enum QuotationFormat: String, Sendable, CaseIterable {
    /// Tab-separated values; tabs and line ends in a cell are blanks.
    case tsv
    /// Comma-separated values as RFC 4180 has them: line ends of CR and LF, cells in marks where they need them.
    case csv
    /// One list of objects, each on a line of its own.
    case json
    /// Block quotations under their articles and sections, each with who says it and where.
    case markdown

    /// The form that a file's name asks for: `.tsv`, `.csv`, `.json`, `.md` or `.markdown`; nil for any other name.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "tsv": self = .tsv
        case "csv": self = .csv
        case "json": self = .json
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}
