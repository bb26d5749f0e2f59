/// Makes blocks in file order of one chunk of plain text.
///
/// A chunk is read without knowing the others, so that chunks can be read in any order or at once.
struct ChunkReader {
    let bytes: Bytes
    let base: Int
    var lines: [Line]
    var widths: WrapWidths
    var draft = Draft()
    /// The lines of the block that is being gathered.
    var gathered: [Int] = []
    var blanks = 0
    var isAfterBreak = false
    /// What stood before the block that is being gathered.
    var openedAfter = (blanks: 0, isBreak: false)
    /// Whether paragraphs of this chunk are set apart by an indent of two em or by blank lines.
    var partsParagraphs = false

    /// Sums over the lines that may be code, a table or verse.
    var tallies = LineTallies()
    /// The end of the run of such lines that was looked at last.
    var runEnd = 0

    /// The first block of this chunk in `draft`.
    private let firstBlock: Int

    /// Reads the chunk `range` of a text and puts its blocks after those of the chunks before.
    static func read(_ bytes: Bytes, _ range: Range<Int>, lineEnd: UInt8, into draft: inout Draft) {
        var reader = ChunkReader(bytes, range, lineEnd, firstBlock: draft.blocks.count)
        swap(&reader.draft, &draft)
        reader.gatherBlocks()
        swap(&reader.draft, &draft)
    }

    private init(_ bytes: Bytes, _ range: Range<Int>, _ lineEnd: UInt8, firstBlock: Int) {
        self.bytes = bytes
        self.firstBlock = firstBlock
        let scanner = LineScanner(bytes, range, lineEnd: lineEnd)
        base = scanner.base
        lines = scanner.lines
        FurnitureFinder.mark(&lines, bytes, base)
        widths = WrapWidths(lines)
        let texts = lines.lazy.filter { !$0.isBlank }.count
        let parted = lines.indices.dropFirst().lazy.filter { [lines] in lines[$0 - 1].isBlank && !lines[$0].isBlank }
            .count
        partsParagraphs = parted * 20 > texts
    }

    /// The source range of a line from its byte `from` on.
    func range(_ line: Line, from: UInt32? = nil) -> SourceRange {
        SourceRange(base + Int(from ?? line.start), base + Int(line.end))
    }

