internal import Articles

/// A row of words on a page of a PDF file; places in points from the upper left corner.
struct PDFRow {
    var page: Int
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// The height of most of its characters.
    var height: Double
    var text: String
    /// Whether it begins with a small raised number, as a note does.
    var opensRaised = false
    /// What it is beside text.
    var role = Role.text
    /// Whether it begins with the number, the sign or the name of an item, set apart from what follows.
    var opensItem = false
    /// Whether it names something and says it behind a colon, set apart from that.
    var isNamed = false
    /// Whether it is a line by itself: one of a table of contents, or one of several that name something.
    var isLine = false
    /// The block of the page that poppler puts it into: rows of a column follow each other in one.
    var block: Int
    /// Its words, in the order of the text.
    var words: [Word] = []

    /// Where a word stands, and of how many bytes of UTF-8 it is.
    struct Word {
        var left: Double
        var right: Double
        var length: Int
    }

    enum Role: Hashable {
        case text, furniture, note
        case code(CodeLine)
        /// The bookmark that names it.
        case heading(Int)
    }

    /// Where a line of code stands.
    enum CodeLine: Hashable {
        case first, next, behindEmptyLine
    }

    /// The text without blanks and marks, in small letters, to be compared with a bookmark.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

/// The rows of all pages, as `pdftotext -tsv` lists their words (poppler).
struct PDFRows {
    private(set) var rows: [PDFRow] = []
    /// The width and height of each page.
    private(set) var pages: [(width: Double, height: Double)] = []

    /// Reads the table of all pages.
    init(_ table: [UInt8]) {
        add(table)
        joinRows()
    }

    /// Reads the tables of a file's pages, some pages in each.
    init(_ tables: [[UInt8]]) {
        for table in tables { add(table) }
        joinRows()
    }

    /// Adds the pages of a table; lines that are none are passed over.
    private mutating func add(_ table: [UInt8]) {
        let firstPage = pages.count
        var words: [[PDFWord]] = []
        for record in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
            let fields = record.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, let level = Self.number(fields[0]) else { continue }
            let places = fields[6...9].map { Self.number($0) }
            switch Int(level) {
            case 1:
                pages.append((places[2] ?? 0, places[3] ?? 0))
                words.append([])
            case 5 where !places.contains(nil) && !words.isEmpty:
                let text = PDFWord.upright(String(decoding: fields[11], as: UTF8.self).trimmingBlanks)
                guard !text.isEmpty else { continue }
                let numbers = fields[1...4].map { Int(Self.number($0) ?? 0) }
                words[words.count - 1].append(
                    PDFWord(
                        flow: numbers[1], block: numbers[2], line: numbers[3], left: places[0] ?? 0,
                        top: places[1] ?? 0,
                        width: places[2] ?? 0, height: places[3] ?? 0, text: text))
            default: break
            }
        }
        var block = rows.last?.block ?? -1
        for page in firstPage..<pages.count { add(words[page - firstPage], page: page, block: &block) }
    }

    /// Adds the words of a page line by line, turned to where its text is read from.
    private mutating func add(_ words: [PDFWord], page: Int, block: inout Int) {
        let turned = PDFPageTurn(words, pages[page])
        if turned.isTurned { pages[page] = (pages[page].height, pages[page].width) }
        var before: PDFWord?
        for word in turned.words {
            let isSameBlock = before.map { $0.flow == word.flow && $0.block == word.block } ?? false
            // Of vertical lines each comes in a block of its own.
            let isBeside = turned.isTurned && before.map { abs($0.left - word.left) < word.height * 4 } ?? false
            if !isSameBlock && !isBeside { block += 1 }
            let row = PDFRow(
                page: page, left: word.left, right: word.left + word.width, top: word.top,
                bottom: word.top + word.height,
                height: word.height, text: word.text, role: word.isAside ? .furniture : .text, block: block,
                words: [.init(left: word.left, right: word.left + word.width, length: word.text.utf8.count)])
            if isSameBlock, before?.line == word.line, before?.isAside == word.isAside {
                if let first = before, Self.isOneWord(rows[rows.count - 1], first) {
                    rows[rows.count - 1].opensRaised = Self.isRaised(rows[rows.count - 1], before: row)
                }
                Self.join(row, to: &rows[rows.count - 1])
            } else {
                rows.append(row)
            }
            before = word
        }
    }

