import Articles

// Questions to the library whose answers are places.
extension ReaderState {
    /// Opens the line that is searched for, or searches for words.
    mutating func searchLibrary(_ words: String?) {
        if let words, !words.isEmpty {
            let pattern = Self.pattern(TypedSearch(words, settings.searchSyntax))
            if let fault = pattern.fault {
                return tell(Wording.expressionFault(settings.language, pattern.text, say(fault.wording)), .error)
            }
            return ask(.words(pattern.text, pattern.syntax, in: library.field))
        }
        guard case .words(let before, let syntax, _)? = library.found?.question else {
            return openPrompt(.library(label: searchLabel))
        }
        openPrompt(.library(label: searchLabel), text: before, syntax: syntax)
    }

    /// The pattern that a line is for the library, which tells neither widths nor scripts apart.
    private static func pattern(_ search: TypedSearch) -> SearchPattern {
        SearchPattern(
            search.text, search.syntax, likeness: CharacterLikeness(ignoresWidth: true, ignoresScript: true))
    }

    /// What stands before the words: what they are looked for in.
    private var searchLabel: String { LibraryWording.searchLabel(settings.language, say(library.field.title)) }

    /// Searches for what has been typed so far; nothing typed, the articles are listed. Says in the line how it is read.
    mutating func searchLibraryWhileTyping(_ line: inout Prompt) {
        let pattern = Self.pattern(line.search)
        line.sign = sign(of: pattern.syntax)
        line.fault = pattern.fault
        guard pattern.text.contains(where: { $0 != " " }) else {
            cancelFinding()
            return library.found = nil
        }
        guard line.fault == nil else { return cancelFinding() }
        ask(.words(pattern.text, pattern.syntax, in: library.field))
    }

    /// Moves among the places found, or looks through something else, while a line is typed; false for another key.
    mutating func moveWhileSearchingLibrary(_ press: KeyPress) -> Bool {
        let step: Int
        switch (press.key, press.modifiers) {
        case (.tab, _):
            let all = LibraryQuestion.Field.allCases
            library.field = all[((all.firstIndex(of: library.field) ?? 0) + 1) % all.count]
            openPrompt(.library(label: searchLabel), text: prompt?.string ?? "", syntax: prompt?.syntax)
            return true
        case (.down, _), (.character("n"), .control): step = 1
        case (.up, _), (.character("p"), .control): step = -1
        case (.pageDown, _): step = max(1, listRows - 1)
        case (.pageUp, _): step = -max(1, listRows - 1)
        default: return false
        }
        let row = (foundSelection + step).clamped(to: 0...max(0, foundCount - 1))
        chooseLibraryRow(row)
        return true
    }

    /// Gives the search up: the articles are listed again.
    mutating func closeLibrarySearch() {
        cancelFinding()
        library.found = nil
    }

    private mutating func cancelFinding() {
        if let request = library.finding { wanted.append(.cancelRequest(request)) }
        library.finding = nil
        library.opensFirst = false
    }

    private mutating func ask(_ question: LibraryQuestion, title: String = "", isAlone: Bool = false) {
        cancelFinding()
        let request = nextRequest()
        library.finding = request
        // What was found for the words before stands until there is something new.
        let before = library.found
        library.found = LibraryState.Found(question: question, title: title, isAlone: isAlone)
        if case .words = question, case .words? = before?.question { library.found?.findings = before?.findings }
        wanted.append(.askLibrary(request, question))
    }

    mutating func takeFindings(_ request: RequestID, _ findings: LibraryFindings) {
        guard request == library.finding else { return }
        let opensFirst = library.opensFirst
        (library.finding, library.opensFirst) = (nil, false)
        library.found?.findings = findings
        library.found?.selection = findings.places.firstIndex(where: \.isHere) ?? 0
        library.found?.top = 0
        if opensFirst, views.last == .library {
            message = nil
            if !findings.places.isEmpty { return openLibraryRow() }
        }
        guard findings.places.allSatisfy(\.isHere), let found = library.found else { return }
        // Nothing to choose from: who asked goes on where he was.
        if found.isAlone, views.last == .library { leave() }
        switch found.question {
        case .words: break
        case .versions, .versionsOf: tell(say(LibraryWording.noVersions))
        case .statement: tell(say(LibraryWording.nowhereElse))
        }
    }

    /// Whether words are being looked for, so that what is listed was found for those before.
    var awaitsWords: Bool {
        guard library.finding != nil, case .words? = library.found?.question else { return false }
        return true
    }

    var foundCount: Int { library.found?.findings?.places.count ?? 0 }

    var foundSelection: Int { min(library.found?.selection ?? 0, max(0, foundCount - 1)) }

    /// The place found that is chosen.
    var chosenFinding: LibraryFinding? {
        guard let places = library.found?.findings?.places, places.indices.contains(foundSelection) else { return nil }
        return places[foundSelection]
    }

    // MARK: Versions

    /// Lists the versions of the article at hand that the library has, by date.
    mutating func findLibraryVersions() {
        if views.last == .library {
            guard let record = chosenRecord else { return tell(say(LibraryWording.noArticle)) }
            ask(
                .versionsOf(path: record.path, line: record.line),
                title: heading(record.title, record.opening, record.name))
            library.found?.base = LibraryState.Side(path: record.path, line: record.line)
            return
        }
        guard views.last == .reading, let document = reading.document else { return tellNotHere(.libraryVersions) }
        guard document.isComplete else { return tell(say(Wording.notYetUnderstood)) }
        findLibraryVersions(of: ArticlePlace(reading.id, article: currentArticle() ?? 0))
    }

    /// The same for an article of an open file.
    mutating func findLibraryVersions(of place: ArticlePlace) {
        guard let document = document(place.document)?.document, document.articles.indices.contains(place.article)
        else {
            return tell(say(Wording.nothingOpen))
        }
        keepPlace()
        let start = document.start(ofBlock: document.articles[place.article].blocks.lowerBound) ?? Offset(0)
        let path = absolutePath(of: place.document)
        view(.library)
        ask(.versions(document, article: place.article, path: path), title: title(of: place), isAlone: true)
        library.found?.base = LibraryState.Side(
            path: path, line: document.text.lineAndColumn(of: start).line, id: place.document)
    }

    // MARK: Statements

    /// Lists where else the library has the statement at hand, in the same words or others, by date.
    mutating func findLibraryStatement() {
        guard [.reading, .quotations, .comparison].contains(views.last) else { return tellNotHere(.libraryStatement) }
        guard let table = tableAtHand() else { return }
        guard let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
        let words = table.words(entry)
        let (line, column) = libraryPlace(of: table.place(entry))
        let path = absolutePath(of: table.place(entry).document)
        keepPlace()
        view(.library)
        ask(.statement(words, path: path, line: line, column: column), title: words, isAlone: true)
    }

    private func libraryPlace(of place: Place) -> (line: Int, column: Int) {
        document(place.document)?.source?.text.lineAndColumn(of: place.offset) ?? (1, 1)
    }
}
