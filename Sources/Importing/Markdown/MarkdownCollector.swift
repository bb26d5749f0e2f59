internal import Articles

/// Makes blocks of a Markdown parser's events; keeps its own stack, so that depth costs no recursion.
struct MarkdownCollector {
    /// A block that holds other blocks.
    private enum Container {
        case blockQuotation
        case list(isOrdered: Bool)
        case item(hasText: Bool)
    }

    /// What stands before the next piece.
    enum Break {
        case none, soft, hard, cell
    }

    /// What has been found so far.
    private(set) var blocks: [FormattedText.FormatBlock] = []
    private(set) var inlines: [Inline] = []
    private(set) var replacements: [Replacement] = []

    private var containers: [Container] = []
    private var depths = (blockQuotations: 0, lists: 0)
    /// The block whose text is being read; nil where the text of a list item stands in no paragraph of its own.
    private var leaf: (kind: BlockKind, level: Int)?
    private var pieces: [Piece] = []
    private var nextBreak = Break.none
    /// Whether the cell of a table that is being read has text so far.
    private var cellHasText = true
    private var indent = 0
    private var lineIsEmpty = true
    private var html = HTMLText()
    /// Open spans with the beginning of their text, once there is some.
    private var spans: [(kind: Inline.Kind, start: Offset?, isOfHTML: Bool)] = []
    private var textEnd = Offset(0)
    /// How many images are open around the text, and whether the block has text that describes none.
    private var images = 0
    private var hasOwnText = false

    /// Takes the next event.
    mutating func take(_ event: MarkdownEvent, _ bytes: Bytes) {
        switch event {
        case .enter(let block): enter(block, bytes)
        case .leave(let block): leave(block, bytes)
        case .enterSpan(let kind): enterSpan(kind)
        case .leaveSpan: leaveSpan()
        case .text(let kind, let range): add(kind, range, bytes)
        case .indent(let columns) where leaf?.kind == .code: indent += columns
        case .indent: nextBreak = .soft
        case .lineEnd: endLine(bytes)
        case .softBreak: nextBreak = .soft
        case .hardBreak: nextBreak = .hard
        }
    }

    /// The text with what has been found in it.
    func text(replacing text: FormattedText, after settings: FrontMatter) -> FormattedText {
        var text = text
        text.format = .markdown
        text.blocks = settings.blocks(before: blocks, of: text.text) + blocks
        text.furniture = settings.furniture
        text.inlines = inlines.sorted { $0.range.start < $1.range.start }
        text.replacements = settings.replacements + replacements
        return text
    }

    private mutating func enter(_ block: MarkdownEvent.Block, _ bytes: Bytes) {
        switch block {
        case .row:
            nextBreak = .hard
            cellHasText = true
        case .cell: beginCell()
        default:
            flush(bytes)
            open(block)
        }
    }

    /// Begins a cell of a table; one before it without text becomes a piece with nothing in it, so that the columns count.
    private mutating func beginCell() {
        if !cellHasText, let last = pieces.last {
            let join: Join = nextBreak == .hard ? .newline : .space
            pieces.append(Piece(SourceRange(last.range.end, last.range.end), join: join))
            nextBreak = .cell
        }
        if nextBreak != .hard { nextBreak = .cell }
        cellHasText = false
    }

    private mutating func open(_ block: MarkdownEvent.Block) {
        switch block {
        case .blockQuotation:
            containers.append(.blockQuotation)
            depths.blockQuotations += 1
        case .list(let isOrdered):
            containers.append(.list(isOrdered: isOrdered))
            depths.lists += 1
        case .item: containers.append(.item(hasText: false))
        case .heading(let level): leaf = depths.blockQuotations > 0 ? nil : (.heading, level)
        case .code: leaf = (.code, 1)
        case .table: leaf = (.table, 1)
        case .html: html = HTMLText()
        case .paragraph, .row, .cell: break
        }
    }

    private mutating func leave(_ block: MarkdownEvent.Block, _ bytes: Bytes) {
        switch block {
        case .row, .cell: return
        case .blockQuotation:
            flush(bytes)
            containers.removeLast()
            depths.blockQuotations -= 1
        case .list:
            flush(bytes)
            containers.removeLast()
            depths.lists -= 1
        case .item:
            flush(bytes)
            containers.removeLast()
        case .heading, .paragraph, .code, .html, .table: flush(bytes)
        }
        leaf = nil
    }

