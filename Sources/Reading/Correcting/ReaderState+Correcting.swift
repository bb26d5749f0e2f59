import Articles

/// Correcting what was understood: an action makes a correction, and the text is understood anew with it.
extension ReaderState {
    /// What an action corrects at the reader's place, or at the chosen entry of the outline; false for other actions.
    mutating func performCorrecting(_ action: Action, count: Int?) -> Bool {
        switch action.name {
        case .setHeading: setHeading(level: count ?? action.argument.flatMap { Int($0) })
        case .clearHeading: clearHeading()
        case .beginArticle: beginArticle()
        case .continueArticle: continueArticle()
        case .joinBlock: joinBlock()
        case .splitBlock: splitBlock()
        case .setByline: setByline()
        case .clearByline: clearByline()
        case .setFurniture: setFurniture()
        case .clearFurniture: clearFurniture(at: placeToCorrect)
        case .fileOrder: takeFileOrder()
        case .readEarlier: moveBlock(isEarlier: true)
        case .readLater: moveBlock(isEarlier: false)
        case .setSpeaker: setSpeaker(action.argument)
        case .clearSpeaker: clearSpeaker()
        case .setKind: setKind(action.argument)
        case .undo: undo(in: reading.id)
        case .redo: redo(in: reading.id)
        case .why: showWhy()
        case .furniture: showFurniture()
        default: return false
        }
        return true
    }

    /// The place that is meant: the entry chosen in the outline, else the caret.
    var placeToCorrect: Offset {
        guard reading.outline.isFocused, let document = reading.document, let tree = reading.tree,
            tree.items.indices.contains(reading.outline.selection),
            let span = tree.span(of: reading.outline.selection, in: document)
        else { return reading.caret }
        return span.start
    }

    /// The understood document, the block that is meant and its beginning; nil, which is said, where there is none yet.
    mutating func blockToCorrect() -> (document: Document, block: Int, start: Offset)? {
        guard let document = reading.document, document.isComplete, let block = document.block(at: placeToCorrect),
            let start = document.start(ofBlock: block)
        else {
            tell(say(Wording.notYetUnderstood))
            return nil
        }
        return (document, block, start)
    }

    // MARK: Making, undoing

    /// Makes a correction at a place, says what it is, and has the text understood anew.
    mutating func correct(_ change: Correction.Change, at place: Offset) {
        guard let text = document(reading.id)?.source?.text else { return }
        documents[reading.id.index].corrections.add(Correction(change, at: TextAnchor(place, in: text)))
        documents[reading.id.index].steps.append(.correction)
        documents[reading.id.index].undoneSteps = []
        understandAnew()
        tellChange(CorrectionWording.done, change, .undo)
    }

    private mutating func tellChange(_ phrase: Phrase, _ change: Correction.Change, _ other: ActionName) {
        tell(phrase(settings.language, change.title(settings.language), key(of: other)))
    }

    /// The shortest key of an action here, or what to type for it.
    func key(of name: ActionName) -> String {
        keymap.keys(for: name, in: mode).first ?? ":\(name.rawValue)"
    }

    /// Understands the text with what is corrected now, and keeps that.
    private mutating func understandAnew() {
        guard let open = document(reading.id), let source = open.source else { return }
        documents[reading.id.index].stage = .understanding(0)
        wanted.append(.understandAnew(reading.id, source, open.corrections.done, open.continuations))
        wanted.append(.keepCorrections(reading.id, source, open.corrections.done))
    }

    /// Takes back what was done by hand last: a note or a correction; one that was kept before, where nothing was done since.
    mutating func undo(in id: DocumentID) {
        guard documents.indices.contains(id.index) else { return }
        let last = documents[id.index].steps.popLast() ?? .correction
        if last == .note ? undoNote(in: id) : undoCorrection() { documents[id.index].undoneSteps.append(last) }
    }

    mutating func redo(in id: DocumentID) {
        guard documents.indices.contains(id.index) else { return }
        let last = documents[id.index].undoneSteps.popLast() ?? .correction
        if last == .note ? redoNote(in: id) : redoCorrection() { documents[id.index].steps.append(last) }
    }

    private mutating func undoCorrection() -> Bool {
        guard documents.indices.contains(reading.id.index), reading.document?.isComplete == true else {
            tell(say(Wording.notYetUnderstood))
            return false
        }
        guard let last = documents[reading.id.index].corrections.undo() else {
            tell(say(CorrectionWording.nothingToUndo))
            return false
        }
        understandAnew()
        tellChange(CorrectionWording.undone, last.change, .redo)
        return true
    }

    private mutating func redoCorrection() -> Bool {
        guard documents.indices.contains(reading.id.index), reading.document?.isComplete == true else {
            tell(say(Wording.notYetUnderstood))
            return false
        }
        guard let last = documents[reading.id.index].corrections.redo() else {
            tell(say(CorrectionWording.nothingToRedo))
            return false
        }
        understandAnew()
        tellChange(CorrectionWording.redone, last.change, .undo)
        return true
    }

