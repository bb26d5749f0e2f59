/// Finds quotes in a text in which they may stand otherwise: short runs of their units are looked up all at once, the
/// places where most of them fall in line are compared with the quote unit by unit.
struct QuoteSearch {
    private let units: QuoteUnits
    private let document: Document

    /// Reads a document; takes time with its length.
    init(_ document: Document) {
        units = QuoteUnits(document)
        self.document = document
    }

    /// Where the quotes stand; nil for those that are not found.
    func places(of quotes: [TextQuote]) -> [TextSpan?] {
        let wholes = quotes.map { QuotePattern($0, of: document) }
        // Of a long one its two ends are looked for.
        let parts = wholes.map { $0.keys.count > QuotePattern.longest ? $0.ends : [$0] }
        let all = parts.flatMap { $0 }
        let lines = QuoteLines(all.map(\.keys), gram: all.map(\.gram), in: units.keys)
        var number = 0
        return wholes.indices.map { index in
            let own = parts[index].enumerated().map { ($0.element, lines.candidates(of: number + $0.offset)) }
            number += own.count
            let found =
                own.count == 1 ? best(of: own[0], near: quotes[index].start) : best(own, wholes[index], quotes[index])
            return found.flatMap { units.span(of: $0.units, edges: wholes[index].edges) }
        }
    }

    /// The candidate that has most of the quote and of what stood around it; the nearest to the old place of equals.
    private func best(of part: (pattern: QuotePattern, candidates: [Int]), near start: Offset) -> Found? {
        let places = part.candidates.compactMap { found(part.pattern, part.pattern.words, at: $0) }
        return places.max { ($0.score, -distance($0, start)) < ($1.score, -distance($1, start)) }
    }

    /// The two ends of a long quote, that stand about as far from each other as they did.
    private func best(
        _ ends: [(pattern: QuotePattern, candidates: [Int])], _ whole: QuotePattern, _ quote: TextQuote
    ) -> Found? {
        guard let head = best(of: ends[0], near: quote.start) else { return nil }
        let count = whole.words.count
        let tails = ends[1].candidates.compactMap { found(ends[1].pattern, ends[1].pattern.words, at: $0) }
            .filter { tail in
                let length = tail.units.upperBound - head.units.lowerBound
                return length * 5 > count * 2 && length < count * 3
            }
        guard let tail = tails.max(by: { $0.score < $1.score }) else { return nil }
        return Found(
            units: head.units.lowerBound...tail.units.upperBound, score: (head.score + tail.score) / 2)
    }

    private func distance(_ found: Found, _ start: Offset) -> Int {
        abs(Int(units.text.starts[Int(units.text.unitStarts[found.units.lowerBound])]) - start.value)
    }

    /// What a place has of a pattern.
    private struct Found {
        var units: ClosedRange<Int>
        var score: Double
    }

    /// What there is of a pattern where its first unit would stand at `start`; nil where it is too little.
    private func found(_ pattern: QuotePattern, _ words: Range<Int>, at start: Int) -> Found? {
        let slack = pattern.keys.count / 2 + 8
        let (low, high) = (max(0, start - slack), min(units.keys.count, start + pattern.keys.count + 2 * slack))
        guard low < high else { return nil }
        let stretch = units.keys[low..<high]
        let whole = QuoteAlignment(pattern.keys[...], against: stretch)
        var (own, partners) = (whole.sameCount(words), whole.partners(of: words))
        let context = whole.sameCount(0..<pattern.keys.count) - own
        // Where much was put in beside the words, what stood around them stands too far away to say where they are.
        if own * 5 < words.count * 4, words.count >= QuotePattern.leastAlone {
            let alone = QuoteAlignment(pattern.keys[words], against: stretch)
            let same = alone.sameCount(0..<words.count)
            if same > own { (own, partners) = (same, alone.partners(of: 0..<words.count)) }
        }
        guard let partners, pattern.isEnough(own: own, context: context) else { return nil }
        return Found(
            units: partners.lowerBound + low...partners.upperBound + low,
            score: 2 * Double(own) / Double(max(1, words.count)) + Double(context) / Double(pattern.contextCount + 1))
    }
}

/// A quote as units: what stood before it, its words, what stood after it.
struct QuotePattern {
    let keys: [UInt64]
    /// The quote's own units among them.
    let words: Range<Int>
    /// How much punctuation its words begin and end with.
    var edges = (before: 0, after: 0)
    /// How many units of it are looked up together.
    let gram: Int

    /// So many units of words are not likely to stand together by chance.
    static let leastAlone = 6
    /// A longer one is not compared as a whole.
    static let longest = 400
    /// How many units of the ends of a long one are compared.
    private static let endCount = 160

