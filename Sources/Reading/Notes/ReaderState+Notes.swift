import Articles

// Highlights and notes: made, changed, taken away.
extension ReaderState {
    /// What an action does to notes at the reader's place; false for other actions.
    mutating func performOnNotes(_ action: Action, count: Int?) -> Bool {
        switch action.name {
        case .highlight: highlight(action.argument, count: count)
        case .writeNote: writeNote(action.argument)
        case .editNote: editNoteOutside()
        case .deleteNote: if let note = noteToChange() { delete(note.note, in: reading.id) }
        case .notes: listNotes([reading.id])
        case .nextNote, .previousNote: jump(action.name, count: count ?? 1)
        default: return false
        }
        return true
    }

    // MARK: At hand

    /// The innermost note under the caret; nil where there is none.
    func noteAtHand() -> PlacedNote? {
        guard let document = reading.document, let position = document.readingPosition(of: reading.caret),
            let book = self.document(reading.id)?.notes
        else { return nil }
        return book.placed(in: position.block...position.block)
            .last { note in note.span.map { document.contains($0, position) } ?? false }
    }

    /// The note under the caret that can be changed; says why there is none.
    private mutating func noteToChange() -> PlacedNote? {
        guard let note = noteAtHand() else {
            tell(NoteWording.nothingHere(settings.language, key(of: .nextNote), key(of: .notes)))
            return nil
        }
        return isGuest(note) ? nil : note
    }

    /// Whether a note was made in another version, which is said.
    mutating func isGuest(_ note: PlacedNote) -> Bool {
        guard let file = note.file else { return false }
        tell(NoteWording.guest(settings.language, file), .error)
        return true
    }

    /// What a new note would be of: the selection, else the statement or the sentence under the caret.
    private func spanToNote() -> TextSpan? {
        if let span = selection() { return span }
        guard let document = reading.document, let index = reading.index,
            let position = document.readingPosition(of: reading.caret)
        else { return nil }
        let here = TextSpan(
            firstBlock: position.block, start: reading.caret, lastBlock: position.block, end: reading.caret)
        if let number = statementAtHand(), document.contains(document.quotations[number].span, position) {
            return document.quotations[number].span
        }
        return index.grown(here, to: .sentence, in: document)
    }

    /// How many bytes a note is of at most.
    private static let longestNote = 1 << 16

    // MARK: Making, changing

    /// The colour that an action asks for; nil where it asks for none, or for one that there is not, which is said.
    private mutating func colour(_ name: String?, count: Int?) -> (isValid: Bool, colour: Note.Colour?) {
        guard let word = name ?? count.map(String.init) else { return (true, nil) }
        let colour = Note.Colour(named: word)
        if colour == nil {
            let known = Note.Colour.allCases.map { "\($0.rawValue) \(say($0.title))" }
                .joined(separator: settings.language == .chinese ? "，" : ", ")
            tell(NoteWording.unknownColour(settings.language, word, known), .error)
        }
        return (colour != nil, colour)
    }

    /// Sets the selection apart; a note under the caret gets the colour, or the next one.
    private mutating func highlight(_ name: String?, count: Int?) {
        let (isValid, colour) = colour(name, count: count)
        guard isValid else { return }
        if reading.anchor == nil, let note = noteAtHand() {
            guard !isGuest(note) else { return }
            return recolour(note.note, colour, in: reading.id)
        }
        guard reading.document?.isComplete == true else { return tell(say(Wording.notYetUnderstood)) }
        guard let span = spanToNote() else { return tell(say(Wording.nothingToCopy)) }
        if let colour { noteColour = colour }
        guard let quote = quote(span) else { return }
        make(
            quote, at: span, in: reading.id, text: "",
            news: NoteWording.highlighted(settings.language, say(noteColour.title)))
    }

    /// Gives a note another colour, the next one where none is named.
    mutating func recolour(_ note: Note, _ colour: Note.Colour?, in id: DocumentID) {
        var changed = note
        changed.colour = colour ?? note.colour.next
        changed.changed = now
        noteColour = changed.colour
        change(
            NoteChange(before: note, after: changed), in: id,
            news: NoteWording.highlighted(settings.language, say(changed.colour.title)))
    }

    /// Quotes words of the text at hand; says where they are too many.
    private mutating func quote(_ span: TextSpan) -> TextQuote? {
        guard let document = reading.document else { return nil }
        let quote = TextQuote(span, in: document)
        guard quote.exact.utf8.count <= Self.longestNote else {
            tell(NoteWording.tooLong(settings.language, String(Self.longestNote)), .error)
            return nil
        }
        return quote
    }

    /// Makes a note of words that stand at `span`; nil where they are not found any more.
    private mutating func make(
        _ quote: TextQuote, at span: TextSpan?, in id: DocumentID, text: String, news: String
    ) {
        let document = document(id)?.document
        let article = span.flatMap { document?.article(ofBlock: $0.firstBlock) }.map { ArticlePlace(id, article: $0) }
        let hasTitle = article.map { document?.articles[$0.article].title != nil } ?? false
        let note = Note(
            id: newNoteID(quote.start, in: id), quote: quote, colour: noteColour, text: text, made: now,
            title: hasTitle ? article.map { title(of: $0) } ?? "" : "",
            section: span.map { section(at: Place(id, $0.start), withFile: false) } ?? "")
        if id == reading.id { reading.anchor = nil }
        if let span { documents[id.index].notes.spans[note.id] = span }
        change(NoteChange(before: nil, after: note), in: id, news: news)
    }

