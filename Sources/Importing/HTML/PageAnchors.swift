internal import Articles

extension PageCollector {
    /// The places that the page has names for, by those.
    var places: [String: Offset] {
        anchors.compactMapValues { $0 < blocks.count ? blocks[$0].block.pieces.first?.range.start : nil }
    }
}

extension FormattedText {
    /// Keeps the named places to which a link of the text leads.
    mutating func keepAnchors(_ places: [String: Offset]) {
        for inline in inlines {
            guard case .link(let target) = inline.kind, target.hasPrefix("#") else { continue }
            let name = String(target.dropFirst())
            // A reader resolves what is escaped.
            let read = name.resolvingEscapes
            if let place = places[name] ?? places[read] { anchors[read] = place }
        }
    }
}

extension String {
    /// The text without the percent signs of a URL (RFC 3986, section 2.1).
    var resolvingEscapes: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var (bytes, rest) = ([UInt8](), Array(utf8)[...])
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
