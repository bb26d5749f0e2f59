import Articles

// Which paragraphs answer each other, said by hand.
extension ReaderState {
    /// Takes the paragraph at hand as one of a pair; with one of the other side taken before, the two are compared so.
    mutating func pinTogether() {
        guard let state = comparison, let index = state.result else { return }
        guard state.beside == nil else { return tell(say(Wording.notOnOwnText)) }
        guard let from = state.pinFrom, from.side != state.side else {
            comparison?.pinFrom = (state.side, state.caret)
            return tell(Wording.pinBegun(settings.language, key(of: .pinTogether)))
        }
        guard let first = index.document(from.side).block(at: from.place),
            let second = index.document(state.side).block(at: state.caret)
        else { return }
        let (a, b) = from.side == .a ? (first, second) : (second, first)
        pin([index.pin(a, b, isTogether: true)], Wording.pinned)
    }

    /// Says that the paragraph at hand does not answer those that stand beside it.
    mutating func pinApart() {
        guard let state = comparison, let index = state.result else { return }
        let others = index.blocks(ofPair: pair(of: state, index), state.side.other)
        guard state.beside == nil, !others.isEmpty, let own = index.document(state.side).block(at: state.caret) else {
            return tell(say(Wording.noPair))
        }
        let pins = others.map { other in
            state.side == .a
                ? index.pin(own, other, isTogether: false) : index.pin(other, own, isTogether: false)
        }
        pin(pins, Wording.pinnedApart)
    }

    /// Takes away what was said of the paragraph at hand.
    mutating func unpin() {
        guard let state = comparison, let index = state.result else { return }
        guard let own = index.document(state.side).block(at: state.caret) else { return }
        var marks = state.keptMarks
        marks.pins.removeAll { record in
            let pin = Pin(record, index.comparison.a, index.comparison.b)
            return (state.side == .a ? pin?.a : pin?.b) == own
        }
        guard marks.pins.count < state.keptMarks.pins.count else { return tell(say(Wording.noPin)) }
        comparison?.history.add(.pins(before: state.keptMarks.pins))
        compareAgain(with: marks, Wording.unpinned)
    }

    private mutating func pin(_ pins: [PinRecord], _ message: Phrase) {
        guard let state = comparison else { return }
        var marks = state.keptMarks
        // The newest word on two paragraphs holds.
        marks.pins.removeAll { old in pins.contains { $0.a == old.a && $0.b == old.b } }
        marks.pins += pins
        comparison?.history.add(.pins(before: state.keptMarks.pins))
        compareAgain(with: marks, message)
    }

    /// Keeps what is said of the two texts and compares them by it; the reader stays where he is.
    mutating func compareAgain(with marks: ComparisonMarks, _ message: Phrase) {
        guard let state = comparison, let index = state.result else { return }
        wanted.append(.keepMarks(index.texts(state), marks))
        let place = Place(state.side.place(state).document, state.caret)
        let arrangement = state.arrangement
        compare(state.a, state.b, with: marks)
        comparison?.arrangement = arrangement
        comparison?.history = state.history.renumbered
        comparison?.wishedPlace = place
        comparison?.wishedSide = state.side
        comparison?.caretRow = state.caretRow
        repinWitness(marks.pins)
        tell(say(message))
    }
}

extension ComparisonIndex {
    /// What is said of two blocks, as it is kept.
    func pin(_ a: Int, _ b: Int, isTogether: Bool) -> PinRecord {
        let anchor = { (document: Document, block: Int) in
            TextAnchor(document.start(ofBlock: block) ?? Offset(0), in: document.text)
        }
        return PinRecord(
            a: anchor(document(.a), a), b: anchor(document(.b), b), isTogether: isTogether)
    }
}
