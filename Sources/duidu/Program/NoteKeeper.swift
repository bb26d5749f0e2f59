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
}

/// Finds and keeps notes, one text after the other, and remembers what was in their files when they were read last.
actor NoteKeeper {
    private struct Known {
        var identity: TextIdentity
        /// The file that the notes are kept in; nil where there is none yet.
        var home: String?
        /// What was in it when it was read or written last.
        var base: [Note] = []
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
        known[id] = own
        let isEmpty = found.notes == KeptNotes() && old == nil
        return (isEmpty ? nil : found.notes, found.message)
    }

    /// Keeps all notes of a document's text; gives those that its file has now, and what went wrong, or nil.
    func keep(_ wish: NotesWish, for id: DocumentID) -> NoteStore.Kept {
        var own = known(wish.text, id)
        let kept = store.keep(wish.notes, of: own.identity, at: wish.path, in: own.home, base: own.base)
        own.notes = kept.notes
        if kept.failure == nil { (own.home, own.base) = (kept.home, kept.notes) }
        known[id] = own
        return kept
    }

    private func known(_ text: SourceText, _ id: DocumentID) -> Known {
        guard var own = known[id] else { return Known(identity: TextIdentity(text)) }
        if own.identity.text !== text { own.identity = TextIdentity(text) }
        return own
    }
}
