/// Text as XML and HTML take it.
enum XMLText {
    /// Text with the characters of the form escaped (XML 1.0, section 2.4), for elements and attributes in double quotes;
    /// characters that XML does not allow (section 2.2) become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    /// The text with an element in the place of its line ends.
    static func escaped(_ text: String, lineEnd: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { escaped(String($0)) }
            .joined(separator: lineEnd)
    }

    /// Whether a word can be an `xml:id` (Namespaces in XML, section 3: a name without a colon).
    static func isName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, isNameStart(first) else { return false }
        return word.unicodeScalars.allSatisfy {
            isNameStart($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "." || $0 == "\u{B7}"
        }
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        // Bidirectional overrides would turn what follows them.
        if ControlCharacters.isUnsafe(scalar) { return scalar == "\t" || scalar == "\n" }
        return scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}
