#if HAS_LIBXML2
    internal import Articles

    /// The blocks of a book as they are gathered, document by document.
    struct Book {
        /// A label of the table of contents that its place does not hold.
        struct Missing {
            var document: Int
            var place: Int
            var markup: String
        }

        private(set) var blocks: [FormattedText.FormatBlock] = []
        private(set) var inlines: [Inline] = []
        private(set) var replacements: [Replacement] = []
        private(set) var publication: SourceRange?
        /// The first block of each document, and where its body begins.
        private var documents: [String: (index: Int, first: Int, end: Int, body: Int)] = [:]
        private var anchors: [String: (block: Int, place: Int)] = [:]
        /// The places of the documents and of what has a name in them, by path and `path#name`.
        private(set) var places: [String: Offset] = [:]

        /// Takes the title, the authors, the date and the publisher from the package document (Dublin Core).
        mutating func takeMetadata(_ bytes: Bytes, _ range: Range<Int>) {
            guard let tree = MarkupParser.xml(bytes, range) else { return }
            let kinds: [String: BlockKind] = [
                "title": .title, "creator": .byline, "date": .dateline, "publisher": .sourceNote,
            ]
            var taken: Set<BlockKind> = []
            for index in tree.nodes.indices {
                guard let kind = kinds[BookPackage.localName(tree.nodes[index].name)],
                    tree.nodes[index].name.hasPrefix("dc:"), let run = tree.inside(index).first
                else { continue }
                var range = tree.nodes[run].range
                while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
                while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
                guard !range.isEmpty, kind == .byline || taken.insert(kind).inserted else { continue }
                let source = SourceRange(range.lowerBound, range.upperBound)
                if kind == .sourceNote { publication = source }
                blocks.append(.init(kind: kind, pieces: [Piece(source)]))
            }
        }

        /// Takes a document of the spine.
        mutating func take(_ bytes: Bytes, _ range: Range<Int>, path: String) {
            guard let tree = MarkupParser.html(bytes, range) else { return }
            let page = PageCollector(tree, ArticleFinder(tree, bytes, isWholeText: true), bytes)
            let first = blocks.count
            blocks += page.blocks.map(\.block)
            inlines += page.inlines.sorted { $0.range.start < $1.range.start }.map { Self.inside($0, path: path) }
            for (name, place) in page.places { places[path + "#" + name] = place }
            places[path] = page.blocks.first?.block.pieces.first?.range.start
            replacements += page.replacements
            let body = tree.nodes.first { $0.name == "body" }?.range.upperBound ?? range.lowerBound
            let bodyEnd = bytes.firstIndex(of: UInt8(ascii: ">"), in: body..<range.upperBound).map { $0 + 1 } ?? body
            documents[path] = (documents.count, first, blocks.count, bodyEnd)
            for index in tree.nodes.indices where !tree.nodes[index]["id"].isEmpty {
                let id = tree.nodes[index]["id"]
                guard let block = page.anchors[id], anchors[path + "#" + id] == nil else { continue }
                let tag = tree.nodes[index].range
                let start = bytes.firstIndex(of: UInt8(ascii: "<"), in: tag) ?? tag.lowerBound
                let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<range.upperBound).map { $0 + 1 }
                anchors[path + "#" + id] = (first + block, end ?? start)
            }
        }

        /// A link of a document, its target one of the whole book where it leads to no address outside.
        private static func inside(_ inline: Inline, path: String) -> Inline {
            guard case .link(let target) = inline.kind else { return inline }
            let scheme = target.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
            guard scheme.endIndex == target.endIndex || target[scheme.endIndex] != ":" else { return inline }
            let (path, fragment) = BookPackage.resolve(target, from: path)
            return Inline(inline.range, .link("#" + path + (fragment.isEmpty ? "" : "#" + fragment)))
        }

        // MARK: The table of contents

        /// Makes headings of the blocks that the entries lead to, the levels being theirs; gives the entries whose place says
        /// nothing of them.
        mutating func place(_ entries: [BookEntry], _ bytes: Bytes) -> [Missing] {
            var (missing, used, levels) = ([Missing](), Set<Int>(), [(block: Int, level: Int, own: Int)]())
            var gone: Set<Int> = []
            var labels: [(block: Int, label: String)] = []
            for entry in entries {
                guard let document = documents[entry.path] else { continue }
                let target = entry.fragment.isEmpty ? nil : anchors[entry.path + "#" + entry.fragment]
                let from = target?.block ?? document.first
                guard let found = heading(entry.label, from: from, end: document.end, without: used, bytes) else {
                    let label = entry.label.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    let place = target?.place ?? document.body
                    if !label.isEmpty {
                        missing.append(Missing(document: document.index, place: place, markup: "<h1>\(label)</h1>"))
                    }
                    continue
                }
                let own = blocks[found.lowerBound].kind == .heading ? Int(blocks[found.lowerBound].level) : 6
                used.formUnion(found)
                join(found)
                gone.formUnion(found.dropFirst())
                blocks[found.lowerBound].kind = .heading
                blocks[found.lowerBound].level = UInt8(clamping: entry.level)
                levels.append((found.lowerBound, entry.level, own))
                labels.append((found.lowerBound, Self.folded(entry.label)))
            }
            if !levels.isEmpty { lower(levels, without: used) }
            dropParts(of: labels, without: used, bytes)
            blocks = blocks.indices.filter { !gone.contains($0) }.map { blocks[$0] }
            return missing
        }

        /// The blocks from `start` on that together say what an entry says; else a heading that stands there.
        private func heading(_ label: String, from start: Int, end: Int, without used: Set<Int>, _ bytes: Bytes)
            -> Range<Int>?
        {
            let wanted = Self.folded(label)
            let reach = start..<min(end, start + 6)
            for first in reach where !used.contains(first) {
                var said = ""
                for last in first..<min(end, first + 4) {
                    said += Self.folded(text(of: last, bytes))
                    if said == wanted { return first..<last + 1 }
                    if !wanted.hasPrefix(said) { break }
                }
            }
            return reach.first { block in
                guard !used.contains(block), blocks[block].kind == .heading, block < start + 2 else { return false }
                // I. and 1. are one number to a writer.
                let said = Self.folded(text(of: block, bytes))
                return Self.commonSuffix(said, wanted) * 10 >= max(said.utf8.count, wanted.utf8.count) * 7
            }.map { $0..<$0 + 1 }
        }

        private static func commonSuffix(_ a: String, _ b: String) -> Int {
            zip(a.utf8.reversed(), b.utf8.reversed()).prefix { $0 == $1 }.count
        }

        private static func folded(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.lowercased().unicodeScalars.filter {
                        $0.properties.isAlphabetic || $0.properties.numericType != nil
                    }))
        }

        private func text(of block: Int, _ bytes: Bytes) -> String {
            var text = ""
            for piece in blocks[block].pieces {
                // What explains a character is no part of a label.
                if let low = replacements.firstIndex(where: { $0.range.start >= piece.range.start }),
                    replacements[low].range == piece.range
                {
                    text += replacements[low].text
                } else {
                    text += String(
                        decoding: (piece.range.start.value..<piece.range.end.value).map { bytes[$0] }, as: UTF8.self)
                }
            }
            return text
        }

        /// Puts a label that stands in several blocks into the first of them.
        private mutating func join(_ range: Range<Int>) {
            for block in range.dropFirst() {
                var pieces = blocks[block].pieces
                pieces[0].join = .space
                blocks[range.lowerBound].pieces += pieces
            }
        }

        /// Makes paragraphs of headings that only say a part of the label above them, as a number alone.
        private mutating func dropParts(
            of labels: [(block: Int, label: String)], without used: Set<Int>, _ bytes: Bytes
        ) {
            let labels = labels.sorted { $0.block < $1.block }
            var place = 0
            for block in blocks.indices where blocks[block].kind == .heading && !used.contains(block) {
                while place < labels.count, labels[place].block < block { place += 1 }
                guard place > 0 else { continue }
                if labels[place - 1].label.contains(Self.folded(text(of: block, bytes))) {
                    blocks[block].kind = .paragraph
                }
            }
        }

        /// Sets the headings that the table of contents does not name below those that it names.
        private mutating func lower(_ levels: [(block: Int, level: Int, own: Int)], without used: Set<Int>) {
            let levels = levels.sorted { $0.block < $1.block }
            var place = 0
            for block in blocks.indices where blocks[block].kind == .heading && !used.contains(block) {
                while place < levels.count, levels[place].block < block { place += 1 }
                guard place > 0 else {
                    blocks[block].kind = .paragraph
                    continue
                }
                let above = levels[place - 1]
                blocks[block].level = UInt8(
                    clamping: above.level + (above.own == 6 ? 1 : max(1, Int(blocks[block].level) - above.own)))
            }
        }
    }
#endif
