/// Makes the parts of a document from a draft: headings, articles, reading order, outline.
enum Composer {
    /// Composes the parts of the text of `source`, and takes what was found of it; nil where `monitor` answered false.
    static func compose(
        _ found: inout Draft, _ source: FormattedText, by guidance: Guidance, monitor: () -> Bool
    ) -> Document.Parts? {
        source.text.withBytes { bytes in
            var (draft, parts) = (Draft(), Document.Parts())
            // Taken, not copied: a long text's draft takes much room.
            swap(&draft, &found)
            guard
                let hand = Hand.apply(
                    guidance, to: &draft, bytes, replacements: source.replacements, monitor: monitor)
            else { return nil }
            parts.furniture = draft.furniture
            parts.marks = draft.marks(bytes, in: 0..<bytes.count)
            parts.replacements = source.replacements
            parts.inlines = source.inlines
            parts.anchors = source.anchors
            parts.issues = source.issues
            parts.language = LanguageGuess.language(of: bytes)
            parts.corrections = guidance.corrections
            parts.continuations = guidance.continuations
            var composition = Composition(bytes, draft, hand)
            draft = Draft()
            composition.take(guidance.continuations)
            composition.findRoles(namesHeadings: source.namesHeadings, hasOutline: source.hasOutline)
            composition.applyRules(guidance.rules)
            if source.isOneArticle { composition.takeAsOneArticle() } else { composition.findArticles() }
            composition.applyHand()
            lay(composition, ReadingOrder(composition), isFormatted: source.blocks != nil, into: &parts)
            if let publication = source.publication { parts.name(publication) }
            if guidance.tellsRepeats { parts.issues += RepeatedPassages.find(bytes, parts.blocks, parts.pieces) }
            return parts
        }
    }

    /// Puts the blocks down in reading order, with their articles and outline.
    private static func lay(
        _ composition: Composition, _ order: ReadingOrder, isFormatted: Bool, into parts: inout Document.Parts
    ) {
        let places = putBlocks(composition, order, into: &parts)
        let runIns = RunInFinder.find(composition, order: order) + PointFinder.find(composition, order: order)
        var outline = OutlineBuilder(composition, places: places, runIns: runIns, isFormatted: isFormatted)
        for range in order.articles {
            let blocks = order.blocks[range]
            guard let first = blocks.first, let last = blocks.last else { continue }
            var article = Article(blocks: places[first]..<(places[last] + 1))
            article.outline = outline.add(blocks)
            FrontMatter(composition, places).fill(&article, blocks)
            parts.articles.append(article)
        }
        parts.outline = outline.outline
        let numbered = composition.roles.indices.filter { composition.roles[$0] == .contents }.map { places[$0] }
        parts.contents = ContentsFinder.find(composition.bytes, parts, numbered: numbered)
        parts.issues += order.issues + composition.hand.issues
    }

    /// Gives of each draft block the index that it, or the block that it is joined to, has in the document.
    private static func putBlocks(_ composition: Composition, _ order: ReadingOrder, into parts: inout Document.Parts)
        -> [Int]
    {
        var places = [Int](repeating: 0, count: composition.draft.blocks.count)
        parts.blocks.reserveCapacity(order.blocks.count)
        let isInFileOrder = order.isFileOrder
        if isInFileOrder {
            parts.pieces = composition.draft.pieces
        } else {
            parts.pieces.reserveCapacity(composition.draft.pieces.count)
        }
        for block in order.blocks {
            var made = composition.draft.blocks[block]
            made.kind = composition.kind(of: block)
            if !isInFileOrder {
                let join = order.joined.contains(block) ? order.join(of: block) : nil
                made.pieces = copyPieces(composition.draft, block, join: join, into: &parts)
            }
            if order.joined.contains(block), let last = parts.blocks.indices.last {
                parts.blocks[last].pieces = parts.blocks[last].pieces.lowerBound..<made.pieces.upperBound
                if isInFileOrder { parts.pieces[made.pieces.lowerBound].join = order.join(of: block) }
            } else {
                parts.blocks.append(made)
            }
            places[block] = parts.blocks.count - 1
        }
        return places
    }

    private static func copyPieces(_ draft: Draft, _ block: Int, join: Join?, into parts: inout Document.Parts)
        -> Range<Int>
    {
        let start = parts.pieces.count
        parts.pieces.append(contentsOf: draft.pieces[draft.blocks[block].pieces])
        if let join { parts.pieces[start].join = join }
        return start..<parts.pieces.count
    }
}

extension Document.Parts {
    /// Gives the publication that the form names to the article in whose block it stands.
    fileprivate mutating func name(_ publication: SourceRange) {
        let block = blocks.indices.first { block in
            pieces[blocks[block].pieces].contains {
                $0.range.start <= publication.start && publication.end <= $0.range.end
            }
        }
        guard let block, let article = articles.firstIndex(where: { $0.blocks.contains(block) }) else { return }
        articles[article].publication = TextSpan(
            firstBlock: block, start: publication.start, lastBlock: block, end: publication.end)
    }
}

extension Composition {
    /// The kind that a block's role gives it.
    func kind(of block: Int) -> BlockKind {
        switch roles[block] {
        case .title, .subtitle: .title
        case .byline: .byline
        case .sourceNote: .sourceNote
        case .authorNote: .authorNote
        case .note: .note
        case .date:
            draft.traits[block].width <= 40 && draft.blocks[block].kind == .paragraph
                ? .dateline : draft.blocks[block].kind
        case .markedHeading, .numberedHeading, .freeHeading: .heading
        case .listItem, .contents: draft.blocks[block].kind == .paragraph ? .listItem : draft.blocks[block].kind
        case .text, .numberedParagraph: draft.blocks[block].kind
        }
    }
}
