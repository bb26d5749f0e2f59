public import Articles

/// The two texts of a comparison, by which what is said of them is kept.
public struct ComparedTexts: Sendable {
    /// The first one's file and text.
    public var a: (id: DocumentID, text: SourceText)
    /// The second one's file and text.
    public var b: (id: DocumentID, text: SourceText)
}

/// What was said of the changes of a comparison.
struct Proof: Sendable {
    /// The verdicts, by the number of the change.
    var verdicts: [Int: Verdict] = [:]
    /// What was kept of changes that this comparison has not: other articles of the files, other states of them.
    var rest: [VerdictRecord] = []
    /// What was said before each step that can be taken back, the latest last.
    var past: [[Int: Verdict]] = []
    /// What was taken back, the latest last.
    var future: [[Int: Verdict]] = []
}

// Proof-reading: what is decided at each change.
extension ReaderState {
    /// Takes what was said of the two texts before, and compares them.
    mutating func takeMarks(_ request: RequestID, _ marks: ComparisonMarks) {
        guard let state = comparison, state.request == request, state.result == nil,
            let left = document(state.a.document)?.document, let right = document(state.b.document)?.document
        else { return }
        comparison?.keptMarks = marks
        wanted.append(
            .compare(request, Version(left, article: state.a.article), Version(right, article: state.b.article)))
    }

    /// Lays what was said before over the changes that were found.
    mutating func placeVerdicts() {
        guard let state = comparison, let index = state.result else { return }
        let placed = index.comparison.verdicts(of: state.keptMarks.verdicts)
        comparison?.proof = Proof(verdicts: placed.found, rest: placed.rest)
    }

    /// Carries out an action of proof-reading; false for all else.
    mutating func performProofing(_ action: Action, count: Int?) -> Bool {
        switch action.name {
        case .takeA: choose(.a)
        case .takeB: choose(.b)
        case .unsure: choose(.unsure)
        case .writeReading: action.argument.map { choose(.other($0)) } ?? openVerdictPrompt(isNote: false)
        case .note: action.argument.map { setNote($0) } ?? openVerdictPrompt(isNote: true)
        case .clearVerdict: clearVerdict()
        case .nextUndecided: stepToUndecided(count ?? 1)
        case .previousUndecided: stepToUndecided(-(count ?? 1))
        case .undo: undoVerdict()
        case .redo: redoVerdict()
        default: return false
        }
        return true
    }

    private mutating func stepToUndecided(_ steps: Int) {
        lastJump = steps > 0 ? .nextUndecided : .previousUndecided
        guard let state = comparison else { return }
        step(steps, name: Wording.undecidedChange) { state.proof.verdicts[$0]?.choice == nil }
    }

    /// The change that a verdict would be of; says how to come to one where there is none.
    private mutating func changeToJudge() -> Int? {
        guard let state = comparison, let index = state.result else { return nil }
        let change = changeAtHand(state, index)
        if change == nil { tell(Wording.notOnChange(settings.language, key(of: .nextChange))) }
        return change
    }

    private mutating func choose(_ choice: Verdict.Choice) {
        guard let change = changeToJudge(), let state = comparison else { return }
        judge(change, Verdict(choice, note: state.proof.verdicts[change]?.note ?? ""))
    }

    private mutating func clearVerdict() {
        guard let change = changeToJudge(), let state = comparison else { return }
        guard state.proof.verdicts[change] != nil else { return tell(say(Wording.noVerdict)) }
        judge(change, nil)
    }

    private mutating func setNote(_ note: String) {
        guard let change = changeToJudge(), let state = comparison else { return }
        judge(change, Verdict(state.proof.verdicts[change]?.choice, note: note))
    }

    private mutating func judge(_ change: Int, _ verdict: Verdict?) {
        guard var proof = comparison?.proof else { return }
        proof.past.append(proof.verdicts)
        proof.future = []
        proof.verdicts[change] = verdict.flatMap { $0.isEmpty ? nil : $0 }
        keep(proof)
        tellVerdict(of: change)
    }

