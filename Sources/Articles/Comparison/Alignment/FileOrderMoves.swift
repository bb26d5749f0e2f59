/// Finds passages that are read in the same order in both versions but stand in another order in the files.
///
/// Where a page was put into reading order, that is what a reader sees who looks from one file to the other.
struct FileOrderMoves {
    private let strand: Strand
    private let leastLength: Int
    /// A longer way between two characters of a block, in bytes, is a break of the file's order.
    private static let reach = 256

    /// Finds them in the text that stays in its place, of at least `leastLength` units.
    init(_ strand: Strand, leastLength: Int) {
        self.strand = strand
        self.leastLength = leastLength
    }

    /// A piece of a run, inside one block of either version, that stands without a break in both files.
    private struct Part {
        var run: Run
        /// Where it begins in either file.
        var aOffset: Int
        var bOffset: Int
    }

    /// The passages as places of the strand; none where both versions are read in the order of their files.
    func passages() -> [Stretch] {
        guard isReordered(strand.a) || isReordered(strand.b) else { return [] }
        let parts = parts()
        let inFileA = parts.indices.sorted { parts[$0].aOffset < parts[$1].aOffset }
        // The places in the files take the places of those in the texts.
        let stays = HeaviestOrder.chosen(
            inFileA.map {
                Stretch(a: parts[$0].aOffset..<parts[$0].aOffset + 1, b: parts[$0].bOffset..<parts[$0].bOffset + 1)
            }, weights: inFileA.map { parts[$0].run.count })
        let inFileB = parts.indices.sorted { parts[$0].bOffset < parts[$1].bOffset }
        let moved = zip(inFileA, stays).filter { !$0.1 }.map(\.0).sorted()
        return joined(moved, parts, Self.ranks(inFileA), Self.ranks(inFileB)).filter { $0.a.count >= leastLength }
    }

    private func isReordered(_ side: StrandSide) -> Bool {
        let text = side.text
        return zip(text.blockStarts, text.blockStarts.dropFirst()).contains { first, next in
            next < text.starts.count && first < next && text.starts[next] < text.starts[first]
        }
    }

    private static func ranks(_ order: [Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }

    /// Runs cut at the bounds of blocks and where either file breaks off, in reading order.
    private func parts() -> [Part] {
        var parts: [Part] = []
        var last: (a: Place, b: Place)?
        for run in strand.runs {
            for step in 0..<run.count {
                let (i, j) = (place(run.a + step, strand.a), place(run.b + step, strand.b))
                if step > 0, let last, i.follows(last.a), j.follows(last.b) {
                    parts[parts.count - 1].run.count += 1
                } else {
                    let part = Run(a: run.a + step, b: run.b + step, count: 1)
                    parts.append(Part(run: part, aOffset: i.offset, bOffset: j.offset))
                }
                last = (i, j)
            }
        }
        return parts
    }

    /// Where a unit stands.
    private struct Place {
        var block: Int
        var offset: Int

        func follows(_ other: Place) -> Bool {
            block == other.block && offset > other.offset && offset - other.offset <= reach
        }
    }

    private func place(_ position: Int, _ side: StrandSide) -> Place {
        let unit = side.unit(at: position)
        return Place(
            block: side.text.block(ofUnit: unit), offset: Int(side.text.starts[Int(side.text.unitStarts[unit])]))
    }

    /// Moved parts together that are neighbours in both files.
    private func joined(_ moved: [Int], _ parts: [Part], _ aRanks: [Int], _ bRanks: [Int]) -> [Stretch] {
        var result: [Stretch] = []
        var last: Int?
        for index in moved {
            let run = parts[index].run
            if let last, last == index - 1, aRanks[index] == aRanks[last] + 1, bRanks[index] == bRanks[last] + 1 {
                result[result.count - 1].a = result[result.count - 1].a.lowerBound..<run.aEnd
                result[result.count - 1].b = result[result.count - 1].b.lowerBound..<run.bEnd
            } else {
                result.append(Stretch(a: run.a..<run.aEnd, b: run.b..<run.bEnd))
            }
            last = index
        }
        return result
    }
}
