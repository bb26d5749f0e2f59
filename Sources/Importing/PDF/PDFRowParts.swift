internal import Articles

/// Puts the parts of rows together that poppler lists apart since each stands in a column of its own: the numbers before
/// headings and items, and the page numbers of a table of contents.
struct PDFRowParts {
    private var rows: [PDFRow]
    /// The rows of each page from its head to its foot.
    private let pages: [[Int]]
    /// The rows that became parts of others.
    private var gone: Set<Int> = []

    /// No more rows are looked at beside one, above and below it each.
    private static let reach = 32

    /// Joins the parts of all rows.
    static func join(_ rows: inout PDFRows) {
        var parts = PDFRowParts(rows)
        for page in parts.pages {
            parts.markLineNumbers(page)
            parts.joinPageNumbers(page)
            parts.joinLabels(page)
            parts.markNamed(page)
        }
        rows.replaceRows(parts.rows.indices.filter { !parts.gone.contains($0) }.map { parts.rows[$0] })
    }

    private init(_ rows: PDFRows) {
        self.rows = rows.rows
        var pages = [[Int]](repeating: [], count: rows.pages.count)
        for index in rows.rows.indices { pages[rows.rows[index].page].append(index) }
        self.pages = pages.map { $0.sorted { rows.rows[$0].top < rows.rows[$1].top } }
    }

    // MARK: What stands beside a row

    /// The next row to the right (or left) of one on the same line, with the room between them; nil where there is none.
    private func beside(_ place: Int, of page: [Int], isRight: Bool = true) -> (row: Int, gap: Double)? {
        let row = rows[page[place]]
        var nearest: (row: Int, gap: Double)?
        for other in page[max(0, place - Self.reach)..<min(page.count, place + Self.reach + 1)]
        where other != page[place] && !gone.contains(other) {
            let gap = isRight ? rows[other].left - row.right : row.left - rows[other].right
            guard gap > -1, gap < nearest?.gap ?? .infinity, isOnLine(rows[other], row) else { continue }
            nearest = (other, gap)
        }
        return nearest
    }

    private func isOnLine(_ row: PDFRow, _ other: PDFRow) -> Bool {
        min(row.bottom, other.bottom) - max(row.top, other.top) > min(row.height, other.height) * 0.5
    }

    private mutating func put(_ part: Int, behind row: Int, at place: Int) {
        var whole = rows[row]
        PDFRows.join(rows[part], to: &whole)
        if PDFRows.isRaised(rows[row], before: rows[part]) { whole.opensRaised = true }
        whole.isLine = rows[row].isLine || rows[part].isLine
        (whole.block, whole.height) = (rows[place].block, rows[place].height)
        rows[place] = whole
        gone.insert(place == row ? part : row)
    }

    // MARK: Tables of contents

    /// Puts page numbers behind the leaders that lead to them and, on a page of such lines, behind all lines of their column.
    private mutating func joinPageNumbers(_ page: [Int]) {
        var columns: [Double] = []
        for place in page.indices {
            let row = page[place]
            guard !gone.contains(row) else { continue }
            if PDFLeaders.end(rows[row].text, withNumber: true) {
                rows[row].isLine = true
                columns.append(rows[row].right)
            } else if PDFLeaders.end(rows[row].text), let number = beside(place, of: page),
                PDFLeaders.isPageNumber(rows[number.row].text), number.gap < rows[row].height * 8
            {
                columns.append(rows[number.row].right)
                put(number.row, behind: row, at: row)
                rows[row].isLine = true
            }
        }
        guard columns.count >= 3 else { return }
        for place in page.indices
        where !gone.contains(page[place]) && PDFLeaders.isPageNumber(rows[page[place]].text)
            && columns.contains(where: { abs($0 - rows[page[place]].right) < 2 })
        {
            guard let title = beside(place, of: page, isRight: false), !rows[title.row].isLine else { continue }
            put(page[place], behind: title.row, at: title.row)
            rows[title.row].isLine = true
        }
    }

    // MARK: Numbers before headings and items

    private mutating func joinLabels(_ page: [Int]) {
        for place in page.indices where !gone.contains(page[place]) && rows[page[place]].role == .text {
            let label = page[place]
            guard let reach = PDFLabel.reach(of: rows[label].text), let found = beside(place, of: page),
                rows[found.row].role == .text, !rows[found.row].isLine,
                found.gap < max(rows[label].height, rows[found.row].height) * reach,
                PDFLabel.isName(rows[label].text) || PDFLabel.reach(of: rows[found.row].text) == nil
            else { continue }
            let name = rows[label].text
            put(found.row, behind: label, at: found.row)
            if PDFLabel.opensItem(name) { rows[found.row].opensItem = true }
            rows[found.row].isNamed = PDFLabel.isName(name)
        }
    }

    /// Marks the lines that name something one under another, as heads of letters and reports do.
    private mutating func markNamed(_ page: [Int]) {
        let left = page.filter { !gone.contains($0) }
        for (row, next) in zip(left, left.dropFirst()) where rows[row].isNamed && rows[next].isNamed {
            (rows[row].isLine, rows[next].isLine) = (true, true)
        }
    }

    // MARK: Numbers of lines

    /// Marks the numbers from 1 on that stand beside the lines of a page at equal distances, as courts want them.
    private mutating func markLineNumbers(_ page: [Int]) {
        let edge = page.filter { rows[$0].text.count > 8 }.map { rows[$0].left }.min() ?? 0
        let numbers = page.filter {
            rows[$0].text.count <= 2 && rows[$0].text.allSatisfy(\.isNumber) && rows[$0].right < edge
        }
        guard numbers.count >= Self.fewestLineNumbers,
            numbers.enumerated().allSatisfy({ Int(rows[$1].text) == $0 + 1 })
        else { return }
        let steps = zip(numbers, numbers.dropFirst()).map { rows[$1].top - rows[$0].top }
        guard let least = steps.min(), let most = steps.max(), most < least * 1.25 else { return }
        for row in numbers { rows[row].role = .furniture }
    }

    private static let fewestLineNumbers = 20
}
