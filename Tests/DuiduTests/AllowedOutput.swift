/// What the program may send to a terminal, whatever it shows: an allow-list of sequences (ECMA-48, XTerm Control
/// Sequences), none of whose parameters a file can set but the address of a link, which has a form of its own.
enum AllowedOutput {
    /// Texts of hostile files hold this number wherever a sequence takes one; no sequence of the program's own does.
    static let marker = 31337

    /// What of the output is not on the list, as text; invalid UTF-8 is told too.
    static func strangers(in output: [UInt8], isReader: Bool) -> [String] {
        var parser = SequenceParser()
        var strangers = String(validating: output, as: UTF8.self) == nil ? ["invalid UTF-8"] : []
        var isInLink = false
        for byte in output {
            guard let token = parser.take(byte) else { continue }
            if case .string(let text) = token, text.hasPrefix("8;") {
                // Begun and ended in turn, with nothing but what is seen between.
                let isEnd = text == "8;;"
                if !isReader || isEnd != isInLink || !isEnd && !isLink(text) { strangers.append("\(token)") }
                isInLink = !isEnd
                continue
            }
            var isAllowed = isAllowed(token, isReader: isReader)
            if isInLink, case .symbol = token {} else if isInLink { isAllowed = false }
            if !isAllowed { strangers.append("\(token)") }
        }
        return strangers + (isInLink ? ["a link without an end"] : [])
    }

    /// The beginning of a link as the reader sends it (OSC 8): a number of its own, and an address of the web or of mail in
    /// the characters of RFC 3986, of at most 2083 of them.
    private static func isLink(_ text: String) -> Bool {
        let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].hasPrefix("id="), let number = Int(parts[1].dropFirst(3)),
            (0..<marker).contains(number), parts[1].dropFirst(3) == "\(number)", parts[2].utf8.count <= 2083
        else { return false }
        let isKnown = ["http://", "https://", "mailto:"].contains { parts[2].hasPrefix($0) }
        let plain = "-._~:/?#[]@!$&'()*+,;=%"
        return isKnown
            && parts[2].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || plain.contains($0)) }
    }

    private static func isAllowed(_ token: SequenceParser.Token, isReader: Bool) -> Bool {
        switch token {
        case .symbol(let scalar): return isVisible(scalar)
        // The driver of the terminal puts a return before each line feed.
        case .control(let byte): return (isReader ? [0x08, 0x0A, 0x0D] : [0x09, 0x0A, 0x0D]).contains(byte)
        case .escape(let final): return isReader && ["=", ">", "(B", ")B", "7", "8", "M"].contains(final)
        case .sequence(let mark, let numbers, let final): return isReader && isAllowed(mark, numbers, final)
        case .string(let text): return isReader && isAllowed(command: text)
        }
    }

    /// Neither a control character (C0, DEL, C1) nor a line separator or a bidirectional control (UAX #9, 2).
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    private static func isAllowed(_ mark: String, _ numbers: [Int], _ final: Character) -> Bool {
        guard numbers.allSatisfy({ (0..<marker).contains($0) }) else { return false }
        switch (mark, final) {
        case ("", _) where "HABCDGJKXP@LMSTbrdm".contains(final): return true
        case ("", "t"): return numbers.count == 3 && [22, 23].contains(numbers[0])
        case ("", "n"): return numbers == [6]
        case ("", "h"), ("", "l"): return numbers.allSatisfy { [4, 8].contains($0) }
        case ("?", "s"), ("?", "r"): return numbers == [1007]
        case ("?", "h"), ("?", "l"):
            return numbers.allSatisfy { [1, 7, 12, 25, 1000, 1002, 1006, 1007, 1049, 2004, 2026].contains($0) }
        default: return false
        }
    }

    /// OSC 52 with base64, and the question for the ground.
    private static func isAllowed(command: String) -> Bool {
        if command == "11;?" { return true }
        guard command.hasPrefix("52;c;") else { return false }
        return command.dropFirst(5).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
    }
}
