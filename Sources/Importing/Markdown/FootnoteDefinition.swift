internal import Articles

/// Tells the definitions of footnotes, `[^1]: text` at the beginning of a line, as GFM and PHP Markdown Extra have them.
///
/// CommonMark (0.31, section 4.7) takes such a line for the target of a link and shows nothing of it.
enum FootnoteDefinition {
    /// The places of the brackets with which definitions begin.
    static func places(in bytes: Bytes) -> [Int] {
        var places: [Int] = []
        var at = 0
        while let found = bytes.firstIndex(of: opening, in: at..<bytes.count) {
            at = found + opening.count
            if begins(at: found, in: bytes) { places.append(found) }
        }
        return places
    }

    /// Whether a definition begins at a bracket.
    static func begins(at place: Int, in bytes: Bytes) -> Bool {
        guard place + opening.count < bytes.count, bytes[place] == opening[0], bytes[place + 1] == opening[1],
            beginsLine(place, in: bytes)
        else { return false }
        let limit = min(bytes.count - 1, place + longestLabel)
        for index in place + opening.count..<max(limit, place + opening.count) {
            if bytes[index] <= 0x20 { return false }
            if bytes[index] == UInt8(ascii: "]") { return bytes[index + 1] == UInt8(ascii: ":") }
        }
        return false
    }

    private static let opening = Array("[^".utf8)
    private static let longestLabel = 200

    /// Whether at most three blanks stand between the beginning of the line and a place.
    private static func beginsLine(_ place: Int, in bytes: Bytes) -> Bool {
        var at = place
        while at > 0, place - at < 3, bytes[at - 1] == 0x20 { at -= 1 }
        return at == 0 || bytes[at - 1] == 0x0A
    }
}
