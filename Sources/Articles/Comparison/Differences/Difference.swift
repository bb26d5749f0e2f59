/// A difference between two versions in characters of their texts, before it is told where it stands in the files.
struct Difference {
    /// What kind it is, as far as its characters alone say.
    var kind: ChangeKind
    /// The characters of the first version, hole by hole; none where it lacks the text.
    var a: [Range<Int>]
    /// The characters of the second version.
    var b: [Range<Int>]
    /// The character of the first version before which the text stands or would stand.
    var aPlace: Int
    /// The character of the second version before which the text stands or would stand.
    var bPlace: Int
    /// What it touches.
    var flags: ChangeFlags = []
}

/// The differences of a strand: what its runs leave out, and what stands between and inside of equal units.
struct DifferenceFinder {
    private let strand: Strand
    private let a: StrandSide
    private let b: StrandSide
    private let usesScript: Bool
    private(set) var found: [Difference] = []

    /// The differences in the order of the strand.
    static func differences(in strand: Strand, usesScript: Bool) -> [Difference] {
        var finder = DifferenceFinder(strand, usesScript)
        finder.walk()
        return finder.found
    }

    private init(_ strand: Strand, _ usesScript: Bool) {
        self.strand = strand
        self.usesScript = usesScript
        a = strand.a
        b = strand.b
    }

    private mutating func walk() {
        var end = (a: 0, b: 0)
        for run in strand.runs {
            addJoint(Stretch(a: end.a..<run.a, b: end.b..<run.b))
            addInside(run)
            end = (run.aEnd, run.bEnd)
        }
        addJoint(Stretch(a: end.a..<a.count, b: end.b..<b.count))
    }

    /// What differs between two runs, or between the ends of a strand and a run.
    private mutating func addJoint(_ gap: Stretch) {
        if gap.isEmpty {
            compare(a.gap(before: gap.a.lowerBound), b.gap(before: gap.b.lowerBound))
        } else if !gap.a.isEmpty, !gap.b.isEmpty, a.wholeBlocks(in: gap.a).isEmpty, b.wholeBlocks(in: gap.b).isEmpty {
            compare(a.gap(before: gap.a.lowerBound), b.gap(before: gap.b.lowerBound))
            add(.wording, a.characters(of: gap.a), b.characters(of: gap.b), at: gap)
            compare(a.gap(before: gap.a.upperBound), b.gap(before: gap.b.upperBound))
        } else {
            addApart(gap)
        }
    }

    private mutating func add(_ kind: ChangeKind, _ aRanges: [Range<Int>], _ bRanges: [Range<Int>], at gap: Stretch) {
        found.append(
            Difference(
                kind: kind, a: aRanges, b: bRanges,
                aPlace: aRanges.first?.lowerBound ?? a.place(before: gap.a.lowerBound),
                bPlace: bRanges.first?.lowerBound ?? b.place(before: gap.b.lowerBound)))
    }

    /// Text of which at least one side has whole paragraphs, or that only one side has.
    private mutating func addApart(_ gap: Stretch) {
        let aPieces = a.pieces(of: gap.a)
        let bPieces = b.pieces(of: gap.b)
        var aRest = a.rest(of: gap.a, without: aPieces)
        var bRest = b.rest(of: gap.b, without: bPieces)
        if gap.a.isEmpty {
            addPieces(bPieces, b, &bRest, beside: &aRest, in: gap, kind: .insertion)
        } else if gap.b.isEmpty {
            addPieces(aPieces, a, &aRest, beside: &bRest, in: gap, kind: .deletion)
        } else {
            addBoth(aPieces, bPieces, gap)
        }
        let count = found.count
        compare(aRest.before + aRest.after, bRest.before + bRest.after)
        if (aPieces + bPieces).contains(where: \.isWhole) {
            // The bound of a paragraph that is lacking is lacking with it.
            let added = found[count...].filter { $0.kind != .layout }
            found.replaceSubrange(count..., with: added)
        }
    }

    /// Pieces of paragraphs on both sides: beginnings and ends answer each other, whole paragraphs stand alone.
    private mutating func addBoth(_ aPieces: [StrandSide.Piece], _ bPieces: [StrandSide.Piece], _ gap: Stretch) {
        var (aLeft, bLeft) = (aPieces[...], bPieces[...])
        if let aHead = aLeft.first, let bHead = bLeft.first, !aHead.isWhole, !bHead.isWhole,
            aHead.isHead == bHead.isHead
        {
            add(.wording, aHead.characters, bHead.characters, at: gap)
            (aLeft, bLeft) = (aLeft.dropFirst(), bLeft.dropFirst())
        }
        var tails: (StrandSide.Piece, StrandSide.Piece)?
        if let aTail = aLeft.last, let bTail = bLeft.last, !aTail.isWhole, !bTail.isWhole, !aTail.isHead, !bTail.isHead
        {
            tails = (aTail, bTail)
            (aLeft, bLeft) = (aLeft.dropLast(), bLeft.dropLast())
        }
        for piece in aLeft { add(.deletion, piece.characters, [], at: gap) }
        for piece in bLeft { add(.insertion, [], piece.characters, at: gap) }
        if let (aTail, bTail) = tails { add(.wording, aTail.characters, bTail.characters, at: gap) }
    }

