#if HAS_LIBXML2
    internal import Articles

    /// What the package of an e-book says: its documents in order, its navigation and what it tells of itself
    /// (EPUB 3.3, sections 4 and 5; OPF 2.0.1).
    struct BookPackage {
        /// The path of the package document.
        let path: String
        /// The package document.
        let source: [UInt8]
        /// The paths of the documents in reading order; those behind that are read only where something leads to them, such as
        /// notes (EPUB 3.3, section 5.7.2, `linear`).
        private(set) var spine: [String] = []
        /// The path of the navigation document or of the NCX; nil where there is neither.
        private(set) var navigation: String?
        private(set) var isFixed = false

        /// Reads the package that the container names; throws where the book is locked or none is found.
        init(_ archive: Archive) throws(ImportFailure) {
            if Self.isLocked(archive) { throw .locked(.epub) }
            guard let path = Self.packagePath(archive), let source = archive.entries[path] else {
                throw .broken(.epub, reason: "META-INF/container.xml")
            }
            (self.path, self.source) = (path, source)
            let text = SourceText(source)
            let tree = text.withBytes { MarkupParser.xml($0, 0..<$0.count) }
            guard let tree else { throw .lacking(.libxml2) }
            text.withBytes { read(tree, $0) }
            guard !isFixed else { throw .fixedLayout }
        }

        private mutating func read(_ tree: MarkupTree, _ bytes: Bytes) {
            var (paths, order, aside, contents) = ([String: String](), [String](), [String](), "")
            var (nav, ncx): (String?, String?)
            for index in tree.nodes.indices {
                let node = tree.nodes[index]
                switch Self.localName(node.name) {
                case "item":
                    let path = Self.resolve(node["href"], from: self.path).path
                    paths[node["id"]] = path
                    if node["properties"].split(separator: " ").contains("nav") { nav = path }
                    if node["media-type"] == "application/x-dtbncx+xml" { ncx = path }
                case "spine": contents = node["toc"]
                case "itemref" where node["linear"] == "no": aside.append(node["idref"])
                case "itemref": order.append(node["idref"])
                case "meta":
                    let isLayout = node["property"] == "rendition:layout" || node["name"] == "fixed-layout"
                    let value = tree.text(of: index, bytes).trimmingBlanks + node["content"]
                    if isLayout, value == "pre-paginated" || value == "true" { isFixed = true }
                default: break
                }
            }
            // Each once (EPUB 3.3, 5.7.2): one that is named without end would fill the memory.
            var seen: Set<String> = []
            spine = (order + aside).compactMap { paths[$0] }.filter { seen.insert($0).inserted }
            navigation = nav ?? paths[contents] ?? ncx
        }

        private static func packagePath(_ archive: Archive) -> String? {
            guard let container = archive.entries["META-INF/container.xml"] else { return nil }
            let text = SourceText(container)
            let tree = text.withBytes { MarkupParser.xml($0, 0..<$0.count) }
            return tree?.nodes.first { localName($0.name) == "rootfile" }?["full-path"]
        }

        /// Whether more than fonts is encrypted, which readers are allowed to do to fonts by EPUB 3.3, section 4.3.
        private static func isLocked(_ archive: Archive) -> Bool {
            if archive.paths.contains("META-INF/rights.xml") { return true }
            guard let encryption = archive.entries["META-INF/encryption.xml"] else { return false }
            let text = SourceText(encryption)
            let tree = text.withBytes { MarkupParser.xml($0, 0..<$0.count) }
            let methods = tree?.nodes.filter { localName($0.name) == "EncryptionMethod" }.map { $0["Algorithm"] } ?? []
            let fonts = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
            return methods.contains { !fonts.contains($0) }
        }

        /// A name without the prefix of its namespace.
        static func localName(_ name: String) -> String {
            name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }

        /// The path and the fragment that a reference in the document at `path` leads to.
        static func resolve(_ reference: String, from path: String) -> (path: String, fragment: String) {
            let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let fragment = parts.count > 1 ? PercentEncoding.resolved(parts[1]) : ""
            guard let target = parts.first, !target.isEmpty else { return (path, fragment) }
            var steps = target.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
            for step in PercentEncoding.resolved(target).split(separator: "/") where step != "." {
                if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
            }
            return (steps.joined(separator: "/"), fragment)
        }
    }

    /// An entry of a book's table of contents.
    struct BookEntry {
        var label: String
        var path: String
        var fragment: String
        /// Its depth, from 1.
        var level: Int
    }

    /// Reads the table of contents of a book.
    enum BookContents {
        /// The entries of a navigation document (EPUB 3.3, section 7) or an NCX (OPF 2.0.1, section 2.4.1).
        static func entries(of source: [UInt8], at path: String) -> [BookEntry] {
            let text = SourceText(source)
            return text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return [] }
                let maps = tree.nodes.indices.filter { BookPackage.localName(tree.nodes[$0].name) == "navMap" }
                if let map = maps.first { return points(tree, in: map, path, bytes) }
                let navs = tree.elements(named: "nav")
                let nav = navs.first {
                    tree.nodes[$0]["epub:type"].contains("toc") || tree.nodes[$0]["role"] == "doc-toc"
                }
                return (nav ?? navs.first).map { links(tree, in: $0, path, bytes) } ?? []
            }
        }

        private static func links(_ tree: MarkupTree, in nav: Int, _ path: String, _ bytes: Bytes) -> [BookEntry] {
            var (entries, lists) = ([BookEntry](), [Int]())
            for index in tree.inside(nav) {
                while let last = lists.last, last <= index { lists.removeLast() }
                let node = tree.nodes[index]
                if node.name == "ol" || node.name == "ul" { lists.append(node.end) }
                guard node.name == "a", !node["href"].isEmpty else { continue }
                let target = BookPackage.resolve(node["href"], from: path)
                entries.append(
                    BookEntry(
                        label: spaced(tree.text(of: index, bytes)), path: target.path, fragment: target.fragment,
                        level: max(1, lists.count)))
            }
            return entries
        }

        private static func points(_ tree: MarkupTree, in map: Int, _ path: String, _ bytes: Bytes) -> [BookEntry] {
            var (entries, open, label) = ([BookEntry](), [Int](), "")
            for index in tree.inside(map) {
                while let last = open.last, last <= index { open.removeLast() }
                let node = tree.nodes[index]
                switch BookPackage.localName(node.name) {
                case "navPoint": open.append(node.end)
                case "navLabel": label = spaced(tree.text(of: index, bytes))
                case "content":
                    let target = BookPackage.resolve(node["src"], from: path)
                    entries.append(
                        BookEntry(label: label, path: target.path, fragment: target.fragment, level: max(1, open.count))
                    )
                default: break
                }
            }
            return entries
        }

        private static func spaced(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
#endif
