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
    /// The verdicts as they are kept, by the number of the change: to anchor one takes longer than to look it up.
    var records: [Int: VerdictRecord] = [:]

    init(verdicts: [Int: Verdict] = [:], rest: [VerdictRecord] = []) {
        self.verdicts = verdicts
        self.rest = rest
    }
}

// Proof-reading: what is decided at each change.
extension ReaderState {
    /// Takes what was said of the two texts before, and compares them.
    mutating func takeMarks(_ request: RequestID, _ marks: ComparisonMarks) {
        if takeWitnessMarks(request, marks) { return }
        guard let state = comparison, state.request == request, state.result == nil,
            let left = document(state.a.document)?.document, let right = document(state.b.document)?.document
        else { return }
        comparison?.keptMarks = marks
        let versions = (Version(left, article: state.a.article), Version(right, article: state.b.article))
        wanted.append(.compare(request, versions.0, versions.1, marks.pins))
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
        case .undo: stepInMarks(isForward: false)
        case .redo: stepInMarks(isForward: true)
        case .pinTogether: pinTogether()
        case .pinApart: pinApart()
        case .unpin: unpin()
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
        if case .other = choice, isMove(change) { return tell(say(Wording.noReadingOfMove)) }
        judge(change, Verdict(choice, note: state.proof.verdicts[change]?.note ?? ""))
    }

    /// Whether a change is a passage that stands in another place: its words are no readings to choose from.
    private func isMove(_ change: Int) -> Bool { comparison?.result?.comparison.changes[change].kind == .move }

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
        guard let state = comparison, let index = state.result else { return }
        let record = state.proof.records[change] ?? index.comparison.record(of: Verdict(nil), on: change)
        comparison?.history.add(.verdict(of: change, record, before: state.proof.verdicts[change]))
        comparison?.proof.verdicts[change] = verdict.flatMap { $0.isEmpty ? nil : $0 }
        keepVerdicts()
        tellVerdict(of: change)
    }

    /// Keeps all that is said of the changes with what else was said of the two texts.
    mutating func keepVerdicts() {
        guard let state = comparison, let index = state.result else { return }
        var records = state.proof.records
        let kept = state.proof.verdicts.sorted { $0.key < $1.key }.map { number, verdict in
            var record = records[number] ?? index.comparison.record(of: verdict, on: number)
            record.verdict = verdict
            records[number] = record
            return record
        }
        comparison?.proof.records = records
        let marks = ComparisonMarks(verdicts: state.proof.rest + kept, pins: state.keptMarks.pins)
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
        guard let changes = state.result?.comparison.changes else { return 0 }
        return state.proof.verdicts.reduce(0) { count, entry in
            count + (entry.value.isDecided && !state.hidden.contains(changes[entry.key].kind) ? 1 : 0)
        }
    }

    // MARK: What is typed

    private mutating func openVerdictPrompt(isNote: Bool) {
        guard let change = changeToJudge(), let state = comparison else { return }
        let verdict = state.proof.verdicts[change]
        if isNote {
            return openPrompt(.note(change: change, label: say(Wording.notePrompt)), text: verdict?.note ?? "")
        }
        guard !isMove(change) else { return tell(say(Wording.noReadingOfMove)) }
        let text = offeredReading(change, state).replacingLineEnds
        openPrompt(.reading(change: change, label: say(Wording.readingPrompt)), text: text)
    }

    /// The reading that stands in the prompt at first: the one that was written before, else the first version's.
    private func offeredReading(_ change: Int, _ state: ComparisonState) -> String {
        if case .other(let reading) = state.proof.verdicts[change]?.choice { return reading }
        return state.result?.comparison.changes[change].aText ?? ""
    }

    /// Takes what was typed at a change.
    mutating func acceptVerdictPrompt(_ purpose: Prompt.Purpose, _ text: String) {
        guard let state = comparison else { return }
        switch purpose {
        case .reading(let change, _):
            // The line of the prompt has no line ends: what was not changed keeps its own.
            let offered = offeredReading(change, state)
            let reading = text == offered.replacingLineEnds ? offered : text
            judge(change, Verdict(.other(reading), note: state.proof.verdicts[change]?.note ?? ""))
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

    /// The verdict as a sign, with a word where one is short, and the beginning of the note: for lists.
    func sign(_ language: Language) -> String {
        let sign =
            switch choice {
            case .a: "✓" + Wording.left(language)
            case .b: "✓" + Wording.right(language)
            case .other: "✎"
            case .unsure: "?"
            case nil: ""
            }
        guard !note.isEmpty else { return sign }
        let words = note.replacingLineEnds
        let short = words.count > Self.shownNote ? words.prefix(Self.shownNote) + "…" : words
        return [sign, "*" + short].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// How many characters of a note stand in lists.
    private static let shownNote = 12
}
