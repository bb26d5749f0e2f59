import Articles

/// Notes as a list.
struct NoteList: Sendable {
    /// A note with the file that it is listed of.
    struct Entry: Hashable, Sendable {
        var id: DocumentID
        var placed: PlacedNote
    }

    /// The files whose notes are listed.
    var files: [DocumentID]
    var entries: [Entry] = []
    /// The words that a row must hold, divided by blanks.
    var filter = ""
    /// The rows that are listed, as indices of `entries`.
    var rows: [Int] = []
}

extension ListState {
    /// Whether it lists notes.
    var isOfNotes: Bool {
        if case .notes = rows { true } else { false }
    }
}

extension ReaderState {
    /// Lists the notes of some files in reading order, those that were not found last; the one at hand is chosen.
    mutating func listNotes(_ files: [DocumentID]) {
        var notes = NoteList(files: files)
        fill(&notes)
        guard !notes.entries.isEmpty else {
            let keys = [ActionName.highlight, .writeNote].map { keymap.keys(for: $0, in: .reading).first ?? "" }
            return tell(NoteWording.noneYet(settings.language, keys[0], keys[1]))
        }
        let here = noteAtHand()?.note.id
        let chosen = notes.rows.firstIndex { notes.entries[$0].placed.note.id == here && views.last == .reading }
        showList(say(NoteWording.title), .notes(notes), selection: chosen ?? 0)
    }

    /// Takes the notes of the files and those rows that the filter leaves.
    private func fill(_ notes: inout NoteList) {
        notes.entries = notes.files.flatMap { id -> [NoteList.Entry] in
            guard let book = document(id)?.notes else { return [] }
            return (book.placed + book.lost).map { NoteList.Entry(id: id, placed: $0) }
        }
        let words = notes.filter.lowercased().split(separator: " ")
        notes.rows = notes.entries.indices.filter { number in
            guard !words.isEmpty else { return true }
            let item = noteItem(notes.entries[number])
            let text = "\(item.label) \(item.text) \(item.detail) \(notes.entries[number].placed.note.text)"
                .lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// Lists anew what changed; the row that was chosen stays so where it is still there.
    mutating func relistNotes() {
        guard case .notes(var notes) = list.rows else { return }
        let chosen = listedNote?.placed.note.id
        fill(&notes)
        list.rows = .notes(notes)
        list.made = [:]
        let kept = notes.rows.firstIndex { notes.entries[$0].placed.note.id == chosen }
        list.selection = kept ?? min(list.selection, max(0, notes.rows.count - 1))
    }

    /// How many characters of a note's words a row has.
    private static let longestRow = 200

    /// The row of a note: its colour, its words, what was written of them, and where.
    func noteItem(_ entry: NoteList.Entry) -> ListState.Item {
        let note = entry.placed.note
        var item = ListState.Item(target: .note(entry.id, note.id), label: say(note.colour.title))
        item.text = String(note.quote.exact.replacingLineEnds.prefix(Self.longestRow))
        if !note.text.isEmpty {
            let start = item.text.count
            item.text = "✎ \(note.text.replacingLineEnds.prefix(Self.longestRow))  " + item.text
            item.apart = [ListRun(characters: 0..<item.text.count - start, kind: .written)]
        }
        let from = entry.placed.file.map {
            NoteWording.from(settings.language, String($0.split(separator: "/").last ?? ""))
        }
        let place = entry.placed.span.map { section(at: Place(entry.id, $0.start)) } ?? say(NoteWording.lost)
        item.detail = [place, from].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        if entry.placed.span == nil { item.label += "?" }
        return item
    }

    /// The note that is chosen.
    private var listedNote: NoteList.Entry? {
        guard case .notes(let notes) = list.rows, notes.rows.indices.contains(list.selection) else { return nil }
        return notes.entries[notes.rows[list.selection]]
    }

    /// What the list of notes does in its own way; false for all else.
    mutating func performInNoteList(_ action: Action, count: Int?) -> Bool {
        guard case .notes(let notes) = list.rows else { return false }
        switch action.name {
        case .search:
            guard let words = action.argument else {
                openPrompt(.filter(before: notes.filter, label: say(Wording.filter)), text: notes.filter)
                break
            }
            filterNotes(words)
        case .undo: if let id = listedNote?.id ?? notes.files.first { undo(in: id) }
        case .redo: if let id = listedNote?.id ?? notes.files.first { redo(in: id) }
        case .highlight, .writeNote, .editNote, .deleteNote: changeListed(action, count: count)
        case .copy: if let entry = listedNote { copy(entry.placed, in: entry.id) }
        case .peek: if let entry = listedNote { peek(at: entry) }
        case .place:
            guard let entry = listedNote, let span = entry.placed.span else { return true }
            tellPlace(Place(entry.id, span.start))
        default: return false
        }
        return true
    }

    private mutating func changeListed(_ action: Action, count: Int?) {
        guard let entry = listedNote, !isGuest(entry.placed) else { return }
        let target = NoteTarget.existing(entry.id, id: entry.placed.note.id)
        switch action.name {
        case .highlight:
            let named =
                action.argument.flatMap { Note.Colour(named: $0) } ?? count.flatMap { Note.Colour(rawValue: $0) }
            recolour(entry.placed.note, named, in: entry.id)
        case .deleteNote: delete(entry.placed.note, in: entry.id)
        case .editNote: editOutside(entry.placed.note.text, target)
        default:
            if let words = action.argument { write(words, to: target) } else { openNotePrompt(target) }
        }
    }

    mutating func filterNotes(_ words: String) {
        guard case .notes(var notes) = list.rows, notes.filter != words else { return }
        notes.filter = words
        list.rows = .notes(notes)
        relistNotes()
    }

    func noteListStatus(_ notes: NoteList) -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.notes.title)
        status.summary = Wording.listSummary(
            settings.language, String(min(list.selection + 1, notes.rows.count)), String(notes.rows.count))
        status.keys = keys([
            (.open, Wording.keyGo), (.search, Wording.keyFilter), (.writeNote, NoteWording.keyWrite),
            (.highlight, NoteWording.keyColour), (.deleteNote, NoteWording.keyDelete), (.leave, Wording.keyLeave),
        ])
        return status
    }

