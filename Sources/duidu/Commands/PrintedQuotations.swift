internal import Articles

/// The quotations of each file as tab-separated lines with a header.
struct PrintedQuotations: Printed {
    let inputs: [Input]

    /// The columns, in the order that a researcher sorts by.
    private static let columns = [
        "file", "title", "author", "date", "publication", "section", "speaker", "resolved", "cue", "attribution",
        "kind",
        "group", "text", "context", "place",
    ]

    func write(_ opener: FileOpener) -> Int32 {
        let files = opener.files(of: inputs).compactMap(opener.open)
        guard !files.isEmpty else { return Status.failed }
        let links = StatementLinks(among: files)
        Output.write(Self.columns.joined(separator: "\t") + "\n")
        for (index, file) in files.enumerated() {
            Output.write(lines(of: file, links: links, number: index))
        }
        return Status.done
    }

    /// The rows of a file, number `number` of those that `links` knows.
    func lines(of file: OpenedFile, links: StatementLinks, number: Int) -> String {
        let lines = SourceLines(of: file.document.text)
        var text = ""
        for article in file.articles {
            let prefix = fields(ofArticle: article, of: file)
            var sections = Sections(ofArticle: article, of: file.document)
            for quotation in file.document.articles[article].quotations {
                let section = sections.section(before: file.document.quotations[quotation].span)
                let group = links.group(of: quotation, inFile: number).map(String.init)
                let place = lines.place(of: file.document.quotations[quotation].span.start)
                let row = prefix + [section] + fields(ofQuotation: quotation, of: file.document, group: group)
                text += (row + ["\(file.file):\(place)"]).map { Self.cell($0) }.joined(separator: "\t") + "\n"
            }
        }
        return text
    }

    private func fields(ofArticle index: Int, of file: OpenedFile) -> [String?] {
        let article = file.document.articles[index]
        let spans = [article.title, article.byline, article.date, article.publication]
        return [file.file] + spans.map { $0.map(file.document.string(of:)) }
    }

    private func fields(ofQuotation index: Int, of document: Document, group: String?) -> [String?] {
        let quotation = document.quotations[index]
        return [
            quotation.speaker.map(document.string(of:)), quotation.resolvedSpeaker.map { document.names[$0] },
            quotation.cue.map(document.string(of:)), quotation.attribution.rawValue, quotation.kind.rawValue, group,
            document.string(of: quotation.span), context(of: quotation.span, in: document),
        ]
    }

    /// The quotation with up to forty characters of its paragraphs on either side.
    private func context(of span: TextSpan, in document: Document) -> String {
        let first = document.joinedText(ofBlock: span.firstBlock)
        let last = document.joinedText(ofBlock: span.lastBlock)
        let start = document.joinedRange(of: span, inBlock: span.firstBlock, joined: first).lowerBound
        let end = document.joinedRange(of: span, inBlock: span.lastBlock, joined: last).upperBound
        let before = String(decoding: first.utf8[..<start], as: UTF8.self).suffix(Self.contextLength)
        let after = String(decoding: last.utf8[end...], as: UTF8.self).prefix(Self.contextLength)
        return before + document.string(of: span) + after
    }

    private static let contextLength = 40

    /// A field as a cell of the table, in which tabs and line ends would divide cells and lines.
    private static func cell(_ text: String?) -> String {
        guard let text else { return "" }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}

/// The headings of an article, looked up in the order of its quotations.
private struct Sections {
    private let document: Document
    private var rest: ArraySlice<OutlineEntry>
    private var present: String?

    init(ofArticle article: Int, of document: Document) {
        self.document = document
        rest = document.outline[document.articles[article].outline]
    }

    /// The text of the last heading that stands before `span`; nil where none does.
    mutating func section(before span: TextSpan) -> String? {
        while let entry = rest.first, (entry.span.firstBlock, entry.span.start) <= (span.firstBlock, span.start) {
            rest.removeFirst()
            if entry.kind != .quotation && entry.kind != .title { present = document.string(of: entry.span) }
        }
        return present
    }
}
