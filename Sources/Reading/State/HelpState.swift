/// The keys of a mode, as a view.
struct HelpState: Hashable, Sendable {
    /// The mode whose keys are shown.
    var mode: Mode = .reading
    /// The first row on the screen.
    var top = 0
}

extension ReaderState {
    mutating func showHelp() {
        guard views.last != .help else { return leave() }
        help = HelpState(mode: mode)
        view(.help)
    }

    /// The rows under the title.
    var helpPage: Int { max(1, listRows - 1) }

    mutating func performInHelp(_ action: Action, count: Int?) {
        if performFinding(action, count: count) { return }
        let page = helpPage
        let rows = helpRows().count
        let last = max(0, rows - page)
        // There is nothing to choose: the rows themselves move.
        guard let top = ListMotion.row(action.name, from: help.top, count: count, rows: last + 1, page: page) else {
            return tellNotHere(action.name)
        }
        help.top = top
    }

    /// Where a search is one of a text, which may be a regular expression.
    private static let modesOfSearch: Set<Mode> = [.reading, .outline, .comparison]

    /// The keys of the mode that help was called from, by group, from the keymap itself.
    func helpRows() -> [HelpRow] {
        let bindings = keymap.bindings(in: help.mode)
        var rows: [HelpRow] = []
        for group in ActionGroup.allCases {
            let actions = ActionName.allCases.filter { $0.description.group == group }
            let lines = actions.compactMap { name -> HelpRow? in
                var keys = bindings.filter { $0.action.name == name }.map { KeyNotation.text(of: $0.sequence) }
                // What is pressed while something is typed stands with what begins it.
                if name == .regularExpressions, let search = keymap.keys(for: .search, in: help.mode).first,
                    Self.modesOfSearch.contains(help.mode)
                {
                    keys += keymap.keys(for: name, in: .prompt).map { "\(search)…\($0)" }
                }
                guard !keys.isEmpty else { return nil }
                let sorted = keys.sorted { ($0.count, $0) < ($1.count, $1) }.joined(separator: "  ")
                return .binding(keys: sorted, summary: say(name.description.summary), name: name.rawValue)
            }
            guard !lines.isEmpty else { continue }
            if !rows.isEmpty { rows.append(.blank) }
            rows.append(.heading(say(group.title)))
            rows += lines
        }
        return rows
    }
}
