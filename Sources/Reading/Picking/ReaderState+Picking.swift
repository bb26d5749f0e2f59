import Articles

// Picking from everything that there is by a few of its characters.
extension ReaderState {
    /// Opens the list of everything, and the line that says what is meant.
    mutating func openPicker() {
        let table = pickTable()
        picker = Picker(table: table, below: views.last == .list ? list : nil)
        showList("", .items([]))
        openPrompt(.pick(label: say(PickWording.label)))
    }

    private func pickTable() -> PickTable {
        let mode = mode
        let actions = ActionName.allCases.filter { $0 != .nothing && $0 != .pick }
            .map { (name: $0, keys: keymap.keys(for: $0, in: mode).joined(separator: "  ")) }
        return PickTable(
            files: documents.enumerated().map {
                PickTable.File(
                    id: DocumentID($0.offset), name: $0.element.input.name, document: $0.element.document,
                    index: $0.element.index)
            },
            here: reading.id,
            marks: marks.all(from: reading.id).map { ($0.name, $0.place, words(at: $0.place)) },
            actions: actions, language: settings.language)
    }

    /// Asks for what answers the line as it stands.
    mutating func pickWhileTyping(_ text: String) {
        guard let table = picker?.table else { return }
        if let request = picker?.request { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        picker?.request = request
        wanted.append(.pick(request, table, text))
    }

    mutating func takePicks(_ request: RequestID, _ picks: PickTable.Picks) {
        guard picker?.request == request else { return }
        picker?.request = nil
        list = ListState(title: PickWording.summary(settings.language, String(picks.count)), rows: .items(picks.items))
    }

    /// Moves the choice while the line is typed; false for a key that does not.
    mutating func movePick(_ press: KeyPress) -> Bool {
        let step: Int
        switch (press.key, press.modifiers) {
        case (.down, _), (.tab, _), (.character("n"), .control): step = 1
        case (.up, _), (.backTab, _), (.character("p"), .control): step = -1
        case (.pageDown, _): step = max(1, listRows - 1)
        case (.pageUp, _): step = -max(1, listRows - 1)
        default: return false
        }
        list.selection = (list.selection + step).clamped(to: 0...max(0, listCount - 1))
        return true
    }

    /// Gives the picker up: what lay under it is there again.
    mutating func closePicker() {
        if let request = picker?.request { wanted.append(.cancelRequest(request)) }
        if views.last == .list { views.removeLast() }
        if let below = picker?.below {
            list = below
            views.append(.list)
        }
        picker = nil
    }

    /// Goes to what is chosen, or does it.
    mutating func acceptPick() {
        let target = list.selection < listCount ? listItem(list.selection).target : nil
        closePicker()
        guard let target else { return tell(say(PickWording.nothing)) }
        open(target)
    }

    /// Opens a file where it was left.
    mutating func read(_ id: DocumentID) {
        guard document(id)?.source != nil else { return tell(say(Wording.opening)) }
        if reading.id != id || !views.contains(.reading) { leavePlace() }
        beginReading(id)
        returnTo(.reading)
    }

    /// Does what was picked, or asks for what it takes.
    mutating func performPicked(_ name: ActionName) {
        guard name.description.argument.isRequired else { return perform(Action(name), count: nil) }
        if name.description.argument == .mark { return awaitMark(name, after: []) }
        openPrompt(.command, text: name.rawValue + " ")
    }
}

/// What stands behind the list of everything.
struct Picker: Sendable {
    /// What can be picked.
    var table: PickTable
    /// The list that it lies over.
    var below: ListState?
    /// The request whose answer is awaited.
    var request: RequestID?
}
