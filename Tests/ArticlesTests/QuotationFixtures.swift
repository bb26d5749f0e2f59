@testable import Articles

extension Document {
    /// A document of one article whose paragraphs are divided by empty lines; the lines of a paragraph are joined.
    ///
    /// A line that begins with `# ` is a heading, one that begins with `> ` a block quotation.
    static func paragraphs(_ text: String, language: String = "und") -> Document {
        let bytes = Array(text.utf8)
        var parts = Document.Parts()
        parts.language = language
        var start = 0
        var open = false
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            parts.append(line: start..<start + line.count, of: bytes, continuing: open)
            open = !line.isEmpty
            start += line.count + 1
        }
        parts.articles = [Article(blocks: 0..<parts.blocks.count, outline: 0..<parts.outline.count)]
        return Document(
            text: SourceText(bytes), coverage: SourceRange(0, bytes.count), isComplete: true, format: .text,
            encoding: "UTF-8", parts: parts)
    }

    /// The document with its quotations.
    var quoted: Document {
        Quoting.addQuotations(to: self, monitor: { _ in true }) ?? self
    }

    /// One line for each quotation: kind, depth, text, and after an arrow the speaker, how it was found and the cue.
    var drawnQuotations: [String] {
        quotations.map { quotation in
            var line = String(repeating: "  ", count: Int(quotation.depth)) + quotation.kind.rawValue
            line += " " + string(of: quotation.span).replacing("\n", with: "⏎")
            if !quotation.isBalanced { line += " (unbalanced)" }
            guard quotation.attribution != .none else { return line }
            line += " ← " + (quotation.speaker.map { string(of: $0) } ?? "?") + " " + quotation.attribution.rawValue
            if let name = quotation.resolvedSpeaker { line += " = " + names[name] }
            if let cue = quotation.cue { line += " · " + string(of: cue) }
            return line
        }
    }
}

extension Document.Parts {
    fileprivate mutating func append(line: Range<Int>, of bytes: [UInt8], continuing: Bool) {
        guard !line.isEmpty else { return }
        let mark = bytes[line].starts(with: "# ".utf8) || bytes[line].starts(with: "> ".utf8) ? 2 : 0
        let range = SourceRange(line.lowerBound + mark, line.upperBound)
        if mark > 0 { marks.append(SourceRange(line.lowerBound, line.lowerBound + mark)) }
        let kind: BlockKind = mark == 0 ? .paragraph : bytes[line.lowerBound] == 0x23 ? .heading : .blockQuotation
        if continuing, mark == 0, let last = blocks.last, last.kind == .paragraph {
            let isHan = bytes[pieces[last.pieces.upperBound - 1].range.end.value - 1] >= 0x80
            pieces.append(Piece(range, join: isHan ? .none : .space))
            blocks[blocks.count - 1].pieces = last.pieces.lowerBound..<pieces.count
            return
        }
        pieces.append(Piece(range))
        blocks.append(Block(kind: kind, pieces: pieces.count - 1..<pieces.count))
        guard kind == .heading else { return }
        let span = TextSpan(
            firstBlock: blocks.count - 1, start: range.start, lastBlock: blocks.count - 1, end: range.end)
        outline.append(OutlineEntry(kind: .heading, level: 1, span: span, rule: .outline(.file)))
    }
}
