internal import Articles

/// The settings that stand before the text of a Markdown file: YAML between lines of `---` (Jekyll, Pandoc's
/// `yaml_metadata_block`, closed by `...` too), TOML between lines of `+++` (Hugo).
///
/// Title, author and date are read as blocks of those kinds; all else that stands there is no text of the article.
struct FrontMatter {
    /// Where the text begins: behind the settings, 0 where there are none.
    private(set) var end = 0
    /// What the settings say of the article, in the order title, author, date.
    private(set) var blocks: [FormattedText.FormatBlock] = []
    /// Characters that are written otherwise inside quotes, ordered.
    private(set) var replacements: [Replacement] = []
    /// The lines that say nothing of it.
    private(set) var furniture: [SourceRange] = []

    /// Settings longer than this are taken for text.
    private static let mostBytes = 1 << 14

    /// The fields by the names that they are given.
    private static let kinds: [String: BlockKind] = [
        "title": .title, "标题": .title, "author": .byline, "authors": .byline, "作者": .byline, "date": .dateline,
        "日期": .dateline,
    ]
    private static let order: [BlockKind] = [.title, .byline, .dateline]

    /// What the form of the settings is.
    private enum Form {
        case yaml, toml

        var divider: UInt8 { self == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=") }
        var closings: [String] { self == .yaml ? ["---", "..."] : ["+++"] }
    }

    /// Reads the settings of a text, if it begins with any.
    ///
    /// They are settings only where the first line behind the mark names one, so that a text may begin with a rule.
    init(_ bytes: Bytes) {
        guard let first = Self.lineEnd(bytes, from: 0) else { return }
        let mark = Self.word(bytes, 0..<first)
        guard let form: Form = mark == "---" ? .yaml : mark == "+++" ? .toml : nil else { return }
        var lines: [Range<Int>] = []
        var start = first + 1
        while start < Self.mostBytes, let end = Self.lineEnd(bytes, from: start) {
            if form.closings.contains(Self.word(bytes, start..<end)) {
                guard let line = lines.first(where: { !Self.saysNothing(bytes, $0) }),
                    Self.isSetting(bytes, line, form)
                else { return }
                self.end = end + 1
                read(lines, bytes, form)
                return
            }
            lines.append(start..<end)
            start = end + 1
        }
    }

    private mutating func read(_ lines: [Range<Int>], _ bytes: Bytes, _ form: Form) {
        var found: [BlockKind: [Range<Int>]] = [:]
        var (owner, used, isInTable) = (BlockKind?.none, Set<Int>(), false)
        for (number, line) in lines.enumerated() where !Self.saysNothing(bytes, line) {
            if form == .toml, bytes[line.lowerBound] == UInt8(ascii: "[") { isInTable = true }
            guard !isInTable else { continue }
            if Self.isSetting(bytes, line, form) {
                let divider = bytes.firstIndex(of: form.divider, in: line) ?? line.upperBound
                owner = Self.kinds[Self.word(bytes, line.lowerBound..<divider).lowercased()].flatMap {
                    found[$0] == nil ? $0 : nil
                }
                guard let owner else { continue }
                found[owner] = values(divider + 1..<line.upperBound, bytes)
                if found[owner]?.isEmpty == false { used.insert(number) }
            } else if let owner, let item = Self.continuation(bytes, line) {
                // A list in lines of its own, or a text that goes on.
                found[owner, default: []] += values(item, bytes)
                used.insert(number)
            }
        }
        furniture = lines.indices.filter { !used.contains($0) && !Self.saysNothing(bytes, lines[$0], comments: false) }
            .map { SourceRange(lines[$0].lowerBound, lines[$0].upperBound) }
        for kind in Self.order { append(kind, found[kind] ?? [], bytes) }
        replacements.sort { $0.range.start < $1.range.start }
    }

    private mutating func append(_ kind: BlockKind, _ ranges: [Range<Int>], _ bytes: Bytes) {
        guard !ranges.isEmpty else { return }
        let shown = kind == .dateline ? [Self.day(bytes, ranges[0])] : ranges
        let pieces = shown.enumerated().map { number, range in
            Piece(SourceRange(range.lowerBound, range.upperBound), join: number == 0 ? .none : .space)
        }
        blocks.append(.init(kind: kind, pieces: pieces))
    }

    // MARK: Values

    /// The texts that a value holds: itself, or those of a list in brackets; without quotes and comments.
    private mutating func values(_ range: Range<Int>, _ bytes: Bytes) -> [Range<Int>] {
        var range = Self.trimmed(bytes, range)
        // Signs of a text in lines of its own: `>`, `|-`.
        guard let first = range.first.map({ bytes[$0] }), first != UInt8(ascii: ">"), first != UInt8(ascii: "|") else {
            return []
        }
        guard first == UInt8(ascii: "[") else { return scalar(range, bytes).map { [$0] } ?? [] }
        range = range.lowerBound + 1..<(bytes.lastIndex(of: UInt8(ascii: "]"), in: range) ?? range.upperBound)
        return Self.items(bytes, range).compactMap { scalar($0, bytes) }
    }

