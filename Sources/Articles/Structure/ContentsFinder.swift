/// Finds the lines of tables of contents, and the headings that they name.
///
/// A line names the heading that has its number and its words; else the one with its words; else, for numbers that no other
/// section has such as 第三章 and 2.4, the one with its number. Leaders and page numbers are no words of it.
struct ContentsFinder {
    /// What a line or a heading says, made comparable.
    private struct Name {
        struct Number: Hashable {
            let form: NumberingClass
            let value: Int
            let prefix: Int
        }

        var number: Number?
        /// A hash of its letters; 0 where there are none.
        var words: Int
        /// Whether its number alone tells it from others.
        var isTold: Bool
    }

    private struct Key: Hashable {
        var number: Name.Number?
        var words: Int
    }

    /// The longest line or heading that is looked at, in bytes.
    private static let longest = 600

    private let bytes: Bytes
    private var lines: [SourceRange] = []
    /// The places of headings by what they say, in the order of the file.
    private var headings: [Key: [Int]] = [:]

    /// The lines of a text whose blocks and outline are known, ordered by place; `numbered` are the blocks that numbering
    /// found to be lines of a table.
    static func find(_ bytes: Bytes, _ parts: Document.Parts, numbered: [Int]) -> [ContentsLine] {
        var finder = ContentsFinder(bytes: bytes)
        for block in numbered { finder.takeBlock(parts.pieces[parts.blocks[block].pieces]) }
        for block in parts.blocks where block.kind == .table { finder.takeLines(parts.pieces[block.pieces]) }
        guard !finder.lines.isEmpty else { return [] }
        for entry in parts.outline { finder.take(entry) }
        finder.headings = finder.headings.mapValues { $0.sorted() }
        finder.lines.sort { $0.start < $1.start }
        return finder.lines.map { ContentsLine($0, heading: finder.heading(of: $0)) }
    }

    private init(bytes: Bytes) { self.bytes = bytes }

    // MARK: Lines

    private mutating func takeBlock(_ pieces: ArraySlice<Piece>) {
        guard let first = pieces.first, let last = pieces.last, first.range.start < last.range.end else { return }
        lines.append(SourceRange(first.range.start, last.range.end))
    }

    /// The lines of a block that end on leaders; one without them in front of its entry's last line belongs to that.
    ///
    /// Pieces stand in the order of reading: one that stands later in the file than the next begins no entry with it.
    private mutating func takeLines(_ pieces: ArraySlice<Piece>) {
        var open: Int?
        for piece in pieces {
            let range = piece.range.start.value..<piece.range.end.value
            let start = bytes.trimmedStart(of: range)
            let number = NumberReader.read(bytes, start, range.upperBound)
            if Leaders.start(bytes, range) != nil {
                let begin = number == nil ? open.map { min($0, start) } ?? start : start
                lines.append(SourceRange(begin, range.upperBound))
                open = nil
            } else {
                open = number == nil ? nil : start
            }
        }
    }

    // MARK: Headings

    private mutating func take(_ entry: OutlineEntry) {
        guard entry.kind == .title || entry.kind == .heading || entry.kind == .numbered else { return }
        let name = name(entry.span.start.value..<max(entry.span.start.value, entry.span.end.value))
        for key in Self.keys(of: name) { headings[key, default: []].append(entry.span.start.value) }
    }

    /// What a line may be found by, the surest first.
    private static func keys(of name: Name) -> [Key] {
        var keys: [Key] = []
        if name.number != nil && name.words != 0 { keys.append(Key(number: name.number, words: name.words)) }
        if name.words != 0 { keys.append(Key(number: nil, words: name.words)) }
        if name.number != nil && name.isTold { keys.append(Key(number: name.number, words: 0)) }
        return keys
    }

    /// The heading after a line, else, for a table at the end of a text, the first one.
    private func heading(of line: SourceRange) -> Offset? {
        for key in Self.keys(of: name(line.start.value..<line.end.value)) {
            guard let places = headings[key] else { continue }
            // A thousand lines may say the same as a thousand headings: none is looked at twice.
            let after = places.countBefore { $0 < line.end.value }
            if after < places.count { return Offset(places[after]) }
            if places[0] < line.start.value { return Offset(places[0]) }
        }
        return nil
    }

    private func name(_ range: Range<Int>) -> Name {
        let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest)
        let end = Leaders.start(bytes, range) ?? range.upperBound
        let number = NumberReader.read(bytes, range.lowerBound, end)
        return Name(
            number: number.map { Name.Number(form: $0.form, value: $0.value, prefix: $0.prefix) },
            words: words((number?.rest ?? range.lowerBound)..<max(end, number?.rest ?? range.lowerBound)),
            isTold: number.map { $0.form.isNamed || $0.form == .decimal } ?? false)
    }

    /// A hash of a run's letters, whatever their case.
    private func words(_ range: Range<Int>) -> Int {
        var (at, hash) = (range.lowerBound, 0)
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            if CharacterClass.isHan(scalar.value) || scalar.properties.isAlphabetic {
                let folded = scalar.value &- 0x41 < 26 ? scalar.value | 0x20 : scalar.value
                hash = hash &* 31 &+ Int(folded)
            }
            at += length
        }
        return hash
    }
}

/// The dots that lead from an entry of a table of contents to its page (CLREQ and the Chicago Manual of Style call them leaders).
enum Leaders {
    /// Where the leaders and the page number begin with which a run ends; nil where it ends otherwise.
    ///
    /// At least three dots, or one … , stand before a number in digits or in small Roman ones.
    static func start(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        var (at, dots, digits) = (range.upperBound, 0, 0)
        while at > range.lowerBound {
            let before = bytes.indexBefore(at)
            let value = bytes.scalar(at: before).scalar.value
            switch value {
            case 0x2E, 0xB7, 0xFF0E: dots += 1
            case 0x2026, 0x22EF: dots += 3
            case 0x20, 0x3000: break
            case _ where dots == 0 && isPageDigit(value): digits += 1
            default: return dots >= 3 && digits > 0 ? at : nil
            }
            if dots > 0 && digits == 0 { return nil }
            at = before
        }
        return dots >= 3 && digits > 0 ? at : nil
    }

    private static func isPageDigit(_ value: UInt32) -> Bool {
        CharacterClass.isDigit(value) || value == 0x69 || value == 0x76 || value == 0x78 || value == 0x6C
    }
}
