/// What a change touches that a reader should look at twice.
public struct ChangeFlags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A number.
    public static let number = ChangeFlags(rawValue: 1)
    /// A name.
    public static let name = ChangeFlags(rawValue: 2)
    /// A date.
    public static let date = ChangeFlags(rawValue: 4)
    /// A negation.
    public static let negation = ChangeFlags(rawValue: 8)
    /// Characters that look alike: a likely misreading.
    public static let lookAlike = ChangeFlags(rawValue: 16)
    /// A word that stands twice.
    public static let duplicate = ChangeFlags(rawValue: 32)
}

/// A difference between two versions: the smallest unit that a person would name.
public struct Change: Hashable, Sendable {
    /// What kind of difference it is.
    public var kind: ChangeKind
    /// What it touches.
    public var flags: ChangeFlags
    /// Where it stands in the first version; one empty range at the place where the text would stand, if it lacks it.
    public var a: [SourceRange]
    /// Where it stands in the second version; likewise.
    public var b: [SourceRange]
    /// The reading of the first version.
    public var aText: String
    /// The reading of the second version.
    public var bText: String
    /// The pair of paragraphs in which it lies, as an index of `Comparison.pairs`.
    public var pair: Int

    /// The same difference with the versions in each other's place.
    func mirrored(pair: Int) -> Change {
        Change(kind: kind.mirrored, flags: flags, a: b, b: a, aText: bText, bText: aText, pair: pair)
    }
}