    /// Takes what was corrected of a file before; understanding takes it into account of itself.
    mutating func takeCorrections(_ id: DocumentID, _ corrections: [Correction]) {
        guard documents.indices.contains(id.index) else { return }
        documents[id.index].corrections = CorrectionHistory(corrections)
    }

    /// Says how many corrections found no place in a text that has just been understood.
    mutating func tellLostCorrections(_ document: Document) {
        let lost = document.issues.reduce(0) { $0 + ($1.kind == .lostCorrection ? 1 : 0) }
        guard lost > 0, message == nil else { return }
        tell(CorrectionWording.lost(settings.language, String(lost), key(of: .why)), .error)
    }

    // MARK: Headings

    /// How many columns a heading or a byline takes at most.
    private static let longestHeading = 240
    private static let longestByline = 80

    private func isLonger(_ block: Int, than columns: Int, in document: Document) -> Bool {
        let pieces = document.pieces[document.blocks[block].pieces]
        guard pieces.reduce(0, { $0 + $1.range.count }) <= columns * 3 else { return true }
        return TextWrapping.columnCount(document.string(ofBlock: block), settings.ambiguousIsWide) > columns
    }

    /// The outline entry, no quotation, that covers a place; the innermost one.
    func entry(at place: Offset, in document: Document) -> OutlineEntry? {
        guard let position = document.readingPosition(of: place), let index = reading.index else { return nil }
        let passed = index.headings.countBefore { document.start(of: document.outline[Int($0)].span) <= position }
        guard passed > 0 else { return nil }
        let entry = document.outline[Int(index.headings[passed - 1])]
        return entry.span.firstBlock <= position.block && position.block <= entry.span.lastBlock
            && (entry.kind != .runIn || document.contains(entry.span, position)) ? entry : nil
    }

    private mutating func setHeading(level: Int?) {
        guard let (document, block, start) = blockToCorrect() else { return }
        guard level.map({ (1...9).contains($0) }) ?? true else { return tell(say(CorrectionWording.levels), .error) }
        guard !isLonger(block, than: Self.longestHeading, in: document) else {
            return tell(CorrectionWording.tooLong(settings.language, key(of: .splitBlock)), .error)
        }
        let wanted = level.map { UInt8($0) } ?? usualLevel(at: start, in: document)
        if let entry = entry(at: start, in: document), entry.kind != .runIn, entry.level == wanted {
            let title = Correction.Change.heading(level: wanted).title(settings.language)
            return tell(CorrectionWording.already(settings.language, title))
        }
        correct(.heading(level: wanted), at: start)
    }

    /// The level of the heading before a place; the one under the title where there is none.
    private func usualLevel(at place: Offset, in document: Document) -> UInt8 {
        guard let position = document.readingPosition(of: place), let index = reading.index,
            let article = document.article(ofBlock: position.block)
        else { return 2 }
        let passed = index.headings.countBefore { document.start(of: document.outline[Int($0)].span) < position }
        let before = index.headings[..<passed].reversed().prefix(Self.headingsLookedAt)
            .prefix { document.articles[article].outline.contains(Int($0)) }
            .map { document.outline[Int($0)] }
        return before.first { $0.kind == .heading || $0.kind == .numbered }?.level ?? 2
    }

    /// How many entries before a place are looked at for a level.
    private static let headingsLookedAt = 200

    private mutating func clearHeading() {
        guard let (document, _, _) = blockToCorrect() else { return }
        guard let entry = entry(at: placeToCorrect, in: document) else {
            return tell(say(CorrectionWording.noHeadingHere))
        }
        correct(.notHeading, at: entry.span.start)
    }

    // MARK: Articles

    private mutating func beginArticle() {
        guard let (document, block, start) = blockToCorrect() else { return }
        if let article = document.article(ofBlock: block), document.articles[article].blocks.lowerBound == block {
            return tell(CorrectionWording.already(settings.language, say(CorrectionWording.article)))
        }
        correct(.article, at: start)
    }

    private mutating func continueArticle() {
        guard let (document, block, _) = blockToCorrect() else { return }
        guard let article = document.article(ofBlock: block), article > 0,
            let start = document.start(ofBlock: document.articles[article].blocks.lowerBound)
        else { return tell(say(CorrectionWording.firstArticle)) }
        correct(.notArticle, at: start)
    }

    // MARK: Bylines

    private mutating func setByline() {
        guard let (document, block, start) = blockToCorrect() else { return }
        guard !isLonger(block, than: Self.longestByline, in: document) else {
            return tell(CorrectionWording.tooLong(settings.language, key(of: .splitBlock)), .error)
        }
        if document.blocks[block].kind == .byline {
            return tell(CorrectionWording.already(settings.language, say(CorrectionWording.byline)))
        }
        correct(.byline, at: start)
    }

    private mutating func clearByline() {
        guard let (document, block, start) = blockToCorrect() else { return }
        guard document.blocks[block].kind == .byline else {
            return tell(CorrectionWording.already(settings.language, say(CorrectionWording.notByline)))
        }
        correct(.notByline, at: start)
    }
}
