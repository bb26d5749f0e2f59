/// Finds the blocks, headings and articles of a text.
enum Structure {
    static func understand(_ source: FormattedText, monitor: Understanding.Monitor) -> Document? {
        guard monitor(0) else { return nil }
        return provisional(source, around: Offset(0), reach: source.text.count)
    }

    static func provisional(_ source: FormattedText, around place: Offset, reach: Int) -> Document {
        Document(
            text: source.text, coverage: SourceRange(Offset(0), source.text.end), isComplete: true,
            format: source.format, encoding: source.encoding, parts: Document.Parts())
    }
}
