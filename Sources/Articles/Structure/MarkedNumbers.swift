/// The numbers of the headings that the form of a file marks, as far as they have been read.
struct MarkedNumbers {
    /// The last value by form, and of decimals by the parts before the last one.
    private var values: [NumberingClass: Int] = [:]
    private var decimals: [Int: Int] = [:]
    /// The headings that have numbers of their own under them, as the parts before those.
    private var parents: Set<Int> = []

    /// A number counts on from another one at most so far: a heading or two may have lost theirs.
    private static let widestGap = 3

    /// Whether a number counts on from those taken, or is the first under one of them.
    func isFollowed(by number: SectionNumber) -> Bool {
        let last = number.form == .decimal ? decimals[number.prefix] : values[number.form]
        if let last { return number.value > last && number.value <= last + Self.widestGap }
        return number.form == .decimal && number.value == 1 && parents.contains(number.prefix)
    }

    /// Takes a number.
    mutating func take(_ number: SectionNumber) {
        switch number.form {
        case .decimal:
            decimals[number.prefix] = number.value
            parents.insert(number.prefix &* 1009 &+ number.value)
        case .appendix, .letterDot: parents.insert(-number.value)
        default: parents.insert(number.value)
        }
        if number.form != .decimal { values[number.form] = number.value }
    }
}
