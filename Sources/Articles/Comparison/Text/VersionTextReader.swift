/// Reads the blocks of a version into characters.
struct VersionTextReader {
    private var text: VersionText
    private let document: Document
    /// The next mark of the form that has not been read; marks are read where their neighbours are.
    private var lastMarkEnd = 0

    /// Reads the blocks of a version; the units are made afterwards, when it is known how to fold.
    static func read(_ version: Version) -> VersionText {
        var reader = VersionTextReader(version)
        version.document.text.withBytes { reader.read($0) }
        return reader.text
    }

    private init(_ version: Version) {
        text = VersionText(document: version.document, blocks: version.blocks)
        document = version.document
    }

    private mutating func read(_ bytes: Bytes) {
        reserve()
        for block in text.blocks {
            let pieces = document.blocks[block].pieces
            if block > text.blocks.lowerBound { appendBound(before: pieces.first, bytes) }
            text.blockStarts.append(text.scalars.count)
            for piece in pieces { append(piece, isFirst: piece == pieces.lowerBound, bytes) }
            if let last = pieces.last { appendMarks(after: document.pieces[last].range.end.value, bytes) }
        }
        text.blockStarts.append(text.scalars.count)
    }

    private mutating func reserve() {
        guard let first = text.blocks.first, let last = text.blocks.last else { return }
        let pieces = document.blocks[first].pieces.lowerBound..<document.blocks[last].pieces.upperBound
        let count = pieces.reduce(0) { $0 + document.pieces[$1].range.count } / 2
        text.scalars.reserveCapacity(count)
        text.classes.reserveCapacity(count)
        text.starts.reserveCapacity(count)
        text.ends.reserveCapacity(count)
    }

    /// The bound between two blocks, which takes the blanks between them where they follow each other in the file.
    private mutating func appendBound(before piece: Int?, _ bytes: Bytes) {
        let start = piece.map { document.pieces[$0].range.start.value }
        appendBlank(0x0A, .paragraph, upTo: start, bytes)
    }

    private mutating func appendBlank(_ scalar: UInt32, _ kind: ComparedClass, upTo start: Int?, _ bytes: Bytes) {
        let from = Int(text.ends.last ?? 0)
        let end = start.flatMap { isBlank(from, $0, bytes) ? $0 : nil } ?? from
        append(scalar, kind, from, end)
    }

    private func isBlank(_ from: Int, _ end: Int, _ bytes: Bytes) -> Bool {
        guard from <= end, end - from <= 64 else { return false }
        return (from..<end).allSatisfy { bytes[$0] <= 0x20 }
    }

    @inline(__always)
    private mutating func append(_ scalar: UInt32, _ kind: ComparedClass, _ start: Int, _ end: Int) {
        text.scalars.append(scalar)
        text.classes.append(kind)
        text.starts.append(UInt32(truncatingIfNeeded: start))
        text.ends.append(UInt32(truncatingIfNeeded: end))
    }

    private mutating func append(_ index: Int, isFirst: Bool, _ bytes: Bytes) {
        let piece = document.pieces[index]
        if !isFirst && piece.join != .none {
            appendBlank(piece.join == .space ? 0x20 : 0x0A, .blank, upTo: piece.range.start.value, bytes)
        }
        let from = isFirst ? 0 : document.pieces[index - 1].range.end.value
        appendMarks(before: piece.range.start.value, notBefore: from, bytes)
        var at = piece.range.start.value
        var next = document.firstReplacement(notBefore: piece.range.start)
        while next < document.replacements.count, document.replacements[next].range.start < piece.range.end {
            let replacement = document.replacements[next]
            appendVerbatim(at..<max(at, replacement.range.start.value), bytes)
            append(replacement)
            at = replacement.range.end.value
            next += 1
        }
        appendVerbatim(at..<max(at, piece.range.end.value), bytes)
        if isFirst { markOrnaments() }
    }

    private mutating func append(_ replacement: Replacement) {
        for scalar in replacement.text.unicodeScalars {
            append(
                scalar.value, ComparedClass(scalar.value), replacement.range.start.value, replacement.range.end.value)
        }
    }

    private mutating func appendVerbatim(_ range: Range<Int>, _ bytes: Bytes) {
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            append(scalar.value, ComparedClass(scalar.value), at, at + length)
            at += length
        }
    }

    /// Ornaments at the beginning of a block are marks, elsewhere they may stand for a lost character.
    private mutating func markOrnaments() {
        var at = text.blockStarts.last ?? 0
        while at < text.scalars.count, !text.classes[at].isKey || ComparedClass.isOrnament(text.scalars[at]) {
            if text.classes[at] == .single { text.classes[at] = .mark }
            at += 1
        }
    }
}

// Marks of the form, read where their neighbours are.
extension VersionTextReader {
    /// Marks that stand right before a piece, with nothing but blanks of the same line between.
    private mutating func appendMarks(before start: Int, notBefore limit: Int, _ bytes: Bytes) {
        var first = document.firstMark(notBefore: start)
        let end = first
        var at = start
        while first > 0 {
            let mark = document.marks[first - 1]
            let isNear = mark.start.value >= max(limit, lastMarkEnd) && isGap(mark.end.value, at, bytes)
            guard isNear else { break }
            at = mark.start.value
            first -= 1
        }
        for index in first..<end { appendMark(document.marks[index], bytes) }
    }

    /// Marks that stand right after the last piece of a block.
    private mutating func appendMarks(after end: Int, _ bytes: Bytes) {
        var next = document.firstMark(notBefore: end)
        var at = end
        while next < document.marks.count, isGap(at, document.marks[next].start.value, bytes) {
            at = document.marks[next].end.value
            appendMark(document.marks[next], bytes)
            next += 1
        }
    }

    private mutating func appendMark(_ mark: SourceRange, _ bytes: Bytes) {
        lastMarkEnd = mark.end.value
        var at = mark.start.value
        while at < mark.end.value {
            let (scalar, length) = bytes.scalar(at: at)
            append(scalar.value, .mark, at, at + length)
            at += length
        }
    }

    private func isGap(_ from: Int, _ end: Int, _ bytes: Bytes) -> Bool {
        guard from <= end, end - from <= 8 else { return false }
        return (from..<end).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
    }
}

extension Document {
    /// The first mark that begins at or after `place`.
    fileprivate func firstMark(notBefore place: Int) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].start.value < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
