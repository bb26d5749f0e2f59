import Articles

// The view over the statements.
extension ReaderState {
    /// Lists the statements of the article at hand, or of all files where the contents are on the screen.
    mutating func showQuotations() {
        quotations.wished = nil
        quotations.order.filter = ""
        if views.last == .reading || views.last == .comparison, let text = textAtHand {
            guard text.document.isComplete else { return tell(say(Wording.notYetUnderstood)) }
            quotations.order.scope =
                text.article.map { .article(ArticlePlace(text.id, article: $0)) } ?? .document(text.id)
            let count = text.article.map { text.index.statements(ofArticle: $0, in: text.document).count } ?? 0
            guard count > 0 || quotations.order.showsTerms else { return tell(say(Wording.noQuotations)) }
            quotations.wished = lastStatementPlace()
        } else {
            quotations.order.scope = .open
            guard contents.statements > 0 else { return tell(say(Wording.noQuotations)) }
        }
        quotations.arrangement = nil
        quotations.countRows()
        view(.quotations)
        arrangeQuotations()
    }

    /// The statement that the reader is in, else the last one before.
    private func lastStatementPlace() -> Place? {
        guard let text = textAtHand else { return nil }
        let spans = text.document.quotations
        if let quotation = statementAtHand() { return Place(text.id, spans[quotation].span.start) }
        return text.position.flatMap { text.index.statement(at: $0, in: text.document) }
            .map { Place(text.id, spans[Int(text.index.statements[$0])].span.start) }
    }

    /// Asks for the statements as the order has them.
    mutating func arrangeQuotations() {
        if let request = quotations.request { wanted.append(.cancelRequest(request)) }
        quotations.request = nil
        guard let table else {
            if tableRequest == nil { requestTable() }
            return
        }
        let request = nextRequest()
        quotations.request = request
        wanted.append(.arrangeStatements(request, table, quotations.order))
    }

    /// Lets go of the statements as they were put together: their numbers mean nothing in another table. What is chosen
    /// is kept by its place.
    mutating func forgetArrangement() {
        if let place = chosenQuotationPlace { quotations.wished = place }
        if let request = quotations.request { wanted.append(.cancelRequest(request)) }
        quotations.request = nil
        quotations.arrangement = nil
        quotations.countRows()
    }

    /// Takes the statements; what was chosen stays chosen where it is still there.
    mutating func takeArrangement(_ request: RequestID, _ arrangement: StatementArrangement) {
        guard request == quotations.request else { return }
        quotations.request = nil
        let isRegrouped = quotations.arrangement?.order.grouping != arrangement.order.grouping
        let chosen = wishedEntry() ?? quotations.entry(ofRow: quotations.selection)
        quotations.wished = nil
        quotations.arrangement = arrangement
        if isRegrouped {
            quotations.setAll(open: arrangement.order.grouping != .statement)
        } else {
            quotations.countRows()
        }
        quotations.selection = chosen.flatMap { quotations.row(ofEntry: $0) } ?? firstStatementRow()
    }

    private func wishedEntry() -> Int? {
        guard let place = quotations.wished, let table else { return nil }
        return table.entries.firstIndex { table.place($0) == place }
    }

    /// The first row that is a statement.
    private func firstStatementRow() -> Int {
        quotations.rowCount > 1 && quotations.entry(ofRow: 0) == nil ? 1 : 0
    }

    mutating func performInQuotations(_ action: Action, count: Int?) {
        switch action.name {
        case .open: openQuotation()
        case .toggleFold, .openFold, .closeFold: foldQuotations(action.name)
        case .openAllFolds, .closeAllFolds: foldAllQuotations(open: action.name == .openAllFolds)
        case .search: action.argument.map { filterQuotations($0) } ?? openFilter()
        case .groupBy: groupQuotations(by: action.argument)
        case .takeFrom: takeQuotations(from: action.argument)
        case .toggleRepeats: toggleRepeats()
        case .toggleTerms:
            quotations.order.showsTerms.toggle()
            tell(say(quotations.order.showsTerms ? Wording.allQuotations : Wording.statementsOnly))
            arrangeQuotations()
        case .sameStatement: showSameStatement()
        case .peek: peekElsewhere()
        case .copy: copyQuotation()
        case .export: action.argument.map { exportQuotations(to: $0) } ?? openExport()
        case .place: chosenQuotationPlace.map { tellPlace($0) }
        default:
            guard
                let row = ListMotion.row(
                    action.name, from: quotations.selection, count: count, rows: quotations.rowCount,
                    page: listRows - 1)
            else { return tellNotHere(action.name) }
            quotations.selection = row
        }
    }

    /// The place of the statement that is chosen; of the first one under the head that is.
    private var chosenQuotationPlace: Place? {
        guard let table, let arrangement = quotations.arrangement else { return nil }
        if let entry = quotations.entry(ofRow: quotations.selection) { return table.place(table.entries[entry]) }
        guard case .group(let group) = quotations.row(quotations.selection) else { return nil }
        return table.place(table.entries[Int(arrangement.entries[arrangement.groups[group].rows.lowerBound])])
    }

    private mutating func openQuotation() {
        if case .group = quotations.row(quotations.selection), quotations.entry(ofRow: quotations.selection) == nil {
            return foldQuotations(.toggleFold)
        }
        guard let place = chosenQuotationPlace else { return }
        leave()
        jump(to: place)
    }

    private mutating func foldQuotations(_ action: ActionName) {
        guard let row = quotations.row(quotations.selection) else { return }
        let group: Int
        switch row {
        case .group(let number), .member(_, let number): group = number
        }
        guard quotations.hasHeads, let isOpen = quotations.isOpen(group) else { return }
        let opens = action == .openFold || action == .toggleFold && !isOpen
        guard opens != isOpen else { return }
        if !opens { quotations.selection = quotations.starts[group] }
        quotations.set(group, open: opens)
    }

    private mutating func foldAllQuotations(open: Bool) {
        guard quotations.hasHeads else { return }
        let chosen = quotations.row(quotations.selection)
        quotations.setAll(open: open)
        switch chosen {
        case .group(let group), .member(_, let group): quotations.selection = quotations.starts[group]
        case nil: break
        }
    }

    private mutating func openFilter() {
        openPrompt(.filter(before: quotations.order.filter, label: say(Wording.filter)), text: quotations.order.filter)
    }

    mutating func filterQuotations(_ words: String) {
        guard words != quotations.order.filter else { return }
        quotations.order.filter = words
        arrangeQuotations()
    }

    private mutating func groupQuotations(by name: String?) {
        let all = StatementOrder.Grouping.allCases
        guard let name, !name.isEmpty else {
            let next = (all.firstIndex(of: quotations.order.grouping) ?? 0) + 1
            quotations.order.grouping = all[next % all.count]
            return arrangeQuotations()
        }
        guard let grouping = StatementOrder.Grouping(rawValue: name) else {
            let names = all.map(\.rawValue).joined(separator: " ")
            return tell(Wording.unknownGrouping(settings.language, name, names), .error)
        }
        quotations.order.grouping = grouping
        arrangeQuotations()
    }

    private mutating func toggleRepeats() {
        guard quotations.order.grouping == .speaker else { return tell(say(Wording.onlyBySpeaker)) }
        quotations.order.unfoldsRepeats.toggle()
        tell(say(quotations.order.unfoldsRepeats ? Wording.repeatsUnfolded : Wording.repeatsFolded))
        arrangeQuotations()
    }
}
