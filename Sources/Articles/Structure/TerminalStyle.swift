/// Escape sequences that set colours and weight, at the ends of lines captured from a terminal: SGR of ECMA-48, 8.3.117.
///
/// They say nothing of the text: they stay outside every piece and so become marks.
enum TerminalStyle {
    private static let longest = 24

    /// The place after the sequence that begins at `start`; nil where none does.
    static func end(_ bytes: Bytes, _ start: Int, before limit: Int) -> Int? {
        guard start + 2 < limit, bytes[start] == 0x1B, bytes[start + 1] == 0x5B else { return nil }
        var at = start + 2
        while at < min(limit, start + longest), isParameter(bytes[at]) { at += 1 }
        return at < limit && bytes[at] == 0x6D ? at + 1 : nil
    }

    /// Where the sequence that ends before `end` begins; nil where none does.
    @inline(__always)
    static func start(_ bytes: Bytes, endingAt end: Int, after low: Int) -> Int? {
        guard end - low >= 3, bytes[end - 1] == 0x6D, isParameter(bytes[end - 2]) || bytes[end - 2] == 0x5B else {
            return nil
        }
        var at = end - 2
        while at > max(low, end - longest), isParameter(bytes[at]) { at -= 1 }
        return at > low && bytes[at] == 0x5B && bytes[at - 1] == 0x1B ? at - 1 : nil
    }

    @inline(__always)
    private static func isParameter(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x3B }
}
