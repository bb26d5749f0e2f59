internal import Articles

/// Tells the article of a page from what stands round it: by what the page says of its parts, and by where its prose stands.
///
/// Prose is what stands in blocks of some length that hold marks of a sentence and little that is linked: the density of
/// text and of links tells content from furniture better than any name (Kohlschütter and others, Boilerplate Detection
/// Using Shallow Text Features, 2010).
struct ArticleFinder {
    /// What each run of text belongs to.
    enum Place: UInt8 {
        case article, furniture, unseen
    }

    /// How much text stands in an element, in bytes without blanks.
    struct Weight {
        var text = 0
        var linked = 0
        var prose = 0
        /// Punctuation beside the links: `[` and `]`.
        var marks = 0

        /// Whether most of it is links.
        var isLinks: Bool { linked > 0 && linked * 10 >= (text - marks) * 6 }

        mutating func add(_ other: Weight) {
            text += other.text
            linked += other.linked
            prose += other.prose
            marks += other.marks
        }
    }

    let tree: MarkupTree
    /// By node.
    var places: [Place]
    /// The element that holds the article.
    private(set) var root = 0
    private(set) var weights: [Weight]
    /// The nodes before which the prose of the article begins, and behind which it ends.
    var prose: Range<Int> = 0..<0
    private(set) var isApart: [Bool]
    private(set) var isBeside: [Bool]
    /// The classes of boxes that stand in the middle of the prose: those of them at its edge belong to it, too.
    var boxesOfText: Set<String> = []

    /// Looks through a page; where `isWholeText` is true everything that is seen is the article, as in a book.
    init(_ tree: MarkupTree, _ bytes: Bytes, isWholeText: Bool = false) {
        self.tree = tree
        let count = tree.nodes.count
        places = [Place](repeating: .article, count: count)
        weights = [Weight](repeating: Weight(), count: count)
        isApart = [Bool](repeating: false, count: count)
        isBeside = isApart
        markUnseen()
        guard !isWholeText, count > 0 else { return }
        weigh(bytes)
        markApart()
        gatherWeights()
        findRoot()
        place()
    }

