internal import Articles

/// Puts the rows of a PDF file together to paragraphs: the text, with form feeds between the pages, and its blocks.
struct PDFParagraphs {
    private let rows: PDFRows
    private let outline: PDFOutline
    private let missing: [Int: [Int]]
    private let body: Double
    /// How far the rows of a paragraph stand apart.
    private let usualGap: Double
    private let hasBookmarks: Bool
    private var bytes: [UInt8] = []
    private(set) var blocks: [FormattedText.FormatBlock] = []
    private(set) var furniture: [SourceRange] = []
    private(set) var replacements: [Replacement] = []
    private var open: FormattedText.FormatBlock?
    private var last: PDFRow?
    /// Notes wait until the paragraph has ended that the end of the page cuts.
    private var waiting: [PDFRow] = []
    /// Whether the numbers of notes are set small and high, so that no other number begins one.
    private let raisesNotes: Bool
    /// The number of the note before.
    private var noteNumber: Int?
    private var page = 0
    /// The left and right edges of the columns: of each block of a page, and of the page.
    private var edges: [Int: (left: Double, right: Double)] = [:]
    /// How far nearly all rows reach to the right that begin in one quarter of the width of a page.
    private var reaches: [Int: Double] = [:]
    /// Where the item begins that is open; nil where no item is.
    private var item: PDFRow?

    init(_ rows: PDFRows, _ outline: PDFOutline, missing: [Int]) {
        self.rows = rows
        self.outline = outline
        self.missing = Dictionary(grouping: missing) { outline.entries[$0].page }
        body = rows.bodyHeight
        usualGap = rows.usualGap
        hasBookmarks = outline.entries.count > 1
        raisesNotes =
            rows.rows.filter { $0.role == .note && $0.opensRaised && PDFNotes.begins($0.text) }.count >= 2
        for row in rows.rows where row.role == .text {
            let edge = edges[row.block] ?? (row.left, row.right)
            edges[row.block] = (min(edge.left, row.left), max(edge.right, row.right))
        }
        for (quarter, rows) in Dictionary(grouping: rows.rows.filter { $0.role == .text }, by: quarter) {
            reaches[quarter] = PDFMargins.quantile(rows.map { ($0.right, $0.text.utf8.count) })
        }
    }

    private func quarter(_ row: PDFRow) -> Int { Int(row.left * 4 / max(1, rows.pages[row.page].width)) }

    /// Whether more would have fitted into a row.
    private func hasRoom(_ row: PDFRow) -> Bool { row.right < (reaches[quarter(row)] ?? 0) - row.height * 4 }

    /// The text with its blocks.
    mutating func text() -> FormattedText {
        addMissing(of: 0)
        for row in rows.rows { take(row) }
        endPages(before: rows.pages.count - 1)
        flush()
        var text = FormattedText(text: SourceText(bytes), format: .pdf, blocks: blocks)
        text.furniture = furniture
        text.replacements = replacements
        text.isOneArticle = hasBookmarks
        return text
    }

    private mutating func take(_ row: PDFRow) {
        endPages(before: row.page)
        switch row.role {
        case .furniture:
            let range = write(row.text)
            furniture.append(range)
        case .note: waiting.append(row)
        case .code(let line): addCode(row, line)
        case .heading(let number): addHeading(row, number: number, level: outline.entries[number].level)
        case .text:
            if !hasBookmarks, let level = headingLevel(row) { return addHeading(row, number: -level, level: level) }
            addText(row)
        }
    }

    /// Puts form feeds for the pages that have ended.
    private mutating func endPages(before next: Int) {
        while page < next {
            bytes.append(0x0C)
            page += 1
            addMissing(of: page)
        }
    }

    /// Sets the bookmarks that their page says nothing of at its beginning.
    private mutating func addMissing(of page: Int) {
        for number in missing[page] ?? [] {
            flush()
            let range = write(outline.entries[number].text)
            blocks.append(
                .init(kind: .heading, level: UInt8(clamping: outline.entries[number].level), pieces: [Piece(range)]))
        }
    }

    private mutating func write(_ text: String) -> SourceRange {
        if let byte = bytes.last, byte != 0x0A, byte != 0x0C { bytes.append(0x0A) }
        let start = bytes.count
        bytes += Array(text.utf8)
        return SourceRange(start, bytes.count)
    }

    /// Ends the paragraph, and sets the notes that waited for its end.
    private mutating func flush() {
        if let block = open { blocks.append(block) }
        open = nil
        last = nil
        guard !waiting.isEmpty else { return }
        let notes = waiting
        waiting = []
        var before: PDFRow?
        for note in notes {
            defer { before = note }
            let range = write(note.text)
            let number = Int(note.text.drop { !$0.isNumber }.prefix(while: \.isNumber))
            let begins = PDFNotes.begins(note.text) && follows(number) && (!raisesNotes || note.opensRaised)
            if begins { noteNumber = number }
            if begins || blocks.last?.kind != .note || before.map({ standsOff(note, $0) }) == true {
                blocks.append(.init(kind: .note, pieces: [Piece(range)]))
            } else {
                let piece = piece(range, after: blocks[blocks.count - 1].pieces)
                blocks[blocks.count - 1].pieces.append(piece)
            }
        }
    }

    /// Whether a note is another one than that before it, as notes in the margin are.
    private func standsOff(_ row: PDFRow, _ before: PDFRow) -> Bool {
        row.page == before.page && row.top - before.bottom > row.height * 2
    }

