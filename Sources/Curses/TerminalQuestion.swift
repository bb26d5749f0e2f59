/// Something to ask a terminal; the answer is an input like any other, and never waited for.
public enum TerminalQuestion: Hashable, Sendable {
    /// Whether its ground is dark (OSC 11).
    case background
    /// How many columns it gives to characters of ambiguous width (UAX #11): one is written and the cursor's place asked.
    case ambiguousWidth
}

/// What a terminal answers.
public enum TerminalAnswer: Hashable, Sendable {
    case background(isDark: Bool)
    case ambiguousWidth(isWide: Bool)

    /// The row, from 1, in which the width is asked for: `CSI 1;2R`, a place in the first row, would be Shift-F3.
    static let widthRow = 2

    /// The answer to OSC 11, `rgb:` and three hexadecimal numbers of one to four digits; nil for anything else.
    init?(colour text: String) {
        let (prefix, alpha) = ("11;rgb:", "11;rgba:")
        guard text.hasPrefix(prefix) || text.hasPrefix(alpha) else { return nil }
        let parts = text.dropFirst(text.hasPrefix(prefix) ? prefix.count : alpha.count).split(separator: "/")
        let numbers = parts.prefix(3).compactMap { part -> Double? in
            guard let value = UInt32(part, radix: 16), part.count <= 4 else { return nil }
            return Double(value) / Double((1 << (4 * part.count)) - 1)
        }
        guard numbers.count == 3 else { return nil }
        // Rec. 601 luma; half of it is where dark ink and light ink read equally well on a screen.
        self = .background(isDark: 0.299 * numbers[0] + 0.587 * numbers[1] + 0.114 * numbers[2] < 0.5)
    }

    /// The answer that a report of the cursor's place is (CSI row ; column R); nil for any other.
    init?(row: Int, column: Int) {
        guard row == Self.widthRow, (2...3).contains(column) else { return nil }
        self = .ambiguousWidth(isWide: column == 3)
    }
}
