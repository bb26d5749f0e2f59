import Articles

/// A document being read: the reader's place and what depends on it.
struct ReadingState: Sendable {
    /// The file.
    var id = DocumentID(0)
    /// The document, provisional or understood; nil until the file is open.
    var document: Document?
    /// The index over the document.
    var index: DocumentIndex?
    /// The reader's place and its row on the screen.
    var viewport = Viewport(caret: Offset(0), height: 1)
    /// The lines of the document at the width of the window; nil until it is open.
    var layout: TextLayout?
    /// The file's own lines, while they are shown.
    var raw: RawLayout?
    /// The rows of text that were painted.
    var painted = PaintedRows()
    /// The outline beside the text.
    var outline = OutlineState()
    var search: Search?
    /// To what the text is narrowed; nil while all of it is shown.
    var narrowing: Narrowing?
    /// Where the selection began; nil while nothing is selected.
    var anchor: Offset?
    /// What it grows by.
    var unit = SelectionUnit.character
    /// Whether anything was drawn of this document: what is on the screen must not move any more.
    var isSettled = false
    /// Whether the caret stands on the last line.
    var isAtEnd = false
    /// Where to go once the text is understood; nil where nothing was asked for before that.
    var awaited: AwaitedPlace?

    /// The outline as it is shown; nil where there is no document.
    var tree: OutlineTree? { outline.showsTerms ? index?.fullOutline : index?.outline }

    /// The reader's place, always on the screen.
    var caret: Offset { viewport.caret }

    /// Takes a document, or a later snapshot of it; the reader's place stays.
    mutating func take(_ document: Document, _ index: DocumentIndex, _ settings: LayoutSettings) {
        self.document = document
        self.index = index
        outline.forgetPainted()
        painted = PaintedRows()
        if layout == nil {
            layout = TextLayout(document, settings: settings)
        } else {
            layout?.replaceDocument(with: document)
        }
    }

    /// Drops a selection or a search; false where there is neither.
    mutating func cancelTransient() -> Bool {
        if awaited != nil {
            awaited = nil
            return true
        }
        if anchor != nil {
            anchor = nil
            return true
        }
        if let narrowing, search == nil || search?.pattern == narrowing.pattern {
            layout?.shownBlocks = nil
            self.narrowing = nil
            return true
        }
        guard search != nil else { return false }
        search = nil
        return true
    }
}

/// The outline beside the text.
struct OutlineState: Sendable {
    /// Whether it is shown.
    var isShown = true
    /// Whether the keys go to it.
    var isFocused = false
    /// Whether the quotations of all kinds stand in it.
    var showsTerms = false
    var folds = OutlineFolds()
    /// The rows of items that were made for the screen, kept while the document stays.
    var painted: [Int: OutlinePainter.PaintedItem] = [:]
    /// The outline as it was laid out last.
    var lastPane: (key: OutlinePaneKey, pane: OutlinePane)?
    /// The item that is chosen while the keys go to it, as an index of the tree's items.
    var selection = 0
    /// What the first row on the screen shows.
    var top = OutlineWindow.Top(item: 0, row: 0)

    /// Lets go of what was laid out, where the document or the language changes.
    mutating func forgetPainted() {
        painted = [:]
        lastPane = nil
    }
}

extension ReaderState {
    /// Reads an article from its beginning, or from where the reader was in the file if that lies in it.
    mutating func read(_ place: ArticlePlace) {
        beginReading(place.document)
        returnTo(.reading)
        guard let document = reading.document else { return }
        if currentArticle() != place.article, document.articles.indices.contains(place.article),
            let first = document.articles[place.article].blocks.first.flatMap({ document.start(ofBlock: $0) })
        {
            setCaret(first)
            reading.viewport.place(at: first, row: 0)
        }
    }

    /// Turns to another file, at the place where the reader left it.
    mutating func beginReading(_ id: DocumentID) {
        keepPlace()
        guard id != reading.id || reading.document == nil else { return }
        let outline = reading.outline
        let height = reading.viewport.height
        reading = ReadingState()
        reading.id = id
        reading.viewport.height = height
        reading.outline.isShown = outline.isShown
        reading.outline.showsTerms = outline.showsTerms
        guard let open = document(id), open.source != nil else { return }
        reading.outline.folds = open.folds
        guard let document = open.document, let index = open.index else {
            return makeProvisional(around: open.place ?? Offset(0))
        }
        reading.take(document, index, textLayoutSettings())
        reading.viewport.place(at: open.place ?? document.beginning, row: open.row)
    }

    /// Keeps the place in the file that is read, its row, and what is folded of its outline.
    mutating func keepPlace() {
        guard documents.indices.contains(reading.id.index), reading.document != nil else { return }
        documents[reading.id.index].place = reading.caret
        documents[reading.id.index].row = reading.viewport.caretRow
        documents[reading.id.index].folds = reading.outline.folds
    }

