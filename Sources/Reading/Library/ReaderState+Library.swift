import Articles

// The view over the library.
extension ReaderState {
    /// Shows the library: what is known of it at once, and then what it holds now.
    mutating func showLibrary() {
        keepPlace()
        library.found = nil
        view(.library)
        requestLibrary()
    }

    /// Asks for all articles.
    mutating func requestLibrary() {
        if let request = library.listing { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        library.listing = request
        wanted.append(.listLibrary(request))
    }

    mutating func takeLibrary(_ request: RequestID, _ table: LibraryTable) {
        guard request == library.listing else { return }
        library.listing = nil
        library.failure = nil
        let isFirst = library.table == nil
        library.listed = table
        // Who has not read anything yet is shown everything.
        if isFirst, library.order.grouping == .recent, !table.records.contains(where: { $0.opened != nil }) {
            library.order.grouping = .all
        }
        arrangeLibrary()
    }

    mutating func failLibrary(_ request: RequestID, _ text: String) {
        if request == library.listing {
            library.listing = nil
            library.failure = text
        }
        if request == library.finding {
            (library.finding, library.opensFirst) = (nil, false)
            library.found?.findings = LibraryFindings([])
        }
        tell(text, .error)
    }

    /// Asks for the articles as the order has them.
    mutating func arrangeLibrary() {
        if let request = library.arranging { wanted.append(.cancelRequest(request)) }
        library.arranging = nil
        guard let table = library.listed ?? library.table else { return }
        let request = nextRequest()
        library.arranging = request
        wanted.append(.arrangeLibrary(request, table, library.order))
    }

    mutating func takeLibraryArrangement(_ request: RequestID, _ arrangement: LibraryArrangement) {
        guard request == library.arranging else { return }
        library.arranging = nil
        library.take(arrangement)
    }

    mutating func filterLibrary(_ words: String) {
        guard words != library.order.filter else { return }
        library.order.filter = words
        arrangeLibrary()
    }

    mutating func performInLibrary(_ action: Action, count: Int?) {
        switch action.name {
        case .open: openLibraryRow()
        case .search: filterOrSearchLibrary(action.argument)
        case .librarySearch: searchLibrary(action.argument)
        case .libraryBy: groupLibrary(by: action.argument)
        case .librarySort: sortLibrary(by: action.argument)
        case .toggleFold, .openFold, .closeFold: foldLibrary(action.name)
        case .openAllFolds, .closeAllFolds: library.setAll(open: action.name == .openAllFolds)
        case .tag, .untag: tagLibraryRow(action)
        case .toggleRead: toggleReadInLibrary()
        case .compare, .libraryVersions: action.name == .compare ? compareInLibrary() : findLibraryVersions()
        case .place: tellLibraryPlace()
        case .edit: editLibraryFile()
        default: moveInLibrary(action, count: count)
        }
    }

    private mutating func moveInLibrary(_ action: Action, count: Int?) {
        let isFound = library.found != nil
        let (row, rows) = isFound ? (foundSelection, foundCount) : (library.selection, library.rowCount)
        guard let row = ListMotion.row(action.name, from: row, count: count, rows: rows, page: listRows - 1) else {
            return tellNotHere(action.name)
        }
        chooseLibraryRow(row)
    }

    /// Chooses a row of what the view lists.
    mutating func chooseLibraryRow(_ row: Int) {
        library.opensFirst = false
        if library.found != nil { library.found?.selection = row } else { library.selection = row }
    }

    private mutating func filterOrSearchLibrary(_ words: String?) {
        if library.found != nil { return searchLibrary(words) }
        if let words { return filterLibrary(words) }
        openPrompt(.filter(before: library.order.filter, label: say(Wording.filter)), text: library.order.filter)
    }

    private mutating func groupLibrary(by name: String?) {
        let all = LibraryOrder.Grouping.allCases
        if let name, !name.isEmpty {
            guard let grouping = LibraryOrder.Grouping(rawValue: name) else {
                let names = all.map(\.rawValue).joined(separator: " ")
                return tell(Wording.unknownGrouping(settings.language, name, names), .error)
            }
            library.order.grouping = grouping
        } else {
            library.order.grouping = all[((all.firstIndex(of: library.order.grouping) ?? 0) + 1) % all.count]
        }
        library.found = nil
        library.order.sorting = nil
        arrangeLibrary()
    }

    private mutating func sortLibrary(by name: String?) {
        let all = LibraryOrder.Sorting.allCases
        if let name, !name.isEmpty {
            guard let sorting = LibraryOrder.Sorting(rawValue: name) else {
                let names = all.map(\.rawValue).joined(separator: " ")
                return tell(LibraryWording.unknownSorting(settings.language, name, names), .error)
            }
            library.order.sorting = sorting
        } else {
            library.order.sorting =
                all[((all.firstIndex(of: library.order.effectiveSorting) ?? 0) + 1) % all.count]
        }
        tell(LibraryWording.sortedBy(settings.language, say(library.order.effectiveSorting.title)))
        arrangeLibrary()
    }

    private mutating func foldLibrary(_ action: ActionName) {
        let group: Int
        switch library.row(library.selection) {
        case .group(let number), .record(_, let number): group = number
        case nil: return
        }
        let isOpen = library.isOpen(group)
        let opens = action == .openFold || action == .toggleFold && !isOpen
        if opens != isOpen { library.set(group, open: opens) }
    }

    private mutating func tagLibraryRow(_ action: Action) {
        guard let record = chosenRecord else { return tell(say(LibraryWording.noArticle)) }
        let isOn = action.name == .tag
        guard let words = action.argument.map({ $0[...].trimmingBlanks }), !words.isEmpty else {
            if !isOn, record.tags.isEmpty { return tell(say(LibraryWording.noTag)) }
            if !isOn, record.tags.count == 1 { return setTag(record.tags[0], of: record, isOn: false) }
            return openPrompt(.command, text: action.name.rawValue + " ")
        }
        let tag = String(words.drop { $0 == "#" }).replacing(" ", with: "-")
        guard isOn || record.tags.contains(tag) else { return tell(say(LibraryWording.noTag)) }
        setTag(tag, of: record, isOn: isOn)
    }

    private mutating func setTag(_ tag: String, of record: LibraryRecord, isOn: Bool) {
        guard !tag.isEmpty else { return }
        library.note(record.content) { record in
            record.tags.removeAll { $0 == tag }
            if isOn { record.tags = (record.tags + [tag]).sorted() }
        }
        wanted.append(.tagText(content: record.content, tag: tag, isOn: isOn))
        let phrase = isOn ? LibraryWording.tagged : LibraryWording.untagged
        tell(phrase(settings.language, "#" + tag))
        arrangeLibrary()
    }

    private mutating func toggleReadInLibrary() {
        guard let record = chosenRecord else { return tell(say(LibraryWording.noArticle)) }
        library.note(record.content) { $0.isRead = !record.isRead }
        wanted.append(.markRead(content: record.content, isRead: !record.isRead))
        tell(say(record.isRead ? LibraryWording.isUnread : LibraryWording.isRead))
        arrangeLibrary()
    }

    /// The article that is chosen; nil on a head, among places found, or where there is none.
    var chosenRecord: LibraryRecord? {
        library.found == nil ? library.record(ofRow: library.selection) : nil
    }

    private mutating func tellLibraryPlace() {
        if let place = chosenFinding { return tell("\(place.path):\(place.line):\(place.column)") }
        guard let record = chosenRecord else { return tell(say(LibraryWording.noArticle)) }
        tell("\(record.path):\(record.line):\(record.column)")
    }

    private mutating func editLibraryFile() {
        if let place = chosenFinding {
            return wanted.append(.edit(path: place.path, line: place.line, column: place.column))
        }
        guard let record = chosenRecord else { return tell(say(LibraryWording.noArticle)) }
        wanted.append(.edit(path: record.path, line: record.line, column: record.column))
    }

    /// Gives up taking files into the library; what is done stays, and the next time goes on from there.
    mutating func stopIndexing(_ progress: IndexingProgress) {
        (indexing, stopsIndexing) = (nil, true)
        wanted.append(.stopIndexing)
        tell(LibraryWording.indexingStopped(settings.language, String(progress.done), String(progress.total)))
    }

    /// Takes how far files are being taken into the library; nil where that is over.
    mutating func takeIndexing(_ progress: IndexingProgress?) {
        indexing = stopsIndexing ? nil : progress
        guard progress == nil else { return }
        stopsIndexing = false
        hasLibrary = true
        if views.contains(.library) { requestLibrary() }
    }
}

/// How far files are being taken into the library.
public struct IndexingProgress: Hashable, Sendable {
    /// How many files are done.
    public var done: Int
    /// How many there are.
    public var total: Int

    /// Makes a progress.
    public init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}
