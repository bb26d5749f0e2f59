import Articles

/// Telling why a place is read as it is: the rules with their reasons, and the evidence that was recorded.
extension ReaderState {
    /// What is told of a place, before it is broken into rows.
    struct Reason {
        var label: String
        var text: String
        var detail = ""
        /// The place that the row leads to; nil for the place that was asked about.
        var place: Offset?
    }

    /// Lists the reasons for the entry that is chosen in the outline, or for the place of the caret.
    mutating func showWhy() {
        guard let text = textAtHand, text.document.isComplete else { return tell(say(Wording.notYetUnderstood)) }
        let (document, index) = (text.document, text.index)
        let place = isComparisonAtHand ? text.caret : placeToCorrect
        var reasons = entryReasons(document, index, place)
        reasons += blockReasons(document, place)
        reasons += issueReasons(document, index.issues(at: place, in: document), except: place)
        reasons += lostReasons(document)
        let label = reasons.map { columns($0.label) }.max() ?? 0
        let room = max(16, size.columns - 8 - min(label, size.columns / 5))
        let items = reasons.flatMap { rows($0, at: Place(text.id, place), room: room) }
        showList(say(CorrectionWording.whyTitle), .items(items))
    }

    private func columns(_ text: String) -> Int { TextWrapping.columnCount(text, settings.ambiguousIsWide) }

    /// A reason in rows of at most `room` columns; what stands at the right edge of the first one takes its share.
    private func rows(_ reason: Reason, at place: Place, room: Int) -> [ListState.Item] {
        let detail = reason.detail.isEmpty || size.columns < 60 ? 0 : min(columns(reason.detail), size.columns / 4) + 2
        let lines = TextWrapping.lines(
            reason.text, width: room, most: 12, firstIsShorterBy: detail, ambiguousIsWide: settings.ambiguousIsWide)
        return lines.enumerated().map { number, line in
            ListState.Item(
                target: .place(Place(place.document, reason.place ?? place.offset)),
                label: number == 0 ? reason.label : "",
                text: line, detail: number == 0 ? reason.detail : "")
        }
    }

    /// The entries that a place lies in, from the innermost on, each with the sentence of its rule.
    private func entryReasons(_ document: Document, _ index: DocumentIndex, _ place: Offset) -> [Reason] {
        guard let position = document.readingPosition(of: place) else { return [] }
        let isFocused = isOutlineAtHand
        let tree = isComparisonAtHand ? index.outline : reading.tree ?? index.outline
        var item = isFocused ? reading.outline.selection : tree.item(at: position, in: document)
        var reasons: [Reason] = []
        while let current = item, tree.items.indices.contains(current) {
            switch tree.items[current] {
            case .entry(let number) where holds(document.outline[number], position, document):
                reasons += self.reasons(for: document.outline[number], document)
            case .quotation(let number): reasons += self.reasons(for: document.quotations[number], document)
            case .untitled where isFocused:
                reasons.append(Reason(label: say(Wording.article), text: say(CorrectionWording.whyUntitled)))
            default: break
            }
            item = isFocused ? nil : tree.parent(of: current)
        }
        return reasons
    }

    /// Whether the keys go to the outline of the text that is read.
    private var isOutlineAtHand: Bool { !isComparisonAtHand && reading.outline.isFocused }

    /// Whether an entry is to be told of: the one chosen, a heading of the place, or the words said there.
    private func holds(_ entry: OutlineEntry, _ position: ReadingPosition, _ document: Document) -> Bool {
        if isOutlineAtHand { return true }
        switch entry.kind {
        case .quotation, .runIn: return document.contains(entry.span, position)
        case .title, .heading, .numbered: return true
        }
    }

    private func reasons(for quotation: Quotation, _ document: Document) -> [Reason] {
        [
            Reason(
                label: say(quotation.kind.title), text: document.string(of: quotation.span).replacingLineEnds,
                detail: quotation.rule.name, place: quotation.span.start),
            Reason(
                label: "", text: RuleText.sentence(quotation.rule.name, settings.language), place: quotation.span.start),
        ]
    }

