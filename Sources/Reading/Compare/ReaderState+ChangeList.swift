import Articles

/// The changes of a comparison as a list.
struct ChangeList: Sendable {
    let table: ChangeTable
    var filter = ChangeFilter()
    /// The changes that are listed, as indices of `Comparison.changes`.
    var rows: [Int]
    /// The request whose answer is awaited.
    var request: RequestID?
}

extension ReaderState {
    /// Lists the changes that are shown; the one at hand is chosen.
    mutating func showChanges() {
        guard let state = comparison, let index = state.result, !showApparatus() else { return }
        guard !state.shown.isEmpty else { return tellNoChangeShown() }
        let table = ChangeTable(
            index: index, changes: state.shown, verdicts: state.proof.verdicts, language: settings.language)
        let counts = table.counts.map { "\(say($0.kind.title)) \($0.count)" }.joined(separator: " · ")
        showList(
            Wording.changesTitle(settings.language, counts), .changes(ChangeList(table: table, rows: state.shown)),
            selection: max(0, changesUpToCaret(state) - 1))
    }

    mutating func tellNoChangeShown() {
        tell(Wording.noChangeShown(settings.language, key(of: .toggleNoise)))
    }

    /// What the list of changes does in its own way; false for all else.
    mutating func performInChangeList(_ action: Action) -> Bool {
        guard case .changes(let changes) = list.rows else { return false }
        switch action.name {
        case .search:
            guard let words = action.argument else {
                openPrompt(
                    .filter(before: changes.filter.words, label: say(Wording.filter)), text: changes.filter.words)
                break
            }
            filterChanges(words)
        case .onlyKind: listOnlyKind(action.argument)
        case .place:
            guard list.selection < changes.rows.count, let place = place(ofChange: changes.rows[list.selection])
            else { break }
            tellPlace(place)
        default: return false
        }
        return true
    }

    /// Where a change stands on the side that the caret is on.
    private func place(ofChange number: Int) -> Place? {
        guard let state = comparison, let index = state.result else { return nil }
        return index.ranges(number, state.side).first.map { Place(state.side.place(state).document, $0.start) }
    }

    mutating func filterChanges(_ words: String) {
        guard case .changes(var changes) = list.rows, changes.filter.words != words else { return }
        changes.filter.words = words
        ask(for: changes)
    }

    private mutating func listOnlyKind(_ name: String?) {
        guard case .changes(var changes) = list.rows else { return }
        let kinds = changes.table.counts.map(\.kind)
        if let name, !name.isEmpty {
            guard let kind = changeKind(named: name) else { return tellUnknownKind(name) }
            changes.filter.kind = kind
        } else {
            let next = changes.filter.kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            changes.filter.kind = kinds.indices.contains(next) ? kinds[next] : nil
        }
        ask(for: changes)
    }

    private mutating func ask(for changes: ChangeList) {
        var changes = changes
        if let request = changes.request { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        changes.request = request
        list.rows = .changes(changes)
        wanted.append(.filterChanges(request, changes.table, changes.filter))
    }

    /// Takes the changes that a filter leaves; what was chosen stays chosen where it is still there.
    mutating func takeChanges(_ request: RequestID, _ found: [Int]) {
        guard case .changes(var changes) = list.rows, changes.request == request else { return }
        let chosen = list.selection < changes.rows.count ? changes.rows[list.selection] : nil
        changes.request = nil
        changes.rows = found
        list.rows = .changes(changes)
        list.made = [:]
        list.selection = chosen.flatMap { found.firstIndex(of: $0) } ?? 0
    }

    /// What stands at the right end of a list's title.
    var listNote: String {
        if case .notes(let notes) = list.rows, !notes.filter.isEmpty { return say(Wording.filter) + notes.filter }
        if let words = list.whole?.words, !words.isEmpty { return say(Wording.filter) + words }
        guard case .changes(let changes) = list.rows else { return "" }
        let kind = changes.filter.kind.map { say($0.title) } ?? ""
        let words = changes.filter.words.isEmpty ? "" : say(Wording.filter) + changes.filter.words
        return [kind, words].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func changeListStatus(_ changes: ChangeList) -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.changes.title)
        let (listed, all) = (String(changes.rows.count), String(changes.table.changes.count))
        let number = String(min(list.selection + 1, changes.rows.count))
        status.summary =
            changes.filter == ChangeFilter()
            ? Wording.listSummary(settings.language, number, listed)
            : Wording.changeCountOf(settings.language, listed, all)
        status.keys = keys([
            (.open, Wording.keyGo), (.search, Wording.keyFilter), (.onlyKind, Wording.keyKind),
            (.leave, Wording.keyLeave),
        ])
        return status
    }

    /// A kind of change by its name in the keymap or for people.
    func changeKind(named name: String) -> ChangeKind? {
        ChangeKind.allCases.first { $0.rawValue == name || say($0.title) == name }
    }

    mutating func tellUnknownKind(_ name: String) {
        let known = ChangeKind.allCases.map(\.rawValue).joined(separator: " ")
        tell(Wording.unknownKind(settings.language, name, known), .error)
    }
}
