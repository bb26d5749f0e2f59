import Articles

// The table of all statements of the open files, which is made behind.
extension ReaderState {
    /// Asks for the table of the statements of what is open by now.
    mutating func requestTable() {
        if let request = tableRequest { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        tableRequest = request
        wanted.append(.listStatements(request, documents.map { $0.document ?? .empty }, documents.map(\.input)))
    }

    /// Takes note that a document changed: what the table says of it is no longer so.
    mutating func forgetTable() {
        forgetArrangement()
        table = nil
        if let request = tableRequest { wanted.append(.cancelRequest(request)) }
        tableRequest = nil
    }

    mutating func takeTable(_ request: RequestID, _ table: StatementTable) {
        guard request == tableRequest else { return }
        tableRequest = nil
        self.table = table
        if views.contains(.quotations) { arrangeQuotations() }
    }

    /// The table; where it is not there yet, says so and asks for it.
    mutating func tableAtHand() -> StatementTable? {
        if table == nil {
            if tableRequest == nil { requestTable() }
            tell(say(Wording.gathering))
        }
        return table
    }

    /// The innermost statement that the reader stands in, as an index of the document's quotations; nil where there is
    /// none.
    func statementAtHand() -> Int? {
        guard let text = textAtHand, let position = text.position,
            let last = text.index.statement(at: position, in: text.document)
        else { return nil }
        let document = text.document
        // A statement inside another one may have ended before the reader's place.
        return (max(0, last - Self.mostNested)...last).reversed().lazy.map { Int(text.index.statements[$0]) }
            .first { document.contains(document.quotations[$0].span, position) }
    }

    /// How many statements inside of one are looked past.
    private static let mostNested = 8

    /// The entry of the statement that the view on top stands on; nil where it stands on none.
    func entryAtHand(_ table: StatementTable) -> StatementTable.Entry? {
        switch views.last {
        case .quotations: return quotations.entry(ofRow: quotations.selection).map { table.entries[$0] }
        case .reading, .comparison:
            guard let text = textAtHand else { return nil }
            return statementAtHand().flatMap { table.entry(document: text.id.index, quotation: $0) }
                .map { table.entries[$0] }
        case .contents, .list, .library, .help, nil: return nil
        }
    }

    /// How many other places the statement under the reader has; 0 while that is not known.
    func placesElsewhere() -> Int {
        guard let table, let quotation = statementAtHand(),
            let number = table.entry(document: reading.id.index, quotation: quotation)
        else { return 0 }
        return table.links(table.entries[number]).count
    }

    /// The file and the heading of an entry in one line.
    func placeName(_ entry: StatementTable.Entry, _ table: StatementTable) -> String {
        let file = table.files[Int(entry.document)].name
        return table.section(entry).map { "\(file) › \($0)" } ?? file
    }
}

extension StatementTable {
    /// Where an entry begins.
    func place(_ entry: Entry) -> Place {
        Place(DocumentID(Int(entry.document)), quotation(entry).span.start)
    }

    /// An entry's words in one line.
    func words(_ entry: Entry) -> String {
        documents[Int(entry.document)].string(of: quotation(entry).span).replacingLineEnds
    }
}
