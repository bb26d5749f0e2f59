internal import Articles
internal import Reading

/// Writes a page in two columns (对照表): the base beside each witness, with `del` and `ins` where they differ.
///
/// One file without anything from outside, of tables and plain elements, so that browsers print it and word processors
/// open it.
struct ParallelPage {
    private let articles: [NamedApparatus]

    /// Makes the writer for the articles of some files.
    init(_ articles: [NamedApparatus]) {
        self.articles = articles
    }

    /// The whole file.
    var text: String {
        let title = articles.count == 1 ? articles[0].title : articles.first?.base.file ?? ""
        return """
            <!DOCTYPE html>
            <html lang="\((articles.first?.language ?? .english).rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\(XMLText.escaped(NamedApparatus.line(title)))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            \(articles.map(section).joined())</body>
            </html>

            """
    }

    private func section(of article: NamedApparatus) -> String {
        let title = XMLText.escaped(NamedApparatus.line(article.title))
        let tables = article.witnesses.indices.map { table(of: $0, article) }
        return "<h1\(language(of: article.base))>\(title)</h1>\n\(tables.joined())"
    }

    private static let style = """
        body { font-family: serif; margin: 2em auto; max-width: 70em; padding: 0 1em; line-height: 1.6; color: #1a1a1a; background: #ffffff; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2em; }
        th, td { border: 1px solid #999999; padding: 0.3em 0.6em; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
        p { margin: 0 0 0.3em; white-space: pre-line; }
        del { color: #9c1c1c; background: #fbe9e7; text-decoration: line-through; }
        ins { color: #1b5e20; background: #e8f5e9; text-decoration: underline; }
        .moved { border-bottom: 2px dotted #5b3a8c; }
        .noise { opacity: 0.7; }
        @media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
        """

    private func table(of number: Int, _ article: NamedApparatus) -> String {
        let comparison = article.apparatus.comparisons[number]
        let rows = comparison.rows(kinds: article.kinds).map { row(for: $0, article.base, article.witnesses[number]) }
        return """
            <table>
            <thead><tr>\(heading(of: article.base))\(heading(of: article.witnesses[number]))</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
    }

    private func heading(of version: NamedApparatus.Named) -> String {
        "<th scope=\"col\">\(XMLText.escaped(version.siglum)) · \(XMLText.escaped(version.file))</th>"
    }

    private func row(
        for row: ParallelRow, _ base: NamedApparatus.Named, _ witness: NamedApparatus.Named
    ) -> String {
        "<tr>\(cell(row.a, "del", base))\(cell(row.b, "ins", witness))</tr>\n"
    }

    private func cell(_ paragraphs: [[MarkedText]], _ element: String, _ version: NamedApparatus.Named) -> String {
        let texts = paragraphs.map { "<p>\($0.map { part($0, element) }.joined())</p>" }
        return "<td\(language(of: version))>\(texts.joined())</td>"
    }

    private func part(_ part: MarkedText, _ element: String) -> String {
        var text = XMLText.escaped(part.text)
        if let kind = part.kind {
            let noise = kind.isNoise ? " class=\"noise\"" : ""
            text = "<\(element)\(noise) title=\"\(kind.rawValue)\">\(text)</\(element)>"
        }
        return part.isMoved ? "<span class=\"moved\" title=\"move\">\(text)</span>" : text
    }

    private func language(of version: NamedApparatus.Named) -> String {
        version.language.map { " lang=\"\(XMLText.escaped($0))\"" } ?? ""
    }
}