    private mutating func gatherBlocks() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                blanks += 1
            } else if line.flags.contains(.furniture) {
                draft.furniture.append(range(line))
            } else if line.flags.contains(.code) {
                index = gatherCode(from: index)
                continue
            } else if line.flags.contains(.rule) {
                readRule(line)
            } else {
                index = gatherLine(index)
                continue
            }
            index += 1
        }
        closeBlock()
    }

    /// A rule under a short line makes it a heading (CommonMark 4.3, and the habit of plain texts); else it is furniture.
    private mutating func readRule(_ line: Line) {
        closeBlock()
        let isUnderline =
            blanks == 0 && (line.first == 0x2D || line.first == 0x3D || line.first == 0x7E || line.first == 0x2A)
        if isUnderline, let last = draft.blocks.indices.last, last >= firstBlock, canBeUnderlined(last) {
            draft.blocks[last].kind = .heading
            draft.blocks[last].level = line.first == 0x3D ? 1 : 2
            draft.traits[last].flags.insert([.marked, .underlined])
        } else {
            draft.furniture.append(range(line))
            isAfterBreak = true
        }
    }

    private func canBeUnderlined(_ block: Int) -> Bool {
        let traits = draft.traits[block]
        return draft.blocks[block].kind == .paragraph && traits.ending != .stop && traits.width <= 100
            && draft.blocks[block].pieces.count <= 3
    }

    /// Takes line `index` into the block that is open, or opens another; returns the line to look at next.
    private mutating func gatherLine(_ index: Int) -> Int {
        if let end = diffEnd(from: index) { return end }
        if let last = gathered.last, continues(last, index) {
            gathered.append(index)
            blanks = 0
            return index + 1
        }
        closeBlock()
        if let end = preformattedEnd(from: index) { return end }
        gathered.append(index)
        openedAfter = (blanks, isAfterBreak)
        (blanks, isAfterBreak) = (0, false)
        return index + 1
    }

    mutating func traits(of first: Line, last: Line, width: Int, measure: UInt16, endsFull: Bool) -> Draft.Traits {
        var flags: Draft.Traits.Flags = []
        if first.flags.contains(.han) { flags.insert(.han) }
        if first.flags.contains(.pointed) || last.flags.contains(.pointed) { flags.insert(.pointed) }
        if first.flags.contains(.gap) { flags.insert(.gapped) }
        if endsFull { flags.insert(.endsFull) }
        if openedAfter.isBreak || first.flags.contains(.afterFormFeed) { flags.insert(.afterBreak) }
        return Draft.Traits(
            beginning: first.beginning, ending: last.ending, flags: flags,
            blanksBefore: UInt8(clamping: openedAfter.blanks), indent: UInt8(clamping: first.indent),
            width: UInt16(clamping: width), measure: measure)
    }

    /// Makes a block of the gathered lines.
    mutating func closeBlock() {
        guard let firstIndex = gathered.first, let lastIndex = gathered.last else { return }
        let (first, last) = (lines[firstIndex], lines[lastIndex])
        var traits = traits(
            of: first, last: last, width: gathered.reduce(0) { $0 + Int(lines[$1].width) },
            measure: widths.measures[firstIndex],
            endsFull: widths.isFull[lastIndex])
        var (kind, level, from) = (BlockKind.paragraph, UInt8(1), first.start)
        switch LineMark.read(bytes, first, base: base) {
        case .heading(let depth, let text):
            (kind, level, from) = (.heading, depth, text)
            traits.flags.insert(.marked)
        case .bullet(let text):
            (kind, from) = (.listItem, text)
        case .ornament(let text):
            from = text
            traits.flags.insert(.ornamented)
        default: break
        }
        let start = draft.pieces.count
        appendPieces(firstFrom: from)
        draft.blocks.append(Block(kind: kind, level: level, pieces: start..<draft.pieces.count))
        draft.traits.append(traits)
        gathered.removeAll(keepingCapacity: true)
        splitTrailingNote()
    }

    /// Parts a bracketed note from the end of the last paragraph: （执笔人：…） stands for itself.
    private mutating func splitTrailingNote() {
        guard let last = draft.pieces.last, let block = draft.blocks.indices.last, draft.traits[block].ending != .open
        else { return }
        let range = last.range.start.value..<last.range.end.value
        guard let note = Notes.trailingNote(bytes, range) else { return }
        let end = bytes.trimmedEnd(of: range.lowerBound..<note)
        draft.pieces[draft.pieces.count - 1].range.end = Offset(end)
        draft.traits[block].ending = .stop
        openedAfter = (0, false)
        let line = LineScanner(bytes, note..<range.upperBound).lines[0]
        draft.append(
            .paragraph, pieces: [Piece(SourceRange(note, range.upperBound))],
            traits: traits(of: line, last: line, width: Int(line.width), measure: 0, endsFull: false))
    }

    private mutating func appendPieces(firstFrom from: UInt32) {
        var join = Join.none
        for (place, index) in gathered.enumerated() {
            var piece = range(lines[index], from: place == 0 ? from : nil)
            let next = place + 1 < gathered.count ? gathered[place + 1] : nil
            let nextJoin = next.map { Joining.join(lines[index], lines[$0]) } ?? .none
            if let next, let shorter = Joining.hyphenEnd(bytes, piece, range(lines[next])) {
                piece.end = shorter
                draft.pieces.append(Piece(piece, join: join))
                join = .none
            } else {
                draft.pieces.append(Piece(piece, join: join))
                join = nextJoin
            }
        }
    }
}
