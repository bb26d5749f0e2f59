import Articles

@testable import Importing

/// A text's blocks, one a line: kind, level, the pieces between bars with their joins, replaced characters in braces.
func drawn(_ text: FormattedText) -> String {
    guard let blocks = text.blocks else { return "plain" }
    return blocks.map { block in
        let level = block.level == 1 ? "" : " \(block.level)"
        return "\(block.kind.rawValue)\(level): " + block.pieces.map { drawn($0, of: text) }.joined()
    }.joined(separator: "\n")
}

private func drawn(_ piece: Piece, of text: FormattedText) -> String {
    let join =
        switch piece.join {
        case .none: "|"
        case .space: "␣|"
        case .newline: "↵|"
        }
    var result = ""
    var at = piece.range.start
    for replacement in text.replacements where piece.range.start <= replacement.range.start {
        guard replacement.range.end <= piece.range.end else { break }
        result += text.text.string(in: SourceRange(at, replacement.range.start)) + "{\(replacement.text)}"
        at = replacement.range.end
    }
    return join + result + text.text.string(in: SourceRange(at, piece.range.end))
}

/// A text's inline marks, one a line.
func drawnInlines(_ text: FormattedText) -> String {
    text.inlines.map { "\($0.kind): \(text.text.string(in: $0.range))" }.joined(separator: "\n")
}
