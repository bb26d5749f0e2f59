/// A pattern for lines in the manner of file names, matched in time that grows with the line and the pattern only.
///
/// `*` stands for any run of characters, `?` for any one, `#` for a number in digits or Han numerals, `[abc]` `[a-z]`
/// `[!abc]` for one character of a set or outside it, a blank for one or more blanks; `\` before a character takes its
/// meaning away. All else stands for itself.
public struct LinePattern: Hashable, Sendable {
    /// Why a text is no pattern.
    public enum Fault: Error, Hashable, Sendable {
        case empty
        /// `[` without `]`, or nothing between them.
        case openSet
        /// `\` at the end.
        case openEscape
        /// More than `longest` parts.
        case tooLong
        /// Nothing but `*` and `?`, which fits every line.
        case fitsEverything
    }

    /// One or more characters of a line.
    private enum Part: Hashable, Sendable {
        case any
        case one(UInt32)
        case set([ClosedRange<UInt32>], isExcluded: Bool)
        /// Any number of any characters.
        case run
        case number
        case blanks

        /// Whether the part goes on over characters that it fits.
        var repeats: Bool {
            switch self {
            case .run, .number, .blanks: true
            case .any, .one, .set: false
            }
        }

        func fits(_ value: UInt32) -> Bool {
            switch self {
            case .any, .run: true
            case .one(let own): own == value
            case .set(let ranges, let isExcluded): ranges.contains { $0.contains(value) } != isExcluded
            case .number: LinePattern.isNumeral(value)
            case .blanks: LinePattern.isBlank(value)
            }
        }
    }

    /// The most parts of a pattern.
    public static let longest = 100
    /// The most characters of a line that are looked at; a longer line fits no pattern.
    static let longestLine = 400

    /// The pattern as it is written.
    public let text: String
    private let parts: [Part]

    /// Reads a pattern.
    public init(_ text: String) throws(Fault) {
        var (parts, rest) = ([Part](), text.unicodeScalars[...])
        while let scalar = rest.popFirst() {
            let part: Part
            switch scalar {
            case "*": part = .run
            case "?": part = .any
            case "#": part = .number
            case "[": part = try Self.set(&rest)
            case "\\":
                guard let next = rest.popFirst() else { throw .openEscape }
                part = .one(next.value)
            default: part = Self.isBlank(scalar.value) ? .blanks : .one(scalar.value)
            }
            if part != parts.last || !part.repeats { parts.append(part) }
        }
        guard !parts.isEmpty else { throw .empty }
        guard parts.count <= Self.longest else { throw .tooLong }
        guard parts.contains(where: { $0 != .run && $0 != .any }) else { throw .fitsEverything }
        self.text = text
        self.parts = parts
    }

    private static func set(_ rest: inout Substring.UnicodeScalarView) throws(Fault) -> Part {
        var (ranges, isExcluded) = ([ClosedRange<UInt32>](), false)
        if rest.first == "!" {
            isExcluded = true
            rest.removeFirst()
        }
        while let scalar = rest.popFirst() {
            if scalar == "]" {
                guard !ranges.isEmpty else { throw .openSet }
                return .set(ranges, isExcluded: isExcluded)
            }
            guard let low = scalar == "\\" ? rest.popFirst() : scalar else { throw .openSet }
            var high = low
            if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
                rest.removeFirst(2)
                high = end
            }
            ranges.append(min(low.value, high.value)...max(low.value, high.value))
        }
        throw .openSet
    }

    /// Whether a whole line fits.
    func matches(_ line: [UInt32]) -> Bool {
        line.count <= Self.longestLine && lengths(in: line).last == line.count
    }

    /// How many characters at the beginning of a line fit, as few as may be but with whole numbers; nil where none do.
    func prefixCount(of line: [UInt32]) -> Int? {
        let line = Array(line.prefix(Self.longestLine))
        return lengths(in: line).first { count in
            count > 0 && !(parts.last == .number && count < line.count && Self.isNumeral(line[count]))
        }
    }

    /// How many characters at the beginning of a line fit the whole pattern, each count that does, ascending.
    private func lengths(in line: [UInt32]) -> [Int] {
        // All ways through the pattern are followed at once: a state is how many parts are done.
        var states = Set([0])
        var counts: [Int] = []
        pass(&states)
        for (count, value) in line.enumerated() {
            if states.contains(parts.count) { counts.append(count) }
            var next = Set<Int>()
            for state in states where state < parts.count && parts[state].fits(value) {
                next.insert(state + 1)
                if parts[state].repeats { next.insert(state) }
            }
            guard !next.isEmpty else { return counts }
            states = next
            pass(&states)
        }
        if states.contains(parts.count) { counts.append(line.count) }
        return counts
    }

    /// A run may be empty.
    private func pass(_ states: inout Set<Int>) {
        for state in states.sorted() where state < parts.count && parts[state] == .run { states.insert(state + 1) }
        for state in parts.indices where parts[state] == .run && states.contains(state) { states.insert(state + 1) }
    }

    static func isBlank(_ value: UInt32) -> Bool {
        value == 0x20 || value == 0x09 || value == 0x3000 || value == 0xA0
    }

    static func isNumeral(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0xFF10...0xFF19: true
        case 0x3007, 0x96F6, 0x4E24: true
        default: NumberingWords.digit(value) != nil || NumberingWords.power(value) != nil
        }
    }
}
