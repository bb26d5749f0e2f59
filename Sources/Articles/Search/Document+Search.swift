extension Document {
    /// All matches in reading order; nil only where `monitor` answered false.
    ///
    /// A match lies in one block and may run over several source lines, as they are joined, and matches do not overlap;
    /// but what is found of speakers are their statements, which may do both.
    public func matches(of pattern: SearchPattern, monitor: Understanding.Monitor = { _ in true }) -> [TextSpan]? {
        guard let matcher = SearchMatcher(pattern) else { return [] }
        switch pattern.scope {
        case .text: return matches(of: matcher, monitor: monitor)
        case .headings:
            let headings = outline.lazy.filter { $0.kind != .quotation }.map(\.span)
            return matches(of: matcher, in: BlockRanges(headings, of: self), monitor: monitor)
        case .statements:
            let statements = quotations.lazy.filter { $0.kind == .statement }.map(\.span)
            return matches(of: matcher, in: BlockRanges(statements, of: self), monitor: monitor)
        case .speakers: return statements(ofSpeakersMatching: matcher)
        }
    }

    private func matches(of matcher: SearchMatcher, monitor: Understanding.Monitor) -> [TextSpan]? {
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

    private func matches(
        of matcher: SearchMatcher, in ranges: BlockRanges, monitor: Understanding.Monitor
    ) -> [TextSpan]? {
        var search = BlockSearch(matcher)
        var matches: [TextSpan] = []
        for (number, block) in ranges.blocks.enumerated() {
            if number & 0x3FF == 0, !monitor(Double(number) / Double(ranges.blocks.count)) { return nil }
            search.forEachMatch(inBlock: block, of: self) { range, joined in
                if ranges.hold(range, inBlock: block), let match = span(range, inBlock: block, joined: joined) {
                    matches.append(match)
                }
                return true
            }
        }
        return matches
    }

    /// The statements whose speaker has a name, as printed or as it is meant, that holds the pattern.
    private func statements(ofSpeakersMatching matcher: SearchMatcher) -> [TextSpan] {
        // Few people speak, many times.
        var known: [String: Bool] = [:]
        return quotations.filter { quotation in
            guard quotation.kind == .statement else { return false }
            let printed = quotation.speaker.map(string(of:))
            let meant = quotation.resolvedSpeaker.map { names[$0] }
            return [printed, meant].compactMap(\.self).contains { name in
                if let isFound = known[name] { return isFound }
                let isFound = matcher.occurs(in: name)
                known[name] = isFound
                return isFound
            }
        }.map(\.span)
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

/// Parts of blocks, as runs of their joined texts.
private struct BlockRanges {
    /// The blocks that have any, in reading order.
    let blocks: [Int]
    private let ranges: [Int: [Range<Int>]]

    init(_ spans: some Sequence<TextSpan>, of document: Document) {
        var ranges: [Int: [Range<Int>]] = [:]
        for span in spans where span.firstBlock <= span.lastBlock {
            for block in span.firstBlock...span.lastBlock {
                let joined = document.joinedText(ofBlock: block)
                let low = block == span.firstBlock ? joined.index(nearest: span.start) : 0
                let high =
                    block == span.lastBlock ? joined.index(nearest: span.end + -1) + 1 : joined.utf8.count
                if low < high { ranges[block, default: []].append(low..<high) }
            }
        }
        self.ranges = ranges
        blocks = ranges.keys.sorted()
    }

    /// Whether one of them holds all of `range`.
    func hold(_ range: Range<Int>, inBlock block: Int) -> Bool {
        ranges[block]?.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } ?? false
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
