import Articles

/// A template of a source reference: `{author. }` stands for the author and what follows in the braces, or for nothing
/// where there is no author; the first run of letters in braces names the field.
struct CitationTemplate {
    /// The template as it is written; `\n` is a line end.
    let text: String

    /// The form of GB/T 7714-2015 (section 4 and 8.3) for Chinese texts, a plain one for others.
    static func standard(isChinese: Bool) -> CitationTemplate {
        isChinese
            ? CitationTemplate(text: "{text}\\n——{speaker，}{author. }{title}[{type}]{. publication}{, date}{(page)}.")
            : CitationTemplate(text: "{text}\\n— {speaker, }{author, }“{title}”{, publication}{, date}{, p. =page}.")
    }

    /// The fields that a template can name.
    static let fields = [
        "text", "speaker", "author", "title", "type", "publication", "date", "page", "section", "file", "line",
        "column",
    ]

    /// The reference, with what `value` gives for each field; unknown fields stand for nothing.
    func filled(_ value: (String) -> String?) -> String {
        var result = ""
        var rest = text.replacing("\\n", with: "\n")[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += Self.part(rest[rest.index(after: open)..<close], value)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// What one pair of braces stands for. Where words stand before the field's name, `=` stands before the name.
    private static func part(_ inner: Substring, _ value: (String) -> String?) -> String {
        let from = inner.firstIndex(of: "=").map { inner.index(after: $0) } ?? inner.startIndex
        guard let start = inner[from...].firstIndex(where: { $0.isASCII && $0.isLetter }) else { return "" }
        let name = inner[start...].prefix { $0.isASCII && $0.isLetter }
        guard let found = value(String(name)), !found.isEmpty else { return "" }
        let before = from > inner.startIndex ? inner[..<inner.index(before: from)] : inner[..<start]
        return before + found + inner[name.endIndex...]
    }
}

extension ReaderState {
    /// Copies the selection, else the statement under the caret, with a source reference in the form of the template.
    mutating func copyWithSource() {
        guard let (id, document) = textAtHand.map({ ($0.id, $0.document) }) else { return }
        let number = statementAtHand()
        guard let span = selection() ?? number.map({ document.quotations[$0].span }) else {
            return tell(say(Wording.nothingToCopy))
        }
        let template =
            settings.citation.isEmpty
            ? CitationTemplate.standard(isChinese: document.language.hasPrefix("zh"))
            : CitationTemplate(text: settings.citation)
        let text = template.filled { field($0, of: span, statement: number, in: document, id) }
        if copyText(text) { selectionStart = nil }
    }

    private func field(
        _ name: String, of span: TextSpan, statement: Int?, in document: Document, _ id: DocumentID
    ) -> String? {
        let article = document.article(ofBlock: span.firstBlock).map { document.articles[$0] }
        let string = { (span: TextSpan?) in span.map { document.string(of: $0).replacingLineEnds } }
        let place = lineAndColumn(of: Place(id, span.start))
        switch name {
        case "text": return document.string(of: span)
        case "speaker": return statement.flatMap { document.speakerName(of: document.quotations[$0]) }
        case "author": return article.flatMap { document.authorName(of: $0) }
        case "title": return string(article?.title) ?? self.document(id)?.input.name
        case "publication": return string(article?.publication)
        case "date": return string(article?.date)
        case "page": return string(article?.page)
        // GB/T 7714-2015, appendix B: N a newspaper, J a journal, Z what is neither known.
        case "type": return article?.page != nil ? "N" : article?.publication != nil ? "J" : "Z"
        case "section": return section(at: Place(id, span.start))
        case "file": return self.document(id)?.input.path
        case "line": return String(place.line)
        case "column": return String(place.column)
        default: return nil
        }
    }
}
