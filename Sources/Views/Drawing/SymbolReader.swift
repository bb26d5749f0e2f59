/// Cuts text of the interface and of file names into symbols with their widths, control characters made visible.
struct SymbolReader {
    /// Whether characters of ambiguous width take two columns.
    let ambiguousIsWide: Bool

    /// The columns that `…` takes.
    var ellipsisWidth: Int { ambiguousIsWide ? 2 : 1 }

    /// The symbols of a text from left to right.
    func symbols(of text: String) -> Symbols {
        Symbols(rest: text.makeIterator(), ambiguousIsWide: ambiguousIsWide)
    }

    /// Symbols with their widths of 1 or 2 columns.
    struct Symbols: Sequence, IteratorProtocol {
        var rest: String.Iterator
        let ambiguousIsWide: Bool
        private var visible: [Character] = []

        init(rest: String.Iterator, ambiguousIsWide: Bool) {
            self.rest = rest
            self.ambiguousIsWide = ambiguousIsWide
        }

        mutating func next() -> (symbol: String, width: Int)? {
            if let character = visible.popLast() { return (String(character), 1) }
            while let character = rest.next() {
                if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return (String(character), 1) }
                if character.unicodeScalars.contains(where: Self.isControl) {
                    visible = character.unicodeScalars.flatMap(Self.shown).reversed()
                    if let character = visible.popLast() { return (String(character), 1) }
                }
                let width = Self.width(of: character, ambiguousIsWide)
                if width > 0 { return (String(character), width) }
            }
            return nil
        }
    }
}

extension SymbolReader.Symbols {
    /// Whether a scalar would tell the terminal something instead of being drawn: controls, line and paragraph
    /// separators, bidirectional marks.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// What is shown in place of a scalar: `^[` for C0, `<U+202E>` for others, itself where it is no control.
    static func shown(_ scalar: Unicode.Scalar) -> [Character] {
        guard isControl(scalar) else { return [Character(scalar)] }
        guard scalar.value >= 0x80 else { return ["^", Character(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))] }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return Array("<U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits + ">")
    }

    static func width(of character: Character, _ ambiguousIsWide: Bool) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x300..<0x370, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        case 0xB7, 0x2014, 0x2018...0x201D, 0x2026, 0x2460...0x24FF, 0x2500...0x257F: return ambiguousIsWide ? 2 : 1
        default: return 1
        }
    }
}
