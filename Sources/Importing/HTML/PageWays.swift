internal import Articles

/// Tells the lines of a page that lead to the pages around it: `Next: …, Previous: …, Up: …`.
struct PageWays {
    private struct Count {
        var links = 0
        var ways = 0
        /// Links to places on the page itself.
        var own = 0
        var headings = 0
    }

    private let tree: MarkupTree
    /// What stands in each element.
    private var counts: [Count]

    init(_ tree: MarkupTree) {
        self.tree = tree
        counts = tree.nodes.map { node in
            guard node.name == "a", !node["href"].isEmpty else {
                return Count(headings: node.headingLevel == nil ? 0 : 1)
            }
            let types = node["rel"].lowercased().split(separator: " ")
            return Count(
                links: 1, ways: types.contains { PageWords.wayTypes.contains(String($0)) } ? 1 : 0,
                own: node["href"].hasPrefix("#") ? 1 : 0)
        }
        for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
            let parent = tree.nodes[index].parent
            counts[parent].links += counts[index].links
            counts[parent].ways += counts[index].ways
            counts[parent].own += counts[index].own
            counts[parent].headings += counts[index].headings
        }
    }

    /// Whether a block is such a line: half of its links, and two at least, say by their type where they lead, and it says
    /// little beside them.
    func isLine(_ index: Int, _ weight: ArticleFinder.Weight) -> Bool {
        let count = counts[index]
        return tree.nodes[index].isBlock && count.headings == 0 && count.ways >= 2 && count.ways * 2 >= count.links
            && weight.text - weight.linked <= weight.linked + Self.mostBeside
    }

    /// Whether a block lists places on the page and says nothing beside that: its table of contents, or its index.
    func isContents(_ index: Int, _ weight: ArticleFinder.Weight) -> Bool {
        let count = counts[index]
        return tree.nodes[index].isBlock && count.headings == 0 && count.links >= 3 && count.own == count.links
            && weight.linked * 10 >= (weight.text - weight.marks) * 9
    }

    /// How much may stand beside the links, in bytes: `Next:`, `Previous:`, `Up:` and brackets, in any language.
    private static let mostBeside = 60
}
