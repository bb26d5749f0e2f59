import Articles

/// Documents and drawn comparisons for the tests of the comparison.
enum ComparisonFixture {
    /// A document of one article with a block for each paragraph, its lines wrapped after `width` characters.
    ///
    /// `# ` at the beginning of a paragraph is a mark of the form.
    static func document(_ paragraphs: [String], width: Int = 12) -> Document {
        var text = ""
        var parts = Document.Parts()
        for paragraph in paragraphs {
            let first = parts.pieces.count
            var rest = Substring(paragraph)
            if rest.hasPrefix("# ") {
                parts.marks.append(SourceRange(text.utf8.count, text.utf8.count + 2))
                text += "# "
                rest = rest.dropFirst(2)
            }
            for (line, join) in wrapped(rest, width) {
                let start = text.utf8.count
                text += line
                let isFirst = parts.pieces.count == first
                parts.pieces.append(Piece(SourceRange(start, text.utf8.count), join: isFirst ? .none : join))
                text += "\n"
            }
            text += "\n"
            parts.blocks.append(Block(kind: .paragraph, pieces: first..<parts.pieces.count))
        }
        parts.articles = [Article(blocks: 0..<parts.blocks.count)]
        return document(text, parts)
    }

    /// Lines of at least `width` characters, each with its join to the line before; words are kept whole.
    private static func wrapped(_ paragraph: Substring, _ width: Int) -> [(line: Substring, join: Join)] {
        var lines: [(line: Substring, join: Join)] = []
        var rest = paragraph
        var join = Join.none
        while !rest.isEmpty {
            var end = rest.index(rest.startIndex, offsetBy: width, limitedBy: rest.endIndex) ?? rest.endIndex
            while end < rest.endIndex, rest[end] != " ", rest[end].isASCII { end = rest.index(after: end) }
            lines.append((rest[..<end], join))
            join = end < rest.endIndex && rest[end] == " " ? .space : .none
            rest = rest[end...].drop { $0 == " " }
        }
        return lines
    }

    /// A document of a text and its parts.
    static func document(_ text: String, _ parts: Document.Parts) -> Document {
        let source = SourceText(text)
        return Document(
            text: source, coverage: SourceRange(Offset(0), source.end), isComplete: true, format: .text,
            encoding: "UTF-8", parts: parts)
    }

    /// A document whose paragraphs are lines of their own, not wrapped.
    static func lines(_ text: String) -> Document {
        var parts = Document.Parts()
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let end = start + line.utf8.count
            if end > start {
                parts.blocks.append(Block(kind: .paragraph, pieces: parts.pieces.count..<parts.pieces.count + 1))
                parts.pieces.append(Piece(SourceRange(start, end)))
            }
            start = end + 1
        }
        parts.articles = [Article(blocks: 0..<parts.blocks.count)]
        return document(text, parts)
    }

    /// The comparison of two documents of one article each.
    static func compare(_ a: Document, _ b: Document) -> Comparison {
        guard let result = Comparison.compare(Version(a, article: 0), Version(b, article: 0)) else {
            fatalError("a comparison that nobody stopped came to nothing")
        }
        return result
    }

    /// The changes as lines: kind, both readings, flags.
    static func drawn(_ comparison: Comparison) -> [String] {
        comparison.changes.map { change in
            let flags = flagNames.filter { change.flags.contains($0.0) }.map { " " + $0.1 }.joined()
            return "\(change.kind.rawValue) [\(change.aText)] [\(change.bText)]\(flags)"
        }
    }

    private static let flagNames: [(ChangeFlags, String)] = [
        (.number, "number"), (.name, "name"), (.date, "date"), (.negation, "negation"), (.lookAlike, "look-alike"),
        (.duplicate, "duplicate"),
    ]

    /// The changes between two texts whose paragraphs are lines.
    static func changes(_ a: String, _ b: String) -> [String] {
        drawn(compare(lines(a), lines(b)))
    }

    /// The pairs as `0,1=0` for blocks of either side, `>` where they were moved.
    static func pairs(_ comparison: Comparison) -> [String] {
        comparison.pairs.map { pair in
            let (a, b) = (
                pair.a.map(String.init).joined(separator: ","), pair.b.map(String.init).joined(separator: ",")
            )
            return "\(a)\(pair.isMoved ? ">" : "=")\(b)"
        }
    }
}

/// Texts of our own in which versions differ, for the properties that always hold.
enum ComparisonTexts {
    static let garden = """
        城市里的雨水花园
        去年夏天，这座城市一共下了六十一天雨。总工程师周宁在汇报会上说：“过去我们把雨水当作敌人，想的是怎样尽快赶走它。”
        在建设上，三个街区各有各的难处。老街窄，树又大，挖不了深沟；新区路宽，却没有一寸土是松的。
        在养护上，草是便宜的，人是贵的。何田算过一笔账：一平方米花园，一年要人去看八次。
        第三条 花园里的水，三天之内要渗完。依第三条的规定，渗不完的，应当重修。
        以后的事，要看下一个雨季。
        """
    static let gardenRevised = """
        城市里的雨水花园
        去年夏天,这座城市一共下了六十天雨。总工程师周宁在汇报会上说:“过去我们把雨水当做敌人，想的是怎样尽快赶走它。”
        在养护上，草是便宜的，人是贵的。何田算过一笔账：一平方米花园，一年要人去看八次。
        在建设上，三个街区各有各的难处。老街窄，树又大，挖不了深沟；新区路很宽，却没有一寸土是松的。
        后来又加了一句说明。
        第四条 花园里的水，三天之内要渗完。依第四条的规定，渗不完的，应当重修。
        以后的事，要看下一个雨季
        """
    static let walk = """
        A Walk Along the River
        The river had been low all summer, and nobody in the village could remember a drier June.
        On the far bank stood a mill that had not turned since the war. Children said it was haunted.
        We walked as far as the old bridge, which was closed, and came home by the upper road.
        """
    static let walkRevised = """
        A Walk along the River
        The river had been low all summer, and no one in the village could remember a drier July.
        We walked as far as the old stone bridge, which was closed, and came home by the upper road.
        On the far bank stood a mill that had not turned since the war. Children said it was not haunted.
        """
    static let repeated = Array(repeating: "每一条街道都是河床。水从高处来，往低处去。", count: 40).joined(separator: "\n")
    static let hostile = "a\u{0}b \u{FFFD}‮ 👨‍👩‍👧 e\u{301}e\u{301} ﬁne 〇○ １２，３４５\n\n　\n“”‘’——……\n啊啊啊啊啊啊啊啊"

    static let all = [
        garden, gardenRevised, walk, walkRevised, repeated, hostile, "", "。", "一", "same same same same same same",
        String(repeating: "啊", count: 3000), String(repeating: "甲乙", count: 1000) + "丙",
    ]
}
