/// Pairs paragraphs that hold too few anchors, by the shingles that both have and then by their longest common subsequence.
struct ParagraphMatcher {
    private let a: VersionText
    private let b: VersionText
    /// How many units a shingle has: two Han characters or one word.
    private let shingleLength: Int
    /// How many table cells may still be filled.
    private var budget: Int

    /// The most paragraphs of the second version that may hold a shingle that counts.
    private static let rarity: Int32 = 16
    /// How many candidates of a paragraph are looked at closely.
    private static let candidateLimit = 4
    /// The least likeness of a pair that stands in the same order.
    static let leastLikeness = 0.4

    /// A paragraph of either version and how much they share.
    struct Match {
        /// The paragraph of the first version, counted from its first block.
        var a: Int
        /// The paragraph of the second version.
        var b: Int
        /// How many units both have in the same order.
        var shared: Int
        /// Twice the shared units over those of both.
        var likeness: Double
    }

    init(_ a: VersionText, _ b: VersionText, shingleLength: Int) {
        self.a = a
        self.b = b
        self.shingleLength = shingleLength
        budget = 64 * (a.keys.count + b.keys.count) + 1 << 20
    }

    /// The pairs among `aBlocks` and `bBlocks`, the most alike chosen first, each paragraph in one pair at most.
    mutating func pairs(_ aBlocks: [Int], _ bBlocks: [Int]) -> [Match] {
        guard !aBlocks.isEmpty, !bBlocks.isEmpty else { return [] }
        let shingles = ShingleIndex(b, bBlocks, length: shingleLength, limit: Self.rarity)
        var votes = [Int32](repeating: 0, count: bBlocks.count)
        var matches: [Match] = []
        for block in aBlocks {
            let range = a.units(ofBlock: block)
            let seen = shingles.vote(for: a, range, votes: &votes)
            matches += looked(block, best(of: seen, votes, bBlocks, range.count))
            for index in seen { votes[index] = 0 }
        }
        return chosen(matches)
    }

    /// The paragraphs of the second version with the most votes for their length.
    private func best(of seen: [Int], _ votes: [Int32], _ bBlocks: [Int], _ count: Int) -> [Int] {
        var best: [(score: Double, block: Int)] = []
        for index in seen {
            let score = score(votes[index], bBlocks[index], count)
            if best.count == Self.candidateLimit, let last = best.last, score <= last.score { continue }
            let place = best.firstIndex { $0.score < score } ?? best.count
            best.insert((score, bBlocks[index]), at: place)
            if best.count > Self.candidateLimit { best.removeLast() }
        }
        return best.map(\.block)
    }

    private func score(_ votes: Int32, _ block: Int, _ count: Int) -> Double {
        Double(votes) / Double(b.unitCount(ofBlock: block) + count)
    }

    /// The candidates that are alike enough, as long as there is time for looking.
    private mutating func looked(_ aBlock: Int, _ candidates: [Int]) -> [Match] {
        let own = a.units(ofBlock: aBlock)
        let near = candidates.filter { candidate in
            let count = b.unitCount(ofBlock: candidate)
            let bound = 2 * Double(min(count, own.count)) / Double(count + own.count)
            budget -= count * own.count / 8
            return bound >= Self.leastLikeness && budget > 0
        }
        guard !near.isEmpty else { return [] }
        let pattern = CommonLength(a.keys, own)
        return near.compactMap { candidate in
            let other = b.units(ofBlock: candidate)
            let shared = pattern.count(b.keys, other)
            let likeness = 2 * Double(shared) / Double(own.count + other.count)
            guard likeness >= Self.leastLikeness else { return nil }
            return Match(a: aBlock, b: candidate, shared: shared, likeness: likeness)
        }
    }

