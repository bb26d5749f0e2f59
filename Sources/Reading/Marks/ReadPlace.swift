public import Articles

/// Where a text was left: the reader's place, its row, and the marks of the file.
public struct ReadPlace: Hashable, Sendable {
    /// The reader's place.
    public var offset: Offset
    /// The row of the window on which it stood.
    public var row: Int
    /// The marks with small letters.
    public var marks: [Mark]

    /// A mark: its letter and its place.
    public struct Mark: Hashable, Sendable {
        /// The letter.
        public var name: Character
        /// The place.
        public var offset: Offset

        /// Makes a mark.
        public init(_ name: Character, _ offset: Offset) {
            self.name = name
            self.offset = offset
        }
    }

    /// Makes a place.
    public init(offset: Offset, row: Int, marks: [Mark] = []) {
        self.offset = offset
        self.row = row
        self.marks = marks
    }
}

extension ReaderState {
    /// Where each text was left that was read, for the next time.
    public var readPlaces: [(text: SourceText, place: ReadPlace)] {
        documents.indices.compactMap { index in
            let id = DocumentID(index)
            let isAtHand = id == reading.id && reading.document != nil && reading.isSettled
            guard let text = documents[index].source?.text,
                let offset = isAtHand ? reading.caret : documents[index].place
            else { return nil }
            let row = isAtHand ? reading.viewport.caretRow : documents[index].row
            let marks = marks.own(of: id).map { ReadPlace.Mark($0.name, $0.offset) }
            return (text, ReadPlace(offset: offset, row: row, marks: marks))
        }
    }

    /// Where the text at hand stands, for a place that is kept while it is read; nil where none is read.
    public var placeAtHandToKeep: (text: SourceText, place: ReadPlace)? {
        guard documents.indices.contains(reading.id.index), let text = documents[reading.id.index].source?.text else {
            return nil
        }
        return readPlaces.first { $0.text === text }
    }

    /// Takes where a text was left the last time; comes before the text itself, so that nothing on the screen jumps.
    mutating func remember(_ id: DocumentID, _ place: ReadPlace) {
        guard documents.indices.contains(id.index), documents[id.index].source == nil else { return }
        for mark in place.marks where Marks.isName(mark.name) && !mark.name.isUppercase {
            marks.set(mark.name, to: Place(id, mark.offset))
        }
        // A place that was asked for goes before the one that was left.
        guard start == .automatic, place.offset > Offset(0), documents[id.index].place == nil else { return }
        documents[id.index].place = place.offset
        documents[id.index].row = place.row
        guard documents.count == 1 else { return }
        reading.viewport.place(at: place.offset, row: place.row)
        // What is wrong with a user's files is more to be said.
        if message == nil { tell(say(MarkWording.goesOn)) }
    }
}
