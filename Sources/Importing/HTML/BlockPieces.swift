internal import Articles

/// Gathers the pieces of one block of HTML after another: blanks that are read as one, line ends, cells.
struct BlockPieces {
    /// What stands before the next piece.
    private enum Break {
        case none, blank, cell, line
    }

    private var pieces: [Piece] = []
    private var next = Break.none
    /// How many bytes of text the block holds.
    private(set) var length = 0
    /// How many bytes the block that was taken last held.
    private(set) var taken = 0
    /// Whether the block that was taken last had text that describes no image.
    private(set) var hadOwnText = false
    private var ownLength = 0
    /// What is read in place of what stands in the file, of all blocks.
    private(set) var replacements: [Replacement] = []
    private var replacedBefore = 0
    /// Up to where the file has been read: faulty markup can lead back to what stands in a piece already.
    private(set) var reached = 0

    var isEmpty: Bool { pieces.isEmpty }

    /// The end of what was added last.
    var end: Offset? { pieces.last?.range.end }

    /// The beginning of what was added from `place` on.
    func startOfLast(notBefore place: Int) -> Offset? {
        pieces.last { $0.range.end.value > place }.flatMap { _ in
            pieces.first { $0.range.end.value > place }.map { max($0.range.start, Offset(place)) }
        }
    }

    /// Whether a line ended since the last text.
    var isAtLine: Bool { next == .line }

    mutating func breakLine() { if !pieces.isEmpty { next = .line } }

    mutating func breakCell() { if !pieces.isEmpty, next != .line { next = .cell } }

    /// Adds text whose blanks are read as one; blanks with a line end in them as nothing between Han and Han.
    mutating func add(_ range: Range<Int>, _ bytes: Bytes) {
        var at = isAtStart ? Self.indentEnd(range, bytes) : range.lowerBound
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, bytes[at] > 0x20 { at += 1 }
            if at > start { append(start..<at, bytes) }
            let blank = at
            while at < range.upperBound, bytes[at] <= 0x20 { at += 1 }
            if at > blank, next == .none { next = .blank }
        }
    }

    /// Whether text that comes now begins the block or a line of it.
    private var isAtStart: Bool { pieces.isEmpty || next == .line }

    /// Fixed blanks, with which paragraphs are indented where a page knows no other way.
    private static func isIndent(_ scalar: Unicode.Scalar) -> Bool {
        ["\u{A0}", "\u{2002}", "\u{2003}", "\u{3000}"].contains(scalar)
    }

    /// Where the text behind an indent begins.
    private static func indentEnd(_ range: Range<Int>, _ bytes: Bytes) -> Int {
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            guard scalar.value <= 0x20 || isIndent(scalar) else { return at }
            at += length
        }
        return at
    }

    /// Whether a run begins with an indent.
    static func isIndented(_ node: MarkupTree.Node, _ bytes: Bytes) -> Bool {
        if let replacement = node.replacement { return replacement.unicodeScalars.allSatisfy(isIndent) }
        let start = node.range.first { bytes[$0] > 0x20 }
        return start.map { isIndent(bytes.scalar(at: $0).scalar) } ?? false
    }

    /// Adds preformatted text, line by line.
    mutating func addLines(_ range: Range<Int>, _ bytes: Bytes) {
        var at = range.lowerBound
        while at < range.upperBound {
            let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n"), in: at..<range.upperBound)
            var end = lineEnd ?? range.upperBound
            if end > at, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > at || next == .line && !pieces.isEmpty { append(at..<end, bytes) }
            guard let lineEnd else { return }
            if next == .line, !pieces.isEmpty, lineEnd >= reached {
                pieces.append(Piece(SourceRange(lineEnd, lineEnd), join: .newline))
            }
            next = .line
            at = lineEnd + 1
        }
    }

    /// Adds text that is read in place of what stands in `range`.
    mutating func addReplaced(_ range: Range<Int>, _ text: String, _ bytes: Bytes) {
        guard !range.isEmpty, range.lowerBound >= reached else { return }
        if isAtStart, text.unicodeScalars.allSatisfy(Self.isIndent) { return }
        append(range, bytes)
        replacements.append(Replacement(SourceRange(range.lowerBound, range.upperBound), text))
    }

    /// Adds the words that stand for an image.
    mutating func addImage(_ range: Range<Int>, _ bytes: Bytes) {
        guard range.lowerBound >= reached else { return }
        if !pieces.isEmpty, next == .none { next = .blank }
        append(range, bytes)
        ownLength -= range.count
        next = .blank
    }

    private mutating func append(_ given: Range<Int>, _ bytes: Bytes) {
        guard let range = unread(given, bytes) else { return }
        reached = range.upperBound
        length += range.count
        ownLength += range.count
        if let last = pieces.last, continues(last, range, bytes) {
            pieces[pieces.count - 1].range.end = Offset(range.upperBound)
        } else {
            pieces.append(Piece(SourceRange(range.lowerBound, range.upperBound), join: join(before: range, bytes)))
        }
        next = .none
    }

    /// The part of a run that has not been read; nil where all of it has.
    private func unread(_ range: Range<Int>, _ bytes: Bytes) -> Range<Int>? {
        guard range.lowerBound < reached else { return range }
        var start = reached
        while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    /// Whether a run follows the last one directly, or after the one blank that is read.
    private func continues(_ last: Piece, _ range: Range<Int>, _ bytes: Bytes) -> Bool {
        let end = last.range.end.value
        if next == .none { return end == range.lowerBound }
        return next == .blank && end + 1 == range.lowerBound && bytes[end] == 0x20
    }

    private func join(before range: Range<Int>, _ bytes: Bytes) -> Join {
        guard let last = pieces.last else { return .none }
        return switch next {
        case .none: .none
        case .cell: .space
        case .line: .newline
        case .blank: LineJoin.join(bytes, after: last.range.end.value, before: range.lowerBound)
        }
    }

    /// Ends the block and gives its pieces; none where it holds nothing.
    mutating func take(_ bytes: Bytes, isPreformatted: Bool) -> [Piece] {
        defer {
            (pieces, next, length, ownLength) = ([], .none, 0, 0)
            replacedBefore = replacements.count
        }
        while let last = pieces.last, last.range.isEmpty { pieces.removeLast() }
        (taken, hadOwnText) = (length, ownLength > 0)
        let isBlank = pieces.allSatisfy { piece in
            (piece.range.start.value..<piece.range.end.value).allSatisfy { bytes[$0] <= 0x20 }
        }
        // What is read as blanks only is no text.
        let isNothing = isBlank || isOnlyReplaced
        if isNothing { replacements.removeSubrange(replacedBefore...) }
        return isNothing ? [] : pieces
    }

    /// Whether all of the block is read as blanks or as the number of an item.
    private var isOnlyReplaced: Bool {
        let replaced = replacements[replacedBefore...]
        let count = replaced.reduce(0) { $0 + $1.range.count }
        guard count >= length, !replaced.isEmpty else { return false }
        let text = replaced.map(\.text).joined().trimmingBlanks
        return text.isEmpty || text.last == "." && text.dropLast().allSatisfy(\.isNumber)
    }
}
