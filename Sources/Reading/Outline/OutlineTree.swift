public import Articles

/// The outline of a document as a tree in arrays, made once when the document is understood.
///
/// Articles without a title get an item of their own, so that each article has a top.
public struct OutlineTree: Sendable {
    /// What an item stands for.
    public enum Item: Hashable, Sendable {
        /// An entry, as an index of `Document.outline`.
        case entry(Int)
        /// A quotation that the outline leaves out, as an index of `Document.quotations`.
        case quotation(Int)
        /// An article without a title, as an index of `Document.articles`.
        case untitled(Int)
    }

    /// The items of a tree, four bytes each: a long text has one for every quotation.
    public struct Items: RandomAccessCollection, Sendable {
        // The number and, below it, two bits for what it counts.
        private var codes: [Int32] = []

        /// The first item.
        public var startIndex: Int { 0 }
        /// One past the last item.
        public var endIndex: Int { codes.count }

        /// The item with a number.
        public subscript(index: Int) -> Item {
            let number = Int(codes[index] >> 2)
            switch codes[index] & 3 {
            case 0: return .entry(number)
            case 1: return .quotation(number)
            default: return .untitled(number)
            }
        }

        fileprivate mutating func append(_ item: Item) {
            switch item {
            case .entry(let number): codes.append(Int32(number) << 2)
            case .quotation(let number): codes.append(Int32(number) << 2 | 1)
            case .untitled(let number): codes.append(Int32(number) << 2 | 2)
            }
        }

        fileprivate mutating func reserveCapacity(_ count: Int) { codes.reserveCapacity(count) }
    }

    /// The items in reading order.
    public private(set) var items = Items()
    /// The item that each item stands under, as an index of `items`; −1 for a top one.
    private(set) var parents: [Int32] = []
    /// One past the last item under each item.
    private(set) var ends: [Int32] = []
    /// How many of its ancestors there are for each item.
    private(set) var depths: [UInt8] = []
    /// How many statements stand before each item, and in all.
    private(set) var statementsBefore: [Int32] = [0]

    /// Makes a tree with nothing in it.
    public init() {}

    /// Makes the tree of a document's outline, with all its quotations where `hasTerms` says so, else with those that
    /// the outline names.
    public init(_ document: Document, hasTerms: Bool = false) {
        var open: [(item: Int, level: Int)] = []
        reserve(document.articles.count + (hasTerms ? document.quotations.count : 0) + document.outline.count)
        for (number, article) in document.articles.enumerated() {
            close(&open, downTo: 0)
            // A document of one article without title is its own top: no item is needed to name it.
            if article.title == nil, document.articles.count > 1 {
                // Above all that it holds, statements outside any section included.
                add(.untitled(number), level: 0, statement: false, &open)
            }
            var rest = hasTerms ? article.quotations : 0..<0
            // A quotation stands one level below the entry that it stands under.
            var level = 0
            for index in article.outline {
                let entry = document.outline[index]
                addQuotations(of: &rest, before: entry, level: level + 1, document, &open)
                if entry.kind != .quotation { level = Int(entry.level) }
                add(.entry(index), level: Int(entry.level), statement: entry.kind == .quotation, &open)
            }
            for quotation in rest { add(.quotation(quotation), level: level + 1, statement: false, &open) }
        }
        close(&open, downTo: 0)
    }

    private mutating func reserve(_ count: Int) {
        items.reserveCapacity(count)
        parents.reserveCapacity(count)
        ends.reserveCapacity(count)
        depths.reserveCapacity(count)
        statementsBefore.reserveCapacity(count + 1)
    }

    /// Adds those of some quotations that begin before an entry, but for the one that it stands for.
    private mutating func addQuotations(
        of rest: inout Range<Int>, before entry: OutlineEntry, level: Int, _ document: Document,
        _ open: inout [(item: Int, level: Int)]
    ) {
        while let first = rest.first, !entry.stands(before: document.quotations[first].span) {
            rest.removeFirst()
            guard entry.quotation != first else { return }
            add(.quotation(first), level: level, statement: false, &open)
        }
    }

    private mutating func add(_ item: Item, level: Int, statement: Bool, _ open: inout [(item: Int, level: Int)]) {
        close(&open, downTo: level)
        parents.append(Int32(open.last?.item ?? -1))
        depths.append(UInt8(min(open.count, 255)))
        statementsBefore.append(statementsBefore[statementsBefore.count - 1] + (statement ? 1 : 0))
        // Nothing stands under a quotation, however low the heading after it is.
        let isQuotation = if case .quotation = item { true } else { statement }
        ends.append(isQuotation ? Int32(items.count + 1) : 0)
        if !isQuotation { open.append((items.count, level)) }
        items.append(item)
    }

    private mutating func close(_ open: inout [(item: Int, level: Int)], downTo level: Int) {
        while let last = open.last, last.level >= level {
            ends[last.item] = Int32(items.count)
            open.removeLast()
        }
    }

    /// Whether other items stand under item number `item`.
    func hasChildren(_ item: Int) -> Bool {
        Int(ends[item]) > item + 1
    }

    /// How many statements stand under item number `item`.
    func statements(under item: Int) -> Int {
        Int(statementsBefore[Int(ends[item])] - statementsBefore[item + 1])
    }

    /// The item that item number `item` stands under, or nil.
    func parent(of item: Int) -> Int? {
        parents[item] < 0 ? nil : Int(parents[item])
    }

    /// What item number `item` covers.
    func span(of item: Int, in document: Document) -> TextSpan? {
        switch items[item] {
        case .entry(let index): return document.outline[index].span
        case .quotation(let index): return document.quotations[index].span
        case .untitled(let article):
            guard let block = document.articles[article].blocks.first, let start = document.start(ofBlock: block),
                let last = document.blocks[block].pieces.last
            else { return nil }
            return TextSpan(firstBlock: block, start: start, lastBlock: block, end: document.pieces[last].range.end)
        }
    }

    /// The last item that begins at or before `position`; nil where none does.
    func item(at position: ReadingPosition, in document: Document) -> Int? {
        var (low, high) = (0, items.count)
        while low < high {
            let middle = (low + high) / 2
            if let span = span(of: middle, in: document), document.start(of: span) <= position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? low - 1 : nil
    }
}

extension OutlineTree.Item {
    /// Whether it is a quotation of any kind.
    func isQuotation(in document: Document) -> Bool {
        switch self {
        case .entry(let entry): document.outline[entry].kind == .quotation
        case .quotation: true
        case .untitled: false
        }
    }
}

extension OutlineEntry {
    /// Whether it begins before `other` in reading order.
    fileprivate func stands(before other: TextSpan) -> Bool {
        (span.firstBlock, span.start) < (other.firstBlock, other.start)
    }
}

/// Which items of an outline are folded.
public struct OutlineFolds: Hashable, Sendable {
    /// Whether all are folded but those in `exceptions`; else none but those.
    private var foldsAll = false
    /// By the place where the item begins, so that a new understanding of the text keeps them.
    private var exceptions: Set<Offset> = []

    /// Makes folds that hide nothing.
    public init() {}

    func contains(_ start: Offset) -> Bool {
        foldsAll != exceptions.contains(start)
    }

    mutating func set(_ start: Offset, folded: Bool) {
        if folded == foldsAll { exceptions.remove(start) } else { exceptions.insert(start) }
    }

    mutating func setAll(folded: Bool) {
        foldsAll = folded
        exceptions = []
    }
}