    /// Ends the block that is being read.
    private mutating func flush(_ bytes: Bytes) {
        trimEnd(bytes)
        while let last = pieces.last, last.range.isEmpty { pieces.removeLast() }
        if !pieces.isEmpty { appendBlock(bytes) }
        pieces.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        (nextBreak, indent, lineIsEmpty) = (.none, 0, true)
        (images, hasOwnText) = (0, false)
    }

    private mutating func appendBlock(_ bytes: Bytes) {
        // What only describes images is no part of the text that is read.
        var (kind, level) = leaf ?? (hasOwnText ? .paragraph : .note, 1)
        if case .item(hasText: false) = containers.last {
            containers[containers.count - 1] = .item(hasText: true)
            if kind == .paragraph {
                (kind, level) = (.listItem, depths.lists)
                if isInOrderedList { addNumber(bytes) }
            }
        } else if kind == .paragraph, case .blockQuotation = containers.last {
            (kind, level) = (.blockQuotation, depths.blockQuotations)
        }
        blocks.append(.init(kind: kind, level: UInt8(clamping: level), pieces: pieces))
    }

    private var isInOrderedList: Bool {
        if case .list(isOrdered: true)? = containers.dropLast().last { true } else { false }
    }

    /// Puts the item's number, which the parser counts to the form, before its text: a reader refers to items by it.
    private mutating func addNumber(_ bytes: Bytes) {
        guard let first = pieces.first?.range.start.value, let number = ListNumber.range(before: first, in: bytes)
        else { return }
        if number.upperBound == first {
            pieces[0].range.start = Offset(number.lowerBound)
        } else {
            pieces.insert(Piece(SourceRange(number.lowerBound, number.upperBound)), at: 0)
        }
    }
}

extension MarkdownCollector {
    private mutating func add(_ kind: MarkdownEvent.Text, _ range: SourceRange, _ bytes: Bytes) {
        switch kind {
        case .normal:
            if range.start < range.end { endBeforeIndent(bytes.scalar(at: range.start.value).scalar, bytes) }
            beginNote(at: range.start.value, bytes)
            append(range, bytes)
            linkAddresses(in: range, bytes)
        case .entity: addEntity(range, bytes)
        case .code: addCode(range, bytes)
        case .html: addHTML(range, bytes)
        }
    }

    /// Makes addresses links that stand in no link and describe no image.
    private mutating func linkAddresses(in range: SourceRange, _ bytes: Bytes) {
        let isFree = images == 0 && !spans.contains { if case .link = $0.kind { true } else { false } }
        guard isFree else { return }
        inlines += BareAddresses.find(in: range, bytes).map { Inline($0.range, .link($0.target)) }
    }

    private mutating func addEntity(_ range: SourceRange, _ bytes: Bytes) {
        let text = Entity.text(of: bytes, range.start.value..<range.end.value)
        if let first = text?.unicodeScalars.first { endBeforeIndent(first, bytes) }
        append(range, bytes)
        if let text { replacements.append(Replacement(range, text)) }
    }

    /// Ends the paragraph where a line that the form breaks off is indented by fixed blanks: so the next paragraph is set
    /// by writers who want no empty line between.
    private mutating func endBeforeIndent(_ first: Unicode.Scalar, _ bytes: Bytes) {
        guard nextBreak == .hard, leaf == nil, containers.isEmpty, spans.isEmpty else { return }
        if ["\u{A0}", "\u{2002}", "\u{2003}", "\u{3000}"].contains(first) { flush(bytes) }
    }

    /// Begins a note where a line begins with the definition of one, which ends the note before it.
    private mutating func beginNote(at place: Int, _ bytes: Bytes) {
        guard leaf == nil || leaf?.kind == .note, pieces.isEmpty || nextBreak == .soft || nextBreak == .hard,
            FootnoteDefinition.begins(at: place, in: bytes)
        else { return }
        flush(bytes)
        leaf = (.note, 1)
    }

    /// Adds a run of code, of a block or inside a paragraph, with the blanks before it that belong to the code and not to the form.
    private mutating func addCode(_ range: SourceRange, _ bytes: Bytes) {
        var start = range.start.value
        while indent > 0, start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 {
            start -= 1
            indent -= bytes[start] == 0x09 ? 4 : 1
        }
        indent = 0
        lineIsEmpty = false
        append(SourceRange(Offset(start), range.end), bytes)
    }