    /// A name that no note of the file has.
    private func newNoteID(_ place: Offset, in id: DocumentID) -> String {
        let known = Set((document(id)?.notes.own ?? []).map(\.id))
        let name = String(now, radix: 16) + "-" + String(place.value)
        return known.contains(name)
            ? (2...).lazy.map { "\(name).\($0)" }.first { !known.contains($0) } ?? name : name
    }

    mutating func delete(_ note: Note, in id: DocumentID) {
        change(
            NoteChange(before: note, after: nil), in: id,
            news: NoteWording.deleted(settings.language, key(of: .undo)))
    }

    /// Changes a note of a file, has that kept, and says `news` once it is.
    private mutating func change(_ change: NoteChange, in id: DocumentID, news: String) {
        guard documents.indices.contains(id.index) else { return }
        documents[id.index].notes.done.append(change)
        documents[id.index].notes.undone = []
        documents[id.index].steps.append(.note)
        documents[id.index].undoneSteps = []
        apply(change, in: id, news: news)
    }

    private mutating func apply(_ change: NoteChange, in id: DocumentID, news: String) {
        guard let source = document(id)?.source else { return }
        documents[id.index].notes.apply(change)
        documents[id.index].notes.news = news
        placeNotesOfVersions(of: id)
        keepNotes(of: id, source)
    }

    /// Has all notes of a file kept.
    mutating func keepNotes(of id: DocumentID, _ source: FormattedText) {
        let book = documents[id.index].notes
        documents[id.index].notes.sent = book.own
        wanted.append(.keepNotes(id, source, book.own, base: book.seen))
    }

    // MARK: Taking back

    /// Takes the latest change of a note back; false where there is none.
    mutating func undoNote(in id: DocumentID) -> Bool {
        guard let last = document(id)?.notes.done.last else { return false }
        documents[id.index].notes.done.removeLast()
        documents[id.index].notes.undone.append(last)
        apply(last.reversed, in: id, news: NoteWording.undone(settings.language, key(of: .redo)))
        return true
    }

    mutating func redoNote(in id: DocumentID) -> Bool {
        guard let last = document(id)?.notes.undone.last else { return false }
        documents[id.index].notes.undone.removeLast()
        documents[id.index].notes.done.append(last)
        apply(last, in: id, news: NoteWording.redone(settings.language, key(of: .undo)))
        return true
    }

    // MARK: Writing

    private mutating func writeNote(_ text: String?) {
        guard let target = noteTarget() else { return }
        guard let text else { return openNotePrompt(target) }
        write(text, to: target)
    }

    /// The note under the caret, or what a new one would be of.
    private mutating func noteTarget() -> NoteTarget? {
        if reading.anchor == nil, let note = noteAtHand() {
            return isGuest(note) ? nil : .existing(reading.id, id: note.note.id)
        }
        guard reading.document?.isComplete == true else {
            tell(say(Wording.notYetUnderstood))
            return nil
        }
        guard let span = spanToNote(), let quote = quote(span) else { return nil }
        return .new(reading.id, quote)
    }

    mutating func openNotePrompt(_ target: NoteTarget, text: String? = nil) {
        let written = text ?? note(of: target)?.text ?? ""
        openPrompt(.words(target, label: say(NoteWording.prompt)), text: written)
    }

    /// The note that is written of; nil for a new one.
    func note(of target: NoteTarget) -> Note? {
        guard case .existing(let id, let name) = target else { return nil }
        return document(id)?.notes.own.first { $0.id == name }
    }

    /// Takes what was written.
    mutating func write(_ text: String, to target: NoteTarget) {
        let text = text.withoutControls.trimmingLines
        let news = say(NoteWording.noted)
        switch target {
        case .new(let id, let quote):
            guard !text.isEmpty, documents.indices.contains(id.index) else { return }
            // The text may have been understood anew since the words were chosen: they are looked for behind, then.
            let document = documents[id.index].document
            let span = document.flatMap { $0.isComplete ? quote.unchangedPlace(in: $0) : nil }
            make(quote, at: span, in: id, text: text, news: news)
        case .existing(let id, _):
            guard let note = note(of: target), note.text != text else { return }
            var changed = note
            changed.text = text
            changed.changed = now
            change(NoteChange(before: note, after: changed), in: id, news: news)
        }
    }

    private mutating func editNoteOutside() {
        guard let target = noteTarget() else { return }
        editOutside(note(of: target)?.text ?? "", target)
    }

    /// Has the user's editor open on the words of a note.
    mutating func editOutside(_ text: String, _ target: NoteTarget) {
        let request = nextRequest()
        editedNote = (request, target, text)
        wanted.append(.editText(request, text))
    }

    mutating func takeEdited(_ request: RequestID, _ text: String) {
        guard let edited = editedNote, edited.request == request else { return }
        editedNote = nil
        write(text, to: edited.target)
    }

    /// Says why the editor gave nothing back, and lets what was typed before be written on.
    mutating func takeUnedited(_ request: RequestID, _ message: Message) {
        self.message = message
        guard let edited = editedNote, edited.request == request else { return }
        editedNote = nil
        if edited.text != note(of: edited.target)?.text ?? "" { openNotePrompt(edited.target, text: edited.text) }
    }
}

extension String {
    /// The text without control characters but line ends; a tab is a blank.
    fileprivate var withoutControls: String {
        replacing("\r\n", with: "\n").replacing("\t", with: " ").filter { character in
            character == "\n" || character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
    }

    /// The text without blank lines and blanks at its ends.
    fileprivate var trimmingLines: String {
        let blank = { (character: Character) in character.isWhitespace }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
