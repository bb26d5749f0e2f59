internal import Articles

/// The elements that stand around a place of a page, and what they make of its text.
struct PageContext {
    private struct List {
        var end: Int
        /// The number of the next item; nil where items have none.
        var next: Int?
        var step: Int
    }

    private struct Item {
        var end: Int
        var hasText = false
    }

    private var headings: [(level: Int, end: Int)] = []
    private var lists: [List] = []
    private var items: [Item] = []
    private var quotations: [Int] = []
    private var preformatted: [Int] = []
    private var tables: [Int] = []
    private var captions: [Int] = []
    private var notes: [Int] = []
    private var ruby: (end: Int, hasFallback: Bool)?
    private var blocks: [Int] = []
    /// The number of the item that was entered last.
    private(set) var itemNumber: Int?

    var isPreformatted: Bool { !preformatted.isEmpty }
    var isInTable: Bool { !tables.isEmpty }
    var hasFallback: Bool { ruby?.hasFallback ?? false }
    var mayBreak: Bool { tables.isEmpty && items.isEmpty }

    /// Whether an element ends no block, being a part of a table that is one.
    func keepsTogether(_ node: MarkupTree.Node) -> Bool { isInTable && node.name != "table" && node.name != "caption" }

    /// Whether a block ends before a node.
    func endsBlock(before index: Int) -> Bool { blocks.last.map { $0 <= index } ?? false }

    mutating func enter(_ index: Int, _ tree: MarkupTree) {
        let node = tree.nodes[index]
        if node.isBlock && !keepsTogether(node) { blocks.append(node.end) }
        if let level = node.headingLevel { headings.append((level, node.end)) }
        if node.isNote || node.words.contains(where: PageWords.noteWords.contains) { notes.append(node.end) }
        switch node.name {
        case "ul", "dir", "menu": lists.append(List(end: node.end, next: nil, step: 0))
        case "ol": lists.append(list(index, tree))
        case "li": enterItem(node)
        case "blockquote": quotations.append(node.end)
        case "pre", "listing", "xmp", "plaintext": preformatted.append(node.end)
        case "table" where TableShape.isOfData(index, tree): tables.append(node.end)
        case "caption", "figcaption": captions.append(node.end)
        case "ruby":
            ruby = (node.end, tree.inside(index).contains { tree.nodes[$0].name == "rp" })
        default: break
        }
    }

    private func list(_ index: Int, _ tree: MarkupTree) -> List {
        let node = tree.nodes[index]
        let isBare = node["style"].contains("none") || node["role"] == "list"
        let items = tree.children(of: index).filter { tree.nodes[$0].name == "li" }.count
        let isReversed = node.attributes["reversed"] != nil
        return List(
            end: node.end, next: isBare ? nil : Int(node["start"]) ?? (isReversed ? items : 1),
            step: isReversed ? -1 : 1)
    }

    private mutating func enterItem(_ node: MarkupTree.Node) {
        items.append(Item(end: node.end))
        itemNumber = nil
        guard let last = lists.indices.last, let number = Int(node["value"]) ?? lists[last].next else { return }
        guard lists[last].next != nil else { return }
        itemNumber = number
        lists[last].next = number + lists[last].step
    }

    /// Leaves what ends before a node.
    mutating func leave(before index: Int) {
        while let last = headings.last, last.end <= index { headings.removeLast() }
        while let last = lists.last, last.end <= index { lists.removeLast() }
        while let last = items.last, last.end <= index { items.removeLast() }
        for path in [\PageContext.quotations, \.preformatted, \.tables, \.captions, \.notes, \.blocks] {
            while let last = self[keyPath: path].last, last <= index { self[keyPath: path].removeLast() }
        }
        if let ruby, ruby.end <= index { self.ruby = nil }
    }

    /// The kind of the block that ends, with its level; what only describes images is no part of the text that is read.
    mutating func kind(hasOwnText: Bool) -> (BlockKind, Int) {
        if isPreformatted { return (.code, 1) }
        if let heading = headings.last, quotations.isEmpty, tables.isEmpty { return (.heading, heading.level) }
        if !captions.isEmpty { return (.note, 1) }
        if isInTable { return (.table, 1) }
        if !notes.isEmpty || !hasOwnText { return (.note, 1) }
        if let item = items.indices.last, !items[item].hasText {
            items[item].hasText = true
            return (.listItem, max(1, lists.count))
        }
        return quotations.isEmpty ? (.paragraph, 1) : (.blockQuotation, quotations.count)
    }
}

/// Tells tables of data from those with which old pages lay out their text.
enum TableShape {
    /// Whether a table holds data: it has heads or a caption, or several columns of short cells, and no table inside.
    static func isOfData(_ table: Int, _ tree: MarkupTree) -> Bool {
        let node = tree.nodes[table]
        guard node["role"] != "presentation", node["role"] != "none" else { return false }
        var (heads, cells, rows, longest) = (0, 0, 0, 0)
        for index in tree.inside(table) {
            switch tree.nodes[index].name {
            case "table", "h1", "h2", "h3", "h4", "blockquote", "pre": return false
            case "th", "caption": heads += 1
            case "tr": rows += 1
            case "td":
                cells += 1
                let length = tree.inside(index).reduce(0) {
                    $0 + (tree.nodes[$1].isText ? tree.nodes[$1].range.count : 0)
                }
                longest = max(longest, length)
            default: break
            }
        }
        return heads > 0 && longest < 2000 || rows > 1 && cells >= rows * 2 && longest < 300
    }
}
