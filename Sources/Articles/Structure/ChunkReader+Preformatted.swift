/// Lines that are kept as they are: code, tables, verse.
extension ChunkReader {
    /// Lines of one block of code or verse at most; longer runs are divided.
    private static let mostLines = 400

    /// Gathers fenced code from line `index`; returns the line after it.
    mutating func gatherCode(from index: Int) -> Int {
        closeBlock()
        var end = index
        while end < lines.count, lines[end].flags.contains(.code), end - index < Self.mostLines,
            end == index || bytes(from: index, through: end) <= Self.longestBlock
        {
            end += 1
        }
        // The fences themselves stay outside every piece and so become marks.
        appendLines(index..<end, kind: .code)
        return end
    }

    /// Makes a block of code, a table or verse of the lines from `index` to the next blank one; nil where they are prose.
    mutating func preformattedEnd(from index: Int) -> Int? {
        // Where each line is a paragraph, every one asks: the run is measured once for all of them.
        if index >= runEnd {
            runEnd = index
            while runEnd < lines.count, mayBePreformatted(lines[runEnd]) { runEnd += 1 }
        }
        let end = bounded(index..<min(runEnd, index + Self.mostLines))
        if isHeadOrFoot(index..<end) {
            appendLines(index..<end, kind: .code)
            return end
        }
        if standsOverInset(index..<end) { return nil }
        guard end - index >= 2, let kind = preformattedKind(index..<end) else { return nil }
        closeBlock()
        appendLines(index..<end, kind: kind)
        return end
    }

    /// Makes blocks of code of the unified diff that begins at line `index`; nil where none does.
    mutating func diffEnd(from index: Int) -> Int? {
        let first = lines[index].first
        guard first == 0x64 || first == 0x2D || first == 0x40,
            let end = UnifiedDiff(lines: lines, bytes: bytes, base: base).end(from: index)
        else { return nil }
        closeBlock()
        var at = index
        while at < end {
            let next = bounded(at..<min(end, at + Self.mostLines))
            appendLines(at..<next, kind: .code)
            at = next
        }
        return end
    }

    /// Whether a line stands alone that is the head or the foot of a manual page: its gaps mean something.
    private func isHeadOrFoot(_ range: Range<Int>) -> Bool {
        let line = lines[range.lowerBound]
        guard range.count == 1, line.last == 0x29, line.flags.contains(.gap) else { return false }
        return ManualPage.isHeadOrFoot(bytes, base + Int(line.start)..<base + Int(line.end))
    }

    /// Whether a run begins with words in capitals at the left edge, or struck over, over lines that are set in: a section's
    /// name in a manual page, not a line of what stands in it.
    private func standsOverInset(_ range: Range<Int>) -> Bool {
        let line = lines[range.lowerBound]
        let isFree = range.lowerBound == 0 || lines[range.lowerBound - 1].isBlank
        guard isFree, range.count > 1, line.beginning == .upper, line.ending == .open, line.count <= 120,
            line.flags.isDisjoint(with: [.gap, .han]), lines[range.lowerBound + 1].indent >= line.indent + 3
        else { return false }
        if line.count > 2, bytes[base + Int(line.start) + 1] == 0x08 { return true }
        return line.indent == 0
            && bytes[base + Int(line.start)..<base + Int(line.end)].allSatisfy {
                $0 &- 0x41 < 26 || $0 &- 0x30 < 10 || $0 == 0x20 || $0 == 0x2D || $0 == 0x2F || $0 == 0x08
            }
    }

