#if HAS_LIBXML2
    internal import Articles

    /// Reads the files of word processors (Office Open XML, ECMA-376 part 1, section 17).
    enum WordForm {
        /// The text of a file with its blocks; of tracked changes that of one version.
        static func read(_ archive: Archive, _ version: FileVersion) throws(ImportFailure) -> FormattedText {
            guard MarkupParser.isThere else { throw .lacking(.libxml2) }
            guard let document = archive.entries["word/document.xml"] else {
                throw .broken(.docx, reason: "word/document.xml")
            }
            var reader = WordReader(archive, version)
            reader.read(document)
            guard !reader.blocks.isEmpty else { throw .blank }
            let properties = WordProperties(archive.entries["docProps/core.xml"])
            let head = properties.head(of: reader.text())
            guard !head.isEmpty else { return reader.text() }
            reader = WordReader(archive, version)
            for line in head { reader.write(line.text, as: line.kind) }
            reader.read(document)
            return reader.text()
        }
    }

    /// Makes blocks of the paragraphs of a word processor's document.
    struct WordReader {
        private let styles: WordStyles
        private let version: FileVersion
        private var numbering: WordNumbering
        private let notes: [String: String]
        private var bytes: [UInt8] = []
        private(set) var blocks: [FormattedText.FormatBlock] = []
        private var inlines: [Inline] = []

        private var pieces: [Piece] = []
        private var next = Join.none
        private var kind = BlockKind.paragraph
        private var level = 1
        private var number: String?
        private var pending: [(label: String, text: String)] = []
        private var noteCount = 0
        private var joinsNext = false
        private var isTracked = false
        /// The rows and cells that are open, and whether a paragraph stands in them.
        private var tables: [Int] = []

        init(_ archive: Archive, _ version: FileVersion) {
            self.version = version
            styles = WordStyles(archive.entries["word/styles.xml"])
            numbering = WordNumbering(archive.entries["word/numbering.xml"])
            var notes: [String: String] = [:]
            for (path, name) in [("word/footnotes.xml", "w:footnote"), ("word/endnotes.xml", "w:endnote")] {
                for (id, text) in Self.notes(archive.entries[path], name, version) { notes[name + id] = text }
            }
            self.notes = notes
        }

        /// The text with its blocks.
        func text() -> FormattedText {
            var text = FormattedText(text: SourceText(bytes), format: .docx, blocks: blocks)
            text.inlines = inlines
            text.hasTrackedChanges = isTracked
            return text
        }

        mutating func read(_ source: [UInt8]) {
            let source = SourceText(source)
            source.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return }
                var (index, paragraphs) = (0, [(end: Int, joins: Bool)]())
                while index < tree.nodes.count {
                    end(before: index, &paragraphs)
                    let node = tree.nodes[index]
                    if Self.changes.contains(node.name), node.end > index + 1 { isTracked = true }
                    if Self.isLeftOut(node, version) {
                        index = max(node.end, index + 1)
                        continue
                    }
                    enter(index, tree, bytes, &paragraphs)
                    index += 1
                }
                end(before: Int.max, &paragraphs)
                flush()
            }
        }

        /// What holds text that was added, taken away or moved.
        private static let changes: Set<String> = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]

        /// Writes a line that stands in no paragraph of the document.
        mutating func write(_ text: String, as kind: BlockKind) {
            self.kind = kind
            write(text, style: nil)
            flush()
        }

        /// Whether what is inside does not belong to the version: text that the changes add, or take away, and second forms.
        private static func isLeftOut(_ node: MarkupTree.Node, _ version: FileVersion) -> Bool {
            switch node.name {
            case "w:ins", "w:moveTo": version == .before
            case "w:del", "w:moveFrom": version == .after
            case "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange": true
            default: false
            }
        }

        private mutating func end(before index: Int, _ paragraphs: inout [(end: Int, joins: Bool)]) {
            while let last = paragraphs.last, last.end <= index {
                paragraphs.removeLast()
                joinsNext = last.joins
                if tables.isEmpty, !last.joins { flush() }
            }
            while let last = tables.last, last <= index {
                tables.removeLast()
                if tables.isEmpty { flush() }
            }
        }

        private mutating func enter(
            _ index: Int, _ tree: MarkupTree, _ bytes: Bytes, _ paragraphs: inout [(end: Int, joins: Bool)]
        ) {
            let node = tree.nodes[index]
            switch node.name {
            case "w:tbl":
                if tables.isEmpty { flush() }
                tables.append(node.end)
                kind = .table
            case "w:tr": if !pieces.isEmpty { next = .newline }
            case "w:tc": if !pieces.isEmpty, next != .newline { next = .space }
            case "w:p":
                let properties = tree.children(of: index).first { tree.nodes[$0].name == "w:pPr" }
                paragraphs.append((node.end, isMarkGone(properties, tree)))
                if tables.isEmpty, !joinsNext { begin(properties, tree) }
                if !tables.isEmpty, !pieces.isEmpty, next == .none { next = .space }
                joinsNext = false
            case "w:t", "w:delText", "m:t": write(tree.text(of: index, bytes), style: runStyle(index, tree))
            case "w:tab": if node.parent >= 0, tree.nodes[node.parent].name == "w:r" { write(" ", style: nil) }
            case "w:noBreakHyphen": write("\u{2011}", style: nil)
            case "w:br", "w:cr": if node["w:type"].isEmpty, !pieces.isEmpty { next = .newline }
            case "w:footnoteReference": addNote("w:footnote" + node["w:id"])
            case "w:endnoteReference": addNote("w:endnote" + node["w:id"])
            default: break
            }
        }

        /// Whether the mark that ends a paragraph is added or taken away by a change, so that in this version it goes on.
        private func isMarkGone(_ properties: Int?, _ tree: MarkupTree) -> Bool {
            guard let properties else { return false }
            let marks = tree.children(of: properties).filter { tree.nodes[$0].name == "w:rPr" }.flatMap {
                tree.children(of: $0)
            }
            return marks.contains { tree.nodes[$0].name == (version == .after ? "w:del" : "w:ins") }
        }

        private mutating func begin(_ properties: Int?, _ tree: MarkupTree) {
            (kind, level, number) = (.paragraph, 1, nil)
            guard let properties else { return }
            let inside = tree.inside(properties)
            let style = inside.first { tree.nodes[$0].name == "w:pStyle" }.map { tree.nodes[$0]["w:val"] }
            if let style { (kind, level) = styles.kind(of: style) }
            if let own = inside.first(where: { tree.nodes[$0].name == "w:outlineLvl" }),
                let depth = Int(tree.nodes[own]["w:val"]), WordNumbering.depths.contains(depth)
            {
                (kind, level) = (.heading, depth + 1)
            }
            let depth = inside.first { tree.nodes[$0].name == "w:ilvl" }.flatMap {
                WordNumbering.depth(tree.nodes[$0]["w:val"])
            }
            let list =
                inside.first { tree.nodes[$0].name == "w:numId" }.map { tree.nodes[$0]["w:val"] }
                ?? style.flatMap({ styles.list(of: $0) })
            guard let list, list != "0" else { return }
            number = numbering.next(list, depth: depth ?? (kind == .heading ? level - 1 : 0))
            if kind == .paragraph { (kind, level) = (.listItem, (depth ?? 0) + 1) }
        }

        private func runStyle(_ text: Int, _ tree: MarkupTree) -> Inline.Kind? {
            let run = tree.nodes[text].parent
            guard run >= 0,
                let properties = tree.children(of: run).first(where: { tree.nodes[$0].name == "w:rPr" })
            else { return nil }
            for child in tree.children(of: properties)
            where !["0", "false", "none"].contains(tree.nodes[child]["w:val"]) {
                switch tree.nodes[child].name {
                case "w:b": return .strong
                case "w:i": return .emphasis
                case "w:strike": return .strikethrough
                default: break
                }
            }
            return nil
        }

        private mutating func write(_ text: String, style: Inline.Kind?) {
            guard !text.isEmpty else { return }
            if pieces.isEmpty {
                if text.allSatisfy(\.isWhitespace) { return }
                if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
                if let number, !number.isEmpty { append(number + " ", join: .none) }
                number = nil
            } else if next != .none {
                bytes.append(next == .newline ? 0x0A : 0x09)
            }
            let range = append(text, join: next)
            next = .none
            if let style { inlines.append(Inline(range, style)) }
        }

        @discardableResult private mutating func append(_ text: String, join: Join) -> SourceRange {
            let range = SourceRange(bytes.count, bytes.count + text.utf8.count)
            bytes += Array(text.utf8)
            if join == .none, let last = pieces.last, last.range.end == range.start {
                pieces[pieces.count - 1].range.end = range.end
            } else {
                pieces.append(Piece(range, join: join))
            }
            return range
        }

        private mutating func addNote(_ id: String) {
            guard let text = notes[id] else { return }
            noteCount += 1
            write("[\(noteCount)]", style: nil)
            pending.append(("[\(noteCount)] ", text))
        }

        private mutating func flush() {
            defer { (pieces, next, kind, level) = ([], .none, .paragraph, 1) }
            if !pieces.isEmpty { blocks.append(.init(kind: kind, level: UInt8(clamping: level), pieces: pieces)) }
            let notes = pending
            pending = []
            for note in notes {
                bytes += Array("\n\n".utf8)
                let start = bytes.count
                bytes += Array((note.label + note.text).utf8)
                blocks.append(.init(kind: .note, pieces: [Piece(SourceRange(start, bytes.count))]))
            }
        }

        private static func notes(_ source: [UInt8]?, _ name: String, _ version: FileVersion) -> [String: String] {
            guard let source else { return [:] }
            let text = SourceText(source)
            return text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return [:] }
                var notes: [String: String] = [:]
                for note in tree.elements(named: name) where tree.nodes[note]["w:type"].isEmpty {
                    var (said, index) = ("", note)
                    while index < tree.nodes[note].end {
                        if isLeftOut(tree.nodes[index], version) {
                            index = max(tree.nodes[index].end, index + 1)
                            continue
                        }
                        if ["w:t", "w:delText"].contains(tree.nodes[index].name) {
                            said += tree.text(of: index, bytes)
                        }
                        if tree.nodes[index].name == "w:p", !said.isEmpty { said += " " }
                        index += 1
                    }
                    notes[tree.nodes[note]["w:id"]] = said.trimmingBlanks
                }
                return notes
            }
        }
    }
#endif