    /// Goes to a note; one that was not found is told of, and stays in the list.
    mutating func go(to id: DocumentID, note name: String) {
        let placed = document(id)?.notes.placed.first { $0.note.id == name }
        guard let span = placed?.span else { return tell(say(NoteWording.lost), .error) }
        jump(to: Place(id, span.start))
        tellNote()
    }

    // MARK: Looking, copying

    /// Says what was written of the words under the caret.
    mutating func tellNote() {
        guard let note = noteAtHand(), !note.note.text.isEmpty else { return }
        tell("✎ " + note.note.text.replacingLineEnds)
    }

    /// The note under the caret as the small window shows it; nil where nothing was written there.
    func noteToPeek() -> PeekState.Item? {
        noteAtHand().flatMap { $0.note.text.isEmpty ? nil : peekItem(NoteList.Entry(id: reading.id, placed: $0)) }
    }

    private mutating func peek(at entry: NoteList.Entry) {
        openPeek([peekItem(entry)], at: 0)
    }

    private func peekItem(_ entry: NoteList.Entry) -> PeekState.Item {
        let note = entry.placed.note
        let document = Document(lines: note.text.isEmpty ? note.quote.exact : note.text)
        let from = entry.placed.file.map { NoteWording.from(settings.language, $0) }
        let title = [
            say(NoteWording.note), say(note.colour.title), entry.placed.span == nil ? say(NoteWording.lost) : nil, from,
        ].compactMap(\.self).joined(separator: " · ")
        return PeekState.Item(
            document: document, id: entry.id,
            span: document.span(ofBlocks: document.blocks.indices)
                ?? TextSpan(firstBlock: 0, start: Offset(0), lastBlock: 0, end: Offset(0)),
            title: title, note: entry)
    }

    /// Copies a note: its words, what was written of them, and the source.
    mutating func copy(_ placed: PlacedNote, in id: DocumentID) {
        let note = placed.note
        let isHan = settings.language == .chinese
        let title = note.title.isEmpty ? nil : isHan ? "《\(note.title)》" : "“\(note.title)”"
        let start = placed.span?.start ?? note.quote.start
        let place = lineAndColumn(of: Place(id, start))
        let path = placed.span == nil ? placed.file ?? document(id)?.input.path : document(id)?.input.path
        let source = [
            title, note.section.isEmpty || note.section == note.title ? nil : note.section,
            "\(path ?? ""):\(place.line):\(place.column)",
        ].compactMap(\.self).joined(separator: isHan ? "，" : ", ")
        let dash = isHan ? "——" : " — "
        copyText(note.quote.exact + dash + source + (note.text.isEmpty ? "" : "\n" + note.text))
    }
}

extension Document {
    /// A document of some lines, a paragraph each: for texts that stand in no file.
    fileprivate init(lines: String) {
        let text = SourceText(lines)
        var parts = Parts()
        var start = 0
        for line in lines.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !line.isEmpty {
                parts.blocks.append(Block(kind: .note, pieces: parts.pieces.count..<parts.pieces.count + 1))
                parts.pieces.append(Piece(SourceRange(start, start + line.count)))
            }
            start += line.count + 1
        }
        self.init(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
            parts: parts)
    }
}
