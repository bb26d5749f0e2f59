import Articles
import Keeping
import Reading

/// Finds and keeps what was said of pairs of texts, one after the other, and remembers which of it this program knows.
actor ProofKeeper {
    private struct Pair: Hashable {
        var a: DocumentID
        var b: DocumentID
    }

    private let store: VerdictStore
    private var known: [Pair: ComparisonMarks] = [:]
    private var identities: [DocumentID: TextIdentity] = [:]

    /// Makes a keeper of what is in `store`.
    init(_ store: VerdictStore) {
        self.store = store
    }

    /// What was said of two texts before.
    func marks(of texts: ComparedTexts, at paths: (String, String)) -> VerdictStore.Found {
        let found = store.marks(of: text(texts.a, paths.0), text(texts.b, paths.1))
        learn(found.marks, texts)
        return found
    }

    /// Keeps all that is said of two texts; what went wrong, or nil.
    func keep(_ marks: ComparisonMarks, of texts: ComparedTexts, at paths: (String, String)) -> String? {
        let known = known[Pair(a: texts.a.id, b: texts.b.id)] ?? ComparisonMarks()
        learn(marks, texts)
        return store.keep(marks, of: text(texts.a, paths.0), text(texts.b, paths.1), known: known)
    }

    /// Takes note of what this program knows: what it took away again must not come back from the file.
    private func learn(_ marks: ComparisonMarks, _ texts: ComparedTexts) {
        let pair = Pair(a: texts.a.id, b: texts.b.id)
        let old = known[pair] ?? ComparisonMarks()
        let (verdicts, pins) = (Set(old.verdicts), Set(old.pins))
        known[pair] = ComparisonMarks(
            verdicts: old.verdicts + marks.verdicts.filter { !verdicts.contains($0) },
            pins: old.pins + marks.pins.filter { !pins.contains($0) })
        let mirrored = Pair(a: texts.b.id, b: texts.a.id)
        known[mirrored] = known[pair]?.mirrored
    }

    private func text(_ text: (id: DocumentID, text: SourceText), _ path: String) -> VerdictStore.Text {
        let kept = identities[text.id]
        let identity = kept.flatMap { $0.text === text.text ? $0 : nil } ?? TextIdentity(text.text)
        identities[text.id] = identity
        return VerdictStore.Text(identity, at: path)
    }
}
