import Articles

/// The text that the keys go to: the one that is read, or the version of the caret in a comparison.
struct TextAtHand {
    /// The file.
    var id: DocumentID
    var document: Document
    var index: DocumentIndex
    /// The reader's place in it.
    var caret: Offset
    /// The article that the reader is in; nil where the text holds none.
    var article: Int?

    /// The reader's place in reading order; nil outside of all blocks.
    var position: ReadingPosition? { document.readingPosition(of: caret) }
}

extension ReaderState {
    /// The text of the reading view or the comparison that is on the screen, under a list too; nil until there is one.
    var textAtHand: TextAtHand? {
        guard isComparisonAtHand else {
            guard let document = reading.document, let index = reading.index else { return nil }
            return TextAtHand(
                id: reading.id, document: document, index: index, caret: reading.caret, article: currentArticle())
        }
        guard let state = comparison, let result = state.result else { return nil }
        let place = state.side.place(state)
        guard let index = document(place.document)?.index else { return nil }
        return TextAtHand(
            id: place.document, document: result.document(state.side), index: index, caret: state.caret,
            article: place.article)
    }

    /// Whether the keys that go to a text go to a comparison.
    var isComparisonAtHand: Bool {
        views.last { $0 == .reading || $0 == .comparison } == .comparison
    }

    /// Where the selection began in the text at hand; nil while nothing is selected.
    var selectionStart: Offset? {
        get { isComparisonAtHand ? comparison?.anchor : reading.anchor }
        set {
            if isComparisonAtHand { comparison?.anchor = newValue } else { reading.anchor = newValue }
        }
    }

    /// What the selection in the text at hand grows by.
    var selectionUnit: SelectionUnit {
        get { isComparisonAtHand ? comparison?.unit ?? .character : reading.unit }
        set {
            if isComparisonAtHand { comparison?.unit = newValue } else { reading.unit = newValue }
        }
    }

    /// Goes to a place of the text at hand, in a comparison with what answers it; false where that shows it not.
    mutating func go(to offset: Offset) -> Bool {
        guard isComparisonAtHand else {
            leavePlace()
            setCaret(offset)
            return true
        }
        guard let state = comparison, let index = state.result, index.pair(at: offset, state.side) != nil else {
            return false
        }
        leavePlace()
        return showInComparison(Place(state.side.place(state).document, offset), isJump: true)
    }
}