    /// The end of the lines of a range that are no more than a block holds; the first one counts in any case.
    private func bounded(_ range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound + 1, max(range.lowerBound + 1, range.upperBound))
        if bytes(from: range.lowerBound, through: high - 1) <= Self.longestBlock { return high }
        while low < high {
            let middle = (low + high) / 2
            if bytes(from: range.lowerBound, through: middle) <= Self.longestBlock {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private func bytes(from first: Int, through last: Int) -> Int {
        Int(lines[last].end) - Int(lines[first].start)
    }

    private func mayBePreformatted(_ line: Line) -> Bool {
        !line.isBlank && line.flags.isDisjoint(with: [.code, .furniture]) && !line.isSeparator
    }

    private mutating func preformattedKind(_ range: Range<Int>) -> BlockKind? {
        let tally = tallies.sum(over: range) { [lines, bytes, base] in LineTally(lines[$0], bytes, base: base) }
        let group = lines[range]
        if tally.drawn * 2 >= group.count && tally.drawn > 1 || isProgram(group, tally) { return .code }
        // A table of contents: leaders, then a page number.
        if tally.led > 1 && tally.led * 10 >= group.count * 6 { return .table }
        if tally.gapped * 10 >= group.count * 6 && tally.gapped > 1 && !holdsSections(range) { return .table }
        return isVerse(group) ? .verse : nil
    }

    /// Whether lines are a program's: half of them end on a brace or a semicolon, or are comments with empty ones among
    /// them, or each begins with the time of day.
    private func isProgram(_ group: ArraySlice<Line>, _ tally: LineTally) -> Bool {
        guard let first = group.first else { return false }
        if first.first == 0x23 {
            let comments = group.lazy.filter { $0.first == 0x23 }.count
            return comments * 2 >= group.count && group.contains { $0.first == 0x23 && $0.count <= 2 }
        }
        if tally.braced > 0, (tally.braced + tally.parted) * 2 >= group.count { return true }
        return isStamped(first) && group.lazy.filter { isStamped($0) }.count * 10 >= group.count * 7
    }

    /// Whether a line begins with a time to the second, a date before it allowed, as lines of logs do: ISO 8601 and the
    /// form of RFC 3164.
    private func isStamped(_ line: Line) -> Bool {
        guard line.first < 0x7F, line.count > 12,
            line.beginning == .digit || line.first == 0x5B || line.beginning == .upper
        else { return false }
        let start = base + Int(line.start)
        for at in start..<min(start + 16, base + Int(line.end) - 8) where bytes[at + 2] == 0x3A && bytes[at + 5] == 0x3A
        {
            if [0, 1, 3, 4, 6, 7].allSatisfy({ bytes[at + $0] &- 0x30 < 10 }) { return true }
        }
        return false
    }

    private func holdsSections(_ range: Range<Int>) -> Bool {
        let numbered = range.lazy.filter { if case .number = mark($0) { true } else { false } }.count
        return numbered * 2 > range.count
    }

    private func mark(_ index: Int) -> LineMark { LineMark.read(bytes, lines[index], base: base) }

    /// Lines of even, moderate length that each end on a mark, as lines of Chinese verse do; prose wrapped by machine
    /// ends a line on a mark once in seven times.
    private func isVerse(_ group: ArraySlice<Line>) -> Bool {
        guard group.count >= 2, let first = group.first, first.flags.contains(.han) else { return false }
        guard group.allSatisfy({ $0.ending == .clause || $0.ending == .stop && $0.flags.contains(.han) }),
            group.allSatisfy({ $0.width <= 64 && $0.beginning == .han })
        else { return false }
        // Lines of one length that all end on a mark: regulated verse.
        if group.allSatisfy({ $0.width == first.width }) { return first.width >= 10 }
        if group.count < 4 { return false }
        return group.lazy.filter { $0.ending == .clause }.count * 4 >= group.count
    }

    private mutating func appendLines(_ range: Range<Int>, kind: BlockKind) {
        var pieces: [Piece] = []
        for index in range where !lines[index].isBlank && !isFence(lines[index]) {
            // Blanks before code and verse mean something: they belong to the piece, from the line's own beginning.
            let line = lines[index]
            let start = base + Int(line.start) - (kind == .verse ? 0 : indentBytes(line))
            pieces.append(Piece(SourceRange(start, base + Int(line.end)), join: pieces.isEmpty ? .none : .newline))
        }
        guard !pieces.isEmpty, let last = range.last else { return }
        openedAfter = (blanks, isAfterBreak)
        (blanks, isAfterBreak) = (0, false)
        let width = range.reduce(0) { $0 + Int(lines[$1].width) }
        draft.append(
            kind, pieces: pieces,
            traits: traits(of: lines[range.lowerBound], last: lines[last], width: width, measure: 0, endsFull: false))
    }

    private func isFence(_ line: Line) -> Bool {
        line.flags.contains(.code) && line.flags.contains(.rule)
    }

    /// The bytes of blanks before a line.
    private func indentBytes(_ line: Line) -> Int {
        var start = base + Int(line.start)
        while start > base, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return base + Int(line.start) - start
    }
}
