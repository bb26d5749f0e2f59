import Articles

/// How a comparison is shown.
struct ComparisonStyle: Hashable, Sendable {
    /// How the text of a pane is laid out.
    var layout: LayoutSettings
    /// The side that is shown in one pane with both readings; nil for two panes.
    var inlineSide: ComparisonSide?
    /// The kinds of change that are not shown.
    var hidden: Set<ChangeKind>
    /// The side whose own order is kept; nil where pairs of passages stand on the same rows.
    var ownSide: ComparisonSide?
    /// The language of the remarks.
    var language = Language.chinese

    /// How the text itself is laid out: what is announced stands in rows of its own.
    var textLayout: LayoutSettings {
        var settings = layout
        settings.announces = nil
        return settings
    }

    /// Whether one pane shows both readings.
    var isInline: Bool { inlineSide != nil }
}

/// The rows of a pair of passages, laid out for two panes of one width so that the same passage stands on the same
/// rows, or for one pane with both readings.
struct PairLayout {
    /// A row of one side.
    struct Row {
        /// What a row shows.
        enum Kind: Hashable {
            /// The side's own text, so that the caret can stand on it.
            case own
            /// What the other side has and this one lacks, in one pane.
            case other
            /// What the program says of the passage below.
            case remark
        }
        /// The block of the side's own document that is shown.
        var block: Int
        var glyphs: [Glyph]
        /// Runs of the glyphs that the layout itself sets apart: the readings inside one pane.
        var decorations: [(glyphs: Range<Int>, kind: Decoration.Kind, change: Int)]
        /// What it shows.
        var kind: Kind
        /// What stands before the first row of an item of a list.
        var marker: ListMarker?

        /// Whether the row is the side's own text.
        var isOwn: Bool { kind == .own }
    }

    private var rows: [ComparisonSide: [Row]] = [:]
    /// How many rows the pair takes, a blank one after it included where one is due.
    let count: Int

    init(_ pair: Int, of index: ComparisonIndex, style: ComparisonStyle) {
        var longest = 0
        for side in style.inlineSide.map({ [$0] }) ?? [ComparisonSide.a, .b] {
            let made: [Row]
            if style.inlineSide == nil {
                made = Self.plainRows(index.blocks(ofPair: pair, side), index, side, style, .own)
            } else if index.blocks(ofPair: pair, side).isEmpty {
                made = Self.plainRows(index.blocks(ofPair: pair, side.other), index, side.other, style, .other)
            } else {
                made = Self.inlineRows(pair, index, side, style)
            }
            rows[side] = made
            longest = max(longest, made.count)
        }
        let isSetApart = [ComparisonSide.a, .b].contains { side in
            index.blocks(ofPair: pair, side).last.map { Self.isSetApart($0, side, index) } ?? false
        }
        count = max(1, longest) + (isSetApart ? 1 : 0)
    }

    /// Lays out one block of one side for a pane that keeps to its order.
    init(block: Int, _ side: ComparisonSide, of index: ComparisonIndex, style: ComparisonStyle) {
        let made = Self.plainRows([block], index, side, style, .own)
        rows[side] = made
        count = max(1, made.count) + (Self.isSetApart(block, side, index) ? 1 : 0)
    }

    private static func plainRows(
        _ blocks: [Int], _ index: ComparisonIndex, _ side: ComparisonSide, _ style: ComparisonStyle, _ kind: Row.Kind
    ) -> [Row] {
        blocks.flatMap { block in
            let layout = BlockLayout(block: block, of: index.document(side), settings: style.textLayout)
            return remark(over: block, index, side, style, kind)
                + layout.lines.indices.map {
                    Row(
                        block: block, glyphs: layout.glyphs(ofLine: $0), decorations: [], kind: kind,
                        marker: $0 == 0 ? marker(of: block, index, side, style) : nil)
                }
        }
    }

    /// The bullet of a list item or the box of a task, which a voice is told of in other ways.
    private static func marker(
        of block: Int, _ index: ComparisonIndex, _ side: ComparisonSide, _ style: ComparisonStyle
    ) -> ListMarker? {
        style.layout.announces == nil ? ListMarker(block: block, of: index.document(side)) : nil
    }

    /// The rows that say where the passage has its other place which begins with a block, and that it was paired by hand.
    private static func remark(
        over block: Int, _ index: ComparisonIndex, _ side: ComparisonSide, _ style: ComparisonStyle, _ kind: Row.Kind
    ) -> [Row] {
        var texts: [String] = []
        if let language = style.layout.announces {
            if kind == .other { texts.append((side == .b ? VoiceWording.added : VoiceWording.deleted)(language)) }
            if let words = Announcement.text(of: block, in: index.document(side), style.layout) {
                texts.append(words)
            }
        }
        if index.isPinned(block, side) { texts.append(Wording.pairedByHand(style.language)) }
        if !style.hidden.contains(.move), let move = index.move(atBlock: block, side) {
            texts.append(index.whereabouts(ofMove: move, side, style.language))
        }
        guard !texts.isEmpty else { return [] }
        let glyphs = Glyph.line(
            texts.joined(separator: " · "), at: index.document(side).start(ofBlock: block), settings: style.layout)
        return [Row(block: block, glyphs: glyphs, decorations: [], kind: .remark)]
    }

    private static func inlineRows(
        _ pair: Int, _ index: ComparisonIndex, _ side: ComparisonSide, _ style: ComparisonStyle
    ) -> [Row] {
        let text = InlineText(pair, of: index, side: side, hidden: style.hidden, inWords: style.layout.announces)
        let blocks = index.blocks(ofPair: pair, side)
        return text.document.blocks.indices.flatMap { number -> [Row] in
            let layout = BlockLayout(block: number, of: text.document, settings: style.textLayout)
            let remarks = remark(over: blocks[number], index, side, style, .own)
            return remarks
                + layout.lines.indices.map { line in
                    var glyphs = layout.glyphs(ofLine: line)
                    let decorations = text.runs.flatMap { run in
                        glyphs.runs(in: [run.range]).map { (glyphs: $0, kind: run.kind, change: run.change) }
                    }
                    for place in glyphs.indices { glyphs[place].offset = text.source(of: glyphs[place].offset) }
                    return Row(
                        block: blocks[number], glyphs: glyphs, decorations: decorations, kind: .own,
                        marker: line == 0 ? marker(of: blocks[number], index, side, style) : nil)
                }
        }
    }

    /// Whether a blank row follows a block: after titles and headings, and after passages that are not indented, but not
    /// between the items of a list.
    private static func isSetApart(_ block: Int, _ side: ComparisonSide, _ index: ComparisonIndex) -> Bool {
        let blocks = index.document(side).blocks
        let kind = blocks[block].kind
        if kind == .listItem, block + 1 < blocks.count, blocks[block + 1].kind == kind { return false }
        return kind != .paragraph || !index.document(.a).language.hasPrefix("zh")
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
