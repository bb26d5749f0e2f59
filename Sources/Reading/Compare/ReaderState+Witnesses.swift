import Articles

/// A base beside several witnesses.
extension ReaderState {
    /// Reads the first document beside the others in turn, each under its siglum; `articles` are those that were named.
    mutating func startWitnesses(_ sigla: [String], _ articles: [Int?]) {
        let named = documents.indices.compactMap { index -> Witnesses.Named? in
            guard sigla.indices.contains(index), documents[index].document?.articles.isEmpty == false else {
                return nil
            }
            let article = articles[index] ?? likeliestArticle(of: index, besideFirst: articles[0])
            return Witnesses.Named(siglum: sigla[index], article: ArticlePlace(DocumentID(index), article: article))
        }
        guard let base = named.first, named.count > 1 else { return tell(say(Wording.needsTwo), .error) }
        var made = Witnesses(base: base, others: Array(named.dropFirst()))
        made.pins = made.others.map { _ in nil }
        for number in made.others.indices { made.awaited[nextRequest()] = number }
        witnesses = made
        compare(base.article, made.others[0].article)
        for (request, number) in made.awaited.sorted(by: { $0.value < $1.value }) {
            guard let texts = texts(of: base.article, made.others[number].article) else { continue }
            wanted.append(.recallMarks(request, texts))
        }
    }

    private func texts(of base: ArticlePlace, _ other: ArticlePlace) -> ComparedTexts? {
        guard let left = document(base.document)?.document, let right = document(other.document)?.document else {
            return nil
        }
        return ComparedTexts(a: (base.document, left.text), b: (other.document, right.text))
    }

    /// Takes what was said by hand of a witness before, and compares all of them once it is known of each; false for marks
    /// that were asked for otherwise.
    mutating func takeWitnessMarks(_ request: RequestID, _ marks: ComparisonMarks) -> Bool {
        guard let number = witnesses?.awaited.removeValue(forKey: request) else { return false }
        witnesses?.pins[number] = marks.pins
        collate()
        return true
    }

    /// Has all readings put together by the pins and the kinds of change that hold now; waits where pins are not known yet.
    mutating func collate() {
        guard let state = witnesses, !state.pins.contains(nil),
            let base = version(of: state.base.article), !state.others.isEmpty
        else { return }
        let versions = state.others.compactMap { version(of: $0.article) }
        guard versions.count == state.others.count else { return }
        if let request = state.request { wanted.append(.cancelRequest(request)) }
        let request = nextRequest()
        witnesses?.request = request
        wanted.append(
            .collate(
                request,
                Collation.Plan(
                    base: base, witnesses: versions, pins: state.pins.map { $0 ?? [] }, kinds: shownKindsOfBase,
                    known: state.collation)))
    }

    private func version(of place: ArticlePlace) -> Version? {
        document(place.document)?.document.map { Version($0, article: place.article) }
    }

    /// The kinds of change that are shown, as they are called where the base is the first version.
    private var shownKindsOfBase: Set<ChangeKind> {
        let hidden = comparison?.hidden ?? hiddenKinds ?? KindPreset.usual.hidden
        let shown = Set(ChangeKind.allCases).subtracting(hidden)
        let isSwapped = comparison?.b == witnesses?.base.article
        return isSwapped ? Set(shown.map(\.mirrored)) : shown
    }

    /// Has the readings put together anew after the witness on the screen was paired by hand otherwise.
    mutating func repinWitness(_ pins: [PinRecord]) {
        guard let number = currentWitness, let state = comparison, let witnesses else { return }
        self.witnesses?.pins[number] = state.b == witnesses.base.article ? pins.map(\.mirrored) : pins
        collate()
    }

    /// The article of a document that is most like the base's, or of the first document most like any other.
    private func likeliestArticle(of index: Int, besideFirst named: Int?) -> Int {
        let links = versions.filter { $0.a.document == 0 && $0.b.document > 0 }
        guard index > 0 else { return links.first?.a.article ?? 0 }
        let base = named ?? links.first?.a.article ?? 0
        return links.first { $0.a.article == base && $0.b.document == index }?.b.article ?? 0
    }

