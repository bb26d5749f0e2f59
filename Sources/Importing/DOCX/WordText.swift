#if HAS_LIBXML2
    internal import Articles

    /// The text of a word processor's document while it is written, with its blocks.
    struct WordText {
        private var bytes: [UInt8] = []
        private var blocks: [FormattedText.FormatBlock] = []
        private var inlines: [Inline] = []
        private var furniture: [SourceRange] = []

        /// What the block that is open is.
        private var kind = BlockKind.paragraph
        private var level = 1
        /// The number to be printed before its first word.
        private var number: String?
        private var pieces: [Piece] = []
        private var next = Join.none
        /// The column of a cell that holds nothing yet; nil where it does, and outside of tables.
        private var cell: Int?
        /// The column of the cell of the row that was written last.
        private var lastCell = -1
        /// Whether the next word begins a paragraph inside a cell.
        private var isAfterParagraph = false

        private var notes: [(label: String, text: String)] = []
        private var noteCount = 0
        private var comments: [String] = []
        private var links: [(id: Int, target: String, start: Offset?)] = []
        private var linkCount = 0
        /// The places that have names, and the names that wait for the next word.
        private var places: [String: Offset] = [:]
        private var names: [String] = []

        /// Whether the block that is open holds nothing yet.
        var isEmpty: Bool { pieces.isEmpty }

        /// The text with its blocks.
        func formatted() -> FormattedText {
            var text = FormattedText(text: SourceText(bytes), format: .docx, blocks: blocks)
            text.inlines = inlines.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
            text.furniture = furniture
            // Under one title all headings are those of its parts.
            text.isOneArticle = blocks.first?.kind == .title && !blocks.dropFirst().contains { $0.kind == .title }
            text.keepAnchors(places)
            return text
        }

        /// Says what the block is that begins.
        mutating func begin(_ kind: BlockKind, level: Int = 1, number: String? = nil) {
            (self.kind, self.level, self.number) = (kind, level, number)
        }

        /// Writes a block of its own.
        mutating func write(_ said: String, as kind: BlockKind) {
            begin(kind)
            write(said)
            flush()
        }

        /// Goes on with the block that is open.
        mutating func write(_ said: String, style: Inline.Kind? = nil) {
            guard !said.isEmpty else { return }
            if pieces.isEmpty || cell != nil, said.allSatisfy(\.isWhitespace) { return }
            if pieces.isEmpty {
                if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
                if let number, !number.isEmpty { append(number + " ", join: .none) }
                number = nil
            }
            enterCell()
            if isAfterParagraph { append(" ", join: .none) }
            isAfterParagraph = false
            if next != .none { bytes.append(next == .newline ? 0x0A : 0x09) }
            let range = append(said, join: next)
            next = .none
            for index in links.indices where links[index].start == nil { links[index].start = range.start }
            for name in names where places[name] == nil { places[name] = pieces[0].range.start }
            names = []
            if let style { inlines.append(Inline(range, style)) }
        }

        @discardableResult private mutating func append(_ said: String, join: Join) -> SourceRange {
            let range = SourceRange(bytes.count, bytes.count + said.utf8.count)
            bytes += Array(said.utf8)
            if join == .none, let last = pieces.last, last.range.end == range.start {
                pieces[pieces.count - 1].range.end = range.end
            } else {
                pieces.append(Piece(range, join: join))
            }
            return range
        }

        // MARK: Lines and cells

        /// Ends a line inside the block.
        mutating func breakLine() { if !pieces.isEmpty { next = .newline } }

        /// Begins a row of a table.
        mutating func beginRow() {
            breakLine()
            (cell, lastCell, isAfterParagraph) = (nil, -1, false)
        }

        /// Begins a cell in a column from 0.
        mutating func beginCell(column: Int) { (cell, isAfterParagraph) = (column, false) }

        /// Begins a paragraph or a line inside a cell; one that is not its first is set apart by a blank.
        mutating func beginParagraphOfCell() { if cell == nil { isAfterParagraph = true } }

        /// Puts what parts the cell at hand from the one that was written last: a join, and nothing for each cell between them.
        private mutating func enterCell() {
            guard let cell else { return }
            if !pieces.isEmpty {
                for _ in lastCell + 1..<max(lastCell + 1, cell) { addEmptyCell() }
                if next == .none { next = .space }
            }
            (lastCell, self.cell) = (cell, nil)
        }

        private mutating func addEmptyCell() {
            let join = next == .newline ? Join.newline : .space
            bytes.append(join == .newline ? 0x0A : 0x09)
            pieces.append(Piece(SourceRange(bytes.count, bytes.count), join: join))
            next = .space
        }

        // MARK: Notes, comments, links

        /// Sets the reference to a note, which follows the block.
        mutating func addNote(_ said: String) {
            noteCount += 1
            write("[\(noteCount)]")
            notes.append(("[\(noteCount)] ", said))
        }

        /// Sets a comment apart from the text, behind the block.
        mutating func addComment(_ said: String) { comments.append(said) }

        /// Names the place where the next word stands.
        mutating func addName(_ name: String) { names.append(name) }

        /// Begins a link; gives what `closeLink` wants to know.
        mutating func openLink(_ target: String) -> Int {
            linkCount += 1
            links.append((linkCount, target, nil))
            return linkCount
        }

        /// Ends a link.
        mutating func closeLink(_ id: Int) {
            guard let index = links.lastIndex(where: { $0.id == id }) else { return }
            endLink(index)
            links.remove(at: index)
        }

        private mutating func endLink(_ index: Int) {
            guard let start = links[index].start else { return }
            inlines.append(Inline(SourceRange(start, Offset(bytes.count)), .link(links[index].target)))
            links[index].start = nil
        }

        /// Ends the block, and sets behind it the notes and comments that belong to it.
        mutating func flush() {
            for index in links.indices { endLink(index) }
            if !pieces.isEmpty { blocks.append(.init(kind: kind, level: UInt8(clamping: level), pieces: pieces)) }
            (pieces, next, kind, level, number) = ([], .none, .paragraph, 1, nil)
            (cell, lastCell, isAfterParagraph) = (nil, -1, false)
            for note in notes {
                blocks.append(.init(kind: .note, pieces: [Piece(writeApart(note.label + note.text))]))
            }
            for comment in comments { furniture.append(writeApart(comment)) }
            (notes, comments) = ([], [])
        }

        private mutating func writeApart(_ said: String) -> SourceRange {
            if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
            let start = bytes.count
            bytes += Array(said.utf8)
            return SourceRange(start, bytes.count)
        }
    }
#endif