    private func reasons(for entry: OutlineEntry, _ document: Document) -> [Reason] {
        let title = document.string(of: entry.span).replacingLineEnds
        return [
            Reason(
                label: say(entry.kind.title), text: String(title.prefix(120)), detail: entry.rule.name,
                place: entry.span.start),
            Reason(label: "", text: RuleText.sentence(entry.rule.name, settings.language), place: entry.span.start),
        ]
    }

    private func blockReasons(_ document: Document, _ place: Offset) -> [Reason] {
        guard !isOutlineAtHand, let block = document.block(at: place) else { return [] }
        if document.furniture(at: place) != nil {
            return [
                Reason(
                    label: say(CorrectionWording.furnitureTitle), text: say(CorrectionWording.whyFurniture),
                    detail: "\(key(of: .clearFurniture)) \(say(CorrectionWording.notFurniture))")
            ]
        }
        let count = document.blocks[block].pieces.count
        let text = CorrectionWording.whyLines(settings.language, String(count), key(of: .rawLines))
        return [Reason(label: say(CorrectionWording.whyBlock), text: text)]
    }

    private func issueReasons(_ document: Document, _ issues: [DocumentIssue], except place: Offset) -> [Reason] {
        issues.map { issue in
            // The row leads to the other piece, which is what the evidence speaks of.
            let other = issue.ranges.first { !$0.contains(place) }?.start
            let evidence = RuleText.evidence(issue, corrected: document.corrections, settings.language)
            switch issue.kind {
            case .joinedPieces, .reordered:
                let undo = CorrectionWording.fileOrder(settings.language)
                return Reason(
                    label: say(issue.kind.title), text: evidence, detail: "\(key(of: .fileOrder)) \(undo)",
                    place: other)
            default: return Reason(label: say(issue.kind.title), text: evidence, place: other)
            }
        }
    }

    /// Says in a line why a place was joined, reordered or is thought to repeat another.
    mutating func tellEvidence(at place: Offset) {
        guard let document = reading.document, let index = reading.index else { return }
        let issues = index.issues(at: place, in: document).filter {
            $0.kind == .joinedPieces || $0.kind == .reordered || $0.kind == .repeatedPassage
        }
        // A join at the place itself says more than the order of the article around it.
        guard let issue = issues.first else { return }
        let evidence = RuleText.evidence(issue, corrected: document.corrections, settings.language)
        guard issue.kind != .repeatedPassage else { return tell(evidence) }
        tell(CorrectionWording.evidence(settings.language, evidence, key(of: .fileOrder)))
    }

    /// What was corrected and is not found any more has no place of its own to be asked at.
    private func lostReasons(_ document: Document) -> [Reason] {
        document.issues.filter { $0.kind == .lostCorrection }.map {
            Reason(
                label: say($0.kind.title),
                text: RuleText.evidence($0, corrected: document.corrections, settings.language))
        }
    }
}

extension OutlineKind {
    /// The kind for people.
    var title: Phrase {
        switch self {
        case .title: Phrase("篇名", "title")
        case .heading: Phrase("标题", "heading")
        case .numbered: Phrase("编号的节", "numbered section")
        case .runIn: Phrase("段首标题", "run-in heading")
        case .quotation: Phrase("引语", "statement")
        }
    }
}

extension DocumentIssue.Kind {
    /// The kind in a word for people.
    var title: Phrase {
        switch self {
        case .joinedPieces: CorrectionWording.whyJoined
        case .reordered: CorrectionWording.whyReordered
        case .repeatedPassage: CorrectionWording.whyRepeated
        case .correctedByHand: CorrectionWording.whyHand
        case .lostCorrection: CorrectionWording.whyLost
        case .invalidUTF8, .undecodable, .closingMarkWithoutOpening, .openingMarkWithoutClosing, .truncated:
            CorrectionWording.whyOdd
        }
    }
}
