import Articles

extension ReaderState {
    /// Encodings that files come in, the likeliest for Chinese readers first.
    private static let likelyEncodings = [
        "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1252", "windows-1251", "UTF-16LE", "UTF-8",
    ]

    /// Asks for the file in another encoding: the one that is named, else the one behind the last in the list; the text
    /// at hand stays until the other is there.
    mutating func readAgain(in name: String?) {
        guard let open = document(reading.id), let source = open.source else { return }
        guard open.input.path != "-", source.format == .text || source.format == .markdown || source.format == .html
        else { return tell(say(Wording.encodingIsGiven), .error) }
        let names = Self.likelyEncodings
        let next = names.firstIndex(of: open.triedEncoding ?? source.encoding).map { ($0 + 1) % names.count } ?? 0
        let encoding = name ?? names[next]
        documents[reading.id.index].triedEncoding = encoding
        wanted.append(.openAgain(reading.id, path: open.input.path, encoding: encoding))
        tell(Wording.readIn(settings.language, encoding))
    }

    /// Forgets all that was known of a file: its places are those of another text from here on.
    mutating func forget(_ id: DocumentID) {
        guard let open = document(id), open.source != nil else { return }
        documents[id.index] = OpenDocument(input: open.input)
        documents[id.index].triedEncoding = open.triedEncoding
        marks.forget(id)
        jumps = JumpList()
        prompt = nil
        forgetVersions(of: id, articles: 0)
        if let request = continuationsRequest { wanted.append(.cancelRequest(request)) }
        continuationsRequest = nil
        forgetTable()
        if quotations.wished?.document == id { quotations.wished = nil }
        forgetComparisons(of: id)
        forgetShownPlaces(of: id)
        if reading.id == id { forgetReading() }
        relist(id)
    }

    private mutating func forgetComparisons(of id: DocumentID) {
        if let state = comparison, state.a.document == id || state.b.document == id {
            dropComparison()
            comparison = nil
            leaveForGood(.comparison)
        }
        guard let compared = witnesses,
            ([compared.base] + compared.others).contains(where: { $0.article.document == id })
        else { return }
        if let request = compared.request { wanted.append(.cancelRequest(request)) }
        witnesses = nil
    }

    /// Lists hold places of several files, and what they say of one depends on the others.
    private mutating func forgetShownPlaces(of id: DocumentID) {
        if case .changes(let changes) = list.rows, let request = changes.request {
            wanted.append(.cancelRequest(request))
        }
        list = ListState()
        leaveForGood(.list)
        if peek?.items.contains(where: { $0.id == id }) == true { peek = nil }
    }

    /// Takes a view away whose content is gone; the text is read where nothing else is shown.
    private mutating func leaveForGood(_ view: View) {
        views.removeAll { $0 == view }
        if views.isEmpty { views = [.reading] }
    }

    private mutating func forgetReading() {
        if let request = reading.search?.request { wanted.append(.cancelRequest(request)) }
        let (id, outline, height) = (reading.id, reading.outline, reading.viewport.height)
        reading = ReadingState()
        reading.id = id
        reading.viewport.height = height
        reading.outline.isShown = outline.isShown
    }
}
