import Articles

/// A list of places or versions to choose from, as a view.
struct ListState: Sendable {
    /// What a row leads to.
    enum Target: Hashable, Sendable {
        case place(Place)
        /// Compare the article at hand with this one.
        case version(of: ArticlePlace, ArticlePlace)
    }

    /// What can be chosen.
    struct Item: Hashable, Sendable {
        var target: Target
        var label: String
        var text: String
        var detail: String
    }

    var title = ""
    var items: [Item] = []
    /// The row that is chosen, as an index of `items`.
    var selection = 0
    /// The first row on the screen.
    var top = 0
}

extension ReaderState {
    mutating func showList(_ title: String, _ items: [ListState.Item], selection: Int = 0) {
        list = ListState(title: title, items: items, selection: selection)
        view(.list)
    }

    mutating func performInList(_ action: Action, count: Int?) {
        guard action.name != .open else { return openListItem() }
        guard
            let row = ListMotion.row(
                action.name, from: list.selection, count: count, rows: list.items.count, page: listRows - 1)
        else { return tell(Wording.notHere(settings.language, action.name.rawValue)) }
        list.selection = row
    }

    private mutating func openListItem() {
        guard list.items.indices.contains(list.selection) else { return leave() }
        let target = list.items[list.selection].target
        leave()
        switch target {
        case .place(let place): jump(to: place)
        case .version(let article, let other): compare(article, other)
        }
    }

    /// Lists the statements of the document that is read; those of a long one around the reader.
    mutating func showQuotations() {
        guard let document = reading.document, let index = reading.index else { return }
        guard !index.statements.isEmpty, let position = document.readingPosition(of: reading.caret) else {
            return tell(say(Wording.noQuotations))
        }
        let current = index.statement(at: position, in: document) ?? 0
        let range = max(0, current - Self.listLimit)..<min(index.statements.count, current + Self.listLimit)
        let items = range.map { quotationItem(Int(index.statements[$0]), document, index) }
        showList(say(Wording.quotationsTitle), items, selection: current - range.lowerBound)
    }

    /// How many statements before and after the reader are listed.
    private static let listLimit = 2000

    private func quotationItem(_ number: Int, _ document: Document, _ index: DocumentIndex) -> ListState.Item {
        let quotation = document.quotations[number]
        let position = document.start(of: quotation.span)
        return ListState.Item(
            target: .place(Place(reading.id, quotation.span.start)),
            label: speakerName(of: quotation, in: document) ?? say(Wording.noSpeaker),
            text: document.string(of: quotation.span).replacingLineEnds,
            detail: sectionTitle(at: position, document, index) ?? "")
    }

    /// Who says it: who is meant, else what the text says; nil where it does not say.
    func speakerName(of quotation: Quotation, in document: Document) -> String? {
        if let name = quotation.resolvedSpeaker { return document.names[name] }
        return quotation.speaker.map { document.string(of: $0).replacingLineEnds }
    }

    /// The heading, numbered section or title under which a place stands.
    func sectionTitle(at position: ReadingPosition, _ document: Document, _ index: DocumentIndex) -> String? {
        var item = index.outline.item(at: position, in: document)
        while let current = item {
            if case .entry(let entry) = index.outline.items[current], document.outline[entry].kind != .quotation {
                return document.string(of: document.outline[entry].span).replacingLineEnds
            }
            item = index.outline.parent(of: current)
        }
        return nil
    }
}

extension String {
    /// The text in one line.
    var replacingLineEnds: String {
        utf8.contains(0x0A) ? String(map { $0.isNewline ? " " : $0 }) : self
    }
}
