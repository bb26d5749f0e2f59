import Articles

/// How a comparison is shown.
struct ComparisonStyle: Hashable, Sendable {
    /// How the text of a pane is laid out.
    var layout: LayoutSettings
    /// The side that is shown in one pane with both readings; nil for two panes.
    var inlineSide: ComparisonSide?
    /// The kinds of change that are not shown.
    var hidden: Set<ChangeKind>

    /// Whether one pane shows both readings.
    var isInline: Bool { inlineSide != nil }
}

/// The rows of a pair of passages, laid out for two panes of one width so that the same passage stands on the same
/// rows, or for one pane with both readings.
struct PairLayout {
    /// A row of one side.
    struct Row {
        /// The block of the side's own document that is shown.
        var block: Int
        var glyphs: [Glyph]
        /// Runs of the glyphs that the layout itself sets apart: the readings inside one pane.
        var decorations: [(glyphs: Range<Int>, kind: Decoration.Kind, change: Int)]
        /// Whether the row is the side's own text, so that the caret can stand on it.
        var isOwn: Bool
    }

    private var rows: [ComparisonSide: [Row]] = [:]
    /// How many rows the pair takes, a blank one after it included where one is due.
    let count: Int

    init(_ pair: Int, of index: ComparisonIndex, style: ComparisonStyle) {
        var longest = 0
        for side in style.inlineSide.map({ [$0] }) ?? [ComparisonSide.a, .b] {
            let made: [Row]
            if style.inlineSide == nil {
                made = Self.plainRows(index.blocks(ofPair: pair, side), index.document(side), style, isOwn: true)
            } else if index.blocks(ofPair: pair, side).isEmpty {
                let other = side.other
                made = Self.plainRows(index.blocks(ofPair: pair, other), index.document(other), style, isOwn: false)
            } else {
                made = Self.inlineRows(pair, index, side, style)
            }
            rows[side] = made
            longest = max(longest, made.count)
        }
        count = max(1, longest) + (Self.isSetApart(pair, index) ? 1 : 0)
    }

    private static func plainRows(
        _ blocks: [Int], _ document: Document, _ style: ComparisonStyle, isOwn: Bool
    ) -> [Row] {
        blocks.flatMap { block in
            let layout = BlockLayout(block: block, of: document, settings: style.layout)
            return layout.lines.indices.map {
                Row(block: block, glyphs: layout.glyphs(ofLine: $0), decorations: [], isOwn: isOwn)
            }
        }
    }

    private static func inlineRows(
        _ pair: Int, _ index: ComparisonIndex, _ side: ComparisonSide, _ style: ComparisonStyle
    ) -> [Row] {
        let text = InlineText(pair, of: index, side: side, hidden: style.hidden)
        let blocks = index.blocks(ofPair: pair, side)
        return text.document.blocks.indices.flatMap { number -> [Row] in
            let layout = BlockLayout(block: number, of: text.document, settings: style.layout)
            return layout.lines.indices.map { line in
                var glyphs = layout.glyphs(ofLine: line)
                let decorations = text.runs.flatMap { run in
                    glyphs.runs(in: [run.range]).map { (glyphs: $0, kind: run.kind, change: run.change) }
                }
                for place in glyphs.indices { glyphs[place].offset = text.source(of: glyphs[place].offset) }
                return Row(block: blocks[number], glyphs: glyphs, decorations: decorations, isOwn: true)
            }
        }
    }

    /// Whether a blank row follows: after titles and headings, and after passages that are not indented.
    private static func isSetApart(_ pair: Int, _ index: ComparisonIndex) -> Bool {
        let kinds = [ComparisonSide.a, .b].flatMap { side in
            index.blocks(ofPair: pair, side).map { index.document(side).blocks[$0].kind }
        }
        return kinds.contains { $0 != .paragraph } || !index.document(.a).language.hasPrefix("zh")
    }

    /// A row of one side; nil where it has nothing there.
    func row(_ number: Int, _ side: ComparisonSide) -> Row? {
        rows[side].flatMap { $0.indices.contains(number) ? $0[number] : nil }
    }

    /// The row of a side's own text on which `offset` stands.
    func row(of offset: Offset, _ side: ComparisonSide, in document: Document) -> Int {
        let block = document.block(at: offset)
        let own = rows[side, default: []].indices.filter {
            rows[side]?[$0].block == block && rows[side]?[$0].isOwn == true
        }
        let position = document.readingPosition(of: offset)
        let last = own.last { number in
            guard let first = rows[side]?[number].glyphs.first?.offset, let position,
                let start = document.readingPosition(of: first)
            else { return false }
            return start <= position
        }
        return last ?? own.first ?? 0
    }
}

extension Array where Element == Glyph {
    /// The runs of glyphs that stand in one of the ranges, as indices.
    func runs(in ranges: [SourceRange]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for number in indices where ranges.contains(where: { $0.contains(self[number].offset) }) {
            if let last = result.last, last.upperBound == number {
                result[result.count - 1] = last.lowerBound..<number + 1
            } else {
                result.append(number..<number + 1)
            }
        }
        return result
    }
}
