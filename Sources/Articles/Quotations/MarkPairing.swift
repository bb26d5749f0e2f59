/// A passage between two marks, or a mark that stands alone.
struct MarkedPassage: Equatable {
    /// The index of its first byte, its mark included.
    var start: Int
    /// One past its last byte.
    var end: Int
    /// The length of its opening mark; 0 where it has none.
    var openLength: Int
    /// The length of its closing mark; 0 where it has none.
    var closeLength: Int
    var depth: Int
    /// Whether its opening mark is a double one, straight or curly.
    var doubles = false
    /// Whether it needs no marks: a line of speech after a dash, or a run of words beside an incise.
    var isSpeech = false
    var isBalanced: Bool { isSpeech || openLength > 0 && closeLength > 0 }
}

/// Pairs the quotation marks of a passage with a stack.
///
/// Blocks that each re-open and close only at the end are one passage (GB/T 15834-2011, 4.8.3.4; the Chicago Manual
/// 13.32). A closing mark without an opening one takes nothing with it, and damage ends with its block.
struct MarkPairing {
    private enum Role { case opens, closes, neither }

    private struct Open {
        var slot: Int
        var family: QuotationMark.Family
        var shape: QuotationMark.Shape
    }

    /// What was paired, by beginning; an outer passage before those inside it.
    private(set) var passages: [MarkedPassage] = []
    private let marks: [QuotationMark]
    private let convention: MarkConvention
    private var open: [Open] = []
    private var ahead = MarkLookAhead()

    /// Whether nothing is open.
    var isAtRest: Bool { open.isEmpty }

    init(_ marks: [QuotationMark], convention: MarkConvention) {
        self.marks = marks
        self.convention = convention
        passages.reserveCapacity(marks.count / 2)
    }

    /// Hands over the first `count` passages and keeps none.
    mutating func takePassages(_ count: Int) -> [MarkedPassage] {
        var taken: [MarkedPassage] = []
        swap(&taken, &passages)
        taken.removeLast(taken.count - count)
        return taken
    }

    /// How many blocks an unfinished passage may run on without being re-opened.
    static let reach = 12

    /// Pairs the marks of the next block: `block` of `ends`, where `ends` holds for each block one past its last mark.
    mutating func pair(block: Int, ends: [Int], endOfBlock: Int) {
        var index = block == 0 ? 0 : ends[block - 1]
        let end = ends[block]
        if !open.isEmpty { index = skipReopening(index, end) }
        while index < end {
            take(index, before: end)
            index += 1
        }
        guard !open.isEmpty else { return }
        let kept = levelsContinuing(after: block, ends: ends)
        abandon(downTo: kept, endOfBlock: endOfBlock)
    }

    private mutating func take(_ index: Int, before end: Int) {
        let mark = marks[index]
        switch role(of: index, before: end) {
        case .opens:
            let family = mark.family
            if let level = open.lastIndex(where: { $0.family == family }), !nests(index, family, before: end) {
                abandon(downTo: level, endOfBlock: nil)
            }
            push(mark, family)
        case .closes: close(mark)
        case .neither: break
        }
    }

    private mutating func push(_ mark: QuotationMark, _ family: QuotationMark.Family) {
        open.append(Open(slot: passages.count, family: family, shape: mark.shape))
        var passage = MarkedPassage(
            start: mark.at, end: mark.end, openLength: mark.length, closeLength: 0, depth: open.count - 1)
        passage.doubles = family == .double || family == .straight
        passages.append(passage)
    }

    private mutating func close(_ mark: QuotationMark) {
        guard let level = open.lastIndex(where: { closes(mark, $0) }) else {
            passages.append(
                MarkedPassage(
                    start: mark.at, end: mark.end, openLength: 0, closeLength: mark.length, depth: open.count))
            return
        }
        abandon(downTo: level + 1, endOfBlock: nil)
        passages[open[level].slot].end = mark.end
        passages[open[level].slot].closeLength = mark.length
        open.removeLast(open.count - level)
    }

