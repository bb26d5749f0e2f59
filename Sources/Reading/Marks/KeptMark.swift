public import Articles

/// A mark with a capital letter, as it is kept between sessions.
public struct KeptMark: Hashable, Sendable {
    /// The letter.
    public var name: Character
    /// The file; as the state names it where it is open, else from the root on.
    public var path: String
    /// The place in its text.
    public var offset: Offset

    /// Makes a mark.
    public init(_ name: Character, path: String, _ offset: Offset) {
        self.name = name
        self.path = path
        self.offset = offset
    }
}

// Marks with capitals lead to files that are not open, as those of vim do.
extension ReaderState {
    /// The marks with capitals that were set or moved in this session.
    public var marksToKeep: [KeptMark] {
        marks.common.compactMap { name, place in
            guard let input = document(place.document)?.input, input.path != "-" else { return nil }
            return KeptMark(name, path: input.path, place.offset)
        }.sorted { $0.name < $1.name }
    }

    /// Takes the marks of earlier sessions; those in open files are like any other.
    mutating func takeKeptMarks(_ kept: [KeptMark]) {
        for mark in kept where Marks.isName(mark.name) && mark.name.isUppercase && marks.common[mark.name] == nil {
            if let index = documents.firstIndex(where: { $0.input.path == mark.path }) {
                marks.set(mark.name, to: Place(DocumentID(index), mark.offset))
            } else {
                keptMarks[mark.name] = mark
            }
        }
    }

    /// Opens the file of a mark of an earlier session at its place; false where there is none of that name.
    mutating func goKeptMark(_ name: Character) -> Bool {
        guard let mark = keptMarks.removeValue(forKey: name) else { return false }
        let id = turn(toFile: mark.path, at: mark.offset)
        marks.set(name, to: Place(id, mark.offset))
        return true
    }

    /// The marks of earlier sessions whose files are not open, in the order of their letters.
    var unopenedMarks: [KeptMark] { keptMarks.values.sorted { $0.name < $1.name } }
}

extension KeptMark {
    /// The last part of the path.
    var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
