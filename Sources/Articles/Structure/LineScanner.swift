/// Cuts a chunk of text into lines and measures each in one pass over the bytes.
struct LineScanner {
    /// No line, and so no block, is made longer than this many bytes.
    static let longestLine = 1 << 15

    let bytes: Bytes
    /// The first byte of the chunk; a line's places count from here.
    let base: Int
    private(set) var lines: [Line] = []
    private let lineEnd: UInt8

    /// Scans `range`, which begins at a line's beginning.
    init(_ bytes: Bytes, _ range: Range<Int>, lineEnd: UInt8 = 0x0A) {
        self.bytes = bytes
        self.base = range.lowerBound
        self.lineEnd = lineEnd
        lines.reserveCapacity(range.count / 64 + 8)
        scan(range)
    }

    /// The byte that ends lines: a carriage return in a text that has those and no line feeds.
    static func lineEnd(of bytes: Bytes) -> UInt8 {
        let sample = 0..<min(bytes.count, 1 << 16)
        if bytes.firstIndex(of: 0x0A, in: sample) != nil { return 0x0A }
        return bytes.firstIndex(of: 0x0D, in: sample) == nil ? 0x0A : 0x0D
    }

    private mutating func scan(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes.firstIndex(of: lineEnd, in: at..<range.upperBound) ?? range.upperBound
            if end - at > Self.longestLine { appendLong(at..<end) } else { append(at..<end) }
            at = end + 1
        }
    }

    private mutating func appendLong(_ range: Range<Int>) {
        var at = range.lowerBound
        while range.upperBound - at > Self.longestLine {
            let cut = LongText.cut(bytes, from: at, limit: at + Self.longestLine)
            append(at..<cut)
            lines[lines.count - 1].flags.insert(.cut)
            at = cut
        }
        append(at..<range.upperBound)
    }

    private mutating func append(_ range: Range<Int>) {
        var (start, indent, hasFormFeed) = (range.lowerBound, 0, false)
        while start < range.upperBound {
            let byte = bytes[start]
            if byte > 0x20 && byte < 0xC2 { break }
            if byte == 0x1B, let end = TerminalStyle.end(bytes, start, before: range.upperBound) {
                start = end
                continue
            }
            let length = bytes.blankLength(at: start)
            // A byte order mark takes no part in the line: it stays outside every piece and so becomes a mark.
            if length == 0 {
                guard start == 0, bytes.starts(with: "\u{FEFF}", at: 0, before: range.upperBound) else { break }
                start = 3
                continue
            }
            indent += byte == 0x09 ? 8 - indent % 8 : length == 3 ? 2 : byte == 0x0C ? 0 : 1
            if byte == 0x0C { hasFormFeed = true }
            start += length
        }
        var end = bytes.trimmedEnd(of: min(start, range.upperBound)..<range.upperBound)
        while let style = TerminalStyle.start(bytes, endingAt: end, after: start) {
            end = bytes.trimmedEnd(of: start..<style)
        }
        var line = Line(
            start: UInt32(start - base), end: UInt32(max(start, end) - base), indent: UInt16(clamping: indent),
            width: 0,
            first: 0, last: 0, beginning: .other, ending: .open, flags: hasFormFeed ? .afterFormFeed : [])
        if end > start { measure(&line, start..<end) }
        lines.append(line)
    }

    private func measure(_ line: inout Line, _ range: Range<Int>) {
        let counts = ByteCounts(bytes[range])
        if counts.solid > 0 { line.flags.insert(.han) }
        line.width = UInt16(clamping: counts.width)
        if counts.hasGap { line.flags.insert(.gap) }
        if counts.symbols * 4 > counts.total && counts.symbols > 1 { line.flags.insert(.symbols) }
        line.first = bytes.scalar(at: range.lowerBound).scalar.value
        line.last = bytes.scalar(at: bytes.indexBefore(range.upperBound)).scalar.value
        line.beginning = Self.beginning(line.first)
        line.ending = ending(range, last: line.last)
        if counts.pointing > (line.ending == .open ? 0 : 1) { line.flags.insert(.pointed) }
        // A line of % alone parts the pieces of a collection, as strfile(8) reads it.
        if line.isSeparator { line.flags.insert(.rule) }
        if counts.symbols * 2 > counts.total || line.first > 0x7F, isRule(range, first: line.first) {
            line.flags.insert(.rule)
        }
    }

    private static func beginning(_ value: UInt32) -> Line.Beginning {
        if CharacterClass.isHan(value) { return .han }
        if CharacterClass.isLower(value) { return .lower }
        if CharacterClass.isUpper(value) { return .upper }
        if CharacterClass.isDigit(value) { return .digit }
        if CharacterClass.isOpening(value) { return .opening }
        if CharacterClass.isClosing(value) || CharacterClass.isClauseMark(value) || CharacterClass.isStop(value) {
            return value == 0x2014 || value == 0x2026 ? .other : .dangling
        }
        return .other
    }

    private func ending(_ range: Range<Int>, last: UInt32) -> Line.Ending {
        var (value, end, isClosed) = (last, range.upperBound, false)
        while CharacterClass.isClosing(value) || value == 0x22 || value == 0x2A || value == 0x5F
            || Self.isPrivate(value)
        {
            if !Self.isPrivate(value) { isClosed = true }
            end = bytes.indexBefore(end)
            guard end > range.lowerBound else { return .closing }
            value = bytes.scalar(at: bytes.indexBefore(end)).scalar.value
        }
        if CharacterClass.isStop(value) { return .stop }
        if isClosed { return .closing }
        if value == 0x3A || value == 0xFF1A { return .colon }
        return CharacterClass.isClauseMark(value) ? .clause : .open
    }

    /// Private characters stand for nothing that is known: they are looked through.
    @inline(__always)
    private static func isPrivate(_ value: UInt32) -> Bool { value >= 0xE000 && value <= 0xF8FF }

    /// Whether the run is at least three times the same drawing mark, blanks between them allowed.
    private func isRule(_ range: Range<Int>, first: UInt32) -> Bool {
        switch first {
        case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2B, 0x2014, 0x2500...0x257F, 0x25A0...0x25FF, 0x2605, 0x2606, 0xFF0D,
            0xFF1D:
            break
        default: return false
        }
        let length = bytes.scalar(at: range.lowerBound).length
        var (at, count) = (range.lowerBound, 0)
        while at < range.upperBound {
            if bytes[at] == 0x20 {
                at += 1
            } else {
                guard at + length <= range.upperBound, bytes.scalar(at: at).scalar.value == first else { return false }
                at += length
                count += 1
            }
        }
        return count >= 3
    }
}

