import Articles

/// The list of statements, as a view.
struct QuotationsState: Sendable {
    /// Which statements are listed, and how they are put together.
    var order = StatementOrder()
    /// The statements; nil while they are being put together for the first time.
    var arrangement: StatementArrangement?
    /// The request whose answer is awaited.
    var request: RequestID?
    /// Whether all groups are folded but those in `exceptions`; else none but those.
    private var foldsAll = false
    private var exceptions: Set<Int32> = []
    /// The first row of each group, and at the end the count of all rows.
    private(set) var starts = [0]
    /// The row that is chosen.
    var selection = 0
    /// The first row on the screen.
    var top = 0
    /// The place whose statement is to be chosen once the statements are there.
    var wished: Place?

    /// What a row stands for.
    enum Row: Hashable, Sendable {
        /// The head of a group, as an index of the arrangement's groups.
        case group(Int)
        /// A statement of a group, as an index of the arrangement's entries.
        case member(Int, group: Int)
    }

    /// How many rows there are.
    var rowCount: Int { starts[starts.count - 1] }

    /// What row number `row`, which must exist, stands for.
    func row(_ row: Int) -> Row? {
        guard let arrangement, row >= 0, row < rowCount else { return nil }
        let group = starts.countBefore { $0 <= row } - 1
        let inside = row - starts[group]
        guard hasHeads else { return .member(arrangement.groups[group].rows.lowerBound + inside, group: group) }
        return inside == 0
            ? .group(group) : .member(arrangement.groups[group].rows.lowerBound + inside - 1, group: group)
    }

    /// The entry that a row stands for, as an index of the table's; nil for the head of several.
    func entry(ofRow row: Int) -> Int? {
        guard let arrangement else { return nil }
        switch self.row(row) {
        case .member(let number, _): return Int(arrangement.entries[number])
        case .group(let group) where order.grouping == .statement:
            return Int(arrangement.entries[arrangement.groups[group].rows.lowerBound])
        case .group, nil: return nil
        }
    }

    /// Whether each group has a row of its own over its statements: an article alone needs none.
    var hasHeads: Bool {
        guard let arrangement else { return false }
        return arrangement.order.grouping != .place || arrangement.groups.count > 1
    }

    /// Whether a group's statements are shown; nil for one that has nothing to show but its head.
    func isOpen(_ group: Int) -> Bool? {
        guard let arrangement else { return nil }
        let isAlone = arrangement.order.grouping == .statement && arrangement.groups[group].rows.count == 1
        return isAlone ? nil : foldsAll == exceptions.contains(arrangement.groups[group].key)
    }

    /// Opens or folds a group.
    mutating func set(_ group: Int, open: Bool) {
        guard let key = arrangement?.groups[group].key else { return }
        if open == foldsAll { exceptions.insert(key) } else { exceptions.remove(key) }
        countRows()
    }

    /// Opens or folds all groups.
    mutating func setAll(open: Bool) {
        foldsAll = !open
        exceptions = []
        countRows()
    }

    /// Finds the first row of each group anew.
    mutating func countRows() {
        starts = [0]
        guard let arrangement else { return }
        let head = hasHeads ? 1 : 0
        starts.reserveCapacity(arrangement.groups.count + 1)
        for (number, group) in arrangement.groups.enumerated() {
            let isOpen = head == 0 || isOpen(number) == true
            starts.append(starts[number] + head + (isOpen ? group.rows.count : 0))
        }
        selection = min(selection, max(0, rowCount - 1))
    }

    /// The row that shows an entry, or the head of the folded group that holds it; nil where none does.
    func row(ofEntry entry: Int) -> Int? {
        guard let arrangement, let place = arrangement.entries.firstIndex(of: Int32(entry)),
            let group = arrangement.groups.firstIndex(where: { $0.rows.contains(place) })
        else { return nil }
        let inside = place - arrangement.groups[group].rows.lowerBound
        guard hasHeads else { return starts[group] + inside }
        return starts[group] + (isOpen(group) == true && order.grouping != .statement ? inside + 1 : 0)
    }
}
