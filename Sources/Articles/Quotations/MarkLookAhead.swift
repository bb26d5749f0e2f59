/// What the marks further on in a block tell, looked up once for all marks before them.
///
/// Marks are asked about in rising order, so that a block full of marks that never close is still read in one pass.
struct MarkLookAhead {
    /// The first mark of a kind from `from` on is `at`; the block's end where there is none.
    private struct Next {
        var from = 0
        var at = -1

        mutating func find(
            from start: Int, before end: Int, _ marks: [QuotationMark], where holds: (QuotationMark) -> Bool
        ) -> Int {
            if start < from || start > at {
                at = start
                while at < end, !holds(marks[at]) { at += 1 }
                from = start
            }
            return at
        }
    }

    private var singleEnd = Next()
    private var decision = Next()
    /// For each family: of the marks from each one of a block on, how many more close than open at the place where
    /// most do.
    private var closings: [QuotationMark.Family: [Int32]] = [:]
    /// One past the last mark of the block that `closings` tells about.
    private var end = -1

    /// The next single mark after `index` that could end a passage; `end` where there is none.
    mutating func nextSingleEnd(after index: Int, before end: Int, _ marks: [QuotationMark]) -> Int {
        singleEnd.find(from: index + 1, before: end, marks) { $0.mayEndSingle }
    }

    /// The next mark after `index` that decides whether an apostrophe ends a passage; `end` where there is none.
    mutating func nextDecision(after index: Int, before end: Int, _ marks: [QuotationMark]) -> Int {
        decision.find(from: index + 1, before: end, marks) { $0.opensAfterSingle || $0.isBetterSingleEnd }
    }

    /// How many passages of a family the marks after `index` close that were open before them.
    mutating func closings(
        of family: QuotationMark.Family, after index: Int, before end: Int, _ marks: [QuotationMark],
        _ convention: MarkConvention
    ) -> Int {
        if end != self.end {
            closings.removeAll(keepingCapacity: true)
            self.end = end
        }
        // Counted back from the end: asked about first at the block's first mark that could nest.
        let counts = closings[family] ?? Self.counts(of: family, from: index + 1, before: end, marks, convention)
        if closings[family] == nil { closings[family] = counts }
        return Int(counts[end - index - 1])
    }

    /// The closings from each mark on, the last mark first.
    private static func counts(
        of family: QuotationMark.Family, from first: Int, before end: Int, _ marks: [QuotationMark],
        _ convention: MarkConvention
    ) -> [Int32] {
        var counts: [Int32] = [0]
        counts.reserveCapacity(end - first + 1)
        var most: Int32 = 0
        for index in stride(from: end - 1, through: first, by: -1) {
            if marks[index].family == family { most = max(0, most + (marks[index].closes(convention) ? 1 : -1)) }
            counts.append(most)
        }
        return counts
    }
}

extension QuotationMark {
    /// Marks of the one family open and close each other.
    enum Family { case double, single, guillemet, angle, corner, whiteCorner, straight, straightSingle }

    /// The family of its shape.
    var family: Family {
        switch shape {
        case .doubleOpen, .doubleClose, .doubleLow: .double
        case .singleOpen, .singleClose, .singleLow: .single
        case .leftGuillemet, .rightGuillemet: .guillemet
        case .leftAngle, .rightAngle: .angle
        case .cornerOpen, .cornerClose: .corner
        case .whiteCornerOpen, .whiteCornerClose: .whiteCorner
        case .straightDouble: .straight
        case .straightSingle: .straightSingle
        }
    }

    /// Whether it is a single mark on the line, curly or straight.
    var isSingle: Bool { shape == .singleOpen || shape == .singleClose || shape == .straightSingle }

    /// Whether it is a single mark that could end a passage.
    fileprivate var mayEndSingle: Bool {
        isSingle && shape != .singleOpen && (after != .letter || before != .letter) && !opensBySpacing
    }

    /// Whether it opens something after a single mark, which so has ended what it could.
    fileprivate var opensAfterSingle: Bool {
        isSingle ? shape == .singleOpen || opensBySpacing : family == .double || family == .straight
    }

    /// Whether it is a single mark that ends a passage and can be no apostrophe.
    var isBetterSingleEnd: Bool {
        isSingle && shape != .singleOpen && !opensBySpacing && before != .letter && after != .letter
    }

    /// Whether it closes rather than opens among the marks of its family.
    fileprivate func closes(_ convention: MarkConvention) -> Bool {
        switch shape {
        case .doubleClose, .cornerClose, .whiteCornerClose: true
        case .rightGuillemet, .rightAngle: !convention.guillemetsPointInward
        case .leftGuillemet, .leftAngle: convention.guillemetsPointInward
        default: false
        }
    }
}