    private mutating func markUnseen() {
        var at = 0
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            guard !node.isText, node.isUnseen else {
                at += 1
                continue
            }
            for inside in at..<node.end { places[inside] = .unseen }
            at = max(node.end, at + 1)
        }
    }

    // MARK: How much stands where

    /// Weighs each run of text, and finds which blocks are prose.
    private mutating func weigh(_ bytes: Bytes) {
        var (blocks, links) = (
            [Int](repeating: -1, count: tree.nodes.count), [Bool](repeating: false, count: tree.nodes.count)
        )
        var marks: [Int: Int] = [:]
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            blocks[index] = node.isBlock ? index : node.parent >= 0 ? blocks[node.parent] : -1
            links[index] = node.name == "a" || node.parent >= 0 && links[node.parent]
            guard node.isText, places[index] == .article else { continue }
            weights[index].text = node.range.lazy.filter { bytes[$0] > 0x20 }.count
            weights[index].linked = links[index] ? weights[index].text : 0
            weights[index].marks = links[index] ? 0 : node.range.lazy.filter { Self.isMark(bytes[$0]) }.count
            marks[blocks[index], default: 0] += SentenceMarks.count(bytes, node.range)
        }
        var sums: [Int: Weight] = [:]
        for index in tree.nodes.indices where tree.nodes[index].isText {
            sums[blocks[index], default: Weight()].text += weights[index].text
            sums[blocks[index], default: Weight()].linked += weights[index].linked
        }
        for index in tree.nodes.indices where tree.nodes[index].isText {
            guard let sum = sums[blocks[index]], sum.linked * 2 < sum.text else { continue }
            let isMarked = marks[blocks[index], default: 0] > 0
            if sum.text >= (isMarked ? 40 : 120) { weights[index].prose = weights[index].text - weights[index].linked }
        }
    }

    /// Whether a byte is punctuation of ASCII.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && (byte | 0x20) &- 0x61 >= 26 && byte &- 0x30 >= 10
    }

    /// Adds up what stands inside each element; what stands apart adds nothing.
    private mutating func gatherWeights() {
        for index in tree.nodes.indices.reversed() {
            let parent = tree.nodes[index].parent
            guard parent >= 0 else { continue }
            weights[parent].text += weights[index].text
            weights[parent].linked += weights[index].linked
            weights[parent].marks += weights[index].marks
            weights[parent].prose +=
                isApart[index] || isBeside[index] && !tree.nodes[index].isText ? 0 : weights[index].prose
        }
    }

    // MARK: What stands apart

    private mutating func markApart() {
        let whole = tree.nodes.indices.reduce(0) { $0 + weights[$1].prose }
        let ways = PageWays(tree)
        var inside = weights
        for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
            inside[tree.nodes[index].parent].add(inside[index])
        }
        for index in tree.nodes.indices where !tree.nodes[index].isText && places[index] == .article {
            let node = tree.nodes[index]
            guard inside[index].prose * 2 <= whole || node.name == "nav", node.headingLevel == nil else { continue }
            let words = node.words
            if node.isNote || words.contains(where: PageWords.noteWords.contains) { continue }
            isApart[index] =
                isNamedApart(index, words) || ways.isLine(index, inside[index]) || ways.isContents(index, inside[index])
                || inside[index].isLinks && words.contains(where: PageWords.linkedWords.contains)
            isBeside[index] = node.name == "aside" || words.contains(where: PageWords.besideWords.contains)
        }
    }

    private func isNamedApart(_ index: Int, _ words: [String]) -> Bool {
        let node = tree.nodes[index]
        return PageWords.apart.contains(node.name) && !holdsNotes(index)
            || PageWords.apartRoles.contains(node["role"])
            || node.name == "table" && words.contains(where: PageWords.tableWords.contains)
            || words.contains {
                PageWords.apartWords.contains($0) && !(holdsHeading(index) && PageWords.headedWords.contains($0))
            }
    }

    func holdsHeading(_ element: Int) -> Bool {
        tree.inside(element).contains { tree.nodes[$0].headingLevel != nil }
    }

    private func holdsNotes(_ element: Int) -> Bool {
        tree.nodes[element].name == "footer"
            && tree.inside(element).contains {
                tree.nodes[$0].isNote || tree.nodes[$0].words.contains(where: PageWords.noteWords.contains)
            }
    }

    // MARK: Where the article is

    private mutating func findRoot() {
        let body = tree.nodes.indices.first { tree.nodes[$0].name == "body" } ?? 0
        guard !tree.nodes.isEmpty else { return }
        root = named(in: body) ?? densest(in: body)
    }

    /// The smallest element that the page itself names as the text and that holds most of the prose.
    private func named(in body: Int) -> Int? {
        let whole = weights[body].prose
        let found = tree.inside(body).filter { isNamed($0) && !isInside(apart: $0) && weights[$0].prose * 2 > whole }
        guard var best = found.max(by: { weights[$0].prose < weights[$1].prose }) else { return nil }
        // Of an article in the main part the inner one counts, if the rest of the main part is little.
        for inner in found where inner > best && inner < tree.nodes[best].end {
            if weights[inner].prose * 5 >= weights[best].prose * 4, tree.nodes[inner].name != "div" { best = inner }
        }
        return best
    }

    private func isNamed(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if node.name == "article" || node.name == "main" || node["role"] == "main" || node["role"] == "article" {
            return true
        }
        let type = node["itemtype"]
        return type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
    }

    func isInside(apart index: Int) -> Bool {
        var at = index
        while at >= 0 {
            if isApart[at] { return true }
            at = tree.nodes[at].parent
        }
        return false
    }

    /// The smallest element that holds nearly all of the prose.
    private func densest(in body: Int) -> Int {
        var at = body
        while true {
            let inner = tree.children(of: at).first {
                !tree.nodes[$0].isText && tree.nodes[$0].isBlock && !isApart[$0]
                    && weights[$0].prose * 10 >= weights[at].prose * 8
            }
            guard let inner, weights[at].prose > 0 else { return at }
            // Of several parts of one make none is the text.
            guard !hasTwin(inner, in: at) else { return at }
            // The last element of all is the block itself: what stands round it is a part of the text.
            guard tree.inside(inner).contains(where: { tree.nodes[$0].isBlock }) else { return at }
            at = inner
        }
    }

    /// Whether another part of an element is made as this one is, with a heading of its own.
    private func hasTwin(_ part: Int, in element: Int) -> Bool {
        guard let make = make(of: part) else { return false }
        return tree.children(of: element).contains {
            $0 != part && self.make(of: $0) == make && !isApart[$0] && weights[$0].text > 0 && holdsHeading($0)
        }
    }

    /// What parts of a text are known by as such: their name and class; nil where those say nothing.
    func make(of element: Int) -> String? {
        let node = tree.nodes[element]
        guard node.isBlock, node.name == "section" || !node["class"].isEmpty else { return nil }
        return node.name + " " + node["class"]
    }
}
