/// What a person says of two paragraphs: that they answer each other, or that they do not.
public struct PinRecord: Hashable, Sendable {
    /// The beginning of the paragraph of the first version.
    public var a: TextAnchor
    /// The beginning of the paragraph of the second version.
    public var b: TextAnchor
    /// Whether they answer each other.
    public var isTogether: Bool

    /// Makes a record of its parts.
    public init(a: TextAnchor, b: TextAnchor, isTogether: Bool) {
        self.a = a
        self.b = b
        self.isTogether = isTogether
    }

    /// The same with the versions in each other's place.
    public var mirrored: PinRecord { PinRecord(a: b, b: a, isTogether: isTogether) }
}

/// A pin with the paragraphs that it is of.
public struct Pin: Hashable, Sendable {
    /// The paragraph of the first version, as an index of its document's blocks.
    public var a: Int
    /// The paragraph of the second version.
    public var b: Int
    /// Whether they answer each other.
    public var isTogether: Bool

    /// The paragraphs that a record is of; nil where either is not found any more in its article.
    public init?(_ record: PinRecord, _ a: Version, _ b: Version) {
        guard let first = a.block(at: record.a), let second = b.block(at: record.b) else { return nil }
        (self.a, self.b, isTogether) = (first, second, record.isTogether)
    }
}

extension Version {
    fileprivate func block(at anchor: TextAnchor) -> Int? {
        let place = document.text.withBytes { AnchorSearch.place(of: anchor, in: $0) }
        return place.flatMap { document.block(at: Offset($0)) }.flatMap { blocks.contains($0) ? $0 : nil }
    }
}

/// The pins of a comparison as its engine asks for them: blocks counted from the first one of each version.
struct PinnedBlocks {
    /// The block of the second version for each of the first that was said to answer it; each block once.
    private(set) var together: [Int: Int] = [:]
    /// The blocks of the second version that are taken so.
    private(set) var takenInSecond: Set<Int> = []
    private var apart: Set<[Int]> = []

    /// Takes pins over, the later one of two that contradict each other.
    init(_ pins: [Pin], _ a: Range<Int>, _ b: Range<Int>, isSwapped: Bool) {
        for pin in pins {
            let first = (isSwapped ? pin.b : pin.a) - a.lowerBound
            let second = (isSwapped ? pin.a : pin.b) - b.lowerBound
            guard first >= 0, first < a.count, second >= 0, second < b.count else { continue }
            if pin.isTogether {
                for (other, block) in together where block == second || other == first { together[other] = nil }
                together[first] = second
                apart.remove([first, second])
            } else {
                if together[first] == second { together[first] = nil }
                apart.insert([first, second])
            }
        }
        takenInSecond = Set(together.values)
    }

    var isEmpty: Bool { together.isEmpty && apart.isEmpty }
    var hasApart: Bool { !apart.isEmpty }

    /// Whether either block was said to answer another one.
    func isTaken(_ a: Int, _ b: Int) -> Bool { together[a] != nil || takenInSecond.contains(b) }

    /// Whether two blocks were said not to belong together.
    func areApart(_ a: Int, _ b: Int) -> Bool { apart.contains([a, b]) }
}
