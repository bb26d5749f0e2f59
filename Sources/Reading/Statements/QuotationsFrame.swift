import Articles

extension ReaderState {
    /// Lays out the list of statements.
    mutating func quotationsPane() -> ListPane {
        let page = max(1, listRows - 1)
        let count = quotations.rowCount
        quotations.selection = min(quotations.selection, max(0, count - 1))
        quotations.top = ListMotion.top(quotations.top, showing: quotations.selection, rows: count, page: page)
        let order = quotations.order
        var pane = ListPane(
            title: say(order.grouping.title) + " · " + scopeTitle(order.scope), rows: [],
            note: order.filter.isEmpty ? "" : say(Wording.filter) + order.filter)
        guard let table else { return pane }
        pane.rows = (quotations.top..<min(count, quotations.top + page)).compactMap { number in
            guard var row = quotationRow(number, table) else { return nil }
            row.isSelected = number == quotations.selection
            return row
        }
        if quotations.arrangement != nil { pane.nothing = say(Wording.nothingListed) }
        return pane
    }

    private func quotationRow(_ number: Int, _ table: StatementTable) -> ListRow? {
        guard let arrangement = quotations.arrangement else { return nil }
        switch quotations.row(number) {
        case .group(let group) where arrangement.order.grouping == .statement:
            let rows = arrangement.groups[group].rows
            var row = statementRow(table.entries[Int(arrangement.entries[rows.lowerBound])], table)
            row.isOpen = quotations.isOpen(group)
            row.note = rows.count > 1 ? Wording.places(settings.language, String(rows.count)) : ""
            if rows.count > 1 { row.detail = "" } else { row.inset = 1 }
            return row
        case .group(let group): return headRow(group, arrangement, table)
        case .member(let place, _):
            var row = statementRow(table.entries[Int(arrangement.entries[place])], table)
            row.inset = quotations.hasHeads ? 1 : 0
            switch arrangement.order.grouping {
            case .speaker: row.label = ""
            case .statement:
                row.note = ""
                row.inset = 2
            case .place: break
            }
            return row
        case nil: return nil
        }
    }

    /// The head of an article or a speaker.
    private func headRow(_ group: Int, _ arrangement: StatementArrangement, _ table: StatementTable) -> ListRow {
        let first = table.entries[Int(arrangement.entries[arrangement.groups[group].rows.lowerBound])]
        let title: String
        if arrangement.order.grouping == .speaker {
            title = table.speaker(first) ?? say(Wording.noSpeaker)
        } else {
            let place = ArticlePlace(DocumentID(Int(first.document)), article: Int(first.article))
            title = self.title(of: place) + " · " + table.files[Int(first.document)].name
        }
        return ListRow(
            label: "", text: title, detail: "", isSelected: false,
            note: Wording.statementCount(settings.language, String(arrangement.groups[group].count)),
            isOpen: quotations.isOpen(group), isHead: true)
    }

    private func statementRow(_ entry: StatementTable.Entry, _ table: StatementTable) -> ListRow {
        let text = table.words(entry)
        let others = table.places(ofStatement: entry) - 1
        // Where one article is listed its name need not stand on every row.
        let isOneArticle = if case .article = quotations.order.scope { true } else { false }
        let isUnderTitle = quotations.order.grouping == .place
        return ListRow(
            label: table.speaker(entry) ?? say(Wording.noSpeaker), text: text,
            detail: isOneArticle || isUnderTitle ? table.section(entry) ?? "" : placeName(entry, table),
            isSelected: false, apart: text.runs(of: quotations.order.filter, .match),
            note: others > 0 ? Wording.otherPlaces(settings.language, String(others)) : "",
            isTerm: table.quotation(entry).kind != .statement)
    }

    /// The fewest columns in which all keys that a newcomer needs have room beside the rest.
    private static let columnsForAllKeys = 80

    func quotationsStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.quotations.title)
        if let arrangement = quotations.arrangement {
            let all = String(arrangement.unfilteredCount)
            status.summary =
                quotations.order.filter.isEmpty
                ? arrangement.repeats == 0
                    ? Wording.statementCount(settings.language, all)
                    : Wording.statementCountAndRepeats(settings.language, all, String(arrangement.repeats))
                : Wording.statementCountOf(settings.language, String(arrangement.count), all)
        }
        if table == nil { status.progress = say(Wording.gathering) }
        let first: [(name: ActionName, word: Phrase)] = [
            (.open, Wording.keyGo), (.search, Wording.keyFilter), (.groupBy, Wording.keyGroup),
        ]
        let more: [(name: ActionName, word: Phrase)] = [
            (.sameStatement, Wording.keyElsewhere), (.copy, Wording.keyCopy), (.export, Wording.keyExport),
        ]
        status.keys = keys(size.columns < Self.columnsForAllKeys ? first : first + more)
        return status
    }
}

extension String {
    /// The places of words, divided by blanks, in either case, as runs of characters in the order of the text.
    func runs(of words: String, _ kind: ListRun.Kind) -> [ListRun] {
        let lowered = Array(lowercased())
        // A letter whose case changes its length would shift all that follows it.
        guard !words.isEmpty, lowered.count == count else { return [] }
        var runs: [ListRun] = []
        for word in words.lowercased().split(separator: " ").map({ Array($0) }) {
            var at = 0
            while at + word.count <= lowered.count {
                guard lowered[at] == word[0], lowered[at..<at + word.count].elementsEqual(word) else {
                    at += 1
                    continue
                }
                runs.append(ListRun(characters: at..<at + word.count, kind: kind))
                at += word.count
            }
        }
        return runs.sorted { $0.characters.lowerBound < $1.characters.lowerBound }
    }
}
