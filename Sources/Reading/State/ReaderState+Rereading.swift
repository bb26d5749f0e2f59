public import Articles

// A file that changed on the disk while it is read.
extension ReaderState {
    /// Has a file read anew that changed; the places that are kept in it are found again in the new text.
    mutating func readAnew(_ id: DocumentID) {
        guard let open = document(id), let source = open.source else { return }
        if id == reading.id { keepPlace() }
        wanted.append(.reread(id, path: open.input.path, source, keptPlaces(in: id)))
    }

    /// The reader's place, the marks and the jumps in a file.
    private func keptPlaces(in id: DocumentID) -> [Offset] {
        let own = marks.own(of: id).map(\.offset) + jumps.offsets(in: id) + marks.common(of: id)
        return [id == reading.id ? reading.caret : documents[id.index].place].compactMap(\.self) + own
    }

    /// Takes the new text of a file; what stands on the screen stays until it is understood.
    mutating func takeRereading(_ id: DocumentID, _ rereading: Rereading) {
        guard documents.indices.contains(id.index) else { return }
        let open = documents[id.index]
        if rereading.keepsOld, let document = open.document, let index = open.index, let source = open.source,
            document.isComplete
        {
            documents[id.index].before = StateBefore(source: source, document: document, index: index)
        } else {
            documents[id.index].before = nil
        }
        documents[id.index].source = rereading.text
        documents[id.index].corrections = CorrectionHistory()
        documents[id.index].continuations = []
        documents[id.index].stage = .understanding(0)
        documents[id.index].moved = rereading.moved
        wanted.append(.understand(id, rereading.text))
    }

    /// Brings every place that is kept in a file to where its words stand now; to be called before the new document is
    /// taken.
    mutating func movePlaces(_ id: DocumentID, to document: Document) {
        guard let moved = documents[id.index].moved else { return }
        documents[id.index].moved = nil
        let old = id == reading.id ? reading.document?.text : nil
        let find = { (offset: Offset) -> Offset in
            // A place that the reader went to meanwhile.
            let found = moved[offset] ?? old.flatMap { TextAnchor(offset, in: $0).place(in: document.text) }
            return document.text.startOfCharacter(at: found ?? min(offset, document.text.end))
        }
        documents[id.index].place = documents[id.index].place.map(find)
        marks.move(in: id, find)
        jumps.move(in: id, find)
        if id == reading.id, reading.document != nil {
            reading.viewport.place(at: find(reading.caret), row: reading.viewport.caretRow)
            reading.anchor = nil
            if reading.raw != nil {
                reading.raw = RawLayout(document.text, around: reading.caret, settings: textLayoutSettings())
            }
        }
        tellRereading(id)
    }

    private mutating func tellRereading(_ id: DocumentID) {
        let open = documents[id.index]
        let keys = keymap.keys(for: .changesOnDisk, in: .reading).first ?? ":" + ActionName.changesOnDisk.rawValue
        tell(
            open.before == nil
                ? RereadingWording.readAnew(settings.language, open.input.name)
                : RereadingWording.readAnewWithKey(settings.language, open.input.name, keys))
    }

    /// Whether the comparison at hand is of a file that has just been read anew: it is made anew, too.
    mutating func compareAnew(after id: DocumentID) {
        guard let state = comparison, views.contains(.comparison), state.a.document == id || state.b.document == id,
            witnesses == nil
        else { return }
        let exist = [state.a, state.b].allSatisfy { place in
            document(place.document)?.document?.articles.indices.contains(place.article) == true
        }
        guard exist else { return leaveViews(through: .comparison) }
        compare(state.a, state.b)
    }

    private mutating func leaveViews(through view: View) {
        while views.count > 1, views.contains(view) { leave() }
    }

    /// Reads the article at hand beside the state that it had before its file changed.
    mutating func showChangesOnDisk() {
        guard documents.indices.contains(reading.id.index), let article = currentArticle() else {
            return tell(say(RereadingWording.nothing))
        }
        guard var before = documents[reading.id.index].before else { return tell(say(RereadingWording.nothing)) }
        let old = before.shownAs ?? show(before, of: reading.id)
        before.shownAs = old
        documents[reading.id.index].before = before
        let title = title(of: ArticlePlace(reading.id, article: article))
        let articles = before.document.articles.indices
        let same = articles.first { self.title(of: ArticlePlace(old, article: $0)) == title }
        compare(
            ArticlePlace(old, article: same ?? min(article, articles.count - 1)),
            ArticlePlace(reading.id, article: article))
    }

    /// Puts the state before among the open files.
    private mutating func show(_ before: StateBefore, of id: DocumentID) -> DocumentID {
        let input = documents[id.index].input
        var open = OpenDocument(
            input: InputName(path: input.path, name: RereadingWording.before(settings.language, input.name)))
        open.source = before.source
        open.document = before.document
        open.index = before.index
        open.stage = .understood
        documents.append(open)
        forgetTable()
        requestTable()
        relist(DocumentID(documents.count - 1))
        return DocumentID(documents.count - 1)
    }
}

/// A file read anew.
public struct Rereading: Sendable {
    /// The new text.
    public var text: FormattedText
    /// Where places of the old text are in the new one; those that were not found are left out.
    public var moved: [Offset: Offset]
    /// Whether the old text is still what it was: one that was mapped and written over is not.
    public var keepsOld: Bool

    /// Makes a rereading: finds the places of the old text in the new one.
    ///
    /// Takes time with the length of the text for each place around which something changed.
    public init(_ text: FormattedText, in place: FormattedText, places: [Offset], keepsOld: Bool) {
        self.text = text
        self.keepsOld = keepsOld
        moved = [:]
        for offset in Set(places) {
            moved[offset] = TextAnchor(offset, in: place.text).place(in: text.text)
        }
    }
}

/// What a file was before it changed.
struct StateBefore: Sendable {
    var source: FormattedText
    var document: Document
    var index: DocumentIndex
    /// The file that it is shown as, once it was asked for.
    var shownAs: DocumentID?
}

/// The texts about files that change.
enum RereadingWording {
    static let readAnew = Phrase("%1 变了，已重新读入", "%1 changed and was read anew")
    static let readAnewWithKey = Phrase(
        "%1 变了，已重新读入（%2 看变了什么）", "%1 changed and was read anew (%2 shows what changed)")
    static let nothing = Phrase("打开以后，这个文件没有变过", "the file has not changed since it was opened")
    static let before = Phrase("%1（改前）", "%1 (before)")
}