    /// Pieces that only one side has; the marks on one of their ends go with them.
    private mutating func addPieces(
        _ pieces: [StrandSide.Piece], _ side: StrandSide, _ rest: inout StrandSide.Rest,
        beside other: inout StrandSide.Rest, in gap: Stretch, kind: ChangeKind
    ) {
        var pieces = pieces
        let own = other.before + other.after
        // An opening mark stands with what follows it (GB/T 15834): where the marks before it are the other side's, it
        // opens the piece.
        let split = side.openingMarks(atEndOf: rest.before)
        let opens = !split.marks.isEmpty && isAnswer(own, to: split.before, kind)
        if opens, let first = pieces.indices.first {
            pieces[first].characters = split.marks + pieces[first].characters
            rest.before = split.before
        }
        if opens || isAnswer(own, to: rest.before, kind), let last = pieces.indices.last {
            let parts = side.cut(rest.after, atFirst: true)
            pieces[last].characters += side.trimmed(parts.before)
            rest.after = parts.after
        } else if let first = pieces.indices.first {
            let parts = side.cut(rest.before, atFirst: false)
            pieces[first].characters = side.trimmed(parts.after) + pieces[first].characters
            rest.before = parts.before
        }
        for piece in pieces {
            let characters = Self.joined(piece.characters)
            add(kind, kind == .deletion ? characters : [], kind == .deletion ? [] : characters, at: gap)
        }
    }

    /// Whether the marks of the other side are those that stand on the side of the pieces.
    private func isAnswer(_ other: [Range<Int>], to own: [Range<Int>], _ kind: ChangeKind) -> Bool {
        kind == .insertion ? areAlike(other, own) : areAlike(own, other)
    }

    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { result, range in
            if let last = result.last, last.upperBound == range.lowerBound {
                result[result.count - 1] = last.lowerBound..<range.upperBound
            } else if !range.isEmpty {
                result.append(range)
            }
        }
    }

    /// Whether the marks of both sides are the same but for their width and form.
    private func areAlike(_ aRanges: [Range<Int>], _ bRanges: [Range<Int>]) -> Bool {
        let left = a.marks(in: aRanges)
        let right = b.marks(in: bRanges)
        return left.count == right.count
            && zip(left, right).allSatisfy {
                CharacterForms.difference(a.text.scalars[$0], b.text.scalars[$1], script: usesScript) != .punctuation
            }
    }

    private mutating func compare(_ aRanges: [Range<Int>], _ bRanges: [Range<Int>]) {
        if let left = aRanges.first, let right = bRanges.first, aRanges.count == 1, bRanges.count == 1,
            left.count == right.count, isSame(left, right)
        {
            return
        }
        let comparison = MarkComparison(a.text, b.text, usesScript: usesScript)
        found += comparison.differences(aRanges, bRanges)
    }

    @inline(__always)
    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        for step in 0..<left.count
        where a.text.scalars[left.lowerBound + step] != b.text.scalars[right.lowerBound + step] {
            return false
        }
        return true
    }
}

// Inside of runs.
extension DifferenceFinder {
    /// Equal units may be written in other forms, with other marks between them.
    private mutating func addInside(_ run: Run) {
        var done = 0
        while done < run.count {
            if done > 0 { compare(a.gap(before: run.a + done), b.gap(before: run.b + done)) }
            let aPart = a.parts[a.part(at: run.a + done)]
            let bPart = b.parts[b.part(at: run.b + done)]
            let aUnit = aPart.units.lowerBound + run.a + done - aPart.position
            let bUnit = bPart.units.lowerBound + run.b + done - bPart.position
            let count = min(run.count - done, aPart.units.upperBound - aUnit, bPart.units.upperBound - bUnit)
            addUnits(aUnit, bUnit, count)
            done += count
        }
    }

    private mutating func addUnits(_ aFirst: Int, _ bFirst: Int, _ count: Int) {
        for step in 0..<count {
            let (i, j) = (aFirst + step, bFirst + step)
            let left = Int(a.text.unitStarts[i])..<Int(a.text.unitEnds[i])
            let right = Int(b.text.unitStarts[j])..<Int(b.text.unitEnds[j])
            if left.count != right.count || !isSame(left, right) { addForm(left, right) }
            guard step + 1 < count else { break }
            let aGap = left.upperBound..<Int(a.text.unitStarts[i + 1])
            let bGap = right.upperBound..<Int(b.text.unitStarts[j + 1])
            if aGap.count != bGap.count || !isSame(aGap, bGap) { compare([aGap], [bGap]) }
        }
    }

    /// A unit in another form; neighbours of the same kind are one difference.
    private mutating func addForm(_ left: Range<Int>, _ right: Range<Int>) {
        let kind = formKind(left, right)
        if let last = found.last, last.kind == kind, last.a.last?.upperBound == left.lowerBound,
            last.b.last?.upperBound == right.lowerBound, last.a.count == 1, last.b.count == 1
        {
            found[found.count - 1].a = [last.a[0].lowerBound..<left.upperBound]
            found[found.count - 1].b = [last.b[0].lowerBound..<right.upperBound]
            return
        }
        found.append(
            Difference(kind: kind, a: [left], b: [right], aPlace: left.lowerBound, bPlace: right.lowerBound))
    }

    private func formKind(_ left: Range<Int>, _ right: Range<Int>) -> ChangeKind {
        var kind = ChangeKind.width
        guard left.count == right.count else { return .variant }
        for step in 0..<left.count {
            let (x, y) = (a.text.scalars[left.lowerBound + step], b.text.scalars[right.lowerBound + step])
            if CharacterFolding.foldWidth(x) == CharacterFolding.foldWidth(y) { continue }
            let isScript = CharacterFolding.isTraditional(x) != CharacterFolding.isTraditional(y)
            kind = usesScript && isScript ? .script : .variant
            if kind == .script { return .script }
        }
        return kind
    }
}
