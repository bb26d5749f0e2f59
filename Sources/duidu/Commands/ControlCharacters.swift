/// Characters that would do something to a terminal instead of being shown.
enum ControlCharacters {
    /// Whether `scalar` is a control character (C0, DEL, C1), a line separator or a bidirectional control.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The text with each such character as visible ones: `^[` for C0, `<U+202E>` for others. Line ends and tabs stay.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\n" && $0 != "\t" }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) && scalar != "\n" && scalar != "\t" {
                result += name(of: scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A file's name, or a place in it, in one line: line ends and tabs, which a name may hold, are made visible too.
    static func visibleName(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: isUnsafe) else { return name }
        return name.unicodeScalars.map { isUnsafe($0) ? self.name(of: $0) : String($0) }.joined()
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(scalar.value) + 0x40)) }
        if scalar.value == 0x7F { return "^?" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
