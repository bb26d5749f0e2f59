/// Makes the parts of a document from a draft: headings, articles, outline.
struct Composer {
    /// Composes the parts of the text of `source`.
    static func compose(_ draft: Draft, _ source: FormattedText) -> Document.Parts {
        source.text.withBytes { bytes in
            var parts = Document.Parts()
            parts.blocks = draft.blocks
            parts.pieces = draft.pieces
            parts.furniture = draft.furniture
            parts.marks = draft.marks(bytes, in: 0..<bytes.count)
            parts.replacements = source.replacements
            parts.inlines = source.inlines
            parts.issues = source.issues
            parts.language = LanguageGuess.language(of: bytes)
            parts.articles = parts.blocks.isEmpty ? [] : [Article(blocks: parts.blocks.indices)]
            return parts
        }
    }
}
