/// Finds texts that are alike or contain each other, through the 4-grams that they share.
struct StatementGrams {
    /// How many scalars a gram holds.
    static let length = 4
    /// A text shorter than this is not looked for inside others: it would be found by chance.
    static let fewestContained = 8

    /// How many of their rarest grams two texts must share before they are compared in full.
    private static let surplus = 9

    private let scalars: [UInt32]
    private let ranges: [Range<Int>]
    /// The grams of each text without repetitions, in rising order: those of text `t` are `grams[gramStarts[t]..<gramStarts[t + 1]]`.
    private var grams: [UInt32] = []
    private var gramStarts: [Int32] = [0]
    private var all: Postings
    /// Of each text the rarer half of its grams and `surplus` more, the rarest first.
    private var rare: [UInt32] = []
    private var rareStarts: [Int32] = [0]

    init(_ scalars: [UInt32], _ ranges: [Range<Int>]) {
        self.scalars = scalars
        self.ranges = ranges
        all = Postings(expecting: scalars.count)
        collectGrams()
        all.makeRoom(for: grams)
        for text in ranges.indices {
            for gram in grams(of: text) { all.add(Int32(text), gram) }
        }
        chooseRare()
    }

    private mutating func collectGrams() {
        grams.reserveCapacity(scalars.count)
        gramStarts.reserveCapacity(ranges.count + 1)
        var own: [UInt32] = []
        for range in ranges {
            own.removeAll(keepingCapacity: true)
            for start in range.lowerBound...(range.upperBound - Self.length) { own.append(gram(at: start)) }
            own.sort()
            var last: UInt32?
            for gram in own where gram != last {
                grams.append(gram)
                last = gram
            }
            gramStarts.append(Int32(grams.count))
        }
    }

