public import Articles

/// Opens files as texts with what their forms say about them.
public enum Importer {
    /// Opens the file at `path`.
    public static func open(_ path: String) throws(ImportFailure) -> FormattedText {
        let bytes = try FileReading.read(path: path)
        guard !bytes.isEmpty else { throw .empty }
        return FormattedText(text: SourceText(bytes))
    }
}
