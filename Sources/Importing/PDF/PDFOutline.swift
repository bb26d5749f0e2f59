internal import Articles

/// The bookmarks of a PDF file, as `pdftohtml -xml` lists them.
struct PDFOutline {
    /// A bookmark: what it says, its page from 0 and its depth from 1.
    struct Entry {
        var text: String
        var page: Int
        var level: Int
    }

    private(set) var entries: [Entry] = []

    /// Reads the list at the end of what the program wrote.
    init(_ output: [UInt8]) {
        let text = SourceText(output)
        text.withBytes { bytes in
            guard var at = bytes.firstIndex(of: Array("<outline>".utf8), in: 0..<bytes.count) else { return }
            var level = 0
            while at < bytes.count {
                let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: at..<bytes.count) ?? bytes.count
                let line = String(decoding: (at..<end).map { bytes[$0] }, as: UTF8.self)
                if line.hasPrefix("<outline>") { level += 1 }
                if line.hasPrefix("</outline>") { level -= 1 }
                take(line, level: level)
                at = end + 1
            }
        }
    }

    private mutating func take(_ line: String, level: Int) {
        guard line.hasPrefix("<item page=\""), let open = line.firstIndex(of: ">"),
            let close = line.range(of: "</item>"), open < close.lowerBound
        else {
            return
        }
        let page = Int(line.dropFirst("<item page=\"".count).prefix(while: \.isNumber)) ?? 1
        let text = line[line.index(after: open)..<close.lowerBound]
        let plain = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        let name = String(plain).trimmingBlanks
        // A bookmark that says nothing names no heading.
        guard !name.isEmpty else { return }
        entries.append(Entry(text: name, page: max(0, page - 1), level: level))
    }

    /// Marks the rows that say what the bookmarks say, page by page; gives the bookmarks whose page says nothing of them.
    func mark(_ rows: inout PDFRows) -> [Int] {
        var (missing, next) = ([Int](), 0)
        for (number, entry) in entries.enumerated() {
            let first = rows.rows.firstIndex { $0.page >= entry.page } ?? rows.rows.count
            let start = max(first, next)
            let end = rows.rows[start...].firstIndex { $0.page > entry.page } ?? rows.rows.count
            guard let found = Self.find(PDFRow.folded(entry.text), in: start..<max(start, end), rows) else {
                missing.append(number)
                continue
            }
            rows.setRole(.heading(number), of: found)
            next = found.upperBound
        }
        return missing
    }

    /// The one to three rows that are most like a bookmark; nil where none is like it by three parts in five.
    private static func find(_ wanted: [Unicode.Scalar], in range: Range<Int>, _ rows: PDFRows) -> Range<Int>? {
        guard !wanted.isEmpty else { return nil }
        var best: (rows: Range<Int>, likeness: Double)?
        for first in range where rows.rows[first].role == .text {
            var said: [Unicode.Scalar] = []
            for last in first..<min(range.upperBound, first + 3) {
                let letters = PDFRow.folded(rows.rows[last].text)
                // A row of marks alone says nothing of a bookmark.
                guard rows.rows[last].role == .text, !rows.rows[last].isLine, !letters.isEmpty else { break }
                said += letters
                guard said.count <= wanted.count * 2 else { break }
                let likeness = likeness(said, wanted)
                if likeness > best?.likeness ?? 0.6 { best = (first..<last + 1, likeness) }
                if likeness == 1 { return first..<last + 1 }
            }
        }
        return best?.rows
    }

    /// Twice the length of the longest common subsequence by the length of both.
    private static func likeness(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let (a, b) = (a.prefix(200), b.prefix(200))
        var before = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var now = before
            for (index, y) in b.enumerated() {
                now[index + 1] = x == y ? before[index] + 1 : max(now[index], before[index + 1])
            }
            before = now
        }
        return 2 * Double(before[b.count]) / Double(a.count + b.count)
    }
}

extension String {
    /// Where `other` stands first; nil where it does not.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        firstRange(of: other)
    }
}
