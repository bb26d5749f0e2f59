/// Finds which passages of two versions answer each other, which of them were moved, and what is equal inside.
struct Aligner {
    let a: VersionText
    let b: VersionText
    /// What a person said of paragraphs.
    let pinned: PinnedBlocks
    /// How much of the text is words rather than Han characters, which decides the lengths of grams.
    let isWordy: Bool

    /// The most units between two runs of one passage.
    static let reach = 60

    /// The fewest units that a moved passage has, unless it is a paragraph: about twenty Han characters.
    var leastMove: Int { isWordy ? 10 : 20 }

    init(_ a: VersionText, _ b: VersionText, _ pinned: PinnedBlocks) {
        self.pinned = pinned
        self.a = a
        self.b = b
        let words = a.keys.reduce(0) { $0 + Int($1 >> 63) } + b.keys.reduce(0) { $0 + Int($1 >> 63) }
        isWordy = 2 * words > a.keys.count + b.keys.count
    }

    /// The strands: first what stays in its place, then the moved passages in the order of the first version.
    ///
    /// Nil only where `monitor` answered false.
    func strands(_ monitor: Understanding.Monitor) -> [Strand]? {
        let found = passages()
        guard monitor(0.5) else { return nil }
        let (staying, moved) = Moves(a, b, leastLength: leastMove).divide(found)
        var strands = [base(staying, without: moved)]
        for group in moved { strands.append(strand(of: group)) }
        return monitor(0.8) ? strands : nil
    }

    /// Passages that answer each other, in the order of the first version, none overlapping another.
    private func passages() -> [SharedPassage] {
        let ends = sharedEnds()
        var runs = ends.runs
        runs += Anchors.find(
            a.keys, b.keys, in: ends.middle, length: isWordy ? 4 : 8, sampling: Anchors.sampling(of: ends.middle),
            repeated: true)
        runs = runs.sorted { $0.a < $1.a }.map(withoutFringe).filter { $0.count > 0 }
        if !pinned.isEmpty { runs = allowed(runs) }
        let pairs = paragraphPairs(beside: runs) + pinnedPairs()
        return chained(pairs.isEmpty ? runs : outside(pairs, runs), pairs)
    }

    /// The parts of runs that lie in no pinned paragraph and do not lead between two that were said not to belong together.
    private func allowed(_ runs: [Run]) -> [Run] {
        var kept: [Run] = []
        forEachBlockPair(of: runs) { aBlock, bBlock, part in
            guard !pinned.isTaken(aBlock, bBlock), !pinned.areApart(aBlock, bBlock) else { return }
            kept.append(part)
        }
        return kept
    }

    /// The paragraphs that were said to answer each other; each weighs enough not to be dropped where it was moved.
    private func pinnedPairs() -> [ParagraphMatcher.Match] {
        pinned.together.sorted { $0.key < $1.key }.compactMap { aBlock, bBlock in
            let (own, other) = (a.units(ofBlock: aBlock), b.units(ofBlock: bBlock))
            guard !own.isEmpty, !other.isEmpty else { return nil }
            let shared = CommonLength.count(a.keys, b.keys, in: Stretch(a: own, b: other))
            let weight = max(shared, leastMove, (own.count + other.count + 3) / 4)
            return ParagraphMatcher.Match(a: aBlock, b: bBlock, shared: weight, likeness: 1)
        }
    }

    /// What both texts begin and end with, and what lies between.
    private func sharedEnds() -> (runs: [Run], middle: Stretch) {
        let shorter = min(a.keys.count, b.keys.count)
        var before = 0
        while before < shorter, a.keys[before] == b.keys[before] { before += 1 }
        var after = 0
        while after < shorter - before,
            a.keys[a.keys.count - 1 - after] == b.keys[b.keys.count - 1 - after]
        {
            after += 1
        }
        let middle = Stretch(a: before..<a.keys.count - after, b: before..<b.keys.count - after)
        let runs = [
            Run(a: 0, b: 0, count: before), Run(a: middle.a.upperBound, b: middle.b.upperBound, count: after),
        ]
        return (runs.filter { $0.count > 0 }, middle)
    }

