internal import Articles
internal import Reading

/// The outline of each article as an indented tree.
struct PrintedOutline: PrintedByFile {
    let inputs: [Input]

    func write(_ file: OpenedFile) {
        Output.write(tree(of: file))
    }

    /// The outline of a file, each entry a line, two blanks deeper for each level.
    func tree(of file: OpenedFile) -> String {
        let entries = file.document.articles[file.articles].flatMap { file.document.outline[$0.outline] }
        return entries.map { line(for: $0, of: file.document) }.joined()
    }

    private func line(for entry: OutlineEntry, of document: Document) -> String {
        let indent = String(repeating: "  ", count: max(0, Int(entry.level) - 1))
        let text = document.string(of: entry.span).split(separator: "\n").joined(separator: " ")
        let speaker =
            entry.quotation.flatMap { document.speakerName(of: document.quotations[$0]) }.map { "\($0) " } ?? ""
        return "\(indent)\(speaker)\(text)\n"
    }
}
