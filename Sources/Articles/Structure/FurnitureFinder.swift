/// Marks lines that are no part of the text: markers of scrapers, running heads and feet, page numbers, comments; and code.
enum FurnitureFinder {
    static func mark(_ lines: inout [Line], _ bytes: Bytes, _ base: Int) {
        markFences(&lines, bytes, base)
        var seen = PageLines()
        for index in lines.indices where !lines[index].isBlank && !lines[index].flags.contains(.code) {
            let line = lines[index]
            let range = (base + Int(line.start))..<(base + Int(line.end))
            if isMarker(bytes, line, range) || isComment(bytes, range) {
                lines[index].flags.insert(.furniture)
            } else if isAtPageEdge(lines, index) {
                seen.note(index, key: PageLines.key(bytes, range), isNumber: PageLines.isPageNumber(bytes, range))
            }
        }
        for index in seen.furniture { lines[index].flags.insert(.furniture) }
    }

    /// Fenced code (CommonMark 4.5): a run of three or more ` or ~ closes only by one at least as long.
    private static func markFences(_ lines: inout [Line], _ bytes: Bytes, _ base: Int) {
        var open: (mark: UInt32, count: Int, index: Int)?
        for index in lines.indices where lines[index].first == 0x60 || lines[index].first == 0x7E {
            let line = lines[index]
            let count = runLength(bytes, base + Int(line.start), base + Int(line.end))
            guard count >= 3 else { continue }
            guard let fence = open else {
                open = (line.first, count, index)
                continue
            }
            guard fence.mark == line.first, count >= fence.count, count == line.count else { continue }
            for inside in fence.index...index { lines[inside].flags.insert(.code) }
            lines[fence.index].flags.insert(.rule)
            lines[index].flags.insert(.rule)
            open = nil
        }
    }

    private static func runLength(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end && bytes[at] == bytes[start] { at += 1 }
        return at - start
    }

    /// `_page_ 12`, `_分节阅读_3`: a marker that a scraper left, underscores around a name and a number behind it.
    private static func isMarker(_ bytes: Bytes, _ line: Line, _ range: Range<Int>) -> Bool {
        guard line.first == 0x5F, range.count < 48, line.width > 3 else { return false }
        let last = bytes[range.upperBound - 1]
        guard last >= 0x30 && last <= 0x39 else { return false }
        return bytes.firstIndex(of: 0x5F, in: (range.lowerBound + 2)..<range.upperBound) != nil
    }

    private static func isComment(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard bytes[range.lowerBound] == 0x3C else { return false }
        return bytes.starts(with: "<!--", at: range.lowerBound, before: range.upperBound)
            && (range.count == 4 || bytes.starts(with: "-->", at: range.upperBound - 3, before: range.upperBound))
    }

    /// Whether a form feed or blank lines part a line from the text on one side at least, and its neighbour is near a page edge.
    private static func isAtPageEdge(_ lines: [Line], _ index: Int) -> Bool {
        if lines[index].flags.contains(.afterFormFeed) { return true }
        let before = index == 0 || lines[index - 1].isBlank
        let after = index + 1 == lines.count || lines[index + 1].isBlank
        return before && after || after && index + 1 < lines.count && lines[index + 1].flags.contains(.afterFormFeed)
    }
}

/// Lines at the edges of pages, by what they say without their numbers.
struct PageLines {
    private var places: [Int: [Int]] = [:]
    private var numbers: [(index: Int, value: Int)] = []

    /// Takes note of a line that stands at the edge of a page, or free.
    mutating func note(_ index: Int, key: Int?, isNumber: Int?) {
        if let isNumber { numbers.append((index, isNumber)) }
        if let key { places[key, default: []].append(index) }
    }

    /// The lines that come back on page after page, and the page numbers that count up.
    var furniture: [Int] {
        let heads = places.values.filter { $0.count >= 3 }.flatMap { $0 }
        return heads + countedNumbers
    }

    private var countedNumbers: [Int] {
        var found: [Int] = []
        for place in numbers.indices {
            let follows = place > 0 && numbers[place].value == numbers[place - 1].value + 1
            let isFollowed = place + 1 < numbers.count && numbers[place + 1].value == numbers[place].value + 1
            if follows || isFollowed { found.append(numbers[place].index) }
        }
        return found.count >= 3 ? found : []
    }

    /// A key of a line's bytes with digits left out; nil for lines that cannot be running heads: long ones, and those
    /// without a page number, a wide gap or a page's edge to show for it.
    static func key(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        guard range.count <= 160 else { return nil }
        var (hash, digits, blanks, hasGap) = (5381, 0, 0, false)
        for byte in bytes[range] {
            let isDigit = byte >= 0x30 && byte <= 0x39
            digits += isDigit ? 1 : 0
            blanks = byte == 0x20 ? blanks + 1 : 0
            if blanks >= 3 { hasGap = true }
            if !isDigit && byte != 0x20 { hash = hash &* 33 &+ Int(byte) }
        }
        return hasGap && digits > 0 ? hash : nil
    }

    /// The number where the line is nothing but a page number: `12`, `- 12 -`, `第12页`, `Page 12 of 40`.
    static func isPageNumber(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        guard range.count <= 24 else { return nil }
        var (value, runs, others, wasDigit) = (0, 0, 0, false)
        for byte in bytes[range] {
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isDigit && !wasDigit { runs += 1 }
            if isDigit && runs == 1 { value = min(value * 10 + Int(byte) - 0x30, 99_999) }
            if !isDigit && byte != 0x20 && byte != 0x2D { others += 1 }
            wasDigit = isDigit
        }
        guard runs >= 1, runs <= 2 else { return nil }
        return others == 0 || isPageWord(bytes, range) ? value : nil
    }

    private static func isPageWord(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        return bytes.starts(with: "Page ", at: start, before: end)
            || bytes.starts(with: "page ", at: start, before: end)
            || bytes.starts(with: "第", at: start, before: end) && bytes.starts(with: "页", at: end - 3, before: end)
            || bytes.starts(with: "—", at: start, before: end) && bytes.starts(with: "—", at: end - 3, before: end)
    }
}