    /// A run without the few units at its end that begin another paragraph in both texts: 第 of the next section's number.
    private func withoutFringe(_ run: Run) -> Run {
        guard run.count > 0 else { return run }
        let (aUnits, bUnits) = (
            a.units(ofBlock: a.block(ofUnit: run.aEnd - 1)), b.units(ofBlock: b.block(ofUnit: run.bEnd - 1))
        )
        let over = run.aEnd - aUnits.lowerBound
        guard over == run.bEnd - bUnits.lowerBound, over <= Self.fringe, over <= run.count,
            run.aEnd < aUnits.upperBound, run.bEnd < bUnits.upperBound
        else { return run }
        return Run(a: run.a, b: run.b, count: run.count - over)
    }

    /// The most units of a paragraph's beginning that do not go with the paragraph before it.
    private static let fringe = 3

    /// Pairs of paragraphs that runs cover too little of.
    private func paragraphPairs(beside runs: [Run]) -> [ParagraphMatcher.Match] {
        var aCovered = [Int](repeating: 0, count: a.blocks.count)
        var bCovered = [Int](repeating: 0, count: b.blocks.count)
        forEachBlockPair(of: runs) { aBlock, bBlock, run in
            aCovered[aBlock] += run.count
            bCovered[bBlock] += run.count
        }
        func open(_ text: VersionText, _ covered: [Int]) -> [Int] {
            covered.indices.filter {
                let count = text.unitCount(ofBlock: $0)
                return count >= 3 && 10 * covered[$0] < 6 * count
            }
        }
        var matcher = ParagraphMatcher(a, b, shingleLength: isWordy ? 1 : 2)
        let aOpen = open(a, aCovered).filter { pinned.together[$0] == nil }
        let bOpen = open(b, bCovered).filter { !pinned.takenInSecond.contains($0) }
        return matcher.pairs(aOpen, bOpen).filter { !pinned.areApart($0.a, $0.b) }
    }

    /// Cuts runs at the bounds of blocks on either side.
    private func forEachBlockPair(of runs: [Run], _ body: (_ aBlock: Int, _ bBlock: Int, _ part: Run) -> Void) {
        for run in runs {
            var done = 0
            var aBlock = a.block(ofUnit: run.a)
            var bBlock = b.block(ofUnit: run.b)
            while done < run.count {
                while a.blockUnits[aBlock + 1] <= run.a + done { aBlock += 1 }
                while b.blockUnits[bBlock + 1] <= run.b + done { bBlock += 1 }
                let end = min(run.count, a.blockUnits[aBlock + 1] - run.a, b.blockUnits[bBlock + 1] - run.b)
                body(aBlock, bBlock, Run(a: run.a + done, b: run.b + done, count: end - done))
                done = end
            }
        }
    }

    /// The parts of runs that lie in no paired paragraph.
    private func outside(_ pairs: [ParagraphMatcher.Match], _ runs: [Run]) -> [Run] {
        let aPaired = Set(pairs.map(\.a))
        let bPaired = Set(pairs.map(\.b))
        var kept: [Run] = []
        forEachBlockPair(of: runs) { aBlock, bBlock, part in
            guard !aPaired.contains(aBlock), !bPaired.contains(bBlock) else { return }
            if let last = kept.last, last.aEnd == part.a, last.bEnd == part.b {
                kept[kept.count - 1].count += part.count
            } else {
                kept.append(part)
            }
        }
        return kept
    }

    /// Runs that follow each other in both texts as passages, and the paired paragraphs between them.
    private func chained(_ runs: [Run], _ pairs: [ParagraphMatcher.Match]) -> [SharedPassage] {
        var passages = runs.map {
            SharedPassage(stretch: Stretch(a: $0.a..<$0.aEnd, b: $0.b..<$0.bEnd), runs: [$0], weight: $0.count)
        }
        passages += pairs.map {
            SharedPassage(
                stretch: Stretch(a: a.units(ofBlock: $0.a), b: b.units(ofBlock: $0.b)), runs: [], weight: $0.shared)
        }
        passages.sort { $0.stretch.a.lowerBound < $1.stretch.a.lowerBound }
        return SharedPassage.chained(passages, reach: Self.reach) { !$0.runs.isEmpty && !$1.runs.isEmpty }
    }
}

