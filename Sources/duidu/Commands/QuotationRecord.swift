internal import Articles
internal import Reading

/// A quotation as a row of the table of quotations.
struct QuotationRecord: Hashable {
    /// The file, as it was named.
    var file: String
    /// What the article tells of itself.
    var title, author, date, publication: String?
    /// The heading over the quotation.
    var section: String?
    /// The words that name the speaker, who is meant by them, and the verb that introduces the quotation.
    var speaker, resolved, cue: String?
    /// How the speaker was found.
    var attribution: Attribution
    /// What the quotation is.
    var kind: QuotationKind
    /// The number of the statement, where it stands elsewhere too.
    var group: Int?
    /// The quotation with its marks.
    var text: String
    /// The quotation with up to forty characters of its paragraphs on either side.
    var context: String
    /// Where it stands, as `path:line:column`.
    var place: String

    /// The names of the columns, in the order that a researcher sorts by.
    static let columns = [
        "file", "title", "author", "date", "publication", "section", "speaker", "resolved", "cue", "attribution",
        "kind", "group", "text", "context", "place",
    ]

    /// The row, a cell for each column; the names of files in one line.
    var cells: [String] {
        [
            ControlCharacters.visibleName(file), title, author, date, publication, section, speaker, resolved, cue,
            attribution.rawValue,
            kind.rawValue, group.map(String.init), text, context, ControlCharacters.visibleName(place),
        ].map { $0 ?? "" }
    }
}

/// Makes records of the entries of a table.
struct QuotationRecorder {
    private let table: StatementTable
    /// The lines of the documents that were needed so far.
    private var lines: [Int32: SourceLines] = [:]

    private static let contextLength = 40

    /// Makes a recorder for the entries of `table`.
    init(_ table: StatementTable) {
        self.table = table
    }

    /// The record of an entry.
    mutating func record(_ entry: StatementTable.Entry) -> QuotationRecord {
        let document = table.documents[Int(entry.document)]
        let article = document.articles[Int(entry.article)]
        let quotation = table.quotation(entry)
        let path = table.files[Int(entry.document)].path
        func string(_ span: TextSpan?) -> String? { span.map(document.string(of:)) }
        return QuotationRecord(
            file: path, title: string(article.title), author: document.authorName(of: article),
            date: string(article.date), publication: string(article.publication), section: table.section(entry),
            speaker: string(quotation.speaker), resolved: quotation.resolvedSpeaker.map { document.names[$0] },
            cue: string(quotation.cue), attribution: quotation.attribution, kind: quotation.kind,
            group: entry.group < 0 ? nil : Int(entry.group), text: document.string(of: quotation.span),
            context: Self.context(of: quotation.span, in: document),
            place: "\(path):\(place(of: quotation.span.start, entry.document, document))")
    }

    private mutating func place(of offset: Offset, _ number: Int32, _ document: Document) -> String {
        let known = lines[number] ?? SourceLines(of: document.text)
        lines[number] = known
        return known.place(of: offset)
    }

    private static func context(of span: TextSpan, in document: Document) -> String {
        document.text(before: span, count: contextLength) + document.string(of: span)
            + document.text(after: span, count: contextLength)
    }
}