    /// Whether a number is that of the next note: a row may begin with one that is none.
    private func follows(_ number: Int?) -> Bool {
        guard let number, let before = noteNumber else { return true }
        return number == before + 1 || number == 1
    }

    private mutating func addHeading(_ row: PDFRow, number: Int, level: Int) {
        let continues = last.map {
            $0.role == row.role && number >= 0 || number < 0 && headingLevel($0) == level && isClose(row, $0)
        }
        if continues != true || open?.kind != .heading { flush() }
        let range = write(row.text)
        if let block = open {
            let piece = piece(range, after: block.pieces)
            open?.pieces.append(piece)
        } else {
            open = .init(kind: .heading, level: UInt8(clamping: level), pieces: [Piece(range)])
        }
        last = row
    }

    /// The level of a row that is set in larger letters than the text; nil for all others.
    private func headingLevel(_ row: PDFRow) -> Int? {
        guard row.role == .text, row.height > body * 1.18, row.text.count < 120 else { return nil }
        return row.height > body * 1.7 ? 1 : row.height > body * 1.4 ? 2 : 3
    }

    private func isClose(_ row: PDFRow, _ before: PDFRow) -> Bool {
        row.page == before.page && row.top - before.bottom < row.height * 0.8
    }

    // MARK: Paragraphs

    /// Lines of a table of contents, and of names, stand one under another as in a table.
    private mutating func addLine(_ row: PDFRow) {
        if last?.isLine != true || open?.kind != .table { flush() }
        let range = write(row.text)
        let piece = Piece(range, join: open == nil ? .none : .newline)
        if open == nil { open = .init(kind: .table, pieces: []) }
        open?.pieces.append(piece)
        last = row
    }

    /// Lines of code stand one under another; an empty line of it is a piece of its own with nothing in it.
    private mutating func addCode(_ row: PDFRow, _ line: PDFRow.CodeLine) {
        if line == .first || open?.kind != .code { flush() }
        let range = write(row.text)
        var block = open ?? .init(kind: .code, pieces: [])
        if line == .behindEmptyLine, let end = block.pieces.last?.range.end {
            block.pieces.append(Piece(SourceRange(end, end), join: .newline))
        }
        block.pieces.append(Piece(range, join: block.pieces.isEmpty ? .none : .newline))
        open = block
        last = row
    }

    private mutating func addText(_ row: PDFRow) {
        if open?.kind == .code { flush() }
        if row.isLine { return addLine(row) }
        let isItem = last.map { beginsItem(row, after: $0) } ?? row.opensItem
        if open?.kind == .heading || last.map({ beginsParagraph(row, after: $0) }) ?? true { flush() }
        if open == nil { item = isItem ? row : nil }
        let range = write(row.text)
        if let block = open {
            let piece = piece(range, after: block.pieces)
            open?.pieces.append(piece)
        } else {
            open = .init(kind: .paragraph, pieces: [Piece(range)])
        }
        last = row
    }

    /// The piece with which a block goes on in a row: without its hyphen where a word was cut, and without a blank between Han.
    private mutating func piece(_ range: SourceRange, after pieces: [Piece]) -> Piece {
        guard let before = pieces.last?.range else { return Piece(range) }
        // A few bytes tell: the end of the row before, and the beginning of this one.
        let tail = bytes[max(before.start.value, before.end.value - 12)..<before.end.value]
        let head = bytes[range.start.value..<min(range.end.value, range.start.value + 12)]
        let (join, isCut) = SourceText(Array(tail) + Array(head)).withBytes { bytes in
            (
                LineJoin.join(bytes, after: tail.count, before: tail.count),
                PDFHyphen.isCut(bytes, tail.count, tail.count)
            )
        }
        guard isCut else { return Piece(range, join: join) }
        replacements.append(Replacement(SourceRange(before.end.value - 1, before.end.value), ""))
        return Piece(range)
    }

    private func beginsItem(_ row: PDFRow, after before: PDFRow) -> Bool {
        row.opensItem || PDFHyphen.beginsItem(row.text, hasRoom: hasRoom(before))
    }

    /// Whether a row begins a paragraph: by a gap, an indent, the end of the row before, or another size of letters.
    private func beginsParagraph(_ row: PDFRow, after before: PDFRow) -> Bool {
        if before.isLine || beginsItem(row, after: before) { return true }
        let column = edges[before.block] ?? (before.left, before.right)
        let isFull = before.right > column.right - before.height * 2.2
        let endsSentence = PDFHyphen.endsSentence(before.text)
        if row.page != before.page || row.top < before.top - before.height {
            // The paragraph goes on in the next column or on the next page unless it has ended.
            let own = edges[row.block] ?? (row.left, row.right)
            return endsSentence && (!isFull || row.left > own.left + row.height * 0.8)
                || abs(row.height - before.height) > row.height * 0.2
        }
        if abs(row.height - before.height) > row.height * 0.2 { return true }
        let gap = row.top - before.bottom
        if gap > max(before.height * 0.9, usualGap + before.height * 0.5) { return true }
        let own = edges[row.block] ?? column
        let isIndented = row.left > own.left + row.height * 0.8 && before.left < own.left + before.height * 0.8
        if isIndented { return true }
        // What begins before the sign of an item is none of it; the number of a Chinese item is set in.
        if let item, row.left < item.left - row.height * 0.5, PDFHyphen.isBullet(item.text) || hasRoom(before) {
            return true
        }
        return endsSentence && !isFull && before.right < column.right - before.height * 3
    }
}
