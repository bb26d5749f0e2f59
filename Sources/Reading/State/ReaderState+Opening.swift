import Articles

extension ReaderState {
    func document(_ id: DocumentID) -> OpenDocument? {
        documents.indices.contains(id.index) ? documents[id.index] : nil
    }

    /// Takes the files that were named: asks for each, and shows the view that fits their number.
    mutating func open(_ inputs: [InputName]) {
        documents = inputs.map { OpenDocument(input: $0) }
        wanted += inputs.enumerated().map { .open(DocumentID($0.offset), path: $0.element.path) }
        views = inputs.count == 1 || start != .automatic ? [.reading] : [.contents]
        if start == .library { views = [] }
        if start.comparesFiles, inputs.count > 1 { views = [.contents] }
        if start == .library {
            start = .automatic
            showLibrary()
        }
        contents = ContentsState()
        for id in documents.indices { relist(DocumentID(id)) }
    }

    /// Shows a text that was opened: provisional paragraphs around the reader's place, until it is understood.
    mutating func show(_ source: FormattedText, of id: DocumentID) {
        guard documents.indices.contains(id.index) else { return }
        documents[id.index].source = source
        documents[id.index].stage = .understanding(0)
        if views.contains(.reading), reading.id == id, isShown { showProvisionalText() }
        wanted.append(.understand(id, source))
        relist(id)
        landFromLibrary(id)
        takeTypedAhead()
    }

    /// Takes note that the screen is drawn from here on: what is not understood by now is shown as it stands.
    mutating func beginShowing() {
        isShown = true
        if views.contains(.reading), reading.document == nil { showProvisionalText() }
        takeTypedAhead()
    }

    /// Shows the paragraphs around the place that the command line asked for, as far as the text alone can tell it.
    private mutating func showProvisionalText() {
        guard let text = document(reading.id)?.source?.text else { return }
        // Of what the first screen cannot show, nothing is read before it stands: a column holds a byte or two of text.
        makeProvisional(around: startOffset(in: text), reach: max(1 << 12, 2 * size.rows * size.columns))
    }

    /// The place that the command line asked for; the beginning of the file where it named none.
    func startOffset(in text: SourceText) -> Offset {
        guard case .line(let line, let column) = start else { return document(reading.id)?.place ?? Offset(0) }
        return text.offset(line: line, column: column)
    }

    mutating func fail(_ id: DocumentID, _ text: String) {
        guard documents.indices.contains(id.index) else { return }
        documents[id.index].stage = .failed(text)
        if reading.id == id { typedAhead = [] }
        if library.awaited?.id == id { library.awaited = nil }
        if library.comparing?.a.id == id || library.comparing?.b.id == id { library.comparing = nil }
        tell(text, .error)
        // The one file that was to be read is not there: the list says so.
        if reading.id == id, reading.document == nil { views.removeAll { $0 == .reading } }
        if views.isEmpty { views = [.contents] }
        relist(id)
        // A file that was turned to from another one is left again.
        if reading.id == id, let last = jumps.last, last.document != id, self.document(last.document)?.document != nil {
            jump(to: last)
        }
        findVersionsWhenAllUnderstood()
    }

    mutating func progress(_ id: DocumentID, _ fraction: Double) {
        guard case .understanding? = document(id)?.stage else { return }
        documents[id.index].stage = .understanding(fraction)
    }

    /// Takes what a text was understood to be. What is on the screen does not move: the reader's place is an offset.
    mutating func understand(_ id: DocumentID, _ document: Document, _ index: DocumentIndex) {
        guard case .understanding? = self.document(id)?.stage else { return }
        // What was understood before the last correction is stale.
        guard document.corrections == documents[id.index].corrections.done,
            document.continuations == documents[id.index].continuations
        else { return }
        let isAnew = documents[id.index].moved != nil
        movePlaces(id, to: document)
        documents[id.index].document = document
        documents[id.index].index = index
        documents[id.index].stage = .understood
        forgetTable()
        forgetVersions(of: id, articles: document.articles.count)
        if reading.id == id, reading.document != nil || views.contains(.reading) { settleReading(document, index) }
        forgetListed()
        relist(id)
        placeNotes(in: id, isAnew: true)
        findVersionsWhenAllUnderstood()
        if isAnew { compareAnew(after: id) }
        compareWhenUnderstood()
        tellLostCorrections(document)
    }

    /// Takes note that a document's articles are others: which are versions of each other is found anew, and what was
    /// marked is kept as far as there are so many.
    mutating func forgetVersions(of id: DocumentID, articles: Int) {
        if let request = versionsRequest { wanted.append(.cancelRequest(request)) }
        versionsRequest = nil
        versions.removeAll { $0.a.document == id.index || $0.b.document == id.index }
        contents.marked.removeAll { $0.document == id && $0.article >= articles }
    }

    /// Gives up understanding; what is not understood can be read as the file has it.
    mutating func stopUnderstanding(_ ids: [DocumentID]) {
        let running = ids.filter { if case .understanding? = document($0)?.stage { true } else { false } }
        guard !running.isEmpty else { return }
        for id in running {
            wanted.append(.cancelUnderstanding(id))
            documents[id.index].stage = .understood
            relist(id)
        }
        tell(say(Wording.understandingCancelled))
        findVersionsWhenAllUnderstood()
    }

