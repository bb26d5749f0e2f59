import Articles

/// The places that the reader gave a letter: small letters in each file, capitals across files.
struct Marks: Hashable, Sendable {
    private var own: [DocumentID: [Character: Offset]] = [:]
    private(set) var common: [Character: Place] = [:]

    /// Whether a character names a mark.
    static func isName(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    /// The place of a mark, seen from a file; nil where there is none.
    func place(_ name: Character, from id: DocumentID) -> Place? {
        name.isUppercase ? common[name] : own[id]?[name].map { Place(id, $0) }
    }

    mutating func set(_ name: Character, to place: Place) {
        if name.isUppercase { common[name] = place } else { own[place.document, default: [:]][name] = place.offset }
    }

    /// Lets go of the marks in a file.
    mutating func forget(_ id: DocumentID) {
        own[id] = nil
        common = common.filter { $0.value.document != id }
    }

    /// The marks that can be gone to from a file, in the order of their letters, small ones first.
    func all(from id: DocumentID) -> [(name: Character, place: Place)] {
        let small = (own[id] ?? [:]).map { (name: $0.key, place: Place(id, $0.value)) }.sorted { $0.name < $1.name }
        return small + common.map { (name: $0.key, place: $0.value) }.sorted { $0.name < $1.name }
    }

    /// The places of the capitals in a file.
    func common(of id: DocumentID) -> [Offset] {
        common.values.filter { $0.document == id }.map(\.offset)
    }

    /// Puts the marks in a file that changed where `find` says.
    mutating func move(in id: DocumentID, _ find: (Offset) -> Offset) {
        own[id] = own[id]?.mapValues(find)
        common = common.mapValues { $0.document == id ? Place(id, find($0.offset)) : $0 }
    }

    /// The small letters of a file with their places, in the order of the letters.
    func own(of id: DocumentID) -> [(name: Character, offset: Offset)] {
        (own[id] ?? [:]).map { (name: $0.key, offset: $0.value) }.sorted { $0.name < $1.name }
    }
}