    /// Gives up what is open above `level`: up to the end of the block where it is the last thing open, else the mark alone.
    private mutating func abandon(downTo level: Int, endOfBlock: Int?) {
        while open.count > level {
            let lost = open.removeLast()
            let slot = lost.slot
            if let endOfBlock, slot == passages.count - 1 || open.isEmpty && !holdsItsLike(lost) {
                passages[slot].end = endOfBlock
            } else {
                // A mark without its partner holds nothing.
                for inner in slot + 1..<max(slot + 1, passages.count) {
                    passages[inner].depth = max(0, passages[inner].depth - 1)
                }
            }
        }
    }

    /// Whether a passage of double marks has others of double marks in it, as where typing and typesetting are mixed: one
    /// of its own marks is lost, or one too many.
    private func holdsItsLike(_ lost: Open) -> Bool {
        guard lost.family == .straight || lost.family == .double else { return false }
        return passages[(lost.slot + 1)...].contains { $0.isBalanced && $0.doubles }
    }
}

// MARK: - What a mark does

extension MarkPairing {
    private func closes(_ mark: QuotationMark, _ open: Open) -> Bool {
        let family = mark.family
        if family == open.family { return true }
        switch (family, open.family) {
        // A straight mark may close a curly one and the other way round, where typing and typesetting are mixed.
        case (.straight, .double), (.double, .straight): return true
        case (.straightSingle, .single), (.single, .straightSingle): return true
        default: return false
        }
    }

    private mutating func role(of index: Int, before end: Int) -> Role {
        let mark = marks[index]
        switch mark.shape {
        case .doubleLow, .singleLow, .cornerOpen, .whiteCornerOpen: return .opens
        case .cornerClose, .whiteCornerClose: return .closes
        case .leftGuillemet, .leftAngle: return convention.guillemetsPointInward ? .closes : .opens
        case .rightGuillemet, .rightAngle: return convention.guillemetsPointInward ? .opens : .closes
        // “ closes what „ opened (German); ” opens in Swedish and where a typist was careless.
        case .doubleOpen:
            return open.contains { $0.shape == .doubleLow } || endsByMistake(index, before: end) ? .closes : .opens
        case .doubleClose: return opensCarelessly(mark) || beginsByMistake(index, before: end) ? .opens : .closes
        case .straightDouble: return roleOfStraight(mark)
        case .singleOpen, .singleClose, .straightSingle: return roleOfSingle(index, before: end)
        }
    }

    /// Whether “ was typed for ” (“水退了。“船夫说): behind a stop, where a passage is open that would else not close before
    /// the next one opens. Marks of one shape do not nest in themselves (GB/T 15834, 4.8: ‘ ’ stand inside “ ”).
    private func endsByMistake(_ index: Int, before end: Int) -> Bool {
        let mark = marks[index]
        guard mark.followsStop, mark.after == .han, open.last?.shape == .doubleOpen else { return false }
        return index + 1 == end || marks[index + 1].shape == .doubleOpen
    }

    /// Whether ” was typed for “ (碑上写着”永不断流”): between characters, where nothing is open and another ” follows; a
    /// closing mark that closes nothing is an error (GB/T 15834, 4.8).
    private func beginsByMistake(_ index: Int, before end: Int) -> Bool {
        let mark = marks[index]
        guard mark.before == .han, mark.after == .han, !open.contains(where: { $0.family == .double }) else {
            return false
        }
        return index + 1 < end && marks[index + 1].shape == .doubleClose
    }

    private func opensCarelessly(_ mark: QuotationMark) -> Bool {
        mark.opensBySpacing && !open.contains { $0.family == .double || $0.family == .straight }
            && (mark.after == .letter || mark.after == .han) && mark.before == .space
    }

    private func roleOfStraight(_ mark: QuotationMark) -> Role {
        let isOpen = open.contains { $0.family == .straight || $0.family == .double }
        if isOpen { return mark.opensBySpacing && open.last?.family == .double ? .opens : .closes }
        // Where nothing is open a mark before a blank is a stray one, unless it ends its block.
        return mark.closesBySpacing && mark.before == .letter && mark.after == .edge ? .closes : .opens
    }

