import Articles

extension ReaderState {
    /// Reads an article beside its other version; asks which where there are several.
    mutating func compareWithVersion(_ article: ArticlePlace) {
        let others = versions(of: article)
        // What is not open the library may have.
        guard let first = others.first else {
            return hasLibrary ? findLibraryVersions(of: article) : tell(say(Wording.noVersion))
        }
        guard others.count > 1 else { return compare(article, first) }
        let items = others.map { other in
            ListState.Item(
                target: .version(of: article, other), label: "≠", text: title(of: other),
                detail: documents[other.document.index].input.name)
        }
        showList(say(Wording.versionsTitle), .items(items))
    }

    /// Asks for the comparison of two articles and shows its view.
    mutating func compare(_ a: ArticlePlace, _ b: ArticlePlace, with marks: ComparisonMarks? = nil) {
        guard let left = document(a.document)?.document, let right = document(b.document)?.document else {
            return tell(say(Wording.needsTwo), .error)
        }
        keepPlace()
        dropComparison()
        let request = nextRequest()
        var state = ComparisonState(a: a, b: b, request: request)
        if views.last == .reading {
            state.wishedPlace = Place(reading.id, reading.caret)
            state.caretRow = reading.viewport.caretRow
        }
        if let hiddenKinds { state.hidden = hiddenKinds } else { wanted.append(.recallHiddenKinds) }
        comparison = state
        view(.comparison)
        if let marks { return takeMarks(request, marks) }
        let texts = ComparedTexts(a: (a.document, left.text), b: (b.document, right.text))
        wanted.append(.recallMarks(request, texts))
    }

    /// Gives up a comparison that is not needed any more.
    mutating func dropComparison() {
        if let request = comparison?.request { wanted.append(.cancelRequest(request)) }
        if let request = comparison?.search?.request { wanted.append(.cancelRequest(request)) }
        comparison?.request = nil
    }

    /// Leaves the comparison; the text below it is then read at the place where the reader was in the comparison.
    mutating func leaveComparison() {
        if comparison?.request != nil { tell(say(Wording.comparingCancelled)) }
        dropComparison()
        guard views.last == .reading, let state = comparison, let index = state.result else { return }
        for side in [state.side, state.side.other] where side.place(state).document == reading.id {
            let place = side == state.side ? state.caret : index.partner(of: state.caret, state.side)
            guard place != reading.caret else { return }
            leavePlace()
            return setCaret(place)
        }
    }

    /// Drops the search of a comparison; leaves the view while the articles are still being compared.
    mutating func cancelInComparison() {
        guard comparison?.result != nil else { return leave() }
        if selectionStart != nil {
            selectionStart = nil
            return
        }
        if comparison?.isPeeking == true {
            comparison?.isPeeking = false
            return
        }
        if let request = comparison?.search?.request { wanted.append(.cancelRequest(request)) }
        comparison?.search = nil
    }

    /// Shows a place in the comparison; false where neither of its articles holds it.
    ///
    /// Where each pane is scrolled by itself a jump brings what answers the place onto the same row of the other one.
    mutating func showInComparison(_ place: Place, isJump: Bool = false) -> Bool {
        guard var state = comparison, let index = state.result, let found = index.place(place, in: state) else {
            return false
        }
        if found.side != state.side, state.arrangement == .apart {
            state.otherPane = ComparisonState.PanePlace(caret: state.caret, row: state.caretRow)
        }
        state.side = found.side
        state.caret = found.offset
        state.wishedColumn = nil
        state.caretRow = rowOnScreen(of: state, index)
        if isJump { bringOther(to: index.partner(of: state.caret, state.side), &state, index) }
        comparison = state
        return true
    }

    mutating func progressComparison(_ request: RequestID, _ fraction: Double) {
        guard comparison?.request == request else { return }
        comparison?.fraction = fraction
    }

    mutating func takeComparison(_ request: RequestID, _ result: Comparison) {
        guard var state = comparison, state.request == request else { return }
        let index = ComparisonIndex(result)
        state.request = nil
        state.result = index
        state.side = state.wishedSide ?? state.side
        let wished = state.wishedPlace.flatMap { index.place($0, in: state) }
        state.side = wished?.side ?? .a
        state.caret = wished?.offset ?? index.start(.a)
        comparison = state
        placeVerdicts()
        // From the beginning, what the first version lacks there included.
        if wished == nil, !result.pairs.isEmpty { standInComparison(onPair: 0) }
        if result.changes.isEmpty { tell(say(Wording.identical)) }
    }

