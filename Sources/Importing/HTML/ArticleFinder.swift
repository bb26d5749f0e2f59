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

        /// Whether most of it is links.
        var isLinks: Bool { text > 0 && linked * 10 >= text * 6 }

        mutating func add(_ other: Weight) {
            text += other.text
            linked += other.linked
            prose += other.prose
        }
    }

    let tree: MarkupTree
    /// By node.
    private(set) var places: [Place]
    /// The element that holds the article.
    private(set) var root = 0
    private(set) var weights: [Weight]
    /// The nodes before which the prose of the article begins, and behind which it ends.
    private(set) var prose: Range<Int> = 0..<0
    private var isApart: [Bool]
    private var isBeside: [Bool]
    /// The classes of boxes that stand in the middle of the prose: those of them at its edge belong to it, too.
    private var boxesOfText: Set<String> = []

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

    /// Adds up what stands inside each element; what stands apart adds nothing.
    private mutating func gatherWeights() {
        for index in tree.nodes.indices.reversed() {
            let parent = tree.nodes[index].parent
            guard parent >= 0 else { continue }
            weights[parent].text += weights[index].text
            weights[parent].linked += weights[index].linked
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
                isNamedApart(index, words) || ways.isLine(index, inside[index])
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

    private func holdsHeading(_ element: Int) -> Bool {
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

    private func isInside(apart index: Int) -> Bool {
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
            // The last element of all is the block itself: what stands round it is a part of the text.
            guard tree.inside(inner).contains(where: { tree.nodes[$0].isBlock }) else { return at }
            at = inner
        }
    }

    // MARK: What belongs to the article

    private mutating func place() {
        let inside = tree.nodes.isEmpty ? 0..<0 : tree.inside(root)
        for index in tree.nodes.indices where places[index] == .article && !inside.contains(index) {
            places[index] = .furniture
        }
        let runs = inside.filter {
            weights[$0].prose > 0 && tree.nodes[$0].isText && !isInside(apart: $0) && !isInside(beside: $0)
        }
        prose = (runs.first ?? inside.lowerBound)..<((runs.last ?? inside.upperBound - 1) + 1)
        takeBoxes(in: inside)
        takeHead()
        for index in inside where !tree.nodes[index].isText && isFurniture(index) { setAside(index) }
        for index in inside where isHeadingOfFurniture(index) { setAside(index) }
    }

    private mutating func setAside(_ index: Int) {
        for node in index..<tree.nodes[index].end where places[node] == .article { places[node] = .furniture }
    }

    /// The level of a heading, deep ones as one; nil for all others.
    private func level(_ index: Int) -> Int? { tree.nodes[index].headingLevel.map { min($0, 6) } }

    /// Finds the boxes of the text; with those at its edge its prose begins earlier or ends later.
    private mutating func takeBoxes(in inside: Range<Int>) {
        for index in prose where isBeside[index] && tree.nodes[index].end < prose.upperBound {
            boxesOfText.insert(tree.nodes[index]["class"])
        }
        for index in inside where isBeside[index] && isOfText(index) && !isMostlyLinks(index) {
            prose = min(prose.lowerBound, index)..<max(prose.upperBound, tree.nodes[index].end)
        }
    }

    /// Whether a heading at the edge has nothing under it but furniture: `Contents`, `See also`.
    private func isHeadingOfFurniture(_ index: Int) -> Bool {
        guard let level = level(index), places[index] == .article,
            tree.nodes[index].end <= prose.lowerBound || index >= prose.upperBound
        else { return false }
        var holdsFurniture = false
        for node in tree.nodes[index].end..<tree.nodes[root].end {
            if let next = self.level(node), next <= level { break }
            guard tree.nodes[node].isText, weights[node].text > 0 else { continue }
            if places[node] == .article { return false }
            if places[node] == .furniture { holdsFurniture = true }
        }
        return holdsFurniture
    }

    private func isInside(beside index: Int) -> Bool {
        var at = index
        while at > root {
            if isBeside[at] { return true }
            at = tree.nodes[at].parent
        }
        return false
    }

    /// Whether an element inside the article's is no part of it: named so, a box at its edge, or links before and behind the prose.
    private func isFurniture(_ index: Int) -> Bool {
        if isApart[index] { return true }
        let node = tree.nodes[index]
        let isAtEdge = node.end <= prose.lowerBound || index >= prose.upperBound
        if isBeside[index] {
            return isAtEdge && !isOfText(index) || isMostlyLinks(index)
        }
        guard isAtEdge, node.isBlock, node.headingLevel == nil else { return false }
        return weights[index].isLinks && !isByline(index)
    }

    /// Whether boxes of this one's class stand in the middle of the prose.
    private func isOfText(_ box: Int) -> Bool {
        let name = tree.nodes[box]["class"]
        return !name.isEmpty && boxesOfText.contains(name)
    }

    /// Whether a third of a box is links.
    private func isMostlyLinks(_ box: Int) -> Bool { weights[box].linked * 3 > weights[box].text }

    private func isByline(_ index: Int) -> Bool {
        (index..<tree.nodes[index].end).contains {
            tree.nodes[$0]["rel"] == "author" || tree.nodes[$0]["itemprop"] == "author"
                || tree.nodes[$0].words.contains(where: PageWords.authorWords.contains)
        }
    }

    /// Takes a title that stands before the article's element, with what stands between.
    private mutating func takeHead() {
        guard !tree.inside(root).contains(where: { tree.nodes[$0].headingLevel == 1 && places[$0] == .article }) else {
            return
        }
        let title = (0..<root).last {
            tree.nodes[$0].headingLevel == 1 && weights[$0].text > 0 && !isInside(apart: $0)
                && places[$0] != .unseen
        }
        guard let title else { return }
        for index in title..<root where places[index] == .furniture && tree.nodes[index].isText {
            let isTitle = index < tree.nodes[title].end
            if isTitle || !isInside(apart: index) && !isInside(beside: index) && weights[index].linked == 0 {
                places[index] = .article
            }
        }
    }
}
