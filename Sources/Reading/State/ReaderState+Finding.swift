import Articles

extension ReaderState {
    /// Looks for words among the rows of a list: the contents, places, keys; false for an action that looks for nothing.
    mutating func performFinding(_ action: Action, count: Int?) -> Bool {
        switch action.name {
        case .search:
            guard let words = action.argument, !words.isEmpty else {
                openPrompt(.find(row: chosenRow))
                break
            }
            acceptFinding(words)
            findRow(words, from: chosenRow, step: 1)
        case .nextMatch: findAgain(step: 1, count: count ?? 1)
        case .previousMatch: findAgain(step: -1, count: count ?? 1)
        default: return false
        }
        return true
    }

    /// Chooses the first row from `row` on that holds what has been typed so far.
    mutating func findWhileTyping(_ words: String, from row: Int) {
        chooseRow(row)
        guard !words.isEmpty else { return }
        if let found = self.row(holding: words, from: row, step: 1) { chooseRow(found) }
    }

    /// Ends the search on the row that it chose; an empty line goes on to the next row with the words looked for last.
    mutating func acceptFinding(_ words: String) {
        guard !words.isEmpty else { return findAgain(step: 1, count: 1) }
        lastFound = words
        if row(holding: words, from: chosenRow, step: 1) == nil { tellNoRow(words) }
    }

    private mutating func findAgain(step: Int, count: Int) {
        guard let words = lastFound else { return tell(say(Wording.noSearch)) }
        for _ in 0..<min(count, rowCount) { findRow(words, from: chosenRow + step, step: step) }
    }

    private mutating func findRow(_ words: String, from row: Int, step: Int) {
        guard let found = self.row(holding: words, from: row, step: step) else { return tellNoRow(words) }
        chooseRow(found)
    }

    private mutating func tellNoRow(_ words: String) {
        tell(Wording.noRow(settings.language, words), .error)
    }

    /// The first row from `row` on, in steps of `step` and round the ends, that holds `words` in either case.
    private func row(holding words: String, from row: Int, step: Int) -> Int? {
        let count = rowCount
        let words = words.lowercased()
        return (0..<count).lazy.map { ((row + $0 * step) % count + count) % count }
            .first { rowText($0).lowercased().contains(words) }
    }

    private var rowCount: Int {
        switch views.last {
        case .contents: contents.items.count
        case .list: listCount
        case .help: helpRows().count
        case .reading, .comparison, .quotations, .library, nil: 0
        }
    }

    /// What a row says, in one line.
    private func rowText(_ number: Int) -> String {
        switch views.last {
        case .contents: return contentsText(number)
        case .list:
            let item = listItem(number)
            return [item.label, item.text, item.detail].joined(separator: " ")
        case .help:
            guard case .binding(let keys, let summary, let name) = helpRows()[number] else { return "" }
            return [keys, summary, name].joined(separator: " ")
        case .reading, .comparison, .quotations, .library, nil: return ""
        }
    }

    private var chosenRow: Int {
        switch views.last {
        case .contents: contents.selection
        case .list: list.selection
        case .help: help.top
        case .reading, .comparison, .quotations, .library, nil: 0
        }
    }

    /// Chooses a row; in help, which has nothing to choose, puts it at the top.
    mutating func chooseRow(_ row: Int) {
        switch views.last {
        case .contents: contents.selection = row
        case .list: list.selection = row
        case .help: help.top = row
        case .reading, .comparison, .quotations, .library, nil: break
        }
    }
}
