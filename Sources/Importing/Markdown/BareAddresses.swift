internal import Articles

/// Finds addresses that stand in a text without marks, as GFM takes them for links (GFM 0.29, section 6.9); here one may
/// follow a Han character too, and ends before one, since Chinese sets no blanks around them.
///
/// The parser's own finding of them is not used: it takes the target of a link for one, up to the next blank, in which there
/// is then no emphasis.
struct BareAddresses {
    private let bytes: Bytes
    private let end: Int

    /// The addresses in a run of text with what they lead to, in order.
    static func find(in range: SourceRange, _ bytes: Bytes) -> [(range: SourceRange, target: String)] {
        let finder = BareAddresses(bytes: bytes, end: range.end.value)
        var found: [(range: SourceRange, target: String)] = []
        var at = range.start.value
        while at < finder.end {
            guard let place = finder.address(at: at, from: found.last?.range.end.value ?? range.start.value) else {
                at += 1
                continue
            }
            found.append((SourceRange(place.range.lowerBound, place.range.upperBound), place.target))
            at = place.range.upperBound
        }
        return found
    }

    /// The address that is known by the byte at `at`: `:` of a scheme, the first `w` of `www.`, `@`.
    private func address(at: Int, from start: Int) -> (range: Range<Int>, target: String)? {
        switch bytes[at] {
        case UInt8(ascii: ":"): web(at, from: start)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): namedByHost(at, from: start)
        case UInt8(ascii: "@"): mail(at, from: start)
        default: nil
        }
    }

    private func web(_ colon: Int, from start: Int) -> (range: Range<Int>, target: String)? {
        guard has("://", at: colon), colon + 3 < end, Self.isWord(bytes[colon + 3]),
            let scheme = ["https", "http"].first(where: { colon - $0.utf8.count >= start && has($0, before: colon) })
        else { return nil }
        let first = colon - scheme.utf8.count
        guard isBoundary(first, from: start) else { return nil }
        let range = first..<trimmedEnd(from: colon + 3, through: addressEnd(from: colon + 3))
        return (range, text(range))
    }

    private func namedByHost(_ at: Int, from start: Int) -> (range: Range<Int>, target: String)? {
        guard has("www.", at: at), at + 4 < end, Self.isWord(bytes[at + 4]), isBoundary(at, from: start) else {
            return nil
        }
        let range = at..<trimmedEnd(from: at + 4, through: addressEnd(from: at + 4))
        return (range, "http://" + text(range))
    }

    private func mail(_ sign: Int, from start: Int) -> (range: Range<Int>, target: String)? {
        var first = sign
        while first > start, Self.isWord(bytes[first - 1]) || "._+-".utf8.contains(bytes[first - 1]) { first -= 1 }
        var last = sign + 1
        while last < end, Self.isWord(bytes[last]) || "._-".utf8.contains(bytes[last]) { last += 1 }
        while last > sign + 1, !Self.isWord(bytes[last - 1]) { last -= 1 }
        guard first < sign, sign + 1 < last, bytes[sign + 1] != UInt8(ascii: "."),
            bytes.firstIndex(of: UInt8(ascii: "."), in: sign + 1..<last) != nil
        else { return nil }
        return (first..<last, "mailto:" + text(first..<last))
    }

    /// Whether an address may begin at a place: behind no letter or digit of ASCII.
    private func isBoundary(_ at: Int, from start: Int) -> Bool {
        at == start && start == 0 || at > 0 && !Self.isWord(bytes[at - 1])
    }

    private func addressEnd(from start: Int) -> Int {
        var at = start
        while at < end, Self.isWord(bytes[at]) || "-._~:/?#[]@!$&'()*+,;=%|".utf8.contains(bytes[at]) { at += 1 }
        return at
    }

    /// The end without the marks of the sentence around, and without a closing bracket that has no opening one before it.
    private func trimmedEnd(from start: Int, through limit: Int) -> Int {
        var end = limit
        var balance = (start..<limit).reduce(0) { sum, at in
            sum + (bytes[at] == UInt8(ascii: "(") ? 1 : bytes[at] == UInt8(ascii: ")") ? -1 : 0)
        }
        while end > start {
            let last = bytes[end - 1]
            if last == UInt8(ascii: ")"), balance < 0 {
                balance += 1
            } else if !"?!.,:*_~'|;]".utf8.contains(last) {
                break
            }
            end -= 1
        }
        return end
    }

    private func has(_ text: String, at place: Int) -> Bool {
        place + text.utf8.count <= end && zip(place..., text.utf8).allSatisfy { bytes[$0] | 0x20 == $1 | 0x20 }
    }

    private func has(_ text: String, before place: Int) -> Bool {
        zip((place - text.utf8.count)..., text.utf8).allSatisfy { bytes[$0] | 0x20 == $1 }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