    /// Makes the paragraphs around a place of a text that is not understood yet, `reach` bytes each way.
    mutating func makeProvisional(around place: Offset, reach: Int = 1 << 16) {
        guard let source = document(reading.id)?.source else { return }
        let document = Understanding.provisional(source, around: place, reach: reach)
        let index = DocumentIndex(document)
        reading.take(document, index, textLayoutSettings())
        documents[reading.id.index].document = document
        documents[reading.id.index].index = index
        relist(reading.id)
        reading.viewport.place(at: place, row: reading.viewport.caretRow)
        searchAgain()
    }

    /// Takes the understood document in place of the provisional one.
    ///
    /// Where nothing was on the screen yet the reader begins at the beginning; else the caret stays where it is, on its row.
    mutating func settleReading(_ document: Document, _ index: DocumentIndex) {
        let chosen = reading.outline.isFocused ? placeToCorrect : nil
        // Who has read an understood text stays where they are when it is understood anew.
        let isBegun = reading.isSettled || reading.document?.isComplete == true
        reading.take(document, index, textLayoutSettings())
        searchAgain()
        if let chosen { chooseEntry(at: chosen) }
        switch start {
        case .article(let number):
            // The article was asked for: going there is no movement that the reader does not expect.
            start = .automatic
            let first = document.articles.indices.contains(number) ? document.articles[number].blocks.first : nil
            reading.viewport.place(at: first.flatMap { document.start(ofBlock: $0) } ?? document.beginning, row: 0)
        case .line:
            if !isBegun { reading.viewport.place(at: startOffset(in: document.text), row: 0) }
        case .automatic, .comparison, .witnesses, .library:
            guard !isBegun else { break }
            let left = self.document(reading.id)
            reading.viewport.place(at: left?.place ?? document.beginning, row: left?.row ?? 0)
        }
        goToAwaited()
    }

    /// Chooses the entry of the outline that begins at or before a place.
    private mutating func chooseEntry(at place: Offset) {
        guard let document = reading.document, let tree = reading.tree, !tree.items.isEmpty else {
            return reading.outline.isFocused = false
        }
        let position = document.readingPosition(of: place)
        reading.outline.selection = position.flatMap { tree.item(at: $0, in: document) } ?? 0
    }

    /// The article in which the reader is; nil where the text holds none.
    func currentArticle() -> Int? {
        guard let document = reading.document, let block = document.block(at: reading.caret) else { return nil }
        return document.article(ofBlock: block)
    }

    /// Sets the reader's place; a provisional document is made anew where it does not reach so far.
    mutating func setCaret(_ offset: Offset) {
        guard let document = reading.document else { return }
        let offset = min(max(offset, Offset(0)), document.text.end)
        if !document.isComplete, !document.coverage.contains(offset) {
            makeProvisional(around: offset)
        }
        showWholeText(for: offset)
        moveAlong(to: offset)
        if reading.outline.isFocused { reading.outline.selection = litItem() ?? 0 }
    }

    /// An article's title, or where it has none so many columns of its first words.
    func title(of place: ArticlePlace, columns: Int = firstWords) -> String {
        guard let document = document(place.document)?.document, document.articles.indices.contains(place.article)
        else {
            return ""
        }
        let article = document.articles[place.article]
        if let title = article.title { return document.string(of: title).replacingLineEnds }
        guard let block = article.blocks.first else { return say(Wording.emptyFile) }
        return untitled(document.string(ofBlock: block), columns: columns)
    }

    /// The first words of a text in one line, for its title.
    func untitled(_ text: String, columns: Int) -> String {
        var room = columns
        let words = text.prefix {
            room -= $0.isNewline ? 1 : CharacterWidth.of($0, ambiguousIsWide: settings.ambiguousIsWide)
            return room >= 0
        }
        return Wording.untitled(settings.language, String(words).replacingLineEnds)
    }

    /// How many columns of its first words stand for the title of an article that has none.
    static let firstWords = 24
    /// How many of them a list has, which cuts off what it has no room for.
    static let wordsInLists = 64