    /// Asks which articles are versions of each other, once every file is understood or has failed.
    private mutating func findVersionsWhenAllUnderstood() {
        guard !documents.indices.contains(where: isWaitedFor) else { return }
        requestTable()
        guard contents.articles > 1 else { return startComparison() }
        let request = nextRequest()
        versionsRequest = request
        wanted.append(.findVersions(request, documents.map { $0.document ?? .empty }))
    }

    /// Whether a file, by its number, is still being read or understood.
    func isWaitedFor(_ number: Int) -> Bool {
        switch documents[number].stage {
        case .opening, .understanding: true
        case .failed, .understood: false
        }
    }

    /// Gives up looking for versions; what waited for them goes on without.
    mutating func stopFindingVersions() {
        guard let request = versionsRequest else { return }
        wanted.append(.cancelRequest(request))
        takeVersions(request, versions)
    }

    mutating func takeVersions(_ request: RequestID, _ links: [VersionLink]) {
        guard request == versionsRequest else { return }
        versionsRequest = nil
        versions = links
        if !links.isEmpty { placeNotesOfAll() }
        startComparison()
        findContinuations()
    }

    /// Asks once for each state of the files whether one shows where a sentence of another goes on.
    private mutating func findContinuations() {
        let among = versions.filter { $0.a.document != $0.b.document }
        guard !among.isEmpty, documents.allSatisfy(\.continuations.isEmpty) else { return }
        let request = nextRequest()
        continuationsRequest = request
        wanted.append(
            .findContinuations(
                request, documents.map { $0.document ?? .empty }, names: documents.map(\.input.name), among))
    }

    /// Has the texts understood anew of which others show more than they say.
    mutating func takeContinuations(_ request: RequestID, _ found: [[Continuation]]) {
        guard request == continuationsRequest else { return }
        continuationsRequest = nil
        for (index, continuations) in found.enumerated() where !continuations.isEmpty {
            guard documents.indices.contains(index), let source = documents[index].source else { continue }
            documents[index].continuations = continuations
            documents[index].stage = .understanding(0)
            wanted.append(
                .understandAnew(DocumentID(index), source, documents[index].corrections.done, continuations))
        }
    }

    /// Opens the comparison that the command line asked for, once everything is there.
    private mutating func startComparison() {
        if case .witnesses(let sigla, let articles) = start {
            start = .automatic
            return startWitnesses(sigla, articles)
        }
        guard case .comparison(let a, let b) = start else { return }
        start = .automatic
        let first = documents.indices.map { DocumentID($0) }.filter {
            documents[$0.index].document?.articles.isEmpty == false
        }
        if first.count > 1, a != nil || b != nil {
            compare(ArticlePlace(first[0], article: a ?? 0), ArticlePlace(first[1], article: b ?? 0))
        } else if let link = versions.first(where: { $0.a.document != $0.b.document }) {
            compare(ArticlePlace(link.a), ArticlePlace(link.b))
        } else if first.count > 1 {
            compare(ArticlePlace(first[0], article: 0), ArticlePlace(first[1], article: 0))
        } else {
            tell(say(Wording.needsTwo), .error)
        }
    }

    /// The other versions of an article, the most alike first.
    func versions(of place: ArticlePlace) -> [ArticlePlace] {
        versions.compactMap { link in
            if ArticlePlace(link.a) == place { return ArticlePlace(link.b) }
            return ArticlePlace(link.b) == place ? ArticlePlace(link.a) : nil
        }
    }
}

extension ArticlePlace {
    init(_ place: VersionLink.Place) {
        self.init(DocumentID(place.document), article: place.article)
    }
}

extension Document {
    /// A document with nothing in it, which keeps the numbers of the others in a list.
    static let empty = Document(
        text: SourceText(""), coverage: SourceRange(0, 0), isComplete: true, format: .text, encoding: "UTF-8",
        parts: Parts())
}

extension SourceText {
    /// The place of a line and a column, both from 1; the column counts characters. Past the end of a line or the
    /// text, the nearest place before it.
    func offset(line: Int, column: Int) -> Offset {
        withBytes { bytes in
            var at = 0
            for _ in 1..<max(1, line) {
                guard let end = bytes.firstIndex(of: 0x0A, in: at..<bytes.count) else { break }
                at = end + 1
            }
            var rest = column - 1
            while rest > 0, at < bytes.count, bytes[at] != 0x0A {
                at += bytes.scalar(at: at).length
                rest -= 1
            }
            return Offset(at)
        }
    }

    /// The line and the column of a place, both from 1; the column counts characters.
    func lineAndColumn(of offset: Offset) -> (line: Int, column: Int) {
        let line = withBytes { bytes in
            let end = min(max(offset.value, 0), bytes.count)
            var line = 1
            var start = 0
            while let found = bytes.firstIndex(of: 0x0A, in: start..<end) {
                line += 1
                start = found + 1
            }
            return line
        }
        return (line, column(of: offset))
    }

    /// The beginning of the character that holds the byte at `offset`.
    func startOfCharacter(at offset: Offset) -> Offset {
        withBytes { bytes in
            var at = min(max(0, offset.value), bytes.count)
            let limit = max(0, at - 3)
            while at > limit, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
            return Offset(at)
        }
    }

    /// The column of a place in its line, in characters from 1.
    func column(of offset: Offset) -> Int {
        withBytes { bytes in
            let end = min(max(offset.value, 0), bytes.count)
            var at = bytes.lastIndex(of: 0x0A, in: 0..<end).map { $0 + 1 } ?? 0
            var column = 1
            while at < end {
                at += bytes.scalar(at: at).length
                column += 1
            }
            return column
        }
    }
}
