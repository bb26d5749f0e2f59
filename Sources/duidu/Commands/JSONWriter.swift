internal import Articles

/// Writes JSON into bytes, in the order in which it is told.
///
/// Control characters, deletes and bidirectional controls come out as `\u…`, so that a line of JSON is harmless on a terminal;
/// bytes that are not valid UTF-8 come out as U+FFFD.
struct JSONWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    /// Whether the next value or key follows another one of the same list or object.
    private var needsComma = false

    /// Makes a writer that has written nothing.
    init() {}

    /// Forgets what has been written, keeping the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes `{…}`.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes `"key": {…}`.
    mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    /// Writes `[…]`.
    mutating func list(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes `"key": […]`.
    mutating func list(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        list(body)
    }

    /// Writes `"key": "text"`, or `null` where there is no text.
    mutating func field(_ key: StaticString, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { literal("null") }
    }

    /// Writes `"key": "text"` from UTF-8.
    mutating func field(_ key: StaticString, utf8 text: [UInt8]) {
        self.key(key)
        string(utf8: text)
    }

    /// Writes `"key": number`, or `null` where there is none.
    mutating func field(_ key: StaticString, _ number: Int?) {
        self.key(key)
        if let number { integer(number) } else { literal("null") }
    }

    /// Writes `"key": true` or `"key": false`.
    mutating func field(_ key: StaticString, _ flag: Bool) {
        self.key(key)
        literal(flag ? "true" : "false")
    }

    /// Writes `"key": 0.973`, to three decimals.
    mutating func field(_ key: StaticString, share: Double) {
        self.key(key)
        self.share(share)
    }

    /// Writes a number from 0 to 1 to three decimals.
    mutating func share(_ share: Double) {
        separate()
        let thousandths = Int((min(max(share, 0), 1) * 1000).rounded())
        digits(thousandths / 1000)
        bytes.append(UInt8(ascii: "."))
        for digit in [thousandths / 100 % 10, thousandths / 10 % 10, thousandths % 10] { digits(digit) }
        needsComma = true
    }

    /// Writes a whole number.
    mutating func integer(_ number: Int) {
        separate()
        digits(number)
        needsComma = true
    }

    /// Writes a string.
    mutating func string(_ text: String) {
        string(utf8: Array(text.utf8))
    }

    /// Ends a line of JSON.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        append(key)
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
        needsComma = false
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        append(text)
        needsComma = true
    }

    private mutating func append(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func digits(_ number: Int) {
        guard number >= 10 else {
            bytes.append(UInt8(ascii: "0") + UInt8(max(number, 0)))
            return
        }
        let start = bytes.count
        var rest = number
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }
}

extension JSONWriter {
    /// Writes a string from UTF-8; invalid bytes become U+FFFD.
    mutating func string(utf8 text: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var (plain, index) = (0, 0)
        while index < text.count {
            let length = Self.plainLength(of: text, at: index)
            if length > 0 {
                index += length
                continue
            }
            bytes.append(contentsOf: text[plain..<index])
            index += escape(text, at: index)
            plain = index
        }
        bytes.append(contentsOf: text[plain...])
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// The length of the character at `index` if it stands for itself, else 0; 0 for all but the commonest.
    @inline(__always)
    private static func plainLength(of text: [UInt8], at index: Int) -> Int {
        let first = text[index]
        if first < 0x80 {
            return first >= 0x20 && first != UInt8(ascii: "\"") && first != UInt8(ascii: "\\") && first != 0x7F ? 1 : 0
        }
        // Three bytes from U+3000 on hold no control characters; E0 and ED have limits of their own.
        guard first >= 0xE3, first <= 0xEC, index + 2 < text.count else { return 0 }
        return text[index + 1] & 0xC0 == 0x80 && text[index + 2] & 0xC0 == 0x80 ? 3 : 0
    }

    /// Writes the character at `index`, escaped where it has to be, and gives its length in `text`.
    private mutating func escape(_ text: [UInt8], at index: Int) -> Int {
        var decoder = UTF8()
        var rest = text[index..<min(index + 4, text.count)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
            bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            return Self.invalidLength(text, at: index)
        }
        if ControlCharacters.isUnsafe(scalar) || scalar == "\"" || scalar == "\\" {
            append(escaped: scalar)
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
        return UTF8.width(scalar)
    }

    /// The length of the maximal subpart at `index` (Unicode 15, section 3.9).
    private static func invalidLength(_ text: [UInt8], at index: Int) -> Int {
        let end = min(index + 4, text.count)
        return SourceText(text[index..<end]).withBytes { $0.scalar(at: 0).length }
    }

    private mutating func append(escaped scalar: Unicode.Scalar) {
        bytes.append(UInt8(ascii: "\\"))
        switch scalar {
        case "\"", "\\": bytes.append(UInt8(scalar.value))
        case "\n": bytes.append(UInt8(ascii: "n"))
        case "\t": bytes.append(UInt8(ascii: "t"))
        case "\r": bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            let digits = String(scalar.value, radix: 16)
            bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
