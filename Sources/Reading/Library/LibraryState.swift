import Articles

/// The library, as a view.
struct LibraryState: Sendable {
    /// Which articles are listed, and how they are put together.
    var order = LibraryOrder()
    /// All articles; nil until they were listed and put together for the first time.
    private(set) var table: LibraryTable?
    /// The articles as they were listed last, until they are put together: rows stand for places in one table.
    var listed: LibraryTable?
    /// The articles put together; nil until they are.
    private(set) var arrangement: LibraryArrangement?
    /// The requests whose answers are awaited.
    var listing, arranging, finding: RequestID?
    /// Why there are no articles; nil where there are, or nothing is known yet.
    var failure: String?
    /// The places that answer a question; nil while the articles are listed.
    var found: Found?
    /// Whether the first place is to be opened as soon as it is found.
    var opensFirst = false
    /// What the next search looks through.
    var field = LibraryQuestion.Field.text
    /// The row that is chosen, and the first one on the screen.
    var selection = 0
    var top = 0
    /// The heads whose articles are not shown.
    private var folded: Set<String> = []
    /// The first row of each group, and at the end the count of all rows.
    private(set) var starts = [0]
    /// The file that was asked for, and where it is to be read, until it is open.
    var awaited: Awaited?
    /// The two articles that are to be read side by side once both are understood.
    var comparing: (a: Side, b: Side)?

    /// The places that answer a question.
    struct Found: Sendable {
        var question: LibraryQuestion
        /// The words on the places.
        var title: String
        /// The places; nil while they are being looked for.
        var findings: LibraryFindings?
        /// The row that is chosen, and the first one on the screen.
        var selection = 0
        var top = 0
        /// Whether they were asked for from elsewhere, where leaving them leads back to.
        var isAlone = false
        /// The article whose versions they are; nil for other questions.
        var base: Side?
    }

    /// A file that is being opened.
    struct Awaited: Hashable, Sendable {
        var id: DocumentID
        /// The line and column to read it at; nil for where it was left.
        var place: Spot?
    }

    /// A line and a column, from 1.
    struct Spot: Hashable, Sendable {
        var line, column: Int
    }

    /// An article, by its file and a line of it.
    struct Side: Hashable, Sendable {
        var path: String
        var line: Int
        /// The file, where it is open.
        var id: DocumentID?
    }

    /// What a row stands for.
    enum Row: Hashable, Sendable {
        /// The head of a group, as an index of the arrangement's groups.
        case group(Int)
        /// An article, as an index of the table's records.
        case record(Int, group: Int)
    }

    /// How many rows of articles there are.
    var rowCount: Int { starts[starts.count - 1] }

    /// What a row stands for; nil where there is none.
    func row(_ row: Int) -> Row? {
        guard let arrangement, row >= 0, row < rowCount else { return nil }
        let group = starts.countBefore { $0 <= row } - 1
        let inside = row - starts[group] - (arrangement.groups[group].title == nil ? 0 : 1)
        guard inside >= 0 else { return .group(group) }
        let place = arrangement.groups[group].rows.lowerBound + inside
        return .record(Int(arrangement.rows[place]), group: group)
    }

    /// The article that a row stands for; nil for a head.
    func record(ofRow row: Int) -> LibraryRecord? {
        guard case .record(let number, _)? = self.row(row), let table, table.records.indices.contains(number) else {
            return nil
        }
        return table.records[number]
    }

    /// Whether a group's articles are shown.
    func isOpen(_ group: Int) -> Bool {
        guard let title = arrangement?.groups[group].title else { return true }
        return !folded.contains(title)
    }

    /// Takes the articles as they were put together; what was chosen stays chosen where it is still there.
    mutating func take(_ new: LibraryArrangement) {
        let chosen = numberOfChosen()
        if let listed { table = listed }
        listed = nil
        let isRegrouped = arrangement?.order.grouping != new.order.grouping
        if isRegrouped { folded = [] }
        arrangement = new
        countRows()
        let kept = isRegrouped ? nil : chosen.flatMap { self.row(ofRecord: $0) }
        selection = kept ?? (row(0).map { if case .group = $0 { 1 } else { 0 } } ?? 0)
        selection = min(selection, max(0, rowCount - 1))
    }

    /// The article that is chosen, as an index of the table that comes; nil where it is not in it.
    private func numberOfChosen() -> Int? {
        guard case .record(let number, _)? = row(selection), let table, table.records.indices.contains(number) else {
            return nil
        }
        guard let listed else { return number }
        let chosen = table.records[number]
        return listed.records.firstIndex {
            ($0.path, $0.line, $0.column) == (chosen.path, chosen.line, chosen.column)
        }
    }

    /// Changes what is known of all articles of one content.
    mutating func note(_ content: Int, _ change: (inout LibraryRecord) -> Void) {
        table?.note(content, change)
        listed?.note(content, change)
    }

    /// The first row that shows an article; nil where none does.
    private func row(ofRecord record: Int) -> Int? {
        guard let arrangement, let place = arrangement.rows.firstIndex(of: Int32(record)),
            let group = arrangement.groups.firstIndex(where: { $0.rows.contains(place) }), isOpen(group)
        else { return nil }
        let head = arrangement.groups[group].title == nil ? 0 : 1
        return starts[group] + head + place - arrangement.groups[group].rows.lowerBound
    }

    /// Opens or folds a group; what was chosen in it goes to its head.
    mutating func set(_ group: Int, open: Bool) {
        guard let title = arrangement?.groups[group].title else { return }
        if open { folded.remove(title) } else { folded.insert(title) }
        selection = starts[group]
        countRows()
    }

    /// Opens or folds all groups.
    mutating func setAll(open: Bool) {
        let titles = arrangement?.groups.compactMap(\.title) ?? []
        let group = starts.countBefore { $0 <= selection } - 1
        folded = open ? [] : Set(titles)
        countRows()
        selection = min(starts[min(max(group, 0), starts.count - 1)], max(0, rowCount - 1))
    }

    private mutating func countRows() {
        starts = [0]
        for (number, group) in (arrangement?.groups ?? []).enumerated() {
            let rows = (group.title == nil ? 0 : 1) + (isOpen(number) ? group.rows.count : 0)
            starts.append(starts[number] + rows)
        }
        selection = min(selection, max(0, rowCount - 1))
    }
}
