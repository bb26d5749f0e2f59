import Articles

/// A grapheme of a run of bytes, with what breaking lines asks of it.
struct Grapheme {
    /// Its first byte.
    var start: Int
    /// One past its last byte.
    var end: Int
    /// The columns that it takes as it is shown; a tab gives 1.
    var width: Int
    /// Its first scalar.
    var first: Unicode.Scalar
    /// The class of that scalar.
    var lineBreakClass: LineBreakClass
    /// Whether that scalar is wide by itself: Han, kana, full-width forms.
    var isWide: Bool
    /// Whether it is a single scalar, so that its bytes are what is drawn unless its class says otherwise.
    var isPlain: Bool
}

/// Reads the graphemes of a run of bytes one after another (UAX #29), invalid bytes as U+FFFD.
///
/// Most scalars never join their neighbours, and for those no string is made.
struct GraphemeReader {
    private let bytes: Bytes
    private let end: Int
    private let ambiguousIsWide: Bool
    private let firstPlane: [UInt8]
    /// The scalar that comes next.
    private var scalar: Unicode.Scalar = " "
    private var traits = ScalarTraits(rawValue: 0)
    private var start: Int
    /// One past its last byte; `start` where nothing is left.
    private var next: Int
    /// How many scalars the graphemes of a run of joining scalars have, the first of them last.
    private var pending: [Int] = []

    /// The class of the scalar that comes next; nil at the end.
    var upcomingClass: LineBreakClass? { next > start ? traits.lineBreakClass : nil }

    /// Whether the scalar that comes next is wide.
    var upcomingIsWide: Bool { next > start && traits.widthCode == 2 }

    init(_ bytes: Bytes, range: Range<Int>, ambiguousIsWide: Bool) {
        self.bytes = bytes
        self.ambiguousIsWide = ambiguousIsWide
        firstPlane = ScalarTraits.firstPlane
        start = range.lowerBound
        next = range.lowerBound
        end = range.upperBound
        advance()
    }

    /// The next grapheme; nil at the end.
    @inline(__always)
    mutating func read() -> Grapheme? {
        guard next > start else { return nil }
        if traits.joins || !pending.isEmpty { return readJoined() }
        let (first, firstScalar, from, to) = (traits, scalar, start, next)
        advance()
        if traits.joins && next > start { return readJoined(after: firstScalar, first, from: from, to: to) }
        return plain(first, firstScalar, from: from, to: to)
    }

    /// The place of the scalar that comes next.
    var place: Int { start }

    /// How many letters of ASCII come next, at most so many, none of which joins with what follows it.
    @inline(__always)
    func lettersAhead(atMost most: Int) -> Int {
        guard pending.isEmpty, next > start else { return 0 }
        var count = 0
        while count < most, start + count < end, Self.isLetter(bytes[start + count]) { count += 1 }
        if count > 0, start + count < end, bytes[start + count] >= 0x80 { count -= 1 }
        return count
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Goes past so many scalars of one byte.
    @inline(__always)
    mutating func skip(bytes count: Int) {
        next = start + count
        advance()
    }

    private func plain(_ traits: ScalarTraits, _ scalar: Unicode.Scalar, from: Int, to: Int) -> Grapheme {
        let kind = traits.lineBreakClass
        let width =
            kind == .control
            ? VisibleSymbol.width(of: scalar, ambiguousIsWide: ambiguousIsWide)
            : traits.width(ambiguousIsWide: ambiguousIsWide)
        return Grapheme(
            start: from, end: to, width: width, first: scalar, lineBreakClass: kind, isWide: traits.widthCode == 2,
            isPlain: true)
    }

    /// Takes the next scalar from the bytes.
    @inline(__always)
    private mutating func advance() {
        start = next
        guard next < end else { return }
        let (found, length) = bytes.scalar(at: start)
        scalar = found
        // A sequence that the range cuts is as good as invalid.
        next = min(start + length, end)
        traits =
            found.value < 0x10000
            ? ScalarTraits(rawValue: firstPlane[Int(found.value)]) : ScalarTraits.beyondFirstPlane(found)
    }

    /// Reads a grapheme out of a run in which scalars may join, where the first scalar has been read already.
    private mutating func readJoined(
        after scalar: Unicode.Scalar, _ traits: ScalarTraits, from: Int, to: Int
    ) -> Grapheme {
        var ahead = self
        ahead.start = from
        ahead.next = to
        ahead.scalar = scalar
        ahead.traits = traits
        let grapheme = ahead.readJoined()
        self = ahead
        return grapheme
    }

    private mutating func readJoined() -> Grapheme {
        if pending.isEmpty { pending = countScalars() }
        let (first, firstScalar, from) = (traits, scalar, start)
        var text = String.UnicodeScalarView()
        for _ in 0..<(pending.popLast() ?? 1) where next > start {
            text.append(scalar)
            advance()
        }
        let width = String(text).first.map { CharacterWidth.of($0, ambiguousIsWide: ambiguousIsWide) } ?? 0
        return Grapheme(
            start: from, end: start, width: width, first: firstScalar, lineBreakClass: first.lineBreakClass,
            isWide: first.widthCode == 2, isPlain: false)
    }

    /// How many scalars the next graphemes have, the first of them last; at least one of them.
    ///
    /// Reads to where two scalars that never join stand beside each other, yet no further than a bound, and what is left
    /// is read afresh: a grapheme begins the same whatever came before it.
    private func countScalars() -> [Int] {
        var ahead = self
        var run = String.UnicodeScalarView()
        var count = 0
        var previousJoins = true
        while count < Self.mostAhead, ahead.next > ahead.start, previousJoins || ahead.traits.joins {
            run.append(ahead.scalar)
            count += 1
            previousJoins = ahead.traits.joins
            ahead.advance()
        }
        var counts = String(run).map(\.unicodeScalars.count)
        if let long = counts.firstIndex(where: { $0 > Self.longest }) {
            counts[long...] = [Self.longest]
        } else if count == Self.mostAhead {
            // The last one may go on.
            counts.removeLast()
        }
        return counts.reversed()
    }

    /// How many scalars a grapheme may have before what follows counts as the next one, so that no key pays for a
    /// hundred thousand marks on one letter: room for a base and the 30 marks of the Stream-Safe Text Format (UAX #15).
    private static let longest = 32
    /// How many scalars are looked at for the ends of graphemes: enough to tell that one is too long.
    private static let mostAhead = longest + 1
}
