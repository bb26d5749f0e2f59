import Articles

@testable import Reading

/// A document of blocks written down one after another, each from one source line for every line of its string.
func makeDocument(_ blocks: [(kind: BlockKind, text: String)], language: String = "zh") -> Document {
    var source = ""
    var parts = Document.Parts()
    parts.language = language
    for block in blocks {
        let first = parts.pieces.count
        let keepsLines = [.code, .verse, .table].contains(block.kind)
        for line in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let start = source.utf8.count
            source += line
            let isFirst = parts.pieces.count == first
            let join: Join =
                isFirst ? .none : keepsLines ? .newline : line.utf8.first.map { $0 < 0x80 } == true ? .space : .none
            parts.pieces.append(Piece(SourceRange(start, source.utf8.count), join: join))
            source += "\n"
        }
        parts.blocks.append(Block(kind: block.kind, pieces: first..<parts.pieces.count))
        source += "\n"
    }
    if !parts.blocks.isEmpty { parts.articles = [Article(blocks: parts.blocks.indices)] }
    let text = SourceText(source)
    return Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
        parts: parts)
}

/// The lines of one block as they are drawn.
func lines(
    _ text: String, _ width: Int, kind: BlockKind = .paragraph, indented: Bool = false,
    strictness: BreakStrictness = .basic, ambiguousIsWide: Bool = false
) -> [String] {
    let settings = LayoutSettings(
        width: width, indentsFirstLine: indented, strictness: strictness, ambiguousIsWide: ambiguousIsWide)
    let layout = BlockLayout(block: 0, of: makeDocument([(kind, text)]), settings: settings)
    return layout.lines.indices.map { layout.text(ofLine: $0) }
}
