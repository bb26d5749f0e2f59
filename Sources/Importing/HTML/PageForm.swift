internal import Articles

#if HAS_LIBXML2
    /// Reads web pages.
    enum PageForm {
        /// The blocks of a page, whose text is its HTML; throws where the library is not there.
        static func read(_ text: FormattedText) throws(ImportFailure) -> FormattedText {
            guard MarkupParser.isThere else { throw .lacking(.libxml2) }
            return text.text.withBytes { bytes in
                // What holds nothing that HTML knows is read as it stands.
                guard let tree = MarkupParser.html(bytes, 0..<bytes.count), !tree.nodes.isEmpty else { return text }
                let found = ArticleFinder(tree, bytes)
                var page = Page(PageCollector(tree, found, bytes), found)
                page.nameParts()
                return page.text(replacing: text)
            }
        }
    }
#endif

/// A page on its way to a text: its blocks, of which some are named by what the page says of itself.
struct Page {
    let collected: PageCollector
    let found: ArticleFinder
    private let head: PageHead
    private(set) var blocks: [PageBlock]
    private var publication: SourceRange?

    init(_ collected: PageCollector, _ found: ArticleFinder) {
        self.collected = collected
        self.found = found
        blocks = collected.blocks
        head = PageHead(collected)
    }

    /// Finds the title, the author, the date and the publication among the blocks, or takes them from the head of the page.
    mutating func nameParts() {
        nameTitle()
        nameOwned()
        let given: [(PageOwner, BlockKind)] = [
            (.publication, .sourceNote), (.date, .dateline), (.author, .byline), (.headline, .title),
        ]
        var taken: [FormattedText.FormatBlock] = []
        for (owner, kind) in given where !blocks.contains(where: { $0.block.kind == kind }) {
            guard let range = head.ranges[owner], owner != .headline || !hasOneHeading, isFree(range, taken) else {
                continue
            }
            if owner == .publication { publication = range }
            taken.append(.init(kind: kind, pieces: [Piece(range)]))
        }
        taken.sort { $0.pieces[0].range.start < $1.pieces[0].range.start }
        let first = blocks.first?.block.pieces[0].range.start ?? Offset(Int.max)
        blocks.insert(
            contentsOf: taken.filter { $0.pieces[0].range.end <= first }.map { PageBlock(block: $0, node: 0) }, at: 0)
    }

    /// Whether nothing else is made of a part of the head.
    private func isFree(_ range: SourceRange, _ taken: [FormattedText.FormatBlock]) -> Bool {
        (collected.furniture + taken.map { $0.pieces[0].range }).allSatisfy {
            range.end <= $0.start || $0.end <= range.start
        }
    }

    /// Whether one heading stands above all others; several are those of sections.
    private var hasOneHeading: Bool { blocks.filter { $0.block.kind == .heading && $0.block.level == 1 }.count == 1 }

    /// The heading that says what the page calls itself, else the only highest one; further lines of it follow directly.
    private mutating func nameTitle() {
        let headings = blocks.indices.filter { blocks[$0].block.kind == .heading }
        guard let title = headings.first(where: { isTitle($0) }) ?? onlyTop(headings) else { return }
        blocks[title].block.kind = .title
        var next = title + 1
        while next < blocks.count, blocks[next].block.kind == .heading,
            blocks[next].block.level == blocks[title].block.level, isTitle(next)
        {
            blocks[next].block.kind = .title
            next += 1
        }
    }

    private func onlyTop(_ headings: [Int]) -> Int? {
        let top = headings.filter { blocks[$0].block.level == 1 }
        return top.count == 1 && top[0] == headings.first ? top[0] : nil
    }

    private func isTitle(_ index: Int) -> Bool {
        if blocks[index].owner == .headline { return true }
        let text = Self.folded(text(of: blocks[index].block))
        guard !text.isEmpty else { return false }
        return head.titles.contains { title in
            let title = Self.folded(title)
            return title == text || text.utf8.count >= 6 && title.contains(text)
        }
    }

    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    /// What a block says.
    func text(of block: FormattedText.FormatBlock) -> String {
        block.pieces.map {
            String(decoding: ($0.range.start.value..<$0.range.end.value).map { collected.bytes[$0] }, as: UTF8.self)
        }
        .joined()
    }

