import Articles

/// Breaks a run of joined text into lines: as much on each as fits, then back to the last place where the rules let the
/// line break, so that marks which must not begin a line take the character before them along (CLREQ 3.1.3, push-out).
///
/// Takes time with the length of the text, whatever it holds.
struct LineBreaker {
    /// A place where the present line could end.
    private struct Candidate {
        /// The first byte of the next line.
        var next: Int
        /// One past the last byte of this one, blanks left out.
        var end: Int
        /// The columns since the beginning of the text, up to `next` and up to `end`.
        var totalAtNext: Int
        var totalAtEnd: Int
    }

    /// The last places of each quality in a line.
    private struct Candidates {
        var allowed: Candidate?
        var reluctant: Candidate?
        var betweenParts: Candidate?
        var insideWord: Candidate?

        mutating func note(_ place: Candidate, _ quality: BreakQuality) {
            switch quality {
            case .allowed: allowed = place
            case .reluctant: reluctant = place
            case .betweenParts: betweenParts = place
            case .insideWord: insideWord = place
            case .never: break
            }
        }

        /// The best place, where a better one may be up to `leeway` columns further back than one that is just allowed.
        func best(leeway: Int) -> Candidate? {
            guard let allowed else { return reluctant ?? betweenParts ?? insideWord }
            guard let reluctant, reluctant.totalAtEnd - allowed.totalAtEnd > leeway else { return allowed }
            return reluctant
        }

        /// Lets go of places that lie in lines already made.
        mutating func forget(before place: Int) {
            if let allowed, allowed.next <= place { self.allowed = nil }
            if let reluctant, reluctant.next <= place { self.reluctant = nil }
            if let betweenParts, betweenParts.next <= place { self.betweenParts = nil }
            if let insideWord, insideWord.next <= place { self.insideWord = nil }
        }
    }

    /// The columns after which even a line that is not to be broken is: each key pays for the line that it stands in.
    private static let widest = 4096

    private let width: Int
    private let indents: BlockIndents
    private let cells: TableCells
    private let rules: LineBreakRules
    private let block: Int
    private(set) var lines: [LayoutLine] = []

    private var context = LineBreakContext()
    /// The columns of everything up to this place, and of everything before the present line.
    private var total = 0
    private var totalBefore = 0
    private var indent: Int
    private var start: Int
    /// One past the last byte that is not blank, and the columns up to there.
    private var contentEnd: Int
    private var totalAtContentEnd = 0
    private var candidates = Candidates()
    private var followsSoftHyphen = false

    /// The lines of a block's joined bytes; at least one.
    static func lines(
        of bytes: Bytes, block: Int, indents: BlockIndents, cells: TableCells, settings: LayoutSettings
    ) -> [LayoutLine] {
        let range = 0..<bytes.count
        var breaker = LineBreaker(range: range, block: block, indents: indents, cells: cells, settings: settings)
        var reader = GraphemeReader(bytes, range: range, ambiguousIsWide: settings.ambiguousIsWide)
        while let grapheme = reader.read() {
            breaker.add(grapheme, next: reader.upcomingClass, nextIsWide: reader.upcomingIsWide)
            guard breaker.isInWord else { continue }
            let count = reader.lettersAhead(atMost: breaker.room)
            // The break inside of a word that is noted is the last one.
            if count > 1 {
                breaker.addLetters(from: reader.place, count)
                reader.skip(bytes: count)
            }
        }
        breaker.endLine(end: breaker.contentEnd, totalAtEnd: breaker.totalAtContentEnd)
        return breaker.lines
    }

    private init(
        range: Range<Int>, block: Int, indents: BlockIndents, cells: TableCells, settings: LayoutSettings
    ) {
        width = indents.runsOn ? max(Self.widest, settings.width) : settings.width
        self.indents = indents
        self.cells = cells
        self.block = block
        rules = LineBreakRules.of(settings.strictness)
        indent = indents.first
        start = range.lowerBound
        contentEnd = range.lowerBound
        lines.reserveCapacity(range.count / max(16, settings.width) + 1)
    }

