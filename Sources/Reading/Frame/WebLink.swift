internal import Articles

/// A link to an address outside, as a terminal may be told of it (OSC 8).
public struct WebLink: Hashable, Sendable {
    /// Tells the links of a document apart, so that the rows of one that is broken light up together; below 10,000.
    public let number: Int
    /// The address: ASCII as RFC 3986 has it, whatever else there was percent-encoded (RFC 3987, 3.1).
    public let address: String
    /// Stands for the link in a cell; never 0. Two links of one screen share it once in four thousand million.
    public let key: UInt32

    /// Schemes of addresses that a terminal may hand on: those that a browser or a mail program takes.
    private static let schemes: Set<String> = ["http", "https", "mailto"]
    /// What terminals take at most (the common limit of VTE and iTerm2).
    static let longest = 2083

    /// Makes a link of a target as the file writes it; nil where it is anything but an address of the web or of mail that is
    /// safe to send: with control characters or blanks, without a host or with one that is not ASCII, too long.
    public init?(_ target: String, number: Int) {
        guard target.utf8.count <= Self.longest, let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return nil
        }
        let scheme = target[..<colon].lowercased()
        let rest = target[target.index(after: colon)...]
        guard Self.schemes.contains(scheme), !target.unicodeScalars.contains(where: Self.isRefused),
            scheme == "mailto" ? !rest.isEmpty : Self.hasHost(rest)
        else { return nil }
        let address = scheme + ":" + Self.encoded(rest)
        guard address.utf8.count <= Self.longest else { return nil }
        self.number = number % 10_000
        self.address = address
        key = Self.key(of: address, number)
    }

    /// Blanks, control characters and whatever else is not sent to a terminal.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0x7F || ScalarTraits.of(scalar).lineBreakClass == .control
            || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Whether `//` and a host of ASCII characters follow the scheme.
    private static func hasHost(_ rest: Substring) -> Bool {
        guard rest.utf8.starts(with: "//".utf8) else { return false }
        let host = rest.utf8.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        return !host.isEmpty && host.allSatisfy(isPlain)
    }

    /// Whether a byte stands for itself in an address (RFC 3986, 2.2 and 2.3).
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func encoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isEscape = byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count(where: isHexadecimal) == 2
            if isPlain(byte) || isEscape {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        Unicode.Scalar(byte).properties.isASCIIHexDigit
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// FNV-1a over the address and the number, folded to 32 bits: the same in every run, unlike Swift's own hashes.
    private static func key(of address: String, _ number: Int) -> UInt32 {
        var hash = FNV1a(seed: UInt64(truncatingIfNeeded: number))
        for byte in address.utf8 { hash.add(byte) }
        return max(1, UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32))
    }
}

/// A link on a row.
public struct RowLink: Hashable, Sendable {
    /// The glyphs, as indices of the row's.
    public var glyphs: Range<Int>
    /// Where it leads.
    public var link: WebLink
}

extension Document {
    /// The links to addresses outside among the glyphs of a row, which stand in the order of the file.
    func webLinks(_ glyphs: [Glyph]) -> [RowLink] {
        inlines(meeting: glyphs).flatMap { number -> [RowLink] in
            guard case .link(let target) = inlines[number].kind, let link = WebLink(target, number: number) else {
                return []
            }
            return glyphs.runs(in: [inlines[number].range]).map { RowLink(glyphs: $0, link: link) }
        }
    }

    /// The runs that the form sets apart among the glyphs of a row, as indices of `inlines`.
    func inlines(meeting glyphs: [Glyph]) -> [Int] {
        guard !inlines.isEmpty, let first = glyphs.first?.offset, let last = glyphs.last?.offset else { return [] }
        // Runs may stand in one another, a few deep: one that began before those that have ended may reach the row.
        let from = max(0, inlines.countBefore { $0.range.end <= first } - Self.deepestInlines)
        let end = inlines.countBefore { $0.range.start <= last }
        return (from..<max(from, end)).filter { inlines[$0].range.end > first }
    }
}

extension Frame {
    /// The links to addresses outside that stand on the screen, each once, in the order of their keys.
    public var links: [WebLink] {
        var rows: [[TextRow]] = peek.map { [$0.text.rows] } ?? []
        switch body {
        case .reading(let pane): rows.append(pane.text.rows)
        case .comparison(let pane): rows += [pane.left.rows, pane.right?.rows ?? []]
        case .empty, .contents, .list, .help: break
        }
        var links: [WebLink] = []
        for row in rows.joined() where !row.links.isEmpty { links += row.links.map(\.link) }
        guard !links.isEmpty else { return [] }
        return Set(links).sorted { ($0.key, $0.number) < ($1.key, $1.number) }
    }
}
