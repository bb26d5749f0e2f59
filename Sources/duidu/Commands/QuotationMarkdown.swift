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
        text += Markdown.quoted(record.text)
        return text + "\n" + Self.source(record) + "\n\n"
    }

    private static func heading(_ record: QuotationRecord, isFirst: Bool) -> String {
        let file = ControlCharacters.visibleName(record.file)
        let told = [record.author, record.publication, record.date, record.title == nil ? nil : file]
        let line = told.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
        return "## \(Markdown.inline(record.title ?? file))\n\n" + (line.isEmpty ? "" : line + "\n\n")
    }

    /// Who says it, what it is where it is no statement, and where it stands.
    private static func source(_ record: QuotationRecord) -> String {
        let kind = record.kind == .statement ? nil : record.kind.rawValue
        let parts = [record.resolved ?? record.speaker, kind, ControlCharacters.visibleName(record.place)]
        return "— " + parts.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
    }
}
