/// The keys pressed so far of a longer sequence, and a count typed before them.
public struct PendingKeys: Hashable, Sendable {
    /// The keys.
    public internal(set) var sequence: [KeyPress] = []
    /// The count; nil where none was typed.
    public internal(set) var count: Int?

    /// As they stand on the status line.
    public var text: String {
        (count.map(String.init) ?? "") + KeyNotation.text(of: sequence)
    }

    /// Whether nothing is pending.
    public var isEmpty: Bool { sequence.isEmpty && count == nil }

    /// The largest count that is taken; more digits are dropped.
    static let largestCount = 99_999_999

    mutating func append(digit: Int) {
        count = min((count ?? 0) * 10 + digit, Self.largestCount)
    }
}
