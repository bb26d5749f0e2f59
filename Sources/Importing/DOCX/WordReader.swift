#if HAS_LIBXML2
    internal import Articles

    /// Writes the text of a word processor's document: one version of it, where changes were tracked.
    struct WordReader {
        let tree: MarkupTree
        let bytes: Bytes
        let parts: WordParts
        private(set) var text: WordText
        /// Whether somebody's changes were kept.
        private(set) var isTracked = false
        private var numbering: WordNumbering
        /// The paragraphs that are open, and whether each runs on into the next one.
        private var paragraphs: [(end: Int, joins: Bool)] = []
        private var joinsNext = false
        private var tables: [Int] = []
        /// The column of the next cell.
        private var column = 0
        /// What stands in boxes that float beside the paragraph at hand: it follows that.
        private var boxes: [Range<Int>] = []
        private var links: [(end: Int, id: Int)] = []
        private var fields: [(code: String, link: Int?)] = []

        init(_ tree: MarkupTree, _ bytes: Bytes, _ parts: WordParts, _ text: WordText) {
            (self.tree, self.bytes, self.parts, self.text) = (tree, bytes, parts, text)
            numbering = parts.numbering
        }

        /// Reads the whole document.
        mutating func read() {
            var rests = [tree.nodes.indices]
            while let rest = rests.popLast() {
                var index = rest.lowerBound
                while index < rest.upperBound {
                    leave(before: index)
                    if !boxes.isEmpty, paragraphs.isEmpty, tables.isEmpty, !joinsNext { break }
                    index = take(index)
                }
                if index >= rest.upperBound { leave(before: Int.max) } else { rests.append(index..<rest.upperBound) }
                rests += boxes.reversed()
                boxes = []
            }
            text.flush()
        }

        /// Ends what ends before a node.
        private mutating func leave(before index: Int) {
            while let last = links.last, last.end <= index { text.closeLink(links.removeLast().id) }
            while let last = paragraphs.last, last.end <= index {
                paragraphs.removeLast()
                joinsNext = last.joins
                if tables.isEmpty, !last.joins { text.flush() }
            }
            while let last = tables.last, last <= index {
                tables.removeLast()
                if tables.isEmpty { text.flush() }
            }
        }

        /// Takes a node; gives the one to be taken next.
        private mutating func take(_ index: Int) -> Int {
            let node = tree.nodes[index]
            if WordChanges.holders.contains(node.name), node.end > index + 1 { isTracked = true }
            if WordChanges.isLeftOut(index, tree, parts.version) { return max(node.end, index + 1) }
            switch node.name {
            case "w:txbxContent" where !paragraphs.isEmpty:
                boxes.append(tree.inside(index))
                return max(node.end, index + 1)
            case "w:ruby":
                writeRuby(index)
                return max(node.end, index + 1)
            default:
                enter(index, node)
                return index + 1
            }
        }

        private mutating func enter(_ index: Int, _ node: MarkupTree.Node) {
            switch node.name {
            case "w:tbl": beginTable(node)
            case "w:tr" where tables.count == 1:
                text.beginRow()
                column = 0
            case "w:tc" where tables.count == 1: beginCell(index)
            case "w:p": beginParagraph(index, node)
            case "w:t", "w:delText", "m:t": text.write(tree.text(of: index, bytes), style: runStyle(index))
            case "w:sym": text.write(WordSymbols.text(font: node["w:font"], code: node["w:char"]))
            case "w:tab", "w:ptab": if isInRun(node) { text.write(" ") }
            case "w:noBreakHyphen": text.write("\u{2011}")
            case "w:br", "w:cr": tables.isEmpty ? text.breakLine() : text.beginParagraphOfCell()
            default: enterReference(index, node)
            }
        }

        private func isInRun(_ node: MarkupTree.Node) -> Bool {
            node.parent >= 0 && tree.nodes[node.parent].name == "w:r"
        }

        // MARK: Paragraphs and tables

        private mutating func beginTable(_ node: MarkupTree.Node) {
            if tables.isEmpty {
                text.flush()
                text.begin(.table)
            }
            joinsNext = false
            tables.append(node.end)
        }

        private mutating func beginCell(_ index: Int) {
            text.beginCell(column: column)
            let span = tree.children(of: index).first { tree.nodes[$0].name == "w:tcPr" }.flatMap { properties in
                tree.children(of: properties).first { tree.nodes[$0].name == "w:gridSpan" }
            }
            let columns = span.flatMap { Int(tree.nodes[$0]["w:val"]) } ?? 1
            column = min(column + min(max(1, columns), Self.mostColumns), Self.mostColumns)
        }

        /// A table has at most so many columns in the programs that write these files.
        private static let mostColumns = 63

        private mutating func beginParagraph(_ index: Int, _ node: MarkupTree.Node) {
            let isGone = WordChanges.isMarkGone(index, tree, parts.version)
            if WordChanges.isMarkChanged(index, tree) { isTracked = true }
            if !tables.isEmpty {
                text.beginParagraphOfCell()
            } else if !joinsNext {
                begin(WordChanges.last(ofParagraph: index, tree, parts.version))
            }
            paragraphs.append((node.end, isGone))
            joinsNext = false
        }

        /// Says what a paragraph is, and counts it where it has a number.
        private mutating func begin(_ index: Int) {
            let properties = WordParagraph(index, tree, parts.version)
            var (kind, level) = properties.style.map(parts.styles.kind) ?? (.paragraph, 1)
            if let outline = properties.outline {
                (kind, level) =
                    WordNumbering.depths.contains(outline)
                    ? (.heading, outline + 1) : kind == .heading ? (.paragraph, 1) : (kind, level)
            }
            let ofStyle = properties.style.flatMap(parts.styles.list)
            guard let list = properties.list ?? ofStyle?.list, list != "0" else {
                return text.begin(kind, level: level)
            }
            let depth =
                properties.depth ?? properties.style.flatMap { numbering.depth(ofStyle: $0, in: list) } ?? ofStyle?
                .depth
                ?? (kind == .heading ? level - 1 : 0)
            let number = numbering.next(list, depth: depth)
            if kind == .paragraph { (kind, level) = (.listItem, depth + 1) }
            text.begin(kind, level: level, number: number)
        }

        // MARK: Runs

        private func runStyle(_ index: Int) -> Inline.Kind? {
            let run = tree.nodes[index].parent
            guard run >= 0, let properties = tree.children(of: run).first(where: { tree.nodes[$0].name == "w:rPr" })
            else { return nil }
            for child in tree.children(of: properties) where tree.nodes[child].isOn {
                switch tree.nodes[child].name {
                case "w:b": return .strong
                case "w:i": return .emphasis
                case "w:strike", "w:dstrike": return .strikethrough
                default: break
                }
            }
            return nil
        }

        /// A word with what explains it in brackets behind, as pages print it where they cannot set one above the other.
        private mutating func writeRuby(_ index: Int) {
            let (base, above) = (said(in: "w:rubyBase", of: index), said(in: "w:rt", of: index))
            text.write(above.isEmpty ? base : "\(base)（\(above)）")
        }

        private func said(in name: String, of index: Int) -> String {
            tree.elements(named: name, in: tree.inside(index)).flatMap { part in
                tree.elements(named: "w:t", in: tree.inside(part)).map { tree.text(of: $0, bytes) }
            }.joined()
        }

        // MARK: What refers to something

        private mutating func enterReference(_ index: Int, _ node: MarkupTree.Node) {
            switch node.name {
            case "w:footnoteReference", "w:endnoteReference":
                let kind = node.name.dropLast("Reference".count)
                if let note = parts.notes[kind + node["w:id"]] { text.addNote(note) }
            case "w:commentReference":
                if let comment = parts.comments[node["w:id"]], !comment.isEmpty { text.addComment(comment) }
            case "w:bookmarkStart": text.addName(node["w:name"])
            case "w:hyperlink", "w:fldSimple":
                let target =
                    node.name == "w:hyperlink"
                    ? WordLinks.target(of: node, parts.targets) : WordLinks.target(ofField: node["w:instr"])
                if let target { links.append((node.end, text.openLink(target))) }
            case "w:fldChar": takeField(node["w:fldCharType"])
            case "w:instrText":
                if let last = fields.indices.last { fields[last].code += tree.text(of: index, bytes) }
            default: break
            }
        }

        private mutating func takeField(_ mark: String) {
            switch mark {
            case "begin": fields.append(("", nil))
            case "separate":
                guard let last = fields.indices.last else { return }
                fields[last].link = WordLinks.target(ofField: fields[last].code).map { text.openLink($0) }
            case "end": if let id = fields.popLast()?.link { text.closeLink(id) }
            default: break
            }
        }
    }

    extension MarkupTree.Node {
        /// Whether a property that can be switched is on (ECMA-376, section 17.17.4).
        var isOn: Bool { !["0", "false", "off", "none"].contains(self["w:val"]) }
    }
#endif
