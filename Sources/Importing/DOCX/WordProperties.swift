#if HAS_LIBXML2
    internal import Articles

    /// What a word processor's file says of itself beside its text (ECMA-376 part 2, section 11: core properties).
    struct WordProperties {
        private var title = ""
        private var creator = ""

        /// How many paragraphs at the beginning may be title and author.
        private static let headCount = 6

        init(_ source: [UInt8]?) {
            guard let source else { return }
            let text = SourceText(source)
            text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return }
                let value = { (name: String) in
                    tree.elements(named: name).first.map { tree.text(of: $0, bytes).trimmingBlanks } ?? ""
                }
                (title, creator) = (value("dc:title"), value("dc:creator"))
            }
        }

        /// The lines that are to stand before a text: its title where it names none, and who wrote it beside that.
        ///
        /// Programs fill in an author of their own accord; one is taken only where somebody gave a title, too.
        func head(of text: FormattedText) -> [(text: String, kind: BlockKind)] {
            guard !title.isEmpty, let blocks = text.blocks, !blocks.contains(where: { $0.kind == .title }) else {
                return []
            }
            let first = blocks.prefix(Self.headCount).map { block in
                Self.plain(block.pieces.map { text.text.string(in: $0.range) }.joined())
            }
            guard !first.contains(Self.plain(title)) else { return [] }
            let isNamed = creator.isEmpty || first.contains { $0.contains(Self.plain(creator)) }
            return [(title, .title)] + (isNamed ? [] : [(creator, .byline)])
        }

        private static func plain(_ text: String) -> String {
            text.filter { !$0.isWhitespace }
        }
    }
#endif
