/// Tells running heads, feet and page numbers from the text: by their place on the page, and by their coming back.
enum PDFFurniture {
    /// Marks the rows at the edges of pages that come back at the same height with the same words, numbers aside, or that
    /// stand off from the text on most pages.
    static func mark(_ rows: inout PDFRows) {
        var pages: [[Int]] = Array(repeating: [], count: rows.pages.count)
        for index in rows.rows.indices { pages[rows.rows[index].page].append(index) }
        for isTop in [true, false] {
            var edge = pages.map { sorted($0, rows, isTop: isTop) }
            // A second and third line of a running head come back below the first.
            for turn in 0..<4 { guard markEdge(&edge, &rows, isTop: isTop, isFirst: turn == 0) else { break } }
        }
    }

    private static func sorted(_ page: [Int], _ rows: PDFRows, isTop: Bool) -> [Int] {
        page.sorted { isTop ? rows.rows[$0].top < rows.rows[$1].top : rows.rows[$0].bottom > rows.rows[$1].bottom }
    }

    private static func markEdge(_ edge: inout [[Int]], _ rows: inout PDFRows, isTop: Bool, isFirst: Bool) -> Bool {
        var (texts, heights): ([String: Int], [Int: Int]) = ([:], [:])
        for page in edge {
            for row in outermost(page, rows, isTop: isTop) {
                texts[key(rows.rows[row]), default: 0] += 1
                if standsOff(row, page, rows, isTop: isTop) { heights[Int(rows.rows[row].top / 3), default: 0] += 1 }
            }
        }
        var didMark = false
        for (page, indices) in edge.enumerated() {
            let band = outermost(indices, rows, isTop: isTop)
            for row in band {
                let place = Int(rows.rows[row].top / 3)
                let sameHeight = (place - 1...place + 1).reduce(0) { $0 + heights[$1, default: 0] }
                let comesBack = texts[key(rows.rows[row]), default: 0] >= max(3, min(edge.count / 8, 6))
                let isNumber = rows.rows[row].text.count <= 12 && holdsNumber(rows.rows[row].text, of: page)
                let isAlone = isOuter(rows.rows[row], rows, isTop: isTop) && standsOff(row, indices, rows, isTop: isTop)
                // Of what changes from page to page only the first row is taken, and only with the page's number beside it.
                let isHead = isFirst && isAlone && sameHeight * 2 > edge.count && edge.count > 3
                let hasNumber = band.contains { endsWithNumber(rows.rows[$0].text, isTop: isTop) }
                guard comesBack || isHead && hasNumber || isAlone && isNumber && edge.count > 1 else { continue }
                rows.setRole(.furniture, of: [row])
                edge[page].removeAll { $0 == row }
                didMark = true
            }
        }
        return didMark
    }

    /// The rows at the edge of a page, those beside each other together, if they lie in the outer quarter.
    private static func outermost(_ page: [Int], _ rows: PDFRows, isTop: Bool) -> [Int] {
        guard let first = page.first else { return [] }
        let edge = rows.rows[first]
        let height = rows.pages[edge.page].height
        guard isTop ? edge.top < height / 4 : edge.bottom > height * 3 / 4 else { return [] }
        return page.prefix { abs(rows.rows[$0].top - edge.top) < edge.height * 0.7 }
    }

    /// Whether a row lies where only heads and feet stand: in the outer eighth of its page.
    private static func isOuter(_ row: PDFRow, _ rows: PDFRows, isTop: Bool) -> Bool {
        let height = rows.pages[row.page].height
        return isTop ? row.top < height / 8 : row.bottom > height * 7 / 8
    }

    private static func standsOff(_ row: Int, _ page: [Int], _ rows: PDFRows, isTop: Bool) -> Bool {
        let edge = rows.rows[row]
        guard let next = page.first(where: { abs(rows.rows[$0].top - edge.top) >= edge.height * 0.7 }) else {
            return true
        }
        let gap = isTop ? rows.rows[next].top - edge.bottom : edge.top - rows.rows[next].bottom
        return gap > edge.height * 0.7
    }

    private static func holdsNumber(_ text: String, of page: Int) -> Bool {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        return text.contains(where: \.isNumber) && letters.count <= 4 || isRoman(text)
    }

    /// Whether a head or foot ends, or a head begins, with a number; a note begins with one, too.
    private static func endsWithNumber(_ text: String, isTop: Bool) -> Bool {
        text.last?.isNumber == true || isTop && text.first?.isNumber == true || isRoman(text)
    }

    private static func isRoman(_ text: String) -> Bool {
        !text.isEmpty && text.lowercased().allSatisfy { "ivxlc".contains($0) }
    }

    private static func key(_ row: PDFRow) -> String {
        String(row.text.filter { !$0.isNumber && !$0.isWhitespace }) + "@\(Int(row.top / 6))"
    }
}
