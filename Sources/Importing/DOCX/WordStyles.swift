#if HAS_LIBXML2
    internal import Articles

    /// What the styles of a word processor's file say of paragraphs (ECMA-376, section 17.7).
    struct WordStyles {
        private struct Style {
            var name = ""
            var base = ""
            var outline: Int?
            var list: String?
            var depth: Int?
        }

        private var styles: [String: Style] = [:]

        init(_ source: [UInt8]?) {
            guard let source else { return }
            let text = SourceText(source)
            text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return }
                for index in tree.elements(named: "w:style") {
                    var style = Style()
                    for inside in tree.inside(index) {
                        let value = tree.nodes[inside]["w:val"]
                        switch tree.nodes[inside].name {
                        case "w:name": style.name = value.lowercased()
                        case "w:basedOn": style.base = value
                        case "w:outlineLvl": style.outline = Int(value)
                        case "w:numId": style.list = value
                        case "w:ilvl": style.depth = WordNumbering.depth(value)
                        default: break
                        }
                    }
                    styles[tree.nodes[index]["w:styleId"]] = style
                }
            }
        }

        /// The kind and level of a paragraph of a style, or of the styles that it is based on.
        func kind(of id: String) -> (BlockKind, Int) {
            chain(of: id).lazy.compactMap(Self.kind).first ?? (.paragraph, 1)
        }

        /// The list that a style, or a style that it is based on, counts in, and how deep; nil for most.
        func list(of id: String) -> (list: String, depth: Int?)? {
            let counting = chain(of: id).first { $0.list != nil }
            return counting.flatMap { style in style.list.map { ($0, style.depth) } }
        }

        /// A style and those that it is based on, the nearest first.
        private func chain(of id: String) -> [Style] {
            var (chain, id): ([Style], String) = ([], id)
            while chain.count < Self.mostBases {
                chain.append(styles[id] ?? Style(name: id.lowercased()))
                guard let base = chain.last?.base, !base.isEmpty else { break }
                id = base
            }
            return chain
        }

        /// More styles upon each other than anybody makes; a circle of them ends here.
        private static let mostBases = 16

        /// Built-in names are English in every edition (section 17.7.4.9).
        private static func kind(of style: Style) -> (BlockKind, Int)? {
            if style.name == "title" { return (.title, 1) }
            if style.name.hasPrefix("heading"), let level = style.name.last?.wholeNumberValue {
                return (.heading, min(max(level, 1), 9))
            }
            // Styles of a table of contents list what stands elsewhere.
            if style.name.hasPrefix("toc "), let level = style.name.last?.wholeNumberValue {
                return (.listItem, max(1, level))
            }
            if let outline = style.outline {
                return WordNumbering.depths.contains(outline) ? (.heading, outline + 1) : (.paragraph, 1)
            }
            if style.name.contains("quote") { return (.blockQuotation, 1) }
            if style.name == "caption" { return (.note, 1) }
            return nil
        }
    }
#endif