    private mutating func undoVerdict() {
        guard var proof = comparison?.proof, let before = proof.past.popLast() else {
            return tell(say(Wording.nothingToUndo))
        }
        proof.future.append(proof.verdicts)
        proof.verdicts = before
        keep(proof)
        tell(say(Wording.verdictUndone))
    }

    private mutating func redoVerdict() {
        guard var proof = comparison?.proof, let after = proof.future.popLast() else {
            return tell(say(Wording.nothingToRedo))
        }
        proof.past.append(proof.verdicts)
        proof.verdicts = after
        keep(proof)
        tell(say(Wording.verdictRedone))
    }

    private mutating func keep(_ proof: Proof) {
        guard let state = comparison, let index = state.result else { return }
        comparison?.proof = proof
        let records = proof.verdicts.keys.sorted().compactMap { number in
            proof.verdicts[number].map { index.comparison.record(of: $0, on: number) }
        }
        let marks = ComparisonMarks(verdicts: proof.rest + records)
        comparison?.keptMarks = marks
        wanted.append(.keepMarks(index.texts(state), marks))
    }

    private mutating func tellVerdict(of change: Int) {
        guard let state = comparison else { return }
        let verdict = state.proof.verdicts[change]
        let words = [verdictName(verdict), verdict.map { $0.note.isEmpty ? "" : "“\($0.note)”" } ?? ""]
        tell(
            Wording.judged(
                settings.language, words.filter { !$0.isEmpty }.joined(separator: " "),
                String(decidedCount(state)), String(state.shown.count)))
    }

    /// A verdict in a few words: `✓ 取左`.
    func verdictName(_ verdict: Verdict?) -> String { verdict?.name(settings.language) ?? say(Wording.undecided) }

    /// How many of the changes shown are decided.
    func decidedCount(_ state: ComparisonState) -> Int {
        guard !state.proof.verdicts.isEmpty else { return 0 }
        return state.shown.reduce(0) { $0 + (state.proof.verdicts[$1]?.isDecided == true ? 1 : 0) }
    }

    // MARK: What is typed

    private mutating func openVerdictPrompt(isNote: Bool) {
        guard let change = changeToJudge(), let state = comparison, let index = state.result else { return }
        let verdict = state.proof.verdicts[change]
        if isNote {
            return openPrompt(.note(change: change, label: say(Wording.notePrompt)), text: verdict?.note ?? "")
        }
        var text = index.comparison.changes[change].aText
        if case .other(let reading) = verdict?.choice { text = reading }
        openPrompt(.reading(change: change, label: say(Wording.readingPrompt)), text: text.replacingLineEnds)
    }

    /// Takes what was typed at a change.
    mutating func acceptVerdictPrompt(_ purpose: Prompt.Purpose, _ text: String) {
        guard let state = comparison else { return }
        switch purpose {
        case .reading(let change, _):
            judge(change, Verdict(.other(text), note: state.proof.verdicts[change]?.note ?? ""))
        case .note(let change, _): judge(change, Verdict(state.proof.verdicts[change]?.choice, note: text))
        default: break
        }
    }
}

extension ComparisonIndex {
    /// The texts that are compared.
    func texts(_ state: ComparisonState) -> ComparedTexts {
        ComparedTexts(
            a: (state.a.document, comparison.a.document.text), b: (state.b.document, comparison.b.document.text))
    }
}

extension Verdict {
    /// The verdict in a few words.
    func name(_ language: Language) -> String {
        switch choice {
        case .a: Wording.tookA(language)
        case .b: Wording.tookB(language)
        case .other(let text): Wording.tookOther(language, text)
        case .unsure: Wording.unsure(language)
        case nil: Wording.undecided(language)
        }
    }

    /// The verdict as a sign, with a word where one is short: for lists.
    func sign(_ language: Language) -> String {
        switch choice {
        case .a: "✓" + Wording.left(language)
        case .b: "✓" + Wording.right(language)
        case .other: "✎"
        case .unsure: "?"
        case nil: ""
        }
    }
}
