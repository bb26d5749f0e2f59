internal import Articles
internal import Keeping
internal import Reading

/// The notes of some files, or of all that have any, each with where it stands now.
struct CollectedNotes {
    private let store: NoteStore
    private let opener: FileOpener

    init(_ opener: FileOpener) {
        self.opener = opener
        store = NoteStore(folder: Folders.notes, language: opener.language)
    }

    /// The notes of files and of the versions of them, file by file in reading order, those not found last; nil where no
    /// file could be opened.
    func notes(of inputs: [Input]) -> [NoteRecord]? {
        guard !inputs.isEmpty else { return all() }
        let files = opener.files(of: inputs).compactMap(opener.open)
        guard !files.isEmpty else { return nil }
        return files.flatMap { file in
            let found = store.notes(of: TextIdentity(file.document.text), at: file.file)
            if let message = found.message { Output.report(message) }
            let notes =
                found.notes.own.map { (note: $0, from: String?.none) } + found.notes.guests.map { ($0.note, $0.file) }
            return records(of: notes, in: file)
        }
    }

    /// All notes that are kept; those of files that are gone without a place.
    private func all() -> [NoteRecord] {
        let (files, messages) = store.all()
        for message in messages { Output.report(message) }
        return files.flatMap { kept -> [NoteRecord] in
            guard kept.path != Input.standardInput, Editor.isFile(kept.path), let file = opener.open(Input(kept.path))
            else {
                return kept.notes.map { NoteRecord($0, in: kept.path) }
            }
            return records(of: kept.notes.map { ($0, nil) }, in: file)
        }
    }

    private func records(of notes: [(note: Note, from: String?)], in file: OpenedFile) -> [NoteRecord] {
        let document = file.document
        let lines = SourceLines(of: document.text)
        let index = DocumentIndex(document)
        let places = document.places(of: notes.map(\.note.quote))
        let records = zip(notes, places).map { entry, span -> (position: ReadingPosition?, record: NoteRecord) in
            var record = NoteRecord(entry.note, in: file.file)
            record.from = entry.from
            guard let span else { return (nil, record) }
            record.place = lines.lineAndColumn(of: span.start)
            let position = document.readingPosition(of: span.start)
            record.section = position.flatMap { index.sectionTitle(at: $0, in: document) }
            take(document.article(ofBlock: span.firstBlock).map { document.articles[$0] }, of: document, into: &record)
            return (position, record)
        }
        let found = records.filter { $0.position != nil }.sorted { $0.position! < $1.position! }
        return (found + records.filter { $0.position == nil }).map(\.record)
    }

    private func take(_ article: Article?, of document: Document, into record: inout NoteRecord) {
        let string = { (span: TextSpan?) in
            span.map { document.string(of: $0).split(separator: "\n").joined(separator: " ") }
        }
        record.title = string(article?.title) ?? record.title
        record.author = article.flatMap { document.authorName(of: $0) }
        record.date = string(article?.date)
    }
}
