#if HAS_LIBXML2
    internal import Articles

    /// Reads the files of word processors (Office Open XML, ECMA-376 part 1, section 17).
    enum WordForm {
        /// Whether a path leads to what is looked at in a document.
        static func wants(_ path: String) -> Bool {
            path.hasPrefix("word/_rels/")
                || ["word/", "docProps/"].contains { path.hasPrefix($0) } && path.hasSuffix(".xml")
        }

        /// The text of a file with its blocks; of tracked changes that of one version.
        static func read(_ archive: Archive, _ version: FileVersion) throws(ImportFailure) -> FormattedText {
            guard MarkupParser.isThere else { throw .lacking(.libxml2) }
            guard let document = archive.entries["word/document.xml"] else {
                throw .broken(.docx, reason: "word/document.xml")
            }
            let parts = WordParts(archive, version)
            let text = parts.read(document, under: [])
            guard text.blocks?.isEmpty == false else { throw .blank }
            let head = WordProperties(archive.entries["docProps/core.xml"]).head(of: text)
            return head.isEmpty ? text : parts.read(document, under: head)
        }
    }

    /// What stands in a word processor's file beside its text.
    struct WordParts {
        let version: FileVersion
        let styles: WordStyles
        let numbering: WordNumbering
        /// What notes say, by their kind and number: `w:footnote2`.
        let notes: [String: String]
        /// What comments say, their author's name before it, by their number.
        let comments: [String: String]
        /// Where links lead, by the names that the text has for them.
        let targets: [String: String]

        init(_ archive: Archive, _ version: FileVersion) {
            self.version = version
            styles = WordStyles(archive.entries["word/styles.xml"])
            numbering = WordNumbering(archive.entries["word/numbering.xml"])
            var notes: [String: String] = [:]
            for (path, name) in [("word/footnotes.xml", "w:footnote"), ("word/endnotes.xml", "w:endnote")] {
                for note in WordNote.read(archive.entries[path], named: name, version) {
                    notes[name + note.id] = note.text
                }
            }
            self.notes = notes
            var comments: [String: String] = [:]
            for comment in WordNote.read(archive.entries["word/comments.xml"], named: "w:comment", version) {
                comments[comment.id] = comment.author.isEmpty ? comment.text : comment.author + ": " + comment.text
            }
            self.comments = comments
            targets = WordLinks.targets(archive.entries["word/_rels/document.xml.rels"])
        }

        /// The text of a document under the lines that are to stand before it.
        func read(_ document: [UInt8], under head: [(text: String, kind: BlockKind)]) -> FormattedText {
            let source = SourceText(document)
            return source.withBytes { bytes in
                var text = WordText()
                for line in head { text.write(line.text, as: line.kind) }
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return text.formatted() }
                var reader = WordReader(tree, bytes, self, text)
                reader.read()
                var formatted = reader.text.formatted()
                formatted.hasTrackedChanges = reader.isTracked
                return formatted
            }
        }
    }
#endif