    private func gram(at start: Int) -> UInt32 {
        var hash: UInt64 = 0
        for index in start..<start + Self.length {
            hash = (hash ^ UInt64(scalars[index])) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private mutating func chooseRare() {
        rare.reserveCapacity(grams.count / 2 + Self.surplus * ranges.count)
        rareStarts.reserveCapacity(ranges.count + 1)
        var byRarity: [UInt64] = []
        for text in ranges.indices {
            byRarity.removeAll(keepingCapacity: true)
            for gram in grams(of: text) { byRarity.append(UInt64(all[gram].count) << 32 | UInt64(gram)) }
            byRarity.sort()
            for key in byRarity.prefix(byRarity.count / 2 + Self.surplus) {
                rare.append(UInt32(truncatingIfNeeded: key))
            }
            rareStarts.append(Int32(rare.count))
        }
    }

    private func grams(of text: Int) -> ArraySlice<UInt32> {
        grams[Int(gramStarts[text])..<Int(gramStarts[text + 1])]
    }

    private func count(of text: Int) -> Int { Int(gramStarts[text + 1] - gramStarts[text]) }

    /// For each text that has any, the nearest texts that are like it or stand inside or around it, and the clusters of
    /// texts that are alike; nil where `monitor` answered false.
    func links(monitor: Understanding.Monitor) -> StatementLinkage? {
        var links = StatementLinkage(texts: ranges.count)
        for text in ranges.indices {
            if text & 0xFFF == 0, !monitor(0.5 * Double(text) / Double(ranges.count)) { return nil }
            linkContaining(text, &links)
        }
        // From the fewest grams to the most, and each added after it was looked up.
        var order = ranges.indices.map { Int32($0) }
        order.sort { (count(of: Int($0)), $0) < (count(of: Int($1)), $1) }
        var index = Postings(expecting: rare.count)
        index.makeRoom(for: rare)
        var counts = SharedCounts(texts: ranges.count)
        for (position, text) in order.enumerated() {
            if position & 0xFFF == 0, !monitor(0.5 + 0.5 * Double(position) / Double(ranges.count)) { return nil }
            linkAlike(Int(text), &index, &counts, &links)
        }
        return links
    }

    /// Links the texts that contain all of a text: each of them has its rarest gram.
    private func linkContaining(_ text: Int, _ links: inout StatementLinkage) {
        guard ranges[text].count >= Self.fewestContained else { return }
        let rarest = all[rare[Int(rareStarts[text])]]
        guard rarest.count > 1 else { return }
        let count = count(of: text)
        for other in rarest where ranges[Int(other)].count > ranges[text].count {
            let longer = self.count(of: Int(other))
            // Where it makes up half of the other the two are alike.
            guard 2 * count < longer, contains(ranges[Int(other)], ranges[text]) else { continue }
            links.link(Int32(text), other, .contained, .contains, Double(count) / Double(longer))
        }
    }

    /// Links the texts with as many grams or fewer that share half of the grams of `text`.
    ///
    /// Two texts that share `n` of their grams share, when the grams of both are put in one order and each leaves out
    /// its last `n - k`, still `k` of the rest (prefix filtering); so that only the rarer halves are indexed.
    private func linkAlike(
        _ text: Int, _ index: inout Postings, _ counts: inout SharedCounts, _ links: inout StatementLinkage
    ) {
        let mine = grams(of: text)
        let needed = (mine.count + 1) / 2
        for gram in rare[Int(rareStarts[text])..<Int(rareStarts[text + 1])] {
            let list = index[gram]
            var position = list.endIndex
            while position > list.startIndex, count(of: Int(list[position - 1])) >= needed {
                position -= 1
                counts.add(list[position])
            }
        }
        for other in counts.texts(atLeast: Int32(min(Self.surplus, needed))) {
            let shared = shared(mine, grams(of: Int(other)), needed: needed)
            guard shared >= needed else { continue }
            links.link(Int32(text), other, .same, .same, Double(shared) / Double(mine.count))
        }
        counts.clear()
        // Not while a list of the index is lent out, which would copy it.
        for gram in rare[Int(rareStarts[text])..<Int(rareStarts[text + 1])] { index.add(Int32(text), gram) }
    }

    /// How many grams both have; some number below `needed` as soon as it is known to be.
    private func shared(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, needed: Int) -> Int {
        var (i, j, count) = (a.startIndex, b.startIndex, 0)
        var spare = a.count - needed
        while i < a.endIndex, j < b.endIndex {
            if a[i] == b[j] {
                (i, j, count) = (i + 1, j + 1, count + 1)
            } else if a[i] < b[j] {
                spare -= 1
                if spare < 0 { return count }
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }

    private func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        var start = outer.lowerBound
        while start + inner.count <= outer.upperBound {
            if scalars[start] == scalars[inner.lowerBound],
                scalars[start..<start + inner.count].elementsEqual(scalars[inner])
            {
                return true
            }
            start += 1
        }
        return false
    }
}

/// For each bucket of grams the texts that have one of them.
private struct Postings {
    private var texts: [Int32] = []
    private var starts: [Int32]
    private var ends: [Int32] = []
    private let shift: UInt32

    init(expecting count: Int) {
        var bits: UInt32 = 8
        while bits < 24, 1 << bits < count { bits += 1 }
        shift = 32 - bits
        starts = [Int32](repeating: 0, count: 1 << Int(bits) + 1)
    }

    /// Makes room for the grams that are going to be added.
    mutating func makeRoom(for grams: [UInt32]) {
        for gram in grams { starts[Int(gram >> shift) + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        texts = [Int32](repeating: 0, count: grams.count)
        ends = starts
    }

    /// Adds a text that has a gram.
    mutating func add(_ text: Int32, _ gram: UInt32) {
        let bucket = Int(gram >> shift)
        texts[Int(ends[bucket])] = text
        ends[bucket] += 1
    }

    /// The texts added with a gram, or with another one of its bucket.
    subscript(gram: UInt32) -> ArraySlice<Int32> {
        let bucket = Int(gram >> shift)
        return texts[Int(starts[bucket])..<Int(ends[bucket])]
    }
}

/// How many grams a text was seen to share with each other one.
private struct SharedCounts {
    private var counts: [Int32]
    private var touched: [Int32] = []

    init(texts: Int) { counts = [Int32](repeating: 0, count: texts) }

    mutating func add(_ text: Int32) {
        if counts[Int(text)] == 0 { touched.append(text) }
        counts[Int(text)] += 1
    }

    func texts(atLeast least: Int32) -> some Sequence<Int32> {
        touched.lazy.filter { counts[Int($0)] >= least }
    }

    mutating func clear() {
        for text in touched { counts[Int(text)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
