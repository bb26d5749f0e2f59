/// Finds where an anchor's place is in a text that may have changed since.
struct AnchorSearch {
    /// A place with what speaks for it.
    private struct Candidate {
        var place: Int
        var score: Int
    }

    private let bytes: Bytes
    private let anchor: TextAnchor
    private let text: [Unicode.Scalar]
    /// The characters before the place, the nearest first.
    private let before: [Unicode.Scalar]

    /// The place of `anchor`: where it was, if the same words still stand around it, else where most of them stand now.
    ///
    /// Nil where less than half of the words are found together. Takes time with the length of the text only where the
    /// words do not stand in their old place.
    static func place(of anchor: TextAnchor, in bytes: Bytes) -> Int? {
        let search = AnchorSearch(bytes, anchor)
        guard !search.text.isEmpty else { return nil }
        return search.isUnchanged ? anchor.offset.value : search.best()
    }

    private init(_ bytes: Bytes, _ anchor: TextAnchor) {
        self.bytes = bytes
        self.anchor = anchor
        text = Array(anchor.text.unicodeScalars.prefix(TextAnchor.textCount))
        before = anchor.before.unicodeScalars.reversed().prefix(TextAnchor.contextCount) + []
    }

    private var isUnchanged: Bool {
        let place = anchor.offset.value
        guard place >= 0, place < bytes.count, bytes.blankLength(at: place) == 0,
            TextAnchor.startOfCharacter(bytes, at: place) == place
        else { return false }
        return prefix(at: place) == text.count && suffix(before: place) == before.count
    }

    /// How many of the anchor's characters stand at a place.
    private func prefix(at place: Int) -> Int {
        zip(TextAnchor.scalars(bytes, from: place, count: text.count), text).prefix { $0 == $1 }.count
    }

    /// How many of the characters before the anchor stand before a place.
    private func suffix(before place: Int) -> Int {
        zip(TextAnchor.scalars(bytes, before: place, count: before.count), before).prefix { $0 == $1 }.count
    }

    private func best() -> Int? {
        var best: Candidate?
        for place in placesOfText() { take(place, into: &best) }
        if best.map({ $0.score < text.count + before.count }) ?? true {
            for place in placesOfContext() { take(place, into: &best) }
        }
        guard let best, best.score * 2 >= text.count + before.count else { return nil }
        return best.place
    }

    private func take(_ place: Int, into best: inout Candidate?) {
        let score = score(place)
        guard score * 2 >= text.count + before.count else { return }
        if let old = best {
            let isNearer = abs(place - anchor.offset.value) < abs(old.place - anchor.offset.value)
            guard score > old.score || score == old.score && isNearer else { return }
        }
        best = Candidate(place: place, score: score)
    }

    /// How many characters around a place are those of the anchor; where the text was changed in its first words, those
    /// that it still shares with it.
    private func score(_ place: Int) -> Int {
        let (inside, outside) = (prefix(at: place), suffix(before: place))
        guard inside < text.count, outside * 2 >= before.count else { return inside + outside }
        return max(inside, sharedPairs(at: place)) + outside
    }

    /// How many characters' pairs at a place are pairs of the anchor's text too.
    private func sharedPairs(at place: Int) -> Int {
        let there = TextAnchor.scalars(bytes, from: place, count: text.count)
        let own = Set(zip(text, text.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
        return zip(there, there.dropFirst()).filter { own.contains(UInt64($0.value) << 32 | UInt64($1.value)) }.count
    }

    /// The places where the anchor's first characters stand.
    private func placesOfText() -> [Int] {
        occurrences(of: text[0]).filter { prefix(at: $0) >= min(3, text.count) }
    }

    /// The places after the characters that stood last before the anchor.
    private func placesOfContext() -> [Int] {
        guard let last = before.first else {
            return [TextAnchor.skipBlanks(bytes, from: 0)].filter { $0 < bytes.count }
        }
        return occurrences(of: last).compactMap { found in
            let place = TextAnchor.skipBlanks(bytes, from: found + bytes.scalar(at: found).length)
            return place < bytes.count && suffix(before: place) * 2 >= before.count ? place : nil
        }
    }

    private func occurrences(of scalar: Unicode.Scalar) -> [Int] {
        var (places, at) = ([Int](), 0)
        let run = Array(String(Character(scalar)).utf8)
        while let found = bytes.firstIndex(of: run, in: at..<bytes.count) {
            places.append(found)
            at = found + run.count
        }
        return places
    }
}
