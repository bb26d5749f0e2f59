public import Articles

/// What the reader needs to move in a document without looking through it: made once, off the path of any key.
public struct DocumentIndex: Sendable {
    /// The outline as a tree.
    public let outline: OutlineTree
    /// The outline with the quotations of all kinds, as a tree.
    let fullOutline: OutlineTree
    /// The statements, as indices of `Document.quotations`.
    public let statements: [Int32]
    /// Who says the statements.
    let speakers: SpeakerIndex
    /// The titles, headings and numbered sections, as indices of `Document.outline`.
    let headings: [Int32]
    /// The numbered sections, likewise.
    let sections: [Int32]
    /// The numbered sections by their numbers.
    let numbers: SectionNumbers
    /// The lines of the file; nil while the document is not complete.
    let lines: LineIndex?
    /// Where pieces were joined that stand apart in the file, ordered by place.
    let seams: [Offset]
    /// Where links begin, in reading order.
    let links: [Offset]
    /// Where pieces were joined or reordered, and what repeats an earlier passage, in reading order.
    let joins: [Offset]
    /// What repeats an earlier passage, ordered by place.
    let repeats: [SourceRange]
    /// Where the issues lie.
    let issuePlaces: IssuePlaces
    /// The characters of each article, without blanks.
    public let articleLengths: [Int]

    /// Makes the index of a document.
    public init(_ document: Document) {
        outline = OutlineTree(document)
        fullOutline = OutlineTree(document, hasTerms: true)
        statements = document.quotations.indices.filter { document.quotations[$0].kind == .statement }.map(Int32.init)
        speakers = SpeakerIndex(document, statements: statements)
        headings = document.outline.indices.filter { document.outline[$0].kind != .quotation }.map(Int32.init)
        sections = document.outline.indices.filter { document.outline[$0].isNumberedSection }.map(Int32.init)
        numbers = SectionNumbers(document, sections: sections)
        lines = document.isComplete ? LineIndex(document.text) : nil
        seams = document.issues.filter { $0.kind == .joinedPieces || $0.kind == .reordered }
            .flatMap { $0.ranges.map(\.start) }.sorted()
        links = DocumentIndex.links(document)
        joins = DocumentIndex.joins(document)
        repeats = DocumentIndex.repeats(document)
        issuePlaces = IssuePlaces(document)
        articleLengths = document.text.withBytes { bytes in
            document.articles.map { DocumentIndex.characters(of: $0, document, bytes) }
        }
    }

    private static func links(_ document: Document) -> [Offset] {
        let places = document.inlines.compactMap { inline -> (Offset, ReadingPosition)? in
            guard case .link = inline.kind else { return nil }
            return document.readingPosition(of: inline.range.start).map { (inline.range.start, $0) }
        }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private static func characters(of article: Article, _ document: Document, _ bytes: Bytes) -> Int {
        var count = 0
        for block in article.blocks {
            for piece in document.blocks[block].pieces {
                let range = document.pieces[piece].range
                // Continuation bytes and ASCII blanks are no characters of their own.
                for byte in bytes[range.start.value..<range.end.value] where byte & 0xC0 != 0x80 && byte > 0x20 {
                    count += 1
                }
            }
        }
        return count
    }

    /// The statement at or before `position`, as an index of `statements`; nil where none is.
    func statement(at position: ReadingPosition, in document: Document) -> Int? {
        var (low, high) = (0, statements.count)
        while low < high {
            let middle = (low + high) / 2
            let span = document.quotations[Int(statements[middle])].span
            if document.start(of: span) <= position { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The statements of article number `article`, as indices of `statements`.
    func statements(ofArticle article: Int, in document: Document) -> Range<Int> {
        let range = document.articles[article].quotations
        return first(notBefore: range.lowerBound)..<first(notBefore: range.upperBound)
    }

    private func first(notBefore quotation: Int) -> Int {
        var (low, high) = (0, statements.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(statements[middle]) < quotation { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension OutlineEntry {
    /// Whether it is a section that can be gone to by its number; the points of a paragraph are none.
    fileprivate var isNumberedSection: Bool { kind != .quotation && kind != .runIn && numberCount > 0 }
}

extension Document {
    /// The place of the text's byte number `byte` of a block, its joins not counted, at the beginning of a character.
    func offset(ofByte byte: Int, inBlock block: Int) -> Offset {
        var rest = byte
        for piece in blocks[block].pieces.map({ pieces[$0].range }) {
            if rest < piece.count { return start(ofCharacterAt: piece.start + rest, notBefore: piece.start) }
            rest -= piece.count
        }
        return blocks[block].pieces.last.map { pieces[$0].range.end } ?? Offset(0)
    }

    private func start(ofCharacterAt offset: Offset, notBefore limit: Offset) -> Offset {
        var offset = offset
        while offset > limit, text[offset] & 0xC0 == 0x80 { offset = offset + -1 }
        return offset
    }
}

extension DocumentIndex {
    /// The heading, numbered section or title under which a place stands; nil where there is none.
    public func sectionTitle(at position: ReadingPosition, in document: Document) -> String? {
        var item = outline.item(at: position, in: document)
        while let current = item {
            if case .entry(let entry) = outline.items[current], document.outline[entry].kind != .quotation {
                return document.string(of: document.outline[entry].span).replacingLineEnds
            }
            item = outline.parent(of: current)
        }
        return nil
    }
}