/// Sums over the bytes of one line.
struct ByteCounts {
    /// Bytes in all.
    var total: Int
    /// Columns: two for what stands in the East Asian blocks, one for the rest (UAX #11); “ ” — … are two beside Han.
    var width: Int
    /// Full-width marks, commas and stops, roughly.
    var pointing: Int
    /// Lead bytes of East Asian characters.
    var solid: Int
    /// ASCII marks that are neither letters, digits, blanks nor the marks of prose.
    var symbols: Int
    /// Whether three blanks follow each other.
    var hasGap: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        total = bytes.count
        var sums = ByteSums()
        sums.add(UnsafeRawBufferPointer(bytes))
        let scalars = total &- sums.trailing
        solid = sums.wide
        let wide = sums.wide &+ sums.fours
        width = scalars &+ wide &+ (solid > 0 ? sums.leading &- wide : 0)
        pointing = sums.points
        (symbols, hasGap) = (0, false)
        // A line that is nearly all East Asian needs no look at its ASCII marks.
        if scalars &- wide > 8 || wide == 0 { countASCII(bytes) }
    }

    private mutating func countASCII(_ bytes: UnsafeBufferPointer<UInt8>) {
        (symbols, hasGap) = ASCIIMarks.count(UnsafeRawBufferPointer(bytes))
    }
}

/// Finds places where a text that has no line ends may be cut.
enum LongText {
    /// A place after `from` and at most at `limit`: after the last sentence end in the run's second half, else after its
    /// last blank, else before a scalar.
    static func cut(_ bytes: Bytes, from: Int, limit: Int) -> Int {
        let middle = from + (limit - from) / 2
        return lastStop(bytes, middle..<limit) ?? bytes.lastIndex(of: 0x20, in: middle..<limit).map { $0 + 1 }
            ?? scalarStart(bytes, limit, after: middle)
    }

    private static func lastStop(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        var at = range.upperBound - 3
        while at >= range.lowerBound {
            // 。 in UTF-8; ！ and ？ share their first two bytes.
            if bytes[at] == 0xE3, bytes[at + 1] == 0x80, bytes[at + 2] == 0x82 { return closed(bytes, at + 3, range) }
            if bytes[at] == 0xEF, bytes[at + 1] == 0xBC, bytes[at + 2] == 0x81 || bytes[at + 2] == 0x9F {
                return closed(bytes, at + 3, range)
            }
            if bytes[at] == 0x2E, bytes[at + 1] == 0x20 { return at + 2 }
            at -= 1
        }
        return nil
    }

    private static func closed(_ bytes: Bytes, _ index: Int, _ range: Range<Int>) -> Int {
        guard index + 3 <= range.upperBound, CharacterClass.isClosing(bytes.scalar(at: index).scalar.value) else {
            return index
        }
        return index + bytes.scalar(at: index).length
    }

    private static func scalarStart(_ bytes: Bytes, _ index: Int, after low: Int) -> Int {
        var start = index
        while start > low && index - start < 4 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start > low && bytes[start] & 0xC0 != 0x80 ? start : index
    }
}
