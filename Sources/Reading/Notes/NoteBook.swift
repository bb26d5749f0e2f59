public import Articles

/// The notes of an open file, and where each stands in it.
struct NoteBook: Sendable {
    /// Those of the file itself, in the order in which they were made.
    var own: [Note] = []
    /// What was kept of the file itself as it was told last: what the reader has seen of it.
    var seen: [Note] = []
    /// What was sent last to be kept.
    var sent: [Note] = []
    /// Those of other versions that were kept.
    var guests: [GuestNote] = []
    /// Where the notes stand that were looked for, by their names; nil for those that were not found.
    var spans: [String: TextSpan?] = [:]
    /// Those that stand in the text, in reading order; of a text that is not understood yet, none.
    private(set) var placed: [PlacedNote] = []
    /// Those that were looked for and not found.
    private(set) var lost: [PlacedNote] = []
    /// How many blocks the longest of the placed ones takes.
    private(set) var longest = 1
    /// The request for the places that is awaited, and the names of the notes that it is of.
    var request: (id: RequestID, notes: [String])?
    /// Of how many lost notes the reader was told.
    var lostTold = 0
    /// What was changed, the latest last, and what was taken back.
    var done: [NoteChange] = []
    var undone: [NoteChange] = []
    /// What is to be said when the notes are kept.
    var news: String?

    /// Whether there are none, of the file itself or of others.
    var isEmpty: Bool { own.isEmpty && guests.isEmpty && placed.isEmpty && lost.isEmpty }

    /// Sorts notes into those whose places are known and those that were not found.
    mutating func sort(_ notes: [PlacedNote], in document: Document) {
        let found = notes.compactMap { note -> (ReadingPosition, PlacedNote)? in
            guard let span = spans[note.note.id] ?? nil, let start = document.readingPosition(of: span.start) else {
                return nil
            }
            var placed = note
            placed.span = span
            return (start, placed)
        }
        placed = found.sorted { ($0.0, $0.1.note.id) < ($1.0, $1.1.note.id) }.map(\.1)
        lost = notes.filter { if case .some(nil) = spans[$0.note.id] { true } else { false } }
        longest = placed.map { $0.span.map { $0.lastBlock - $0.firstBlock + 1 } ?? 1 }.max() ?? 1
    }

    /// The notes that stand in some blocks, or reach into them.
    func placed(in blocks: ClosedRange<Int>) -> ArraySlice<PlacedNote> {
        let first = placed.countBefore { ($0.span?.firstBlock ?? 0) < blocks.lowerBound - longest }
        let end = placed.countBefore { ($0.span?.firstBlock ?? 0) <= blocks.upperBound }
        return placed[first..<max(first, end)]
    }

    /// Applies a change to the file's own notes.
    mutating func apply(_ change: NoteChange) {
        let id = change.after?.id ?? change.before?.id
        let place = own.firstIndex { $0.id == id }
        switch (place, change.after) {
        case (let place?, let note?): own[place] = note
        case (let place?, nil): own.remove(at: place)
        case (nil, let note?): own.append(note)
        case (nil, nil): break
        }
    }
}

/// A note with where it stands.
struct PlacedNote: Hashable, Sendable {
    var note: Note
    /// The path of the version that it was made in; nil for the file's own.
    var file: String?
    /// Where it stands; nil where it was not found.
    var span: TextSpan?
}

/// A change of one note: made, where there was none before; taken away, where there is none after.
struct NoteChange: Hashable, Sendable {
    var before: Note?
    var after: Note?

    var reversed: NoteChange { NoteChange(before: after, after: before) }
}

/// What was done by hand in a file, for taking it back in turn.
enum HandStep: Hashable, Sendable {
    case correction, note
}

/// What is being written of: words that have no note yet, or a note.
public enum NoteTarget: Hashable, Sendable {
    case new(DocumentID, TextQuote)
    case existing(DocumentID, id: String)
}
