internal import Articles
internal import Reading

/// Writes the apparatuses of some articles as TEI P5: the base's text with `app`, `lem` and `rdg` where witnesses differ (parallel segmentation,
/// TEI Guidelines, section 12.2), moved passages as notes behind it.
struct ApparatusTEI {
    private let articles: [NamedApparatus]
    private let versions: [(siglum: String, file: String)]
    private let identifiers: [String: String]

    /// Makes the writer for the articles of some files.
    init(_ articles: [NamedApparatus]) {
        self.articles = articles
        var seen: Set<String> = []
        versions = articles.flatMap { [$0.base] + $0.witnesses }.filter { seen.insert($0.siglum).inserted }
            .map { ($0.siglum, $0.file) }
        // A siglum that is no name in XML gets one by its place, which no siglum can have.
        let names = versions.enumerated().map { index, version in
            let isName =
                XMLText.isName(version.siglum) && !["wit-", "block-"].contains { version.siglum.hasPrefix($0) }
            return (version.siglum, isName ? version.siglum : "wit-\(index)")
        }
        identifiers = Dictionary(names) { first, _ in first }
    }

    /// The whole file.
    var text: String {
        let base = articles.first?.base
        let language = base?.language.map { " xml:lang=\"\(XMLText.escaped($0))\"" } ?? ""
        let title = articles.count == 1 ? articles[0].title : base?.file ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"\(language)>
            <teiHeader>
            <fileDesc>
            <titleStmt><title>\(XMLText.escaped(NamedApparatus.line(title)))</title></titleStmt>
            <publicationStmt><p>duidu compare</p></publicationStmt>
            <sourceDesc>
            <listWit>
            \(witnesses)</listWit>
            </sourceDesc>
            </fileDesc>
            <encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
            </teiHeader>
            \(texts)</TEI>

            """
    }

    /// The text of the one article, or a group of texts (TEI Guidelines, section 4.3.1).
    private var texts: String {
        let each = articles.map { "<text>\n\(text(of: $0))</text>\n" }.joined()
        return articles.count == 1 ? each : "<text>\n<group>\n\(each)</group>\n</text>\n"
    }

    private func text(of article: NamedApparatus) -> String {
        let parts = article.apparatus.parts.map { part($0, article) }
        return "<body>\n\(parts.joined())</body>\n\(moves(of: article))"
    }

    private var witnesses: String {
        versions.map { version in
            let identifier = identifiers[version.siglum] ?? ""
            return "<witness xml:id=\"\(identifier)\" n=\"\(XMLText.escaped(version.siglum))\">"
                + "\(XMLText.escaped(version.file))</witness>\n"
        }.joined()
    }

    /// A paragraph, or an `app` of whole paragraphs beside which it stands (TEI Guidelines, section 12.2.3: `lem` and `rdg`
    /// hold what may stand in a division).
    private func part(_ part: Apparatus.Part, _ article: NamedApparatus) -> String {
        switch part {
        case .paragraph(let paragraph): return self.paragraph(paragraph, article)
        case .entry(let number, let lemma):
            let entry = article.apparatus.entries[number]
            let own = lemma.isEmpty ? "" : "\n\(lemma.map { self.part($0, article) }.joined())"
            let readings = entry.readings.map { reading in
                let paragraphs = reading.text.split(whereSeparator: \.isNewline).map {
                    "<p>\(XMLText.escaped(String($0)))</p>"
                }
                return element(
                    "rdg", reading.witnesses.map { article.witnesses[$0] }, paragraphs.joined(separator: "\n"))
            }
            return "<app>\(lem(of: entry, own, article))\(readings.joined())</app>\n"
        }
    }

    private func paragraph(_ paragraph: Apparatus.Paragraph, _ article: NamedApparatus) -> String {
        let kind = article.base.version.document.blocks[paragraph.block].kind
        let form = kind == .paragraph ? "" : " rend=\"\(kind.rawValue)\""
        let text = paragraph.segments.map { segment($0, article) }.joined()
        return "<p xml:id=\"block-\(paragraph.block)\"\(form)>\(text)</p>\n"
    }

    private func segment(_ segment: Apparatus.Segment, _ article: NamedApparatus) -> String {
        switch segment {
        case .text(let text): return XMLText.escaped(text, lineEnd: "<lb/>")
        case .entry(let number, let lemma, let readings):
            let entry = article.apparatus.entries[number]
            let own = lem(of: entry, lemma.map { self.segment($0, article) }.joined(), article)
            let others = zip(entry.readings, readings).map { reading, text in
                element(
                    "rdg", reading.witnesses.map { article.witnesses[$0] }, XMLText.escaped(text, lineEnd: "<lb/>"))
            }
            return "<app>\(own)\(others.joined())</app>"
        }
    }

    private func lem(of entry: ApparatusEntry, _ text: String, _ article: NamedApparatus) -> String {
        element("lem", [article.base] + article.agreeing(with: entry).map { article.witnesses[$0] }, text)
    }

    private func element(_ name: String, _ witnesses: [NamedApparatus.Named], _ text: String) -> String {
        let references = witnesses.map { "#\(identifiers[$0.siglum] ?? "")" }.joined(separator: " ")
        let start = "\(name) wit=\"\(references)\""
        return text.isEmpty ? "<\(start)/>" : "<\(start)>\(text)</\(name)>"
    }

    /// What stands behind the text: moved passages with the places where witnesses have them.
    private func moves(of article: NamedApparatus) -> String {
        let items = article.apparatus.entries.filter(\.isMove).flatMap { entry in
            entry.readings.map { reading in
                let place = article.words(of: reading, in: entry)
                let words = "\(article.lemma(of: entry))] \(place) \(article.sigla(reading.witnesses))"
                return "<item><ref target=\"#block-\(entry.block)\">\(XMLText.escaped(words))</ref></item>\n"
            }
        }
        return items.isEmpty ? "" : "<back>\n<div type=\"moves\"><list>\n\(items.joined())</list></div>\n</back>\n"
    }
}
