public import Articles

/// The notes that are kept for a text, and those of other versions of it.
public struct KeptNotes: Hashable, Sendable {
    /// Those of the text itself, in the order in which they were made.
    public var own: [Note]
    /// Those that were made in other versions of it.
    public var guests: [GuestNote]

    /// Makes notes; without arguments none.
    public init(own: [Note] = [], guests: [GuestNote] = []) {
        self.own = own
        self.guests = guests
    }
}

/// A note that was made in another version of a text: shown in this one, and changed in its own.
public struct GuestNote: Hashable, Sendable {
    /// The note.
    public var note: Note
    /// The path of the text that it was made in.
    public var file: String

    /// Makes a guest.
    public init(_ note: Note, of file: String) {
        self.note = note
        self.file = file
    }
}
