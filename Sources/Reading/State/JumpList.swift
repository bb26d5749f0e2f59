public import Articles

/// A place in an open file.
public struct Place: Hashable, Sendable {
    /// The file.
    public var document: DocumentID
    /// The place in its text.
    public var offset: Offset

    /// Makes a place.
    public init(_ document: DocumentID, _ offset: Offset) {
        self.document = document
        self.offset = offset
    }
}

/// Where the reader was before each jump, and where going back came from.
public struct JumpList: Hashable, Sendable {
    private var places: [Place] = []
    /// The place that going back leads to is the one before this; `places.count` while the reader has not gone back.
    private var position = 0
    /// How many places are kept.
    private static let limit = 100

    /// The place that was left last; nil where none was.
    public private(set) var last: Place?

    /// The places in a file.
    func offsets(in id: DocumentID) -> [Offset] {
        (places + [last].compactMap(\.self)).filter { $0.document == id }.map(\.offset)
    }

    /// Puts the places in a file that changed where `find` says.
    mutating func move(in id: DocumentID, _ find: (Offset) -> Offset) {
        let moved = { (place: Place) in place.document == id ? Place(id, find(place.offset)) : place }
        places = places.map(moved)
        last = last.map(moved)
    }

    /// Makes a list with no places.
    public init() {}

    /// Keeps the place that a jump leaves.
    public mutating func leave(_ place: Place) {
        last = place
        places.removeSubrange(position...)
        places.removeAll { $0 == place }
        places.append(place)
        if places.count > Self.limit { places.removeFirst() }
        position = places.count
    }

    /// The place before, seen from `place`; nil at the beginning.
    public mutating func back(from place: Place) -> Place? {
        if position == places.count, places.last != place {
            leave(place)
            position -= 1
        } else if position == places.count {
            position -= 1
        }
        guard position > 0 else { return nil }
        position -= 1
        return places[position]
    }

    /// The place after, once the reader has gone back; nil at the end.
    public mutating func forward() -> Place? {
        guard position + 1 < places.count else { return nil }
        position += 1
        return places[position]
    }
}
