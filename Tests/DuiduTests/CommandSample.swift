import Articles

/// A document of two paragraphs, a heading over them, a quotation and what else an export tells.
func sampleDocument() -> Document {
    let source = "# 一、河\n甲&amp;\n乙说：“好。”\n- 1 -\n"
    let text = SourceText(source)
    func range(_ part: String) -> SourceRange {
        let bytes = Array(source.utf8)
        let wanted = Array(part.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return SourceRange(start, start + wanted.count)
    }
    func span(_ part: String, block: Int) -> TextSpan {
        TextSpan(firstBlock: block, start: range(part).start, lastBlock: block, end: range(part).end)
    }
    var parts = Document.Parts()
    parts.language = "zh"
    parts.pieces = [Piece(range("一、河")), Piece(range("甲&amp;")), Piece(range("乙说：“好。”"), join: .space)]
    parts.replacements = [Replacement(range("&amp;"), "&")]
    parts.blocks = [
        Block(kind: .heading, level: 2, numberCount: 6, pieces: 0..<1), Block(kind: .paragraph, pieces: 1..<3),
    ]
    var article = Article(blocks: 0..<2, outline: 0..<2, quotations: 0..<1)
    article.title = span("河", block: 0)
    parts.articles = [article]
    parts.outline = [
        OutlineEntry(kind: .heading, level: 2, span: span("一、河", block: 0), numberCount: 6, rule: .outline(.file)),
        OutlineEntry(
            kind: .quotation, level: 3, span: span("“好。”", block: 1), quotation: 0, rule: .quotation(.cueBefore)),
    ]
    var quotation = Quotation(kind: .statement, span: span("“好。”", block: 1), rule: .quotation(.cueBefore))
    quotation.speaker = span("乙", block: 1)
    quotation.resolvedSpeaker = 0
    quotation.cue = span("说", block: 1)
    quotation.attribution = .explicit
    parts.quotations = [quotation]
    parts.names = ["乙甲"]
    parts.furniture = [range("- 1 -")]
    parts.marks = [range("# ")]
    parts.issues = [DocumentIssue(.joinedPieces, [range("甲")], evidence: "test")]
    return Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .markdown, encoding: "UTF-8",
        parts: parts)
}