    mutating func performInComparison(_ action: Action, count: Int?) {
        guard comparison?.result != nil else { return tell(say(Wording.stillComparing)) }
        if moveInComparison(action.name, count: count) { return }
        if performProofing(action, count: count) { return }
        switch action.name {
        case .nextChange: stepToChange(count ?? 1)
        case .previousChange: stepToChange(-(count ?? 1))
        case .nextMove: stepToMove(count ?? 1)
        case .previousMove: stepToMove(-(count ?? 1))
        case .movePartner: bringMovePartner()
        case .toggleLock: toggleLock()
        case .oneVersion: toggleOneVersion()
        case .peek: comparison?.isPeeking.toggle()
        case .nextQuotation, .previousQuotation, .nextOfSpeaker, .previousOfSpeaker, .nextHeading, .previousHeading,
            .nextSection, .previousSection, .nextLink, .previousLink:
            jump(action.name, count: count ?? 1)
        case .select: select(by: .character)
        case .selectSentence: select(by: .sentence)
        case .selectQuotation: select(by: .quotation)
        case .selectParagraph: select(by: .paragraph)
        case .selectSection: select(by: .section)
        case .copy: copy()
        case .cite: copyWithSource()
        case .quotations: showQuotations()
        case .sameStatement: showSameStatement()
        case .why: showWhy()
        case .followLink: followLinkAtHand()
        case .libraryVersions: if let state = comparison { findLibraryVersions(of: state.side.place(state)) }
        case .toggleOutline: listSections()
        case .jumpBack: jumpBack(count: count ?? 1)
        case .jumpForward: jumpForward(count: count ?? 1)
        case .search: openComparedSearch(action.argument)
        case .nextMatch: stepToComparedMatch(count ?? 1)
        case .previousMatch: stepToComparedMatch(-(count ?? 1))
        case .repeatJump: repeatLastJump(isBackward: false, count: count ?? 1)
        case .repeatJumpBack: repeatLastJump(isBackward: true, count: count ?? 1)
        case .otherPane: switchSide()
        case .swapSides: swapSides()
        case .toggleNoise: toggleNoise()
        case .changes: showChanges()
        case .nextWitness: stepToWitness(count ?? 1)
        case .previousWitness: stepToWitness(-(count ?? 1))
        case .showKinds: showKinds(action.argument ?? "")
        case .toggleKind: toggleKind(action.argument ?? "")
        case .edit: editComparedFile()
        case .place: tellComparedPlace()
        default: tellNotHere(action.name)
        }
    }

    private mutating func switchSide() {
        guard var state = comparison, let index = state.result else { return }
        guard state.arrangement == .together else { return switchOwnOrder(state, index) }
        var rows = comparisonRows(state, index)
        let row = rows.row(of: state)
        let layout = rows.layout(row.pair)
        let other = state.side.other
        if state.beside != nil, let shown = layout.row(row.row, other) ?? layout.row(row.row, state.side) {
            state.caret = shown.glyphs.first?.offset ?? state.caret
            state.side = other
        } else if index.blocks(ofPair: row.pair, other).isEmpty {
            let place = rows.lastPlace(notAfter: row, other)
            state.side = other
            state.caret = place ?? index.start(other)
            state.beside = row
        } else {
            state.caret = index.partner(of: state.caret, state.side)
            state.side = other
        }
        state.search = nil
        state.wishedColumn = nil
        if !rows.style.isInline { state.caretRow = rowOnScreen(of: state, index) }
        comparison = state
    }

    /// Compares again the other way round; the reader stays in the text that is read.
    private mutating func swapSides() {
        guard let state = comparison else { return }
        let place = Place(state.side.place(state).document, state.caret)
        compare(state.b, state.a, with: state.result == nil ? nil : state.keptMarks.mirrored)
        comparison?.history = state.history.mirrored
        collate()
        comparison?.wishedPlace = place
        comparison?.wishedSide = state.side.other
        comparison?.caretRow = state.caretRow
    }

    private mutating func editComparedFile() {
        guard let state = comparison else { return }
        edit(Place(state.side.place(state).document, state.caret))
    }

    private mutating func tellComparedPlace() {
        guard let state = comparison else { return }
        tellPlace(Place(state.side.place(state).document, state.caret))
    }
}
