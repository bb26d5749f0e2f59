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
        guard let target = target(of: action), let document = reading.document,
            let position = document.readingPosition(of: reading.caret)
        else { return }
        lastJump = action
        let before = (0..<target.count).countBefore { (target.start($0) ?? position) < position }
        let isHere = before < target.count && target.start(before) == position
        let number = target.isForward ? before + (isHere ? 1 : 0) + count - 1 : before - count
        guard number >= 0, number < target.count, let offset = target.offset(number) else {
            let phrase = target.isForward ? Wording.noNext : Wording.noPrevious
            return tell(phrase(settings.language, say(target.name)))
        }
        leavePlace()
        setCaret(offset)
    }

    private func target(of action: ActionName) -> Target? {
        guard let document = reading.document, let index = reading.index else { return nil }
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
        case .nextHeading, .previousHeading:
            return entries(Wording.heading, index.headings, document, isForward: action == .nextHeading)
        case .nextSection, .previousSection:
            return entries(Wording.section, index.sections, document, isForward: action == .nextSection)
        default: return nil
        }
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
        jumps.leave(Place(reading.id, reading.caret))
    }

    /// Goes to a place in any open file, and keeps the one that is left.
    mutating func jump(to place: Place) {
        if views.contains(.reading) { leavePlace() }
        show(place)
    }

    mutating func jumpBack(count: Int) {
        for _ in 0..<count {
            guard let place = jumps.back(from: Place(reading.id, reading.caret)) else {
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
        guard document(place.document)?.document != nil else { return }
        if place.document != reading.id { beginReading(place.document) }
        view(.reading)
        setCaret(place.offset)
    }

    /// Goes to the section with a number, else to the next heading that holds the words.
    mutating func goto(_ text: String) {
        guard let document = reading.document, let found = section(text, in: document) else {
            return tell(Wording.noSuchPlace(settings.language, text), .error)
        }
        leavePlace()
        setCaret(document.outline[found].span.start)
    }

    /// The outline entry that `text` names: in the article at hand first, the highest level first.
    private func section(_ text: String, in document: Document) -> Int? {
        let article = currentArticle()
        let here = article.map { document.articles[$0].outline } ?? 0..<0
        if let typed = SectionReference(text) {
            let numbered = document.outline.indices.filter {
                document.number(ofEntry: $0).flatMap { SectionReference($0) }?.answers(typed) == true
            }
            let best = numbered.min { left, right in
                (here.contains(left) ? 0 : 1, document.outline[left].level, left)
                    < (here.contains(right) ? 0 : 1, document.outline[right].level, right)
            }
            if let best { return best }
        }
        let words = text.lowercased()
        let position = document.readingPosition(of: reading.caret)
        let headings = document.outline.indices.filter {
            document.outline[$0].kind != .quotation
                && document.string(of: document.outline[$0].span).lowercased().contains(words)
        }
        return headings.first { entry in position.map { document.start(of: document.outline[entry].span) > $0 } ?? true
        }
            ?? headings.first
    }

    /// Headings that a typed beginning of `:goto` may mean.
    func placeCompletions(_ typed: String) -> [Completion] {
        guard let document = reading.document, let index = reading.index, !typed.isEmpty else { return [] }
        let words = typed.lowercased()
        let headings = index.headings.prefix(Self.searchedHeadings).lazy.map {
            document.string(of: document.outline[Int($0)].span).replacingLineEnds
        }
        return headings.filter { $0.lowercased().contains(words) }.prefix(10).map { Completion(text: $0, summary: "") }
    }

    /// How many headings completion looks through at a key.
    private static let searchedHeadings = 2000

    /// Goes to the page that begins after form feed number `number` − 1 of the file.
    mutating func goto(page number: Int) {
        guard let document = reading.document else { return }
        let starts = document.text.pageStarts
        guard starts.count > 1 else { return tell(say(Wording.noPages)) }
        guard number >= 1, number <= starts.count else {
            return tell(Wording.noSuchPage(settings.language, String(starts.count)), .error)
        }
        leavePlace()
        setCaret(starts[number - 1])
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
        case .nextHeading: .previousHeading
        case .previousHeading: .nextHeading
        case .nextSection: .previousSection
        case .previousSection: .nextSection
        case .nextChange: .previousChange
        case .previousChange: .nextChange
        default: self
        }
    }
}

extension Document {
    /// The number that an outline entry prints; nil where it has none.
    func number(ofEntry entry: Int) -> String? {
        let count = Int(outline[entry].numberCount)
        guard count > 0 else { return nil }
        let start = outline[entry].span.start
        return text.string(in: SourceRange(start, start + count))
    }
}

extension SourceText {
    /// The beginning of the text and the places after its form feeds.
    var pageStarts: [Offset] {
        withBytes { bytes in
            var starts = [Offset(0)]
            var at = 0
            while let found = bytes.firstIndex(of: 0x0C, in: at..<bytes.count) {
                at = found + 1
                if at < bytes.count { starts.append(Offset(at)) }
            }
            return starts
        }
    }
}
