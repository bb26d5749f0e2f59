extension Document {
    /// All matches in reading order; nil only where `monitor` answered false.
    ///
    /// A match lies in one block and may run over several source lines, as they are joined. Matches do not overlap.
    public func matches(of pattern: SearchPattern, monitor: Understanding.Monitor = { _ in true }) -> [TextSpan]? {
        guard let matcher = SearchMatcher(pattern) else { return [] }
        var search = BlockSearch(matcher, in: self)
        var matches: [TextSpan] = []
        for block in blocks.indices {
            if block & 0x3FF == 0, !monitor(Double(block) / Double(blocks.count)) { return nil }
            search.forEachMatch(inBlock: block) { match in
                matches.append(match)
                return true
            }
        }
        return matches
    }

    /// The first match that begins after `place` in reading order, or (not `forward`) the last that begins before it.
    ///
    /// From the beginning (the end) of the document where `place` is nil; a match at `place` itself counts where
    /// `includingPlace` is true, as while a pattern is being typed. Nil where there is none: the caller wraps around by
    /// asking again without a place. Stops at the first block that has one.
    public func nextMatch(
        of pattern: SearchPattern, from place: Offset?, forward: Bool, includingPlace: Bool = false
    ) -> TextSpan? {
        guard let matcher = SearchMatcher(pattern), !blocks.isEmpty else { return nil }
        var search = BlockSearch(matcher, in: self)
        let first = place.flatMap(block(at:))
        var block = first ?? (forward ? 0 : blocks.count - 1)
        while blocks.indices.contains(block) {
            let limit = block == first ? place : nil
            let found =
                forward
                ? search.firstMatch(inBlock: block, after: limit, includingPlace)
                : search.lastMatch(inBlock: block, before: limit, includingPlace)
            if let found { return found }
            block += forward ? 1 : -1
        }
        return nil
    }

    /// How many of `matches`, which are in reading order, begin at or before `place`: the number of the match under the
    /// reader, from 1, and 0 before the first.
    ///
    /// Takes time with the logarithm of their number and with those in one block.
    public func matchNumber(at place: Offset, in matches: [TextSpan]) -> Int {
        guard let block = block(at: place) else { return 0 }
        var (low, high) = (0, matches.count)
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].firstBlock < block { low = middle + 1 } else { high = middle }
        }
        guard low < matches.count, matches[low].firstBlock == block else { return low }
        let joined = joinedText(ofBlock: block)
        let index = joined.index(nearest: place)
        while low < matches.count, matches[low].firstBlock == block,
            (joined.index(of: matches[low].start) ?? 0) <= index
        {
            low += 1
        }
        return low
    }
}

/// Searches one block after another.
private struct BlockSearch {
    private let document: Document
    private let matcher: SearchMatcher
    private var anchor: SearchAnchor

    init(_ matcher: SearchMatcher, in document: Document) {
        self.document = document
        self.matcher = matcher
        anchor = SearchAnchor(matcher)
    }

    /// The matches in a block in reading order; `body` answers whether to go on.
    mutating func forEachMatch(inBlock block: Int, _ body: (TextSpan) -> Bool) {
        let document = document
        forEachRange(inBlock: block) { range, joined in
            document.span(range, inBlock: block, joined: joined).map(body) ?? true
        }
    }

    private mutating func forEachRange(inBlock block: Int, _ body: (Range<Int>, JoinedText) -> Bool) {
        guard mayMatch(inBlock: block) else { return }
        let joined = document.joinedText(ofBlock: block)
        joined.withBytes { bytes in
            matcher.forEachMatch(in: bytes) { body($0, joined) }
        }
    }

    mutating func firstMatch(inBlock block: Int, after place: Offset?, _ including: Bool) -> TextSpan? {
        let document = document
        let range = range(inBlock: block, from: place, forward: true, including)
        var found: TextSpan?
        forEachRange(inBlock: block) { match, joined in
            guard range.contains(match.lowerBound) else { return true }
            found = document.span(match, inBlock: block, joined: joined)
            return found == nil
        }
        return found
    }

    mutating func lastMatch(inBlock block: Int, before place: Offset?, _ including: Bool) -> TextSpan? {
        let document = document
        let range = range(inBlock: block, from: place, forward: false, including)
        var found: TextSpan?
        forEachRange(inBlock: block) { match, joined in
            guard range.contains(match.lowerBound) else { return false }
            found = document.span(match, inBlock: block, joined: joined) ?? found
            return true
        }
        return found
    }

    /// Where in the joined text of a block a match may begin.
    private func range(inBlock block: Int, from place: Offset?, forward: Bool, _ including: Bool) -> Range<Int> {
        guard let place else { return 0..<Int.max }
        let index = document.joinedText(ofBlock: block).index(nearest: place)
        return forward ? (including ? index : index + 1)..<Int.max : 0..<(including ? index + 1 : index)
    }

    /// Whether a block can hold a match at all, by the bytes of the file between its first and its last.
    private mutating func mayMatch(inBlock block: Int) -> Bool {
        let pieces = document.blocks[block].pieces
        guard !pieces.isEmpty else { return false }
        var (low, high) = (Int.max, 0)
        for piece in pieces {
            low = min(low, document.pieces[piece].range.start.value)
            high = max(high, document.pieces[piece].range.end.value)
        }
        // What is read in place of bytes of the file does not stand in it.
        if document.hasReplacement(in: SourceRange(low, high)) { return true }
        return document.text.withBytes { anchor.mayOccur(in: low..<max(low, high), of: $0) }
    }
}
