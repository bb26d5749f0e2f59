import Articles

/// A list of places or versions to choose from, as a view.
struct ListState: Sendable {
    /// What a row leads to.
    enum Target: Hashable, Sendable {
        case place(Place)
        /// Compare the article at hand with this one.
        case version(of: ArticlePlace, ArticlePlace)
        /// A change of the comparison, as an index of its changes.
        case change(Int)
        /// A place of the base, and a witness that reads something else there.
        case reading(at: Offset, witness: Int)
        case file(DocumentID)
        /// A mark of an earlier session in a file that is not open.
        case keptMark(Character)
        /// A note of a file by its name.
        case note(DocumentID, String)
        case action(ActionName)
    }

    /// What can be chosen.
    struct Item: Hashable, Sendable {
        var target: Target
        var label = ""
        var text = ""
        var detail = ""
        /// Runs of `text` that are set apart.
        var apart: [ListRun] = []
        /// What stands after the detail.
        var note = ""
    }

    /// What the rows are.
    enum Rows: Sendable {
        /// The other places of a statement, in the table that they are of; each row is made when it is shown.
        case elsewhere(StatementTable.Entry, [StatementIndex.Link], StatementTable)
        /// What is no part of the text; likewise.
        case furniture
        /// The changes of a comparison; likewise.
        case changes(ChangeList)
        /// Notes; likewise.
        case notes(NoteList)
        /// The matches of the search in the text; likewise.
        case matches
        case items([Item])
    }

    var title = ""
    var rows = Rows.items([])
    /// All rows of a list of which words leave some, and those words; nil where words are only looked for.
    var whole: (items: [Item], words: String)?
    /// The rows that were made, by their numbers.
    var made: [Int: Item] = [:]
    /// The row that is chosen.
    var selection = 0
    /// The first row on the screen.
    var top = 0

    /// Whether it lists the changes of a comparison.
    var isOfChanges: Bool {
        if case .changes = rows { true } else { false }
    }
}

extension ReaderState {
    mutating func showList(_ title: String, _ rows: ListState.Rows, selection: Int = 0) {
        list = ListState(title: title, rows: rows, selection: selection)
        view(.list)
    }

    /// How many rows the list has.
    var listCount: Int {
        switch list.rows {
        case .elsewhere(_, let links, _): links.count
        case .furniture: reading.document?.furniture.count ?? 0
        case .changes(let changes): changes.rows.count
        case .notes(let notes): notes.rows.count
        case .matches: reading.search?.matches?.count ?? 0
        case .items(let items): items.count
        }
    }

    /// A row of the list, which must exist.
    func listItem(_ number: Int) -> ListState.Item {
        if let made = list.made[number] { return made }
        switch list.rows {
        case .elsewhere(let entry, let links, let table): return elsewhereItem(entry, links[number], table)
        case .furniture: return furnitureItem(number)
        case .changes(let changes): return changes.table.item(changes.rows[number])
        case .notes(let notes): return noteItem(notes.entries[notes.rows[number]])
        case .matches: return matchItem(number)
        case .items(let items): return items[number]
        }
    }

    /// Lets go of the rows that were made of a document which was understood anew.
    mutating func forgetListed() {
        switch list.rows {
        case .furniture, .matches: break
        case .notes: return relistNotes()
        case .elsewhere, .changes, .items: return
        }
        list.made = [:]
        list.selection = min(list.selection, max(0, listCount - 1))
    }

    mutating func performInList(_ action: Action, count: Int?) {
        if list.isOfChanges {
            if performInChangeList(action) { return }
        } else if list.isOfNotes {
            if performInNoteList(action, count: count) { return }
        } else if performFiltering(action) {
            return
        } else if performFinding(action, count: count) {
            return
        }
        guard action.name != .open else { return openListItem() }
        guard action.name != .peek else { return peekElsewhere() }
        guard action.name != .clearFurniture else { return clearListedFurniture() }
        if action.name == .place, list.selection < listCount, case .place(let place) = listItem(list.selection).target {
            return tellPlace(place)
        }
        guard
            let row = ListMotion.row(
                action.name, from: list.selection, count: count, rows: listCount, page: listRows - 1)
        else { return tellNotHere(action.name) }
        list.selection = row
    }

    private mutating func openListItem() {
        guard list.selection < listCount else { return leave() }
        let target = listItem(list.selection).target
        let isHidden = if case .furniture = list.rows { true } else { false }
        leave()
        open(target)
        // The text does not show it: the file's own lines do.
        if isHidden, reading.raw == nil { toggleRawLines() }
    }

    /// Goes to what a row leads to, the list being left.
    mutating func open(_ target: ListState.Target) {
        switch target {
        case .place(let place): jump(to: place)
        case .version(let article, let other): compare(article, other)
        case .note(let id, let name): go(to: id, note: name)
        case .change(let number): showChange(number)
        case .file(let id): read(id)
        case .keptMark(let name): goMark(String(name))
        case .action(let name): performPicked(name)
        case .reading(let place, let witness): showReading(at: place, of: witness)
        }
    }

    private mutating func clearListedFurniture() {
        guard case .furniture = list.rows, case .place(let place) = listItem(list.selection).target else {
            return tell(
                CorrectionWording.noFurnitureHere(settings.language, key(of: .furniture), key(of: .rawLines)))
        }
        leave()
        clearFurniture(at: place.offset)
    }

    /// The heading, numbered section or title under which a place stands.
    func sectionTitle(at position: ReadingPosition, _ document: Document, _ index: DocumentIndex) -> String? {
        index.sectionTitle(at: position, in: document)
    }
}

extension String {
    /// The text in one line.
    var replacingLineEnds: String {
        utf8.contains(0x0A) ? String(map { $0.isNewline ? " " : $0 }) : self
    }
}
