internal import Articles

/// Makes blocks of the text of a page, its places being those of the HTML.
struct PageCollector {
    let bytes: Bytes
    let tree: MarkupTree
    let found: ArticleFinder
    /// What has been found so far.
    var pieces = BlockPieces()
    private(set) var blocks: [PageBlock] = []
    private(set) var furniture: [SourceRange] = []
    private(set) var inlines: [Inline] = []
    /// The block that begins at or after each element with an `id`.
    private(set) var anchors: [String: Int] = [:]
    private(set) var waitingAnchors: [String] = []

    /// The elements around the text, by what they are.
    var context = PageContext()
    private var openInlines: [(kind: Inline.Kind, start: Offset?, end: Int)] = []
    private var owners: [(kind: PageOwner, end: Int)] = []
    private var owned: [PageOwner: Int] = [:]
    private var firstNode = 0
    private var isFurniture = false
    /// Where the explanation ends that stands in brackets of ours.
    private var bracketEnd: Int?

    /// Collects the text of a page whose article was found.
    init(_ tree: MarkupTree, _ found: ArticleFinder, _ bytes: Bytes) {
        self.bytes = bytes
        self.tree = tree
        self.found = found
        for index in tree.nodes.indices { take(index) }
        close(before: tree.nodes.count)
        flush()
    }

    private mutating func take(_ index: Int) {
        close(before: index)
        let node = tree.nodes[index]
        guard found.places[index] != .unseen else { return }
        if node.isText { return add(index) }
        if !node["id"].isEmpty || node.name == "a" && !node["name"].isEmpty {
            waitingAnchors.append(node["id"].isEmpty ? node["name"] : node["id"])
        }
        if node.isBlock && !context.keepsTogether(node) { flush() }
        context.enter(index, tree)
        enter(index, node)
    }

    /// Ends what ends before a node.
    private mutating func close(before index: Int) {
        // What ends together with a block is a part of it.
        if let end = bracketEnd, end <= index { closeBracket() }
        closeInlines(before: index)
        if context.endsBlock(before: index) { flush() }
        context.leave(before: index)
        while let last = owners.last, last.end <= index { owners.removeLast() }
    }

    private mutating func closeInlines(before index: Int) {
        while let last = openInlines.last, last.end <= index {
            openInlines.removeLast()
            if let start = last.start, let end = pieces.end, start < end {
                inlines.append(Inline(SourceRange(start, end), last.kind))
            }
        }
    }

    private mutating func enter(_ index: Int, _ node: MarkupTree.Node) {
        if let owner = PageOwner(node) { owners.append((owner, node.end)) }
        if let kind = Self.inline(node) { openInlines.append((kind, nil, node.end)) }
        switch node.name {
        case "br":
            if context.mayBreak, pieces.isAtLine { flush() }
            pieces.breakLine()
        case "img": addImage(node, index)
        case "li": addNumber(index)
        case "rt" where !context.hasFallback: openBracket(tagOf: node)
        case "td", "th": if context.isInTable { pieces.breakCell() }
        case "tr": if context.isInTable { pieces.breakLine() }
        default: if context.isInTable, node.isBlock { pieces.breakCell() }
        }
    }

    private static func inline(_ node: MarkupTree.Node) -> Inline.Kind? {
        switch node.name {
        case "b", "strong": .strong
        case "i", "em", "cite", "dfn", "var": .emphasis
        case "code", "tt", "kbd", "samp": .code
        case "s", "strike", "del": .strikethrough
        case "a": node["href"].isEmpty ? nil : .link(node["href"])
        default: nil
        }
    }

    // MARK: Text

    private mutating func add(_ index: Int) {
        let node = tree.nodes[index]
        let isFurniture = found.places[index] == .furniture
        if isFurniture != self.isFurniture, !pieces.isEmpty { flush() }
        guard !isPermalink(index) else { return }
        if context.mayBreak, pieces.isAtLine, BlockPieces.isIndented(node, bytes) { flush() }
        if pieces.isEmpty {
            self.isFurniture = isFurniture
            firstNode = index
        }
        let before = pieces.length
        if let replacement = node.replacement {
            pieces.addReplaced(node.range, replacement, bytes)
        } else if context.isPreformatted {
            pieces.addLines(node.range, bytes)
        } else {
            pieces.add(node.range, bytes)
        }
        if pieces.length > before { startInlines(at: node.range) }
        for owner in owners { owned[owner.kind, default: 0] += pieces.length - before }
    }

    /// A link to the place where it stands itself, such as ¶ behind a heading, is no text.
    private func isPermalink(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        guard node.parent >= 0, tree.nodes[node.parent].name == "a", tree.nodes[node.parent]["href"].hasPrefix("#")
        else {
            return false
        }
        let text = tree.text(of: index, bytes).trimmingBlanks
        return text == "¶" || text == "#" || text == "§" || text == "🔗" || text == "\u{F0C1}" || text == "∞"
    }

    private mutating func startInlines(at range: Range<Int>) {
        guard let start = pieces.startOfLast(notBefore: range.lowerBound) else { return }
        for index in openInlines.indices.reversed() {
            guard openInlines[index].start == nil else { break }
            openInlines[index].start = start
        }
    }

