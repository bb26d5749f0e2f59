import Articles

// Files that are opened beside those that were named: from links, marks and the library.
extension ReaderState {
    /// The open file at a path; asks for it where it is not open yet, or could not be opened before.
    ///
    /// A path that does not begin at the root is one from the folder in which the program was started.
    mutating func openFile(_ path: String) -> DocumentID {
        let sought = absolutePath(path)
        if let index = documents.indices.first(where: { absolutePath(documents[$0].input.path) == sought }) {
            if case .failed = documents[index].stage {
                documents[index].stage = .opening
                wanted.append(.open(DocumentID(index), path: documents[index].input.path))
                relist(DocumentID(index))
            }
            return DocumentID(index)
        }
        let id = DocumentID(documents.count)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        documents.append(OpenDocument(input: InputName(path: path, name: name)))
        wanted.append(.open(id, path: path))
        relist(id)
        return id
    }

    /// Turns to the file at a path, which is opened where it is not open yet; at a place, where one is given.
    @discardableResult
    mutating func turn(toFile path: String, at place: Offset? = nil) -> DocumentID {
        let id = openFile(path)
        if reading.id != id || !views.contains(.reading) || place != nil, views.contains(.reading) { leavePlace() }
        if let place, reading.id != id || reading.document == nil { documents[id.index].place = place }
        beginReading(id)
        returnTo(.reading)
        if let place, documents[id.index].document != nil { setCaret(place) }
        if documents[id.index].source == nil { tell(say(Wording.opening)) }
        return id
    }

    /// The path of an open file from the root on, as far as the folder tells in which the program was started.
    func absolutePath(of id: DocumentID) -> String { absolutePath(documents[id.index].input.path) }

    private func absolutePath(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-" else { return path }
        return LinkTarget.path(path, from: workingFolder + "/")
    }
}
