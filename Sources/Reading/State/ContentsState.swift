import Articles

/// The list of articles: what it lists and what is chosen.
struct ContentsState: Hashable, Sendable {
    /// What a row stands for.
    enum Item: Hashable, Sendable {
        case article(ArticlePlace)
        /// A file that holds no article: it is not open, could not be opened, or is empty.
        case file(DocumentID)
    }

    /// What is listed of a file.
    struct Listed: Hashable, Sendable {
        /// How many articles it holds, as far as it is understood.
        var articles = 0
        var statements = 0
        /// Whether it is understood or has failed.
        var isFinished = false
    }

    private(set) var items: [Item] = []
    /// What is listed of each file, by the files' numbers.
    private var files: [Listed] = []
    /// How many of the items are articles, and how many statements they hold.
    private(set) var articles = 0
    private(set) var statements = 0
    /// How many files are understood or have failed.
    private(set) var finished = 0
    /// The row that is chosen, as an index of `items`.
    var selection = 0
    /// The first row on the screen.
    var top = 0
    /// The articles that are marked for comparison, in the order in which they were marked.
    var marked: [ArticlePlace] = []

    var selectedItem: Item? { items.indices.contains(selection) ? items[selection] : nil }

    var selectedArticle: ArticlePlace? {
        if case .article(let place)? = selectedItem { place } else { nil }
    }
}

extension ContentsState {
    /// Lists a file anew, or one more; the others stay as they are, since thousands of them may be opened one after the
    /// other. What was chosen stays chosen, else the file's first row is.
    mutating func list(_ file: Listed, of id: DocumentID) {
        if id.index == files.count {
            files.append(Listed())
            items.append(.file(id))
        }
        let old = files[id.index]
        files[id.index] = file
        articles += file.articles - old.articles
        statements += file.statements - old.statements
        finished += (file.isFinished ? 1 : 0) - (old.isFinished ? 1 : 0)
        if file.articles != old.articles { replaceRows(of: id, count: old.articles, by: file.articles) }
    }

    private mutating func replaceRows(of id: DocumentID, count old: Int, by new: Int) {
        // Each file has a row at least: the first one of this file has no smaller number than the file.
        guard let first = items[id.index...].firstIndex(where: { $0.document == id }) else { return }
        let rows = first..<first + max(1, old)
        let made = (0..<new).map { Item.article(ArticlePlace(id, article: $0)) }
        items.replaceSubrange(rows, with: new == 0 ? [.file(id)] : made)
        if selection >= rows.upperBound {
            selection += max(1, new) - rows.count
        } else if selection >= first + max(1, new) {
            selection = first
        }
    }
}

extension ReaderState {
    /// Lists what a file holds, as far as it is understood.
    mutating func relist(_ id: DocumentID) {
        let open = documents[id.index]
        let isUnderstood = if case .understood = open.stage { true } else { false }
        contents.list(
            ContentsState.Listed(
                articles: isUnderstood ? open.document?.articles.count ?? 0 : 0,
                statements: open.index?.statements.count ?? 0, isFinished: !isWaitedFor(id.index)), of: id)
    }

    mutating func showContents() {
        peek = nil
        keepPlace()
        if views.contains(.reading) { chooseArticleAtHand() }
        let list = views.lastIndex(of: .contents) ?? -1
        // The list stands on top of what is read, so that leaving it goes back there.
        if list > views.lastIndex(of: .reading) ?? -1 { returnTo(.contents) } else { views.append(.contents) }
    }

    /// Chooses the row of the article that is read.
    mutating func chooseArticleAtHand() {
        let items = contents.items
        let article = currentArticle().map { ContentsState.Item.article(ArticlePlace(reading.id, article: $0)) }
        if let row = items.firstIndex(where: { $0 == article })
            ?? items.firstIndex(where: { $0.document == reading.id })
        {
            contents.selection = row
        }
    }

