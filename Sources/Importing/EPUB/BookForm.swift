#if HAS_LIBXML2
    internal import Articles

    /// Reads e-books (EPUB 2 and 3): the text is the package document and the documents of the spine, one after another.
    enum BookForm {
        /// Whether a path leads to what is looked at in a book.
        static func wants(_ path: String) -> Bool {
            let name = path.lowercased()
            return path == "mimetype" || name.hasPrefix("meta-inf/")
                || [".opf", ".ncx", ".xhtml", ".html", ".htm", ".xml", ".xht"].contains { name.hasSuffix($0) }
        }

        /// The text of a book with its blocks; throws where it is locked, fixed in its pages, or broken.
        static func read(_ archive: Archive) throws(ImportFailure) -> FormattedText {
            guard MarkupParser.isThere else { throw .lacking(.libxml2) }
            let package = try BookPackage(archive)
            let entries =
                package.navigation.flatMap { path in
                    archive.entries[path].map { BookContents.entries(of: $0, at: path) }
                } ?? []
            var assembly = BookAssembly(package, archive)
            var text = assembly.text(entries)
            // Entries that nothing on their page says are set there, and all is read again.
            if assembly.addMissing() { text = assembly.text(entries) }
            guard text.blocks?.isEmpty == false else { throw .noText(pages: package.spine.count, tool: nil) }
            return text
        }
    }

    /// Puts the documents of a book together.
    private struct BookAssembly {
        private let package: BookPackage
        private var documents: [(path: String, source: [UInt8])]
        /// Labels of the table of contents that their place does not hold: the document, where in it, the markup to add.
        private var missing: [(document: Int, place: Int, markup: String)] = []

        init(_ package: BookPackage, _ archive: Archive) {
            self.package = package
            documents = package.spine.filter { $0 != package.navigation }.compactMap { path in
                archive.entries[path].map { (path, BookAssembly.decoded($0)) }
            }
        }

        /// A document in UTF-8: EPUB allows UTF-16 beside it.
        private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
            guard let text = try? Decoding.decode(SourceText(bytes), encoding: nil) else { return bytes }
            return text.text.withBytes { bytes in (0..<bytes.count).map { bytes[$0] } }
        }

        mutating func addMissing() -> Bool {
            for label in missing.sorted(by: { ($0.document, $0.place) > ($1.document, $1.place) }) {
                documents[label.document].source.insert(contentsOf: Array(label.markup.utf8), at: label.place)
            }
            defer { missing = [] }
            return !missing.isEmpty
        }

        /// The text with its blocks, the table of contents being its outline.
        mutating func text(_ entries: [BookEntry]) -> FormattedText {
            var (bytes, ranges) = (package.source + [0x0A], [Range<Int>]())
            for document in documents {
                ranges.append(bytes.count..<bytes.count + document.source.count)
                bytes += document.source + [0x0A]
            }
            var text = FormattedText(text: SourceText(bytes), format: .epub)
            var book = Book()
            text.text.withBytes { bytes in
                book.takeMetadata(bytes, 0..<package.source.count)
                for (index, range) in ranges.enumerated() { book.take(bytes, range, path: documents[index].path) }
                missing = book.place(entries, bytes).map { label in
                    (label.document, label.place - ranges[label.document].lowerBound, label.markup)
                }
            }
            text.blocks = book.blocks
            text.inlines = book.inlines
            text.keepAnchors(book.places)
            text.replacements = book.replacements
            text.publication = book.publication
            text.isOneArticle = true
            return text
        }
    }
#endif
