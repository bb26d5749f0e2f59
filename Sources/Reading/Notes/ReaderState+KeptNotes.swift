import Articles

// Notes as they are kept, and found again.
extension ReaderState {
    /// Takes the notes that are kept for a text; what was noted while they were looked up is kept with them.
    mutating func takeNotes(_ id: DocumentID, _ kept: KeptNotes) {
        guard documents.indices.contains(id.index) else { return }
        let book = documents[id.index].notes
        let own = Note.merged(book.own, kept.own, base: book.seen)
        documents[id.index].notes.seen = kept.own
        documents[id.index].notes.guests = kept.guests
        if own != book.own { documents[id.index].forgetNoteSteps() }
        documents[id.index].notes.own = own
        placeNotesOfVersions(of: id)
        if own != kept.own, let source = documents[id.index].source { keepNotes(of: id, source) }
    }

    /// Has the notes of a file found in it and in those of the open files that are versions of it.
    mutating func placeNotesOfVersions(of id: DocumentID) {
        placeNotes(in: id)
        let others = noteVersions.compactMap { link -> Int? in
            link.a.document == id.index ? link.b.document : link.b.document == id.index ? link.a.document : nil
        }
        for other in Set(others).sorted() { placeNotes(in: DocumentID(other)) }
    }

    /// Has the notes of all files found in them and in their versions; files without any are not looked at.
    mutating func placeNotesOfAll() {
        var noted = Set(documents.indices.filter { !documents[$0].notes.isEmpty })
        guard !noted.isEmpty else { return }
        let links = noteVersions.filter { noted.contains($0.a.document) || noted.contains($0.b.document) }
        for link in links { noted.formUnion([link.a.document, link.b.document]) }
        for number in noted.sorted() { placeNotes(in: DocumentID(number)) }
    }

    /// Takes note that notes are kept, with what other readers wrote meanwhile; what was changed since then is kept next.
    mutating func takeKeptNotes(_ id: DocumentID, sent: [Note], kept: [Note]) {
        guard documents.indices.contains(id.index) else { return }
        let book = documents[id.index].notes
        documents[id.index].notes.seen = kept
        if book.sent == sent {
            if let news = book.news { tell(news) }
            documents[id.index].notes.news = nil
        }
        guard kept != sent else { return }
        documents[id.index].notes.own = book.own == sent ? kept : Note.merged(book.own, kept, base: sent)
        placeNotesOfVersions(of: id)
    }

    /// The versions in other files, whose notes are this file's too.
    private var noteVersions: [VersionLink] {
        versions.filter { $0.a.document != $0.b.document && $0.sharesText }
    }

    /// The notes that are to be found in a file: its own, and those of its versions that were kept or are open.
    private func notesToPlace(in id: DocumentID) -> [PlacedNote] {
        guard let book = document(id)?.notes else { return [] }
        var notes = book.own.map { PlacedNote(note: $0) }
        notes += book.guests.map { PlacedNote(note: $0.note, file: $0.file) }
        for link in noteVersions {
            let (a, b) = (DocumentID(link.a.document), DocumentID(link.b.document))
            guard a == id || b == id, let other = document(a == id ? b : a) else { continue }
            notes += other.notes.own.map { PlacedNote(note: $0, file: other.input.path) }
        }
        var seen: Set<String> = []
        return notes.filter { seen.insert($0.note.id).inserted }
    }

    /// Has the notes found whose places are not known in a file that is understood; anew where it was understood anew.
    mutating func placeNotes(in id: DocumentID, isAnew: Bool = false) {
        guard let open = document(id), let document = open.document, document.isComplete else { return }
        let notes = notesToPlace(in: id)
        if let request = open.notes.request { wanted.append(.cancelRequest(request.id)) }
        documents[id.index].notes.request = nil
        if isAnew { documents[id.index].notes.spans = [:] }
        documents[id.index].notes.sort(notes, in: document)
        relistNotes()
        let unknown = notes.filter { documents[id.index].notes.spans[$0.note.id] == nil }
        guard !unknown.isEmpty else { return }
        let request = nextRequest()
        documents[id.index].notes.request = (request, unknown.map(\.note.id))
        wanted.append(.placeNotes(request, document, unknown.map(\.note.quote)))
    }

    mutating func takePlaces(_ request: RequestID, _ places: [TextSpan?]) {
        guard let index = documents.firstIndex(where: { $0.notes.request?.id == request }),
            let asked = documents[index].notes.request?.notes, let document = documents[index].document
        else { return }
        documents[index].notes.request = nil
        for (name, place) in zip(asked, places) { documents[index].notes.spans.updateValue(place, forKey: name) }
        documents[index].notes.sort(notesToPlace(in: DocumentID(index)), in: document)
        relistNotes()
        let lost = documents[index].notes.lost.count { $0.file == nil }
        defer { documents[index].notes.lostTold = lost }
        guard lost > documents[index].notes.lostTold, message == nil, index == reading.id.index else { return }
        tell(NoteWording.lostCount(settings.language, String(lost), key(of: .notes)), .error)
    }
}
