import Articles

/// Documents made line by line, so that the tests of the state machine do not depend on what understanding finds.
///
/// A line is a block: `= ` begins a title and an article, `~ ` a paragraph that begins an article without a title, `2 ` a
/// heading of that level, `n2 ` a numbered one, `r2 ` a paragraph with a run-in heading up to its 。; all else is a
/// paragraph. What stands in “ ” after two characters and 说： is a statement of theirs, other “ ” are terms.
struct MadeDocument {
    private var bytes: [UInt8] = []
    private var ranges: [SourceRange] = []
    private var lines: [(mark: String, text: String)] = []
    private var parts = Document.Parts()
    private var places: [[Character]] = []

    /// The document of `lines`, which stand in this order in the file and are read in `order`.
    static func make(_ lines: [String], order: [Int]? = nil, isJoinedAt seams: [Int] = []) -> Document {
        var made = MadeDocument()
        for line in lines { made.write(line) }
        for number in order ?? Array(lines.indices) { made.read(number) }
        made.endArticle()
        for seam in seams {
            made.parts.issues.append(DocumentIssue(.reordered, [made.ranges[seam]]))
        }
        let text = SourceText(made.bytes)
        return Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text, encoding: "UTF-8",
            parts: made.parts)
    }

    private mutating func write(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1)
        let isMarked = words.count == 2 && ["=", "~", "2", "3", "n2", "n3", "r2", "r3"].contains(String(words[0]))
        let text = isMarked ? String(words[1]) : line
        lines.append((isMarked ? String(words[0]) : "", text))
        let start = bytes.count
        bytes += text.utf8
        ranges.append(SourceRange(start, bytes.count))
        bytes += "\n\n".utf8
    }

    private mutating func read(_ number: Int) {
        let (mark, text) = lines[number]
        let block = parts.blocks.count
        if mark == "=" || mark == "~" || parts.articles.isEmpty { beginArticle(block) }
        parts.pieces.append(Piece(ranges[number]))
        let span = span(ranges[number], block)
        let level = mark.last.flatMap(\.wholeNumberValue).map { UInt8($0) } ?? 1
        var kind = BlockKind.paragraph
        switch mark.first {
        case "=":
            kind = .title
            parts.articles[parts.articles.count - 1].title = span
            add(.title, 1, span)
        case "2", "3":
            kind = .heading
            add(.heading, level, span)
        case "n":
            kind = .heading
            let number = text.prefix { !"、） ".contains($0) }
            let mark = text.dropFirst(number.count).prefix(1)
            add(.numbered, level, span, numberCount: UInt8(number.utf8.count + mark.utf8.count))
        case "r":
            let end = ranges[number].start + text.prefix { $0 != "。" }.utf8.count + 3
            add(.runIn, level, self.span(SourceRange(ranges[number].start, end), block))
        default: break
        }
        parts.blocks.append(Block(kind: kind, level: level, pieces: parts.pieces.count - 1..<parts.pieces.count))
        quote(text, from: ranges[number].start, block)
    }

    private mutating func quote(_ text: String, from start: Offset, _ block: Int) {
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
            let before = text[..<open]
            let first = start + before.utf8.count
            let last = start + text[...close].utf8.count
            let isStatement = before.hasSuffix("说：")
            let quotedSpan = span(SourceRange(first, last), block)
            var quotation = Quotation(
                kind: isStatement ? .statement : .term, span: quotedSpan, rule: .quotation(.sentence))
            if isStatement {
                let speaker = before.dropLast(2).suffix(2)
                let end = first + -"说：".utf8.count
                quotation.speaker = span(SourceRange(end + -speaker.utf8.count, end), block)
                add(.quotation, 9, quotedSpan, quotation: parts.quotations.count)
            }
            parts.quotations.append(quotation)
            rest = rest[rest.index(after: close)...]
        }
    }

    private func span(_ range: SourceRange, _ block: Int) -> TextSpan {
        TextSpan(firstBlock: block, start: range.start, lastBlock: block, end: range.end)
    }

    private mutating func add(
        _ kind: OutlineKind, _ level: UInt8, _ span: TextSpan, numberCount: UInt8 = 0, quotation: Int? = nil
    ) {
        parts.outline.append(
            OutlineEntry(
                kind: kind, level: level, span: span, numberCount: numberCount, quotation: quotation,
                rule: .outline(.file)))
    }

    private mutating func beginArticle(_ block: Int) {
        endArticle()
        parts.articles.append(Article(blocks: block..<block))
        let count = parts.articles.count - 1
        parts.articles[count].outline = parts.outline.count..<parts.outline.count
        parts.articles[count].quotations = parts.quotations.count..<parts.quotations.count
    }

    private mutating func endArticle() {
        guard var article = parts.articles.popLast() else { return }
        article.blocks = article.blocks.lowerBound..<parts.blocks.count
        article.outline = article.outline.lowerBound..<parts.outline.count
        article.quotations = article.quotations.lowerBound..<parts.quotations.count
        parts.articles.append(article)
    }
}

extension MadeDocument {
    /// Two articles, the second one without a title; statements, terms, run-in headings, nested sections.
    static let river = make([
        "= 河岸的四季",
        "n2 一、春天的水位",
        "开春以后，河水一天天涨起来。守堤人说：“水涨一尺，心提一丈。”这句“老话”人人会讲。",
        "n3 （一）怎样量水位",
        "量水位有三种办法，最旧的是看石阶。石阶一共十二级，淹到第九级就要敲钟。",
        "n3 （二）怎样报水位",
        "报水位靠人跑。后来装了电话，老陈说：“电话比腿快，可是电话不会看天。”老陈说：“天要人看。”",
        "n2 二、夏天的堤",
        "r3 堤要常修。一年修两次，一次在汛前，一次在汛后。",
        "r3 草要常割。草深一尺，蚁穴就看不见了。",
        "n2 第二百六十四条 堤上不得放牧",
        "放牧的人绕道走。",
        "~ 渡口已经没有船了。摆渡的女儿说：“桥修好那天，我爹在家坐了一天，没有说话，只把缆绳从头到尾洗了一遍，又晒在院子里，晒得比哪一年都干净。”",
        "后来缆绳送进了展览馆。",
    ])

    /// The same kind of page with its paragraphs in another order in the file than they are read in.
    static let shuffled = make(
        [
            "n2 二、后读的一节", "后面的话由她讲。林秋说：“先写的不一定先读。”", "= 次序", "n2 一、先读的一节",
            "前面的话由他讲。周平说：“先读的写在后面。”周平说：“读的人看不出来。”",
        ], order: [2, 3, 4, 0, 1], isJoinedAt: [0])
}
