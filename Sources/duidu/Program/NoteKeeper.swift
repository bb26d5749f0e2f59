import Articles
import Keeping
import Reading

/// All notes of a text, to be kept.
struct NotesWish: Sendable {
    /// The text.
    var text: SourceText
    /// Where it stands.
    var path: String
    /// Its own notes.
    var notes: [Note]
    /// Those that were kept as far as the reader had seen when it made the wish.
    var base: [Note]
}

/// Finds and keeps notes, one text after the other, and remembers what was in their files when they were read last.
actor NoteKeeper {
    private struct Known {
        var identity: TextIdentity
        /// The file that the notes are kept in; nil where there is none yet.
        var home: String?
        /// What was in it when it was read or written last.
        var base: [Note] = []
        /// What the reader was told last that there is.
        var told: [Note] = []
        /// What a reader goes by that has not heard of `told` yet.
        var former: [Note] = []
        /// What the reader has: more than `base` where it could not be kept.
        var notes: [Note] = []
    }

    private let store: NoteStore
    private var known: [DocumentID: Known] = [:]

    /// Makes a keeper of what is in `store`.
    init(_ store: NoteStore) {
        self.store = store
    }

    /// The notes that are kept for a document's text and for versions of it; nil where there are none, with what went wrong.
    func notes(of text: SourceText, at path: String, for id: DocumentID) -> (notes: KeptNotes?, message: String?) {
        let old = known[id]
        var own = known(text, id)
        var found = store.notes(of: own.identity, at: path)
        // A text that changed so much that it is not known again is still the one that is being read.
        own.home = found.home ?? old?.home
        own.base = found.home == nil ? old?.base ?? [] : found.notes.own
        let unkept = (old?.notes ?? []).filter { note in !(old?.base ?? []).contains(note) }
        if found.home == nil, let old { found.notes.own = old.notes }
        found.notes.own += unkept.filter { note in !found.notes.own.contains { $0.id == note.id } }
        own.notes = found.notes.own
        // Which of both it is that the reader goes by until it hears of this is not known: what is in both.
        own.former = (old?.base ?? []).filter { old?.former.contains($0) == true || old?.told == old?.base }
        own.told = own.notes
        known[id] = own
        let isEmpty = found.notes == KeptNotes() && old == nil
        return (isEmpty ? nil : found.notes, found.message)
    }

    /// Keeps all notes of a document's text; gives those that its file has now, and what went wrong, or nil.
    func keep(_ wish: NotesWish, for id: DocumentID) -> NoteStore.Kept {
        // Where they are kept is to be known first, lest there be two files of one text.
        if known[id] == nil { _ = notes(of: wish.text, at: wish.path, for: id) }
        var own = known(wish.text, id)
        // What the reader has not seen yet it cannot have taken away.
        let base = wish.base == own.told ? own.base : own.former
        let kept = store.keep(wish.notes, of: own.identity, at: wish.path, in: own.home, base: base)
        own.notes = kept.notes
        if kept.failure == nil {
            (own.home, own.base, own.told, own.former) = (kept.home, kept.notes, kept.notes, wish.notes)
        }
        known[id] = own
        return kept
    }

    private func known(_ text: SourceText, _ id: DocumentID) -> Known {
        guard var own = known[id] else { return Known(identity: TextIdentity(text)) }
        if own.identity.text !== text { own.identity = TextIdentity(text) }
        return own
    }
}
