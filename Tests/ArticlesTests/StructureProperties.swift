import Testing

@testable import Articles

/// What holds for every text, checked on all fixtures.
enum StructureProperties {
    /// Expects that every non-blank character of what `document` covers lies in exactly one piece, furniture or mark,
    /// that ranges lie on scalar boundaries, and that the document's parts fit together.
    static func expectWhole(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
        expectOnePlaceEach(document, sourceLocation)
        expectPartsFit(document, sourceLocation)
    }

    private static func expectOnePlaceEach(_ document: Document, _ location: SourceLocation) {
        var counts = [UInt8](repeating: 0, count: document.text.count)
        let ranges = document.pieces.map(\.range) + document.furniture + document.marks
        for range in ranges {
            for index in range.start.value..<range.end.value { counts[index] += 1 }
        }
        let (lost, doubled) = document.text.withBytes { bytes in
            var (lost, doubled, at) = (0, 0, document.coverage.start.value)
            while at < document.coverage.end.value {
                let (scalar, length) = bytes.scalar(at: at)
                if !scalar.properties.isWhitespace && counts[at] == 0 { lost += 1 }
                if Set(counts[at..<(at + length)]).count > 1 || counts[at] > 1 { doubled += 1 }
                at += length
            }
            return (lost, doubled)
        }
        #expect(lost == 0, "characters in no place", sourceLocation: location)
        #expect(doubled == 0, "characters in more than one place, or cut", sourceLocation: location)
    }

    private static func expectPartsFit(_ document: Document, _ location: SourceLocation) {
        #expect(
            document.articles.flatMap { Array($0.blocks) } == Array(document.blocks.indices), sourceLocation: location)
        #expect(
            document.articles.flatMap { Array($0.outline) } == Array(document.outline.indices), sourceLocation: location
        )
        #expect(
            document.blocks.flatMap { Array($0.pieces) } == Array(document.pieces.indices), sourceLocation: location)
        for entry in document.outline {
            #expect(!document.string(of: entry.span).isEmpty, sourceLocation: location)
        }
        for block in document.blocks.indices {
            let count = document.blocks[block].pieces.reduce(0) { $0 + document.pieces[$1].range.count }
            #expect(count <= 1 << 16, sourceLocation: location)
        }
    }
}

/// Draws a document as lines of text: its articles, and the blocks of each.
func drawn(_ document: Document) -> [String] {
    document.articles.flatMap { article in
        ["article" + (article.title.map { ": " + document.string(of: $0) } ?? "")]
            + article.blocks.map { block in
                let kind = document.blocks[block].kind
                return "  \(kind.rawValue): \(document.string(ofBlock: block))"
            }
    }
}

/// Understands a text given as a string, and checks what must hold for every text.
func understood(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Document {
    let source = FormattedText(text: SourceText(text))
    let whole = Structure.understand(source) { _ in true }
    guard let whole else { preconditionFailure("understanding was not cancelled") }
    StructureProperties.expectWhole(whole, sourceLocation: sourceLocation)
    let part = Structure.provisional(source, around: Offset(source.text.count / 2), reach: 300)
    StructureProperties.expectWhole(part, sourceLocation: sourceLocation)
    return whole
}

/// Draws the outline of a document as an indented tree.
func outlined(_ document: Document) -> [String] {
    document.outline.map { entry in
        String(repeating: "  ", count: Int(entry.level) - 1)
            + "\(entry.kind.rawValue): \(document.string(of: entry.span))"
    }
}
