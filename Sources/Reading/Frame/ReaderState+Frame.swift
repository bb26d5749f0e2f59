import Articles

extension ReaderState {
    /// Lays out what is on the screen: the last step of every turn.
    mutating func refreshFrame() {
        let body = frameBody()
        frame = Frame(
            size: size, body: body, status: settings.screenReader ? StatusLine() : statusLine(), message: shownMessage,
            prompt: prompt.map {
                PromptLine(
                    label: $0.label, text: $0.string, insertion: $0.insertion, completions: $0.completions,
                    chosen: $0.chosen, remark: promptRemark(),
                    keys: promptKeys($0))
            },
            hints: showsHints ? pendingHints() : [], language: settings.language)
        frame.peek = peekPane() ?? comparedPeekPane()
        frame.ambiguousIsWide = settings.ambiguousIsWide
    }

    /// The message; a greeting waits until the text is open, so that the status line can say that it is being opened.
    private var shownMessage: Message? {
        guard message?.kind == .greeting, views.last == .reading, case .opening = document(reading.id)?.stage
        else { return message }
        return nil
    }

    /// What may be pressed while several lines may be typed; nil where only one may.
    private func promptKeys(_ prompt: Prompt) -> String? {
        switch prompt.purpose {
        case .words: say(NoteWording.promptKeys)
        case .note: say(NoteWording.shortPromptKeys)
        default: nil
        }
    }

    private mutating func frameBody() -> Frame.Body {
        switch views.last {
        case .contents: .contents(contentsPane())
        case .reading: readingPane().map { .reading($0) } ?? .empty
        case .comparison: comparisonPane().map { .comparison($0) } ?? .empty
        case .list: .list(listPane())
        case .quotations: .list(quotationsPane())
        case .library: .list(libraryPane())
        case .help: .help(helpPane())
        case nil: .empty
        }
    }

    /// What may follow the pending keys.
    private func pendingHints() -> [Hint] {
        if awaitedMark != nil { return markHints() }
        var hints: [(name: ActionName, hint: Hint)] = []
        for binding in keymap.bindings(after: pending.sequence, in: mode) {
            let keys = KeyNotation.text(of: Array(binding.sequence.dropFirst(pending.sequence.count)))
            // Keys of one action that differ in its argument only share a line.
            if let summary = kindHint(binding.action) {
                hints.append((binding.action.name, Hint(keys: keys, summary: summary)))
            } else if let place = hints.firstIndex(where: { $0.name == binding.action.name }) {
                hints[place].hint.keys += " " + keys
            } else {
                let summary = say(binding.action.name.description.summary)
                hints.append((binding.action.name, Hint(keys: keys, summary: summary)))
            }
        }
        return hints.map(\.hint)
    }

    private mutating func readingPane() -> ReadingPane? {
        guard let document = reading.document, let index = reading.index else { return nil }
        let outline = outlinePane()
        let text = reading.raw == nil ? textPane(document, index) : rawPane()
        if isWatched { reading.isSettled = true }
        return ReadingPane(outline: outline, text: text)
    }

    func statusLine() -> StatusLine {
        var status: StatusLine
        switch views.last {
        case _ where peek != nil: status = peekStatus()
        case .quotations: status = quotationsStatus()
        case .library: status = libraryStatus()
        case .reading: status = readingStatus()
        case .comparison: status = comparisonStatus()
        case .contents: status = contentsStatus()
        case .list:
            if case .changes(let changes) = list.rows {
                status = changeListStatus(changes)
                break
            }
            if case .notes(let notes) = list.rows {
                status = noteListStatus(notes)
                break
            }
            status = StatusLine()
            status.mode = list.title
            status.summary = Wording.listSummary(
                settings.language, String(min(list.selection + 1, listCount)), String(listCount))
            let find = list.whole == nil ? Wording.keyFind : Wording.keyFilter
            status.keys = keys([(.open, Wording.keyGo), (.search, find), (.leave, Wording.keyLeave)])
            if case .elsewhere = list.rows {
                status.mode = say(Wording.keyElsewhere)
                status.keys = keys([
                    (.open, Wording.keyGo), (.peek, Wording.keyPeek), (.search, Wording.keyFind),
                    (.leave, Wording.keyLeave),
                ])
            }
        case .help:
            status = StatusLine()
            status.mode = say(Mode.help.title)
            status.summary = Wording.helpTitle(settings.language, say(help.mode.title))
            status.keys = keys([(.search, Wording.keyFind), (.leave, Wording.keyLeave)])
        case nil: status = StatusLine()
        }
        status.pendingKeys = typedAhead.isEmpty ? pending.text : KeyNotation.text(of: typedAhead.suffix(12))
        if let indexing, status.progress == nil {
            status.progress = LibraryWording.indexing(settings.language, String(indexing.done), String(indexing.total))
        }
        return status
    }