// Strands of passages.
extension Aligner {
    /// What stays in its place: both texts without the moved passages.
    private func base(_ staying: [SharedPassage], without moved: [[SharedPassage]]) -> Strand {
        let aHoles = moved.map { Self.cover($0, \.a) }
        let bHoles = moved.map { Self.cover($0, \.b) }
        return solved(
            StrandSide(a, a.parts(without: aHoles)), StrandSide(b, b.parts(without: bHoles)), staying, isMoved: false)
    }

    private func strand(of group: [SharedPassage]) -> Strand {
        let (aUnits, bUnits) = (Self.cover(group, \.a), Self.cover(group, \.b))
        return solved(
            StrandSide(a, [(aUnits, a.characters(around: aUnits))]),
            StrandSide(b, [(bUnits, b.characters(around: bUnits))]), group, isMoved: true)
    }

    private static func cover(_ group: [SharedPassage], _ side: KeyPath<Stretch, Range<Int>>) -> Range<Int> {
        let low = group.map { $0.stretch[keyPath: side].lowerBound }.min() ?? 0
        let high = group.map { $0.stretch[keyPath: side].upperBound }.max() ?? 0
        return low..<high
    }

    private func solved(_ a: StrandSide, _ b: StrandSide, _ passages: [SharedPassage], isMoved: Bool) -> Strand {
        var runs: [Run] = []
        var open: [Stretch] = []
        var end = Stretch(a: 0..<0, b: 0..<0)
        let gaps = GapSplitter(a, b)
        for passage in passages {
            let stretch = Stretch(
                a: a.position(ofUnit: passage.stretch.a.lowerBound)..<a.position(ofUnit: passage.stretch.a.upperBound),
                b: b.position(ofUnit: passage.stretch.b.lowerBound)..<b.position(ofUnit: passage.stretch.b.upperBound))
            open += gaps.split(end.followed(by: stretch))
            let own = passage.runs.map {
                $0.moved(
                    a: stretch.a.lowerBound - passage.stretch.a.lowerBound,
                    b: stretch.b.lowerBound - passage.stretch.b.lowerBound)
            }
            runs += own
            open += Stretch.between(own, in: stretch).flatMap(gaps.split)
            end = stretch
        }
        open += gaps.split(end.followed(by: Stretch(a: a.count..<a.count, b: b.count..<b.count)))
        var solver = GapSolver(a.keys, b.keys, gramLengths: isWordy ? [3, 2, 1] : [5, 3, 2])
        runs += solver.solve(open)
        runs.sort { $0.a < $1.a }
        var cleaned = RunCleaner(a, b, isWordy: isWordy).cleaned(runs)
        if pinned.hasApart { cleaned = cleaned.flatMap { withoutApart($0, a, b) } }
        return Strand(a: a, b: b, runs: cleaned, isMoved: isMoved)
    }

    /// The parts of a run that do not lead between paragraphs that were said not to belong together.
    private func withoutApart(_ run: Run, _ a: StrandSide, _ b: StrandSide) -> [Run] {
        var kept: [Run] = []
        for place in 0..<run.count {
            let aBlock = a.text.block(ofUnit: a.unit(at: run.a + place))
            let bBlock = b.text.block(ofUnit: b.unit(at: run.b + place))
            if pinned.areApart(aBlock, bBlock) { continue }
            if let last = kept.last, last.aEnd == run.a + place {
                kept[kept.count - 1].count += 1
            } else {
                kept.append(Run(a: run.a + place, b: run.b + place, count: 1))
            }
        }
        return kept
    }
}

extension Stretch {
    /// What lies between the end of this stretch and the beginning of the next one.
    fileprivate func followed(by next: Stretch) -> Stretch {
        Stretch(a: a.upperBound..<next.a.lowerBound, b: b.upperBound..<next.b.lowerBound)
    }
}
