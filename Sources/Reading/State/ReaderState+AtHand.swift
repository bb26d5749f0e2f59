public import Articles

extension ReaderState {
    /// The file whose text is being read, once it is understood; nil where another view stands before it.
    public var documentAtHand: (id: DocumentID, path: String, document: Document)? {
        guard mode == .reading || mode == .outline, documents.indices.contains(reading.id.index),
            let document = reading.document, document.isComplete
        else { return nil }
        return (reading.id, documents[reading.id.index].input.path, document)
    }
}
