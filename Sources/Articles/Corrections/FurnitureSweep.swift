extension DraftCorrections {
    /// Takes the source lines that fit a pattern out of the text, all in one sweep; false where `monitor` answered so.
    mutating func makeFurniture(of patterns: [LinePattern], monitor: () -> Bool) -> Bool {
        guard !patterns.isEmpty else { return true }
        guard let lines = lines(that: patterns, monitor: monitor) else { return false }
        guard !lines.isEmpty else { return true }
        draft = FurnitureSweep(self, lines).swept()
        return true
    }

    /// How often `monitor` is asked, in pieces.
    private static let pace = 1 << 10

    /// The lines that fit and are no furniture yet, in file order; nil where `monitor` answered false.
    private func lines(that patterns: [LinePattern], monitor: () -> Bool) -> [Range<Int>]? {
        var (lines, seen, known) = ([Range<Int>](), 0, 0)
        for (number, piece) in draft.pieces.enumerated() {
            if number % Self.pace == 0, !monitor() { return nil }
            let place = piece.range.start.value
            guard place >= seen, piece.range.count <= LinePattern.longestLine * 4 else { continue }
            guard let whole = shortLine(around: place) else { continue }
            seen = whole.upperBound
            let first = bytes.trimmedStart(of: whole)
            let line = first..<max(first, bytes.trimmedEnd(of: first..<whole.upperBound))
            while known < draft.furniture.count, draft.furniture[known].end.value <= line.lowerBound { known += 1 }
            if known < draft.furniture.count, overlaps(draft.furniture[known], line) { continue }
            let scalars = scalars(of: line)
            if !line.isEmpty, patterns.contains(where: { $0.matches(scalars) }) { lines.append(line) }
        }
        return lines
    }

    /// The source line around a place; nil where it is longer than any that fits.
    private func shortLine(around place: Int) -> Range<Int>? {
        let reach = LinePattern.longestLine * 5
        let low = max(0, place - reach)
        let high = min(bytes.count, place + reach)
        let before = bytes.lastIndex(of: lineEnd, in: low..<place)
        let after = bytes.firstIndex(of: lineEnd, in: place..<high)
        guard before != nil || low == 0, after != nil || high == bytes.count else { return nil }
        return (before.map { $0 + 1 } ?? 0)..<(after ?? bytes.count)
    }

    private func scalars(of line: Range<Int>) -> [UInt32] {
        var (found, at) = ([UInt32](), line.lowerBound)
        while at < line.upperBound, found.count <= LinePattern.longestLine {
            let (scalar, length) = bytes.scalar(at: at)
            found.append(scalar.value)
            at += length
        }
        return found
    }
}

/// Puts a draft down anew without some of its lines, in time that grows with the draft.
private struct FurnitureSweep {
    private let edit: DraftCorrections
    /// In file order.
    private let lines: [Range<Int>]
    /// The first line that does not end before the block at hand.
    private var next = 0
    /// The first line that does not begin before the end of what was put down.
    private var following = 0
    private var result = Draft()

    init(_ edit: DraftCorrections, _ lines: [Range<Int>]) {
        self.edit = edit
        self.lines = lines
        result.issues = edit.draft.issues
        result.furniture = edit.draft.furniture + lines.map { SourceRange($0.lowerBound, $0.upperBound) }
        result.furniture.sort { $0.start < $1.start }
    }

    consuming func swept() -> Draft {
        for block in edit.draft.blocks.indices {
            let extent = edit.draft.extent(block)
            while next < lines.count, lines[next].upperBound <= extent.lowerBound { next += 1 }
            let (old, traits) = (edit.draft.blocks[block], edit.draft.traits[block])
            if next == lines.count || lines[next].lowerBound >= extent.upperBound {
                put(old, edit.draft.pieces[old.pieces], traits)
                continue
            }
            let pieces = remaining(of: old)
            guard !pieces.isEmpty else { continue }
            put(
                Block(kind: old.kind, level: old.level, pieces: 0..<0), pieces[...],
                FormatReader.traits(edit.bytes, old.kind, pieces, like: traits))
        }
        return result
    }

    /// The pieces of a block without the lines.
    private func remaining(of block: Block) -> [Piece] {
        var (kept, seams, line) = ([Piece](), [Int](), next)
        for piece in edit.draft.pieces[block.pieces] {
            let end = piece.range.end.value
            var at = piece.range.start.value
            while line < lines.count, lines[line].lowerBound < end {
                edit.keep(piece, from: at, to: lines[line].lowerBound, in: &kept)
                seams.append(kept.count)
                at = max(at, lines[line].upperBound)
                // A line that goes on past the piece takes from the next one too.
                if lines[line].upperBound > end { break }
                line += 1
            }
            edit.keep(piece, from: at, to: end, in: &kept)
        }
        return edit.joined(kept, block.kind, seams)
    }

    /// Puts a block down, or joins it to the one before where a line cut their sentence in two.
    private mutating func put(_ block: Block, _ pieces: ArraySlice<Piece>, _ traits: Draft.Traits) {
        let start = result.pieces.count
        if let first = pieces.first, let last = result.blocks.indices.last,
            isCut(before: first.range.start.value), isOneSentence(block.kind, traits, pieces)
        {
            let kind = result.blocks[last].kind
            result.pieces += pieces
            result.pieces[start].join = edit.join(result.pieces[start - 1].range, first.range, kind)
            let whole = result.blocks[last].pieces.lowerBound..<result.pieces.count
            result.blocks[last] = Block(kind: kind, level: result.blocks[last].level, pieces: whole)
            result.traits[last] = FormatReader.traits(
                edit.bytes, kind, Array(result.pieces[whole]), like: result.traits[last])
            return
        }
        var block = block
        block.pieces = start..<(start + pieces.count)
        result.pieces += pieces
        result.blocks.append(block)
        result.traits.append(traits)
    }

    /// Whether a line was taken out between what was put down last and a place.
    private mutating func isCut(before place: Int) -> Bool {
        let end = result.pieces.last?.range.end.value ?? 0
        while following < lines.count, lines[following].lowerBound < end { following += 1 }
        return following < lines.count && lines[following].lowerBound < place
    }

    private func isOneSentence(_ kind: BlockKind, _ traits: Draft.Traits, _ pieces: ArraySlice<Piece>) -> Bool {
        guard let last = result.blocks.last, let lastTraits = result.traits.last else { return false }
        return DraftCorrections.isOneSentence(last.kind, lastTraits, kind, traits)
            && edit.length(result.pieces[last.pieces]) + edit.length(pieces) <= DraftCorrections.longestBlock
    }
}
