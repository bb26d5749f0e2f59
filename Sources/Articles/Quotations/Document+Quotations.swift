extension Document {
    /// The same document with other quotations and what hangs on them; its blocks and the indexes over them stay.
    init(
        _ document: Document, articles: [Article], outline: [OutlineEntry], quotations: [Quotation], names: [String],
        issues: [DocumentIssue]
    ) {
        text = document.text
        coverage = document.coverage
        isComplete = document.isComplete
        format = document.format
        encoding = document.encoding
        language = document.language
        self.articles = articles
        blocks = document.blocks
        pieces = document.pieces
        replacements = document.replacements
        inlines = document.inlines
        anchors = document.anchors
        self.outline = outline
        contents = document.contents
        self.quotations = quotations
        self.names = names
        furniture = document.furniture
        marks = document.marks
        self.issues = issues
        corrections = document.corrections
        continuations = document.continuations
        piecesInFileOrder = document.piecesInFileOrder
        textBeforeBlocks = document.textBeforeBlocks
    }
}
