import Articles

/// What was said of two texts by hand, step by step, so that it can be taken back and said again.
struct MarkHistory: Sendable {
    /// Something that was said, with what had been said before.
    enum Step: Sendable {
        /// Of a change: by its number, and as it is found again once the texts were compared anew.
        case verdict(of: Int?, VerdictRecord, before: Verdict?)
        /// Which paragraphs answer each other.
        case pins(before: [PinRecord])
    }

    /// What can be taken back, the latest last.
    private(set) var past: [Step] = []
    /// What was taken back, the latest last.
    private(set) var future: [Step] = []

    /// Adds what is being said; what was taken back before cannot be said again from then on.
    mutating func add(_ step: Step) {
        past.append(step)
        future = []
    }

    /// The step that is taken back, or that is done again where `isForward`; nil where there is none.
    mutating func take(isForward: Bool) -> Step? {
        isForward ? future.popLast() : past.popLast()
    }

    /// Keeps a step on the other side: taken back, where it was not `isForward`.
    mutating func put(_ step: Step, isForward: Bool) {
        if isForward { past.append(step) } else { future.append(step) }
    }

    /// The history for a comparison in which changes have other numbers.
    var renumbered: MarkHistory {
        var history = self
        history.past = past.map(\.renumbered)
        history.future = future.map(\.renumbered)
        return history
    }

    /// The history for the versions in each other's place.
    var mirrored: MarkHistory {
        var history = self
        history.past = past.map(\.mirrored)
        history.future = future.map(\.mirrored)
        return history
    }
}

extension MarkHistory.Step {
    fileprivate var renumbered: Self {
        guard case .verdict(_, let record, let before) = self else { return self }
        return .verdict(of: nil, record, before: before)
    }

    fileprivate var mirrored: Self {
        switch self {
        case .verdict(_, let record, let before): .verdict(of: nil, record.mirrored, before: before?.mirrored)
        case .pins(let before): .pins(before: before.map(\.mirrored))
        }
    }
}

// Taking back and doing again, in a comparison.
extension ReaderState {
    /// Takes the latest thing back that was said of the two texts, or does it again.
    mutating func stepInMarks(isForward: Bool) {
        guard let index = comparison?.result, let step = comparison?.history.take(isForward: isForward) else {
            return tell(say(isForward ? Wording.nothingToRedo : Wording.nothingToUndo))
        }
        switch step {
        case .verdict(let number, let record, let before):
            guard let change = number ?? index.comparison.verdicts(of: [record]).found.keys.first else {
                // The texts were compared anew, and the change is one no more.
                return stepInMarks(isForward: isForward)
            }
            let present = comparison?.proof.verdicts[change]
            comparison?.history.put(.verdict(of: change, record, before: present), isForward: isForward)
            comparison?.proof.verdicts[change] = before
            keepVerdicts()
            tell(say(isForward ? Wording.verdictRedone : Wording.verdictUndone))
        case .pins(let before):
            guard var marks = comparison?.keptMarks else { return }
            comparison?.history.put(.pins(before: marks.pins), isForward: isForward)
            marks.pins = before
            compareAgain(with: marks, isForward ? Wording.pinsRedone : Wording.pinsUndone)
        }
    }
}
