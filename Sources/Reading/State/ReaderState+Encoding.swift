import Articles

extension ReaderState {
    /// Encodings that files come in, the likeliest for Chinese readers first.
    private static let likelyEncodings = [
        "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1252", "windows-1251", "UTF-16LE", "UTF-8",
    ]

    /// Reads the file anew in another encoding: the one that is named, else the one behind the present one in the list.
    mutating func readAgain(in name: String?) {
        guard let open = document(reading.id), let source = open.source else { return }
        guard open.input.path != "-", source.format == .text || source.format == .markdown || source.format == .html
        else { return tell(say(Wording.encodingIsGiven), .error) }
        let names = Self.likelyEncodings
        let next = names.firstIndex(of: source.encoding).map { ($0 + 1) % names.count } ?? 0
        let encoding = name ?? names[next]
        forget(reading.id)
        wanted.append(.openAgain(reading.id, path: open.input.path, encoding: encoding))
        tell(Wording.readIn(settings.language, encoding))
    }

    /// Forgets all that was known of a file: its places are those of another text from here on.
    private mutating func forget(_ id: DocumentID) {
        wanted.append(.cancelUnderstanding(id))
        documents[id.index] = OpenDocument(input: documents[id.index].input)
        jumps = JumpList()
        versions.removeAll { $0.a.document == id.index || $0.b.document == id.index }
        forgetTable()
        let (outline, height) = (reading.outline, reading.viewport.height)
        reading = ReadingState()
        reading.id = id
        reading.viewport.height = height
        reading.outline.isShown = outline.isShown
        rebuildContents()
    }
}
