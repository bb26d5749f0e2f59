/// Refuses what no file of a user's needs of TOML before the parser sees it.
///
/// The parser's own assertions stop the program on some faulty headers, arrays and dates; a file of a user's must
/// never do that. What passes here is parsed, with its other faults told by the parser.
public enum TOMLSyntax {
    /// What is refused.
    public enum Fault: Hashable, Sendable {
        case controlCharacter
        /// A `[` without a name behind it.
        case headerWithoutName
        /// What stands in the place of a value.
        case noValue(String)
        /// More tables inside each other than the parser, which goes into each by calling itself, can bear.
        case tooDeep
    }

    /// A line names at most this many tables inside each other.
    static let deepest = 64

    /// What is said of tables inside each other.
    public static let tooDeep = Phrase(
        "一行里的 . 和 { 太多，应不超过 64 个", "too many . and { on a line, expected at most 64 of them")

    /// The first fault of a text with its line, from 1; nil where the parser may have it.
    public static func fault(in text: String) -> (line: Int, fault: Fault)? {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if let problem = fault(inLine: line.last == 0x0D ? line.dropLast() : line) { return (index + 1, problem) }
        }
        return nil
    }

    private static func fault(inLine line: ArraySlice<UInt8>) -> Fault? {
        if line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { return .controlCharacter }
        if depth(ofLine: line) > deepest { return .tooDeep }
        let rest = line.drop(while: isBlank)
        return rest.first == UInt8(ascii: "[") ? headerFault(rest) : valueFault(rest)
    }

    /// A header's name must begin right after its brackets.
    private static func headerFault(_ line: ArraySlice<UInt8>) -> Fault? {
        var rest = line.dropFirst()
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        guard let first = rest.drop(while: isBlank).first, isKeyByte(first) || isQuotationMark(first) else {
            return .headerWithoutName
        }
        return nil
    }

    /// Each `=` outside strings and comments must be followed by a string, an inline table, a word or a number.
    private static func valueFault(_ line: ArraySlice<UInt8>) -> Fault? {
        var rest = line
        while let byte = rest.first, byte != UInt8(ascii: "#") {
            if isQuotationMark(byte) {
                guard let after = string(rest) else { return .noValue(text(rest.prefix(12))) }
                rest = after
                continue
            }
            rest = rest.dropFirst()
            guard byte == UInt8(ascii: "=") else { continue }
            rest = rest.drop(while: isBlank)
            guard let first = rest.first, !isQuotationMark(first), first != UInt8(ascii: "{") else { continue }
            let word = rest.prefix { !isBlank($0) && !Array(",}#".utf8).contains($0) }
            guard isPlain(word) else { return .noValue(text(word.prefix(24))) }
        }
        return nil
    }

    /// What follows the string that `rest` begins with; nil where it does not end on the line or is one of several lines.
    private static func string(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let mark = rest.first, !rest.starts(with: [mark, mark, mark]) else { return nil }
        var inside = rest.dropFirst()
        while let byte = inside.popFirst() {
            if byte == mark { return inside }
            if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") { _ = inside.popFirst() }
        }
        return nil
    }

    /// Whether a value is of letters and digits alone, a sign before them allowed: dates and arrays are not.
    private static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
        let signless = word.first == UInt8(ascii: "-") || word.first == UInt8(ascii: "+") ? word.dropFirst() : word
        return !signless.isEmpty && signless.allSatisfy { isKeyByte($0) && $0 != UInt8(ascii: "-") }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// How many dots and braces stand outside strings and comments.
    private static func depth(ofLine line: ArraySlice<UInt8>) -> Int {
        var (rest, count) = (line, 0)
        while let byte = rest.first, byte != UInt8(ascii: "#") {
            if isQuotationMark(byte) {
                // Behind a string that does not end, nothing is read.
                guard let after = string(rest) else { return count }
                rest = after
            } else {
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "{") { count += 1 }
                rest = rest.dropFirst()
            }
        }
        return count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isQuotationMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
