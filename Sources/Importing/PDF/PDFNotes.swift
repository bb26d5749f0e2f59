/// Tells notes at the foot of a page: smaller letters that begin with a number or a sign, or letters of any size that begin
/// with a small raised number and stand off from the text.
enum PDFNotes {
    static func mark(_ rows: inout PDFRows) {
        let body = rows.bodyHeight
        var pages: [[Int]] = Array(repeating: [], count: rows.pages.count)
        for index in rows.rows.indices where rows.rows[index].role == .text {
            pages[rows.rows[index].page].append(index)
        }
        for page in pages {
            let foot = page.sorted { rows.rows[$0].top > rows.rows[$1].top }.prefix {
                rows.rows[$0].height < body * 0.95
            }
            guard let first = foot.last(where: { begins(rows.rows[$0].text) }) else {
                markRaised(page, &rows)
                continue
            }
            let top = rows.rows[first].top
            guard top > rows.pages[rows.rows[first].page].height * 0.3 else { continue }
            rows.setRole(.note, of: foot.filter { rows.rows[$0].top >= top - 1 })
        }
    }

    private static func markRaised(_ page: [Int], _ rows: inout PDFRows) {
        let usual = rows.usualGap
        let first = page.first { number in
            let row = rows.rows[number]
            guard row.opensRaised, row.top > rows.pages[row.page].height * 0.4 else { return false }
            let above = page.map { rows.rows[$0] }.filter { $0.bottom <= row.top && isUnder(row, $0) }
            return above.map(\.bottom).max().map { row.top - $0 > usual + row.height * 0.8 } ?? false
        }
        guard let first else { return }
        let head = rows.rows[first]
        let notes = page.filter { rows.rows[$0].top >= head.top - 1 && isUnder(rows.rows[$0], head) }
        rows.setRole(.note, of: notes)
    }

    /// Whether two rows stand in one column.
    private static func isUnder(_ row: PDFRow, _ other: PDFRow) -> Bool {
        row.left < other.right && other.left < row.right
    }

    /// Whether a text begins with the number or sign of a note.
    static func begins(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        if "*†‡※①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return true }
        let digits = text.drop { $0 == "[" }.prefix { $0.isNumber }
        guard (1...3).contains(digits.count), let next = text.drop(while: { !$0.isLetter && !$0.isWhitespace }).first
        else { return false }
        return next.isWhitespace || next.isLetter
    }
}
