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
    private let runs: [Run]
    let a: StrandSide
    let b: StrandSide
    let usesScript: Bool
    var found: [Difference] = []

    /// The differences in the order of the strand.
    static func differences(in strand: Strand, usesScript: Bool) -> [Difference] {
        var finder = DifferenceFinder(strand, usesScript)
        finder.walk()
        return finder.found
    }

    private init(_ strand: Strand, _ usesScript: Bool) {
        runs = strand.runs
        self.usesScript = usesScript
        a = strand.a
        b = strand.b
    }

    private mutating func walk() {
        var end = (a: 0, b: 0)
        for run in runs {
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

    /// Adds a difference; a side that lacks the text has it before `place`, or before the gap where that is nil.
    mutating func add(
        _ kind: ChangeKind, _ aRanges: [Range<Int>], _ bRanges: [Range<Int>], at gap: Stretch,
        lackedBefore place: Int? = nil
    ) {
        found.append(
            Difference(
                kind: kind, a: aRanges, b: bRanges,
                aPlace: aRanges.first?.lowerBound ?? place ?? a.place(before: gap.a.lowerBound),
                bPlace: bRanges.first?.lowerBound ?? place ?? b.place(before: gap.b.lowerBound)))
    }

    mutating func compare(_ aRanges: [Range<Int>], _ bRanges: [Range<Int>]) {
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