    @inline(__always)
    private mutating func add(_ grapheme: Grapheme, next: LineBreakClass?, nextIsWide: Bool) {
        switch grapheme.lineBreakClass {
        case .mandatory: breakBySource(after: grapheme)
        case .space, .tab: addBlank(grapheme)
        default: addVisible(grapheme, next: next, nextIsWide: nextIsWide)
        }
    }

    /// Whether a letter here goes on with a word of narrow letters.
    @inline(__always)
    private var isInWord: Bool { context.followsLetter && contentEnd > start }

    /// The columns that are left of the line.
    @inline(__always)
    private var room: Int { width - indent - (total - totalBefore) }

    /// Takes letters of one byte that go on with a word and fit into the line: what adding each of them would come to.
    @inline(__always)
    private mutating func addLetters(from place: Int, _ count: Int) {
        total += count - 1
        contentEnd = place + count - 1
        totalAtContentEnd = total
        followsSoftHyphen = false
        if !indents.keepsColumns { note(.insideWord, at: contentEnd) }
        total += 1
        contentEnd += 1
        totalAtContentEnd = total
    }

    private mutating func addBlank(_ grapheme: Grapheme) {
        total +=
            grapheme.lineBreakClass == .tab
            ? TabStop.width(at: total - totalBefore) : cells.blank(at: grapheme.start) ?? grapheme.width
        context.skipBlank(grapheme.lineBreakClass)
    }

    @inline(__always)
    private mutating func addVisible(_ grapheme: Grapheme, next: LineBreakClass?, nextIsWide: Bool) {
        let kind = context.resolve(grapheme.lineBreakClass, next: next, nextIsWide: nextIsWide)
        if contentEnd > start && !indents.keepsColumns {
            note(context.quality(before: kind, grapheme.first, rules), at: grapheme.start)
        }
        while indent + total - totalBefore + grapheme.width > width && grapheme.start > start {
            breakLine(at: grapheme.start)
        }
        total += grapheme.width
        totalAtContentEnd = total
        contentEnd = grapheme.end
        followsSoftHyphen = grapheme.width == 0 && kind == .breakAfter
        context.skip(kind, grapheme.first, isWide: grapheme.isWide)
    }

    /// Keeps a place where the line could end.
    @inline(__always)
    private mutating func note(_ quality: BreakQuality, at next: Int) {
        guard quality != .never, totalAtContentEnd > totalBefore else { return }
        // A soft hyphen that ends a line is drawn.
        let hyphen = followsSoftHyphen && next == contentEnd ? 1 : 0
        guard indent + totalAtContentEnd - totalBefore + hyphen <= width else { return }
        candidates.note(
            Candidate(next: next, end: contentEnd, totalAtNext: total, totalAtEnd: totalAtContentEnd + hyphen), quality)
    }

    /// Ends the line at the best place there is, else right here, and takes what stands after that place along.
    private mutating func breakLine(at here: Int) {
        let best =
            candidates.best(leeway: width / 4)
            ?? Candidate(next: here, end: contentEnd, totalAtNext: total, totalAtEnd: totalAtContentEnd)
        endLine(end: best.end, totalAtEnd: best.totalAtEnd)
        start = best.next
        totalBefore = best.totalAtNext
        indent = indents.continuation
        if contentEnd <= start {
            contentEnd = start
            totalAtContentEnd = totalBefore
        }
        candidates.forget(before: start)
    }

    /// Ends the line where the source does: in verse, code and tables.
    private mutating func breakBySource(after lineEnd: Grapheme) {
        endLine(end: contentEnd, totalAtEnd: totalAtContentEnd)
        start = lineEnd.end
        contentEnd = start
        totalBefore = total
        totalAtContentEnd = total
        indent = indents.afterLineEnd
        candidates = Candidates()
        context = LineBreakContext()
    }

    private mutating func endLine(end: Int, totalAtEnd: Int) {
        lines.append(
            LayoutLine(block: block, range: start..<end, indent: indent, width: indent + totalAtEnd - totalBefore))
    }
}

/// Where tabs lead.
enum TabStop {
    /// The columns that a tab takes which stands `column` columns after the beginning of the line's text.
    static func width(at column: Int) -> Int { 8 - column % 8 }
}
