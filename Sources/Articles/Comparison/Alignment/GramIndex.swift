/// The k-grams of two texts: how often each stands in either, and where.
///
/// In long texts only a sample is kept, chosen by the grams' own hashes, so that equal grams are kept in both.
struct GramIndex {
    /// A gram that stands in the first text, in sixteen bytes: how fast grams are looked up is how many fit into the caches.
    private struct Entry {
        var hash: UInt64 = 0
        /// Its last place in the second text, or where its places begin in the list of repeated grams once it `isListed`.
        var place: Int32 = 0
        /// How often it stands in the first text, 255 for more.
        var aCount: UInt8 = 0
        /// How often it stands in the second text, 255 for more.
        var bCount: UInt8 = 0
        /// How many of its places are not yet matched.
        var waiting: UInt8 = 0
        var isListed = false
    }

    private var entries: [Entry]
    private let mask: Int
    /// The places of the first text that are kept, in order, each with the entry of its gram.
    private var aGrams: [(place: Int32, entry: Int32)] = []
    private var bGrams: [(place: Int32, entry: Int32)] = []

    /// The most often that a gram may stand in either text and still be matched, by order.
    private static let repeatLimit: UInt8 = 8

    /// Indexes the grams of `length` units that lie inside `stretch`; `sampling` keeps one gram of 2ⁿ.
    init(_ a: [UInt64], _ b: [UInt64], in stretch: Stretch, length: Int, sampling: Int) {
        let expected = max(16, stretch.a.count >> sampling)
        var capacity = 64
        while capacity < expected * 2 { capacity *= 2 }
        mask = capacity - 1
        entries = [Entry](repeating: Entry(), count: capacity)
        aGrams.reserveCapacity(expected + expected / 4)
        var grams = Grams(length: length, sampling: sampling)
        grams.forEach(in: a, stretch.a) { place, hash in addToFirst(place, hash) }
        grams = Grams(length: length, sampling: sampling)
        grams.forEach(in: b, stretch.b) { place, hash in addToSecond(place, hash) }
    }

    private mutating func addToFirst(_ place: Int, _ hash: UInt64) {
        guard let slot = slot(of: hash), aGrams.count < mask - mask / 8 else { return }
        entries[slot].hash = hash
        if entries[slot].aCount < .max { entries[slot].aCount += 1 }
        aGrams.append((Int32(truncatingIfNeeded: place), Int32(truncatingIfNeeded: slot)))
    }

    private mutating func addToSecond(_ place: Int, _ hash: UInt64) {
        guard let slot = slot(of: hash), entries[slot].aCount > 0 else { return }
        if entries[slot].bCount < .max { entries[slot].bCount += 1 }
        entries[slot].place = Int32(truncatingIfNeeded: place)
        if entries[slot].aCount > 1 {
            bGrams.append((Int32(truncatingIfNeeded: place), Int32(truncatingIfNeeded: slot)))
        }
    }

    /// The entry of a gram, or the free one where it would stand.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while entries[slot].aCount > 0 {
            if entries[slot].hash == hash { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// The places of grams that stand once in each text, in the order of the first.
    func unique(_ body: (_ a: Int, _ b: Int) -> Void) {
        for gram in aGrams {
            let entry = entries[Int(gram.entry)]
            if entry.aCount == 1 && entry.bCount == 1 { body(Int(gram.place), Int(entry.place)) }
        }
    }

    /// The places of grams that stand equally often in both texts but more than once, the first answering the first.
    mutating func repeated(_ body: (_ a: Int, _ b: Int) -> Void) {
        let places = placesOfRepeated()
        for gram in aGrams {
            let entry = entries[Int(gram.entry)]
            guard entry.isListed else { continue }
            body(Int(gram.place), Int(places[Int(entry.place) + Int(entry.aCount - entry.waiting)]))
            entries[Int(gram.entry)].waiting -= 1
        }
    }

    /// The places of repeated grams in the second text, those of one gram together from its entry's base on.
    private mutating func placesOfRepeated() -> [Int32] {
        var places: [Int32] = []
        for gram in bGrams {
            let slot = Int(gram.entry)
            guard entries[slot].aCount == entries[slot].bCount, entries[slot].aCount <= Self.repeatLimit else {
                continue
            }
            if !entries[slot].isListed {
                entries[slot].isListed = true
                entries[slot].place = Int32(truncatingIfNeeded: places.count)
                places.append(contentsOf: repeatElement(0, count: Int(entries[slot].aCount)))
            }
            places[Int(entries[slot].place) + Int(entries[slot].waiting)] = gram.place
            entries[slot].waiting += 1
        }
        return places
    }
}

/// Walks over the k-grams of a text with a rolling hash.
struct Grams {
    let length: Int
    private let sampleMask: UInt64
    private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93
    private let leaving: UInt64

    /// Grams of `length` units, of which one in 2ⁿ is kept.
    init(length: Int, sampling: Int) {
        self.length = length
        sampleMask = (1 << UInt64(sampling)) - 1
        leaving = (0..<length).reduce(1) { power, _ in power &* Self.factor }
    }

    /// Calls `body` with the place and hash of each kept gram that lies inside `range`.
    @inline(__always)
    func forEach(in keys: [UInt64], _ range: Range<Int>, _ body: (_ place: Int, _ hash: UInt64) -> Void) {
        guard range.count >= length else { return }
        var hash: UInt64 = 0
        for index in range {
            hash = hash &* Self.factor &+ keys[index] &+ 1
            let first = index - length + 1
            if first > range.lowerBound { hash = hash &- leaving &* (keys[first - 1] &+ 1) }
            guard first >= range.lowerBound else { continue }
            var mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
            if mixed & sampleMask == 0 { body(first, mixed) }
        }
    }
}
