import Articles

// Files of the library that are opened beside those that were named.
extension ReaderState {
    mutating func openLibraryRow() {
        // What is listed was found for other words: the answer to the present ones is waited for.
        if awaitsWords {
            library.opensFirst = true
            return tell(say(LibraryWording.searching))
        }
        if let place = chosenFinding {
            return openFromLibrary(place.path, at: LibraryState.Spot(line: place.line, column: place.column))
        }
        switch library.found == nil ? library.row(library.selection) : nil {
        case .group(let group)?: library.set(group, open: !library.isOpen(group))
        case .record?:
            guard let record = chosenRecord else { return }
            let isAlone = library.table?.records.filter { $0.path == record.path }.count == 1
            openFromLibrary(
                record.path, at: isAlone ? nil : LibraryState.Spot(line: record.line, column: record.column))
        case nil: tell(say(LibraryWording.noArticle))
        }
    }

    /// Shows a file at a place, or where it was left; opens it where it is not open yet.
    private mutating func openFromLibrary(_ path: String, at spot: LibraryState.Spot?) {
        let id = openFile(path)
        library.awaited = LibraryState.Awaited(id: id, place: spot)
        if documents[id.index].source != nil { return landFromLibrary(id) }
        tell(say(Wording.opening))
    }

    /// Shows a file that was asked for from the library, now that it is open.
    mutating func landFromLibrary(_ id: DocumentID) {
        guard let awaited = library.awaited, awaited.id == id, let text = document(id)?.source?.text else { return }
        library.awaited = nil
        message = nil
        start = .automatic
        if views.contains(.reading) { leavePlace() }
        guard let spot = awaited.place else {
            beginReading(id)
            return view(.reading)
        }
        let offset = text.offset(line: spot.line, column: spot.column)
        if reading.id == id, reading.document != nil {
            view(.reading)
            return setCaret(offset)
        }
        documents[id.index].place = offset
        documents[id.index].row = max(0, size.rows / 4)
        beginReading(id)
        view(.reading)
    }

    // MARK: Side by side

    /// Reads the version that is chosen beside the article whose versions are listed; on an article, lists its versions.
    mutating func compareInLibrary() {
        guard let base = library.found?.base else { return findLibraryVersions() }
        guard let place = chosenFinding else { return tell(say(LibraryWording.noArticle)) }
        guard !place.isHere else { return tell(say(LibraryWording.chooseAnother)) }
        var (a, b) = (base, LibraryState.Side(path: place.path, line: place.line))
        a.id = a.id ?? openFile(a.path)
        b.id = openFile(b.path)
        library.comparing = (a, b)
        tell(say(Wording.opening))
        compareWhenUnderstood()
    }

    /// Begins the comparison that was asked for from the library, once both files are understood.
    mutating func compareWhenUnderstood() {
        guard let (a, b) = library.comparing, let first = article(a), let second = article(b) else { return }
        library.comparing = nil
        message = nil
        compare(first, second)
    }

    private func article(_ side: LibraryState.Side) -> ArticlePlace? {
        guard let id = side.id, let open = document(id), case .understood = open.stage, let document = open.document,
            document.isComplete
        else { return nil }
        let offset = document.text.offset(line: side.line, column: 1)
        let article = document.articles.indices.last { number in
            (document.start(ofBlock: document.articles[number].blocks.lowerBound) ?? Offset(0)) <= offset
                || document.text.lineAndColumn(
                    of: document.start(ofBlock: document.articles[number].blocks.lowerBound) ?? Offset(0)
                ).line == side.line
        }
        return ArticlePlace(id, article: article ?? 0)
    }
}
