import Articles

extension ReaderState {
    /// What a jump goes to, and in which direction.
    private struct Target {
        var name: Phrase
        var isForward: Bool
        /// Where the targets begin, in reading order, by number from 0; nil past the last.
        var count: Int
        var start: (Int) -> ReadingPosition?
        var offset: (Int) -> Offset?
    }

    /// Jumps to the next or previous thing of a kind, `count` times.
    mutating func jump(_ action: ActionName, count: Int) {
        guard let text = textAtHand, let position = text.position else { return }
        if action == .nextOfSpeaker || action == .previousOfSpeaker, speakerAtHand(at: position) == nil {
            return tell(say(Wording.noSpeakerHere))
        }
        guard let target = target(of: action) else { return tellNotHere(action) }
        lastJump = action
        guard target.count > 0 || text.document.isComplete else { return tell(say(Wording.notYetUnderstood)) }
        let before = (0..<target.count).countBefore { (target.start($0) ?? position) < position }
        let isHere = before < target.count && target.start(before) == position
        let number = target.isForward ? before + (isHere ? 1 : 0) + count - 1 : before - count
        guard number >= 0, number < target.count, let offset = target.offset(number), go(to: offset) else {
            let phrase = target.isForward ? Wording.noNext : Wording.noPrevious
            return tell(phrase(settings.language, say(target.name)))
        }
        if action == .nextNote || action == .previousNote { tellNote() }
        if action == .nextJoin || action == .previousJoin { tellEvidence(at: offset) }
    }

    private func target(of action: ActionName) -> Target? {
        guard let (document, index) = textAtHand.map({ ($0.document, $0.index) }) else { return nil }
        switch action {
        case .nextArticle, .previousArticle:
            return Target(
                name: Wording.article, isForward: action == .nextArticle, count: document.articles.count,
                start: { document.articles[$0].blocks.first.map { ReadingPosition(block: $0, index: 0) } },
                offset: { document.articles[$0].blocks.first.flatMap { document.start(ofBlock: $0) } })
        case .nextQuotation, .previousQuotation:
            let spans = { document.quotations[Int(index.statements[$0])].span }
            return Target(
                name: Wording.quotation, isForward: action == .nextQuotation, count: index.statements.count,
                start: { document.start(of: spans($0)) }, offset: { spans($0).start })
        case .nextOfSpeaker, .previousOfSpeaker:
            return statementsOfSpeaker(document, index, isForward: action == .nextOfSpeaker)
        case .nextHeading, .previousHeading:
            return entries(Wording.heading, index.headings, document, isForward: action == .nextHeading)
        case .nextSection, .previousSection:
            return entries(Wording.section, index.sections, document, isForward: action == .nextSection)
        case .nextLink, .previousLink:
            return Target(
                name: LinkWording.link, isForward: action == .nextLink, count: index.links.count,
                start: { document.readingPosition(of: index.links[$0]) }, offset: { index.links[$0] })
        case .nextJoin, .previousJoin:
            return Target(
                name: CorrectionWording.join, isForward: action == .nextJoin, count: index.joins.count,
                start: { document.readingPosition(of: index.joins[$0]) }, offset: { index.joins[$0] })
        case .nextNote, .previousNote:
            let notes = self.document(reading.id)?.notes.placed ?? []
            return Target(
                name: NoteWording.next, isForward: action == .nextNote, count: notes.count,
                start: { notes[$0].span.flatMap { document.start(of: $0) } }, offset: { notes[$0].span?.start })
        default: return nil
        }
    }

    /// Who says the statement that the reader is in, or the last one before; nil where the text does not say.
    private func speakerAtHand(at position: ReadingPosition) -> Int? {
        guard let text = textAtHand, let statement = text.index.statement(at: position, in: text.document),
            text.index.speakers.ofStatement[statement] >= 0
        else { return nil }
        return Int(text.index.speakers.ofStatement[statement])
    }

    private func statementsOfSpeaker(_ document: Document, _ index: DocumentIndex, isForward: Bool) -> Target? {
        guard let position = textAtHand?.position, let speaker = speakerAtHand(at: position) else { return nil }
        let (name, statements) = (index.speakers.names[speaker], index.speakers.statements[speaker])
        let spans = { document.quotations[Int(index.statements[Int(statements[$0])])].span }
        return Target(
            name: Phrase("\(name)的引语", "statement by \(name)"), isForward: isForward, count: statements.count,
            start: { document.start(of: spans($0)) }, offset: { spans($0).start })
    }

    private func entries(_ name: Phrase, _ entries: [Int32], _ document: Document, isForward: Bool) -> Target {
        Target(
            name: name, isForward: isForward, count: entries.count,
            start: { document.start(of: document.outline[Int(entries[$0])].span) },
            offset: { document.outline[Int(entries[$0])].span.start })
    }

    /// The last jump again, or the other way.
    mutating func repeatLastJump(isBackward: Bool, count: Int) {
        guard let last = lastJump else { return tell(say(Wording.noJump)) }
        let action = isBackward ? last.opposite : last
        switch views.last {
        case .comparison: performInComparison(Action(action), count: count)
        default: jump(action, count: count)
        }
        // Going back does not turn the direction round.
        lastJump = last
    }

    /// Keeps the place, so that `jump-back` returns to it.
    mutating func leavePlace() {
        if let place = placeAtHand { jumps.leave(place) }
    }

    /// The reader's place in the comparison that is on the screen, else in the text; nil while nothing is open.
    private var placeAtHand: Place? {
        if isComparisonAtHand, let state = comparison, state.result != nil {
            return Place(state.side.place(state).document, state.caret)
        }
        return reading.document == nil ? nil : Place(reading.id, reading.caret)
    }

    /// Goes to a place in any open file, and keeps the one that is left.
    mutating func jump(to place: Place) {
        if views.contains(.reading) || views.contains(.comparison) { leavePlace() }
        show(place)
    }

    mutating func jumpBack(count: Int) {
        for _ in 0..<count {
            guard let here = placeAtHand, let place = jumps.back(from: here) else {
                return tell(say(Wording.jumpListEnd))
            }
            show(place)
        }
    }

    mutating func jumpForward(count: Int) {
        for _ in 0..<count {
            guard let place = jumps.forward() else { return tell(say(Wording.jumpListEnd)) }
            show(place)
        }
    }

    private mutating func show(_ place: Place) {
        if views.last == .comparison, showInComparison(place) { return }
        guard document(place.document)?.document != nil else { return }
        if place.document != reading.id { beginReading(place.document) }
        returnTo(.reading)
        setCaret(place.offset)
    }
}

extension ActionName {
    /// The same jump in the other direction.
    var opposite: ActionName {
        switch self {
        case .nextArticle: .previousArticle
        case .previousArticle: .nextArticle
        case .nextQuotation: .previousQuotation
        case .previousQuotation: .nextQuotation
        case .nextOfSpeaker: .previousOfSpeaker
        case .previousOfSpeaker: .nextOfSpeaker
        case .nextHeading: .previousHeading
        case .previousHeading: .nextHeading
        case .nextSection: .previousSection
        case .previousSection: .nextSection
        case .nextLink: .previousLink
        case .previousLink: .nextLink
        case .nextJoin: .previousJoin
        case .previousJoin: .nextJoin
        case .nextNote: .previousNote
        case .previousNote: .nextNote
        case .nextUndecided: .previousUndecided
        case .previousUndecided: .nextUndecided
        case .nextMove: .previousMove
        case .previousMove: .nextMove
        case .nextChange: .previousChange
        case .previousChange: .nextChange
        default: self
        }
    }
}
