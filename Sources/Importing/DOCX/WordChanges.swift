#if HAS_LIBXML2
    internal import Articles

    /// Tells what of a document with tracked changes belongs to a version (ECMA-376, section 17.13.5).
    enum WordChanges {
        /// What holds text that was added, taken away or moved.
        static let holders: Set<String> = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]

        /// Second forms of what stands there already, and properties as they were.
        private static let asides: Set<String> = [
            "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
            "w:tcPrChange", "w:tblPrExChange", "w:tblGridChange", "w:numberingChange",
        ]

        /// Whether what is inside a node does not belong to the version: text that the changes add or take away, rows and
        /// cells that they do, what nobody is shown, and asides.
        static func isLeftOut(_ index: Int, _ tree: MarkupTree, _ version: FileVersion) -> Bool {
            let node = tree.nodes[index]
            switch node.name {
            case "w:ins", "w:moveTo": return version == .before
            case "w:del", "w:moveFrom": return version == .after
            case "w:tr": return holds(version == .after ? ["w:del"] : ["w:ins"], in: "w:trPr", of: index, tree)
            case "w:tc": return holds(version == .after ? ["w:cellDel"] : ["w:cellIns"], in: "w:tcPr", of: index, tree)
            case "w:r": return holds(["w:vanish"], in: "w:rPr", of: index, tree)
            default: return asides.contains(node.name)
            }
        }

        /// Whether the properties of an element hold one of these, switched on.
        private static func holds(
            _ names: [String], in properties: String, of index: Int, _ tree: MarkupTree
        ) -> Bool {
            tree.children(of: index).contains { child in
                tree.nodes[child].name == properties
                    && tree.children(of: child).contains {
                        names.contains(tree.nodes[$0].name) && tree.nodes[$0].isOn
                    }
            }
        }

        /// Whether the mark that ends a paragraph is no part of the version, so that the paragraph runs on.
        static func isMarkGone(_ paragraph: Int, _ tree: MarkupTree, _ version: FileVersion) -> Bool {
            let names = version == .after ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"]
            return marks(paragraph, tree).contains { names.contains(tree.nodes[$0].name) }
        }

        /// Whether the mark that ends a paragraph was added, taken away or moved.
        static func isMarkChanged(_ paragraph: Int, _ tree: MarkupTree) -> Bool {
            marks(paragraph, tree).contains { holders.contains(tree.nodes[$0].name) }
        }

        private static func marks(_ paragraph: Int, _ tree: MarkupTree) -> [Int] {
            guard let properties = tree.children(of: paragraph).first(where: { tree.nodes[$0].name == "w:pPr" }) else {
                return []
            }
            return tree.children(of: properties).filter { tree.nodes[$0].name == "w:rPr" }.flatMap {
                tree.children(of: $0)
            }
        }

        /// The paragraph whose mark ends the text that begins with this one: its properties are those of the whole.
        static func last(ofParagraph paragraph: Int, _ tree: MarkupTree, _ version: FileVersion) -> Int {
            var last = paragraph
            while isMarkGone(last, tree, version), let next = next(after: last, tree) { last = next }
            return last
        }

        /// The paragraph that follows directly; nil where a table or something else does.
        private static func next(after paragraph: Int, _ tree: MarkupTree) -> Int? {
            var at = tree.nodes[paragraph].end
            while at < tree.nodes.count, tree.nodes[at].parent == tree.nodes[paragraph].parent {
                let node = tree.nodes[at]
                if node.name == "w:p" { return at }
                // Marks between paragraphs hold nothing.
                guard node.isText || node.end == at + 1 else { return nil }
                at = node.end
            }
            return nil
        }
    }

    /// What a paragraph says of itself; of tracked changes what it said in one version.
    struct WordParagraph {
        private(set) var style: String?
        /// From 0; 9 where it stands in no outline.
        private(set) var outline: Int?
        private(set) var list: String?
        private(set) var depth: Int?

        init(_ paragraph: Int, _ tree: MarkupTree, _ version: FileVersion) {
            let child = { (name: String, of: Int) in tree.children(of: of).first { tree.nodes[$0].name == name } }
            guard var properties = child("w:pPr", paragraph) else { return }
            if version == .before, let change = child("w:pPrChange", properties), let old = child("w:pPr", change) {
                properties = old
            }
            style = child("w:pStyle", properties).map { tree.nodes[$0]["w:val"] }
            outline = child("w:outlineLvl", properties).flatMap { Int(tree.nodes[$0]["w:val"]) }
            guard let numbering = child("w:numPr", properties) else { return }
            list = child("w:numId", numbering).map { tree.nodes[$0]["w:val"] }
            depth = child("w:ilvl", numbering).flatMap { WordNumbering.depth(tree.nodes[$0]["w:val"]) }
        }
    }
#endif
