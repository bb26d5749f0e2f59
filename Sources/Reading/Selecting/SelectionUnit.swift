import Articles

/// What a selection grows by: it begins and ends where one of these does.
enum SelectionUnit: Hashable, Sendable {
    case character, sentence, quotation, paragraph, section

    /// The unit's name for people; nil for characters, which need none.
    var title: Phrase? {
        switch self {
        case .character: nil
        case .sentence: Phrase("句", "sentences")
        case .quotation: Phrase("引语", "quotations")
        case .paragraph: Phrase("段", "paragraphs")
        case .section: Phrase("节", "sections")
        }
    }
}

extension DocumentIndex {
    /// A span grown at both ends to whole units of a document.
    func grown(_ span: TextSpan, to unit: SelectionUnit, in document: Document) -> TextSpan {
        let isEmpty = span.firstBlock == span.lastBlock && span.start == span.end
        let last = isEmpty ? span.start : document.text.startOfCharacter(at: Offset(span.end.value - 1))
        guard let from = document.readingPosition(of: span.start), let to = document.readingPosition(of: last),
            let first = self.unit(unit, at: from, in: document), let final = self.unit(unit, at: to, in: document)
        else { return span }
        return TextSpan(firstBlock: first.firstBlock, start: first.start, lastBlock: final.lastBlock, end: final.end)
    }

    /// The unit that holds a position; nil where none does.
    private func unit(_ unit: SelectionUnit, at position: ReadingPosition, in document: Document) -> TextSpan? {
        switch unit {
        case .character: nil
        case .sentence: document.sentenceSpan(at: position)
        case .quotation: document.quotationSpan(at: position)
        case .paragraph: document.span(ofBlocks: position.block..<position.block + 1)
        case .section: sectionSpan(at: position, in: document)
        }
    }

    /// The innermost section that holds a position, heading included, up to where the next one of its rank begins.
    private func sectionSpan(at position: ReadingPosition, in document: Document) -> TextSpan? {
        var item = outline.item(at: position, in: document)
        while let current = item {
            if case .entry(let entry) = outline.items[current], document.outline[entry].kind != .quotation,
                document.outline[entry].kind != .runIn
            {
                break
            }
            item = outline.parent(of: current)
        }
        guard let item, let start = outline.span(of: item, in: document) else { return nil }
        let article = document.article(ofBlock: start.firstBlock).map { document.articles[$0].blocks.upperBound }
        let next = Int(outline.ends[item])
        let following = next < outline.items.count ? outline.span(of: next, in: document)?.firstBlock : nil
        let end = min(article ?? document.blocks.count, following ?? document.blocks.count)
        return document.span(ofBlocks: start.firstBlock..<max(end, start.firstBlock + 1))
    }
}

extension Document {
    /// The whole of some blocks that follow each other; nil where they have no text.
    func span(ofBlocks range: Range<Int>) -> TextSpan? {
        guard let start = start(ofBlock: range.lowerBound), let last = blocks[range.upperBound - 1].pieces.last else {
            return nil
        }
        return TextSpan(
            firstBlock: range.lowerBound, start: start, lastBlock: range.upperBound - 1, end: pieces[last].range.end)
    }

    /// The sentence that holds a position.
    fileprivate func sentenceSpan(at position: ReadingPosition) -> TextSpan? {
        let starts = Sentences.starts(in: self, block: position.block)
        guard let number = starts.lastIndex(where: { $0.index <= position.index }) else { return nil }
        let joined = joinedText(ofBlock: position.block)
        let end = number + 1 < starts.count ? starts[number + 1].index : joined.utf8.count
        let ranges = joined.sourceRanges(of: starts[number].index..<end)
        guard let last = ranges.last else { return nil }
        return TextSpan(
            firstBlock: position.block, start: starts[number].offset, lastBlock: position.block, end: last.end)
    }

    /// The innermost quotation that holds a position.
    fileprivate func quotationSpan(at position: ReadingPosition) -> TextSpan? {
        let from = quotations.countBefore { $0.span.firstBlock < position.block - Self.longestQuotation }
        return quotations[from...].prefix { $0.span.firstBlock <= position.block }
            .last { contains($0.span, position) }?.span
    }

    /// How many paragraphs a quotation may run over and still be found from its last one.
    private static let longestQuotation = 50
}

extension ReaderState {
    /// Begins a selection, or has the one that there is grow by other units; without one of its own unit it is dropped.
    mutating func select(by unit: SelectionUnit) {
        if selectionStart != nil, selectionUnit == unit {
            selectionStart = nil
            return
        }
        selectionStart = selectionStart ?? textAtHand?.caret
        selectionUnit = unit
    }

    /// What is selected, both ends included; nil while nothing is.
    func selection() -> TextSpan? {
        guard let anchor = selectionStart, let text = textAtHand,
            let from = text.document.readingPosition(of: anchor), let to = text.position
        else { return nil }
        let (document, caret) = (text.document, text.caret)
        let (first, start, last, end) =
            from <= to ? (from.block, anchor, to.block, caret) : (to.block, caret, from.block, anchor)
        let length = end < document.text.end ? document.text.withBytes { $0.scalar(at: end.value).length } : 0
        let span = TextSpan(firstBlock: first, start: start, lastBlock: last, end: end + length)
        return text.index.grown(span, to: selectionUnit, in: document)
    }

    /// What is being selected, and by what; nil while nothing is.
    var selectionName: String? {
        guard selectionStart != nil else { return nil }
        return [Wording.selecting, selectionUnit.title].compactMap(\.self).map(say).joined(separator: " ")
    }
}
