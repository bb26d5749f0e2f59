import Articles

extension ReaderState {
    /// Lays out the library, or the places found in it.
    mutating func libraryPane() -> ListPane {
        let page = max(1, listRows - 1)
        if library.found != nil { return foundPane(page) }
        library.top = ListMotion.top(library.top, showing: library.selection, rows: library.rowCount, page: page)
        let order = library.order
        var pane = ListPane(
            title: say(LibraryWording.library) + " · " + say(order.grouping.title), rows: [],
            note: order.filter.isEmpty ? "" : say(Wording.filter) + order.filter)
        pane.rows = (library.top..<min(library.rowCount, library.top + page)).compactMap { number in
            guard var row = libraryRow(number) else { return nil }
            row.isSelected = number == library.selection
            return row
        }
        if pane.rows.isEmpty { pane.rows = libraryNotice() }
        return pane
    }

    /// What is said where no article is listed.
    private func libraryNotice() -> [ListRow] {
        let text: String
        if let failure = library.failure {
            text = failure
        } else if library.table == nil {
            text = say(Wording.opening)
        } else if library.table?.records.isEmpty == true {
            text = say(LibraryWording.isEmpty)
        } else {
            text = say(library.arranging == nil ? LibraryWording.noneListed : Wording.opening)
        }
        return notice(text)
    }

    /// A text in the place of rows.
    private func notice(_ text: String) -> [ListRow] {
        TextWrapping.lines(
            text, width: max(10, size.columns - 6), most: 4, ambiguousIsWide: settings.ambiguousIsWide
        ).map { ListRow(label: "", text: $0, detail: "", isSelected: false, isTerm: true) }
    }

    private func libraryRow(_ number: Int) -> ListRow? {
        switch library.row(number) {
        case .group(let group): libraryHead(group)
        case .record(let record, let group): recordRow(record, group)
        case nil: nil
        }
    }

    private func libraryHead(_ group: Int) -> ListRow? {
        guard let arrangement = library.arrangement, let title = arrangement.groups[group].title else { return nil }
        let count = arrangement.groups[group].rows.count
        return ListRow(
            label: "", text: title.isEmpty ? say(LibraryWording.unnamed) : title, detail: "", isSelected: false,
            note: LibraryWording.articles(settings.language, String(count)), isOpen: library.isOpen(group), isHead: true
        )
    }

    private func recordRow(_ number: Int, _ group: Int) -> ListRow? {
        guard let table = library.table, let arrangement = library.arrangement,
            table.records.indices.contains(number)
        else { return nil }
        let record = table.records[number]
        let isUnderHead = arrangement.groups[group].title != nil
        let text = ([heading(record.title, record.opening, record.name)] + record.tags.map { "#" + $0 }).joined(
            separator: "  ")
        // Of what stands in the head the rows need not tell.
        let publication = arrangement.order.grouping == .publication ? nil : record.publication?.replacingLineEnds
        // What looks like another article is told from it by its file, which comes first: ends are cut where room is scarce.
        let details = [table.namesApart[number], publication, record.shownDate].compactMap(\.self)
        return ListRow(
            label: record.author?.replacingLineEnds ?? "", text: text,
            detail: details.isEmpty ? record.name : details.joined(separator: " · "), isSelected: false,
            apart: text.runs(of: arrangement.order.filter, .match), note: note(on: record),
            inset: isUnderHead ? 1 : 0)
    }

    /// The title in one line, else the first words, else the file's name.
    func heading(_ title: String?, _ opening: String?, _ name: String) -> String {
        title?.replacingLineEnds ?? opening.map { untitled($0, columns: Self.wordsInLists) } ?? name
    }

    private func note(on record: LibraryRecord) -> String {
        if record.isGone { return say(LibraryWording.gone) }
        return record.isRead ? "" : say(LibraryWording.unread)
    }

