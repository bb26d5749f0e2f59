internal import Articles

/// Writes quotations as Markdown: block quotations under the headings of their articles and sections.
struct QuotationMarkdown {
    /// The quotation before, whose headings stand already.
    private var last: QuotationRecord?

    /// A quotation with the headings that change before it.
    mutating func row(_ record: QuotationRecord) -> String {
        defer { last = record }
        var text = ""
        let isNewArticle = last?.file != record.file || last?.title != record.title
        if isNewArticle { text += Self.heading(record, isFirst: last == nil) }
        if let section = record.section, isNewArticle || last?.section != section {
            text += "### \(Markdown.inline(section))\n\n"
        }
        text += record.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.isEmpty ? ">\n" : "> \(Self.line($0))\n" }.joined(separator: ">\n")
        return text + "\n" + Self.source(record) + "\n\n"
    }

    private static func heading(_ record: QuotationRecord, isFirst: Bool) -> String {
        let told = [record.author, record.publication, record.date, record.title == nil ? nil : record.file]
        let line = told.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
        return "## \(Markdown.inline(record.title ?? record.file))\n\n" + (line.isEmpty ? "" : line + "\n\n")
    }

    /// Who says it, what it is where it is no statement, and where it stands.
    private static func source(_ record: QuotationRecord) -> String {
        let kind = record.kind == .statement ? nil : record.kind.rawValue
        let parts = [record.resolved ?? record.speaker, kind, record.place]
        return "— " + parts.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
    }

    /// A line of text that stands for itself wherever a line may begin.
    private static func line(_ text: Substring) -> String {
        let escaped = Markdown.inline(String(text))
        guard let first = escaped.first else { return escaped }
        if "#+-=~:".contains(first) { return "\\" + escaped }
        // Digits and a point or bracket would begin a list.
        let rest = escaped.drop { $0.isASCII && $0.isNumber }
        guard first.isASCII, first.isNumber, rest.first == "." || rest.first == ")" else { return escaped }
        return escaped.prefix(escaped.count - rest.count) + "\\" + rest
    }
}
