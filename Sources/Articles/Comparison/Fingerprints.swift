/// The grams of many articles, by which those that share text are found without comparing all pairs.
struct Fingerprints {
    /// Two articles, as indices of `places`, the first before the second.
    struct ArticlePair: Hashable {
        var first: Int
        var second: Int
    }

    /// A gram of an article, in twelve bytes: there is one for some characters of the texts.
    private struct Gram {
        private let high: UInt32
        private let low: UInt32
        let article: Int32

        var hash: UInt64 { UInt64(high) << 32 | UInt64(low) }

        init(_ hash: UInt64, article: Int32) {
            high = UInt32(truncatingIfNeeded: hash >> 32)
            low = UInt32(truncatingIfNeeded: hash)
            self.article = article
        }
    }

    /// The articles that have any text.
    private(set) var places: [VersionLink.Place] = []
    /// How many different grams each article has.
    private(set) var counts: [Int] = []
    /// The grams of all articles, each with its article.
    private var grams: [Gram] = []
    private let sampling: Int

    /// Grams that more articles have say nothing about which of them belong together.
    private static let rarity = 24
    /// How many units a gram has: Han characters, or fewer words.
    private static let lengths = (han: 6, words: 4)

    /// Takes the grams of all articles; nil only where `monitor`, which is asked at each of them, answered false.
    init?(of documents: [Document], monitor: Understanding.Monitor) {
        let size = documents.reduce(0) { $0 + $1.text.count }
        sampling = size < 1 << 20 ? 0 : size < 1 << 23 ? 2 : 4
        let all = documents.reduce(0) { $0 + $1.articles.count }
        var looked = 0
        for (index, document) in documents.enumerated() {
            for article in document.articles.indices {
                guard monitor(Double(index) / Double(documents.count)) else { return nil }
                looked += 1
                add(
                    Version(document, article: article), VersionLink.Place(document: index, article: article),
                    share: Double(looked) / Double(all))
            }
        }
    }

    /// Takes the grams of an article, the last of a `share` of all.
    private mutating func add(_ version: Version, _ place: VersionLink.Place, share: Double) {
        var text = VersionTextReader.read(version)
        text.makeUnits(folding: .scripts)
        let words = text.keys.reduce(0) { $0 + Int($1 >> 63) }
        let length = 2 * words > text.keys.count ? Self.lengths.words : Self.lengths.han
        var own: [UInt64] = []
        Grams(length: length, sampling: sampling).forEach(in: text.keys, 0..<text.keys.count) { _, hash in
            own.append(hash)
        }
        own.sort()
        guard let first = own.first else { return }
        makeRoom(for: own.count, share: share)
        var last = first &- 1
        var count = 0
        for hash in own where hash != last {
            grams.append(Gram(hash, article: Int32(truncatingIfNeeded: places.count)))
            last = hash
            count += 1
        }
        places.append(place)
        counts.append(count)
    }

    /// Makes room for the grams of an article and, where there is none left, for as many in each of the articles after it, so
    /// that long texts' grams are seldom held twice.
    private mutating func makeRoom(for count: Int, share: Double) {
        let needed = grams.count + count
        guard needed > grams.capacity else { return }
        let expected = Int(min(1.05 / share, 8) * Double(needed))
        grams.reserveCapacity(max(expected, needed + needed / 4))
    }

    /// The share of the shorter of two articles, of which `count` grams were taken, that both have beyond a title.
    func share(_ shared: Int, ofShorter count: Int) -> Double {
        let all = Double(count << sampling)
        return SharedRuns.share(Double(shared << sampling), of: all, shortest: all)
    }

    /// What two articles share.
    struct Shared {
        /// How many grams both have.
        var all = 0
        /// How many of them no other article has.
        var alone = 0
    }

    /// How many grams the articles share that share any, pair by pair.
    mutating func sharedCounts() -> [ArticlePair: Shared] {
        grams.sort { ($0.hash, $0.article) < ($1.hash, $1.article) }
        var shared: [ArticlePair: Shared] = [:]
        var start = 0
        while start < grams.count {
            var end = start + 1
            while end < grams.count, grams[end].hash == grams[start].hash { end += 1 }
            if end - start > 1, end - start <= Self.rarity { countPairs(start..<end, &shared) }
            start = end
        }
        return shared
    }

    private func countPairs(_ range: Range<Int>, _ shared: inout [ArticlePair: Shared]) {
        for left in range {
            for right in left + 1..<range.upperBound {
                let pair = ArticlePair(first: Int(grams[left].article), second: Int(grams[right].article))
                shared[pair, default: Shared()].all += 1
                if range.count == 2 { shared[pair, default: Shared()].alone += 1 }
            }
        }
    }
}
