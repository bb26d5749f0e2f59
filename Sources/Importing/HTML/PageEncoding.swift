internal import Articles

/// What a page says of its own encoding.
enum PageEncoding {
    /// How many bytes of a page are looked at (HTML, section 13.2.3.2).
    private static let reach = 1024

    /// Whether a file of no known name begins as a page does.
    static func isPage(_ bytes: Bytes) -> Bool {
        let head = head(bytes)
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
    }

    /// The encoding that `meta` or the XML declaration names; nil where they name none, or a byte order mark decides.
    static func declared(_ bytes: Bytes) -> TextEncoding? {
        guard EncodingDetection.byteOrderMark(of: bytes) == nil else { return nil }
        let head = head(bytes)
        for key in ["charset", "encoding"] {
            guard let name = value(of: key, in: head), let encoding = TextEncoding(named: name) else { continue }
            // A page that can say so in single bytes is not in UTF-16, whatever it says.
            if encoding.name.hasPrefix("UTF-16") { return .utf8 }
            // What says UTF-8 and is not is looked at like any other file.
            return encoding == .utf8 ? nil : encoding
        }
        return nil
    }

    /// The beginning in small letters, without the byte order mark and the blanks before it.
    private static func head(_ bytes: Bytes) -> String {
        let end = min(reach, bytes.count)
        var start = 0
        // Over bytes: every text is looked at before the first screen, and taking characters off a string is slow when it
        // is done first.
        if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
        while start < end, bytes[start] == 0x20 || 0x09...0x0D ~= bytes[start] { start += 1 }
        return String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self).lowercased()
    }

    private static func value(of key: String, in text: String) -> String? {
        let bytes = Array(text.utf8)
        let wanted = Array(key.utf8)
        guard bytes.count > wanted.count else { return nil }
        for start in 0..<bytes.count - wanted.count where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            var rest = bytes[(start + wanted.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let name = rest.prefix { $0 > 0x20 && !Array("\"'>;?/".utf8).contains($0) }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
        return nil
    }
}