    private mutating func foundPane(_ page: Int) -> ListPane {
        guard let found = library.found else { return ListPane(title: "", rows: []) }
        let top = ListMotion.top(found.top, showing: foundSelection, rows: foundCount, page: page)
        library.found?.top = top
        var pane = ListPane(title: title(of: found), rows: [])
        guard let places = found.findings?.places else { return pane }
        if case .words(_, _, let field) = found.question { pane.note = say(field.title) }
        let shown = places.indices.dropFirst(top).prefix(page)
        // Files of one name that are seen together are told apart.
        let names = InputName.distinguished(shown.map { InputName(path: places[$0].path, name: places[$0].name) })
        pane.rows = zip(shown, names).map { number, name in
            var row = findingRow(places[number], name.name, found.question)
            row.isSelected = number == foundSelection
            return row
        }
        if pane.rows.isEmpty, library.finding == nil { pane.rows = notice(say(LibraryWording.nothingFound)) }
        return pane
    }

    private func title(of found: LibraryState.Found) -> String {
        switch found.question {
        case .words(let words, _, _): LibraryWording.searchTitle(settings.language, words)
        case .versions, .versionsOf: LibraryWording.versionsTitle(settings.language, found.title)
        case .statement: LibraryWording.statementTitle(settings.language, found.title)
        }
    }

    private func findingRow(_ place: LibraryFinding, _ name: String, _ question: LibraryQuestion) -> ListRow {
        let likeness = place.likeness.map { "\($0)%" } ?? ""
        let note = place.isHere ? say(LibraryWording.here) : likeness
        switch question {
        case .words:
            let label = place.speaker ?? place.title?.replacingLineEnds ?? place.name
            return ListRow(
                label: label, text: place.text, detail: "\(name):\(place.line)", isSelected: false,
                apart: place.apart)
        case .versions, .versionsOf:
            return ListRow(
                label: place.date.map { String(PrintedDate.shown($0)).replacingLineEnds } ?? "—",
                text: heading(place.title, place.text.isEmpty ? nil : place.text, place.name),
                detail: name, isSelected: false, note: note)
        case .statement:
            let detail = [place.speaker, place.title?.replacingLineEnds ?? place.name].compactMap(\.self)
            return ListRow(
                label: place.date.map { String(PrintedDate.shown($0)).replacingLineEnds } ?? "—", text: place.text,
                detail: detail.joined(separator: " · "),
                isSelected: false, apart: place.apart, note: note)
        }
    }

    func libraryStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.library.title)
        if let found = library.found {
            let count = String(foundCount) + (found.findings?.isCut == true ? "+" : "")
            status.summary = found.findings == nil ? nil : LibraryWording.places(settings.language, count)
            status.keys =
                found.base == nil
                ? keys([(.open, Wording.keyRead), (.search, Wording.keyFind), (.leave, Wording.keyLeave)])
                : keys([(.open, Wording.keyRead), (.compare, Wording.keyCompare), (.leave, Wording.keyLeave)])
        } else if let arrangement = library.arrangement, let table = library.table {
            let (count, all) = (String(arrangement.count), String(table.records.count))
            status.summary =
                arrangement.count == table.records.count
                ? LibraryWording.articles(settings.language, all)
                : LibraryWording.articlesOf(settings.language, count, all)
            let first: [(name: ActionName, word: Phrase)] = [
                (.open, Wording.keyRead), (.librarySearch, Wording.keyFind), (.search, Wording.keyFilter),
            ]
            let more: [(name: ActionName, word: Phrase)] = [
                (.librarySort, LibraryWording.keySort), (.tag, LibraryWording.keyTag),
                (.libraryVersions, LibraryWording.keyVersions),
            ]
            let stop = indexing == nil ? nil : keys([(.cancel, LibraryWording.keyStop)])
            // Of the keys that put the library together the one that goes through all orders is shown.
            let turns = keymap.keys(for: .libraryBy, in: .library).first { $0.hasPrefix("<") }
            let group = turns.map { "\($0) \(say(Wording.keyGroup))" }
            let rest = size.columns < 80 ? nil : keys(more)
            status.keys = [stop, keys(first), group, rest].compactMap(\.self).joined(separator: "  ")
        }
        if library.finding != nil { status.progress = say(LibraryWording.searching) }
        return status
    }
}
