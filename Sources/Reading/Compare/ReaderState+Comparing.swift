import Articles

extension ReaderState {
    /// Reads an article beside its other version; asks which where there are several.
    mutating func compareWithVersion(_ article: ArticlePlace) {
        let others = versions(of: article)
        guard let first = others.first else { return tell(say(Wording.noVersion)) }
        guard others.count > 1 else { return compare(article, first) }
        let items = others.map { other in
            ListState.Item(
                target: .version(of: article, other), label: "≠", text: title(of: other),
                detail: documents[other.document.index].input.name)
        }
        showList(say(Wording.versionsTitle), items)
    }

    /// Asks for the comparison of two articles and shows its view.
    mutating func compare(_ a: ArticlePlace, _ b: ArticlePlace) {
        guard let left = document(a.document)?.document, let right = document(b.document)?.document else {
            return tell(say(Wording.needsTwo), .error)
        }
        keepPlace()
        let request = nextRequest()
        var state = ComparisonState(a: a, b: b, request: request)
        if views.contains(.reading) { state.wishedPlace = Place(reading.id, reading.caret) }
        if let hidden = comparison?.hidden { state.hidden = hidden }
        comparison = state
        view(.comparison)
        wanted.append(.compare(request, Version(left, article: a.article), Version(right, article: b.article)))
    }

    /// Gives up a comparison that is not needed any more.
    mutating func dropComparison() {
        if let request = comparison?.request { wanted.append(.cancelRequest(request)) }
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
        let wished = state.wishedPlace.flatMap { index.place($0, in: state) }
        state.side = wished?.side ?? .a
        state.caret = wished?.offset ?? index.start(.a)
        comparison = state
        if result.changes.isEmpty { tell(say(Wording.identical)) }
    }

    mutating func performInComparison(_ action: Action, count: Int?) {
        guard comparison?.result != nil else { return tell(Wording.notHere(settings.language, action.name.rawValue)) }
        if moveInComparison(action.name, count: count) { return }
        switch action.name {
        case .nextChange: stepToChange(forward: true, count: count ?? 1)
        case .previousChange: stepToChange(forward: false, count: count ?? 1)
        case .repeatJump: repeatLastJump(isBackward: false, count: count ?? 1)
        case .repeatJumpBack: repeatLastJump(isBackward: true, count: count ?? 1)
        case .otherPane: switchSide()
        case .swapSides: swapSides()
        case .toggleNoise: toggleNoise()
        case .toggleKind: toggleKind(action.argument ?? "")
        case .edit: editComparedFile()
        case .place: tellComparedPlace()
        default: tell(Wording.notHere(settings.language, action.name.rawValue))
        }
    }

    /// How many of the shown changes begin at or before the caret.
    func changesUpToCaret(_ state: ComparisonState) -> Int {
        guard let index = state.result, let pair = index.pair(at: state.caret, state.side) else { return 0 }
        return state.shown.countBefore { change in
            let owner = index.comparison.changes[change].pair
            guard owner == pair else { return owner < pair }
            let start = index.ranges(change, state.side).first?.start ?? state.caret
            return index.isAtOrBefore(start, state.caret, state.side)
        }
    }

    private mutating func stepToChange(forward: Bool, count: Int) {
        guard var state = comparison, let index = state.result else { return }
        lastJump = forward ? .nextChange : .previousChange
        let shown = state.shown
        guard !shown.isEmpty else { return tell(say(Wording.noChangeShown)) }
        let before = changesUpToCaret(state)
        let isOn = before > 0 && index.ranges(shown[before - 1], state.side).first?.start == state.caret
        let target = forward ? before + count - 1 : before - count - (isOn ? 1 : 0)
        guard shown.indices.contains(target), let start = index.ranges(shown[target], state.side).first?.start else {
            let phrase = forward ? Wording.noNext : Wording.noPrevious
            return tell(phrase(settings.language, say(Wording.change)))
        }
        state.caret = start
        state.wishedColumn = nil
        comparison = state
    }

    private mutating func switchSide() {
        guard var state = comparison, let index = state.result else { return }
        state.caret = index.partner(of: state.caret, state.side)
        state.side = state.side.other
        state.wishedColumn = nil
        comparison = state
    }

