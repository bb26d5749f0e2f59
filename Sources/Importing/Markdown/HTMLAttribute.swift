internal import Articles

/// The attributes of a tag of HTML, as its text has them (HTML, section 13.1.2.3).
enum HTMLAttribute {
    /// The value of the first attribute of a name, its character references read; nil where the tag has none.
    static func value(of name: String, in bytes: Bytes, tag: Range<Int>) -> String? {
        var at = skip(tag, from: tag.lowerBound) { !isBlank(bytes[$0]) }
        while at < tag.upperBound {
            at = skip(tag, from: at) { isBlank(bytes[$0]) || bytes[$0] == UInt8(ascii: "/") }
            let end = skip(tag, from: at) { !isBlank(bytes[$0]) && bytes[$0] != UInt8(ascii: "=") }
            let found = text(bytes, at..<end).lowercased()
            let sign = skip(tag, from: end) { isBlank(bytes[$0]) }
            guard sign < tag.upperBound, bytes[sign] == UInt8(ascii: "=") else {
                // An attribute without a value, or a lone sign.
                at = max(sign, at + 1)
                continue
            }
            let start = skip(tag, from: sign + 1) { isBlank(bytes[$0]) }
            let (value, next) = self.value(bytes, start..<tag.upperBound)
            if found == name { return withReferences(bytes, value) }
            at = next
        }
        return nil
    }

    /// The end of the tag that begins with the `<` at `start`, at its `>`: the first one outside of quotation marks, the
    /// first one of all where these do not close. Nil where the range has none.
    static func end(of start: Int, in bytes: Bytes, from first: Int, to end: Int) -> Int? {
        var quote: UInt8?
        for at in first..<max(first, end) {
            let byte = bytes[at]
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: ">") {
                return at
            } else if quote == nil, at > start, bytes[at - 1] == UInt8(ascii: "="),
                byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            {
                quote = byte
            }
        }
        return bytes.firstIndex(of: UInt8(ascii: ">"), in: first..<max(first, end))
    }

    /// A value in quotation marks or without, and where what follows begins.
    private static func value(_ bytes: Bytes, _ range: Range<Int>) -> (Range<Int>, next: Int) {
        guard let first = range.first else { return (range, range.upperBound) }
        if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
            let end = skip(range, from: first + 1) { bytes[$0] != bytes[first] }
            return (first + 1..<end, min(range.upperBound, end + 1))
        }
        let end = skip(range, from: first) { !isBlank(bytes[$0]) }
        return (first..<end, end)
    }

    private static func withReferences(_ bytes: Bytes, _ range: Range<Int>) -> String {
        var result = ""
        var (at, kept) = (range.lowerBound, range.lowerBound)
        while at < range.upperBound {
            if bytes[at] == UInt8(ascii: "&"), let end = Entity.end(in: bytes, from: at), end <= range.upperBound,
                let character = Entity.text(of: bytes, at..<end)
            {
                result += text(bytes, kept..<at) + character
                (at, kept) = (end, end)
            } else {
                at += 1
            }
        }
        return result + text(bytes, kept..<range.upperBound)
    }

    private static func skip(_ range: Range<Int>, from start: Int, while isSkipped: (Int) -> Bool) -> Int {
        var at = start
        while at < range.upperBound, isSkipped(at) { at += 1 }
        return at
    }

    private static func text(_ bytes: Bytes, _ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
