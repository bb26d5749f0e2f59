internal import Articles

// What belongs to the article.
extension ArticleFinder {
    mutating func place() {
        let inside = tree.nodes.isEmpty ? 0..<0 : tree.inside(root)
        for index in tree.nodes.indices where places[index] == .article && !inside.contains(index) {
            places[index] = .furniture
        }
        let runs = inside.filter {
            weights[$0].prose > 0 && tree.nodes[$0].isText && !isInside(apart: $0) && !isInside(beside: $0)
        }
        prose = (runs.first ?? inside.lowerBound)..<((runs.last ?? inside.upperBound - 1) + 1)
        takeSections()
        takeBoxes(in: inside)
        takeHead()
        for index in inside where !tree.nodes[index].isText && isFurniture(index) { setAside(index) }
        for index in inside where isHeadingOfFurniture(index) { setAside(index) }
    }

    private mutating func setAside(_ index: Int) {
        for node in index..<tree.nodes[index].end where places[node] == .article { places[node] = .furniture }
    }

    /// Takes the parts of the text at its edges that hold little prose but are made as those with prose are.
    private mutating func takeSections() {
        let parts = tree.nodes.isEmpty ? [] : tree.children(of: root).filter { !isApart[$0] && !isBeside[$0] }
        let makes = Set(parts.filter { weights[$0].prose > 0 && holdsHeading($0) }.compactMap(make))
        for part in parts
        where weights[part].text > 0 && make(of: part).map(makes.contains) == true && holdsHeading(part) {
            prose = min(prose.lowerBound, part)..<max(prose.upperBound, tree.nodes[part].end)
        }
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