    /// Compares again the other way round; the reader stays in the text that is read.
    private mutating func swapSides() {
        guard let state = comparison else { return }
        let place = Place(state.side.place(state).document, state.caret)
        compare(state.b, state.a)
        comparison?.wishedPlace = place
    }

    private mutating func toggleNoise() {
        let noise = Set(ChangeKind.allCases.filter(\.isNoise))
        guard let hidden = comparison?.hidden else { return }
        comparison?.hidden = hidden.isSuperset(of: noise) ? hidden.subtracting(noise) : hidden.union(noise)
    }

    private mutating func toggleKind(_ name: String) {
        let kind = ChangeKind.allCases.first { $0.rawValue == name || say($0.title) == name }
        guard let kind else {
            let known = ChangeKind.allCases.map(\.rawValue).joined(separator: " ")
            return tell(Wording.unknownKind(settings.language, name, known), .error)
        }
        comparison?.hidden.formSymmetricDifference([kind])
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

extension ComparisonIndex {
    /// Where one side begins.
    func start(_ side: ComparisonSide) -> Offset {
        let document = document(side)
        let first = comparison.pairs.indices.lazy.compactMap { blocks(ofPair: $0, side).first }.first
        return first.flatMap { document.start(ofBlock: $0) } ?? Offset(0)
    }

    /// The place of a reader in the comparison; nil where it lies in neither of the two articles.
    func place(_ place: Place, in state: ComparisonState) -> (side: ComparisonSide, offset: Offset)? {
        for side in [ComparisonSide.a, .b] where side.place(state).document == place.document {
            if pair(at: place.offset, side) != nil { return (side, place.offset) }
        }
        return nil
    }

    func isAtOrBefore(_ left: Offset, _ right: Offset, _ side: ComparisonSide) -> Bool {
        let document = document(side)
        guard let left = document.readingPosition(of: left), let right = document.readingPosition(of: right) else {
            return true
        }
        return left <= right
    }

    /// The place on the other side that answers a place: counted from the nearest change before it in the same pair.
    func partner(of offset: Offset, _ side: ComparisonSide) -> Offset {
        guard let pair = pair(at: offset, side) else { return start(side.other) }
        let mine = document(side)
        let theirs = document(side.other)
        var anchor: (mine: Offset, theirs: Offset)?
        for change in changes(inPair: pair) where comparison.changes[change].kind != .move {
            guard let left = ranges(change, side).last?.end, let right = ranges(change, side.other).last?.end,
                isAtOrBefore(left, offset, side)
            else { continue }
            anchor = (left, right)
        }
        if anchor == nil, let left = blocks(ofPair: pair, side).first.flatMap({ mine.start(ofBlock: $0) }),
            let right = blocks(ofPair: pair, side.other).first.flatMap({ theirs.start(ofBlock: $0) })
        {
            anchor = (left, right)
        }
        guard let anchor else { return nearestPlace(before: pair, side.other) }
        return theirs.place(mine.bytesRead(from: anchor.mine, to: offset), after: anchor.theirs)
    }

    /// Where the text of a pair that one side lacks would stand on that side.
    private func nearestPlace(before pair: Int, _ side: ComparisonSide) -> Offset {
        for number in stride(from: pair, through: 0, by: -1) {
            if let block = blocks(ofPair: number, side).first, let start = document(side).start(ofBlock: block) {
                return start
            }
        }
        return start(side)
    }
}

extension Document {
    /// The bytes of text that are read between two places, 0 where the second comes first.
    func bytesRead(from start: Offset, to end: Offset) -> Int {
        guard let from = readingPosition(of: start), let to = readingPosition(of: end), from < to else { return 0 }
        guard from.block != to.block else { return to.index - from.index }
        let between = (from.block..<to.block).reduce(0) { sum, block in
            sum + blocks[block].pieces.reduce(0) { $0 + pieces[$1].range.count }
        }
        return between - from.index + to.index
    }

    /// The place that so many bytes of text are read after `offset`, at the beginning of a character.
    func place(_ bytes: Int, after offset: Offset) -> Offset {
        guard let from = readingPosition(of: offset) else { return offset }
        var rest = from.index + bytes
        var block = from.block
        while block < blocks.count {
            let count = blocks[block].pieces.reduce(0) { $0 + pieces[$1].range.count }
            if rest < count || block == blocks.count - 1 { break }
            rest -= count
            block += 1
        }
        return self.offset(ofByte: rest, inBlock: block)
    }
}
