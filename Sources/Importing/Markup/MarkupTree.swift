internal import Articles

/// A document of HTML or XML as a list of its nodes, each before those inside it, so that depth costs no recursion.
struct MarkupTree {
    /// An element or a run of text.
    struct Node {
        /// The name of the element as the parser gives it (in HTML in small letters), empty for a run of text.
        var name: String
        /// The element's attributes.
        var attributes: [String: String] = [:]
        /// The bytes of a run of text, or those between which the element's start tag stands.
        var range: Range<Int>
        /// What the run is read as where that is not what stands in the file: a character reference.
        var replacement: String?
        /// The element that it stands in; -1 for the outermost.
        var parent: Int
        /// One past the last node inside it.
        var end: Int

        var isText: Bool { name.isEmpty }

        /// An attribute's value, the empty one where it is not there.
        subscript(attribute: String) -> String { attributes[attribute] ?? "" }
    }

    private(set) var nodes: [Node] = []
    private var open: [Int] = []
    /// Where what was read last ends.
    private(set) var place: Int

    /// Makes a tree of nothing yet, of a document that begins at `place`.
    init(from place: Int = 0) { self.place = place }

    /// Takes the beginning of an element whose start tag ends about `place`.
    mutating func enter(_ name: String, _ attributes: [String: String], at place: Int) {
        let start = min(self.place, place)
        append(Node(name: name, attributes: attributes, range: start..<place, parent: -1, end: 0))
        open.append(nodes.count - 1)
        self.place = max(self.place, place)
    }

    /// Takes the end of the innermost element of this name, and of all those inside it.
    mutating func leave(_ name: String, at place: Int) {
        guard let index = open.lastIndex(where: { nodes[$0].name == name }) else { return }
        while open.count > index { nodes[open.removeLast()].end = nodes.count }
        self.place = max(self.place, place)
    }

    /// Takes a run of text.
    mutating func add(_ range: Range<Int>, replacement: String?) {
        place = range.upperBound
        if replacement == nil, let last = nodes.last, last.isText, last.replacement == nil,
            last.range.upperBound == range.lowerBound, last.parent == open.last ?? -1
        {
            nodes[nodes.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            append(Node(name: "", range: range, replacement: replacement, parent: -1, end: nodes.count + 1))
        }
    }

    /// Ends all elements that are still open.
    mutating func finish() {
        while let last = open.popLast() { nodes[last].end = nodes.count }
    }

    private mutating func append(_ node: Node) {
        nodes.append(node)
        nodes[nodes.count - 1].parent = open.last ?? -1
    }
}

extension MarkupTree {
    /// The nodes inside an element.
    func inside(_ element: Int) -> Range<Int> { element + 1..<nodes[element].end }

    /// The nodes directly inside an element.
    func children(of element: Int) -> [Int] {
        var (children, at) = ([Int](), element + 1)
        while at < nodes[element].end {
            children.append(at)
            at = nodes[at].end
        }
        return children
    }

    /// The elements of this name, in order.
    func elements(named name: String, in range: Range<Int>? = nil) -> [Int] {
        (range ?? nodes.indices).filter { nodes[$0].name == name }
    }

    /// The text of an element or a run, blanks as they stand.
    func text(of node: Int, _ bytes: Bytes) -> String {
        var text = ""
        for index in node..<nodes[node].end where nodes[index].isText {
            text += nodes[index].replacement ?? String(decoding: nodes[index].range.map { bytes[$0] }, as: UTF8.self)
        }
        return text
    }
}