    mutating func takeCollation(_ request: RequestID, _ collation: Collation) {
        guard witnesses?.request == request else { return }
        witnesses?.request = nil
        witnesses?.collation = collation
    }

    /// The number of the witness on the screen; nil where the comparison is of other articles.
    var currentWitness: Int? {
        comparison.flatMap { state in witnesses?.number(of: state.a, state.b) }
    }

    /// Goes `steps` witnesses on, round the ends; the reader stays at the place of the base.
    mutating func stepToWitness(_ steps: Int) {
        guard let witnesses, let current = currentWitness else { return tell(say(WitnessWording.noWitnesses)) }
        let count = witnesses.others.count
        showWitness(((current + steps) % count + count) % count)
    }

    /// Shows the base beside witness number `number`, at the place of the base where the reader is, or at `place`.
    mutating func showWitness(_ number: Int, at place: Offset? = nil) {
        guard let state = comparison, let witnesses else { return }
        let wished = place ?? placeOfBase(state)
        let isSwapped = state.b == witnesses.base.article
        let other = witnesses.others[number].article
        let caretRow = state.caretRow
        if isSwapped { compare(other, witnesses.base.article) } else { compare(witnesses.base.article, other) }
        comparison?.caretRow = caretRow
        comparison?.wishedPlace = wished.map { Place(witnesses.base.article.document, $0) }
        comparison?.wishedSide = isSwapped ? .b : .a
    }

    /// Goes to a place of the base; where the witness on the screen reads as the base does, one that does not is shown.
    mutating func showReading(at place: Offset, of witness: Int) {
        guard let current = currentWitness, let witnesses else { return }
        leavePlace()
        let entry = witnesses.collation?.entry(at: place)
        let isHere = entry?.readings.contains { $0.witnesses.contains(current) } ?? (witness == current)
        if isHere, showInComparison(Place(witnesses.base.article.document, place), isJump: true) { return }
        showWitness(witness, at: place)
    }

    /// The place of the base where the reader is; nil while the articles are being compared.
    func placeOfBase(_ state: ComparisonState) -> Offset? {
        guard let index = state.result, let base = witnesses?.base.article else { return state.wishedPlace?.offset }
        return state.side.place(state) == base ? state.caret : index.partner(of: state.caret, state.side)
    }

    /// What stands before the title of one side: its siglum, and which of how many witnesses it is.
    func witnessTitle(_ place: ArticlePlace) -> String? {
        guard let witnesses, let number = currentWitness else { return nil }
        if place == witnesses.base.article { return witnesses.base.siglum }
        return "\(witnesses.others[number].siglum) \(number + 1)/\(witnesses.others.count)"
    }

    /// How many witnesses differ from the base at the reader's place, and in how many readings.
    func witnessSummary() -> String? {
        guard let state = comparison, state.result != nil, let witnesses, currentWitness != nil else { return nil }
        guard let collation = witnesses.collation else { return say(WitnessWording.collating) }
        let all = String(witnesses.others.count)
        guard let entry = placeOfBase(state).flatMap(collation.entry(at:)) else {
            return WitnessWording.agree(settings.language, all)
        }
        let differing = entry.readings.reduce(0) { $0 + $1.witnesses.count } + entry.lacking.count
        let readings = entry.readings.count + (entry.lacking.isEmpty ? 0 : 1)
        return WitnessWording.differ(settings.language, String(differing), all, String(readings))
    }
}

/// The texts of a comparison with several witnesses.
enum WitnessWording {
    static let noWitnesses = Phrase(
        "只有两个版本：duidu compare A B C 才有几个本子可换", "there are two versions only: duidu compare A B C has several")
    static let collating = Phrase("汇校中…", "collating…")
    static let agree = Phrase("%1 本皆同", "all %1 agree")
    static let differ = Phrase("%1/%2 异 %3 读", "%1/%2 ≠ %3 {way|ways}")
    static let apparatusTitle = Phrase("校勘记 %1 条", "apparatus: %1 {entry|entries}")
    static let omitted = Phrase("无", "om.")
    static let moved = Phrase("移", "moved")
}