    /// One text, without its quotes; nil where there is nothing.
    private mutating func scalar(_ range: Range<Int>, _ bytes: Bytes) -> Range<Int>? {
        let range = Self.trimmed(bytes, range)
        guard let quote = range.first.map({ bytes[$0] }) else { return nil }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let comment = range.dropFirst().first { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20 }
            let plain = Self.trimmed(bytes, range.lowerBound..<(comment ?? range.upperBound))
            return plain.isEmpty || bytes[plain.lowerBound] == UInt8(ascii: "#") ? nil : plain
        }
        var at = range.lowerBound + 1
        while at < range.upperBound {
            let next = at + 1 < range.upperBound ? bytes[at + 1] : 0
            if quote == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\"), next == quote || next == UInt8(ascii: "\\")
            {
                replacements.append(Replacement(SourceRange(at, at + 2), String(Unicode.Scalar(next))))
                at += 2
            } else if quote == UInt8(ascii: "'"), bytes[at] == quote, next == quote {
                replacements.append(Replacement(SourceRange(at, at + 2), "'"))
                at += 2
            } else if bytes[at] == quote {
                break
            } else {
                at += 1
            }
        }
        let inside = range.lowerBound + 1..<at
        return inside.isEmpty ? nil : inside
    }

    /// The parts of a list, divided by commas outside of quotes.
    private static func items(_ bytes: Bytes, _ range: Range<Int>) -> [Range<Int>] {
        var (items, start, quote) = ([Range<Int>](), range.lowerBound, UInt8(0))
        for at in range {
            let byte = bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ",") {
                items.append(start..<at)
                start = at + 1
            }
        }
        return items + [start..<range.upperBound]
    }

    /// The day of a moment in the form of RFC 3339; what is of another form as it stands.
    private static func day(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
        let day = range.prefix(10).map { bytes[$0] }
        let isDay =
            day.count == 10
            && day.enumerated().allSatisfy {
                $0.offset == 4 || $0.offset == 7 ? $0.element == UInt8(ascii: "-") : (0x30...0x39).contains($0.element)
            }
        return isDay ? range.lowerBound..<range.lowerBound + 10 : range
    }

    // MARK: Lines

    private static func lineEnd(_ bytes: Bytes, from start: Int) -> Int? {
        bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count)
    }

    /// What stands in a range, without blanks around it; empty where it is long.
    private static func word(_ bytes: Bytes, _ range: Range<Int>) -> String {
        let range = trimmed(bytes, range)
        return range.count > 64 ? "" : String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }

    private static func trimmed(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private static func saysNothing(_ bytes: Bytes, _ line: Range<Int>, comments: Bool = true) -> Bool {
        let text = trimmed(bytes, line)
        return text.isEmpty || comments && bytes[text.lowerBound] == UInt8(ascii: "#")
    }

    /// Whether a line names a setting: a word without blanks from its beginning up to the divider.
    private static func isSetting(_ bytes: Bytes, _ line: Range<Int>, _ form: Form) -> Bool {
        guard let divider = bytes.firstIndex(of: form.divider, in: line), divider > line.lowerBound,
            bytes[line.lowerBound] > 0x20, bytes[line.lowerBound] != UInt8(ascii: "-")
        else { return false }
        let name = trimmed(bytes, line.lowerBound..<divider)
        return !name.isEmpty && name.allSatisfy { bytes[$0] > 0x20 }
    }

    /// What a line adds to the setting before it: an item of a list, or words set in; nil where it is a setting inside of it.
    private static func continuation(_ bytes: Bytes, _ line: Range<Int>) -> Range<Int>? {
        var text = trimmed(bytes, line)
        let isItem = bytes[text.lowerBound] == UInt8(ascii: "-")
        guard isItem || text.lowerBound > line.lowerBound || bytes[text.lowerBound] == UInt8(ascii: "\"") else {
            return nil
        }
        if isItem { text = trimmed(bytes, text.lowerBound + 1..<text.upperBound) }
        // `- name: Somebody` of a list of people.
        guard let colon = text.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon + 1 < text.upperBound,
            bytes[colon + 1] == 0x20, word(bytes, text.lowerBound..<colon).allSatisfy({ $0.isLetter })
        else { return text }
        return word(bytes, text.lowerBound..<colon) == "name" ? trimmed(bytes, colon + 1..<text.upperBound) : nil
    }

    /// The blocks, without a title that the text's own first heading says.
    func blocks(before text: [FormattedText.FormatBlock], of source: SourceText) -> [FormattedText.FormatBlock] {
        guard let heading = text.first, heading.kind == .heading, let title = blocks.first, title.kind == .title else {
            return blocks
        }
        let words = { (block: FormattedText.FormatBlock) in
            block.pieces.map { source.string(in: $0.range) }.joined().filter { !$0.isWhitespace }
        }
        return words(heading) == words(title) ? Array(blocks.dropFirst()) : blocks
    }
}