    private static func isOneWord(_ row: PDFRow, _ word: PDFWord) -> Bool {
        row.text.utf8.count == word.text.utf8.count
    }

    /// What a field says; nil where it is no number, or one that no page has: a crafted file can place words anywhere.
    private static func number(_ field: ArraySlice<UInt8>) -> Double? {
        Double(String(decoding: field, as: UTF8.self)).flatMap { abs($0) <= farthest ? $0 : nil }
    }

    /// The widest page of a PDF file measures 14 400 units (ISO 32000-1, annex C), each as large as the file says.
    private static let farthest = 1e6

    /// Puts a part of a row behind another one.
    static func join(_ row: PDFRow, to line: inout PDFRow) {
        let gap = row.left - line.right
        line.text += separator(line.text, row.text, gap: gap, height: row.height) + row.text
        if row.text.utf8.count * 2 > line.text.utf8.count { line.height = row.height }
        line.words += row.words
        line.right = max(line.right, row.right)
        line.top = min(line.top, row.top)
        line.bottom = max(line.bottom, row.bottom)
    }

    /// What stands between two words of a row: nothing between Han and Han.
    private static func separator(_ a: String, _ b: String, gap: Double, height: Double) -> String {
        guard let end = a.unicodeScalars.last, let start = b.unicodeScalars.first else { return "" }
        return LineJoin.isSetSolid(end) && LineJoin.isSetSolid(start) || gap < height * 0.05 ? "" : " "
    }

    /// Joins the parts of a row that a wide gap parts: a number and its heading.
    private mutating func joinRows() {
        var joined: [PDFRow] = []
        for row in rows {
            if let last = joined.last, last.page == row.page, row.left >= last.right - 1,
                row.left - last.right < max(row.height, last.height) * 3,
                min(row.bottom, last.bottom) - max(row.top, last.top) > min(row.height, last.height) * 0.5
            {
                Self.join(row, to: &joined[joined.count - 1])
                if Self.isRaised(last, before: row) { joined[joined.count - 1].opensRaised = true }
                if PDFLabel.opensItem(last.text) { joined[joined.count - 1].opensItem = true }
                joined[joined.count - 1].isNamed = PDFLabel.isName(last.text)
            } else {
                joined.append(row)
            }
        }
        rows = joined
    }

    /// Whether a part of a row is the number of a note: smaller than the words behind it, and above their foot.
    static func isRaised(_ part: PDFRow, before words: PDFRow) -> Bool {
        (1...3).contains(part.text.count) && part.text.allSatisfy(\.isNumber) && part.height < words.height * 0.8
            && part.bottom < words.bottom - words.height * 0.1
    }

    /// Puts other rows in place of all.
    mutating func replaceRows(_ rows: [PDFRow]) { self.rows = rows }

    /// How far most rows of text stand apart.
    var usualGap: Double {
        var counts: [Int: Int] = [:]
        for (before, row) in zip(rows, rows.dropFirst()) where before.page == row.page && row.role == .text {
            let gap = row.top - before.bottom
            if gap > -row.height, gap < row.height * 2.5 {
                counts[Int(gap.rounded()), default: 0] += row.text.utf8.count
            }
        }
        return Double(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0)
    }

    /// Gives rows their roles.
    mutating func setRole(_ role: PDFRow.Role, of indices: some Sequence<Int>) {
        for index in indices { rows[index].role = role }
    }

    /// The height of most rows, by how much text they hold.
    var bodyHeight: Double {
        var sums: [Int: Int] = [:]
        for row in rows { sums[Int(row.height * 2), default: 0] += row.text.utf8.count }
        let most = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20
        return Double(most) / 2
    }
}