    /// Names the lines about the author, the date and the publication that stand near the title or behind the text.
    private mutating func nameOwned() {
        for index in blocks.indices
        where blocks[index].block.kind == .paragraph || blocks[index].block.kind == .listItem {
            let isAtEdge = blocks[index].node < found.prose.lowerBound || blocks[index].node >= found.prose.upperBound
            let block = blocks[index].block
            // A label alone names nobody.
            guard isAtEdge, let owner = blocks[index].owner, let last = text(of: block).trimmingBlanks.last,
                last != ":", last != "："
            else { continue }
            switch owner {
            case .author where !has(.byline): blocks[index].block.kind = .byline
            case .date where !has(.dateline): blocks[index].block.kind = .dateline
            case .publication where !has(.sourceNote):
                blocks[index].block.kind = .sourceNote
                publication = block.pieces.first?.range
            case .headline where !has(.title): blocks[index].block.kind = .title
            default: break
            }
        }
    }

    private func has(_ kind: BlockKind) -> Bool { blocks.contains { $0.block.kind == kind } }

    /// The text with what was found in it.
    func text(replacing text: FormattedText) -> FormattedText {
        var text = text
        text.format = .html
        text.blocks = blocks.map(\.block)
        text.furniture = collected.furniture
        text.replacements = collected.replacements
        text.inlines = collected.inlines.sorted { $0.range.start < $1.range.start }
        text.keepAnchors(collected.places)
        text.isOneArticle = true
        text.publication = publication
        return text
    }
}

/// What the head of a page says of it: its title, Open Graph and the `meta` names in wide use (Dublin Core, those of scholarly pages).
struct PageHead {
    /// What the page calls itself.
    private(set) var titles: [String] = []
    /// Where the first statement of each kind stands in the file.
    private(set) var ranges: [PageOwner: SourceRange] = [:]

    init(_ page: PageCollector) {
        for index in page.tree.nodes.indices {
            let node = page.tree.nodes[index]
            switch node.name {
            case "title": take(title: index, page)
            case "meta":
                let key =
                    (node["property"].isEmpty
                        ? node["name"].isEmpty ? node["itemprop"] : node["name"] : node["property"])
                guard let owner = Self.owners[key.lowercased()] else { continue }
                if owner == .headline { titles.append(node["content"].trimmingBlanks) }
                guard let range = page.attribute("content", of: node), !node["content"].hasPrefix("http") else {
                    continue
                }
                let isHeadline = owner == .headline && key.lowercased() != "title"
                let length = owner == .date ? min(range.count, 10) : range.count
                if ranges[owner] == nil || isHeadline {
                    ranges[owner] = SourceRange(range.lowerBound, range.lowerBound + length)
                }
            default: break
            }
        }
    }

    private mutating func take(title index: Int, _ page: PageCollector) {
        // A picture has titles too.
        guard let text = page.tree.inside(index).first, page.tree.nodes[text].isText, titles.isEmpty else { return }
        titles.append(page.tree.text(of: index, page.bytes).trimmingBlanks)
        guard ranges[.headline] == nil else { return }
        var range = page.tree.nodes[text].range
        while let first = range.first, page.bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, page.bytes[last] <= 0x20 { range = range.lowerBound..<last }
        if !range.isEmpty { ranges[.headline] = SourceRange(range.lowerBound, range.upperBound) }
    }

    private static let owners: [String: PageOwner] = [
        "og:title": .headline, "twitter:title": .headline, "dc.title": .headline, "citation_title": .headline,
        "title": .headline, "headline": .headline,
        "author": .author, "article:author": .author, "dc.creator": .author, "citation_author": .author, "byl": .author,
        "article:published_time": .date, "og:published_time": .date, "date": .date, "dc.date": .date, "pubdate": .date,
        "publishdate": .date, "citation_publication_date": .date, "datepublished": .date, "dc.date.issued": .date,
        "og:site_name": .publication, "dc.publisher": .publication, "citation_journal_title": .publication,
        "publisher": .publication,
    ]
}
