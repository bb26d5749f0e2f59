extension Document {
    /// All matches in reading order; nil only where `monitor` answered false.
    ///
    /// A match lies in one block and may run over several source lines, as they are joined. Matches do not overlap.
    public func matches(of pattern: SearchPattern, monitor: Understanding.Monitor = { _ in true }) -> [TextSpan]? {
        guard let matcher = SearchMatcher(pattern) else { return [] }
        var search = BlockSearch(matcher)
        var matches: [TextSpan] = []
        for block in blocks.indices {
            if block & 0x3FF == 0, !monitor(Double(block) / Double(blocks.count)) { return nil }
            search.forEachMatch(inBlock: block, of: self) { range, joined in
                if let match = span(range, inBlock: block, joined: joined) { matches.append(match) }
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
        var search = BlockSearch(matcher)
        let first = place.flatMap(block(at:))
        var block = first ?? (forward ? 0 : blocks.count - 1)
        while blocks.indices.contains(block) {
            let limit = block == first ? place : nil
            let found =
                forward
                ? search.firstMatch(inBlock: block, of: self, after: limit, includingPlace)
                : search.lastMatch(inBlock: block, of: self, before: limit, includingPlace)
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
        var low = matches.countBefore { $0.firstBlock < block }
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

/// Searches one block of a document after another.
private struct BlockSearch {
    private let matcher: SearchMatcher
    private var anchor: SearchAnchor

    init(_ matcher: SearchMatcher) {
        self.matcher = matcher
        anchor = SearchAnchor(matcher)
    }

    /// The matches in a block in reading order, as runs of its joined text; `body` answers whether to go on.
    mutating func forEachMatch(
        inBlock block: Int, of document: Document, _ body: (Range<Int>, JoinedText) -> Bool
    ) {
        guard mayMatch(inBlock: block, of: document) else { return }
        let joined = document.joinedText(ofBlock: block)
        joined.withBytes { bytes in
            matcher.forEachMatch(in: bytes) { body($0, joined) }
        }
    }

    mutating func firstMatch(
        inBlock block: Int, of document: Document, after place: Offset?, _ including: Bool
    ) -> TextSpan? {
        let start = place.map { document.joinedText(ofBlock: block).index(nearest: $0) + (including ? 0 : 1) } ?? 0
        var found: TextSpan?
        forEachMatch(inBlock: block, of: document) { match, joined in
            guard match.lowerBound >= start else { return true }
            found = document.span(match, inBlock: block, joined: joined)
            return found == nil
        }
        return found
    }

    mutating func lastMatch(
        inBlock block: Int, of document: Document, before place: Offset?, _ including: Bool
    ) -> TextSpan? {
        let end = place.map { document.joinedText(ofBlock: block).index(nearest: $0) + (including ? 1 : 0) } ?? .max
        var found: TextSpan?
        forEachMatch(inBlock: block, of: document) { match, joined in
            guard match.lowerBound < end else { return false }
            found = document.span(match, inBlock: block, joined: joined) ?? found
            return true
        }
        return found
    }

    /// Whether a block can hold a match at all, by the bytes of the file between its first and its last.
    private mutating func mayMatch(inBlock block: Int, of document: Document) -> Bool {
        var (low, high) = (Int.max, 0)
        for piece in document.blocks[block].pieces {
            low = min(low, document.pieces[piece].range.start.value)
            high = max(high, document.pieces[piece].range.end.value)
        }
        guard low < high else { return false }
        // What is read in place of bytes of the file does not stand in it.
        if document.hasReplacement(in: SourceRange(low, high)) { return true }
        return document.text.withBytes { anchor.mayOccur(in: low..<high, of: $0) }
    }
}
