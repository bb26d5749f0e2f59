/// A run of equal units: `count` of them, from `a` on in the first text and from `b` on in the second.
struct Run: Hashable {
    var a: Int
    var b: Int
    var count: Int

    /// One past its last unit in the first text.
    var aEnd: Int { a + count }
    /// One past its last unit in the second text.
    var bEnd: Int { b + count }

    /// The same run as it lies in texts whose beginnings were left out.
    func moved(a aDistance: Int, b bDistance: Int) -> Run {
        Run(a: a + aDistance, b: b + bDistance, count: count)
    }
}

/// A stretch of either text.
struct Stretch: Hashable {
    var a: Range<Int>
    var b: Range<Int>

    /// Whether neither side has anything.
    var isEmpty: Bool { a.isEmpty && b.isEmpty }
}