    private mutating func roleOfSingle(_ index: Int, before end: Int) -> Role {
        let mark = marks[index]
        if mark.shape == .singleOpen, open.contains(where: { $0.shape == .singleLow }) { return .closes }
        let isOpen = open.contains { $0.family == .single || $0.family == .straightSingle }
        // Between letters it is an apostrophe.
        if mark.before == .letter && mark.after == .letter && mark.shape != .singleOpen { return .neither }
        if isOpen, mark.shape != .singleOpen {
            guard !mark.opensBySpacing else { return .neither }
            return endsSingle(index, before: end) ? .closes : .neither
        }
        if mark.shape == .singleClose { return .neither }
        guard mark.opensBySpacing || mark.before == .han || mark.after == .han || mark.before == .closing else {
            return .neither
        }
        guard mark.shape == .singleOpen || convention.singlesAreOutermost || !open.isEmpty else { return .neither }
        return findsSingleEnd(index, before: end) ? .opens : .neither
    }

    /// Whether the single mark at `index` ends what is open, and is not the apostrophe of a plural or a dropped letter:
    /// after a letter it does so only where no better end follows before the next opening.
    private mutating func endsSingle(_ index: Int, before end: Int) -> Bool {
        let mark = marks[index]
        guard mark.before == .letter, mark.after == .space else { return true }
        let next = ahead.nextDecision(after: index, before: end, marks)
        return next == end || !marks[next].isBetterSingleEnd
    }

    private mutating func findsSingleEnd(_ index: Int, before end: Int) -> Bool {
        if ahead.nextSingleEnd(after: index, before: end, marks) < end { return true }
        // A speech that runs on into the next block is re-opened there.
        return convention.singlesAreOutermost && open.isEmpty && end < marks.count && marks[end].isSingle
            && marks[end].before == .edge
    }

    /// Whether an opening mark inside a passage of its own family nests: every one of them is closed again in the block.
    private mutating func nests(_ index: Int, _ family: QuotationMark.Family, before end: Int) -> Bool {
        guard family != .straight && family != .straightSingle && family != .single else { return false }
        guard marks[index].at != marks[index - 1].end else { return false }
        let depth = open.count { $0.family == family } + 1
        return ahead.closings(of: family, after: index, before: end, marks, convention) >= depth
    }
}

// MARK: - From block to block

extension MarkPairing {
    /// The index after the marks that open again, at the beginning of a block, what is open already.
    private func skipReopening(_ index: Int, _ end: Int) -> Int {
        var index = index
        var level = 0
        while index < end, level < open.count, reopens(marks[index], level) {
            if level > 0, marks[index].at > marks[index - 1].end + 1 { break }
            index += 1
            level += 1
        }
        return index
    }

    private func reopens(_ mark: QuotationMark, _ level: Int) -> Bool {
        guard mark.shape == open[level].shape else { return false }
        return level == 0 ? mark.before == .edge : true
    }

    /// How many of the open passages go on after a block: all where the next block re-opens them or closes the
    /// outermost before anything like it opens; none at the end.
    private func levelsContinuing(after block: Int, ends: [Int]) -> Int {
        guard block + 1 < ends.count, let outermost = open.first else { return 0 }
        let (first, end) = (ends[block], ends[block + 1])
        if first < end, marks[first].shape == outermost.shape, marks[first].before == .edge {
            return skipReopening(first, end) - first
        }
        return closesSoon(outermost, after: block, ends: ends) ? open.count : 0
    }

    private func closesSoon(_ outermost: Open, after block: Int, ends: [Int]) -> Bool {
        guard outermost.family != .straightSingle, outermost.family != .single else { return false }
        let limit = ends[min(ends.count - 1, block + Self.reach)]
        for mark in marks[ends[block]..<limit] where mark.family == outermost.family {
            switch mark.shape {
            case .doubleClose, .cornerClose, .whiteCornerClose: return true
            case .rightGuillemet, .rightAngle: return !convention.guillemetsPointInward
            case .leftGuillemet, .leftAngle: return convention.guillemetsPointInward
            case .doubleOpen: return outermost.shape == .doubleLow
            case .straightDouble: return mark.closesBySpacing
            default: return false
            }
        }
        return false
    }
}