    private mutating func addImage(_ node: MarkupTree.Node, _ index: Int) {
        guard let range = attribute("alt", of: node) else { return }
        if pieces.isEmpty {
            isFurniture = found.places[index] == .furniture
            firstNode = index
        }
        pieces.addImage(range, bytes)
        inlines.append(Inline(SourceRange(range.lowerBound, range.upperBound), .image(node["src"])))
    }

    /// The number that a browser prints before an item of an ordered list, read in place of its tag.
    private mutating func addNumber(_ index: Int) {
        guard let number = context.itemNumber, found.places[index] == .article else { return }
        guard let tag = tag(of: tree.nodes[index]) else { return }
        firstNode = index
        isFurniture = false
        pieces.addReplaced(tag, "\(number). ", bytes)
    }

    /// Brackets round what explains a character, where the page brings none for screens that know nothing else (HTML, section 4.5.14).
    private mutating func openBracket(tagOf node: MarkupTree.Node) {
        guard !pieces.isEmpty, let tag = tag(of: node) else { return }
        pieces.addReplaced(tag, "（", bytes)
        bracketEnd = node.end
    }

    /// Closes the bracket in place of the tag that follows.
    private mutating func closeBracket() {
        bracketEnd = nil
        let from = pieces.reached
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<"), in: from..<bytes.count),
            let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<bytes.count)
        else { return }
        pieces.addReplaced(start..<end + 1, "）", bytes)
    }

    /// The bytes of an element's start tag; nil where the page has none.
    private func tag(of node: MarkupTree.Node) -> Range<Int>? {
        let limit = min(bytes.count, node.range.upperBound + 2)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<"), in: node.range), node.range.upperBound > start,
            let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<limit)
        else { return nil }
        // A tag that faulty markup has made a part of the text is none.
        return max(start, pieces.reached) <= end ? max(start, pieces.reached)..<end + 1 : nil
    }

    /// The bytes of an attribute's value as it stands in the file; nil where it is empty or written with references.
    func attribute(_ name: String, of node: MarkupTree.Node) -> Range<Int>? {
        let value = Array(node[name].trimmingBlanks.utf8)
        guard !value.isEmpty else { return nil }
        var from = node.range.lowerBound
        while let start = bytes.firstIndex(of: Array(name.utf8), in: from..<node.range.upperBound) {
            from = start + name.utf8.count
            var at = from
            while at < node.range.upperBound, bytes[at] <= 0x20 { at += 1 }
            guard at < node.range.upperBound, bytes[at] == UInt8(ascii: "=") else { continue }
            return bytes.firstIndex(of: value, in: at..<node.range.upperBound).map { $0..<$0 + value.count }
        }
        return nil
    }

    // MARK: Blocks

    private mutating func flush() {
        let made = pieces.take(bytes, isPreformatted: context.isPreformatted)
        defer { (owned, isFurniture) = ([:], false) }
        for index in openInlines.indices { openInlines[index].start = nil }
        guard let first = made.first?.range, let last = made.last?.range else { return }
        if isFurniture {
            furniture.append(SourceRange(first.start, last.end))
            inlines.removeAll { $0.range.start >= first.start }
            return
        }
        for anchor in waitingAnchors where anchors[anchor] == nil { anchors[anchor] = blocks.count }
        waitingAnchors.removeAll()
        let (kind, level) = context.kind(hasOwnText: pieces.hadOwnText)
        blocks.append(
            PageBlock(
                block: .init(kind: kind, level: UInt8(clamping: level), pieces: made), node: firstNode, owner: owner))
    }

    /// Whom most of the block's text names.
    private var owner: PageOwner? {
        guard pieces.taken < 240 else { return nil }
        let all = owned.values.reduce(0, +)
        guard all * 10 >= pieces.taken * 6 else { return nil }
        return owned.max { $0.value < $1.value }?.key
    }

    /// The replacements that belong to blocks.
    var replacements: [Replacement] { pieces.replacements }
}

/// A block with what its element says of it.
struct PageBlock {
    var block: FormattedText.FormatBlock
    /// The first node of its text.
    var node: Int
    var owner: PageOwner?
}

/// What a part of a page names: microdata of schema.org, link types of HTML, and the words of authors.
enum PageOwner: Hashable {
    case headline, author, date, publication

    /// What an element names; nil for most.
    init?(_ node: MarkupTree.Node) {
        switch node["itemprop"] {
        case "headline": self = .headline
        case "author", "creator": self = .author
        case "datePublished", "dateCreated", "dateModified": self = .date
        case "publisher", "sourceOrganization": self = .publication
        default:
            let words = node.words
            if node["rel"] == "author" || words.contains(where: PageWords.authorWords.contains) {
                self = .author
            } else if node.name == "time" || words.contains(where: PageWords.dateWords.contains) {
                self = .date
            } else if words.contains(where: PageWords.sourceWords.contains), node.name != "pre", node.name != "code" {
                self = .publication
            } else {
                return nil
            }
        }
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