    /// Adds the text of a run of HTML, whose tags are not shown.
    private mutating func addHTML(_ range: SourceRange, _ bytes: Bytes) {
        for part in html.parts(of: range.start.value..<range.end.value, in: bytes) {
            switch part {
            case .text(let range): append(withoutIndent(range, bytes), bytes)
            case .entity(let range): addEntity(range, bytes)
            case .lineBreak: nextBreak = .hard
            case .blockStart(let level):
                flush(bytes)
                leaf = level.map { (.heading, $0) }
            case .linkStart(let target):
                leaveSpan(ofHTML: true)
                spans.append((.link(target), nil, true))
            case .linkEnd: leaveSpan(ofHTML: true)
            }
        }
    }

    /// The run without the blanks at its beginning, where a line or the block begins with it.
    private func withoutIndent(_ range: SourceRange, _ bytes: Bytes) -> SourceRange {
        var start = range.start.value
        guard pieces.isEmpty || nextBreak != .none else { return range }
        while start < range.end.value, bytes[start] <= 0x20 { start += 1 }
        return SourceRange(Offset(start), range.end)
    }

    /// Ends a line of code or HTML; an empty line of code is a piece of its own with nothing in it.
    private mutating func endLine(_ bytes: Bytes) {
        guard leaf?.kind == .code else {
            if nextBreak == .none { nextBreak = .soft }
            return
        }
        if lineIsEmpty, let last = pieces.last {
            pieces.append(Piece(SourceRange(last.range.end, last.range.end), join: .newline))
        }
        (nextBreak, indent, lineIsEmpty) = (.hard, 0, true)
    }

    /// Adds a run of text to the block that is being read.
    private mutating func append(_ range: SourceRange, _ bytes: Bytes) {
        guard !range.isEmpty else { return }
        if nextBreak != .none && leaf?.kind != .code { trimEnd(bytes) }
        if nextBreak == .none, let last = pieces.last, last.range.end == range.start {
            pieces[pieces.count - 1].range.end = range.end
        } else {
            pieces.append(Piece(range, join: join(before: range, bytes)))
        }
        nextBreak = .none
        cellHasText = true
        textEnd = range.end
        hasOwnText = hasOwnText || images == 0 && (range.start.value..<range.end.value).contains { bytes[$0] > 0x20 }
        startSpans(at: range.start)
    }

    private func join(before range: SourceRange, _ bytes: Bytes) -> Join {
        guard let last = pieces.last else { return .none }
        return switch nextBreak {
        case .none: .none
        case .hard: .newline
        case .cell: .space
        case .soft: LineJoin.join(bytes, after: last.range.end.value, before: range.start.value)
        }
    }

    /// Takes the blanks off the end of the last piece, which no reader sees.
    private mutating func trimEnd(_ bytes: Bytes) {
        guard leaf?.kind != .code, let last = pieces.last, !last.range.isEmpty else { return }
        var end = last.range.end.value
        while end > last.range.start.value, bytes[end - 1] <= 0x20 { end -= 1 }
        pieces[pieces.count - 1].range.end = Offset(end)
        if end == last.range.start.value { pieces.removeLast() }
    }

    /// Gives their beginning to the spans that were opened since the last text.
    private mutating func startSpans(at start: Offset) {
        var index = spans.count - 1
        while index >= 0, spans[index].start == nil {
            spans[index].start = start
            index -= 1
        }
    }

    private mutating func enterSpan(_ kind: Inline.Kind) {
        spans.append((kind, nil, false))
        if case .image = kind { images += 1 }
    }

    /// Ends the span that was opened last by Markdown or by HTML, whose tags need not be nested in those of the other.
    private mutating func leaveSpan(ofHTML isOfHTML: Bool = false) {
        guard let index = spans.lastIndex(where: { $0.isOfHTML == isOfHTML }) else { return }
        let span = spans.remove(at: index)
        if case .image = span.kind { images -= 1 }
        guard let start = span.start, start < textEnd else { return }
        inlines.append(Inline(SourceRange(start, textEnd), span.kind))
    }
}
