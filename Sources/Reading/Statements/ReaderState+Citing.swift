import Articles

// Statements taken out of the reader: copied with their source, exported.
extension ReaderState {
    /// Copies the statement that is chosen in the list.
    mutating func copyQuotation() {
        guard let table, let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
        copy(entry, table)
    }

    /// Copies a statement with its speaker and its source.
    mutating func copy(_ entry: StatementTable.Entry, _ table: StatementTable) {
        let document = table.documents[Int(entry.document)]
        cite(table.quotation(entry), inArticle: Int(entry.article), of: document, DocumentID(Int(entry.document)))
    }

    /// Copies a quotation of a document with its speaker and its source, and says so.
    mutating func cite(_ quotation: Quotation, inArticle article: Int?, of document: Document, _ id: DocumentID) {
        let speaker = document.speakerName(of: quotation)
        let parts = [document.string(of: quotation.span), source(of: quotation, article, document, id)]
        let dash = settings.language == .chinese ? "——" : " — "
        // A file's control characters would act on whatever terminal the text is pasted into.
        let text = parts.joined(separator: dash).filter { $0.isNewline || $0 == "\t" || !$0.isControl }
        guard text.utf8.count <= Self.largestCopy else { return tell(say(Wording.tooMuchToCopy), .error) }
        wanted.append(.copy(text))
        let count = String(text.count)
        tell(
            speaker.map { Wording.copiedStatement(settings.language, $0, count) }
                ?? Wording.copiedUnnamed(settings.language, count))
        copyMessage = message
    }

    /// Who says it, in which article, and where in which file.
    private func source(of quotation: Quotation, _ article: Int?, _ document: Document, _ id: DocumentID) -> String {
        let isHan = settings.language == .chinese
        let article = article.flatMap { document.articles.indices.contains($0) ? document.articles[$0] : nil }
        let string = { (span: TextSpan?) in span.map { document.string(of: $0).replacingLineEnds } }
        let title = string(article?.title).map { isHan ? "《\($0)》" : "“\($0)”" }
        let told = [
            document.speakerName(of: quotation), title, article.flatMap { document.authorName(of: $0) },
            string(article?.publication), string(article?.date),
        ]
        let (line, column) = lineAndColumn(of: Place(id, quotation.span.start))
        let place = "\(self.document(id)?.input.path ?? ""):\(line):\(column)"
        return (told + [place]).compactMap(\.self).joined(separator: isHan ? "，" : ", ")
    }

    mutating func openExport() {
        guard quotations.arrangement?.entries.isEmpty == false else { return tell(say(Wording.nothingToExport)) }
        openPrompt(.export(replacing: nil, label: say(Wording.exportPrompt)))
    }

    /// Exports what is listed, over a file that stands already where `replaces` says so.
    mutating func exportQuotations(to path: String, replaces: Bool = false) {
        guard let table, let arrangement = quotations.arrangement, !arrangement.entries.isEmpty else {
            return tell(say(Wording.nothingToExport))
        }
        guard let format = QuotationFormat(path: path) else {
            return tell(Wording.unknownExport(settings.language, path), .error)
        }
        let entries = arrangement.groups.flatMap { arrangement.entries[$0.rows] }
        wanted.append(
            .export(
                StatementExport(
                    path: path, format: format, table: table, entries: entries, replaces: replaces)))
    }

    /// Asks whether a file that stands already is to be overwritten.
    ///
    /// The question comes when the disk has answered: a key that was under way by then must not be taken for a yes.
    mutating func askToReplace(_ path: String) {
        openPrompt(.export(replacing: path, label: say(Wording.exportOver)))
    }

    /// Takes the name of a file to export to; where `replacing` was asked about, `y` means that one.
    mutating func acceptExport(_ answer: String, replacing: String?) {
        if let replacing, answer == "y" { return exportQuotations(to: replacing, replaces: true) }
        if !answer.isEmpty { exportQuotations(to: answer) }
    }
}

/// What is to be written to a file.
public struct StatementExport: Sendable {
    /// The file.
    public var path: String
    /// The form.
    public var format: QuotationFormat
    /// The table that the entries are of.
    public var table: StatementTable
    /// The entries, in order, as indices of the table's.
    public var entries: [Int32]
    /// Whether a file that stands already is overwritten.
    public var replaces: Bool
}
