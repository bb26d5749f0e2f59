#if HAS_LIBXML2
    internal import Articles

    /// A note or a comment of a word processor's file.
    struct WordNote {
        var id: String
        /// Who wrote it; empty for notes.
        var author: String
        var text: String

        /// The notes of a part of the file in one version; what only parts notes from the text is none.
        static func read(_ source: [UInt8]?, named name: String, _ version: FileVersion) -> [WordNote] {
            guard let source else { return [] }
            let text = SourceText(source)
            return text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return [] }
                return tree.elements(named: name).filter { tree.nodes[$0]["w:type"].isEmpty }.map { note in
                    WordNote(
                        id: tree.nodes[note]["w:id"], author: tree.nodes[note]["w:author"].trimmingBlanks,
                        text: said(note, tree, bytes, version))
                }
            }
        }

        private static func said(_ note: Int, _ tree: MarkupTree, _ bytes: Bytes, _ version: FileVersion) -> String {
            var (said, index) = ("", note)
            while index < tree.nodes[note].end {
                if WordChanges.isLeftOut(index, tree, version) {
                    index = max(tree.nodes[index].end, index + 1)
                    continue
                }
                switch tree.nodes[index].name {
                case "w:t", "w:delText", "m:t": said += tree.text(of: index, bytes)
                case "w:sym":
                    said += WordSymbols.text(font: tree.nodes[index]["w:font"], code: tree.nodes[index]["w:char"])
                case "w:noBreakHyphen": said += "\u{2011}"
                case "w:p", "w:br", "w:tab": if !said.isEmpty { said += " " }
                default: break
                }
                index += 1
            }
            return said.trimmingBlanks
        }
    }
#endif
