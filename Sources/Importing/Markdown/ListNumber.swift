internal import Articles

/// The number of an item of an ordered list, as the file prints it.
enum ListNumber {
    /// The bytes of the number before a text that begins at `start`, with its mark and the blanks behind it; nil where there is none.
    ///
    /// Marks of emphasis, links and code may stand between the number and the text (CommonMark 0.31, section 5.2).
    static func range(before start: Int, in bytes: Bytes) -> Range<Int>? {
        var end = start
        while end > 0, isInlineMark(bytes[end - 1]) { end -= 1 }
        var at = end
        while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
        guard at > 0, bytes[at - 1] == UInt8(ascii: ".") || bytes[at - 1] == UInt8(ascii: ")") else { return nil }
        let mark = at - 1
        at = mark
        while at > 0, mark - at < 9, isDigit(bytes[at - 1]) { at -= 1 }
        return at < mark ? at..<end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func isInlineMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "~"),
            UInt8(ascii: "!"), UInt8(ascii: "\\"), UInt8(ascii: "<"):
            true
        default: false
        }
    }
}