    var contextCount: Int { keys.count - words.count }

    init(_ quote: TextQuote, of document: Document) {
        let (before, exact, after) = (
            QuoteUnits(quote.prefix, of: document), QuoteUnits(quote.exact, of: document),
            QuoteUnits(quote.suffix, of: document)
        )
        self.init(
            keys: before.keys + exact.keys + after.keys,
            words: before.keys.count..<before.keys.count + exact.keys.count, isOfWords: exact.isOfWords)
        edges = exact.edges
    }

    private init(keys: [UInt64], words: Range<Int>, isOfWords: Bool) {
        self.keys = keys
        self.words = words
        gram = max(1, min(isOfWords ? 3 : 4, keys.count))
    }

    /// The beginning with what stood before it, and the end with what stood after it.
    var ends: [QuotePattern] {
        // Of a quote with much around it the words themselves may be fewer.
        let count = min(Self.endCount, words.count)
        let head = words.lowerBound + count
        let tail = words.upperBound - count
        return [
            QuotePattern(keys: Array(keys[..<head]), words: words.lowerBound..<head, isOfWords: gram == 3),
            QuotePattern(keys: Array(keys[tail...]), words: 0..<count, isOfWords: gram == 3),
        ]
    }

    /// Whether so many of its own units and of those around it are the same that a place is taken for it: half of both; or
    /// four fifths of its own, where it is not so short that it may stand anywhere.
    func isEnough(own: Int, context: Int) -> Bool {
        guard words.count > 0, own * 2 >= words.count else { return false }
        if (own + context) * 2 >= keys.count { return true }
        return own * 5 >= words.count * 4 && words.count >= (gram == 3 ? 4 : 6)
    }
}

/// Where runs of the units of several patterns stand in a text, and the places where many of one pattern fall in line.
struct QuoteLines {
    /// A run's place, as where its pattern's first unit would stand, and its weight: less the more often the run stands.
    private struct Vote {
        var start: Int
        var gram: UInt64
    }

    private var votes: [[Vote]]
    private var counts: [UInt64: Int] = [:]
    private let lengths: [Int]
    /// How many places of a pattern are looked at.
    private static let mostCandidates = 8
    /// How many places of a run are taken: one that stands everywhere tells nothing.
    private static let mostVotes = 1 << 12

    init(_ patterns: [[UInt64]], gram: [Int], in keys: [UInt64]) {
        votes = [[Vote]](repeating: [], count: patterns.count)
        lengths = patterns.map(\.count)
        for length in Set(gram) {
            look(up: patterns.indices.filter { gram[$0] == length }, patterns, length, in: keys)
        }
    }

    private mutating func look(up numbers: [Int], _ patterns: [[UInt64]], _ length: Int, in keys: [UInt64]) {
        var wanted: [UInt64: [(pattern: Int, place: Int)]] = [:]
        let grams = Grams(length: length, sampling: 0)
        for number in numbers {
            grams.forEach(in: patterns[number], patterns[number].indices) {
                wanted[$1, default: []].append((number, $0))
            }
        }
        grams.forEach(in: keys, keys.indices) { place, hash in
            guard let found = wanted[hash] else { return }
            let count = counts[hash, default: 0] + 1
            counts[hash] = count
            guard count <= Self.mostVotes else { return }
            for pattern in found { votes[pattern.pattern].append(Vote(start: place - pattern.place, gram: hash)) }
        }
    }

    /// Where the first unit of a pattern may stand, the likeliest first.
    func candidates(of number: Int) -> [Int] {
        let width = max(8, lengths[number] / 4)
        var weights: [Int: Double] = [:]
        for vote in votes[number] {
            let weight = 1 / Double(counts[vote.gram] ?? 1)
            let bucket = (vote.start + lengths[number]) / width
            weights[bucket, default: 0] += weight
            weights[bucket + 1, default: 0] += weight
        }
        let best = weights.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }.prefix(Self.mostCandidates)
        return best.map { $0.key * width - lengths[number] }
    }
}

extension Document {
    /// Where quotes stand in this text, whatever became of it since they were made; nil for those that are not found.
    ///
    /// Takes time with the length of the text only where one does not stand where it stood.
    public func places(of quotes: [TextQuote]) -> [TextSpan?] {
        var places = quotes.map { $0.unchangedPlace(in: self) }
        let missing = quotes.indices.filter { places[$0] == nil }
        guard !missing.isEmpty, isComplete else { return places }
        for (number, place) in zip(missing, QuoteSearch(self).places(of: missing.map { quotes[$0] })) {
            places[number] = place
        }
        return places
    }
}
