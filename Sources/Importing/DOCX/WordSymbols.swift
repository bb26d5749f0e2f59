/// Signs that word processors take from fonts of their own making, whose codes are no characters.
enum WordSymbols {
    /// The character of a sign, its code in hexadecimal digits (ECMA-376, section 17.3.3.30); empty where none is known.
    static func text(font: String, code: String) -> String {
        guard let value = UInt32(code, radix: 16) else { return "" }
        let place = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
        let name = font.lowercased()
        if name == "symbol" { return symbol(place) }
        if name.hasPrefix("wingdings") { return wingdings[name]?[place] ?? "" }
        // A code of the private use area says nothing without its font.
        guard !(0xE000...0xF8FF).contains(value), value >= 0x20, let scalar = Unicode.Scalar(value) else { return "" }
        return String(Character(scalar))
    }

    /// The font Symbol: Greek letters at the places of Latin ones, and signs of mathematics (Adobe, Symbol encoding).
    private static func symbol(_ place: UInt32) -> String {
        if let sign = signs[place] { return sign }
        if (0x41...0x5A).contains(place) { return String(greek[Int(place) - 0x41]) }
        if (0x61...0x7A).contains(place) { return String(greek[Int(place) - 0x61 + 26]) }
        return (0x20...0x7E).contains(place) ? String(Character(Unicode.Scalar(UInt8(place)))) : ""
    }

    private static let greek = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ")

    private static let signs: [UInt32: String] = [
        0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2D: "−", 0x40: "≅", 0x5E: "⊥", 0x7E: "∼", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔",
        0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂",
        0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈",
        0xCF: "∉", 0xD1: "∇", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐",
        0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
    ]

    /// The signs of the fonts Wingdings that stand in texts: boxes, ticks, bullets and arrows.
    private static let wingdings: [String: [UInt32: String]] = [
        "wingdings": [
            0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA1: "○",
            0xA7: "▪",
            0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
            0xFC: "✓",
            0xFD: "☒", 0xFE: "☑",
        ],
        "wingdings 2": [
            0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x9A: "○", 0xA2: "■",
            0xA3: "□",
        ],
    ]
}