    mutating func performInContents(_ action: Action, count: Int?) {
        if performFinding(action, count: count) { return }
        switch action.name {
        case .open: openSelectedArticle()
        case .markArticle: toggleMark()
        case .compare: compareFromContents()
        case .edit: editSelectedFile()
        case .quotations: showQuotations()
        case .notes: listNotes(documents.indices.map { DocumentID($0) })
        case .place: tellSelectedPlace()
        default:
            guard
                let row = ListMotion.row(
                    action.name, from: contents.selection, count: count, rows: contents.items.count, page: listRows)
            else { return tellNotHere(action.name) }
            contents.selection = row
        }
    }

    /// The rows that a list may take.
    var listRows: Int { max(1, size.rows - 1) }

    private mutating func openSelectedArticle() {
        switch contents.selectedItem {
        case .article(let place): read(place)
        case .file(let id):
            switch documents[id.index].stage {
            case .failed(let text): tell(text, .error)
            case .opening: tell(say(Wording.opening))
            case .understanding, .understood: read(ArticlePlace(id, article: 0))
            }
        case nil: tell(say(Wording.nothingOpen))
        }
    }

    private mutating func toggleMark() {
        guard let place = contents.selectedArticle else { return tell(say(Wording.nothingOpen)) }
        if let index = contents.marked.firstIndex(of: place) {
            contents.marked.remove(at: index)
        } else {
            contents.marked.append(place)
        }
        contents.selection = min(contents.selection + 1, contents.items.count - 1)
        let phrase = contents.marked.count < 2 ? Wording.marked : Wording.markedEnough
        tell(phrase(settings.language, String(contents.marked.count)))
    }

    /// Two marked articles are compared; one marked with the one chosen; else the one chosen with its version.
    private mutating func compareFromContents() {
        var places = contents.marked
        if let chosen = contents.selectedArticle, places.count == 1, places[0] != chosen { places.append(chosen) }
        if places.count >= 2 {
            contents.marked = []
            return compare(places[0], places[1])
        }
        guard let chosen = contents.selectedArticle else { return tell(say(Wording.needsTwo)) }
        compareWithVersion(chosen)
    }

    private mutating func tellSelectedPlace() {
        switch contents.selectedItem {
        case .article(let place):
            let document = document(place.document)?.document
            let start = document.flatMap { document -> Offset? in
                guard document.articles.indices.contains(place.article) else { return nil }
                return document.articles[place.article].blocks.first.flatMap { document.start(ofBlock: $0) }
            }
            tellPlace(Place(place.document, start ?? Offset(0)))
        case .file(let id): tell(documents[id.index].input.path)
        case nil: tell(say(Wording.nothingOpen))
        }
    }

    private mutating func editSelectedFile() {
        guard let id = contents.selectedItem?.document else { return tell(say(Wording.nothingOpen)) }
        guard documents[id.index].input.path != "-" else { return tell(say(Wording.notAFile)) }
        wanted.append(.edit(path: documents[id.index].input.path, line: 1, column: 1))
    }
}

extension ContentsState.Item {
    var document: DocumentID {
        switch self {
        case .article(let place): place.document
        case .file(let id): id
        }
    }
}

/// Moving in a list of rows.
enum ListMotion {
    /// The row that an action leads to; nil for an action that moves nothing.
    static func row(_ action: ActionName, from row: Int, count: Int?, rows: Int, page: Int) -> Int? {
        let times = count ?? 1
        let target: Int
        switch action {
        case .moveDown: target = row + times
        case .moveUp: target = row - times
        case .halfPageDown: target = row + times * max(1, page / 2)
        case .halfPageUp: target = row - times * max(1, page / 2)
        case .pageDown: target = row + times * max(1, page - 1)
        case .pageUp: target = row - times * max(1, page - 1)
        case .goTop: target = (count ?? 1) - 1
        case .goEnd: target = (count ?? rows) - 1
        default: return nil
        }
        return min(max(target, 0), max(0, rows - 1))
    }

    /// The first row to show so that `row` is among `page` rows, moving as little as need be.
    static func top(_ top: Int, showing row: Int, rows: Int, page: Int) -> Int {
        let lowest = max(0, min(row, rows - page))
        return min(max(top, row - page + 1), max(lowest, 0)).clamped(to: 0...max(0, rows - 1))
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