    /// The shortest keys of some actions with a word on each: `c 对读  / 找`.
    func keys(_ actions: [(name: ActionName, word: Phrase)]) -> String {
        actions.compactMap { action in
            let keys = keymap.keys(for: action.name, in: mode)
            // A key with a name of its own is known to those who know no others.
            let key = keys.contains("<Enter>") ? "Enter" : keys.first
            return key.map { "\($0) \(say(action.word))" }
        }.joined(separator: "  ")
    }

    private func readingStatus() -> StatusLine {
        var status = StatusLine()
        guard let open = document(reading.id) else { return status }
        status.file = open.input.name
        switch open.stage {
        case .opening: status.progress = say(Wording.opening)
        case .understanding(let share):
            status.progress = Wording.understanding(settings.language, String(Int(share * 100)))
        case .failed, .understood: break
        }
        guard let document = reading.document, let index = reading.index else { return status }
        let percent = Int((document.fraction(at: reading.caret) * 100).rounded())
        status.percent = reading.isAtEnd ? 100 : min(percent, 99)
        status.mode = readingMode
        guard let position = document.readingPosition(of: reading.caret) else { return status }
        status.section = sectionTitle(at: position, document, index)
        status.statement = statement(at: position, document, index)
        status.elsewhere = placesElsewhere()
        status.note = noteStatus()
        if let article = currentArticle() {
            status.versions = versions(of: ArticlePlace(reading.id, article: article)).count
        }
        status.search = searchStatus(at: position, document)
        return status
    }

    private func noteStatus() -> Counted? {
        guard let note = noteAtHand(), let notes = document(reading.id)?.notes.placed,
            let number = notes.firstIndex(of: note)
        else { return nil }
        return Counted(name: say(note.note.colour.title), number: number + 1, count: notes.count)
    }

    private var readingMode: String? {
        if reading.outline.isFocused { return say(Mode.outline.title) }
        if let selectionName { return selectionName }
        return reading.raw != nil ? say(Wording.rawLines) : narrowingStatus
    }

    /// The statement at or before the reader in the article at hand, with its number there.
    private func statement(at position: ReadingPosition, _ document: Document, _ index: DocumentIndex) -> Counted? {
        guard let article = document.article(ofBlock: position.block) else { return nil }
        let range = index.statements(ofArticle: article, in: document)
        guard !range.isEmpty else { return nil }
        guard let number = index.statement(at: position, in: document), range.contains(number) else {
            return Counted(name: "", number: 0, count: range.count)
        }
        let quotation = document.quotations[Int(index.statements[number])]
        let name =
            document.contains(quotation.span, position)
            ? document.speakerName(of: quotation) ?? say(Wording.noSpeaker) : ""
        return Counted(name: name, number: number - range.lowerBound + 1, count: range.count)
    }

    private func searchStatus(at position: ReadingPosition, _ document: Document) -> Counted? {
        guard let search = reading.search else { return nil }
        let number = search.matches?.countBefore { document.start(of: $0) <= position } ?? 0
        let scope = search.pattern.scope.title.map { say($0) + " " } ?? ""
        return Counted(name: scope + search.pattern.text, number: number, count: search.matches?.count)
    }

    private mutating func listPane() -> ListPane {
        let page = max(1, listRows - 1)
        list.selection = min(list.selection, max(0, listCount - 1))
        list.top = ListMotion.top(list.top, showing: list.selection, rows: listCount, page: page)
        return ListPane(
            title: list.title,
            rows: (0..<listCount).dropFirst(list.top).prefix(page).map { number in
                let item = listItem(number)
                list.made[number] = item
                return ListRow(
                    label: item.label, text: item.text, detail: item.detail, isSelected: number == list.selection,
                    apart: item.apart, note: item.note)
            }, note: listNote, nothing: listNothing)
    }

    /// What is said of a list without rows; nothing while they are being found.
    private var listNothing: String {
        if let picker { return picker.request == nil ? say(PickWording.nothing) : "" }
        return say(Wording.nothingListed)
    }

    private mutating func helpPane() -> HelpPane {
        let rows = helpRows()
        help.top = help.top.clamped(to: 0...max(0, rows.count - helpPage))
        return HelpPane(
            title: Wording.helpTitle(settings.language, say(help.mode.title)),
            rows: Array(rows.dropFirst(help.top).prefix(helpPage)))
    }
}