    mutating func performInReading(_ action: Action, count: Int?) {
        guard reading.document != nil else { return tell(say(Wording.opening)) }
        forgetAwaitedMatch(for: action.name)
        if reading.outline.isFocused, performInOutline(action, count: count) { return }
        if moveInText(action.name, count: count) { return }
        if performCorrecting(action, count: count) || performOnNotes(action, count: count) { return }
        let times = count ?? 1
        switch action.name {
        case .nextArticle, .previousArticle, .nextQuotation, .previousQuotation, .nextHeading, .previousHeading,
            .nextSection, .previousSection, .nextOfSpeaker, .previousOfSpeaker, .nextJoin, .previousJoin, .nextLink,
            .previousLink:
            jump(action.name, count: times)
        case .followLink: followLinkAtHand()
        case .repeatJump: repeatLastJump(isBackward: false, count: times)
        case .repeatJumpBack: repeatLastJump(isBackward: true, count: times)
        case .jumpBack: jumpBack(count: times)
        case .jumpForward: jumpForward(count: times)
        case .goto: goto(action.argument ?? "")
        case .open: openContentsLine(count: times)
        case .page: goto(page: count ?? 1)
        case .quotations: showQuotations()
        case .sameStatement: showSameStatement()
        case .peek: peekElsewhere()
        case .search: openSearch(action.argument)
        case .searchHeadings: openSearch(action.argument, in: .headings)
        case .searchStatements: openSearch(action.argument, in: .statements)
        case .searchSpeakers: openSearch(action.argument, in: .speakers)
        case .narrow: openNarrowing(action.argument)
        case .nextMatch: stepToMatch(times)
        case .previousMatch: stepToMatch(-times)
        case .compare: compareCurrentArticle()
        case .changesOnDisk: showChangesOnDisk()
        case .rawLines: toggleRawLines()
        case .place: tellPlace(Place(reading.id, reading.caret))
        case .select: select(by: .character)
        case .selectSentence: select(by: .sentence)
        case .selectQuotation: select(by: .quotation)
        case .selectParagraph: select(by: .paragraph)
        case .selectSection: select(by: .section)
        case .matches: listMatches()
        case .searchSelection: searchSelection(backward: false, count: times)
        case .searchSelectionBack: searchSelection(backward: true, count: times)
        case .cite: copyWithSource()
        case .copy: copy()
        case .edit: edit(Place(reading.id, reading.caret))
        case .encoding: readAgain(in: action.argument)
        default:
            if !performOnOutline(action) { tellNotHere(action.name) }
        }
    }

    private mutating func compareCurrentArticle() {
        guard let article = currentArticle() else { return tell(say(Wording.needsTwo)) }
        compareWithVersion(ArticlePlace(reading.id, article: article))
    }

    /// The line and the column of a place in its file, both from 1; the column counts characters.
    func lineAndColumn(of place: Place) -> (line: Int, column: Int) {
        guard let open = document(place.document), let text = open.document?.text else { return (1, 1) }
        guard let lines = open.index?.lines else { return text.lineAndColumn(of: place.offset) }
        return (lines.line(of: place.offset, in: text), text.column(of: place.offset))
    }

    mutating func tellPlace(_ place: Place) {
        guard let open = document(place.document) else { return }
        let (line, column) = lineAndColumn(of: place)
        let text = "\(open.input.path):\(line):\(column)"
        if settings.screenReader { return tell(statusInWords + " " + text) }
        // Line and column are what was asked for: a long path loses its beginning.
        tell(TextWrapping.cutFromTheLeft(text, width: size.columns - 2, settings.ambiguousIsWide))
    }

    mutating func edit(_ place: Place) {
        guard let open = document(place.document) else { return }
        guard open.input.path != "-" else { return tell(say(Wording.notAFile)) }
        let (line, column) = lineAndColumn(of: place)
        wanted.append(.edit(path: open.input.path, line: line, column: column))
    }

    /// Copies the selection, else the statement under the caret with its speaker and source.
    mutating func copy() {
        guard let text = textAtHand else { return }
        guard let span = selection() else {
            if let note = noteAtHand() { return copy(note, in: reading.id) }
            guard let number = statementAtHand() else { return tell(say(Wording.nothingToCopy)) }
            let quotation = text.document.quotations[number]
            return cite(
                quotation, inArticle: text.document.article(ofBlock: quotation.span.firstBlock), of: text.document,
                text.id)
        }
        if copyText(text.document.string(of: span)) { selectionStart = nil }
    }

    /// Copies some text of a file and says so; false where it is too much.
    @discardableResult
    mutating func copyText(_ text: String) -> Bool {
        guard text.utf8.count <= Self.largestCopy else {
            tell(say(Wording.tooMuchToCopy), .error)
            return false
        }
        // A file's control characters would act on whatever terminal the text is pasted into.
        let text = text.filter { $0.isNewline || $0 == "\t" || !$0.isControl }
        wanted.append(.copy(text))
        tell(Wording.copied(settings.language, String(text.count)))
        copyMessage = message
        return true
    }

    /// Says what took the text that was copied, as long as it is still told that it was.
    mutating func tellCopied(by name: String) {
        guard let copyMessage, message == copyMessage else { return }
        tell(Wording.copiedBy(settings.language, copyMessage.text, name))
        self.copyMessage = nil
    }

    /// How many bytes are copied at most: terminals take no more in one piece.
    static let largestCopy = 1 << 20
}

extension Document {
    /// Where reading begins: the first block, which need not stand first in the file.
    var beginning: Offset {
        blocks.indices.first.flatMap { start(ofBlock: $0) } ?? Offset(0)
    }
}

extension Character {
    /// Whether it is a control character, alone or as the beginning of a cluster.
    var isControl: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