    private func chosen(_ matches: [Match]) -> [Match] {
        let scale = Double(b.blockStarts.count) / Double(a.blockStarts.count)
        func distance(_ match: Match) -> Double { abs(Double(match.a) * scale - Double(match.b)) }
        let ordered = matches.sorted {
            $0.likeness != $1.likeness ? $0.likeness > $1.likeness : distance($0) < distance($1)
        }
        var aIsPaired: Set<Int> = []
        var bIsPaired: Set<Int> = []
        return ordered.filter { match in
            guard !aIsPaired.contains(match.a), !bIsPaired.contains(match.b) else { return false }
            aIsPaired.insert(match.a)
            bIsPaired.insert(match.b)
            return true
        }
    }
}

/// Which paragraphs hold a shingle.
private struct ShingleIndex {
    private struct Slot {
        var hash: UInt64 = 0
        var count: Int32 = 0
        var first: Int32 = -1
    }
    private var slots: [Slot]
    /// The paragraphs that hold a shingle, each leading on to the next one.
    private var places: [(block: Int32, next: Int32)] = []
    private let limit: Int32
    /// The shingles of short paragraphs, and the sample of them that is taken of longer ones where there is much text: all of
    /// them would not be looked up in linear time, since they do not fit into the machine's caches.
    private let (all, sample): (Grams, Grams)
    /// How many different shingles are held.
    private var held = 0
    /// What a shingle of each paragraph counts for: more where only a sample is taken.
    private var weights: [Int32] = []

    /// The units of both versions up to which all shingles are taken.
    private static let sampledFrom = 1 << 17
    /// The units of a paragraph from which only a sample is taken.
    private static let longFrom = 64

    init(_ text: VersionText, _ blocks: [Int], length: Int, limit: Int32) {
        self.limit = limit
        let count = blocks.reduce(0) { $0 + text.unitCount(ofBlock: $1) }
        let sampling = count < Self.sampledFrom ? 0 : count < 2 * Self.sampledFrom ? 1 : 2
        (all, sample) = (Grams(length: length, sampling: 0), Grams(length: length, sampling: sampling))
        var capacity = 64
        while capacity < 2 * (count >> sampling) { capacity *= 2 }
        slots = [Slot](repeating: Slot(), count: capacity)
        for (index, block) in blocks.enumerated() {
            let units = text.units(ofBlock: block)
            weights.append(units.count < Self.longFrom ? 1 : 1 << Int32(sampling))
            grams(of: units).forEach(in: text.keys, units) { _, hash in add(hash, Int32(index)) }
        }
    }

    private func grams(of units: Range<Int>) -> Grams { units.count < Self.longFrom ? all : sample }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
        while slots[slot].count > 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func add(_ hash: UInt64, _ block: Int32) {
        let slot = slot(of: hash)
        let first = slots[slot].first
        if first >= 0, places[Int(first)].block == block { return }
        if slots[slot].count == 0 {
            // Short paragraphs may hold more than was reckoned with: what is rare among them is enough.
            guard held < slots.count - slots.count / 4 else { return }
            held += 1
        }
        slots[slot].hash = hash
        slots[slot].count += 1
        guard slots[slot].count <= limit else { return }
        slots[slot].first = Int32(truncatingIfNeeded: places.count)
        places.append((block, first))
    }

    /// Adds a vote to each paragraph for each shingle that `range` of `text` holds too, rare ones counting more.
    ///
    /// Gives the paragraphs that got any.
    func vote(for text: VersionText, _ range: Range<Int>, votes: inout [Int32]) -> [Int] {
        var seen: [Int] = []
        let isShort = range.count < Self.longFrom
        grams(of: range).forEach(in: text.keys, range) { _, hash in
            let found = slots[slot(of: hash)]
            guard found.count > 0, found.count <= limit else { return }
            var at = found.first
            while at >= 0 {
                let (block, next) = places[Int(at)]
                if votes[Int(block)] == 0 { seen.append(Int(block)) }
                votes[Int(block)] += 48 / found.count * (isShort ? weights[Int(block)] : 1)
                at = next
            }
        }
        return seen
    }
}
